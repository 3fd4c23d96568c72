#include "check/formula.hpp"
#include "check/ladder.hpp"
#include "check/readings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace solieu {
namespace {

/// Up to here the chances of cut parts are counted out; 20! fits 64 bits.
constexpr int k_max_counted_parts = 20;

/// The finest place that a list uses, by unit word. Texts drop zeros at the end, so that of
/// `278,55 tỷ + 423,9 tỷ` both are known to 0,01 tỷ; of `1.099,7 tỷ + 77.000 triệu` each is known
/// to its own place.
class ListPlaces {
public:
    explicit ListPlaces(const Question& question)
    {
        add(question.stated);
        for (const Term& operand : question.operands) {
            add(operand);
        }
    }

    [[nodiscard]] Rational unit_of(const Term& term) const
    {
        const Entry* entry = find(term.scale);
        const int decimals = entry != nullptr ? entry->decimals : term.value.decimals();
        return Rational::power_of_ten(term.scale - decimals);
    }

private:
    struct Entry {
        int scale = 0;
        int decimals = 0;
    };

    [[nodiscard]] const Entry* find(int scale) const
    {
        const auto* const end = m_entries.data() + m_count;
        const auto* const entry = std::find_if(
            m_entries.data(), end, [scale](const Entry& known) { return known.scale == scale; });
        return entry != end ? entry : nullptr;
    }

    void add(const Term& term)
    {
        if (term.is_exact) {
            return;
        }
        for (std::size_t at = 0; at < m_count; ++at) {
            if (m_entries[at].scale == term.scale) {
                m_entries[at].decimals = std::max(m_entries[at].decimals, term.value.decimals());
                return;
            }
        }
        if (m_count < m_entries.size()) {
            m_entries[m_count++] = {term.scale, term.value.decimals()};
        }
    }

