/// \file
/// The noun phrase behind a number.
#pragma once

#include "assemble/block_view.hpp"
#include "core/match.hpp"

#include <cstddef>

namespace solieu {

/// Where a noun phrase that begins here ends: at a mark, a verb that says how much, or the limit.
[[nodiscard]] std::size_t end_of_noun(const BlockView& view, std::size_t begin, std::size_t limit);

/// The noun behind a number, without preposition, place and period at its end; empty when there is
/// none. \p limit is where the next quantity begins or the sentence ends.
[[nodiscard]] TextSpan noun_behind(const BlockView& view, const Quantity& quantity,
                                   std::size_t limit);

} // namespace solieu
