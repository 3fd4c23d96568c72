/// \file
/// The numbers that a stated figure may stand for.
#pragma once

#include "check/interval.hpp"
#include "check/rational.hpp"
#include "check/relation.hpp"

#include <cstdint>

namespace solieu {

/// How a figure came from the number behind it.
enum class Reading : std::uint8_t {
    rounded,        ///< half away from zero, as Excel's ROUND does it
    cut,            ///< toward zero
    rounded_closed, ///< rounded, whichever way ties go: both ends belong to it, as in XBRL
    rounded_or_cut, ///< either
};

/// An exact term is its face value in all readings. Does not look at hedges.
[[nodiscard]] Interval reading_of(const Term& term, Reading reading);
/// Of a figure \p face that is known to \p unit.
[[nodiscard]] Interval reading_of(const Rational& face, const Rational& unit, Reading reading);

[[nodiscard]] inline bool is_hedged(const Term& term)
{
    return term.bound != Bound::exact;
}

/// What the words of a hedged term promise: `hơn 12.800` is below 12.900. Hedges speak of a
/// number's size: `giảm hơn 5%` is below -5. Of a term without a hedge the rounded reading.
[[nodiscard]] Interval tight_set(const Term& term);
/// What the words of a hedged term do not exclude: `hơn 12.800` is 12.800 or any number above. Of a
/// term without a hedge what it can be, rounded or cut, with both ends.
[[nodiscard]] Interval loose_set(const Term& term);

} // namespace solieu
