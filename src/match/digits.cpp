#include "match/digits.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <string>

namespace solieu {
namespace {

constexpr std::size_t k_group = 3;

/// What the marks of a number look like, before anyone decides what they mean.
struct Marks {
    std::size_t dots = 0;
    std::size_t commas = 0;
    std::size_t blanks = 0;
    std::size_t last = std::string_view::npos; ///< place of the last dot or comma
    std::size_t after_last = 0;                ///< digits after it
};

Marks marks_of(std::string_view digits)
{
    Marks marks;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const char character = digits[at];
        marks.dots += character == '.' ? 1 : 0;
        marks.commas += character == ',' ? 1 : 0;
        marks.blanks += character == ' ' ? 1 : 0;
        if (character == '.' || character == ',') {
            marks.last = at;
        }
    }
    marks.after_last = marks.last == std::string_view::npos ? 0 : digits.size() - marks.last - 1;
    return marks;
}

/// Whether the text is groups of three after a first group of one to three.
bool is_grouped(std::string_view digits, char mark)
{
    std::size_t size = 0;
    bool is_first = true;
    for (const char character : digits) {
        if (is_digit(character)) {
            ++size;
        } else if (character == mark &&
                   (is_first ? size >= 1 && size <= k_group : size == k_group)) {
            size = 0;
            is_first = false;
        } else {
            return false;
        }
    }
    return !is_first && size == k_group;
}

std::optional<Decimal> number_of(std::string_view digits, char decimal_mark)
{
    std::string plain;
    plain.reserve(digits.size());
    for (const char character : digits) {
        if (is_digit(character)) {
            plain += character;
        } else if (character == decimal_mark) {
            plain += '.';
        }
    }
    return Decimal::parse(plain);
}

DigitsReading grouped(std::string_view digits, DigitsProblem problem = DigitsProblem::none)
{
    return {number_of(digits, '\0'), problem};
}

DigitsReading decimal(std::string_view digits, char mark,
                      DigitsProblem problem = DigitsProblem::none)
{
    return {number_of(digits, mark), problem};
}

constexpr DigitsReading k_malformed{std::nullopt, DigitsProblem::malformed};

/// Both marks: the last parts the decimals, the groups before it must have three digits.
DigitsReading read_both(std::string_view digits, const Marks& marks)
{
    const char decimal_mark = digits[marks.last];
    const char group_mark = decimal_mark == ',' ? '.' : ',';
    const bool is_single = std::count(digits.begin(), digits.end(), decimal_mark) == 1;
    if (!is_single || !is_grouped(digits.substr(0, marks.last), group_mark)) {
        return k_malformed;
    }
    return decimal(digits, decimal_mark);
}

bool has_no_thousandths(UnitClass unit_class, int scale)
{
    return scale == 0 && (unit_class == UnitClass::money || unit_class == UnitClass::count);
}

DigitsReading read_one_comma(std::string_view digits, const Marks& marks, UnitClass unit_class,
                             int scale, const NumberStyle& style)
{
    const bool may_group = is_grouped(digits, ',') && digits.front() != '0';
    if (may_group && style.is_english()) {
        return grouped(digits);
    }
    if (may_group && marks.after_last == k_group && has_no_thousandths(unit_class, scale)) {
        return grouped(digits, DigitsProblem::style_slip);
    }
    return decimal(digits, ',');
}

DigitsReading read_one_dot(std::string_view digits, UnitClass unit_class, int scale,
                           const NumberStyle& style)
{
    const bool may_group = is_grouped(digits, '.') && digits.front() != '0';
    if (!may_group) {
        return decimal(digits, '.',
                       style.is_english() ? DigitsProblem::none : DigitsProblem::style_slip);
    }
    if (unit_class == UnitClass::ratio) { // thousands of per cent are not reported
        return decimal(digits, '.', DigitsProblem::style_slip);
    }
    return style.is_english() && !has_no_thousandths(unit_class, scale) ? decimal(digits, '.')
                                                                        : grouped(digits);
}

} // namespace

void NumberStyle::learn(std::string_view digits)
{
    const Marks marks = marks_of(digits);
    if (marks.dots > 0 && marks.commas > 0) {
        const DigitsReading reading = read_both(digits, marks);
        if (reading.value) {
            ++(digits[marks.last] == '.' ? m_english : m_vietnamese);
        }
        return;
    }
    if (marks.dots > 1 && is_grouped(digits, '.')) {
        ++m_vietnamese;
    }
    if (marks.commas > 1 && is_grouped(digits, ',')) {
        ++m_english;
    }
}

DigitsReading read_digits(std::string_view digits, UnitClass unit_class, int scale,
                          const NumberStyle& style)
{
    const Marks marks = marks_of(digits);
    if (marks.blanks > 0) {
        const std::string_view whole = digits.substr(0, std::min(marks.last, digits.size()));
        const bool groups_decimals = digits.substr(whole.size()).find(' ') != digits.npos;
        if (!is_grouped(whole, ' ') || marks.dots + marks.commas > 1 || groups_decimals) {
            return k_malformed;
        }
        return marks.last == std::string_view::npos ? grouped(digits)
                                                    : decimal(digits, digits[marks.last]);
    }
    if (marks.dots > 0 && marks.commas > 0) {
        return read_both(digits, marks);
    }
    if (marks.dots > 1 || marks.commas > 1) {
        const char mark = marks.dots > 1 ? '.' : ',';
        return is_grouped(digits, mark) ? grouped(digits) : k_malformed;
    }
    if (marks.commas == 1) {
        return read_one_comma(digits, marks, unit_class, scale, style);
    }
    if (marks.dots == 1) {
        return read_one_dot(digits, unit_class, scale, style);
    }
    return grouped(digits);
}

} // namespace solieu
