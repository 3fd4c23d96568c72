/// \file
/// Figures that are told one by one of as many before them: `thu 120 tỷ đồng, chi 98 tỷ đồng, lần
/// lượt tăng 5,1% và 6,3%`.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <cstddef>
#include <vector>

namespace solieu {

/// A figure's place in such a row. Numbers are those of the block's figures.
struct Respective {
    std::size_t first = 0; ///< of the row; the verb of all may stand before it
    int anchor = -1;       ///< the figure that it is told of; -1: it is in no such row
};

/// Finds the row that `lần lượt` or `tương ứng` announces and the levels before it, as many as the
/// row has figures. Figures before \p number have their roles already.
[[nodiscard]] Respective respective_of(const BlockView& view, const std::vector<Figure>& figures,
                                       std::size_t number);

} // namespace solieu
