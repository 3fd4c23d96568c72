/// \file
/// S207: what is left of a total.
#include "check/checks.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr FactId k_reach = 10;

class RemainderFinder {
public:
    RemainderFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& rest)
    {
        const bool is_rest = rest.before.has(Cue::remainder) || rest.behind.has(Cue::remainder);
        const bool is_undone = rest.before.has(Cue::undone) || rest.behind.has(Cue::undone) ||
                               rest.before.has(Cue::still);
        if ((!is_rest && !is_undone) || !is_additive(rest) || rest.is_fraction()) {
            return;
        }
        if (!look_for_fraction(rest, is_rest) && is_rest) {
            look_for_total(rest);
        }
    }

private:
    /// `53/58 đơn vị, còn 5 đơn vị`.
    bool look_for_fraction(const Fact& rest, bool is_rest)
    {
        for (FactId id = rest.id; id > 0 && rest.id - id < k_reach; --id) {
            const Fact& fact = m_report.fact(id - 1);
            if (fact.block != rest.block || fact.sentence + 1 < rest.sentence) {
                return false;
            }
            if (!fact.is_fraction() || !is_alike(fact, rest)) {
                continue;
            }
            // `58/64 thôn đã ra mắt, còn 06 thôn chưa ra mắt`
            const bool is_left = rest.before.has(Cue::still) && rest.behind.has(Cue::undone) &&
                                 fact.id + 1 == rest.id &&
                                 fact.dimension_number == rest.dimension_number;
            const bool is_clause = (is_rest || is_left) && fact.sentence == rest.sentence;
            Found found{"S207",
                        Formula::difference,
                        is_clause ? Binding::clause : Binding::adjacent,
                        {rest.id, "remainder"},
                        {{fact.id, "whole", true}, {fact.id, "part"}},
                        {}};
            m_relations.judge(found);
            if (holds(found.judgement) || is_clause) {
                m_relations.put(std::move(found));
                return true;
            }
            return false;
        }
        return false;
    }

    /// `tổng số 58 đơn vị, đã đối chiếu 53 đơn vị, còn lại 5 đơn vị`. Where the rest is listed as
    /// one of the parts, the list's sum says the same.
    void look_for_total(const Fact& rest)
    {
        const FactId first = m_report.sentence_of(rest.id).first;
        std::vector<FactId> alike;
        for (FactId id = first; id < rest.id; ++id) {
            const Fact& fact = m_report.fact(id);
            if (is_additive(fact) && is_alike(fact, rest) && !fact.is_fraction()) {
                alike.push_back(id);
            }
        }
        if (alike.size() < 2 || alike.size() > k_reach || rest.of == alike.front()) {
            return;
        }
        if (!is_largest(alike)) {
            look_for_total_before(rest, alike);
            return;
        }
        Found all{"S207",
                  Formula::difference,
                  Binding::structure,
                  {rest.id, "remainder"},
                  {{alike.front(), "whole"}},
                  {}};
        Found last = all;
        for (std::size_t at = 1; at < alike.size(); ++at) {
            all.operands.push_back({alike[at], "part"});
        }
        last.operands.push_back({alike.back(), "part"});
        m_relations.judge(all);
        m_relations.judge(last);
        if (holds(all.judgement)) {
            m_relations.put(std::move(all));
        } else if (holds(last.judgement) || alike.size() == 2) {
            m_relations.put(std::move(last));
        }
    }

    /// Whether the first figure can be what the others and the rest make up.
    [[nodiscard]] bool is_largest(const std::vector<FactId>& alike) const
    {
        const Rational first = m_report.fact(alike.front()).term().face();
        return std::all_of(alike.begin() + 1, alike.end(),
                           [&](FactId id) { return m_report.fact(id).term().face() <= first; });
    }

    /// `Diện tích 27.350 ha. Trà sớm 8.205 ha; trà chính vụ 16.410 ha; còn lại 2.735 ha`: the parts
    /// and the rest make up a figure before their sentence.
    void look_for_total_before(const Fact& rest, const std::vector<FactId>& alike)
    {
        Found found{"S201", Formula::sum, Binding::structure, {}, {}, {}};
        for (const FactId id : alike) {
            found.operands.push_back({id, "part"});
        }
        found.operands.push_back({rest.id, "part"});
        for (FactId id = alike.front(); id > 0 && alike.front() - id < k_reach; --id) {
            const Fact& total = m_report.fact(id - 1);
            if (total.record.section != rest.record.section) {
                return;
            }
            if (!is_additive(total) || !is_alike(total, rest)) {
                continue;
            }
            found.stated = {total.id, "total"};
            m_relations.judge(found);
            if (found.judgement.grade == Grade::exact_inputs && holds(found.judgement)) {
                m_relations.put(std::move(found));
                return;
            }
        }
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_remainders(const Report& report, const Identities&, Relations& relations)
{
    RemainderFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
