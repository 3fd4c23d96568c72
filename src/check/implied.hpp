/// \file
/// Numbers that a text does not state but implies.
#pragma once

#include "check/interval.hpp"
#include "check/rational.hpp"
#include "check/relation.hpp"

#include <optional>

namespace solieu {

// Numbers beyond exact arithmetic imply nothing: all numbers are possible then. Amounts are read as
// rounded, and hedged figures as what their words promise.

/// What \p amount is \p percent of (a plan, a whole), in units of 10^0: 1.177 tỷ at 24,36 % is from
/// 4.828,65 tỷ to 4.834,74 tỷ. Empty for a percentage that is not positive.
[[nodiscard]] Interval implied_base(const Term& amount, const Term& percent);
/// The same with a percentage that may be cut, too.
[[nodiscard]] Interval implied_base_or_cut(const Term& amount, const Term& percent);

/// What \p current has grown from by \p growth per cent, in units of 10^0. Empty for a growth of
/// -100 % or below.
[[nodiscard]] Interval previous_value(const Term& current, const Term& growth);
/// The same with a growth that may be cut, too.
[[nodiscard]] Interval previous_value_or_cut(const Term& current, const Term& growth);

/// Whether some whole number is \p percent of \p base, rounded or cut: the GRIM test, for
/// percentages of counts.
[[nodiscard]] bool has_integer_numerator(const Term& base, const Term& percent);
/// Whether \p part is \p percent of some whole number, rounded or cut.
[[nodiscard]] bool has_integer_base(const Term& part, const Term& percent);

/// Whole multiples of a power of ten.
struct RoundNumbers {
    Rational first;
    Rational last;
    Rational step;
};

/// The roundest numbers of an interval: the multiples of the largest power of ten that has one
/// there. Empty for an unbounded or empty interval, and where only 0 is that round.
[[nodiscard]] std::optional<RoundNumbers> roundest_in(const Interval& interval);

} // namespace solieu
