/// \file
/// Unicode as ICU sees it, for tests to compare with: slow and plain.
#pragma once

#include "core/vietnamese.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/normalizer2.h>

namespace solieu::test {

inline const icu::Normalizer2& icu_nfc()
{
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);
}

inline const icu::Normalizer2& icu_nfd()
{
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFDInstance(status);
}

inline std::string normalized(const icu::Normalizer2& form, std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto from = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
    std::string out;
    form.normalize(from, status).toUTF8String(out);
    return out;
}

inline std::u32string letters_of(std::string_view text)
{
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint letter = decode_at(text, at);
        letters += letter.value;
        at += letter.size;
    }
    return letters;
}

inline std::string utf8_of(const std::u32string& letters)
{
    std::string text;
    for (const char32_t letter : letters) {
        append_utf8(text, letter);
    }
    return text;
}

/// A text of pieces that have to do with each other.
inline std::string random_text(std::mt19937& random, const std::vector<std::string>& pieces,
                               int most)
{
    std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
    std::string text;
    for (int left = std::uniform_int_distribution(0, most)(random); left > 0; --left) {
        text += pieces[pick(random)];
    }
    return text;
}

inline const std::vector<std::string>& tricky_pieces()
{
    static const std::vector<std::string> pieces{
        "a",
        "o",
        "u",
        "e",
        "d",
        "D",
        "n",
        "q",
        " ",
        "1",
        "á",
        "ậ",
        "ơ",
        "ữ",
        "đ",
        "Đ",
        "\u0300",
        "\u0301",
        "\u0303",
        "\u0309",
        "\u0323",
        "\u0302",
        "\u0306",
        "\u031B",
        "\u0340",
        "\u0341",
        "\u0343",
        "\u0344",
        "\u0335",
        "\u0336",
        "\u030A",
        "\u0327",
        "\u00A0",
        "\u2009",
        "\u3000",
        "\t",
        "\u2013",
        "\u2212",
        "\uF02D",
        "\u200B",
        "\uFEFF",
        "\u00AD",
        "\u0007",
        "Ð",
        "ð",
        "\u0189",
        "\u0256",
        "\uFF15",
        "²",
        "½",
        "“",
        "…",
        "\u212B",
        "\u1100",
        "\u1161",
        "\u11A8",
        "\u09C7",
        "\u09BE",
        "я",
        "\u0307",
        "\u0338",
        "=",
        "中",
        "tỉnh ",
        "trồng lúa nước trên địa bàn",
        "\xF0\x9F\x8C\xBE",
        "\u0958",
        "\u0345",
    };
    return pieces;
}

} // namespace solieu::test
