/// \file
/// What is kept of reports to compare the next ones with.
#pragma once

#include "check/iso_date.hpp"
#include "check/months.hpp"
#include "check/relation.hpp"
#include "core/record.hpp"
#include "core/text_span.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// A report as far as comparisons ask. Texts are folded.
struct SeriesReport {
    std::string doc;
    std::string identity; ///< of the fingerprints
    std::string office;   ///< whose series its figures belong to; empty when nobody can tell
    std::string place;
    std::string title;
    std::string number; ///< as written
    std::string period; ///< as written
    std::string date;   ///< as written
    std::vector<std::string> topic;
    std::optional<IsoDate> written;
    std::optional<MonthSpan> months;
    bool has_issuer = false; ///< the office is the issuer of its head, not a sign of its number
};

/// A stated number, with what a record tells of it.
struct SeriesFigure {
    const SeriesReport* report = nullptr;
    std::size_t fact = 0; ///< its number in its report, for reading order
    Term term;
    Status status = Status::reported;
    std::string id;
    std::string quote;
    std::string period;
    SourcePlace source;
    std::shared_ptr<const std::string> text; ///< of its block; null beyond the store's bound
    TextSpan span;
};

/// What a report says of a series.
enum class EntryKind : std::uint8_t {
    value,      ///< a level of the period
    quoted,     ///< a level of an earlier period, told for comparison
    growth,     ///< a change or relative level, and the level that it is of
    completion, ///< a percentage of a plan, and the level that it is of
};

/// One statement about a series.
struct SeriesEntry {
    EntryKind kind = EntryKind::value;
    /// Of the value; of a quoted value and of growth the earlier period that they speak of.
    MonthSpan months;
    std::vector<SeriesFigure> figures; ///< the percentage or change before the level that it is of
    Formula formula = Formula::equal;  ///< of growth: how it follows from the two levels
    std::string basis;                 ///< of a completion, folded
    bool is_flow = false;              ///< never becomes less while a period goes on
    bool is_additive = false;          ///< money, goods, events: adds up over periods
    bool is_revised = false;           ///< its text says that something was changed
    bool is_merged = false;            ///< its text says that places or bodies were merged

    [[nodiscard]] const SeriesFigure& claim() const
    {
        return figures.front();
    }
    [[nodiscard]] const SeriesFigure& level() const
    {
        return figures.back();
    }
    [[nodiscard]] const SeriesReport& report() const
    {
        return *figures.front().report;
    }
};

/// A citation of a numbered document on a day.
struct SeriesCitation {
    IsoDate date;
    SeriesFigure figure; ///< its quote and place; no number
    std::string value;   ///< the date as in the record
};

/// The statements of one report, by series: office, indicator, place, unit and year of `months`.
struct SeriesPage {
    std::unique_ptr<SeriesReport> report;
    std::map<std::string, std::vector<SeriesEntry>> entries;
    std::map<std::string, std::vector<SeriesCitation>> citations;
};

/// The statements of earlier reports. Keeps figures, not reports: some 700 bytes each with their
/// series, and the texts of their blocks as long as there is room. Bounded: of what is given beyond
/// the bounds nothing is kept, so that all reports are compared with those given first. Belongs to
/// one thread.
class Series {
public:
    /// About 200 MiB with the texts. A report of 10 pages has some 30 figures that can be compared,
    /// so these are the reports of a province's offices over years.
    static constexpr std::size_t k_max_figures = 250'000;
    static constexpr std::size_t k_max_text_bytes = 32U << 20U;
    /// Reports that cite one document: all of them cite the same laws, and more prove no more.
    static constexpr std::size_t k_max_citing = 16;

    /// A report whose bytes are known already is not to be compared again.
    [[nodiscard]] bool has(const std::string& doc) const
    {
        return m_docs.contains(doc);
    }
    /// Views what was added before.
    [[nodiscard]] std::span<const SeriesEntry> entries(const std::string& series) const;
    [[nodiscard]] std::span<const SeriesCitation> citations(const std::string& document) const;

    void add(SeriesPage page);

    [[nodiscard]] std::size_t size() const
    {
        return m_figures;
    }

private:
    void keep_text(SeriesFigure& figure);

    std::set<std::string> m_docs;
    std::vector<std::unique_ptr<SeriesReport>> m_reports;
    std::unordered_map<std::string, std::vector<SeriesEntry>> m_entries;
    std::unordered_map<std::string, std::vector<SeriesCitation>> m_citations;
    std::size_t m_figures = 0;
    std::size_t m_text_bytes = 0;
    std::set<const std::string*> m_texts; ///< of the report that is being added
};

} // namespace solieu
