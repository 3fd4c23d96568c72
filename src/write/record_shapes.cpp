#include "write/record_shapes.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace solieu {
namespace {

bool are_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Whether the text is `0` (a digit) and other characters as \p pattern has them.
bool fits(std::string_view text, std::string_view pattern)
{
    return text.size() == pattern.size() &&
           std::equal(text.begin(), text.end(), pattern.begin(), [](char one, char wanted) {
               return wanted == '0' ? is_digit(one) : one == wanted;
           });
}

bool is_between(std::string_view text, std::string_view first, std::string_view last)
{
    return first <= text && text <= last;
}

bool is_month(std::string_view text)
{
    return fits(text, "00") && is_between(text, "01", "12");
}

bool is_one_period(std::string_view text)
{
    if (!are_digits(text.substr(0, 4)) || text.size() < 4) {
        return false;
    }
    if (text.size() == 4) {
        return true;
    }
    const std::string_view rest = text.substr(4);
    if (fits(rest, "-S0")) {
        return is_between(rest, "-S1", "-S2");
    }
    if (fits(rest, "-Q0")) {
        return is_between(rest, "-Q1", "-Q4");
    }
    if (fits(rest, "-00")) {
        return is_month(rest.substr(1));
    }
    return fits(rest, "-00-00") && is_month(rest.substr(1, 2)) &&
           is_between(rest.substr(4), "01", "31");
}

} // namespace

bool is_document_id(std::string_view text)
{
    constexpr std::size_t k_digits = 16;
    return text.size() == k_digits && std::all_of(text.begin(), text.end(), [](char digit) {
               return is_digit(digit) || ('a' <= digit && digit <= 'f');
           });
}

bool is_record_id(std::string_view text, char letter)
{
    constexpr std::size_t k_most_digits = 19;
    return text.size() >= 2 && text.size() <= 1 + k_most_digits && text.front() == letter &&
           text[1] != '0' && are_digits(text.substr(1));
}

bool is_figure_id(std::string_view text)
{
    return is_record_id(text, 'o') || is_record_id(text, 'c');
}

bool is_rule_code(std::string_view text)
{
    return text.size() == 4 && 'A' <= text.front() && text.front() <= 'Z' &&
           are_digits(text.substr(1));
}

bool is_date(std::string_view text)
{
    return fits(text, "0000-00-00");
}

bool is_period(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return is_one_period(text);
    }
    return is_one_period(text.substr(0, slash)) && is_one_period(text.substr(slash + 1));
}

bool is_decimal_text(std::string_view text)
{
    if (!text.empty() && text.front() == '-') {
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    return are_digits(text.substr(0, point)) &&
           (point == std::string_view::npos || are_digits(text.substr(point + 1)));
}

} // namespace solieu
