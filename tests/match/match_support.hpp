/// \file
/// The built-in grammar, and short ways to say what was found in a text.
#pragma once

#include "match/grammar.hpp"
#include "match/matcher.hpp"
#include "support/built_in.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace solieu::test {

/// `53/58 đơn vị = 53/58 đơn vị`, `1,5 tỷ đồng = 1.5e9 VND`, `3 - 5% = 3..5 %`: the quote, and what
/// it was read as.
[[nodiscard]] std::string shown(const Quantity& quantity, std::string_view text);

/// All quantities of a block, parted by `; `.
[[nodiscard]] std::string shown_quantities(const MatchedBlock& matched);

/// All mentions of a block, `quote = kind value`, parted by `; `.
[[nodiscard]] std::string shown_mentions(const MatchedBlock& matched);

/// All findings' codes, parted by blanks.
[[nodiscard]] std::string shown_findings(const MatchedBlock& matched);

/// A word list from lines of `surface TAB canonical TAB class TAB value`.
[[nodiscard]] WordList list_of(const std::string& lines);

} // namespace solieu::test
