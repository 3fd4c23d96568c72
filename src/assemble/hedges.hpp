/// \file
/// Hedge words: how exact a figure is, and whether it is done, estimated or planned.
#pragma once

#include "assemble/heading_tree.hpp"
#include "core/match.hpp"
#include "core/record.hpp"

namespace solieu {

/// The bound that words right before or right behind the quantity give it.
[[nodiscard]] Bound bound_of(const MatchedBlock& matched, const Quantity& quantity);

/// The status that the words of its sentence before the quantity give it; else that of the
/// headings.
[[nodiscard]] Status status_of(const MatchedBlock& matched, TextSpan sentence,
                               const Quantity& quantity, const HeadingTree& headings);

} // namespace solieu
