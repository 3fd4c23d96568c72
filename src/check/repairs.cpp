#include "check/repairs.hpp"

#include "check/ladder.hpp"
#include "check/written.hpp"

#include <algorithm>
#include <compare>
#include <tuple>

namespace solieu {
namespace {

/// Parts of longer lists are not tried: one of so many fits by chance.
constexpr std::size_t k_max_repaired_terms = 24;

constexpr int k_cheap = 1;
constexpr int k_dear = 2;

/// đồng to nghìn tỷ and beyond.
constexpr int k_max_scale = 15;

/// More than this share of unrelated figures explained says nothing (in per cent).
constexpr int k_max_coincidence = 10;

auto rank_of(const Repair& repair)
{
    return std::tuple(repair.verdict, repair.grade, repair.cost);
}

bool is_percent_formula(Formula formula)
{
    return formula == Formula::ratio || formula == Formula::growth ||
           formula == Formula::complement || formula == Formula::surplus;
}

class RepairSearch {
public:
    RepairSearch(Formula formula, const Term& stated, std::span<const Term> operands,
                 const Conventions& conventions)
        : m_formula(formula), m_stated(stated), m_operands(operands.begin(), operands.end()),
          m_conventions(conventions)
    {
    }

    std::vector<Repair> search()
    {
        const std::size_t terms = std::min(m_operands.size() + 1, k_max_repaired_terms);
        for (m_term = 0; m_term < terms; ++m_term) {
            m_before = current();
            edit_digits();
            edit_places();
            edit_mark();
            edit_unit();
            edit_complement();
            edit_list();
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const Repair& one, const Repair& two) {
            return rank_of(one) < rank_of(two);
        });
        return std::move(m_found);
    }

private:
    [[nodiscard]] Term& current()
    {
        return m_term == 0 ? m_stated : m_operands[m_term - 1];
    }

    [[nodiscard]] Outcome outcome() const
    {
        return outcome_of({m_formula, m_stated, m_operands, m_conventions});
    }

    void edit_digits()
    {
        const WrittenNumber written(m_before.value);
        for (std::size_t at = 0; at < written.size(); ++at) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                try_value(RepairKind::digit_changed, k_cheap, written.with_digit(at, digit));
            }
        }
        for (std::size_t at = 0; at + 1 < written.size(); ++at) {
            try_value(RepairKind::digits_swapped, k_cheap, written.with_swapped(at));
        }
    }

    void edit_places()
    {
        const WrittenNumber written(m_before.value);
        for (std::size_t at = 0; at < written.size(); ++at) {
            try_value(RepairKind::digit_added, k_dear, written.without_digit(at));
        }
        for (char digit = '0'; digit <= '9'; ++digit) {
            for (std::size_t at = 0; at <= written.size(); ++at) {
                try_value(RepairKind::digit_dropped, k_dear, written.with_digit_before(at, digit));
            }
            try_value(RepairKind::digit_dropped, k_dear, written.with_first_decimal(digit));
        }
    }

    /// A count has no decimal mark.
    void edit_mark()
    {
        if (m_before.is_exact) {
            return;
        }
        constexpr int k_group = 3; // digits between two points of `1.234.567`
        constexpr std::size_t k_one_point = 6;
        const WrittenNumber written(m_before.value);
        const int decimals = written.decimals();
        try_value(RepairKind::mark_moved, k_dear, written.with_decimals(decimals - 1));
        try_value(RepairKind::mark_moved, k_dear, written.with_decimals(decimals + 1));
        if (decimals == k_group) {
            try_value(RepairKind::mark_misread, k_dear, written.with_decimals(0));
        } else if (decimals == 0 && written.size() <= k_one_point) {
            try_value(RepairKind::mark_misread, k_dear, written.with_decimals(k_group));
        }
    }

    /// Only where unit words are about, and not of percentages.
    void edit_unit()
    {
        const bool is_percentage =
            is_percent_formula(m_formula) &&
            (m_term == 0 || m_formula == Formula::complement || m_formula == Formula::surplus);
        const auto has_unit_word = [](const Term& term) { return term.scale >= 3; };
        if (is_percentage || !(has_unit_word(m_stated) ||
                               std::any_of(m_operands.begin(), m_operands.end(), has_unit_word))) {
            return;
        }
        for (const int step : {-3, 3}) {
            Term slipped = m_before;
            slipped.scale += step;
            slipped.is_exact = slipped.is_exact && slipped.scale <= 0;
            if (slipped.scale >= 0 && slipped.scale <= k_max_scale) {
                try_term(RepairKind::unit_slipped, k_dear, slipped);
            }
        }
    }

    void edit_complement()
    {
        const Decimal hundred(100, 0);
        if (m_formula != Formula::ratio || m_term != 0 || m_before.value < Decimal() ||
            m_before.value > hundred) {
            return;
        }
        try_value(RepairKind::complemented, k_dear, hundred.plus(m_before.value.negated()));
    }

    /// A part listed twice, or one too few.
    void edit_list()
    {
        const std::size_t first = m_formula == Formula::difference ? 2 : 1;
        if ((m_formula != Formula::sum && m_formula != Formula::difference) || m_term < first ||
            m_operands.size() < 2) {
            return;
        }
        const auto at = m_operands.begin() + static_cast<std::ptrdiff_t>(m_term - 1);
        const auto is_like_this = [this](const Term& term) {
            return term.face() == m_before.face();
        };
        if (std::any_of(at + 1, m_operands.end(), is_like_this)) {
            return; // the last of equal parts stands for all
        }
        const auto begin = m_operands.begin() + static_cast<std::ptrdiff_t>(first - 1);
        const bool has_twin = std::any_of(begin, at, is_like_this);
        m_operands.erase(at);
        put(RepairKind::part_twice, has_twin ? k_cheap : k_dear, m_before, outcome());
        m_operands.insert(m_operands.begin() + static_cast<std::ptrdiff_t>(m_term - 1), m_before);
        m_operands.push_back(m_before);
        put(RepairKind::part_omitted, k_dear, m_before, outcome());
        m_operands.pop_back();
    }

    void try_value(RepairKind kind, int cost, const std::optional<Decimal>& value)
    {
        if (value) {
            Term edited = m_before;
            edited.value = *value;
            try_term(kind, cost, edited);
        }
    }

    void try_term(RepairKind kind, int cost, const Term& edited)
    {
        if (edited.scale == m_before.scale && edited.value == m_before.value) {
            return; // only written otherwise
        }
        current() = edited;
        put(kind, cost, edited, outcome());
        current() = m_before;
    }

    void put(RepairKind kind, int cost, const Term& edited, const Outcome& outcome)
    {
        if (outcome.verdict != Verdict::consistent && outcome.verdict != Verdict::truncated) {
            return;
        }
        const Repair repair{m_term,          kind,          edited.value, edited.scale,
                            outcome.verdict, outcome.grade, cost};
        const auto same = std::find_if(m_found.begin(), m_found.end(),
                                       [&](const Repair& known) { return is_same(known, repair); });
        if (same == m_found.end()) {
            m_found.push_back(repair);
        } else if (rank_of(repair) < rank_of(*same)) {
            *same = repair;
        }
    }

    /// Two slips may lead to the same number.
    static bool is_same(const Repair& one, const Repair& two)
    {
        const auto is_list_repair = [](const Repair& repair) {
            return repair.kind == RepairKind::part_twice || repair.kind == RepairKind::part_omitted;
        };
        if (one.term != two.term || is_list_repair(one) || is_list_repair(two)) {
            return false;
        }
        return one.scale == two.scale && one.value == two.value;
    }

    Formula m_formula;
    Term m_stated;
    std::vector<Term> m_operands;
    const Conventions& m_conventions;
    std::size_t m_term = 0; ///< the one that is edited
    Term m_before;          ///< as it is stated
    std::vector<Repair> m_found;
};

