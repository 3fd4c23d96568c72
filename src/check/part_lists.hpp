/// \file
/// The lists of parts under a total.
#pragma once

#include "check/report.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace solieu {

/// Figures that stand under one total, in reading order.
struct PartList {
    FactId total = 0;
    std::vector<FactId> parts; ///< as `of` says, which heeds the sizes
    std::vector<FactId> all;   ///< these and what the layout puts beside them
    ListCue cue = ListCue::none;
    bool is_complete = false; ///< the parts add up to the total exactly
    bool has_some = false;    ///< words or an ellipsis say that more could be named
    bool is_closed = false;   ///< its last part is what is left (`còn lại`)
};

/// The lists under one total: those of one layout each; one that goes on behind the figure that
/// completes it is two (`702 triệu, trong đó: nhà nước 278, xã hội 424. Hộ nghèo 397, ...`). What
/// is left over behind complete lists and says an item again is none.
[[nodiscard]] std::vector<PartList> part_lists(const Report& report, const Fact& total);

/// Whether the figure may be added to others: a level, no average or ratio.
[[nodiscard]] bool is_additive(const Fact& fact);

} // namespace solieu
