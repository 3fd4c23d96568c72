/// \file
/// Which figures of a report are values of a series.
#pragma once

#include "check/months.hpp"
#include "check/report.hpp"
#include "check/series_places.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace solieu {

/// A level that other reports may confirm or contradict.
struct SeriesLevel {
    std::string series; ///< office, indicator with its total's, unit, place; without the year
    MonthSpan months;
    bool is_flow = false;
    bool is_additive = false;
    bool is_revised = false;
    bool is_merged = false;
    bool is_clear = true;  ///< no other value stands under its name
    bool is_again = false; ///< the same value stands before it
};

/// Whether it is an amount without a hedge, outside tables.
[[nodiscard]] bool is_plain(const Fact& fact);

/// The levels of one report. Everything must outlive it.
class SeriesLevels {
public:
    /// \p quoted are values of an earlier period, which are told for comparison.
    SeriesLevels(const Report& report, const SeriesHeadings& headings, const std::string& office,
                 const std::set<FactId>& quoted);

    /// Null unless it is clear what the fact measures, and when.
    [[nodiscard]] const SeriesLevel* find(std::optional<FactId> id) const
    {
        return id && m_levels[*id] && m_levels[*id]->is_clear ? &*m_levels[*id] : nullptr;
    }

    /// The folded words of its sentence that belong to a fact and no other.
    [[nodiscard]] std::string words_beside(const Fact& fact) const;

private:
    [[nodiscard]] std::optional<std::string> series_of(const Fact& fact,
                                                       const std::string& office) const;
    [[nodiscard]] std::optional<MonthSpan> months_of_level(const Fact& fact,
                                                           const std::string& beside) const;
    [[nodiscard]] std::optional<SeriesLevel> read(const Fact& fact, const std::string& office);
    /// Folded; of the facts of one sentence it is folded once.
    [[nodiscard]] const std::string& sentence_around(const Fact& fact);
    void settle();

    const Report& m_report;
    const SeriesHeadings& m_headings;
    std::vector<std::optional<SeriesLevel>> m_levels; ///< by fact
    std::optional<std::size_t> m_folded_sentence;     ///< running number of the sentence held
    std::string m_folded;
};

} // namespace solieu
