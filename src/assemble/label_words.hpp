/// \file
/// The words before a number that can be its label.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <cstddef>
#include <string_view>

namespace solieu {

/// Words before a number that can be its label, and what was found out while cutting them.
struct LabelWords {
    TextSpan span;
    bool has_preposition = false; ///< `cấp phép cho | 25 hồ sơ`: the noun is not the verb's object
    bool has_colon = false;       ///< `Người cao tuổi: | 40 suất`
    bool says_is = false;         ///< `... là | 90 trẻ`
    TextSpan actor;               ///< who did it, cut off before the verb
    char ends_with = ' ';         ///< the mark before the number when no label stands there
};

/// `(27 chi bộ thôn, 05 chi bộ cơ quan, lực lượng vũ trang) | với 1.127 đảng viên`: what a bracket
/// holds that opened before the words is no name of what stands behind it.
[[nodiscard]] TextSpan behind_closed_bracket(const BlockView& view, TextSpan words);

/// What of a figure's words is its label: without hedges, light verbs, periods, places and other
/// clauses. \p is_named_behind says whether a noun behind the number names it too.
[[nodiscard]] LabelWords label_before(const BlockView& view, const Figure& figure,
                                      bool is_named_behind);

/// Cuts hedges, light verbs, periods and prepositions off the end. A comma or semicolon there means
/// that no label stands before the number: what is left belongs to the figure before. A bracket
/// does so only when the bracket itself names what it holds.
void cut_right(const BlockView& view, LabelWords& label, bool is_ratio, bool is_named_behind);

/// Cuts connectors, time clauses and punctuation off the beginning.
void cut_left(const BlockView& view, LabelWords& label);

/// A verb's label ends before what it was done for, where and when: `thăm hỏi, tặng quà | cho hộ
/// nghèo nhân dịp Tết`.
void cut_circumstances(const BlockView& view, LabelWords& label);

/// The first preposition in the span that is no piece of a longer word; null when there is none.
[[nodiscard]] const WordHit* first_preposition(const BlockView& view, TextSpan span);

/// Whether the span begins with a noun that labels begin with: `tổng`, `tỷ lệ`, `sản lượng`.
[[nodiscard]] bool is_nominal(const BlockView& view, TextSpan span);

/// Whether the comma stands inside a term (`phòng, chống`) or between two verbs of one phrase (`sản
/// xuất, chế biến và kinh doanh`) and parts nothing.
[[nodiscard]] bool joins_words(const BlockView& view, std::size_t comma);

/// Place in the text of the last of the marks within the span; npos when there is none.
[[nodiscard]] std::size_t last_of(std::string_view text, TextSpan span, std::string_view marks);

} // namespace solieu
