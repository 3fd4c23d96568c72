#include "read/chart_number.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <optional>

namespace solieu {
namespace {

constexpr int k_excel_digits = 15;

/// 0.DIGITS × 10^point, exact; the first digit is not 0, and zero has none.
struct Digits {
    bool is_negative = false;
    std::string digits;
    int point = 0;

    /// Half up, to the first \p count digits.
    void round_to(int count)
    {
        const auto kept = static_cast<std::size_t>(std::max(count, 0));
        if (kept >= digits.size()) {
            return;
        }
        const bool goes_up = count >= 0 && digits[kept] >= '5';
        digits.resize(kept);
        if (goes_up) {
            add_one_to_last();
        }
    }

    void drop_zeros_behind()
    {
        digits.resize(digits.find_last_not_of('0') + 1);
    }

    /// The digit that stands for 10^\p power.
    [[nodiscard]] char at(int power) const
    {
        const int place = point - 1 - power;
        return place >= 0 && place < static_cast<int>(digits.size())
                   ? digits[static_cast<std::size_t>(place)]
                   : '0';
    }

private:
    void add_one_to_last()
    {
        std::size_t at = digits.size();
        while (at > 0 && digits[at - 1] == '9') {
            digits[--at] = '0';
        }
        if (at > 0) {
            ++digits[at - 1];
        } else {
            digits.insert(digits.begin(), '1');
            ++point;
        }
    }
};

std::optional<Digits> digits_of(std::string_view value)
{
    constexpr std::size_t k_longest = 400; // a double written out
    constexpr int k_max_exponent = 400;
    Digits out;
    out.is_negative = value.starts_with('-');
    value.remove_prefix(out.is_negative ? 1 : 0);
    const std::size_t mark = std::min(value.find_first_of("eE"), value.size());
    int exponent = 0;
    if (mark < value.size()) {
        std::string_view power = value.substr(mark + 1);
        power.remove_prefix(power.starts_with('+') ? 1 : 0);
        const char* const end = power.data() + power.size();
        const auto read = std::from_chars(power.data(), end, exponent);
        if (read.ec != std::errc() || read.ptr != end || std::abs(exponent) > k_max_exponent) {
            return std::nullopt;
        }
    }
    const std::string_view mantissa = value.substr(0, mark);
    const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
    out.digits = std::string(mantissa.substr(0, dot));
    out.point = static_cast<int>(std::min(dot, k_longest)) + exponent;
    out.digits += mantissa.substr(std::min(dot + 1, mantissa.size()));
    if (out.digits.empty() || out.digits.size() > k_longest ||
        !std::all_of(out.digits.begin(), out.digits.end(), is_digit)) {
        return std::nullopt;
    }
    const std::size_t zeros = std::min(out.digits.find_first_not_of('0'), out.digits.size());
    out.digits.erase(0, zeros);
    out.point = out.digits.empty() ? 0 : out.point - static_cast<int>(zeros);
    return out;
}

/// What a format says of positive numbers, its first section.
struct Format {
    bool has_places = false; ///< for digits; without any it is `General`, a day or a text
    bool is_day = false;
    bool has_day = false; ///< of the month
    bool is_grouped = false;
    int decimals = 0;
    int free_decimals = 0; ///< of those, the ones that are shown only where they are not 0
    int power = 0;         ///< of ten, by which the number is multiplied
    std::string behind;    ///< text after the number
};

class FormatReader {
public:
    explicit FormatReader(std::string_view format) : m_left(format) {}

