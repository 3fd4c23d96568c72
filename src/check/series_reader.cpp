#include "check/series_reader.hpp"

#include "check/series_citations.hpp"
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

/// With fewer telling syllables an indicator needs its heading to be known by.
constexpr std::size_t k_self_telling = 5;
constexpr std::size_t k_min_telling = 2;

/// A level that may be a value of a series.
struct Level {
    std::string series; ///< without the year
    MonthSpan months;
    bool is_flow = false;
    bool is_additive = false;
    bool is_revised = false;
    bool is_merged = false;
    bool is_clear = true; ///< no other value stands under its name
    bool is_again = false;
};

bool is_plain(const Fact& fact)
{
    return fact.record.kind == ObservationKind::amount && !fact.record.value2 &&
           fact.record.bound == Bound::exact && !fact.record.table;
}

bool is_same_value(const Fact& left, const Fact& right)
{
    return left.record.value == right.record.value && left.record.scale == right.record.scale &&
           left.record.status == right.record.status;
}

bool is_same_number(const SeriesFigure& left, const SeriesFigure& right)
{
    return left.term.value == right.term.value && left.term.scale == right.term.scale;
}

class SeriesReader {
public:
    SeriesReader(const Report& report, const Relations& relations,
                 std::span<const HeadingRecord> headings)
        : m_report(report), m_relations(relations), m_headings(headings),
          m_levels(report.facts().size())
    {
        m_page.report = series_report(report.document());
    }

    SeriesPage run()
    {
        read_citations(m_report, m_page);
        if (m_page.report->office.empty()) {
            return std::move(m_page);
        }
        mark_quoted();
        for (const Fact& fact : m_report.facts()) {
            look_at_level(fact);
        }
        settle_levels();
        for (const Fact& fact : m_report.facts()) {
            put_value(fact);
            put_bracketed(fact);
            put_growth(fact);
            put_completion(fact);
        }
        for (const auto& [previous, found] : m_quoted) {
            put_quoted(previous, *found);
        }
        drop_ambiguous();
        return std::move(m_page);
    }

private:
    /// The values of earlier periods that the report's own checks have found.
    void mark_quoted()
    {
        for (const Found& found : m_relations.found()) {
            for (const Use& use : found.operands) {
                if (use.role == "previous") {
                    m_has_previous.insert(found.stated.fact);
                    m_quoted.emplace(use.fact, &found);
                }
            }
        }
    }

    /// The words of a fact's sentence up to it, and those behind the figure before it.
    [[nodiscard]] std::string words_before(const Fact& fact) const
    {
        return fold(between(fact, fact.record.setting.sentence.begin));
    }
    /// What stands behind the figure before it up to a mark belongs to that one (`26% dự toán
    /// năm,`).
    [[nodiscard]] std::string words_beside(const Fact& fact) const
    {
        if (fact.id == 0 || m_report.fact(fact.id - 1).sentence != fact.sentence) {
            return words_before(fact);
        }
        const std::string_view words =
            between(fact, m_report.fact(fact.id - 1).record.setting.span.end);
        const std::size_t mark = words.find_first_of(",;:(");
        return fold(mark == std::string_view::npos ? words : words.substr(mark + 1));
    }
    [[nodiscard]] static std::string_view between(const Fact& fact, std::size_t from)
    {
        const std::size_t to = fact.record.setting.span.begin;
        if (fact.text == nullptr || from > to || to > fact.text->size()) {
            return {};
        }
        return TextSpan{from, to}.of(*fact.text);
    }
    [[nodiscard]] static std::string sentence_of(const Fact& fact)
    {
        return fact.text == nullptr ? std::string()
                                    : fold(fact.record.setting.sentence.of(*fact.text));
    }

    /// The part's name and its total's, where and in what unit.
    [[nodiscard]] std::optional<std::string> series_of(const Fact& fact) const
    {
        const std::size_t telling = telling_syllables(fact.indicator);
        if (telling < k_min_telling || fact.dimension.empty()) {
            return std::nullopt;
        }
        std::string series = m_page.report->office + k_mark + fact.indicator + k_mark;
        if (fact.of && m_report.fact(*fact.of).indicator != fact.indicator) {
            series += m_report.fact(*fact.of).indicator;
        }
        const std::string& section = fact.record.section;
        series += k_mark + fact.dimension + k_mark + m_headings.place_of(section) + k_mark;
        return telling < k_self_telling ? series + m_headings.topic_of(section) : series;
    }

