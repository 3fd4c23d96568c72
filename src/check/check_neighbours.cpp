/// \file
/// S201, S207 among neighbours: totals behind their parts, differences of the figures before them.
#include "check/checks.hpp"
#include "check/likeness.hpp"
#include "check/part_lists.hpp"
#include "check/subset_sum.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr std::size_t k_reach = 8; // alike figures back
constexpr FactId k_max_facts = 40; // figures of any kind back
constexpr std::size_t k_fine = 4;  // digits from which on equality is no chance

class NeighbourFinder {
public:
    NeighbourFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& fact)
    {
        if (!is_additive(fact) || (fact.record.value2 && !fact.is_fraction())) {
            return;
        }
        collect_before(fact);
        if (m_before.size() < 2) {
            return;
        }
        if (fact.before.has(Cue::total) || fact.before.has(Cue::altogether)) {
            look_for_parts(fact);
        }
        const bool is_difference = fact.before.has(Cue::gap) || fact.before.has(Cue::balance) ||
                                   fact.before.has(Cue::still) || fact.before.has(Cue::remainder) ||
                                   fact.before.has(Cue::undone) || fact.behind.has(Cue::undone) ||
                                   fact.behind.has(Cue::remainder);
        if (is_difference && !fact.is_fraction() && !m_relations.is_told(fact.id)) {
            look_for_difference(fact);
        }
    }

