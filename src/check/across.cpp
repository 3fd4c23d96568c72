#include "check/across.hpp"

#include "check/series_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace solieu {
namespace {

constexpr std::string_view k_series_break = "N012";

/// Communes and provinces were merged and districts dissolved on this day (Resolutions
/// 202/2025/QH15 and 76/2025/UBTVQH15), so that a name may stand for another place since.
constexpr IsoDate k_merger{2025, 7, 1};

bool is_conflict(const std::string& left, const std::string& right)
{
    return !left.empty() && !right.empty() && left != right;
}

/// When it was written, or else the end of its period; empty when neither is known.
std::optional<IsoDate> day_of(const SeriesReport& report)
{
    if (report.written) {
        return report.written;
    }
    return report.months ? std::optional(IsoDate{report.months->year, report.months->last, 1})
                         : std::nullopt;
}

bool is_merged_between(const SeriesReport& left, const SeriesReport& right)
{
    const auto one = day_of(left);
    const auto other = day_of(right);
    return !one || !other || (*one < k_merger) != (*other < k_merger);
}

void pair_with(const std::string& key, const SeriesEntry& entry, const SeriesEntry& other,
               bool is_first, const PairFinder& find)
{
    if (const auto pairing = pair(entry, other)) {
        find(key, is_first ? entry : other, is_first ? other : entry, *pairing);
    }
}

} // namespace

bool is_same_report(const SeriesReport& left, const SeriesReport& right)
{
    const bool is_same_number =
        !left.number.empty() && left.number == right.number && left.date == right.date;
    const bool is_same_title =
        !left.title.empty() && left.title == right.title && left.period == right.period;
    return left.doc == right.doc ||
           (!is_conflict(left.office, right.office) && (is_same_number || is_same_title));
}

std::optional<Pairing> pair(const SeriesReport& left, const SeriesReport& right)
{
    const bool is_one_office = !left.office.empty() && left.office == right.office &&
                               !is_conflict(left.place, right.place);
    if (!is_one_office || is_same_report(left, right) || !are_alike(left.topic, right.topic)) {
        return std::nullopt;
    }
    return Pairing{left.has_issuer ? Binding::structure : Binding::adjacent,
                   is_merged_between(left, right)};
}

std::optional<Pairing> pair(const SeriesEntry& left, const SeriesEntry& right)
{
    auto pairing = pair(left.report(), right.report());
    if (pairing) {
        pairing->is_broken = pairing->is_broken || left.is_merged || right.is_merged;
    }
    return pairing;
}

bool is_before(const SeriesReport& left, const SeriesReport& right)
{
    const auto key = [](const SeriesReport& report) {
        const MonthSpan months = report.months.value_or(MonthSpan{});
        return std::tuple(months.year, months.last, report.written.value_or(IsoDate{}),
                          std::string_view(report.doc));
    };
    return key(left) < key(right);
}

bool is_provisional(const SeriesEntry& value)
{
    const auto& written = value.report().written;
    return value.level().status == Status::estimate || !written ||
           is_within_or_before(*written, value.months);
}

bool is_explained_by_delay(const Interval& others, const Term& value)
{
    static const Rational k_whole_to_rest(6, 5);
    try {
        const Interval rest = others * (Rational(1) / k_whole_to_rest);
        const Interval more = others * k_whole_to_rest;
        return hull(rest, more).contains(value.face());
    } catch (const ExactOverflow&) {
        return true;
    }
}

Judgement judge(const FoundAcross& found)
{
    std::vector<Term> terms;
    for (std::size_t at = 1; at < found.uses.size(); ++at) {
        terms.push_back(found.uses[at].figure->term);
    }
    return judge(*found.formula, found.uses.front().figure->term, terms);
}

void AcrossRelations::put(FoundAcross found, const Pairing& pairing)
{
    found.binding = pairing.binding;
    if (pairing.is_broken && found.judgement.verdict == Verdict::inconsistent) {
        found.judgement.verdict = Verdict::not_checkable;
        found.judgement.reason = k_series_break;
    }
    m_found.push_back(std::move(found));
}

void for_each_pair(const SeriesPage& page, const Series& series, EntryKind left, EntryKind right,
                   const PairFinder& find)
{
    for (const auto& [key, entries] : page.entries) {
        const auto kept = series.entries(key);
        if (kept.empty()) {
            continue;
        }
        for (const SeriesEntry& entry : entries) {
            for (const SeriesEntry& other : kept) {
                if (left == right) {
                    if (entry.kind == left && other.kind == left) {
                        pair_with(key, entry, other, is_before(entry.report(), other.report()),
                                  find);
                    }
                } else if (entry.kind == left && other.kind == right) {
                    pair_with(key, entry, other, true, find);
                } else if (entry.kind == right && other.kind == left) {
                    pair_with(key, entry, other, false, find);
                }
            }
        }
    }
}

AcrossUse use_of(const SeriesFigure& figure, std::string_view role)
{
    return {&figure, role, figure.term.value.stated()};
}

} // namespace solieu
