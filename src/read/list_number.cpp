#include "read/list_number.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

struct FormatRow {
    std::string_view word;
    ListNumberFormat format;
};

constexpr std::array k_formats{
    FormatRow{"decimalZero", ListNumberFormat::decimal_zero},
    FormatRow{"upperRoman", ListNumberFormat::upper_roman},
    FormatRow{"lowerRoman", ListNumberFormat::lower_roman},
    FormatRow{"upperLetter", ListNumberFormat::upper_letter},
    FormatRow{"lowerLetter", ListNumberFormat::lower_letter},
    FormatRow{"ordinal", ListNumberFormat::ordinal},
    FormatRow{"hex", ListNumberFormat::hexadecimal},
    FormatRow{"chicago", ListNumberFormat::chicago},
    FormatRow{"numberInDash", ListNumberFormat::decimal_dashes},
    FormatRow{"decimalEnclosedCircle", ListNumberFormat::decimal_circle},
    FormatRow{"decimalEnclosedCircleChinese", ListNumberFormat::decimal_circle},
    FormatRow{"decimalEnclosedParen", ListNumberFormat::decimal_brackets},
    FormatRow{"decimalEnclosedFullstop", ListNumberFormat::decimal_full_stop},
    FormatRow{"vietnameseCounting", ListNumberFormat::vietnamese_words},
    FormatRow{"bullet", ListNumberFormat::bullet},
    FormatRow{"none", ListNumberFormat::none},
};

/// Word writes 27 as `aa` and 28 as `bb`; past 30 letters nobody counts.
constexpr int k_letters = 26;
constexpr int k_max_letter_number = k_letters * 30;
constexpr int k_max_roman = 3999;

std::string roman(int number)
{
    if (number <= 0 || number > k_max_roman) {
        return {};
    }
    constexpr std::array<std::pair<int, std::string_view>, 13> k_digits{{
        {1000, "M"},
        {900, "CM"},
        {500, "D"},
        {400, "CD"},
        {100, "C"},
        {90, "XC"},
        {50, "L"},
        {40, "XL"},
        {10, "X"},
        {9, "IX"},
        {5, "V"},
        {4, "IV"},
        {1, "I"},
    }};
    std::string out;
    for (const auto& [value, digit] : k_digits) {
        for (; number >= value; number -= value) {
            out += digit;
        }
    }
    return out;
}

std::string letters(int number)
{
    if (number <= 0 || number > k_max_letter_number) {
        return {};
    }
    const int letter = (number - 1) % k_letters;
    const int count = (number - 1) / k_letters + 1;
    return std::string(static_cast<std::size_t>(count), static_cast<char>('A' + letter));
}

std::string padded(const std::string& digits, std::size_t width)
{
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

/// The character that is \p number - 1 after \p one; Unicode has 20 of each kind.
std::string enclosed(int number, char32_t one)
{
    constexpr int k_last = 20;
    if (number <= 0 || number > k_last) {
        return {};
    }
    std::string out;
    append_utf8(out, one + static_cast<char32_t>(number - 1));
    return out;
}

std::string hexadecimal(int number)
{
    constexpr std::string_view k_digits = "0123456789ABCDEF";
    std::string out;
    for (auto left = static_cast<unsigned int>(std::max(number, 0)); left > 0; left /= 16) {
        out.insert(out.begin(), k_digits[left % 16]);
    }
    return out;
}

std::string_view ordinal_suffix(int number)
{
    const bool is_teen = number / 10 % 10 == 1;
    return is_teen            ? "th"
           : number % 10 == 1 ? "st"
           : number % 10 == 2 ? "nd"
           : number % 10 == 3 ? "rd"
                              : "th";
}

/// The marks of the Chicago Manual of Style, doubled and so on from the fifth.
std::string chicago(int number)
{
    constexpr std::array<std::string_view, 4> k_marks{"*", "†", "‡", "§"};
    constexpr int k_max = 40;
    std::string out;
    for (int left = number; number > 0 && number <= k_max && left > 0; left -= 4) {
        out += k_marks[static_cast<std::size_t>(number - 1) % k_marks.size()];
    }
    return out;
}

/// Up to 99; more is not read out in lists.
std::string vietnamese_words(int number)
{
    constexpr std::array<std::string_view, 11> k_words{"không", "một", "hai", "ba",   "bốn", "năm",
                                                       "sáu",   "bảy", "tám", "chín", "mười"};
    constexpr int k_max = 99;
    if (number < 0 || number > k_max) {
        return {};
    }
    if (number <= 10) {
        return std::string(k_words[static_cast<std::size_t>(number)]);
    }
    const int tens = number / 10;
    const int ones = number % 10;
    std::string out =
        tens == 1 ? "mười" : std::string(k_words[static_cast<std::size_t>(tens)]) + " mươi";
    if (ones > 0) {
        out += ' ';
        out += ones == 5               ? "lăm"
               : ones == 1 && tens > 1 ? "mốt"
                                       : k_words[static_cast<std::size_t>(ones)];
    }
    return out;
}

} // namespace

