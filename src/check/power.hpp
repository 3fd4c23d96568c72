/// \file
/// How much a relation that holds proves.
#pragma once

#include "check/rational.hpp"
#include "check/relation.hpp"

#include <span>

namespace solieu {

/// The share of all single-digit slips in the relation's figures that would make it inconsistent, 0
/// to 1. Of relations with very many digits a fixed choice of slips is tried. GRIM asks the same of
/// means: coarse percentages of large numbers fit nearly anything.
[[nodiscard]] Rational power_of(Formula formula, const Term& stated, std::span<const Term> operands,
                                const Conventions& conventions = {});

} // namespace solieu
