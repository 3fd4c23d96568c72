/// \file
/// What a number measures, in the report's own words.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <string>
#include <vector>

namespace solieu {

/// Gives figure \p number its indicator: that of its anchor; else the label before it; else verb
/// and counted noun; else the noun behind it; else what the words before it in the text were
/// about, and last \p topic, which the text above the block names. \p limit is where the next
/// quantity begins or the sentence ends.
void read_indicator(const BlockView& view, std::vector<Figure>& figures, std::size_t number,
                    std::size_t limit, const std::string& topic);

} // namespace solieu
