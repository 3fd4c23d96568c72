#include "core/vietnamese.hpp"

#include "core/utf8.hpp"

#include <array>

namespace solieu {
namespace {

/// A vowel without tone, then with grave, acute, hook, tilde and dot below.
using Tones = std::array<char32_t, 6>;
constexpr Tones k_a{U'a', U'à', U'á', U'ả', U'ã', U'ạ'};
constexpr Tones k_e{U'e', U'è', U'é', U'ẻ', U'ẽ', U'ẹ'};
constexpr Tones k_i{U'i', U'ì', U'í', U'ỉ', U'ĩ', U'ị'};
constexpr Tones k_o{U'o', U'ò', U'ó', U'ỏ', U'õ', U'ọ'};
constexpr Tones k_u{U'u', U'ù', U'ú', U'ủ', U'ũ', U'ụ'};
constexpr Tones k_y{U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'};

/// The tone that the vowel carries; 0 for none, -1 when it is another letter.
int tone_of(char32_t letter, const Tones& vowel)
{
    for (std::size_t tone = 0; tone < vowel.size(); ++tone) {
        if (vowel[tone] == letter) {
            return static_cast<int>(tone);
        }
    }
    return -1;
}

void move_tone(char32_t& from, const Tones& from_vowel, char32_t& to, const Tones& to_vowel)
{
    const int tone = tone_of(from, from_vowel);
    if (tone > 0 && to == to_vowel[0]) {
        from = from_vowel[0];
        to = to_vowel[static_cast<std::size_t>(tone)];
    }
}

/// A syllable is short; anything longer is no Vietnamese word and is only lower-cased.
constexpr std::size_t k_longest_syllable = 12;

struct Syllable {
    std::array<char32_t, k_longest_syllable> letters{};
    std::size_t size = 0;

    char32_t& from_end(std::size_t place)
    {
        return letters[size - 1 - place];
    }
};

void place_tone_by_old_school(Syllable& syllable)
{
    if (syllable.size < 2) {
        return;
    }
    char32_t& last = syllable.from_end(0);
    char32_t& glide = syllable.from_end(1);
    if (syllable.size >= 3 && syllable.from_end(2) == U'q') {
        move_tone(glide, k_u, last, k_y); // "qúy" is a slip for "quý": the u belongs to the q
        return;
    }
    move_tone(last, k_a, glide, k_o);
    move_tone(last, k_e, glide, k_o);
    move_tone(last, k_y, glide, k_u);
}

void write_final_y_as_i(Syllable& syllable)
{
    if (syllable.size < 2) {
        return;
    }
    constexpr std::u32string_view k_before = U"hklmstv";
    if (k_before.find(syllable.from_end(1)) == std::u32string_view::npos) {
        return;
    }
    const int tone = tone_of(syllable.from_end(0), k_y);
    if (tone >= 0) {
        syllable.from_end(0) = k_i[static_cast<std::size_t>(tone)];
    }
}

bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Writes at most four bytes; how many is the result.
std::size_t encode(char32_t code_point, char* to)
{
    const auto tail = [code_point](unsigned int shift) {
        return static_cast<char>(0x80U | (code_point >> shift & 0x3FU));
    };
    if (code_point < 0x80) {
        to[0] = static_cast<char>(code_point);
        return 1;
    }
    if (code_point < 0x800) {
        to[0] = static_cast<char>(0xC0U | code_point >> 6U);
        to[1] = tail(0);
        return 2;
    }
    if (code_point < 0x10000) {
        to[0] = static_cast<char>(0xE0U | code_point >> 12U);
        to[1] = tail(6);
        to[2] = tail(0);
        return 3;
    }
    to[0] = static_cast<char>(0xF0U | code_point >> 18U);
    to[1] = tail(12);
    to[2] = tail(6);
    to[3] = tail(0);
    return 4;
}

/// U+FFFD, for a byte that is no UTF-8.
constexpr std::string_view k_replacement = "\xEF\xBF\xBD";

} // namespace

CodePoint decode_at(std::string_view text, std::size_t offset)
{
    if (offset >= text.size()) {
        return {0, 0};
    }
    const auto byte = [&](std::size_t place) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + place]));
    };
    const auto tail = [&](std::size_t place) { return byte(place) & 0x3FU; };
    const char32_t first = byte(0);
    switch (utf8_sequence_size(text, offset)) {
    case 1:
        return {first, 1};
    case 2:
        return {(first & 0x1FU) << 6U | tail(1), 2};
    case 3:
        return {(first & 0x0FU) << 12U | tail(1) << 6U | tail(2), 3};
    case 4:
        return {(first & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3), 4};
    default:
        return {0xFFFD, 1};
    }
}

