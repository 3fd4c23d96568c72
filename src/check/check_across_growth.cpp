/// \file
/// X901: growth against the value that another report states for the period before.
#include "check/checks_across.hpp"
#include "check/implied.hpp"
#include "check/readings.hpp"

#include <utility>

namespace solieu {
namespace {

/// What the earlier value must have been.
Interval implied_previous(const SeriesEntry& growth)
{
    const Term& claim = growth.claim().term;
    const Term& current = growth.level().term;
    if (growth.formula == Formula::growth) {
        return previous_value_or_cut(current, claim);
    }
    if (growth.formula == Formula::ratio) {
        return implied_base_or_cut(current, claim);
    }
    try {
        return reading_of(current, Reading::rounded_or_cut) -
               reading_of(claim, Reading::rounded_or_cut);
    } catch (const ExactOverflow&) {
        return {};
    }
}

void look_at(const std::string& key, const SeriesEntry& growth, const SeriesEntry& value,
             const Pairing& pairing, AcrossRelations& relations)
{
    if (growth.months != value.months) {
        return;
    }
    FoundAcross found;
    found.rule = "X901";
    found.series = key;
    found.formula = growth.formula;
    found.uses = {
        use_of(growth.claim(), growth.formula == Formula::ratio ? "percentage" : "change"),
        use_of(growth.level(), "current"), use_of(value.level(), "previous")};
    found.is_soft = is_provisional(value) || value.is_revised || growth.is_revised ||
                    growth.level().status == Status::estimate;
    found.judgement = judge(found);
    if (found.judgement.verdict == Verdict::inconsistent && is_provisional(value) &&
        is_explained_by_delay(implied_previous(growth), value.level().term)) {
        found.judgement = {};
        found.judgement.reason = "N005";
    }
    relations.put(std::move(found), pairing);
}

} // namespace

void find_growth_across(const SeriesPage& page, const Series& series, AcrossRelations& relations)
{
    for_each_pair(
        page, series, EntryKind::growth, EntryKind::value,
        [&relations](const std::string& key, const SeriesEntry& growth, const SeriesEntry& value,
                     const Pairing& pairing) { look_at(key, growth, value, pairing, relations); });
}

} // namespace solieu
