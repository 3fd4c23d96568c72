#include "check/interval.hpp"

#include <algorithm>
#include <initializer_list>

namespace solieu {
namespace {

struct End {
    std::optional<Rational> at;
    bool is_closed = false;
};

bool is_non_negative(const Interval& interval)
{
    return interval.low && interval.low->sign() >= 0;
}

bool is_bounded(const Interval& interval)
{
    return interval.low.has_value() && interval.high.has_value();
}

/// The product of two bounded ends: reached when both are, or when one that is reached is zero.
End corner(const Rational& left, bool left_closed, const Rational& right, bool right_closed)
{
    const bool is_closed = (left_closed && right_closed) || (left.sign() == 0 && left_closed) ||
                           (right.sign() == 0 && right_closed);
    return {left * right, is_closed};
}

/// An end of the product of all numbers up to it with the numbers of \p factor, none of which is
/// negative. An end that leads away from zero takes the far end of the factor.
End grown(const std::optional<Rational>& end, bool is_closed, bool is_away, const Interval& factor)
{
    if (!end || (is_away && !factor.high)) {
        return {};
    }
    return is_away ? corner(*end, is_closed, *factor.high, factor.high_closed)
                   : corner(*end, is_closed, *factor.low, factor.low_closed);
}

Interval times_non_negative(const Interval& interval, const Interval& factor)
{
    const bool is_low_away = interval.low && interval.low->sign() < 0;
    const bool is_high_away = interval.high && interval.high->sign() > 0;
    const End low = grown(interval.low, interval.low_closed, is_low_away, factor);
    const End high = grown(interval.high, interval.high_closed, is_high_away, factor);
    return {low.at, high.at, low.is_closed, high.is_closed};
}

Interval product_of_bounded(const Interval& left, const Interval& right)
{
    const std::initializer_list<End> corners = {
        corner(*left.low, left.low_closed, *right.low, right.low_closed),
        corner(*left.low, left.low_closed, *right.high, right.high_closed),
        corner(*left.high, left.high_closed, *right.low, right.low_closed),
        corner(*left.high, left.high_closed, *right.high, right.high_closed),
    };
    Interval result = Interval::open(*corners.begin()->at, *corners.begin()->at);
    for (const End& end : corners) {
        result = hull(result, {end.at, end.at, end.is_closed, end.is_closed});
    }
    return result;
}

/// Of positive numbers.
Interval inverse(const Interval& interval)
{
    Interval result;
    result.low = interval.high ? Rational(1) / *interval.high : Rational();
    result.low_closed = interval.high_closed;
    if (interval.low->sign() > 0) {
        result.high = Rational(1) / *interval.low;
        result.high_closed = interval.low_closed;
    }
    return result;
}

/// The higher of two low ends, or the lower of two high ones when \p is_high.
End inner(const End& left, const End& right, bool is_high)
{
    if (!left.at || !right.at) {
        return left.at ? left : right;
    }
    if (*left.at == *right.at) {
        return {left.at, left.is_closed && right.is_closed};
    }
    return (*left.at > *right.at) != is_high ? left : right;
}

End outer(const End& left, const End& right, bool is_high)
{
    if (!left.at || !right.at) {
        return {};
    }
    if (*left.at == *right.at) {
        return {left.at, left.is_closed || right.is_closed};
    }
    return (*left.at < *right.at) != is_high ? left : right;
}

/// Whether \p low, as the low end of one interval, is not behind \p high, the high end of another.
bool is_before(const std::optional<Rational>& low, const std::optional<Rational>& high,
               bool are_closed)
{
    if (!low || !high) {
        return true;
    }
    const auto order = *low <=> *high;
    return order < 0 || (order == 0 && are_closed);
}

} // namespace

Interval Interval::point(const Rational& number)
{
    return {number, number, true, true};
}

Interval Interval::closed(const Rational& low, const Rational& high)
{
    return {low, high, true, true};
}

Interval Interval::open(const Rational& low, const Rational& high)
{
    return {low, high, false, false};
}

Interval Interval::from_to(const Rational& low, const Rational& high)
{
    return {low, high, true, false};
}

Interval Interval::at_least(const Rational& low)
{
    return {low, std::nullopt, true, false};
}

Interval Interval::at_most(const Rational& high)
{
    return {std::nullopt, high, false, true};
}

Interval Interval::positive()
{
    return {Rational(), std::nullopt, false, false};
}

bool Interval::is_empty() const
{
    return !is_before(low, high, low_closed && high_closed);
}

bool Interval::contains(const Rational& number) const
{
    return is_before(low, number, low_closed) && is_before(number, high, high_closed);
}

bool Interval::meets(const Interval& other) const
{
    return is_before(low, other.high, low_closed && other.high_closed) &&
           is_before(other.low, high, other.low_closed && high_closed);
}

bool Interval::touches(const Interval& other) const
{
    return is_before(low, other.high, true) && is_before(other.low, high, true);
}

Interval Interval::closure() const
{
    return {low, high, low.has_value(), high.has_value()};
}

Interval operator-(const Interval& interval)
{
    Interval result;
    result.low = interval.high ? std::optional(-*interval.high) : std::nullopt;
    result.high = interval.low ? std::optional(-*interval.low) : std::nullopt;
    result.low_closed = interval.high_closed;
    result.high_closed = interval.low_closed;
    return result;
}

Interval operator+(const Interval& left, const Interval& right)
{
    Interval result;
    if (left.low && right.low) {
        result.low = *left.low + *right.low;
        result.low_closed = left.low_closed && right.low_closed;
    }
    if (left.high && right.high) {
        result.high = *left.high + *right.high;
        result.high_closed = left.high_closed && right.high_closed;
    }
    return result;
}

Interval operator-(const Interval& left, const Interval& right)
{
    return left + -right;
}

Interval operator*(const Interval& interval, const Rational& factor)
{
    if (factor.sign() == 0) {
        return Interval::point(Rational());
    }
    if (factor.sign() < 0) {
        return -(interval * -factor);
    }
    Interval result = interval;
    if (result.low) {
        result.low = *result.low * factor;
    }
    if (result.high) {
        result.high = *result.high * factor;
    }
    return result;
}

Interval product(const Interval& left, const Interval& right)
{
    if (is_non_negative(left)) {
        return times_non_negative(right, left);
    }
    if (is_non_negative(right)) {
        return times_non_negative(left, right);
    }
    return is_bounded(left) && is_bounded(right) ? product_of_bounded(left, right) : Interval();
}

Interval quotient(const Interval& dividend, const Interval& divisor)
{
    const Interval positive = intersection(divisor, Interval::positive());
    if (positive.is_empty()) {
        return Interval::open(Rational(), Rational());
    }
    return times_non_negative(dividend, inverse(positive));
}

Interval intersection(const Interval& left, const Interval& right)
{
    const End low = inner({left.low, left.low_closed}, {right.low, right.low_closed}, false);
    const End high = inner({left.high, left.high_closed}, {right.high, right.high_closed}, true);
    return {low.at, high.at, low.is_closed, high.is_closed};
}

Interval hull(const Interval& left, const Interval& right)
{
    const End low = outer({left.low, left.low_closed}, {right.low, right.low_closed}, false);
    const End high = outer({left.high, left.high_closed}, {right.high, right.high_closed}, true);
    return {low.at, high.at, low.is_closed, high.is_closed};
}

} // namespace solieu
