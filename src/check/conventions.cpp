#include "check/conventions.hpp"

#include "check/formula.hpp"
#include "check/likeness.hpp"
#include "check/repairs.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// How often parts that were rounded apart add up to their rounded total exactly, by their number
/// from 2 on (simulated; about the square root of 6 / (pi n)).
constexpr std::array k_exact_by_chance{0.75, 0.66, 0.60, 0.55, 0.51, 0.48, 0.45};
constexpr double k_proven = 0.05;

bool is_rounded_sum(const Report& report, const Found& found)
{
    return found.formula == Formula::sum && !report.fact(found.stated.fact).is_exact() &&
           found.operands.size() > 1;
}

constexpr int k_rare_percent = 2;

bool is_fine(const Relations& relations, const Found& found)
{
    return found.formula && coincidence_percent(*found.formula, relations.term(found.stated),
                                                relations.terms(found)) <= k_rare_percent;
}

/// Whether the term is one slip off the number that would make the sum right.
bool is_one_slip_from(const Term& term, const Rational& wanted)
{
    if (wanted.sign() <= 0) {
        return false;
    }
    const Rational ratio = wanted / term.face();
    for (const int power : {-3, -2, -1, 1, 2, 3}) {
        if (ratio == Rational::power_of_ten(power)) {
            return true;
        }
    }
    const Rational units = wanted / term.last_place() + Rational(1, 2); // rounded
    constexpr int k_digits = 30;
    const Int128 whole = units.floor();
    static const Int128 k_most = Rational::power_of_ten(k_digits).numerator();
    return whole < k_most && is_one_slip_off(Decimal(whole, term.value.decimals()), term.value);
}

/// A quick answer before the slips are tried one by one: for a sum or difference, what each of its
/// numbers would have to be.
bool could_be_one_slip(Formula formula, const Term& stated, std::span<const Term> terms)
{
    try {
        Rational sum(0);
        for (std::size_t at = 0; at < terms.size(); ++at) {
            const bool is_taken = formula == Formula::difference && at > 0;
            sum = is_taken ? sum - terms[at].face() : sum + terms[at].face();
        }
        const Rational excess = sum - stated.face();
        if (stated.face().sign() != 0 && is_one_slip_from(stated, sum)) {
            return true;
        }
        for (std::size_t at = 0; at < terms.size(); ++at) {
            const bool is_taken = formula == Formula::difference && at > 0;
            const Rational wanted =
                is_taken ? terms[at].face() + excess : terms[at].face() - excess;
            const bool is_double = wanted.sign() == 0 || wanted == terms[at].face() * Rational(2);
            if (is_double ||
                (terms[at].face().sign() != 0 && is_one_slip_from(terms[at], wanted))) {
                return true;
            }
        }
        return false;
    } catch (const ExactOverflow&) {
        return false;
    }
}

/// Whether another word among tỷ, triệu and nghìn makes the relation hold to the last place: that
/// is as rare as a hit of two decimals more.
bool is_unit_slip(const Relations& relations, const Found& found)
{
    const std::vector<Repair> all =
        repairs(*found.formula, relations.term(found.stated), relations.terms(found));
    return std::any_of(all.begin(), all.end(), [](const Repair& repair) {
        return repair.kind == RepairKind::unit_slipped && repair.verdict == Verdict::consistent;
    });
}

/// A fact, and whether its total is meant.
using Number = std::pair<FactId, bool>;

/// The numbers of exact relations that hold.
std::set<Number> numbers_proven(const Relations& relations)
{
    std::set<Number> proven;
    for (const Found& found : relations.found()) {
        const bool is_proof = holds(found.judgement) && found.formula &&
                              *found.formula != Formula::at_most &&
                              found.judgement.grade == Grade::exact_inputs;
        if (!is_proof) {
            continue;
        }
        proven.emplace(found.stated.fact, found.stated.is_whole);
        for (const Use& use : found.operands) {
            proven.emplace(use.fact, use.is_whole);
        }
    }
    return proven;
}

/// Whether the one slip that would explain the failure is in a number that nothing else proves:
/// that is far rarer by chance than a slip in any of them. Rates of growth fit too many pairs.
bool has_unproven_slip(const Relations& relations, const Found& found,
                       const std::set<Number>& proven)
{
    const auto repair =
        unique_repair(*found.formula, relations.term(found.stated), relations.terms(found));
    if (!repair || repair->verdict != Verdict::consistent || found.formula == Formula::growth) {
        return false;
    }
    const Use& use = repair->term == 0 ? found.stated : found.operands[repair->term - 1];
    return proven.count({use.fact, use.is_whole}) == 0;
}

} // namespace

bool is_explained_by_one_slip(const Relations& relations, const Found& found)
{
    if (!found.formula) {
        return false;
    }
    const std::vector<Term> terms = relations.terms(found);
    const Term stated = relations.term(found.stated);
    if (is_total(*found.formula) && !could_be_one_slip(*found.formula, stated, terms)) {
        return false; // most lists are no sums at all
    }
    return is_fine(relations, found) ? !repairs(*found.formula, stated, terms).empty()
                                     : unique_repair(*found.formula, stated, terms).has_value();
}

Conventions conventions_of(const Report& report, const Relations& relations)
{
    Conventions conventions;
    double chance = 1; // of luck, not of a stated figure: no figure passes through it
    bool all_exact = true;
    for (const Found& found : relations.found()) {
        const Judgement& judgement = found.judgement;
        conventions.cuts = conventions.cuts || judgement.verdict == Verdict::truncated;
        if (!is_rounded_sum(report, found) || !holds(judgement)) {
            continue;
        }
        all_exact = all_exact && judgement.grade == Grade::exact_inputs;
        const std::size_t place = std::min(found.operands.size() - 2, k_exact_by_chance.size() - 1);
        chance *= k_exact_by_chance.at(place);
    }
    conventions.adds_what_is_printed = all_exact && chance <= k_proven;
    return conventions;
}

void temper(Relations& relations, const Conventions& conventions)
{
    const std::set<Number> proven = numbers_proven(relations);
    for (Found& found : relations.found()) {
        Judgement& judgement = found.judgement;
        const bool is_sum = found.formula == Formula::sum;
        if (is_sum && conventions.cuts && judgement.verdict == Verdict::inconsistent) {
            relations.judge(found, conventions);
        }
        if (judgement.verdict != Verdict::inconsistent || !found.formula ||
            found.binding > Binding::adjacent) {
            continue;
        }
        if (!is_explained_by_one_slip(relations, found)) {
            judgement.verdict = Verdict::not_checkable;
            judgement.reason = "N007";
        } else if (found.binding == Binding::adjacent) {
            const bool is_sure = is_fine(relations, found) || is_unit_slip(relations, found);
            // To miss by one slip binds nearly as well as to hit.
            if (is_sure || has_unproven_slip(relations, found, proven)) {
                found.binding = Binding::structure;
                found.is_soft = found.is_soft || !is_sure;
            }
        }
    }
}

} // namespace solieu
