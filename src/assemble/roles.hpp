/// \file
/// What a number is of the figure before it: level, change, completion, relative, share, rate.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <vector>

namespace solieu {

/// Decides role, sign, basis and anchor of one figure from the words before and behind it.
/// Figures before it in the block are known already; \p limit is where the next quantity begins or
/// the sentence ends.
void read_role(const BlockView& view, std::vector<Figure>& figures, std::size_t number,
               std::size_t limit);

} // namespace solieu
