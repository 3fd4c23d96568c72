/// \file
/// X905: the plans of one year that the completions of several reports imply.
#include "check/checks_across.hpp"
#include "check/implied.hpp"
#include "check/series_words.hpp"
#include "core/vietnamese.hpp"

#include <utility>

namespace solieu {
namespace {

/// Plans that lie further apart than this are of a quarter and of the year, not one that changed.
const Rational k_same_kind(4, 3);

/// Whether the words say that the plan is the whole year's; `kế hoạch` alone may be a quarter's.
bool is_of_year(std::string_view basis)
{
    static const std::string k_year = fold("năm");
    return has_words(basis, k_year);
}

/// Whether the plan is one of a part of the year.
bool is_of_part(std::string_view basis)
{
    static const std::string k_quarter = fold("quý");
    static const std::string k_month = fold("tháng");
    return has_words(basis, k_quarter) || has_words(basis, k_month);
}

/// Whether some numbers of the two are within the factor of each other.
bool is_near(const Interval& left, const Interval& right)
{
    return hull(left, left * k_same_kind).meets(right) ||
           hull(right, right * k_same_kind).meets(left);
}

Judgement judge_plans(const SeriesEntry& left, const SeriesEntry& right)
{
    Judgement judgement;
    judgement.reason = "N010";
    try {
        const Interval one = implied_base_or_cut(left.level().term, left.claim().term);
        const Interval other = implied_base_or_cut(right.level().term, right.claim().term);
        if (one.touches(other)) {
            judgement.verdict = Verdict::consistent;
            judgement.grade = one.meets(other) ? Grade::input_rounding : Grade::boundary;
            judgement.reason.clear();
        } else if (is_of_year(left.basis) || is_near(one, other)) {
            judgement.verdict = Verdict::inconsistent;
            judgement.reason.clear();
        } else {
            judgement.reason = "N006";
        }
    } catch (const ExactOverflow&) {
    }
    return judgement;
}

} // namespace

void find_plans_across(const SeriesPage& page, const Series& series, AcrossRelations& relations)
{
    for_each_pair(page, series, EntryKind::completion, EntryKind::completion,
                  [&relations](const std::string& key, const SeriesEntry& left,
                               const SeriesEntry& right, const Pairing& pairing) {
                      if (left.basis != right.basis || is_of_part(left.basis)) {
                          return;
                      }
                      FoundAcross found;
                      found.rule = "X905";
                      found.series = key;
                      found.uses = {
                          use_of(left.claim(), "percentage"), use_of(left.level(), "part"),
                          use_of(right.claim(), "percentage"), use_of(right.level(), "part")};
                      found.judgement = judge_plans(left, right);
                      found.is_soft = left.is_revised || right.is_revised;
                      relations.put(std::move(found), pairing);
                  });
}

} // namespace solieu
