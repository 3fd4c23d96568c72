/// \file
/// How the counters of lists are written.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// The number formats that are told apart; any other is written as decimal.
enum class ListNumberFormat {
    decimal,
    decimal_zero,
    upper_roman,
    lower_roman,
    upper_letter,
    lower_letter,
    bullet,
    none,
};

/// By the word of w:numFmt.
[[nodiscard]] ListNumberFormat list_number_format(std::string_view word);

/// Appends \p number, 0 or more: `iv`, `aa`, `07`. Numbers that a format cannot write (Roman from
/// 4,000 on) come out as decimal; `none` and `bullet` write nothing.
void append_list_number(std::string& out, int number, ListNumberFormat format);

/// The bullet that stands for the one in the document: `-`, `+`, `–`, `•` and `*` as they are, any
/// other, and all of picture fonts, as `-`.
[[nodiscard]] std::string list_bullet(std::string_view text, std::string_view font);

} // namespace solieu
