#include "check/series_reader.hpp"

#include "check/series_citations.hpp"
#include "check/series_levels.hpp"
#include "check/series_places.hpp"
#include "check/series_words.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace solieu {
namespace {

/// Parts fields; no text of a report holds it.
constexpr char k_mark = '\x1f';

bool is_same_number(const SeriesFigure& left, const SeriesFigure& right)
{
    return left.term.value == right.term.value && left.term.scale == right.term.scale;
}

class SeriesReader {
public:
    SeriesReader(const Report& report, const Relations& relations,
                 std::span<const HeadingRecord> headings)
        : m_report(report), m_headings(headings)
    {
        m_page.report = series_report(report.document());
        mark_quoted(relations);
    }

    SeriesPage run()
    {
        read_citations(m_report, m_page);
        if (m_page.report->office.empty()) {
            return std::move(m_page);
        }
        m_levels.emplace(m_report, m_headings, m_page.report->office, m_quoted);
        for (const Fact& fact : m_report.facts()) {
            put_value(fact);
            put_bracketed(fact);
            put_growth(fact);
            put_completion(fact);
        }
        for (const auto& [change, previous] : m_changes) {
            put_quoted(m_report.fact(change), previous);
        }
        drop_ambiguous();
        return std::move(m_page);
    }

private:
    struct Earlier {
        FactId previous = 0;
        FactId current = 0;
    };

    /// The values of earlier periods that the report's own checks have found.
    void mark_quoted(const Relations& relations)
    {
        for (const Found& found : relations.found()) {
            const Use* previous = nullptr;
            const Use* current = nullptr;
            for (const Use& use : found.operands) {
                previous = use.role == "previous" ? &use : previous;
                current = use.role == "current" && !use.is_whole ? &use : current;
            }
            if (previous != nullptr && current != nullptr) {
                m_quoted.insert(previous->fact);
                m_changes.emplace(found.stated.fact, Earlier{previous->fact, current->fact});
            }
        }
    }

    [[nodiscard]] SeriesFigure figure_of(const Fact& fact) const
    {
        SeriesFigure figure;
        figure.report = m_page.report.get();
        figure.fact = fact.id;
        figure.term = fact.term();
        figure.status = fact.record.status;
        figure.id = fact.record.id;
        figure.quote = fact.record.quote;
        figure.period = fact.record.period;
        figure.source = fact.record.source;
        figure.text = fact.text;
        figure.span = fact.record.setting.span;
        return figure;
    }

    [[nodiscard]] SeriesEntry entry_of(EntryKind kind, const SeriesLevel& level) const
    {
        SeriesEntry entry;
        entry.kind = kind;
        entry.months = level.months;
        entry.is_flow = level.is_flow;
        entry.is_additive = level.is_additive;
        entry.is_revised = level.is_revised;
        entry.is_merged = level.is_merged;
        return entry;
    }

    void put(const SeriesLevel& level, SeriesEntry entry)
    {
        m_page.entries[level.series + k_mark + std::to_string(entry.months.year)].push_back(
            std::move(entry));
    }

    void put_value(const Fact& fact)
    {
        const SeriesLevel* level = m_levels->find(fact.id);
        if (level == nullptr || level->is_again) {
            return;
        }
        SeriesEntry entry = entry_of(EntryKind::value, *level);
        entry.figures.push_back(figure_of(fact));
        put(*level, std::move(entry));
    }

    /// `xảy ra 05 vụ (cùng kỳ 07 vụ)`: the level in brackets right behind another one.
    void put_bracketed(const Fact& fact)
    {
        if (fact.id == 0 || !fact.is_bracketed || m_quoted.contains(fact.id)) {
            return;
        }
        const Fact& current = m_report.fact(fact.id - 1);
        if (current.sentence == fact.sentence && !current.is_bracketed) {
            put_earlier(fact, current, m_levels->words_beside(fact));
        }
    }

