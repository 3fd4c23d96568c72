/// \file
/// Tells by its syllables in which encoding a Vietnamese text is.
#pragma once

#include "read/legacy_codec.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace solieu {

/// How well a text reads in one encoding. A word is marked when it has a letter beyond ASCII; words
/// without vowels, such as `HĐND`, and single vowels say nothing and are not counted.
struct LegacyScore {
    LegacyEncoding encoding = LegacyEncoding::tcvn3;
    std::size_t marked = 0;
    std::size_t marked_syllables = 0; ///< those of them that are syllables of Vietnamese
    std::size_t own_letters = 0; ///< those that have letters of Vietnamese alone: ă â đ ê ô ơ ư
    std::size_t plain = 0;
    std::size_t plain_syllables = 0;

    /// Of all words, marked ones counted twice, those that are syllables, 0 to 100.
    [[nodiscard]] std::size_t percent() const;
    /// Whether that is enough to be sure that it is no other language.
    [[nodiscard]] bool is_convincing() const;
};

/// Whether the line is UTF-8 beyond ASCII, with a letter of Vietnamese: chance makes none such of a
/// line in another encoding. Texts pasted together of several sources have such lines.
[[nodiscard]] bool is_vietnamese_utf8(std::string_view line);

/// The scores of all encodings for a text that is not UTF-8, the best first. Looks at the first 256
/// KiB of lines that have bytes beyond ASCII and are not Vietnamese in UTF-8.
[[nodiscard]] std::array<LegacyScore, k_legacy_encodings> legacy_scores(std::string_view bytes);

/// The encoding that reads as Vietnamese, by far better than any that reads the bytes otherwise;
/// none when there is no such encoding: never a guess.
[[nodiscard]] std::optional<LegacyEncoding> detect_legacy(std::string_view bytes);

/// Whether a text in UTF-8 or ASCII is Vietnamese in VIQR.
[[nodiscard]] bool is_viqr(std::string_view utf8);

} // namespace solieu
