/// \file
/// What a formula gives for numbers and for intervals of them.
#pragma once

#include "check/interval.hpp"
#include "check/rational.hpp"
#include "check/relation.hpp"

#include <cstddef>
#include <span>

namespace solieu {

/// The fewest operands that the formula can do with.
[[nodiscard]] std::size_t operands_of(Formula formula);

/// Whether the formula divides by its second operand.
[[nodiscard]] inline bool is_quotient(Formula formula)
{
    return formula == Formula::ratio || formula == Formula::growth;
}

/// Whether the formula adds and takes away any number of operands.
[[nodiscard]] inline bool is_total(Formula formula)
{
    return formula == Formula::sum || formula == Formula::difference;
}

/// Of what \p read gives for each operand: adds up all, or takes all behind the first away.
template <typename Read>
[[nodiscard]] auto total_of(Formula formula, std::span<const Term> operands, Read read)
{
    auto total = read(operands.front());
    for (const Term& operand : operands.subspan(1)) {
        total = formula == Formula::sum ? total + read(operand) : total - read(operand);
    }
    return total;
}

/// From the operands' face values; of at_most the limit.
[[nodiscard]] Rational value_of(Formula formula, std::span<const Term> operands);

/// A way to read a term, as reading_of() has them.
using TermReader = Interval (*)(const Term& term);

/// From what the operands may stand for; of at_most everything up to the limit.
[[nodiscard]] Interval values_of(Formula formula, std::span<const Term> operands,
                                 TermReader reader);

} // namespace solieu
