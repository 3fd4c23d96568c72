/// \file
/// What finders find: relations with their verdicts.
#pragma once

#include "check/judge.hpp"
#include "check/relation.hpp"
#include "check/report.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// One number of a relation: a fact's value, or the total of a fraction.
struct Use {
    FactId fact = 0;
    std::string_view role; ///< `part`, `whole`, `total`, ...: as in the records
    bool is_whole = false; ///< the total of a fraction
};

/// How surely the numbers of a relation belong together (checks, section 3.1).
enum class Binding : std::uint8_t {
    coincidence = 1, ///< only the numbers agree
    paragraph = 2,   ///< one paragraph
    adjacent = 3,    ///< neighbours of one unit or indicator
    structure = 4,   ///< layout says so: a list under its total, a note on its figure
    clause = 5,      ///< the words of one clause say so
};

/// A relation that was found and judged.
struct Found {
    std::string_view rule;          ///< code of the rules' table
    std::optional<Formula> formula; ///< empty for what its check alone can judge
    Binding binding = Binding::clause;
    Use stated;
    std::vector<Use> operands;
    Judgement judgement;
    bool is_soft = false; ///< the words do not promise it: a warning at most
};

/// Two mentions of one numbered document.
struct FoundCitation {
    std::string_view rule;
    Verdict verdict = Verdict::consistent;
    std::size_t first = 0; ///< numbers of the citations in the report
    std::size_t second = 0;
};

/// Takes the relations of one report.
class Relations {
public:
    explicit Relations(const Report& report) : m_report(report) {}

    [[nodiscard]] Term term(const Use& use) const
    {
        const Fact& fact = m_report.fact(use.fact);
        return use.is_whole ? fact.whole_term() : fact.term();
    }

    /// Of the operands, in their order.
    [[nodiscard]] std::vector<Term> terms(const Found& found) const;

    /// What the operands come to as they are stated.
    [[nodiscard]] Rational operand_sum(const Found& found) const;

    /// The facts that sums state which hold.
    [[nodiscard]] std::set<FactId> totals_that_hold() const;

    /// Judges a relation that has its formula, stated number and operands.
    void judge(Found& found, const Conventions& conventions = {}) const;

    /// Keeps a relation. The same numbers under the same formula are one relation, told once by
    /// its strongest binding.
    void put(Found found);
    void put(const FoundCitation& found);

    /// Whether a relation with a verdict states the fact.
    [[nodiscard]] bool is_told(FactId stated) const;

    /// A relation that nothing can be said about.
    void put_unchecked(std::string_view rule, const Use& stated, std::string_view reason);

    /// Leaves of all answers to what a percentage is of the best: what holds before what does not,
    /// what words bind before what is only near. Once, when all is found.
    void settle();

    /// Judges and keeps.
    Verdict put(std::string_view rule, Formula formula, Binding binding, const Use& stated,
                std::initializer_list<Use> operands);

    [[nodiscard]] std::vector<Found>& found()
    {
        return m_found;
    }
    [[nodiscard]] const std::vector<Found>& found() const
    {
        return m_found;
    }
    [[nodiscard]] std::vector<FoundCitation>& citations()
    {
        return m_citations;
    }

private:
    const Report& m_report;
    std::vector<Found> m_found;
    std::unordered_map<FactId, std::vector<std::size_t>> m_by_stated; ///< places in m_found
    std::vector<FoundCitation> m_citations;
};

/// Whether the stated number follows from the others, rounded or cut.
[[nodiscard]] inline bool holds(const Judgement& judgement)
{
    return judgement.verdict == Verdict::consistent || judgement.verdict == Verdict::truncated;
}

} // namespace solieu
