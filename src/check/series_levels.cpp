#include "check/series_levels.hpp"

#include "check/series_words.hpp"
#include "core/vietnamese.hpp"

#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace solieu {
namespace {

/// Parts fields; no text of a report holds it.
constexpr char k_mark = '\x1f';

constexpr std::size_t k_min_telling = 2;
/// With fewer telling syllables an indicator needs its heading to be known by: `tai nạn giao thông`
/// is told of roads and rivers, `giải quyết hồ sơ` of any field.
constexpr std::size_t k_self_telling = 5;

bool is_same_value(const Fact& left, const Fact& right)
{
    return left.record.value == right.record.value && left.record.scale == right.record.scale &&
           left.record.status == right.record.status;
}

std::string_view between(const Fact& fact, std::size_t from)
{
    const std::size_t to = fact.record.setting.span.begin;
    if (fact.text == nullptr || from > to || to > fact.text->size()) {
        return {};
    }
    return TextSpan{from, to}.of(*fact.text);
}

/// The words of a fact's sentence up to it.
std::string words_before(const Fact& fact)
{
    return fold(between(fact, fact.record.setting.sentence.begin));
}

std::string sentence_of(const Fact& fact)
{
    return fact.text == nullptr ? std::string() : fold(fact.record.setting.sentence.of(*fact.text));
}

} // namespace

bool is_plain(const Fact& fact)
{
    return fact.record.kind == ObservationKind::amount && !fact.record.value2 &&
           fact.record.bound == Bound::exact && !fact.record.table;
}

SeriesLevels::SeriesLevels(const Report& report, const SeriesHeadings& headings,
                           const std::string& office, const std::set<FactId>& quoted)
    : m_report(report), m_headings(headings), m_levels(report.facts().size())
{
    for (const Fact& fact : report.facts()) {
        if (is_plain(fact) && fact.is_level() && fact.record.status != Status::target &&
            !quoted.contains(fact.id)) {
            m_levels[fact.id] = read(fact, office);
        }
    }
    settle();
}

/// What stands behind the figure before it up to a mark belongs to that one (`26% dự toán năm,`).
std::string SeriesLevels::words_beside(const Fact& fact) const
{
    if (fact.id == 0 || m_report.fact(fact.id - 1).sentence != fact.sentence) {
        return words_before(fact);
    }
    const std::string_view words =
        between(fact, m_report.fact(fact.id - 1).record.setting.span.end);
    const std::size_t mark = words.find_first_of(",;:(");
    return fold(mark == std::string_view::npos ? words : words.substr(mark + 1));
}

/// The part's name and its total's, where and in what unit.
std::optional<std::string> SeriesLevels::series_of(const Fact& fact,
                                                   const std::string& office) const
{
    const std::size_t telling = telling_syllables(fact.indicator);
    if (telling < k_min_telling || fact.dimension.empty()) {
        return std::nullopt;
    }
    std::string series = office + k_mark + fact.indicator + k_mark;
    if (fact.of && m_report.fact(*fact.of).indicator != fact.indicator) {
        series += m_report.fact(*fact.of).indicator;
    }
    const std::string& section = fact.record.section;
    series += k_mark + fact.dimension + k_mark + m_headings.place_of(section) + k_mark;
    return telling < k_self_telling ? series + m_headings.topic_of(section) : series;
}

/// Of what the period says, and the words beside the figure. Empty where they leave it open since
/// when it is summed up.
std::optional<MonthSpan> SeriesLevels::months_of_level(const Fact& fact,
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

const std::string& SeriesLevels::sentence_around(const Fact& fact)
{
    if (m_folded_sentence != fact.sentence) {
        m_folded_sentence = fact.sentence;
        m_folded = sentence_of(fact);
    }
    return m_folded;
}

std::optional<SeriesLevel> SeriesLevels::read(const Fact& fact, const std::string& office)
{
    auto series = series_of(fact, office);
    if (!series) {
        return std::nullopt;
    }
    const std::string beside = words_beside(fact);
    const auto months = months_of_level(fact, beside);
    if (!months || says_other_value(beside)) {
        return std::nullopt;
    }
    const std::string& sentence = sentence_around(fact);
    if (says_many_years(sentence)) {
        return std::nullopt;
    }
    const std::string unit = fold(fact.record.unit);
    SeriesLevel level;
    level.series = std::move(*series);
    level.months = *months;
    level.is_flow = names_flow(beside + " " + fact.indicator + " " + unit);
    level.is_additive = !fact.is_count() || names_event(unit);
    level.is_revised = says_revised(sentence);
    level.is_merged = says_merged(sentence);
    return level;
}

/// Two values under one name: which of them another report means is not clear.
void SeriesLevels::settle()
{
    std::map<std::tuple<std::string_view, MonthSpan>, FactId> first;
    for (const Fact& fact : m_report.facts()) {
        if (!m_levels[fact.id]) {
            continue;
        }
        SeriesLevel& level = *m_levels[fact.id];
        const auto [place, is_new] =
            first.emplace(std::tuple(std::string_view(level.series), level.months), fact.id);
        if (!is_new) {
            level.is_again = true;
            SeriesLevel& other = *m_levels[place->second];
            other.is_clear = other.is_clear && is_same_value(fact, m_report.fact(place->second));
        }
    }
    for (std::optional<SeriesLevel>& level : m_levels) {
        if (level) {
            level->is_clear = m_levels[first.at({level->series, level->months})]->is_clear;
        }
    }
}

} // namespace solieu
