/// \file
/// The ladder of verdicts, step by step.
#pragma once

#include "check/relation.hpp"

#include <span>
#include <string_view>

namespace solieu {

/// A relation to judge. Views its terms.
struct Question {
    Formula formula = Formula::sum;
    const Term& stated;
    std::span<const Term> operands;
    const Conventions& conventions;
};

/// Where the ladder was left.
struct Outcome {
    Verdict verdict = Verdict::inconsistent;
    Grade grade = Grade::none;
    std::string_view reason{};
    bool is_improbable = false;
    bool parts_cut = false;

    [[nodiscard]] static Outcome unchecked(std::string_view reason)
    {
        return {Verdict::not_checkable, Grade::none, reason};
    }
};

/// Cheaper than judge(), for the many questions of one relation. Never throws.
[[nodiscard]] Outcome outcome_of(const Question& question) noexcept;

/// The ladder of sums and differences without hedges. Throws ExactOverflow.
[[nodiscard]] Outcome climb_total(const Question& question);
/// The values that a total's parts allow, read as the grade says. Throws ExactOverflow.
[[nodiscard]] Interval values_of_total(const Question& question, Grade grade);

} // namespace solieu