    std::array<Entry, 6> m_entries{}; ///< more unit words than any list mixes
    std::size_t m_count = 0;
};

Interval list_values(const Question& question, const ListPlaces& places, Reading reading)
{
    return total_of(question.formula, question.operands, [&places, reading](const Term& term) {
        const Rational face = term.face();
        return term.is_exact ? Interval::point(face)
                             : reading_of(face, places.unit_of(term), reading);
    });
}

Interval own_values(const Question& question, Reading reading)
{
    return total_of(question.formula, question.operands,
                    [reading](const Term& term) { return reading_of(term, reading); });
}

/// What the ladder asks of a total's terms, exact ones left aside.
struct Shape {
    int rounded_parts = 0;
    bool is_one_unit = true;      ///< total and parts at one place
    bool is_total_coarser = true; ///< the total's place is above that of every part
    Rational variance;            ///< 12 times that of the residual, if all were rounded
};

Shape shape_of(const Question& question, const ListPlaces& places)
{
    Shape shape;
    const Rational total_unit = question.stated.last_place();
    if (!question.stated.is_exact) {
        shape.variance = total_unit * total_unit;
    }
    for (const Term& operand : question.operands) {
        if (operand.is_exact) {
            continue;
        }
        const Rational unit = places.unit_of(operand);
        ++shape.rounded_parts;
        shape.is_one_unit = shape.is_one_unit && (question.stated.is_exact || unit == total_unit);
        shape.is_total_coarser = shape.is_total_coarser && unit < total_unit;
        shape.variance = shape.variance + unit * unit;
    }
    return shape;
}

/// A residual beyond 3.2 standard deviations of what rounding gives, which at most one correct list
/// in a thousand reaches. Errors of n parts and their total are uniform: sqrt((n + 1) / 12) units.
bool is_improbable(const Question& question, const Rational& computed, const Shape& shape)
{
    const Rational limit(32, 10);
    const Rational residual = question.stated.face() - computed;
    return residual * residual * Rational(12) > limit * limit * shape.variance;
}

/// Whether \p count cut parts fall short of their cut total by \p residual units with a chance that
/// is not among the outer 5 %. Of n! ways Euler's number A(n, k) give k.
bool is_likely_cut(Int128 residual, int count)
{
    if (residual < 0 || residual >= count) {
        return false;
    }
    if (count > k_max_counted_parts) {
        const Int128 twice_off = 2 * residual - (count - 1); // 1.96 sigma of the normal law
        return twice_off * twice_off * 30000 <= Int128{38416} * (count + 1);
    }
    std::array<std::int64_t, k_max_counted_parts + 1> ways{};
    ways[0] = 1;
    std::int64_t all = 1;
    for (int number = 2; number <= count; ++number) {
        all *= number;
        for (auto k = static_cast<std::size_t>(number - 1); k > 0; --k) {
            const auto step = static_cast<std::int64_t>(k);
            ways[k] = (step + 1) * ways[k] + (number - step) * ways[k - 1];
        }
    }
    const Int128 outer = std::min(residual, count - 1 - residual); // the law is symmetric
    Int128 tail = 0;
    for (Int128 k = 0; k <= outer; ++k) {
        tail += ways[static_cast<std::size_t>(k)];
    }
    return tail * 40 > all;
}

/// Whether the total and all its parts may be cut. What a difference takes away is a part of its
/// first operand, as the difference itself is.
bool holds_when_cut(const Question& question, const Rational& computed, const Shape& shape,
                    const ListPlaces& places)
{
    const bool is_sum = question.formula == Formula::sum;
    const Term& whole = is_sum ? question.stated : question.operands.front();
    const auto terms = static_cast<int>(question.operands.size());
    if (!shape.is_one_unit || shape.rounded_parts == 0 ||
        (!is_sum && (question.stated.is_exact || shape.rounded_parts < terms))) {
        return false;
    }
    const auto rounded = std::find_if(question.operands.begin(), question.operands.end(),
                                      [](const Term& term) { return !term.is_exact; });
    const Rational off = (question.stated.face() - computed) / places.unit_of(*rounded);
    const Rational residual = is_sum ? off : -off;
    if (!residual.is_whole()) {
        return false;
    }
    return whole.is_exact ? is_likely_cut(residual.numerator() - 1, shape.rounded_parts - 1)
                          : is_likely_cut(residual.numerator(), shape.rounded_parts);
}

/// Whether rounding allows the total, and on which reading of the parts.
Grade rounding_of(const Question& question, const Interval& list, const Interval& stated)
{
    if (list.meets(stated)) {
        return Grade::input_rounding;
    }
    if (list.touches(stated)) {
        return Grade::boundary;
    }
    const Interval own = own_values(question, Reading::rounded);
    if (own.meets(stated)) {
        return Grade::own_precision;
    }
    return own.touches(stated) ? Grade::boundary : Grade::none;
}

/// The steps below exact addition.
Outcome climb_residual(const Question& question, const Rational& computed, const Interval& rounded)
{
    const ListPlaces places(question);
    const Shape shape = shape_of(question, places);
    if (shape.rounded_parts == 0) {
        return {};
    }
    const Interval list = list_values(question, places, Reading::rounded);
    const Grade grade = rounding_of(question, list, rounded);
    if (grade != Grade::input_rounding && question.conventions.cuts &&
        holds_when_cut(question, computed, shape, places)) {
        return {Verdict::truncated, Grade::input_rounding, {}, false, true};
    }
    if (grade != Grade::none) {
        return {Verdict::consistent, grade, {}, is_improbable(question, computed, shape)};
    }
    // A total that is written coarser than its parts may be cut from what they were.
    if (shape.is_total_coarser && list.meets(reading_of(question.stated, Reading::cut))) {
        return {Verdict::truncated, Grade::input_rounding};
    }
    return {};
}

} // namespace

Outcome climb_total(const Question& question)
{
    const Rational computed = value_of(question.formula, question.operands);
    const Interval rounded = reading_of(question.stated, Reading::rounded);
    if (rounded.contains(computed)) {
        return {Verdict::consistent, Grade::exact_inputs};
    }
    if (reading_of(question.stated, Reading::cut).contains(computed)) {
        return {Verdict::truncated, Grade::exact_inputs};
    }
    if (question.conventions.adds_what_is_printed) {
        return {};
    }
    return climb_residual(question, computed, rounded);
}

Interval values_of_total(const Question& question, Grade grade)
{
    if (grade == Grade::own_precision) {
        return own_values(question, Reading::rounded);
    }
    return list_values(question, ListPlaces(question), Reading::rounded);
}

} // namespace solieu
