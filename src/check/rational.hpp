/// \file
/// Exact fractions.
#pragma once

#include "core/decimal.hpp"

#include <compare>
#include <stdexcept>
#include <string>

namespace solieu {

/// A result has more digits than exact arithmetic holds.
class ExactOverflow : public std::overflow_error {
public:
    ExactOverflow();
};

/// An exact fraction in lowest terms with a positive denominator. Whatever does not fit Int128
/// throws ExactOverflow; comparisons never do. A plain value.
class Rational {
public:
    Rational() = default;
    Rational(Int128 whole); // NOLINT(google-explicit-constructor): a whole number is a fraction
    /// Throws ExactOverflow when \p denominator is zero, too.
    Rational(Int128 numerator, Int128 denominator);

    /// number · 10^scale.
    [[nodiscard]] static Rational from(const Decimal& number, int scale = 0);
    /// 10^exponent, which may be negative.
    [[nodiscard]] static Rational power_of_ten(int exponent);

    [[nodiscard]] Int128 numerator() const
    {
        return m_numerator;
    }
    [[nodiscard]] Int128 denominator() const
    {
        return m_denominator;
    }
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const
    {
        return m_numerator < 0 ? -1 : m_numerator > 0 ? 1 : 0;
    }
    [[nodiscard]] bool is_whole() const
    {
        return m_denominator == 1;
    }
    [[nodiscard]] Rational abs() const;
    /// The largest whole number that is not above.
    [[nodiscard]] Int128 floor() const;
    /// The smallest whole number that is not below.
    [[nodiscard]] Int128 ceil() const;

    /// At most \p places decimals, rounded half away from zero, without needless zeros: `91.379`.
    [[nodiscard]] std::string to_decimal_text(int places) const;

    friend Rational operator-(const Rational& number);
    friend Rational operator+(const Rational& left, const Rational& right);
    friend Rational operator-(const Rational& left, const Rational& right);
    friend Rational operator*(const Rational& left, const Rational& right);
    /// Throws ExactOverflow when \p right is zero, too.
    friend Rational operator/(const Rational& left, const Rational& right);
    friend bool operator==(const Rational& left, const Rational& right) = default;
    friend std::strong_ordering operator<=>(const Rational& left, const Rational& right);

private:
    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
};

} // namespace solieu
