/// \file
/// Intervals of exact fractions.
#pragma once

#include "check/rational.hpp"

#include <optional>

namespace solieu {

/// The numbers between two ends, each of which belongs to it or does not. An empty end is
/// unbounded. A default one holds all numbers.
struct Interval {
    std::optional<Rational> low;
    std::optional<Rational> high;
    bool low_closed = false;
    bool high_closed = false;

    [[nodiscard]] static Interval point(const Rational& number);
    [[nodiscard]] static Interval closed(const Rational& low, const Rational& high);
    [[nodiscard]] static Interval open(const Rational& low, const Rational& high);
    /// Low end in, high end out.
    [[nodiscard]] static Interval from_to(const Rational& low, const Rational& high);
    [[nodiscard]] static Interval at_least(const Rational& low);
    [[nodiscard]] static Interval at_most(const Rational& high);
    [[nodiscard]] static Interval positive(); ///< above zero

    [[nodiscard]] bool is_empty() const;
    [[nodiscard]] bool contains(const Rational& number) const;
    /// Whether a number belongs to both.
    [[nodiscard]] bool meets(const Interval& other) const;
    /// Whether they would meet if all their ends were closed.
    [[nodiscard]] bool touches(const Interval& other) const;
    /// The same with both ends closed.
    [[nodiscard]] Interval closure() const;

    friend bool operator==(const Interval& left, const Interval& right) = default;
};

// The numbers that an operation on any of the one and any of the other gives. Of an empty interval
// only intersection() and hull() know.
[[nodiscard]] Interval operator-(const Interval& interval);
[[nodiscard]] Interval operator+(const Interval& left, const Interval& right);
[[nodiscard]] Interval operator-(const Interval& left, const Interval& right);
[[nodiscard]] Interval operator*(const Interval& interval, const Rational& factor);
/// All numbers when an end is unbounded, unless one of them holds no negative number.
[[nodiscard]] Interval product(const Interval& left, const Interval& right);
/// By the positive numbers of \p divisor alone; empty when it has none, and unbounded where it
/// comes as near to zero as one likes.
[[nodiscard]] Interval quotient(const Interval& dividend, const Interval& divisor);

[[nodiscard]] Interval intersection(const Interval& left, const Interval& right);
/// The smallest interval that holds both.
[[nodiscard]] Interval hull(const Interval& left, const Interval& right);

} // namespace solieu
