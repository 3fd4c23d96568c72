#include "read/list_number.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace solieu {
namespace {

constexpr std::array<std::pair<std::string_view, ListNumberFormat>, 7> k_formats{{
    {"decimalZero", ListNumberFormat::decimal_zero},
    {"upperRoman", ListNumberFormat::upper_roman},
    {"lowerRoman", ListNumberFormat::lower_roman},
    {"upperLetter", ListNumberFormat::upper_letter},
    {"lowerLetter", ListNumberFormat::lower_letter},
    {"bullet", ListNumberFormat::bullet},
    {"none", ListNumberFormat::none},
}};

/// Word writes 27 as `aa` and 28 as `bb`; past 30 letters nobody counts.
constexpr int k_letters = 26;
constexpr int k_max_letter_number = k_letters * 30;
constexpr int k_max_roman = 3999;

std::string roman(int number)
{
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

std::string in_lower_case(std::string text)
{
    for (char& letter : text) {
        letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

std::string letters(int number)
{
    const int letter = (number - 1) % k_letters;
    const int count = (number - 1) / k_letters + 1;
    return std::string(static_cast<std::size_t>(count), static_cast<char>('A' + letter));
}

} // namespace

ListNumberFormat list_number_format(std::string_view word)
{
    for (const auto& [name, format] : k_formats) {
        if (name == word) {
            return format;
        }
    }
    return ListNumberFormat::decimal;
}

void append_list_number(std::string& out, int number, ListNumberFormat format)
{
    const bool is_roman = number > 0 && number <= k_max_roman;
    const bool is_letter = number > 0 && number <= k_max_letter_number;
    switch (format) {
    case ListNumberFormat::bullet:
    case ListNumberFormat::none:
        return;
    case ListNumberFormat::upper_roman:
    case ListNumberFormat::lower_roman:
        if (is_roman) {
            const std::string upper = roman(number);
            out += format == ListNumberFormat::upper_roman ? upper : in_lower_case(upper);
            return;
        }
        break;
    case ListNumberFormat::upper_letter:
    case ListNumberFormat::lower_letter:
        if (is_letter) {
            const std::string upper = letters(number);
            out += format == ListNumberFormat::upper_letter ? upper : in_lower_case(upper);
            return;
        }
        break;
    case ListNumberFormat::decimal_zero:
        out += number < 10 ? "0" : "";
        break;
    case ListNumberFormat::decimal:
        break;
    }
    out += std::to_string(number);
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
