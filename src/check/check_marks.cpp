/// \file
/// U802: counts whose thousands are marked otherwise than in the rest of the report.
#include "check/checks.hpp"
#include "core/ascii.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// Fewer figures show no habit.
constexpr std::size_t k_min_habit = 3;

/// The mark before groups of three digits of a whole number: `.` of `13.947`, `,` of `13,947`; 0
/// for none.
char group_mark(const Fact& fact)
{
    if (fact.record.value.decimals() != 0) {
        return 0;
    }
    const std::string_view quote = fact.record.quote;
    const auto is_number_at = [quote](std::size_t at) {
        return at < quote.size() && is_digit(quote[at]);
    };
    const std::size_t at = quote.find_first_of(".,");
    const bool is_grouped = at != std::string_view::npos && at > 0 && is_number_at(at - 1) &&
                            is_number_at(at + 1) && is_number_at(at + 2) && is_number_at(at + 3) &&
                            !is_number_at(at + 4);
    return is_grouped ? quote[at] : '\0';
}

} // namespace

void find_marks(const Report& report, const Identities&, Relations& relations)
{
    std::size_t dots = 0;
    std::vector<FactId> commas;
    for (const Fact& fact : report.facts()) {
        const char mark = group_mark(fact);
        dots += mark == '.' ? 1 : 0;
        if (mark == ',' && fact.is_count() && !fact.record.value2) {
            commas.push_back(fact.id);
        }
    }
    if (dots < k_min_habit || commas.size() * k_min_habit > dots) {
        return;
    }
    for (const FactId id : commas) {
        Found found{"U802", std::nullopt, Binding::structure, {id, "stated"}, {}, {}};
        found.judgement.verdict = Verdict::inconsistent;
        relations.put(std::move(found));
    }
}

} // namespace solieu
