/// \file
/// Letters of Vietnamese text in UTF-8: what a letter is, lower case, and the folding under which
/// words are compared. Standard library only; text must be NFC.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

/// One decoded code point and the bytes it took; size 0 at the end of the text. An invalid byte
/// is taken alone as U+FFFD.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
};

[[nodiscard]] CodePoint decode_at(std::string_view text, std::size_t offset);
void append_utf8(std::string& out, char32_t code_point);

/// Letters that words of reports are made of: Latin with all its accents, and combining marks.
[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
[[nodiscard]] char32_t to_lower(char32_t code_point);
[[nodiscard]] char32_t to_upper(char32_t code_point);

/// Whether no letter or digit stands directly on both sides of the offset.
[[nodiscard]] bool is_word_boundary(std::string_view text, std::size_t offset);

/// Whether the text has letters, at least four, and all of them are capitals.
[[nodiscard]] bool is_all_capitals(std::string_view text);

[[nodiscard]] std::string lower(std::string_view text);

/// The form under which two spellings of a word are one: lower case, tone placement of the new
/// school moved to the old (`hoà` to `hòa`, `thuỷ` to `thủy`; QĐ 1989/QĐ-BGDĐT), and final y after
/// h k l m s t v as i (`tỷ` and `tỉ`, `kỳ` and `kì`). For comparing only, never for output.
[[nodiscard]] std::string fold(std::string_view text);

/// Appends the folded form of one syllable (letters and digits without spaces).
void append_folded_syllable(std::string& out, std::string_view syllable);

} // namespace solieu