void append_utf8(std::string& out, char32_t code_point)
{
    std::array<char, 4> bytes{};
    out.append(bytes.data(), encode(code_point, bytes.data()));
}

bool is_letter(char32_t code_point)
{
    if (code_point < 0x80) {
        return (code_point >= U'a' && code_point <= U'z') ||
               (code_point >= U'A' && code_point <= U'Z');
    }
    return (code_point >= 0xC0 && code_point <= 0x24F && code_point != 0xD7 &&
            code_point != 0xF7) ||
           (code_point >= 0x300 && code_point <= 0x36F) ||
           (code_point >= 0x1E00 && code_point <= 0x1EFF);
}

char32_t to_lower(char32_t code_point)
{
    if (code_point < 0x80) {
        return code_point >= U'A' && code_point <= U'Z' ? code_point + 32 : code_point;
    }
    if (code_point >= 0xC0 && code_point <= 0xDE && code_point != 0xD7) {
        return code_point + 32;
    }
    const bool pairs_even_odd = (code_point >= 0x100 && code_point <= 0x137) ||
                                (code_point >= 0x14A && code_point <= 0x177) ||
                                (code_point >= 0x1E00 && code_point <= 0x1EFF) ||
                                code_point == 0x1A0;
    if (pairs_even_odd && code_point != 0x130 && code_point != 0x131) {
        return code_point | 1U;
    }
    if (code_point == 0x1AF) {
        return 0x1B0;
    }
    return code_point;
}

char32_t to_upper(char32_t code_point)
{
    for (const char32_t distance : {1U, 32U}) {
        if (code_point > distance && to_lower(code_point - distance) == code_point) {
            return code_point - distance;
        }
    }
    return code_point;
}

bool is_upper(char32_t code_point)
{
    return to_lower(code_point) != code_point;
}

bool is_word_boundary(std::string_view text, std::size_t offset)
{
    const auto is_word = [](char32_t letter) {
        return is_letter(letter) || (letter >= U'0' && letter <= U'9');
    };
    if (offset == 0 || offset >= text.size() || text[offset] == ' ' || text[offset - 1] == ' ') {
        return true;
    }
    if (!is_word(decode_at(text, offset).value)) {
        return true;
    }
    std::size_t before = offset - 1;
    while (before > 0 && is_continuation(text[before])) {
        --before;
    }
    return !is_word(decode_at(text, before).value);
}

bool is_all_capitals(std::string_view text)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint letter = decode_at(text, at);
        if (is_letter(letter.value)) {
            ++letters;
            if (!is_upper(letter.value)) {
                return false;
            }
        }
        at += letter.size;
    }
    return letters >= 4;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (std::size_t at = 0; at < out.size();) {
        const auto byte = static_cast<unsigned char>(out[at]);
        if (byte < 0x80) {
            out[at] = static_cast<char>(to_lower(byte));
            ++at;
            continue;
        }
        const CodePoint letter = decode_at(out, at);
        if (letter.size == 1) { // an invalid byte
            out.replace(at, 1, k_replacement);
            at += k_replacement.size();
            continue;
        }
        encode(to_lower(letter.value), out.data() + at); // as many bytes as before
        at += letter.size;
    }
    return out;
}

void append_folded_syllable(std::string& out, std::string_view text)
{
    Syllable syllable;
    for (std::size_t at = 0; at < text.size();) {
        if (syllable.size == k_longest_syllable) {
            out += lower(text);
            return;
        }
        const CodePoint letter = decode_at(text, at);
        syllable.letters[syllable.size++] = to_lower(letter.value);
        at += letter.size;
    }
    place_tone_by_old_school(syllable);
    write_final_y_as_i(syllable);
    for (std::size_t place = 0; place < syllable.size; ++place) {
        append_utf8(out, syllable.letters[place]);
    }
}

std::string fold(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint letter = decode_at(text, at);
        if (!is_letter(letter.value)) {
            append_folded_syllable(out, text.substr(begin, at - begin));
            out.append(text, at, letter.size);
            begin = at + letter.size;
        }
        at += letter.size;
    }
    append_folded_syllable(out, text.substr(begin));
    return out;
}

} // namespace solieu
