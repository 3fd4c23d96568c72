/// \file
/// What a number is of the figure before it: level, change, completion, relative, share, rate.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <vector>

namespace solieu {

/// The figure of its sentence that one continues: the last before it that is not in a bracket which
/// has closed. Null where there is none.
[[nodiscard]] const Figure* figure_before(const BlockView& view, const std::vector<Figure>& figures,
                                          std::size_t number);

/// Decides role, sign, basis and anchor of one figure from the words before and behind it.
/// Figures before it in the block are known already; \p limit is where the next quantity begins or
/// the sentence ends.
void read_role(const BlockView& view, std::vector<Figure>& figures, std::size_t number,
               std::size_t limit);

} // namespace solieu
