/// \file
/// A relation among stated numbers, and what the arithmetic says of it.
#pragma once

#include "check/interval.hpp"
#include "check/rational.hpp"
#include "core/decimal.hpp"
#include "core/record.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace solieu {

/// How the stated number y follows from the operands x1, x2, ...
enum class Formula : std::uint8_t {
    equal,      ///< y = x1
    sum,        ///< y = x1 + x2 + ...
    difference, ///< y = x1 - x2 - ...
    ratio,      ///< y % = 100 · x1 / x2: a share, a completion, a level relative to another
    growth,     ///< y % = 100 · (x1 / x2 - 1)
    complement, ///< y % = 100 - x1
    surplus,    ///< y % = x1 - 100: `bằng 102,3%` and `tăng 2,3%`
    product,    ///< y = x1 · x2
    at_most,    ///< y ≤ x1: a part and its total
};

/// One number as the report states it: value · 10^scale, known to the last stated decimal unless it
/// is exact (a count, both sides of a fraction, money written to the đồng).
struct Term {
    Decimal value;
    int scale = 0; ///< may be negative: tạ in an equation in tấn
    bool is_exact = false;
    Bound bound = Bound::exact;

    /// value · 10^scale. Throws ExactOverflow, as last_place() does.
    [[nodiscard]] Rational face() const;
    /// The unit of the last stated place, 10^(scale - decimals).
    [[nodiscard]] Rational last_place() const;
};

/// What a report has shown of how its author counts.
struct Conventions {
    bool adds_what_is_printed = false; ///< its sums are exact, beyond chance
    bool cuts = false;                 ///< another of its figures is provably cut
};

/// The outcome of the ladder of verdicts.
struct Judgement {
    Verdict verdict = Verdict::not_checkable;
    Grade grade = Grade::none;
    std::string reason;               ///< code when not checkable
    std::optional<Rational> computed; ///< from the face values, in the stated number's own unit
                                      ///< (before its scale), so that it compares with `value`
    std::optional<Interval> interval; ///< the values that the inputs allow, in the same unit
    std::optional<Rational> ulp;      ///< (computed - stated) / unit of the last place
    bool is_off_by_one = false;       ///< within one unit of the last place: rounded the wrong way
    bool is_improbable = false;       ///< a sum possible by rounding, but beyond 3.2 sigma
    bool parts_cut = false;           ///< a sum that holds when all its parts were cut
};

} // namespace solieu
