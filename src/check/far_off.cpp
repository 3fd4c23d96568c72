#include "check/far_off.hpp"

#include "check/formula.hpp"
#include "core/decimal.hpp"

#include <algorithm>
#include <optional>

namespace solieu {
namespace {

/// Powers beyond leave no room for digits in 128 bits.
constexpr int k_max_power = 30;

int exponent_of(const Term& term)
{
    return term.scale - term.value.decimals();
}

/// \p number · 10^\p power; empty when it does not fit.
std::optional<Int128> scaled(Int128 number, int power)
{
    if (power < 0 || power > k_max_power) {
        return std::nullopt;
    }
    for (int time = 0; time < power; ++time) {
        if (__builtin_mul_overflow(number, Int128{10}, &number)) {
            return std::nullopt;
        }
    }
    return number;
}

/// Whether left · 10^power < one · other.
bool is_less(Int128 left, int power, Int128 one, Int128 other)
{
    Int128 right = 0;
    if (__builtin_mul_overflow(one, other, &right)) {
        return false;
    }
    const auto low = power >= 0 ? scaled(left, power) : left;
    const auto high = power < 0 ? scaled(right, -power) : right;
    return low && high && *low < *high;
}

/// y % = 100 · a : b, with one unit more or less of each; growth is the ratio less 100.
bool is_ratio_far_off(const Question& question)
{
    constexpr Int128 k_hundred = 100;
    const Term& part = question.operands[0];
    const Term& whole = question.operands[1];
    const int place = exponent_of(question.stated);
    Int128 stated = question.stated.value.coefficient();
    if (question.formula == Formula::growth) {
        const auto base = scaled(k_hundred, -place);
        if (!base || __builtin_add_overflow(stated, *base, &stated)) {
            return false;
        }
    }
    const Int128 part_slack = part.is_exact ? 0 : 1;
    const Int128 whole_slack = whole.is_exact ? 0 : 1;
    const Int128 size = part.value.coefficient();
    const Int128 base = whole.value.coefficient();
    constexpr Int128 k_most = Int128{1} << 100;
    if (size < part_slack || base <= whole_slack || size > k_most || stated < 1) {
        return false;
    }
    const int power = exponent_of(part) - exponent_of(whole) - place;
    const bool is_too_low =
        is_less(k_hundred * (size + part_slack), power, stated - 1, base - whole_slack);
    if (is_too_low) {
        return true;
    }
    // The other way round: (y + 1) · (b + 1) < 100 · (a - 1) · 10^power.
    Int128 limit = 0;
    return !__builtin_mul_overflow(stated + 1, base + whole_slack, &limit) &&
           is_less(limit, -power, k_hundred, size - part_slack);
}

/// y = x1 ± x2 ± ..., in the finest unit.
bool is_total_far_off(const Question& question)
{
    int place = exponent_of(question.stated);
    for (const Term& term : question.operands) {
        place = std::min(place, exponent_of(term));
    }
    Int128 rest = 0;  // of the sum over the stated number
    Int128 slack = 0; // one unit of each
    const auto add = [&](const Term& term, bool is_taken) {
        const auto value = scaled(term.value.coefficient(), exponent_of(term) - place);
        const auto unit = scaled(term.is_exact ? 0 : 1, exponent_of(term) - place);
        return value && unit && !__builtin_add_overflow(slack, *unit, &slack) &&
               !(is_taken ? __builtin_sub_overflow(rest, *value, &rest)
                          : __builtin_add_overflow(rest, *value, &rest));
    };
    for (std::size_t at = 0; at < question.operands.size(); ++at) {
        if (!add(question.operands[at], question.formula == Formula::difference && at > 0)) {
            return false;
        }
    }
    return add(question.stated, true) && (rest > slack || rest < -slack);
}

} // namespace

bool is_far_off(const Question& question) noexcept
{
    if (is_total(question.formula)) {
        return is_total_far_off(question);
    }
    return is_quotient(question.formula) && is_ratio_far_off(question);
}

} // namespace solieu
