/// \file
/// K401: completions against plans that the report states elsewhere.
#include "check/checks.hpp"
#include "check/likeness.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// Plans farther back are those of another chapter.
constexpr FactId k_reach = 120;
constexpr std::size_t k_max_plans = 40;

class StatedPlanFinder {
public:
    StatedPlanFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
        for (const Found& found : relations.found()) {
            if (found.rule == "P102" && holds(found.judgement)) {
                m_measuring.insert(found.operands.back().fact);
            }
        }
    }

    void look_at(const Fact& percentage)
    {
        if (!asks_for_plan(percentage)) {
            remember(percentage);
            return;
        }
        const Fact& part = m_report.fact(*percentage.of);
        if (!try_namesakes(percentage, part) && !try_nearest(percentage, part)) {
            m_open.push_back(percentage.id);
        }
        m_last_completion = percentage.id;
    }

    /// `Tổng kế hoạch 214.500 triệu đồng, trong đó: vốn A 120.000, vốn B 64.500`, and completions
    /// of A and B by those: what is measured beside them by no plan of its own is measured by the
    /// total.
    void finish()
    {
        if (m_parts_held.size() > k_max_plans) {
            return; // no report has so many totals of plans
        }
        for (const FactId id : m_open) {
            const Fact& percentage = m_report.fact(id);
            const Fact& part = m_report.fact(*percentage.of);
            const Fact* total = nullptr;
            for (const auto& [plan, count] : m_parts_held) {
                if (count >= 2 && is_alike(m_report.fact(plan), part) &&
                    (total == nullptr || plan > total->id) && plan < part.id) {
                    total = &m_report.fact(plan);
                }
            }
            const bool is_near = total != nullptr && !has_namesake_list(part, *total);
            if (is_near) {
                put(completion(percentage, part, *total, Binding::structure));
            }
        }
    }

