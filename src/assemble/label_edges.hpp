/// \file
/// What is cut off both ends of a label.
#pragma once

#include "assemble/block_view.hpp"

#include <cstddef>
#include <string_view>

namespace solieu {

/// Words before a number that can be its label, and what was found out while cutting them.
struct LabelWords {
    TextSpan span;
    bool has_preposition = false; ///< `cấp phép cho | 25 hồ sơ`: the noun is not the verb's object
    bool has_colon = false;       ///< `Người cao tuổi: | 40 suất`
    bool says_is = false;         ///< `... là | 90 trẻ`
    bool says_done = false;       ///< `UBND xã | ban hành | 12 kế hoạch`: cut off the end
    bool is_before_bracket = false; ///< `mở rộng thêm | (1,2 ha)`
    TextSpan actor;                 ///< who did it, cut off before the verb
    char ends_with = ' ';           ///< the mark before the number when no label stands there
};

/// Cuts hedges, light verbs, periods and prepositions off the end. A comma or semicolon there means
/// that no label stands before the number: what is left belongs to the figure before. A bracket
/// does so only when the bracket itself names what it holds.
void cut_right(const BlockView& view, LabelWords& label, bool is_ratio, bool is_named_behind);

/// Cuts connectors, time clauses and punctuation off the beginning.
void cut_left(const BlockView& view, LabelWords& label);

/// The first preposition in the span that is no piece of a longer word; null when there is none.
[[nodiscard]] const WordHit* first_preposition(const BlockView& view, TextSpan span);

/// Whether the comma stands inside a term (`phòng, chống`) or between two verbs of one phrase (`sản
/// xuất, chế biến và kinh doanh`) and parts nothing.
[[nodiscard]] bool joins_words(const BlockView& view, std::size_t comma);

/// Place in the text of the last of the marks within the span; npos when there is none.
[[nodiscard]] std::size_t last_of(std::string_view text, TextSpan span, std::string_view marks);

} // namespace solieu
