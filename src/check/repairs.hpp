/// \file
/// The small slips that would explain why a relation does not hold.
#pragma once

#include "check/relation.hpp"
#include "core/decimal.hpp"
#include "core/record.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace solieu {

/// What was done wrong; a repair undoes it.
enum class RepairKind : std::uint8_t {
    digit_changed, ///< another digit
    digits_swapped,
    digit_added,   ///< a digit too many
    digit_dropped, ///< a digit is missing
    mark_moved,    ///< the decimal mark, by one place
    mark_misread,  ///< `13,350` for `13.350`, or the other way round
    unit_slipped,  ///< tỷ, triệu, nghìn
    complemented,  ///< 100 - p for p
    part_twice,    ///< a part is listed twice, or does not belong to the list
    part_omitted,  ///< another part like this one is missing in the list
};

/// One figure written otherwise. Of part_twice and part_omitted value and scale are the part's own.
struct Repair {
    std::size_t term = 0; ///< 0 the stated figure, 1 the first operand, ...
    RepairKind kind = RepairKind::digit_changed;
    Decimal value; ///< as it would be written, with its decimals
    int scale = 0;
    Verdict verdict = Verdict::consistent; ///< with the repair: consistent or truncated
    Grade grade = Grade::none;             ///< with the repair
    int cost = 1;                          ///< 1 for a digit or a part written twice, else 2

    friend bool operator==(const Repair& left, const Repair& right) = default;
};

/// All repairs of a single slip that make an inconsistent relation hold, best first: by verdict,
/// grade and cost, then in the order of the terms. No two of them write the same term the same way.
/// None for any other relation. Bounded work: of very long sums only the first parts are tried.
[[nodiscard]] std::vector<Repair> repairs(Formula formula, const Term& stated,
                                          std::span<const Term> operands,
                                          const Conventions& conventions = {});

/// How often one slip would explain unrelated figures of this kind, in per cent (from simulated
/// reports): whole per cents and small counts fit something nearly always.
[[nodiscard]] int coincidence_percent(Formula formula, const Term& stated,
                                      std::span<const Term> operands);

/// The repair to show to people: the only one that is as good as it, and no likely coincidence.
[[nodiscard]] std::optional<Repair> unique_repair(Formula formula, const Term& stated,
                                                  std::span<const Term> operands,
                                                  const Conventions& conventions = {});

/// The power of ten, -3 to 3 and not 0, by which the stated figure is larger than the computed one,
/// within one per cent; empty when there is none.
[[nodiscard]] std::optional<int> scale_slip(const Term& stated, const Judgement& judgement);
[[nodiscard]] bool is_scale_slip(const Term& stated, const Judgement& judgement);

} // namespace solieu
