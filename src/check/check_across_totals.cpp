/// \file
/// X903, X904: what adds up over the periods of a year.
#include "check/checks_across.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// X903: what was counted since the year began does not become less.
void find_running_totals(const SeriesPage& page, const Series& series, AcrossRelations& relations)
{
    for_each_pair(
        page, series, EntryKind::value, EntryKind::value,
        [&relations](const std::string& key, const SeriesEntry& one, const SeriesEntry& other,
                     const Pairing& pairing) {
            const bool is_first = one.months.last < other.months.last;
            const SeriesEntry& earlier = is_first ? one : other;
            const SeriesEntry& later = is_first ? other : one;
            if (!one.is_flow || !other.is_flow || !one.months.is_running() ||
                !other.months.is_running() || one.months.last == other.months.last) {
                return;
            }
            FoundAcross found;
            found.rule = "X903";
            found.series = key;
            found.formula = Formula::at_most;
            found.uses = {use_of(earlier.level(), "earlier"), use_of(later.level(), "later")};
            found.is_soft = earlier.level().status == Status::estimate || earlier.is_revised ||
                            later.is_revised;
            found.judgement = judge(found);
            relations.put(std::move(found), pairing);
        });
}

/// More values of one series and year than any office reports; bounds the search for three of them.
constexpr std::size_t k_max_values = 64;

/// Values of one series and year: of the page and of the reports before it.
struct YearValues {
    std::vector<const SeriesEntry*> values;
    std::size_t own = 0; ///< the first ones are the page's
};

void add_values(YearValues& year, std::span<const SeriesEntry> entries)
{
    for (const SeriesEntry& entry : entries) {
        if (entry.kind == EntryKind::value && entry.is_flow && entry.is_additive &&
            year.values.size() < k_max_values) {
            year.values.push_back(&entry);
        }
    }
}

/// Where two or three reports tell of the periods; what one report alone says is not at issue here.
std::optional<Pairing> pair_all(std::span<const SeriesEntry* const> entries)
{
    std::optional<Pairing> all;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        for (std::size_t next = at + 1; next < entries.size(); ++next) {
            if (entries[at]->report().doc == entries[next]->report().doc) {
                continue;
            }
            const auto pairing = pair(*entries[at], *entries[next]);
            if (!pairing) {
                return std::nullopt;
            }
            all = all.value_or(*pairing);
            all->is_broken = all->is_broken || pairing->is_broken;
        }
    }
    return all;
}

/// Whether a part alone is as large as the whole: it may have been summed up since the year began.
bool is_perhaps_running(const SeriesEntry& whole, const SeriesEntry& part)
{
    const auto judgement =
        judge(Formula::at_most, whole.level().term, std::span(&part.level().term, 1));
    return judgement.verdict != Verdict::inconsistent;
}

bool is_near_sum(const SeriesEntry& whole, const SeriesEntry& first, const SeriesEntry& second)
{
    try {
        const Rational sum = first.level().term.face() + second.level().term.face();
        return is_explained_by_delay(Interval::point(sum), whole.level().term);
    } catch (const ExactOverflow&) {
        return true;
    }
}

void put_sum(const std::string& key, std::span<const SeriesEntry* const> entries,
             AcrossRelations& relations)
{
    const auto pairing = pair_all(entries);
    if (!pairing) {
        return;
    }
    const SeriesEntry& whole = *entries[0];
    const SeriesEntry& first = *entries[1];
    const SeriesEntry& second = *entries[2];
    FoundAcross found;
    found.rule = "X904";
    found.series = key;
    found.formula = Formula::sum;
    found.uses = {use_of(whole.level(), "total"), use_of(first.level(), "part"),
                  use_of(second.level(), "part")};
    bool has_provisional = false;
    for (const SeriesEntry* entry : entries) {
        has_provisional = has_provisional || is_provisional(*entry);
        found.is_soft = found.is_soft || has_provisional || entry->is_revised;
    }
    found.judgement = judge(found);
    if (found.judgement.verdict == Verdict::inconsistent) {
        const bool is_open = is_perhaps_running(whole, first) || is_perhaps_running(whole, second);
        const bool is_delayed = has_provisional && is_near_sum(whole, first, second);
        if (is_open || is_delayed) {
            found.judgement = {};
            found.judgement.reason = is_open ? "N007" : "N005";
        }
    }
    relations.put(std::move(found), *pairing);
}

bool is_made_of(const MonthSpan& whole, const MonthSpan& first, const MonthSpan& second)
{
    return whole.first == first.first && first.last + 1 == second.first &&
           second.last == whole.last;
}

/// X904: two periods, and the longer one that they make up.
void find_sums(const std::string& key, const YearValues& year, AcrossRelations& relations)
{
    const auto& values = year.values;
    for (std::size_t whole = 0; whole < values.size(); ++whole) {
        for (std::size_t first = 0; first < values.size(); ++first) {
            const MonthSpan& begun = values[first]->months;
            if (begun.first != values[whole]->months.first ||
                begun.last >= values[whole]->months.last) {
                continue; // most pairs: the third is looked for behind those that begin alike
            }
            for (std::size_t second = 0; second < values.size(); ++second) {
                const bool is_new = std::min({whole, first, second}) < year.own;
                const std::array entries{values[whole], values[first], values[second]};
                if (is_new &&
                    is_made_of(entries[0]->months, entries[1]->months, entries[2]->months)) {
                    put_sum(key, entries, relations);
                }
            }
        }
    }
}

} // namespace

void find_totals_across(const SeriesPage& page, const Series& series, AcrossRelations& relations)
{
    find_running_totals(page, series, relations);
    for (const auto& [key, entries] : page.entries) {
        const auto kept = series.entries(key);
        if (kept.empty()) {
            continue;
        }
        YearValues year;
        add_values(year, entries);
        year.own = year.values.size();
        add_values(year, kept);
        find_sums(key, year, relations);
    }
}

} // namespace solieu
