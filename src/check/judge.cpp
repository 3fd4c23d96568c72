#include "check/judge.hpp"

#include "check/far_off.hpp"
#include "check/formula.hpp"
#include "check/ladder.hpp"
#include "check/readings.hpp"

#include <algorithm>

namespace solieu {
namespace {

// Why a relation cannot be checked, as the table of reasons has it.
constexpr std::string_view k_operand_missing = "N001";
constexpr std::string_view k_hedge_leaves_open = "N002";
constexpr std::string_view k_number_uncertain = "N010";

template <Reading reading>
Interval read_as(const Term& term)
{
    return reading_of(term, reading);
}

bool has_hedge(const Question& question)
{
    return is_hedged(question.stated) ||
           std::any_of(question.operands.begin(), question.operands.end(), is_hedged);
}

bool are_exact(std::span<const Term> terms)
{
    return std::all_of(terms.begin(), terms.end(), [](const Term& term) { return term.is_exact; });
}

/// What the operands allow, in the stated number's base unit.
Interval allowed_by(const Question& question, TermReader reader)
{
    return values_of(question.formula, question.operands, reader);
}

/// Whether the face values give a number that the stated figure stands for, or that it may reach.
bool follows(const Question& question, const Interval& stated)
{
    const Rational computed = value_of(question.formula, question.operands);
    return question.formula == Formula::at_most ? Interval::at_most(computed).meets(stated)
                                                : stated.contains(computed);
}

/// The steps below exact inputs: the operands are rounded, or cut, themselves.
Outcome climb_rounded(const Question& question, const Interval& rounded, const Interval& cut)
{
    const bool is_exact = are_exact(question.operands);
    if (!is_exact && allowed_by(question, read_as<Reading::rounded>).meets(rounded)) {
        return {Verdict::consistent, Grade::input_rounding};
    }
    if (follows(question, cut)) {
        return {Verdict::truncated, Grade::exact_inputs};
    }
    if (is_exact) {
        return {}; // a tie that rounds the other way is a cut
    }
    if (allowed_by(question, read_as<Reading::rounded_or_cut>).meets(cut)) {
        return {Verdict::truncated, Grade::input_rounding};
    }
    if (allowed_by(question, read_as<Reading::rounded_closed>).touches(rounded)) {
        return {Verdict::consistent, Grade::boundary};
    }
    return {};
}

Outcome climb(const Question& question)
{
    const Interval rounded = reading_of(question.stated, Reading::rounded);
    if (follows(question, rounded)) {
        return {Verdict::consistent, Grade::exact_inputs};
    }
    return climb_rounded(question, rounded, reading_of(question.stated, Reading::cut));
}

/// Neither a limit nor what keeps to it follows from the other: one may be rounded, the other cut.
Outcome climb_limit(const Question& question)
{
    if (follows(question, Interval::point(question.stated.face()))) {
        return {Verdict::consistent, Grade::exact_inputs};
    }
    const Interval rounded = reading_of(question.stated, Reading::rounded);
    const Interval limit = allowed_by(question, read_as<Reading::rounded>);
    if (limit.touches(rounded)) {
        return {Verdict::consistent,
                limit.meets(rounded) ? Grade::input_rounding : Grade::boundary};
    }
    const Interval either = reading_of(question.stated, Reading::rounded_or_cut);
    const Interval either_limit = allowed_by(question, read_as<Reading::rounded_or_cut>);
    if (either_limit.meets(either)) {
        return {Verdict::truncated, Grade::input_rounding};
    }
    return either_limit.touches(either) ? Outcome{Verdict::consistent, Grade::boundary} : Outcome{};
}

/// Two mentions of one number with the same last place, and `bằng 102,3%` with `tăng 2,3%`, come
/// from one rounding: they agree to the digit. Below 100 % rounding and cutting go the other way.
bool is_identity(const Question& question)
{
    const Term& operand = question.operands.front();
    const bool is_same_place = question.stated.last_place() == operand.last_place();
    return is_same_place && (question.formula == Formula::equal ||
                             (question.formula == Formula::surplus &&
                              value_of(Formula::surplus, question.operands).sign() >= 0));
}

Outcome climb_identity(const Question& question)
{
    return value_of(question.formula, question.operands) == question.stated.face()
               ? Outcome{Verdict::consistent, Grade::exact_inputs}
               : Outcome{};
}

/// Which of two mentions is stated first says nothing: the coarser is what became of the finer.
Outcome climb_equal(const Question& question)
{
    const Term& operand = question.operands.front();
    if (operand.last_place() < question.stated.last_place()) {
        return climb(question);
    }
    return climb({question.formula, operand, {&question.stated, 1}, question.conventions});
}

Outcome climb_hedged(const Question& question)
{
    const Interval stated = tight_set(question.stated);
    const bool are_operands_hedged =
        std::any_of(question.operands.begin(), question.operands.end(), is_hedged);
    if (!are_operands_hedged && follows(question, stated)) {
        return {Verdict::consistent, Grade::exact_inputs};
    }
    const Interval tight = allowed_by(question, tight_set);
    if (tight.meets(stated)) {
        return {Verdict::consistent, Grade::input_rounding};
    }
    if (!is_hedged(question.stated) && tight.meets(reading_of(question.stated, Reading::cut))) {
        return {Verdict::truncated, Grade::input_rounding};
    }
    if (allowed_by(question, loose_set).meets(loose_set(question.stated))) {
        return Outcome::unchecked(k_hedge_leaves_open);
    }
    return {};
}

Outcome climb_any(const Question& question)
{
    if (is_quotient(question.formula) && question.operands[1].value.coefficient() <= 0) {
        return Outcome::unchecked(k_number_uncertain);
    }
    if (has_hedge(question)) {
        return climb_hedged(question);
    }
    if (is_far_off(question)) {
        return {};
    }
    if (is_total(question.formula)) {
        return climb_total(question);
    }
    if (question.formula == Formula::at_most) {
        return climb_limit(question);
    }
    if (is_identity(question)) {
        return climb_identity(question);
    }
    return question.formula == Formula::equal ? climb_equal(question) : climb(question);
}

/// What the verdict rests on, for people.
void add_values(Judgement& judgement, const Question& question)
{
    const Term& stated = question.stated;
    const Rational own = Rational::power_of_ten(-stated.scale);
    const Rational computed = value_of(question.formula, question.operands) * own;
    const Rational off = computed - Rational::from(stated.value);
    judgement.ulp = off * Rational::power_of_ten(stated.value.decimals());
    judgement.computed = computed;
    const bool is_hedged_relation = has_hedge(question);
    const Interval allowed = is_total(question.formula) && !is_hedged_relation
                                 ? values_of_total(question, judgement.grade)
                                 : allowed_by(question, tight_set);
    judgement.interval = allowed * own;
    judgement.is_off_by_one = judgement.verdict == Verdict::inconsistent && !stated.is_exact &&
                              !is_hedged_relation && judgement.ulp->abs() < Rational(1);
}

} // namespace

Outcome outcome_of(const Question& question) noexcept
{
    if (question.operands.size() < operands_of(question.formula)) {
        return Outcome::unchecked(k_operand_missing);
    }
    try {
        return climb_any(question);
    } catch (const ExactOverflow&) {
        return Outcome::unchecked(k_number_uncertain);
    }
}

Judgement judge(Formula formula, const Term& stated, std::span<const Term> operands,
                const Conventions& conventions)
{
    const Question question{formula, stated, operands, conventions};
    const Outcome outcome = outcome_of(question);
    Judgement judgement;
    judgement.verdict = outcome.verdict;
    judgement.grade = outcome.grade;
    judgement.reason = outcome.reason;
    judgement.is_improbable = outcome.is_improbable;
    judgement.parts_cut = outcome.parts_cut;
    if (outcome.reason == k_operand_missing || outcome.reason == k_number_uncertain) {
        return judgement;
    }
    try {
        add_values(judgement, question);
    } catch (const ExactOverflow&) {
        judgement = Judgement();
        judgement.reason = k_number_uncertain;
    }
    return judgement;
}

} // namespace solieu