    /// Of what the period says, and the words beside the figure. Empty where they leave it open
    /// since when it is summed up.
    [[nodiscard]] std::optional<MonthSpan> months_of_level(const Fact& fact,
                                                           const std::string& beside) const
    {
        const bool is_running = says_running(beside) || says_running(fact.indicator);
        auto months = months_of(fact.record.period);
        if (!months && is_running) {
            months = months_until(fact.record.period);
        }
        if (!months || months->is_running()) {
            return months;
        }
        if (is_running) {
            months->first = 1;
            return months;
        }
        const std::string before = words_before(fact);
        return says_running(before) || says_until(before) ? std::nullopt : months;
    }

    void look_at_level(const Fact& fact)
    {
        if (!is_plain(fact) || !fact.is_level() || fact.record.status == Status::target ||
            m_quoted.contains(fact.id)) {
            return;
        }
        const auto series = series_of(fact);
        const std::string beside = words_beside(fact);
        const std::string sentence = sentence_of(fact);
        const auto months = series ? months_of_level(fact, beside) : std::nullopt;
        if (!months || says_many_years(sentence) || says_other_value(beside)) {
            return;
        }
        Level level;
        level.series = *series;
        level.months = *months;
        level.is_flow = names_flow(beside + " " + fact.indicator + " " + fold(fact.record.unit));
        level.is_additive = !fact.is_count() || names_event(fold(fact.record.unit));
        level.is_revised = says_revised(sentence);
        level.is_merged = says_merged(sentence);
        m_levels[fact.id] = std::move(level);
    }

    /// Two values under one name: which of them another report means is not clear.
    void settle_levels()
    {
        std::map<std::tuple<std::string_view, MonthSpan>, FactId> first;
        for (const Fact& fact : m_report.facts()) {
            if (!m_levels[fact.id]) {
                continue;
            }
            Level& level = *m_levels[fact.id];
            const auto [place, is_new] =
                first.emplace(std::tuple(std::string_view(level.series), level.months), fact.id);
            if (is_new) {
                continue;
            }
            Level& other = *m_levels[place->second];
            level.is_again = true;
            if (!other.is_clear || !is_same_value(fact, m_report.fact(place->second))) {
                level.is_clear = other.is_clear = false;
            }
        }
        // One that was clear until a third value came.
        for (const Fact& fact : m_report.facts()) {
            if (m_levels[fact.id]) {
                Level& level = *m_levels[fact.id];
                level.is_clear = m_levels[first.at({level.series, level.months})]->is_clear;
            }
        }
    }

    [[nodiscard]] const Level* clear_level(std::optional<FactId> id) const
    {
        return id && m_levels[*id] && m_levels[*id]->is_clear ? &*m_levels[*id] : nullptr;
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

    [[nodiscard]] SeriesEntry entry_of(EntryKind kind, const Level& level) const
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

    void put(const Level& level, SeriesEntry entry)
    {
        m_page.entries[level.series + k_mark + std::to_string(entry.months.year)].push_back(
            std::move(entry));
    }

    void put_value(const Fact& fact)
    {
        const Level* level = clear_level(fact.id);
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
            put_earlier(fact, current, words_beside(fact));
        }
    }

    void put_quoted(FactId previous, const Found& found)
    {
        const Fact& change = m_report.fact(found.stated.fact);
        for (const Use& use : found.operands) {
            if (use.role == "current" && !use.is_whole) {
                put_earlier(m_report.fact(previous), m_report.fact(use.fact),
                            fold(change.record.basis));
            }
        }
    }

    void put_earlier(const Fact& previous, const Fact& current, const std::string& basis)
    {
        const Level* level = clear_level(current.id);
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
        const Level* level = clear_level(fact.of);
        const Role role = fact.record.role;
        if (level == nullptr || (role != Role::change && role != Role::relative) ||
            fact.record.bound != Bound::exact || fact.record.value2 || fact.record.table ||
            m_has_previous.contains(fact.id) || names_output(fact.indicator)) {
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
        const Level* level = clear_level(fact.of);
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
    const Relations& m_relations;
    SeriesHeadings m_headings;
    std::vector<std::optional<Level>> m_levels; ///< by fact
    std::map<FactId, const Found*> m_quoted;    ///< values of earlier periods
    std::set<FactId> m_has_previous;            ///< changes whose earlier value the report states
    SeriesPage m_page;
};

} // namespace

SeriesPage read_series(const Report& report, const Relations& relations,
                       std::span<const HeadingRecord> headings)
{
    return SeriesReader(report, relations, headings).run();
}

} // namespace solieu
