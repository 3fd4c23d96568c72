#include "check/power.hpp"

#include "check/formula.hpp"
#include "check/ladder.hpp"
#include "check/written.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace solieu {
namespace {

constexpr std::size_t k_slips_a_digit = 9;
/// A slip costs as much as the relation has terms, and every relation that holds is measured: a
/// fixed choice of slips tells the share well enough.
constexpr std::size_t k_max_terms_judged = 120;
constexpr std::size_t k_min_slips = 24;

bool is_exact(const Term& term)
{
    return term.is_exact && term.bound == Bound::exact;
}

/// Whether every slip shows: exact numbers that add up or repeat each other.
bool notices_all(Formula formula, const Term& stated, std::span<const Term> operands)
{
    return (is_total(formula) || formula == Formula::equal) && is_exact(stated) &&
           std::all_of(operands.begin(), operands.end(), is_exact);
}

class PowerMeter {
public:
    PowerMeter(Formula formula, const Term& stated, std::span<const Term> operands,
               const Conventions& conventions)
        : m_formula(formula), m_stated(stated), m_operands(operands.begin(), operands.end()),
          m_conventions(conventions)
    {
    }

    Rational measure()
    {
        m_stride = stride();
        slip_on(m_stated);
        for (Term& operand : m_operands) {
            slip_on(operand);
        }
        return m_tried == 0 ? Rational() : Rational(m_noticed, m_tried);
    }

private:
    /// One of so many slips is tried.
    [[nodiscard]] std::size_t stride() const
    {
        std::size_t digits = WrittenNumber(m_stated.value).size();
        for (const Term& operand : m_operands) {
            digits += WrittenNumber(operand.value).size();
        }
        const std::size_t most =
            std::max(k_min_slips, k_max_terms_judged / (m_operands.size() + 1));
        return (digits * k_slips_a_digit + most - 1) / most;
    }

    void slip_on(Term& term)
    {
        const Decimal stated = term.value;
        const WrittenNumber written(stated);
        for (std::size_t at = 0; at < written.size(); ++at) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                if (digit != written.digit(at) && m_count++ % m_stride == 0) {
                    slip_to(term, written.with_digit(at, digit));
                }
            }
        }
        term.value = stated;
    }

    void slip_to(Term& term, const std::optional<Decimal>& value)
    {
        if (!value) {
            return;
        }
        term.value = *value;
        const Outcome outcome = outcome_of({m_formula, m_stated, m_operands, m_conventions});
        ++m_tried;
        m_noticed += outcome.verdict == Verdict::inconsistent ? 1 : 0;
    }

    Formula m_formula;
    Term m_stated;
    std::vector<Term> m_operands;
    const Conventions& m_conventions;
    std::size_t m_stride = 1;
    std::size_t m_count = 0;
    int m_tried = 0;
    int m_noticed = 0;
};

} // namespace

Rational power_of(Formula formula, const Term& stated, std::span<const Term> operands,
                  const Conventions& conventions)
{
    if (notices_all(formula, stated, operands)) {
        return Rational(1);
    }
    return PowerMeter(formula, stated, operands, conventions).measure();
}

} // namespace solieu
