#include "check/implied.hpp"

#include "check/readings.hpp"

namespace solieu {
namespace {

// Where the search for round numbers begins and ends.
constexpr int k_largest_step = 24;
constexpr int k_smallest_step = -9;

/// The percentages that a term may be, rounded or cut.
Interval rounded_or_cut(const Term& percent)
{
    return is_hedged(percent) ? tight_set(percent) : reading_of(percent, Reading::rounded_or_cut);
}

Interval base_of(const Term& amount, const Interval& percent)
{
    return quotient(tight_set(amount), percent) * Rational(100);
}

using PercentReader = Interval (*)(const Term& percent);

Interval base_of(const Term& amount, const Term& percent, PercentReader reader)
{
    try {
        return base_of(amount, reader(percent));
    } catch (const ExactOverflow&) {
        return {};
    }
}

Interval previous_of(const Term& current, const Term& growth, PercentReader reader)
{
    try {
        return base_of(current, reader(growth) + Interval::point(Rational(100)));
    } catch (const ExactOverflow&) {
        return {};
    }
}

/// Whether it has a whole number that is not negative.
bool has_whole(const Interval& interval)
{
    const Interval counts = intersection(interval, Interval::at_least(Rational()));
    if (counts.is_empty()) {
        return false;
    }
    const Rational first(counts.low->ceil());
    return counts.contains(first) || counts.contains(first + Rational(1));
}

/// The multiples of \p step in an interval of positive numbers.
std::optional<RoundNumbers> multiples_in(const Interval& interval, const Rational& step)
{
    Rational first = Rational((*interval.low / step).ceil()) * step;
    Rational last = Rational((*interval.high / step).floor()) * step;
    first = interval.contains(first) ? first : first + step;
    last = interval.contains(last) ? last : last - step;
    if (first > last) {
        return std::nullopt;
    }
    return RoundNumbers{first, last, step};
}

std::optional<RoundNumbers> multiples_of_largest_step(const Interval& interval)
{
    for (int exponent = k_largest_step; exponent >= k_smallest_step; --exponent) {
        if (const auto found = multiples_in(interval, Rational::power_of_ten(exponent))) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

Interval implied_base(const Term& amount, const Term& percent)
{
    return base_of(amount, percent, tight_set);
}

Interval implied_base_or_cut(const Term& amount, const Term& percent)
{
    return base_of(amount, percent, rounded_or_cut);
}

Interval previous_value(const Term& current, const Term& growth)
{
    return previous_of(current, growth, tight_set);
}

Interval previous_value_or_cut(const Term& current, const Term& growth)
{
    return previous_of(current, growth, rounded_or_cut);
}

bool has_integer_numerator(const Term& base, const Term& percent)
{
    try {
        const Interval share = rounded_or_cut(percent) * Rational(1, 100);
        return has_whole(product(tight_set(base), share));
    } catch (const ExactOverflow&) {
        return true;
    }
}

bool has_integer_base(const Term& part, const Term& percent)
{
    return has_whole(implied_base_or_cut(part, percent));
}

std::optional<RoundNumbers> roundest_in(const Interval& interval)
{
    const Interval positive = intersection(interval, Interval::positive());
    if (positive.is_empty() || !positive.high) {
        return std::nullopt;
    }
    try {
        return multiples_of_largest_step(positive);
    } catch (const ExactOverflow&) {
        return std::nullopt;
    }
}

} // namespace solieu
