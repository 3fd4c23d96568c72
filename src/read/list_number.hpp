/// \file
/// How the counters of lists are written.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// The number formats that are told apart; any other is written as decimal.
enum class ListNumberFormat {
    decimal,
    decimal_zero, ///< 01, 02, ... 10; the next three with 3, 4 and 5 digits
    decimal_zero_3,
    decimal_zero_4,
    decimal_zero_5,
    decimal_circle,    ///< ①
    decimal_brackets,  ///< ⑴
    decimal_full_stop, ///< ⒈
    decimal_dashes,    ///< - 1 -
    hexadecimal,
    ordinal, ///< 1st
    chicago, ///< *, †, ‡, §, **
    vietnamese_words,
    upper_roman,
    lower_roman,
    upper_letter,
    lower_letter,
    bullet,
    none,
};

/// By the word of w:numFmt (ECMA-376 part 1, 17.18.59) and, for `custom`, its format
/// (`001, 002, 003, ...`).
[[nodiscard]] ListNumberFormat list_number_format(std::string_view word,
                                                  std::string_view custom = {});

/// Appends \p number, 0 or more: `iv`, `aa`, `07`. Numbers that a format cannot write (Roman from
/// 4,000 on) come out as decimal; `none` and `bullet` write nothing.
void append_list_number(std::string& out, int number, ListNumberFormat format);

/// The bullet that stands for the one in the document: `-`, `+`, `–`, `•` and `*` as they are, any
/// other, and all of picture fonts, as `-`.
[[nodiscard]] std::string list_bullet(std::string_view text, std::string_view font);

} // namespace solieu
