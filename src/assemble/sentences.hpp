/// \file
/// Sentences and clauses of a paragraph.
#pragma once

#include "core/match.hpp"

#include <vector>

namespace solieu {

/// Cuts a block's text into sentences: at `.`, `!`, `?` before a blank or capital, not inside a
/// quantity or mention and not after an abbreviation or initial. Spans cover the whole text.
[[nodiscard]] std::vector<TextSpan> sentences_of(const MatchedBlock& matched);

} // namespace solieu
