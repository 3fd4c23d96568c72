/// \file
/// K, S208: plans that percentages imply, and percentages of totals between those of their parts.
#include "check/checks.hpp"
#include "check/implied.hpp"
#include "check/part_lists.hpp"
#include "check/readings.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace solieu {
namespace {

constexpr FactId k_reach = 4;

/// The percentage of one role and basis that tells of a figure.
std::optional<FactId> percentage_of(const Report& report, FactId id, Role role,
                                    const std::string* basis)
{
    for (FactId at = id + 1; at < report.facts().size() && at <= id + k_reach; ++at) {
        const Fact& fact = report.fact(at);
        if (fact.is_percentage() && fact.of == id && fact.record.role == role &&
            (basis == nullptr || fact.record.basis == *basis)) {
            return at;
        }
    }
    return std::nullopt;
}

Interval implied(const Report& report, FactId amount, FactId percentage)
{
    const Term stated = report.fact(percentage).term();
    return report.fact(percentage).record.role == Role::change
               ? previous_value_or_cut(report.fact(amount).term(), stated)
               : implied_base_or_cut(report.fact(amount).term(), stated);
}

/// K402: one indicator and basis, told twice with different figures, have one plan.
void find_repeated_plans(const Report& report, Relations& relations)
{
    std::map<std::tuple<std::string, std::string, std::string, std::string>, FactId> first;
    for (const Fact& fact : report.facts()) {
        const ObservationRecord& record = fact.record;
        if (!fact.is_percentage() || record.role != Role::completion || !fact.of ||
            record.basis.empty() || record.table || report.fact(*fact.of).is_percentage() ||
            report.fact(*fact.of).is_fraction()) {
            continue;
        }
        const Fact& amount = report.fact(*fact.of);
        if (std::count(amount.indicator.begin(), amount.indicator.end(), ' ') < 2) {
            continue; // `giải ngân` is of many projects
        }
        const auto [place, is_new] = first.emplace(
            std::tuple(amount.indicator, amount.dimension, record.basis, record.section), fact.id);
        const Fact& other = report.fact(place->second);
        const Fact& earlier = report.fact(is_new ? *fact.of : *other.of);
        if (is_new || amount.record.period != earlier.record.period ||
            (other.record.value == record.value && earlier.record.value == amount.record.value)) {
            continue;
        }
        const Interval one = implied(report, earlier.id, other.id);
        const Interval two = implied(report, amount.id, fact.id);
        Found found{"K402",
                    std::nullopt,
                    Binding::adjacent,
                    {fact.id, "percentage"},
                    {{amount.id, "part"}, {other.id, "percentage"}, {earlier.id, "part"}},
                    {}};
        found.judgement.verdict = one.meets(two) ? Verdict::consistent : Verdict::inconsistent;
        relations.put(std::move(found));
    }
}

/// A complete list whose figures all have a percentage of one kind.
class ListPlans {
public:
    ListPlans(const Report& report, Relations& relations) : m_report(report), m_relations(relations)
    {
    }

    void look_at(const PartList& list, Role role)
    {
        const auto of_total = percentage_of(m_report, list.total, role, nullptr);
        if (!of_total) {
            return;
        }
        m_percentages.clear();
        for (const FactId part : list.all) {
            const auto of_part =
                percentage_of(m_report, part, role, &m_report.fact(*of_total).record.basis);
            if (!of_part) {
                return;
            }
            m_percentages.push_back(*of_part);
        }
        put_between(*of_total);
        put_additive(list, *of_total);
    }

private:
    /// S208: a mean lies between the least and the largest (of non-negative weights).
    void put_between(FactId of_total)
    {
        const auto by_value = [this](FactId left, FactId right) {
            return m_report.fact(left).term().face() < m_report.fact(right).term().face();
        };
        const auto [low, high] =
            std::minmax_element(m_percentages.begin(), m_percentages.end(), by_value);
        const auto reading = [this](FactId id) {
            return reading_of(m_report.fact(id).term(), Reading::rounded_or_cut);
        };
        const Interval between = hull(reading(*low), reading(*high));
        Found found{"S208", std::nullopt, Binding::structure, {of_total, "percentage"}, {}, {}};
        for (const FactId id : m_percentages) {
            found.operands.push_back({id, "part"});
        }
        found.judgement.interval = between;
        found.judgement.verdict =
            between.meets(reading(of_total)) ? Verdict::consistent : Verdict::inconsistent;
        m_relations.put(std::move(found));
    }

    /// K403: the plans, or the values before, that the parts imply add up to the total's.
    void put_additive(const PartList& list, FactId of_total)
    {
        try {
            Interval sum = Interval::point(Rational(0));
            Found found{"K403",
                        std::nullopt,
                        Binding::structure,
                        {of_total, "percentage"},
                        {{list.total, "total"}},
                        {}};
            for (std::size_t at = 0; at < list.all.size(); ++at) {
                sum = sum + implied(m_report, list.all[at], m_percentages[at]);
                found.operands.push_back({list.all[at], "part"});
                found.operands.push_back({m_percentages[at], "percentage"});
            }
            const Interval whole = implied(m_report, list.total, of_total);
            found.judgement.verdict =
                sum.touches(whole) ? Verdict::consistent : Verdict::inconsistent;
            m_relations.put(std::move(found));
        } catch (const ExactOverflow&) {
            m_relations.put_unchecked("K403", {of_total, "percentage"}, "N010");
        }
    }

    const Report& m_report;
    Relations& m_relations;
    std::vector<FactId> m_percentages;
};

} // namespace

void find_plans(const Report& report, const Identities&, Relations& relations)
{
    find_repeated_plans(report, relations);
    ListPlans plans(report, relations);
    for (const Fact& fact : report.facts()) {
        if (!is_additive(fact) || report.below(fact.id).empty()) {
            continue;
        }
        for (const PartList& list : part_lists(report, fact)) {
            if (list.is_complete) {
                plans.look_at(list, Role::completion);
                plans.look_at(list, Role::change);
            }
        }
    }
}

} // namespace solieu