private:
    [[nodiscard]] static bool is_plan(const Fact& fact)
    {
        const auto is_called = [&fact](std::string_view word) {
            return fact.indicator.find(word) != std::string::npos;
        };
        return fact.is_level() && !fact.is_fraction() && !fact.record.table &&
               (fact.record.status == Status::target || is_called("kế hoạch") ||
                is_called("dự toán") || is_called("chỉ tiêu"));
    }

    void remember(const Fact& fact)
    {
        if (is_plan(fact)) {
            m_plans.push_back(fact.id);
        }
    }

    /// Whether a percentage tells how much of a plan was done, and nothing beside it says of which.
    [[nodiscard]] bool asks_for_plan(const Fact& fact) const
    {
        if (!fact.is_percentage() || fact.record.role != Role::completion || !fact.of ||
            fact.record.basis.empty() || fact.record.table || m_relations.is_told(fact.id)) {
            return false;
        }
        const Fact& part = m_report.fact(*fact.of);
        return part.is_level() && !part.is_fraction() && !part.record.table;
    }

    [[nodiscard]] static bool is_of_other_year(const Fact& left, const Fact& right)
    {
        constexpr std::size_t k_year = 4;
        const std::string& one = left.record.period;
        const std::string& other = right.record.period;
        return one.size() >= k_year && other.size() >= k_year &&
               one.compare(0, k_year, other, 0, k_year) != 0;
    }

    [[nodiscard]] static bool is_beyond_reach(const Fact& plan, const Fact& part)
    {
        return plan.id < part.id && part.id - plan.id >= k_reach;
    }

    [[nodiscard]] bool may_measure(const Fact& plan, const Fact& part) const
    {
        return plan.id < part.id && !is_beyond_reach(plan, part) && is_alike(plan, part) &&
               !is_of_other_year(plan, part) &&
               plan.record.note.empty() == part.record.note.empty();
    }

    /// The plan of the same name: what holds, else the only one.
    bool try_namesakes(const Fact& percentage, const Fact& part)
    {
        std::vector<const Fact*> namesakes;
        for (auto id = m_plans.rbegin(); id != m_plans.rend() && namesakes.size() < k_max_plans;
             ++id) {
            const Fact& plan = m_report.fact(*id);
            if (is_beyond_reach(plan, part)) {
                break;
            }
            if (may_measure(plan, part) && has_like_indicator(plan, part)) {
                namesakes.push_back(&plan);
            }
        }
        // Of the same name, if there is one.
        const auto is_same = [&part](const Fact* plan) { return has_same_indicator(*plan, part); };
        if (std::any_of(namesakes.begin(), namesakes.end(), is_same)) {
            std::erase_if(namesakes, [&](const Fact* plan) { return !is_same(plan); });
        }
        for (const Fact* plan : namesakes) {
            Found found = completion(percentage, part, *plan, Binding::structure);
            if (holds(found.judgement)) {
                put(std::move(found));
                return true;
            }
        }
        const bool is_sure = namesakes.size() == 1 && (has_same_indicator(*namesakes[0], part) ||
                                                       has_all_words(*namesakes[0], part));
        if (is_sure) {
            put(completion(percentage, part, *namesakes[0], Binding::structure));
        }
        return is_sure;
    }

    /// Whether the plan's words hold all of the part's: `kế hoạch thu ngân sách`.
    [[nodiscard]] static bool has_all_words(const Fact& plan, const Fact& part)
    {
        constexpr std::ptrdiff_t k_blanks = 2; // three words
        return std::count(part.indicator.begin(), part.indicator.end(), ' ') >= k_blanks &&
               plan.indicator.find(part.indicator) != std::string::npos;
    }

    /// `Kế hoạch vốn năm 2024 là 4.860 tỷ đồng. Giải ngân 2.697,3 tỷ đồng, bằng 55,5% kế hoạch`:
    /// the only plan of the section that is no part of another and measures nothing in its own
    /// sentence, and the first completion behind it.
    bool try_nearest(const Fact& percentage, const Fact& part)
    {
        const Fact* only = nullptr;
        for (auto id = m_plans.rbegin(); id != m_plans.rend(); ++id) {
            const Fact& plan = m_report.fact(*id);
            if (plan.record.section != part.record.section || is_beyond_reach(plan, part)) {
                break;
            }
            if (!may_measure(plan, part) || plan.of || plan.listed_under ||
                m_measuring.count(plan.id) > 0) {
                continue;
            }
            if (only != nullptr) {
                return false;
            }
            only = &plan;
        }
        if (only == nullptr || (m_last_completion && *m_last_completion > only->id)) {
            return false;
        }
        const bool is_next = only->block + 1 >= part.block;
        put(completion(percentage, part, *only, is_next ? Binding::structure : Binding::adjacent));
        return true;
    }

    /// Whether the part is called as one of the plans below the total.
    [[nodiscard]] bool has_namesake_list(const Fact& part, const Fact& total) const
    {
        const auto all = m_report.below(total.id);
        const auto below = all.subspan(0, std::min(all.size(), k_max_plans));
        return std::any_of(below.begin(), below.end(),
                           [&](FactId id) { return has_like_indicator(m_report.fact(id), part); });
    }

    [[nodiscard]] Found completion(const Fact& percentage, const Fact& part, const Fact& plan,
                                   Binding binding) const
    {
        Found found{"K401",
                    percentage.before.has(Cue::excess) ? Formula::growth : Formula::ratio,
                    binding,
                    {percentage.id, "percentage"},
                    {{part.id, "part"}, {plan.id, "whole"}},
                    {}};
        m_relations.judge(found);
        return found;
    }

    void put(Found found)
    {
        const Fact& plan = m_report.fact(found.operands.back().fact);
        const auto total = plan.of ? plan.of : plan.listed_under;
        if (holds(found.judgement) && total) {
            ++m_parts_held[*total];
        }
        m_relations.put(std::move(found));
    }

    const Report& m_report;
    Relations& m_relations;
    std::set<FactId> m_measuring; ///< plans of completions beside them
    std::vector<FactId> m_plans;
    std::vector<FactId> m_open;         ///< percentages without a plan
    std::map<FactId, int> m_parts_held; ///< by total of plans: completions of its parts that hold
    std::optional<FactId> m_last_completion;
};

} // namespace

void find_stated_plans(const Report& report, const Identities&, Relations& relations)
{
    StatedPlanFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
    finder.finish();
}

} // namespace solieu
