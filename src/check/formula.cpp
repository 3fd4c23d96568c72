#include "check/formula.hpp"

namespace solieu {

std::size_t operands_of(Formula formula)
{
    const bool is_pair = is_quotient(formula) || formula == Formula::product;
    return is_pair ? 2 : 1;
}

Rational value_of(Formula formula, std::span<const Term> operands)
{
    const Rational first = operands.front().face();
    switch (formula) {
    case Formula::sum:
    case Formula::difference:
        return total_of(formula, operands, [](const Term& term) { return term.face(); });
    case Formula::ratio:
        return Rational(100) * first / operands[1].face();
    case Formula::growth:
        return Rational(100) * first / operands[1].face() - Rational(100);
    case Formula::complement:
        return Rational(100) - first;
    case Formula::surplus:
        return first - Rational(100);
    case Formula::product:
        return first * operands[1].face();
    case Formula::equal:
    case Formula::at_most:
        break;
    }
    return first;
}

Interval values_of(Formula formula, std::span<const Term> operands, TermReader reader)
{
    const Interval hundred = Interval::point(Rational(100));
    if (is_total(formula)) {
        return total_of(formula, operands, reader);
    }
    const Interval first = reader(operands.front());
    switch (formula) {
    case Formula::ratio:
        return quotient(first, reader(operands[1])) * Rational(100);
    case Formula::growth:
        return quotient(first, reader(operands[1])) * Rational(100) - hundred;
    case Formula::complement:
        return hundred - first;
    case Formula::surplus:
        return first - hundred;
    case Formula::product:
        return product(first, reader(operands[1]));
    case Formula::at_most:
        return {std::nullopt, first.high, false, first.high_closed};
    case Formula::equal:
    case Formula::sum:
    case Formula::difference:
        break;
    }
    return first;
}

} // namespace solieu