    [[nodiscard]] Format read()
    {
        const bool is_general = m_left.starts_with("General");
        while (!is_general && !m_left.empty() && m_left.front() != ';') {
            const char letter = m_left.front();
            m_left.remove_prefix(1);
            take(letter);
        }
        m_format.is_day = m_format.is_day && !m_format.has_places;
        m_format.power -= 3 * m_commas;
        return m_format;
    }

private:
    void take(char letter)
    {
        constexpr std::string_view k_of_days = "dmyDMY";
        if (letter == '"') {
            add_text(m_left.substr(0, m_left.find('"')));
            m_left.remove_prefix(std::min(m_left.find('"'), m_left.size() - 1) + 1);
        } else if (letter == '[') {
            m_left.remove_prefix(std::min(m_left.find(']'), m_left.size() - 1) + 1);
        } else if (letter == '\\' || letter == '_' || letter == '*') {
            add_text(letter == '\\' ? m_left.substr(0, 1) : std::string_view());
            m_left.remove_prefix(std::min<std::size_t>(1, m_left.size()));
        } else if (letter == '0' || letter == '#' || letter == '?') {
            add_place(letter);
        } else if (letter == '.') {
            m_is_behind_point = true;
        } else if (letter == ',' && m_format.has_places) {
            ++m_commas;
        } else if (letter == '%') {
            m_format.power += 2;
            add_text("%");
        } else if (k_of_days.find(letter) != std::string_view::npos) {
            m_format.is_day = true;
            m_format.has_day = m_format.has_day || letter == 'd' || letter == 'D';
        } else if (letter == ' ' || letter == '-' || letter == '/') {
            add_text({&letter, 1});
        }
    }

    /// Commas between places group; commas behind the last place divide by 1,000 each.
    void add_place(char letter)
    {
        m_format.has_places = true;
        m_format.is_grouped = m_format.is_grouped || m_commas > 0;
        m_commas = 0;
        if (m_is_behind_point) {
            ++m_format.decimals;
            m_format.free_decimals = letter == '#' ? m_format.free_decimals + 1 : 0;
        }
    }

    void add_text(std::string_view text)
    {
        if (m_format.has_places) {
            m_format.behind += text;
        }
    }

    std::string_view m_left;
    Format m_format;
    bool m_is_behind_point = false;
    int m_commas = 0;
};

std::string written(const Digits& number, int decimals, bool is_grouped)
{
    std::string out = number.is_negative && !number.digits.empty() ? "-" : "";
    for (int power = std::max(number.point - 1, 0); power >= 0; --power) {
        out += number.at(power);
        out += is_grouped && power > 0 && power % 3 == 0 ? "." : "";
    }
    out += decimals > 0 ? "," : "";
    for (int power = -1; power >= -decimals; --power) {
        out += number.at(power);
    }
    return out;
}

/// Days count from 30 December 1899.
std::optional<std::string> written_day(const Digits& number, bool has_day)
{
    constexpr int k_longest = 6;
    if (number.is_negative || number.point < 1 || number.point > k_longest) {
        return std::nullopt;
    }
    int days = 0;
    for (int power = number.point - 1; power >= 0; --power) {
        days = days * 10 + (number.at(power) - '0');
    }
    using namespace std::chrono;
    const year_month_day day(sys_days(year(1899) / December / 30) + std::chrono::days(days));
    const auto two = [](unsigned int value) {
        return (value < 10 ? "0" : "") + std::to_string(value);
    };
    return (has_day ? two(static_cast<unsigned int>(day.day())) + "/" : "") +
           two(static_cast<unsigned int>(day.month())) + "/" +
           std::to_string(static_cast<int>(day.year()));
}

} // namespace

std::string chart_number(std::string_view value, std::string_view format)
{
    std::optional<Digits> number = digits_of(value);
    if (!number) {
        return std::string(value);
    }
    const Format shape = FormatReader(format).read();
    if (shape.is_day) {
        return written_day(*number, shape.has_day).value_or(std::string(value));
    }
    if (!shape.has_places) {
        number->round_to(k_excel_digits);
        number->drop_zeros_behind();
        const int digits = static_cast<int>(number->digits.size());
        return written(*number, std::max(digits - number->point, 0), false);
    }
    number->round_to(k_excel_digits); // what lies behind is of the binary number alone
    number->point += number->digits.empty() ? 0 : shape.power;
    number->round_to(number->point + shape.decimals);
    int decimals = shape.decimals;
    for (int free = shape.free_decimals; free > 0 && number->at(-decimals) == '0'; --free) {
        --decimals;
    }
    return written(*number, decimals, shape.is_grouped) + shape.behind;
}

} // namespace solieu
