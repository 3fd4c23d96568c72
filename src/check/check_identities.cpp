/// \file
/// S201 by what is named: `sản lượng lương thực = thóc + ngô`, wherever the figures stand.
#include "check/checks.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace solieu {
namespace {

/// Between a total and its terms lie no more figures than one place's lines have.
constexpr FactId k_window = 60;

bool has_name(std::string_view indicator, const IdentityTerm& term)
{
    return term.names.empty() ||
           std::any_of(term.names.begin(), term.names.end(),
                       [indicator](const std::string& name) { return is_run_of(name, indicator); });
}

bool is_unit(const Fact& fact, const IdentityTerm& term)
{
    return term.unit.empty() ? fact.is_count() : fact.dimension == dimension_of(term.unit);
}

class IdentityFinder {
public:
    IdentityFinder(const Report& report, const Identity& identity, Relations& relations)
        : m_report(report), m_identity(identity), m_relations(relations)
    {
    }

    void run()
    {
        for (const Fact& fact : m_report.facts()) {
            if (fact.is_level() && is_unit(fact, m_identity.total) &&
                has_name(fact.indicator, m_identity.total)) {
                m_totals.push_back(fact.id);
            }
        }
        for (std::size_t at = 0; at < m_totals.size(); ++at) {
            const Fact& total = m_report.fact(m_totals[at]);
            if (m_identity.kind == IdentityKind::product) {
                look_for_factors(total);
            } else {
                look_for_parts(total, limit_behind(at));
            }
        }
    }

private:
    /// The figures behind a total up to the next figure of the same name.
    [[nodiscard]] FactId limit_behind(std::size_t at) const
    {
        const FactId end = std::min(m_totals[at] + k_window, m_report.facts().size());
        return at + 1 < m_totals.size() ? std::min(end, m_totals[at + 1]) : end;
    }

    [[nodiscard]] bool is_comparable(const Fact& total, const Fact& fact) const
    {
        return fact.is_level() && fact.record.period == total.record.period &&
               fact.record.status == total.record.status &&
               (fact.record.section == total.record.section || fact.block == total.block);
    }

    /// The nearest factors before a product in its sentence, behind any other product.
    void look_for_factors(const Fact& product)
    {
        const FactId first = m_report.sentence_of(product.id).first;
        std::vector<Use> factors;
        for (const IdentityTerm& term : m_identity.terms) {
            for (FactId id = product.id; id > first; --id) {
                const Fact& fact = m_report.fact(id - 1);
                if (fact.is_level() && is_unit(fact, m_identity.total)) {
                    break;
                }
                if (fact.is_level() && is_unit(fact, term) && !fact.before.has(Cue::past)) {
                    factors.push_back({fact.id, "factor"});
                    break;
                }
            }
        }
        if (factors.size() != m_identity.terms.size()) {
            return;
        }
        // The area that was planted may be larger than the one that was harvested.
        Found found{"S201",
                    Formula::product,
                    Binding::adjacent,
                    {product.id, "product"},
                    std::move(factors),
                    {}};
        m_relations.judge(found);
        m_relations.put(std::move(found));
    }

    void look_for_parts(const Fact& total, FactId limit)
    {
        std::vector<Use> operands;
        bool is_whole = true;
        for (const IdentityTerm& term : m_identity.terms) {
            std::optional<FactId> found;
            for (FactId id = total.id + 1; id < limit && !found; ++id) {
                const Fact& fact = m_report.fact(id);
                if (is_unit(fact, term) && has_name(fact.indicator, term) &&
                    is_comparable(total, fact)) {
                    found = id;
                }
            }
            if (found) {
                operands.push_back({*found, "part"});
            } else if (!term.is_optional && !is_absent(term, total.id, limit)) {
                is_whole = false;
            }
        }
        put(total, std::move(operands), is_whole);
    }

    void put(const Fact& total, std::vector<Use> operands, bool is_whole)
    {
        if (operands.empty()) {
            return;
        }
        Found found{
            "S201", Formula::sum, Binding::structure, {total.id, "total"}, std::move(operands), {}};
        m_relations.judge(found);
        const bool is_exact = found.judgement.grade == Grade::exact_inputs && is_unhedged(found);
        if (!is_whole && !(is_exact && holds(found.judgement))) {
            found.judgement = {};
            found.judgement.reason = "N001";
        }
        if (is_whole || holds(found.judgement) || found.operands.size() > 1) {
            m_relations.put(std::move(found));
        }
    }

    [[nodiscard]] bool is_unhedged(const Found& found) const
    {
        return std::all_of(found.operands.begin(), found.operands.end(), [this](const Use& use) {
            return m_relations.term(use).bound == Bound::exact;
        });
    }

    [[nodiscard]] bool is_absent(const IdentityTerm& term, FactId begin, FactId end) const
    {
        return std::any_of(m_report.absences().begin(), m_report.absences().end(),
                           [&](const Report::Absence& absence) {
                               return absence.before > begin && absence.before <= end &&
                                      has_name(absence.indicator, term);
                           });
    }

    const Report& m_report;
    const Identity& m_identity;
    Relations& m_relations;
    std::vector<FactId> m_totals;
};

} // namespace

void find_identities(const Report& report, const Identities& identities, Relations& relations)
{
    for (const Identity& identity : identities) {
        IdentityFinder(report, identity, relations).run();
    }
}

} // namespace solieu
