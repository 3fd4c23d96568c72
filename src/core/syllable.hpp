/// \file
/// Which words can be syllables of Vietnamese. Standard library only.
#pragma once

#include <string_view>

namespace solieu {

/// Whether the word, in lower case and NFC, is an initial, a rhyme and a tone that go together, as
/// the Latin script writes them (Đoàn Thiện Thuật, Ngữ âm tiếng Việt, and QĐ 1989/QĐ-BGDĐT on the
/// spelling): `nghiêng`, `quý`, `thuỷ`, `gì`. The tone may stand on any of the vowels, by either
/// school; a syllable closed by c, ch, p, t takes acute and dot below alone.
[[nodiscard]] bool is_syllable(std::u32string_view word);

} // namespace solieu
