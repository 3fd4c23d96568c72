/// \file
/// How alike two figures and their names are.
#pragma once

#include "check/report.hpp"
#include "core/decimal.hpp"

#include <cstddef>

namespace solieu {

/// Digits between the first and the last that is not zero: 3 of 0,0123 and of 12.300.
[[nodiscard]] std::size_t significant_digits(const Decimal& number);

/// Whether swapping two neighbours among its digits makes the one of the other as they are written.
[[nodiscard]] bool is_one_swap_off(const Decimal& left, const Decimal& right);

/// Whether one slip makes the one of the other as they are written: a digit changed, dropped or
/// added, or two neighbours swapped. Not when they are equal.
[[nodiscard]] bool is_one_slip_off(const Decimal& left, const Decimal& right);

/// Whether the difference is that of one changed digit or of two neighbours swapped, in a figure
/// known to \p unit: one digit, or nine times one, and zeros.
[[nodiscard]] bool is_slip_sized(const Rational& difference, const Rational& unit);

/// Whether a sum is within a quarter of its total.
[[nodiscard]] bool is_near(const Rational& sum, const Rational& total);

/// Whether both are counts whose nouns begin with the same word: `86 chốt kiểm soát`, `61 chốt cố
/// định`.
[[nodiscard]] bool has_same_noun(const Fact& left, const Fact& right);

/// Whether the first is an exact count right before the other in its sentence.
[[nodiscard]] bool is_count_before(const Fact& count, const Fact& fact);

/// Whether both indicators have the same words.
[[nodiscard]] bool has_same_indicator(const Fact& left, const Fact& right);

/// Whether at least half of the shorter indicator's words, and two or all of them, are in the
/// other.
[[nodiscard]] bool has_like_indicator(const Fact& left, const Fact& right);

/// Whether the words of both indicators that tell what is measured (not `số`, `tỷ lệ`) are the same
/// two or more.
[[nodiscard]] bool has_same_words(const Fact& left, const Fact& right);

/// Whether all such words of the one indicator, two or more, are in the other.
[[nodiscard]] bool is_named_within(const Fact& left, const Fact& right);

} // namespace solieu
