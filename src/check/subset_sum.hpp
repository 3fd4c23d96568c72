/// \file
/// Sums among figures that nothing but their values binds.
#pragma once

#include "check/report.hpp"

#include <optional>
#include <span>
#include <vector>

namespace solieu {

/// The only subset of at least two of \p parts that holds \p required and adds up to the total
/// exactly, where that is no coincidence: copies of the figures with the lower half of their digits
/// drawn anew (target-decoy, as in proteomics) add up in less than one of a hundred. Deterministic.
/// Empty when there is none, when there are several, or when there are too many parts to try.
[[nodiscard]] std::optional<std::vector<FactId>> find_subset(const Report& report,
                                                             const Fact& total,
                                                             std::span<const FactId> parts,
                                                             FactId required);

} // namespace solieu
