#include "check/readings.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// The sets of a hedge around the size of a number.
struct Size {
    Rational face; ///< not negative
    Rational unit; ///< of its last digit that is not zero
    Rational step; ///< of its last place
    bool is_exact = false;
};

/// `hơn 12.800` is known to hundreds.
Rational last_digit_unit(const Term& term)
{
    Int128 rest = term.value.coefficient();
    int zeros = 0;
    while (rest != 0 && rest % 10 == 0) {
        rest /= 10;
        ++zeros;
    }
    return Rational::power_of_ten(term.scale - term.value.decimals() + zeros);
}

Size size_of(const Term& term)
{
    return {term.face().abs(), last_digit_unit(term), term.last_place(), term.is_exact};
}

Interval mirrored_as(const Term& term, const Interval& size)
{
    return term.value.is_negative() ? -size : size;
}

Interval loose_of(const Size& size, Bound bound)
{
    switch (bound) {
    case Bound::over:
    case Bound::at_least:
        return Interval::at_least(size.face);
    case Bound::under:
    case Bound::at_most:
        return Interval::at_most(size.face);
    case Bound::about:
        return Interval::closed(std::min(size.face - size.unit, size.face * Rational(9, 10)),
                                std::max(size.face + size.unit, size.face * Rational(11, 10)));
    case Bound::exact:
        break;
    }
    return Interval::point(size.face);
}

/// Between two numbers, with neither; of counts the whole ones.
Interval between(const Size& size, const Rational& low, const Rational& high)
{
    return size.is_exact ? Interval::closed(low + size.step, high - size.step)
                         : Interval::open(low, high);
}

Interval tight_of(const Size& size, Bound bound)
{
    Interval tight;
    if (bound == Bound::over) {
        tight = between(size, size.face, size.face + size.unit);
    } else if (bound == Bound::under) {
        tight = between(size, size.face - size.unit, size.face);
    } else if (bound == Bound::about) {
        tight = Interval::closed(size.face - size.unit, size.face + size.unit);
    } else {
        return loose_of(size, bound);
    }
    // `hơn 2.375 lượt` is 2.375 in the mouths of many: there is nothing between it and 2.376.
    return tight.is_empty() ? loose_of(size, bound) : tight;
}

} // namespace

Interval reading_of(const Rational& face, const Rational& unit, Reading reading)
{
    const Rational half = unit * Rational(1, 2);
    const Rational size = face.abs();
    if (reading == Reading::rounded_closed) {
        return Interval::closed(face - half, face + half);
    }
    if (size.sign() == 0) {
        const Rational reach = reading == Reading::rounded ? half : unit;
        return Interval::open(-reach, reach);
    }
    const Rational below = reading == Reading::cut ? size : size - half;
    const Rational above = reading == Reading::rounded ? size + half : size + unit;
    const Interval range = Interval::from_to(below, above);
    return face.sign() < 0 ? -range : range;
}

Interval reading_of(const Term& term, Reading reading)
{
    const Rational face = term.face();
    return term.is_exact ? Interval::point(face) : reading_of(face, term.last_place(), reading);
}

Interval tight_set(const Term& term)
{
    if (!is_hedged(term)) {
        return reading_of(term, Reading::rounded);
    }
    return mirrored_as(term, tight_of(size_of(term), term.bound));
}

Interval loose_set(const Term& term)
{
    if (!is_hedged(term)) {
        return reading_of(term, Reading::rounded_or_cut).closure();
    }
    return mirrored_as(term, loose_of(size_of(term), term.bound));
}

} // namespace solieu
