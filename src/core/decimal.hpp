/// \file
/// An exact decimal number as a report states it.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

__extension__ using Int128 = __int128;

/// A number of at most k_max_digits digits with the decimal places it was stated with:
/// `13,350` is coefficient 13350 with 3 decimals, and equals 13.35. No binary floating point
/// anywhere. A plain value.
class Decimal {
public:
    /// More digits than any stated figure has, and few enough that 10^k_max_digits fits Int128.
    static constexpr int k_max_digits = 36;

    Decimal() = default;

    /// coefficient / 10^decimals; decimals is 0 to k_max_digits.
    Decimal(Int128 coefficient, int decimals);

    /// Reads plain digits with an optional leading `-` and at most one `.`; empty when the text is
    /// anything else or longer than k_max_digits digits. Leading zeros do not count.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] Int128 coefficient() const
    {
        return m_coefficient;
    }
    [[nodiscard]] int decimals() const
    {
        return m_decimals;
    }
    [[nodiscard]] bool is_negative() const
    {
        return m_coefficient < 0;
    }
    [[nodiscard]] bool is_zero() const
    {
        return m_coefficient == 0;
    }

    [[nodiscard]] Decimal negated() const;

    /// This × 10^power, power 0 or more; empty when the result has too many digits.
    [[nodiscard]] std::optional<Decimal> scaled(int power) const;

    /// Exact sum; empty when the result has too many digits.
    [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;

    /// Appends the number with its stated decimals (`13.350`).
    void append_stated(std::string& out) const;
    /// Appends the number without needless zeros (`13.35`): a JSON number.
    void append_shortest(std::string& out) const;

    [[nodiscard]] std::string stated() const;
    [[nodiscard]] std::string shortest() const;

    /// By value: 13.350 equals 13.35. (Numbers that both use all their digits on different
    /// decimals are compared exactly too.)
    friend bool operator==(const Decimal& left, const Decimal& right);
    friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);

private:
    Int128 m_coefficient = 0;
    int m_decimals = 0;
};

} // namespace solieu
