/// \file
/// The digits of a number as they are written, to slip on.
#pragma once

#include "core/decimal.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace solieu {

/// A decimal's digits with the leading zero that `0,5` is written with. The signs and marks are no
/// digits. An edit gives the number that is then written; it is empty when nobody would write it
/// so: with a zero before other digits, or with more digits than a Decimal has.
class WrittenNumber {
public:
    explicit WrittenNumber(const Decimal& number);

    [[nodiscard]] std::size_t size() const
    {
        return m_digits.size();
    }
    [[nodiscard]] char digit(std::size_t at) const
    {
        return m_digits[at];
    }
    [[nodiscard]] int decimals() const
    {
        return m_decimals;
    }

    [[nodiscard]] std::optional<Decimal> with_digit(std::size_t at, char digit) const;
    [[nodiscard]] std::optional<Decimal> without_digit(std::size_t at) const;
    /// Before the digit \p at and the mark before it, or behind all.
    [[nodiscard]] std::optional<Decimal> with_digit_before(std::size_t at, char digit) const;
    /// Right behind the mark; empty without one.
    [[nodiscard]] std::optional<Decimal> with_first_decimal(char digit) const;
    /// The digit and the next, with a mark between them or not.
    [[nodiscard]] std::optional<Decimal> with_swapped(std::size_t at) const;
    /// With the mark before the last \p decimals digits.
    [[nodiscard]] std::optional<Decimal> with_decimals(int decimals) const;

private:
    [[nodiscard]] std::optional<Decimal> number(const std::string& digits, int decimals) const;

    std::string m_digits;
    int m_decimals = 0;
    bool m_is_negative = false;
};

} // namespace solieu
