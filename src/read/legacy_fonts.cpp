#include "read/legacy_fonts.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

struct Family {
    std::string_view beginning; ///< in lower case
    std::string_view capitals;  ///< how the names of its fonts of capitals end
    LegacyEncoding encoding;
};

constexpr std::array k_families{
    Family{".vn", "h", LegacyEncoding::tcvn3},   Family{"vni-", {}, LegacyEncoding::vni},
    Family{"vni ", {}, LegacyEncoding::vni},     Family{"vps ", " hoa", LegacyEncoding::vps},
    Family{"vps-", "-hoa", LegacyEncoding::vps}, Family{"vi ", " hoa", LegacyEncoding::viscii},
};

/// The places 0x80 to 0x9F of Windows-1252, as the Unicode Consortium maps them
/// (VENDORS/MICSFT/WINDOWS/CP1252.TXT); 0 where there is none.
constexpr std::array<char16_t, 32> k_windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/// The byte that a character of the file stands for; none when it is Unicode itself.
std::optional<char> byte_of(char32_t letter)
{
    constexpr char32_t k_greek_mu = 0x3BC; // what some programs make of the micro sign
    constexpr char32_t k_micro = 0xB5;
    constexpr char32_t k_symbols = 0xF000; // where Word puts the characters of symbol fonts
    if (letter < 0x100) {
        return static_cast<char>(letter);
    }
    if (letter == k_greek_mu) {
        return static_cast<char>(k_micro);
    }
    if (letter >= k_symbols && letter < k_symbols + 0x100) {
        return static_cast<char>(letter - k_symbols);
    }
    const auto* const found = std::find(k_windows_1252.begin(), k_windows_1252.end(), letter);
    if (found == k_windows_1252.end()) {
        return std::nullopt;
    }
    return static_cast<char>(0x80 + (found - k_windows_1252.begin()));
}

/// Whether the run has letters that its font cannot have.
bool is_unicode(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint letter = decode_at(text, at);
        if (is_letter(letter.value) && !byte_of(letter.value)) {
            return true;
        }
        at += letter.size;
    }
    return false;
}

CodePoint last_letter(std::string_view text)
{
    std::size_t begin = text.size();
    while (begin > 0) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U) {
            break;
        }
    }
    return decode_at(text, begin);
}

/// The characters of a run as bytes; one that is none becomes a blank.
struct RunBytes {
    std::string bytes;
    std::u32string letters; ///< one for each byte

    explicit RunBytes(std::string_view run)
    {
        constexpr char k_no_byte = ' ';
        for (std::size_t at = 0; at < run.size();) {
            const CodePoint letter = decode_at(run, at);
            bytes += byte_of(letter.value).value_or(k_no_byte);
            letters += letter.value;
            at += letter.size;
        }
    }
};

/// What the bytes from \p at on show; a character that is no byte, or one without meaning in the
/// encoding, shows itself.
LegacyLetter shown_at(const RunBytes& run, std::size_t at, const LegacyCodec& codec)
{
    constexpr char32_t k_nothing = 0xFFFD;
    LegacyLetter letter = codec.letter_at(run.bytes, at);
    if (letter.value == k_nothing || !byte_of(run.letters[at])) {
        letter = {run.letters[at], 1};
    }
    return letter;
}

/// Joins the marks at the run's beginning to the letter before it; returns how many.
std::size_t join_marks(std::string& text, const RunBytes& run, const LegacyCodec& codec)
{
    std::size_t count = 0;
    while (count < run.bytes.size()) {
        const CodePoint last = last_letter(text);
        const char32_t joined =
            codec.joined(last.value, static_cast<std::uint8_t>(run.bytes[count]));
        if (joined == 0) {
            break;
        }
        text.resize(text.size() - last.size);
        append_utf8(text, joined);
        ++count;
    }
    return count;
}

} // namespace

std::optional<LegacyFont> legacy_font(std::string_view name)
{
    constexpr std::string_view k_first_letters = ".vV"; // of all families, asked for every run
    if (name.empty() || k_first_letters.find(name.front()) == k_first_letters.npos) {
        return std::nullopt;
    }
    const std::string wanted = lower(name);
    for (const Family& family : k_families) {
        if (wanted.starts_with(family.beginning)) {
            const bool shows_capitals =
                !family.capitals.empty() && wanted.ends_with(family.capitals);
            return LegacyFont{family.encoding,
                              shows_capitals ? LetterCase::capitals : LetterCase::as_written};
        }
    }
    return std::nullopt;
}

bool replace_legacy_letters(std::string& text, std::size_t begin, const RunFonts& fonts, bool joins)
{
    const auto name = fonts.high_ansi ? fonts.high_ansi : fonts.ascii;
    const auto font = name ? legacy_font(*name) : std::nullopt;
    const std::string_view written = std::string_view(text).substr(begin);
    if (!font || is_unicode(written)) {
        return false;
    }
    const LegacyCodec& codec = LegacyCodec::of(font->encoding);
    const RunBytes run(written);
    text.resize(begin);
    std::size_t at = joins ? join_marks(text, run, codec) : 0;
    while (at < run.bytes.size()) {
        const LegacyLetter letter = shown_at(run, at, codec);
        append_utf8(text,
                    font->shows == LetterCase::capitals ? to_upper(letter.value) : letter.value);
        at += letter.size;
    }
    return true;
}

} // namespace solieu