private:
    /// The nearest figures before it in its section that measure the same, nearest first.
    void collect_before(const Fact& fact)
    {
        m_before.clear();
        for (FactId id = fact.id; id > 0 && fact.id - id < k_max_facts && m_before.size() < k_reach;
             --id) {
            const Fact& other = m_report.fact(id - 1);
            const bool is_far = other.record.section != fact.record.section;
            if (other.record.note != fact.record.note || (is_far && fact.digits < k_fine)) {
                return;
            }
            if (is_additive(other) && is_alike(other, fact) && !other.record.value2) {
                m_before.push_back(other.id);
            }
        }
    }

    /// `tốt 7.951 em, khá 1.202 em, trung bình 92 em, cộng 9.245 em`: the last two or more add up.
    void look_for_parts(const Fact& total)
    {
        const bool is_sum = total.before.has(Cue::altogether);
        Found found{"S201", Formula::sum, Binding::adjacent, {total.id, "total"}, {}, {}};
        for (const FactId id : m_before) {
            if (m_report.fact(id).of == total.id || m_report.fact(id).block + 1 < total.block) {
                break;
            }
            found.operands.insert(found.operands.begin(), Use{id, "part"});
            if (found.operands.size() < 2) {
                continue;
            }
            m_relations.judge(found);
            if (found.judgement.grade == Grade::exact_inputs && holds(found.judgement) &&
                (is_sum || total.digits >= k_fine)) {
                m_relations.put(std::move(found));
                return;
            }
        }
        if (is_sum) {
            put_sentence(total);
        } else if (total.digits >= k_fine) {
            look_for_subset(total);
        }
    }

    /// `Tiếp nhận 12.480 hồ sơ (...). Cộng với 3.206 hồ sơ kỳ trước thì tổng số là 15.686 hồ sơ`
    void look_for_subset(const Fact& total)
    {
        std::vector<FactId> parts(m_before.rbegin(), m_before.rend());
        const auto subset = find_subset(m_report, total, parts, m_before.front());
        if (!subset) {
            return;
        }
        Found found{"S201", Formula::sum, Binding::coincidence, {total.id, "total"}, {}, {}};
        for (const FactId id : *subset) {
            found.operands.push_back({id, "part"});
        }
        m_relations.judge(found);
        m_relations.put(std::move(found));
    }

    /// `cộng` sums up what its sentence lists.
    void put_sentence(const Fact& total)
    {
        Found found{"S201", Formula::sum, Binding::structure, {total.id, "total"}, {}, {}};
        for (auto id = m_before.rbegin(); id != m_before.rend(); ++id) {
            if (m_report.fact(*id).sentence == total.sentence) {
                found.operands.push_back({*id, "part"});
            }
        }
        if (found.operands.size() >= 2) {
            m_relations.judge(found);
            m_relations.put(std::move(found));
        }
    }

    /// `thu 9.846 triệu đồng; chi 9.512 triệu đồng. Kết dư 334 triệu đồng`: of two of the nearest
    /// figures, the earlier less the later, or the later less the earlier.
    void look_for_difference(const Fact& rest)
    {
        constexpr std::size_t k_pairs_of = 5; // of small counts; larger ones hardly fit by chance
        const bool is_fine = rest.digits >= 3;
        const std::size_t count = is_fine ? m_before.size() : std::min(m_before.size(), k_pairs_of);
        for (std::size_t later = 0; later < count; ++later) {
            for (std::size_t earlier = later + 1; earlier < count; ++earlier) {
                if (try_difference(rest, m_before[earlier], m_before[later]) ||
                    try_difference(rest, m_before[later], m_before[earlier])) {
                    return;
                }
            }
        }
        if (!put_of_pair(rest) && (rest.before.has(Cue::gap) || rest.before.has(Cue::remainder) ||
                                   rest.before.has(Cue::still))) {
            look_for_slip(rest, count);
        }
    }

    /// `xuất khẩu 1.285,6 triệu USD; nhập khẩu 842,3 triệu USD; xuất siêu 443,3 triệu USD`: where
    /// two figures alone stand before it in its sentence, or in the one before, it is their
    /// difference; else that of the nearest two that are called so.
    bool put_of_pair(const Fact& rest)
    {
        const bool is_balance = rest.before.has(Cue::balance);
        if (!is_balance && !rest.before.has(Cue::gap)) {
            return false;
        }
        std::vector<FactId> pair;
        for (const FactId id : m_before) {
            const Fact& fact = m_report.fact(id);
            if (fact.block == rest.block && fact.sentence + 1 >= rest.sentence && is_own(fact)) {
                pair.push_back(id);
            }
        }
        if (pair.size() != 2 && is_balance) {
            pair = sides_of_balance(rest);
        }
        if (pair.size() != 2) {
            return false;
        }
        const Rational later = m_report.fact(pair[0]).term().face();
        const Rational earlier = m_report.fact(pair[1]).term().face();
        Found found = difference(rest, earlier > later ? pair[1] : pair[0],
                                 earlier > later ? pair[0] : pair[1]);
        found.binding = is_balance ? Binding::structure : Binding::adjacent;
        m_relations.put(std::move(found));
        return true;
    }

    /// Whether the figure stands for itself, as done and now.
    [[nodiscard]] static bool is_own(const Fact& fact)
    {
        return !fact.of && !fact.listed_under && !fact.before.has(Cue::past) &&
               !fact.before.has(Cue::plan) && fact.record.status != Status::target;
    }

    /// The nearest figures of the paragraph that are called exports and imports, or revenue and
    /// expenditure; fewer than two where one is missing.
    [[nodiscard]] std::vector<FactId> sides_of_balance(const Fact& rest) const
    {
        static constexpr std::array<std::array<std::string_view, 2>, 2> k_sides{
            {{"xuất khẩu", "nhập khẩu"}, {"tổng thu", "tổng chi"}}};
        std::vector<FactId> pair;
        for (const auto& names : k_sides) {
            pair.clear();
            for (const std::string_view name : names) {
                const auto side = std::find_if(m_before.begin(), m_before.end(), [&](FactId id) {
                    const Fact& fact = m_report.fact(id);
                    return fact.block == rest.block && is_own(fact) &&
                           fact.indicator.find(name) != std::string::npos;
                });
                if (side != m_before.end()) {
                    pair.push_back(*side);
                }
            }
            if (pair.size() == 2 && pair[0] != pair[1]) {
                return pair;
            }
        }
        return {};
    }

    /// Fine figures whose difference misses by one slip.
    void look_for_slip(const Fact& rest, std::size_t count)
    {
        if (rest.digits < k_fine) {
            return;
        }
        for (std::size_t later = 0; later < count; ++later) {
            for (std::size_t earlier = later + 1; earlier < count; ++earlier) {
                if (m_report.fact(m_before[earlier]).record.section != rest.record.section) {
                    return;
                }
                const Rational one = m_report.fact(m_before[earlier]).term().face();
                const Rational other = m_report.fact(m_before[later]).term().face();
                const Rational gap = (one - other).abs() - rest.term().face();
                if (is_slip_sized(gap, rest.term().last_place())) {
                    const bool is_falling = one > other;
                    m_relations.put(difference(rest, m_before[is_falling ? earlier : later],
                                               m_before[is_falling ? later : earlier]));
                    return;
                }
            }
        }
    }

    [[nodiscard]] Found difference(const Fact& rest, FactId whole, FactId part) const
    {
        Found found{"S207",
                    Formula::difference,
                    Binding::adjacent,
                    {rest.id, "remainder"},
                    {{whole, "whole"}, {part, "part"}},
                    {}};
        m_relations.judge(found);
        return found;
    }

    bool try_difference(const Fact& rest, FactId whole, FactId part)
    {
        Found found = difference(rest, whole, part);
        if (!holds(found.judgement) || found.judgement.grade != Grade::exact_inputs) {
            return false;
        }
        m_relations.put(std::move(found));
        return true;
    }

    const Report& m_report;
    Relations& m_relations;
    std::vector<FactId> m_before;
};

} // namespace

void find_neighbours(const Report& report, const Identities&, Relations& relations)
{
    NeighbourFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
