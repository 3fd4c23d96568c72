#include "check/written.hpp"

#include <utility>

namespace solieu {

WrittenNumber::WrittenNumber(const Decimal& number)
    : m_digits(number.stated()), m_decimals(number.decimals()), m_is_negative(number.is_negative())
{
    std::erase(m_digits, '-');
    std::erase(m_digits, '.');
}

std::optional<Decimal> WrittenNumber::with_digit(std::size_t at, char digit) const
{
    std::string digits = m_digits;
    digits[at] = digit;
    return number(digits, m_decimals);
}

std::optional<Decimal> WrittenNumber::without_digit(std::size_t at) const
{
    std::string digits = m_digits;
    digits.erase(at, 1);
    const bool is_decimal = m_digits.size() - at <= static_cast<std::size_t>(m_decimals);
    return number(digits, m_decimals - (is_decimal ? 1 : 0));
}

std::optional<Decimal> WrittenNumber::with_digit_before(std::size_t at, char digit) const
{
    std::string digits = m_digits;
    digits.insert(at, 1, digit);
    const bool is_decimal = m_digits.size() - at < static_cast<std::size_t>(m_decimals);
    return number(digits, m_decimals + (is_decimal ? 1 : 0));
}

std::optional<Decimal> WrittenNumber::with_first_decimal(char digit) const
{
    if (m_decimals == 0) {
        return std::nullopt;
    }
    std::string digits = m_digits;
    digits.insert(m_digits.size() - static_cast<std::size_t>(m_decimals), 1, digit);
    return number(digits, m_decimals + 1);
}

std::optional<Decimal> WrittenNumber::with_swapped(std::size_t at) const
{
    std::string digits = m_digits;
    std::swap(digits[at], digits[at + 1]);
    return number(digits, m_decimals);
}

std::optional<Decimal> WrittenNumber::with_decimals(int decimals) const
{
    return number(m_digits, decimals);
}

std::optional<Decimal> WrittenNumber::number(const std::string& digits, int decimals) const
{
    const auto places = static_cast<std::size_t>(decimals);
    if (decimals < 0 || digits.size() <= places || digits.size() > Decimal::k_max_digits) {
        return std::nullopt;
    }
    if (digits.front() == '0' && digits.size() > places + 1) {
        return std::nullopt;
    }
    std::string text = digits;
    if (decimals > 0) {
        text.insert(text.size() - places, 1, '.');
    }
    const std::optional<Decimal> read = Decimal::parse(text);
    return read && m_is_negative ? read->negated() : read;
}

} // namespace solieu
