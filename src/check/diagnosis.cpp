#include "check/diagnosis.hpp"

#include "check/number_text.hpp"
#include "check/repairs.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace solieu {
namespace {

bool fails(const Found& found)
{
    return found.judgement.verdict == Verdict::inconsistent;
}

/// Whether a slip in one of its figures would be noticed: bounds and coarse relations prove little.
bool clears(const Found& found)
{
    return holds(found.judgement) && found.formula && *found.formula != Formula::at_most &&
           found.binding >= Binding::adjacent;
}

std::vector<FactId> facts_of(const Found& found)
{
    std::vector<FactId> facts{found.stated.fact};
    for (const Use& use : found.operands) {
        facts.push_back(use.fact);
    }
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    return facts;
}

/// Disjoint sets of failing relations.
class Components {
public:
    explicit Components(std::size_t count) : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t root(std::size_t at)
    {
        while (m_parent[at] != at) {
            m_parent[at] = m_parent[m_parent[at]];
            at = m_parent[at];
        }
        return at;
    }
    void join(std::size_t left, std::size_t right)
    {
        m_parent[std::max(root(left), root(right))] = std::min(root(left), root(right));
    }

private:
    std::vector<std::size_t> m_parent;
};

class Diagnostician {
public:
    Diagnostician(const Report& report, const Relations& relations, std::span<const Found> found)
        : m_report(report), m_relations(relations), m_found(found), m_components(found.size()),
          m_diagnoses(found.size())
    {
    }

    std::vector<Diagnosis> run()
    {
        group();
        if (!m_groups.empty()) {
            for (const Found& found : m_found) {
                if (clears(found)) {
                    const std::vector<FactId> facts = facts_of(found);
                    m_cleared.insert(facts.begin(), facts.end());
                }
            }
        }
        for (const auto& [root, members] : m_groups) {
            diagnose_group(members);
        }
        return std::move(m_diagnoses);
    }

private:
    void group()
    {
        std::map<FactId, std::size_t> first_with;
        for (std::size_t at = 0; at < m_found.size(); ++at) {
            if (!fails(m_found[at])) {
                continue;
            }
            for (const FactId fact : facts_of(m_found[at])) {
                const auto [place, is_new] = first_with.emplace(fact, at);
                if (!is_new) {
                    m_components.join(place->second, at);
                }
            }
        }
        for (std::size_t at = 0; at < m_found.size(); ++at) {
            if (fails(m_found[at])) {
                m_groups[m_components.root(at)].push_back(at);
            }
        }
        std::size_t number = 0;
        for (const auto& [root, members] : m_groups) {
            ++number;
            for (const std::size_t at : members) {
                m_diagnoses[at].group = number;
            }
        }
    }

    void diagnose_group(const std::vector<std::size_t>& members)
    {
        const std::optional<FactId> suspect = suspect_of(members);
        for (const std::size_t at : members) {
            m_diagnoses[at].suspect = suspect;
            if (m_found[at].formula) {
                m_diagnoses[at].suggestion = suggestion_for(m_found[at], suspect);
            }
        }
    }

    /// The figure in all failing relations of the group that no relation that holds clears.
    [[nodiscard]] std::optional<FactId> suspect_of(const std::vector<std::size_t>& members) const
    {
        std::vector<FactId> common = facts_of(m_found[members.front()]);
        for (const std::size_t at : members) {
            const std::vector<FactId> facts = facts_of(m_found[at]);
            std::erase_if(common, [&facts](FactId id) {
                return !std::binary_search(facts.begin(), facts.end(), id);
            });
        }
        if (members.size() > 1 && common.size() == 1) {
            return common.front();
        }
        std::erase_if(common, [this](FactId id) { return m_cleared.count(id) > 0; });
        const bool is_told = common.size() == 1 &&
                             (members.size() > 1 || facts_of(m_found[members.front()]).size() > 1);
        return is_told ? std::optional(common.front()) : std::nullopt;
    }

    [[nodiscard]] std::string suggestion_for(const Found& found,
                                             const std::optional<FactId>& suspect) const
    {
        const std::vector<Term> terms = m_relations.terms(found);
        std::vector<Use> uses{found.stated};
        uses.insert(uses.end(), found.operands.begin(), found.operands.end());
        const Term stated = m_relations.term(found.stated);
        std::optional<Repair> repair = unique_repair(*found.formula, stated, terms);
        if (suspect) {
            repair = only_repair_of(*suspect, uses, repairs(*found.formula, stated, terms), repair);
        }
        if (!repair || repair->kind == RepairKind::part_twice ||
            repair->kind == RepairKind::part_omitted || repair->kind == RepairKind::unit_slipped) {
            return {};
        }
        const Use& use = uses[repair->term];
        return rewritten_quote(m_report.fact(use.fact).record.quote, use.is_whole ? 1 : 0,
                               repair->value);
    }

    /// The best repair of the suspect, if there is one such; \p fallback when it is of the suspect.
    [[nodiscard]] static std::optional<Repair> only_repair_of(FactId suspect,
                                                              const std::vector<Use>& uses,
                                                              const std::vector<Repair>& all,
                                                              const std::optional<Repair>& fallback)
    {
        std::vector<const Repair*> own;
        for (const Repair& repair : all) {
            if (uses[repair.term].fact == suspect) {
                own.push_back(&repair);
            }
        }
        if (own.empty()) {
            return std::nullopt;
        }
        const auto is_as_good = [&own](const Repair* repair) {
            return repair->verdict == own.front()->verdict && repair->grade == own.front()->grade &&
                   repair->cost == own.front()->cost;
        };
        if (std::count_if(own.begin(), own.end(), is_as_good) == 1) {
            return *own.front();
        }
        return fallback && uses[fallback->term].fact == suspect ? fallback : std::nullopt;
    }

    const Report& m_report;
    const Relations& m_relations;
    std::span<const Found> m_found;
    Components m_components;
    std::vector<Diagnosis> m_diagnoses;
    std::map<std::size_t, std::vector<std::size_t>> m_groups;
    std::set<FactId> m_cleared;
};

} // namespace

std::vector<Diagnosis> diagnose(const Report& report, const Relations& relations,
                                std::span<const Found> found)
{
    return Diagnostician(report, relations, found).run();
}

} // namespace solieu
