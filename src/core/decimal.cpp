#include "core/decimal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

namespace solieu {
namespace {

__extension__ using UInt128 = unsigned __int128;

constexpr std::array<Int128, Decimal::k_max_digits + 1> powers_of_ten()
{
    std::array<Int128, Decimal::k_max_digits + 1> powers{};
    Int128 power = 1;
    for (Int128& entry : powers) {
        entry = power;
        power *= 10;
    }
    return powers;
}

constexpr auto k_powers = powers_of_ten();

Int128 power_of_ten(int exponent)
{
    return k_powers[static_cast<std::size_t>(exponent)];
}

bool fits(Int128 coefficient)
{
    return -k_powers.back() < coefficient && coefficient < k_powers.back();
}

struct Parts {
    Int128 whole;
    Int128 fraction; ///< scaled to k_max_digits decimals
};

/// Whole and fractional part of the absolute value; two numbers compare as their parts do.
Parts parts_of(const Decimal& number)
{
    const Int128 size = number.coefficient() < 0 ? -number.coefficient() : number.coefficient();
    const Int128 unit = power_of_ten(number.decimals());
    return {size / unit, (size % unit) * power_of_ten(Decimal::k_max_digits - number.decimals())};
}

/// An unsigned number with a mark before its last \p decimals digits.
template <typename Unsigned>
void append_digits(std::string& out, Unsigned number, int decimals)
{
    std::array<char, 64> digits; // a mark and at most k_max_digits + 1 digits
    std::size_t at = digits.size();
    int places = 0;
    while (number != 0 || places <= decimals) {
        if (places == decimals && decimals > 0) {
            digits[--at] = '.';
        }
        digits[--at] = static_cast<char>('0' + static_cast<int>(number % 10));
        number /= 10;
        ++places;
    }
    out.append(digits.data() + at, digits.size() - at);
}

/// Division of 128 bits is a call, and stated figures have few digits.
bool is_small(Int128 size)
{
    return size >> 64 == 0;
}

bool is_multiple_of_ten(Int128 number)
{
    const Int128 size = number < 0 ? -number : number;
    return is_small(size) ? static_cast<std::uint64_t>(size) % 10 == 0 : size % 10 == 0;
}

void append_decimal(std::string& out, Int128 coefficient, int decimals)
{
    const Int128 size = coefficient < 0 ? -coefficient : coefficient;
    if (coefficient < 0) {
        out += '-';
    }
    if (is_small(size)) {
        append_digits(out, static_cast<std::uint64_t>(size), decimals);
    } else {
        append_digits(out, static_cast<UInt128>(size), decimals);
    }
}

} // namespace

Decimal::Decimal(Int128 coefficient, int decimals)
    : m_coefficient(coefficient), m_decimals(decimals)
{
    assert(decimals >= 0 && decimals <= k_max_digits && fits(coefficient));
}

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    const bool is_negative = !text.empty() && text.front() == '-';
    if (is_negative) {
        text.remove_prefix(1);
    }
    Int128 coefficient = 0;
    int decimals = 0;
    bool has_digit = false;
    bool has_point = false;
    for (const char character : text) {
        if (character == '.' && !has_point && has_digit) {
            has_point = true;
            continue;
        }
        if (character < '0' || character > '9') {
            return std::nullopt;
        }
        coefficient = coefficient * 10 + (character - '0');
        decimals += has_point ? 1 : 0;
        has_digit = true;
        if (!fits(coefficient) || decimals > k_max_digits) {
            return std::nullopt;
        }
    }
    if (!has_digit || text.back() == '.') {
        return std::nullopt;
    }
    return Decimal(is_negative ? -coefficient : coefficient, decimals);
}

Decimal Decimal::negated() const
{
    return Decimal(-m_coefficient, m_decimals);
}

std::optional<Decimal> Decimal::scaled(int power) const
{
    const int taken = std::min(power, m_decimals);
    Int128 coefficient = m_coefficient;
    for (int left = power - taken; left > 0; --left) {
        coefficient *= 10;
        if (!fits(coefficient)) {
            return std::nullopt;
        }
    }
    return Decimal(coefficient, m_decimals - taken);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const
{
    const int decimals = std::max(m_decimals, other.m_decimals);
    const auto widened = [decimals](const Decimal& number) -> std::optional<Int128> {
        Int128 coefficient = number.m_coefficient;
        for (int left = decimals - number.m_decimals; left > 0; --left) {
            coefficient *= 10;
            if (!fits(coefficient)) {
                return std::nullopt;
            }
        }
        return coefficient;
    };
    const auto left = widened(*this);
    const auto right = widened(other);
    if (!left || !right || !fits(*left + *right)) {
        return std::nullopt;
    }
    return Decimal(*left + *right, decimals);
}

void Decimal::append_stated(std::string& out) const
{
    append_decimal(out, m_coefficient, m_decimals);
}

void Decimal::append_shortest(std::string& out) const
{
    Int128 coefficient = m_coefficient;
    int decimals = m_decimals;
    while (decimals > 0 && is_multiple_of_ten(coefficient)) {
        coefficient /= 10;
        --decimals;
    }
    append_decimal(out, coefficient, decimals);
}

std::string Decimal::stated() const
{
    std::string out;
    append_stated(out);
    return out;
}

std::string Decimal::shortest() const
{
    std::string out;
    append_shortest(out);
    return out;
}

bool operator==(const Decimal& left, const Decimal& right)
{
    return (left <=> right) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right)
{
    const int left_sign = left.m_coefficient < 0 ? -1 : left.m_coefficient > 0 ? 1 : 0;
    const int right_sign = right.m_coefficient < 0 ? -1 : right.m_coefficient > 0 ? 1 : 0;
    if (left_sign != right_sign) {
        return left_sign <=> right_sign;
    }
    const Parts left_parts = parts_of(left);
    const Parts right_parts = parts_of(right);
    const auto order = [](Int128 a, Int128 b) {
        return a < b   ? std::strong_ordering::less
               : a > b ? std::strong_ordering::greater
                       : std::strong_ordering::equal;
    };
    auto by_size = order(left_parts.whole, right_parts.whole);
    if (by_size == std::strong_ordering::equal) {
        by_size = order(left_parts.fraction, right_parts.fraction);
    }
    return left_sign >= 0 ? by_size : 0 <=> by_size;
}

} // namespace solieu
