/// \file
/// X901: growth against the value that another report states for the period before.
#include "check/checks_across.hpp"

namespace solieu {

void find_growth_across(const SeriesPage& page, const Series& series, AcrossRelations& relations)
{
    for_each_pair(
        page, series, EntryKind::growth, EntryKind::value,
        [&relations](const std::string& key, const SeriesEntry& growth, const SeriesEntry& value,
                     const Pairing& pairing) {
            if (growth.months != value.months) {
                return;
            }
            FoundAcross found;
            found.rule = "X901";
            found.series = key;
            found.formula = growth.formula;
            found.uses = {use_of(growth.claim(), growth.formula == Formula::ratio ? "percentage"
                                                                                  : "change"),
                          use_of(growth.level(), "current"), use_of(value.level(), "previous")};
            found.is_soft = is_provisional(value) || value.is_revised || growth.is_revised ||
                            growth.level().status == Status::estimate;
            relations.judge_and_put(std::move(found), pairing);
        });
}

} // namespace solieu
