/// \file
/// Neighbouring quantities that state one figure: `2 tỷ 350 triệu đồng`, `15 ha - 20 ha`.
#pragma once

#include "core/match.hpp"

#include <string_view>
#include <vector>

namespace solieu {

/// Joins what belongs together, left to right: compound amounts, ranges with a unit at both ends,
/// fractions with a unit at both ends; gives money that names only a multiplier its currency; and
/// drops fractions without a unit.
void join_quantities(std::string_view text, std::vector<Quantity>& quantities);

} // namespace solieu
