/// \file
/// Which figure is a part of which total.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"
#include "core/decimal.hpp"

#include <string>
#include <vector>

namespace solieu {

/// A figure that later ones may be parts of.
struct Total {
    std::string id;
    Quantity quantity;
    Decimal taken; ///< sum of the parts found so far
    Status status = Status::reported;
    std::size_t parts = 0;        ///< found so far
    bool is_person = false;       ///< people are counted
    bool is_loose = false;        ///< a note's mark stands further behind it in its sentence
    ListCue cue = ListCue::above; ///< what announces the list below, for a total above its block
};

/// The totals that the block's text stands under: those that a list's intro or the marked sentence
/// of a note names.
using Totals = std::vector<Total>;

/// Links the parts of one block to totals in the block or above it. Figures must have their roles;
/// ids are `o` and the number counted on from \p first_id. `outer` are totals above the block,
/// innermost last, whose sums are kept on.
void link_parts(const BlockView& view, std::vector<Figure>& figures,
                const std::vector<TextSpan>& sentences, std::size_t first_id, Totals& outer);

} // namespace solieu