std::size_t significant_digits(const Term& term)
{
    const WrittenNumber written(term.value);
    std::size_t zeros = 0;
    while (zeros < written.size() && written.digit(zeros) == '0') {
        ++zeros;
    }
    return written.size() - zeros;
}

} // namespace

std::vector<Repair> repairs(Formula formula, const Term& stated, std::span<const Term> operands,
                            const Conventions& conventions)
{
    const Outcome outcome = outcome_of({formula, stated, operands, conventions});
    if (outcome.verdict != Verdict::inconsistent) {
        return {};
    }
    return RepairSearch(formula, stated, operands, conventions).search();
}

int coincidence_percent(Formula formula, const Term& stated, std::span<const Term> operands)
{
    if (formula == Formula::at_most) {
        return 50; // half of all numbers are below a limit
    }
    if (is_percent_formula(formula)) {
        constexpr int k_whole_percent = 30;
        constexpr int k_one_decimal = 9;
        const int decimals = stated.value.decimals();
        return decimals == 0 ? k_whole_percent : decimals == 1 ? k_one_decimal : 1;
    }
    constexpr int k_small_counts = 12; // 1 to 999
    std::size_t digits = significant_digits(stated);
    for (const Term& operand : operands) {
        digits = std::max(digits, significant_digits(operand));
    }
    return digits < 4 ? k_small_counts : 1;
}

std::optional<Repair> unique_repair(Formula formula, const Term& stated,
                                    std::span<const Term> operands, const Conventions& conventions)
{
    if (coincidence_percent(formula, stated, operands) > k_max_coincidence) {
        return std::nullopt;
    }
    const std::vector<Repair> found = repairs(formula, stated, operands, conventions);
    if (found.empty() || (found.size() > 1 && rank_of(found[0]) == rank_of(found[1]))) {
        return std::nullopt;
    }
    return found.front();
}

std::optional<int> scale_slip(const Term& stated, const Judgement& judgement)
{
    if (!judgement.computed || judgement.computed->sign() == 0) {
        return std::nullopt;
    }
    try {
        const Rational ratio = Rational::from(stated.value) / *judgement.computed;
        for (const int power : {-3, -2, -1, 1, 2, 3}) {
            const Rational off = ratio * Rational::power_of_ten(-power) - Rational(1);
            if (off.abs() <= Rational(1, 100)) {
                return power;
            }
        }
    } catch (const ExactOverflow&) {
        return std::nullopt; // numbers that far apart are no slip of a unit
    }
    return std::nullopt;
}

bool is_scale_slip(const Term& stated, const Judgement& judgement)
{
    return scale_slip(stated, judgement).has_value();
}

} // namespace solieu
