/// \file
/// A quick answer for relations that no reading of their numbers could make hold.
#pragma once

#include "check/ladder.hpp"

namespace solieu {

/// Whether the stated number is off by more than one unit of the last place of every number that is
/// not exact: more than rounding and cutting together explain. False where that cannot be told in
/// 128 bits, and for formulas other than sums, differences, ratios and growth. The terms are
/// without hedges.
[[nodiscard]] bool is_far_off(const Question& question) noexcept;

} // namespace solieu
