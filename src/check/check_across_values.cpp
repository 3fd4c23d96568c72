/// \file
/// X902, X906: one value of one period, told by two reports.
#include "check/checks_across.hpp"
#include "check/readings.hpp"

#include <utility>

namespace solieu {
namespace {

FoundAcross equal(std::string_view rule, const std::string& series, const SeriesEntry& left,
                  const SeriesEntry& right)
{
    FoundAcross found;
    found.rule = rule;
    found.series = series;
    found.formula = Formula::equal;
    found.uses = {use_of(left.level(), "stated"), use_of(right.level(), "repeated")};
    found.is_soft = left.is_revised || right.is_revised;
    found.judgement = judge(found);
    return found;
}

/// A value that was stated for the time being may well be another one now.
void set_open(FoundAcross& found)
{
    found.judgement = {};
    found.judgement.reason = "N005";
}

bool is_near(const SeriesEntry& quoted, const SeriesEntry& value)
{
    try {
        return is_explained_by_delay(reading_of(quoted.level().term, Reading::rounded_or_cut),
                                     value.level().term);
    } catch (const ExactOverflow&) {
        return true;
    }
}

} // namespace

void find_values_across(const SeriesPage& page, const Series& series, AcrossRelations& relations)
{
    for_each_pair(page, series, EntryKind::quoted, EntryKind::value,
                  [&relations](const std::string& key, const SeriesEntry& quoted,
                               const SeriesEntry& value, const Pairing& pairing) {
                      if (quoted.months != value.months) {
                          return;
                      }
                      FoundAcross found = equal("X902", key, quoted, value);
                      found.is_soft = found.is_soft || is_provisional(value);
                      if (found.judgement.verdict == Verdict::inconsistent &&
                          is_provisional(value) && is_near(quoted, value)) {
                          set_open(found);
                      }
                      relations.put(std::move(found), pairing);
                  });
    for_each_pair(page, series, EntryKind::value, EntryKind::value,
                  [&relations](const std::string& key, const SeriesEntry& left,
                               const SeriesEntry& right, const Pairing& pairing) {
                      if (left.months != right.months) {
                          return;
                      }
                      FoundAcross found = equal("X906", key, left, right);
                      if (found.judgement.verdict == Verdict::inconsistent &&
                          (is_provisional(left) || is_provisional(right))) {
                          set_open(found);
                      }
                      relations.put(std::move(found), pairing);
                  });
}

} // namespace solieu