    void put_quoted(const Fact& change, const Earlier& earlier)
    {
        put_earlier(m_report.fact(earlier.previous), m_report.fact(earlier.current),
                    fold(change.record.basis));
    }

    void put_earlier(const Fact& previous, const Fact& current, const std::string& basis)
    {
        const SeriesLevel* level = m_levels->find(current.id);
        if (level == nullptr || !is_plain(previous) || !previous.is_level() ||
            !is_alike(previous, current)) {
            return;
        }
        const auto months = earlier_months(level->months, basis);
        if (!months) {
            return;
        }
        SeriesEntry entry = entry_of(EntryKind::quoted, *level);
        entry.months = *months;
        entry.figures.push_back(figure_of(previous));
        put(*level, std::move(entry));
    }

    void put_growth(const Fact& fact)
    {
        const SeriesLevel* level = m_levels->find(fact.of);
        const Role role = fact.record.role;
        if (level == nullptr || (role != Role::change && role != Role::relative) ||
            fact.record.bound != Bound::exact || fact.record.value2 || fact.record.table ||
            m_changes.contains(fact.id) || names_output(fact.indicator)) {
            return;
        }
        const Fact& current = m_report.fact(*fact.of);
        const bool is_percentage = fact.is_percentage() && fact.record.unit == "%";
        if (!is_percentage && (role == Role::relative || !is_alike(fact, current))) {
            return;
        }
        const auto months = earlier_months(level->months, fold(fact.record.basis));
        if (!months) {
            return;
        }
        SeriesEntry entry = entry_of(EntryKind::growth, *level);
        entry.months = *months;
        entry.formula = !is_percentage           ? Formula::difference
                        : role == Role::relative ? Formula::ratio
                                                 : Formula::growth;
        entry.figures = {figure_of(fact), figure_of(current)};
        put(*level, std::move(entry));
    }

    void put_completion(const Fact& fact)
    {
        const SeriesLevel* level = m_levels->find(fact.of);
        if (level == nullptr || fact.record.role != Role::completion || !fact.is_percentage() ||
            fact.record.bound != Bound::exact || fact.record.basis.empty() ||
            !level->months.is_running() || fact.record.value.coefficient() <= 0) {
            return;
        }
        SeriesEntry entry = entry_of(EntryKind::completion, *level);
        entry.basis = fold(fact.record.basis);
        entry.figures = {figure_of(fact), figure_of(m_report.fact(*fact.of))};
        put(*level, std::move(entry));
    }

    /// Two claims of one kind about one period that differ, as where a text goes over to another
    /// subject: none of them is kept. Of those that agree the first is.
    void drop_ambiguous()
    {
        for (auto& [series, entries] : m_page.entries) {
            std::map<std::tuple<EntryKind, MonthSpan, Formula, std::string>, std::size_t> first;
            std::vector<SeriesEntry> kept;
            std::vector<bool> is_clear;
            for (SeriesEntry& entry : entries) {
                const auto [place, is_new] = first.emplace(
                    std::tuple(entry.kind, entry.months, entry.formula, entry.basis), kept.size());
                if (is_new) {
                    kept.push_back(std::move(entry));
                    is_clear.push_back(true);
                } else if (!is_same_number(entry.claim(), kept[place->second].claim())) {
                    is_clear[place->second] = false;
                }
            }
            entries.clear();
            for (std::size_t at = 0; at < kept.size(); ++at) {
                if (is_clear[at]) {
                    entries.push_back(std::move(kept[at]));
                }
            }
        }
    }

    const Report& m_report;
    SeriesHeadings m_headings;
    std::set<FactId> m_quoted;           ///< values of earlier periods
    std::map<FactId, Earlier> m_changes; ///< whose earlier value the report states
    std::optional<SeriesLevels> m_levels;
    SeriesPage m_page;
};

} // namespace

SeriesPage read_series(const Report& report, const Relations& relations,
                       std::span<const HeadingRecord> headings)
{
    return SeriesReader(report, relations, headings).run();
}

} // namespace solieu
