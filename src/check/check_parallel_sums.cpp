/// \file
/// S201 beside S201: lists whose items carry several figures each.
#include "check/checks.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// `436 lượt/512 người/401 vụ việc. a) Thường xuyên: 318 lượt/371 người/295 vụ việc. b) Định kỳ:
/// 118 lượt/141 người/106 vụ việc`: where the figures of one kind add up, those that stand in the
/// same place beside them do so too.
class ParallelFinder {
public:
    ParallelFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_beside(const Found& sum)
    {
        constexpr std::array<int, 4> k_places{-2, -1, 1, 2};
        for (const int place : k_places) {
            const auto stated = beside(sum.stated, place);
            // `9.842 việc (chuyển sang 3.615 việc, thụ lý mới 6.227 việc), số tiền 2.316 tỷ đồng`
            if (!stated || m_relations.is_told(stated->fact) ||
                m_report.fact(stated->fact).is_bracketed !=
                    m_report.fact(sum.stated.fact).is_bracketed) {
                continue;
            }
            Found found{"S201", Formula::sum, Binding::structure, *stated, {}, {}};
            for (const Use& part : sum.operands) {
                const auto use = beside(part, place);
                if (!use || m_report.fact(use->fact).dimension_number !=
                                m_report.fact(stated->fact).dimension_number) {
                    break;
                }
                found.operands.push_back(*use);
            }
            if (found.operands.size() == sum.operands.size() && is_apart(sum, found)) {
                m_relations.judge(found);
                m_relations.put(std::move(found));
            }
        }
    }

private:
    /// The level so many figures behind or before another in its sentence.
    [[nodiscard]] std::optional<Use> beside(const Use& use, int place) const
    {
        const auto back = static_cast<FactId>(-place);
        if (use.is_whole || (place < 0 && use.fact < back)) {
            return std::nullopt;
        }
        const FactId id = place < 0 ? use.fact - back : use.fact + static_cast<FactId>(place);
        if (id >= m_report.facts().size()) {
            return std::nullopt;
        }
        const Fact& fact = m_report.fact(id);
        if (fact.sentence != m_report.fact(use.fact).sentence || !is_additive(fact) ||
            fact.record.value2 || fact.before.has(Cue::past)) {
            return std::nullopt;
        }
        return Use{id, use.role, false};
    }

    /// Whether the lists have no figure in common: what stands beside a part may be the next part.
    [[nodiscard]] static bool is_apart(const Found& sum, const Found& found)
    {
        const auto is_part = [&sum](const Use& use) {
            return std::any_of(sum.operands.begin(), sum.operands.end(),
                               [&use](const Use& part) { return part.fact == use.fact; });
        };
        return !is_part(found.stated) &&
               std::none_of(found.operands.begin(), found.operands.end(), [&](const Use& use) {
                   return use.fact == sum.stated.fact || use.fact == found.stated.fact ||
                          is_part(use);
               });
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_parallel_sums(const Report& report, const Identities&, Relations& relations)
{
    std::vector<Found> sums;
    for (const Found& found : relations.found()) {
        if (found.rule == "S201" && found.operands.size() >= 2 &&
            found.judgement.grade == Grade::exact_inputs && holds(found.judgement)) {
            sums.push_back(found);
        }
    }
    ParallelFinder finder(report, relations);
    for (const Found& sum : sums) {
        finder.look_beside(sum);
    }
}

} // namespace solieu