ListNumberFormat list_number_format(std::string_view word, std::string_view custom)
{
    if (word == "custom") {
        return custom.starts_with("00001")  ? ListNumberFormat::decimal_zero_5
               : custom.starts_with("0001") ? ListNumberFormat::decimal_zero_4
               : custom.starts_with("001")  ? ListNumberFormat::decimal_zero_3
                                            : ListNumberFormat::decimal;
    }
    for (const FormatRow& row : k_formats) {
        if (row.word == word) {
            return row.format;
        }
    }
    return ListNumberFormat::decimal;
}

void append_list_number(std::string& out, int number, ListNumberFormat format)
{
    const std::string digits = std::to_string(number);
    std::string written;
    switch (format) {
    case ListNumberFormat::bullet:
    case ListNumberFormat::none:
        return;
    case ListNumberFormat::upper_roman:
        written = roman(number);
        break;
    case ListNumberFormat::lower_roman:
        written = ascii_lower(roman(number));
        break;
    case ListNumberFormat::upper_letter:
        written = letters(number);
        break;
    case ListNumberFormat::lower_letter:
        written = ascii_lower(letters(number));
        break;
    case ListNumberFormat::decimal_zero:
        written = padded(digits, 2);
        break;
    case ListNumberFormat::decimal_zero_3:
        written = padded(digits, 3);
        break;
    case ListNumberFormat::decimal_zero_4:
        written = padded(digits, 4);
        break;
    case ListNumberFormat::decimal_zero_5:
        written = padded(digits, 5);
        break;
    case ListNumberFormat::decimal_circle:
        written = enclosed(number, U'①');
        break;
    case ListNumberFormat::decimal_brackets:
        written = enclosed(number, U'⑴');
        break;
    case ListNumberFormat::decimal_full_stop:
        written = enclosed(number, U'⒈');
        break;
    case ListNumberFormat::decimal_dashes:
        written = "- " + digits + " -";
        break;
    case ListNumberFormat::hexadecimal:
        written = hexadecimal(number);
        break;
    case ListNumberFormat::ordinal:
        written = digits + std::string(ordinal_suffix(number));
        break;
    case ListNumberFormat::chicago:
        written = chicago(number);
        break;
    case ListNumberFormat::vietnamese_words:
        written = vietnamese_words(number);
        break;
    case ListNumberFormat::decimal:
        break;
    }
    out += written.empty() ? digits : written;
}

std::string list_bullet(std::string_view text, std::string_view font)
{
    constexpr std::array<std::string_view, 5> k_kept{"-", "+", "–", "•", "*"};
    const bool is_picture_font = font.starts_with("Wingdings") || font.starts_with("Webdings");
    if (text.find_first_not_of(' ') == std::string_view::npos) {
        return {};
    }
    if (!is_picture_font && std::find(k_kept.begin(), k_kept.end(), text) != k_kept.end()) {
        return std::string(text);
    }
    return "-";
}

} // namespace solieu
