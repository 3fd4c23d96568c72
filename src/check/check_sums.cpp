/// \file
/// S: parts and their totals.
#include "check/checks.hpp"
#include "check/conventions.hpp"
#include "check/likeness.hpp"
#include "check/months.hpp"
#include "check/part_lists.hpp"
#include "check/subset_sum.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace solieu {
namespace {

class SumFinder {
public:
    SumFinder(const Report& report, Relations& relations) : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& total)
    {
        if (!is_additive(total) || m_report.below(total.id).empty()) {
            return;
        }
        const std::vector<PartList> lists = part_lists(m_report, total);
        const bool is_broken_down = std::any_of(
            lists.begin(), lists.end(), [](const PartList& list) { return list.is_complete; });
        for (const PartList& list : lists) {
            look_at_list(total, list, is_broken_down);
            look_at_limits(total, list);
        }
    }

    /// `54 quyết định thu hồi đất. 11 quyết định tại dự án A; 05 quyết định tại dự án B; 38 quyết
    /// định tại dự án C.`: a sentence that counts nothing but one noun, behind a count of that
    /// noun, and adds up to it.
    void look_at_run(const Fact& first)
    {
        const auto [begin, end] = m_report.sentence_of(first.id);
        if (begin != first.id || end - begin < 2 || begin == 0) {
            return;
        }
        std::vector<FactId> parts;
        for (FactId id = begin; id < end; ++id) {
            const Fact& fact = m_report.fact(id);
            if (!fact.is_count() || !fact.is_exact() || !is_additive(fact) || fact.of ||
                fact.is_fraction() || fact.dimension != first.dimension) {
                return;
            }
            parts.push_back(id);
        }
        for (FactId id = begin; id > 0 && begin - id < k_max_parts; --id) {
            const Fact& total = m_report.fact(id - 1);
            if (total.block != first.block || total.sentence + 1 < first.sentence) {
                return;
            }
            if (is_additive(total) && total.dimension == first.dimension) {
                Found found = sum_of({total.id, "total"}, parts);
                found.binding = Binding::paragraph;
                if (holds(found.judgement)) {
                    m_relations.put(std::move(found));
                }
                return;
            }
        }
    }

private:
    /// Of a fraction as total the parts add to what was done (`312/310 ha`), or to the whole.
    [[nodiscard]] Found sum_of(const Fact& total, const std::vector<FactId>& parts) const
    {
        Found found = sum_of({total.id, "total"}, parts);
        if (total.is_fraction() && !holds(found.judgement)) {
            Found whole = sum_of({total.id, "total", true}, parts);
            return holds(whole.judgement) ? whole : found;
        }
        return found;
    }

    [[nodiscard]] Found sum_of(const Use& total, const std::vector<FactId>& parts) const
    {
        Found found{"S201", Formula::sum, Binding::clause, total, {}, {}};
        for (const FactId id : parts) {
            found.operands.push_back({id, "part"});
        }
        m_relations.judge(found);
        return found;
    }

    void look_at_list(const Fact& total, const PartList& list, bool is_broken_down)
    {
        if (list.all.size() < 2 && !is_lone_partition(total, list)) {
            return; // `gồm 3 phường và các xã`: one figure is no list
        }
        Found found = sum_of(total, list.parts.size() < 2 ? list.all : list.parts);
        if (!holds(found.judgement) && list.all.size() != list.parts.size()) {
            Found whole = sum_of(total, list.all);
            if (holds(whole.judgement) || promises_all(total, list) || is_parallel(total, list) ||
                is_explained_by_one_slip(m_relations, whole)) {
                found = std::move(whole);
            }
        }
        if (!holds(found.judgement)) {
            take_alike(total, list, found);
        }
        found.binding = binding_of(total, list);
        if (!holds(found.judgement)) {
            explain_failure(total, list, is_broken_down, found);
        } else if (is_weak(found.judgement) && list.cue != ListCue::partition) {
            found.judgement.verdict = Verdict::not_checkable; // coarse parts fit nearly anything
            found.judgement.reason = "N003";
        } else {
            look_beside(total, list, found.judgement);
            look_at_wholes(total, list);
            if (list.is_complete) {
                look_for_extra(total, list);
            }
        }
        m_relations.put(std::move(found));
    }

    /// `23 sản phẩm, gồm 05 sản phẩm 4 sao và 18 sản phẩm 3 sao`: what counts something else is no
    /// part where what counts the same makes up the total.
    void take_alike(const Fact& total, const PartList& list, Found& found) const
    {
        std::vector<FactId> alike;
        std::copy_if(list.all.begin(), list.all.end(), std::back_inserter(alike),
                     [&](FactId id) { return is_alike(m_report.fact(id), total); });
        if (alike.size() < 2 || alike.size() == list.all.size()) {
            return;
        }
        Found other = sum_of(total, alike);
        if (holds(other.judgement)) {
            found = std::move(other);
        }
    }

    /// `23 sản phẩm, gồm 05 sản phẩm 4 sao.`: a partition that names one part of the same noun and
    /// ends.
    [[nodiscard]] bool is_lone_partition(const Fact& total, const PartList& list) const
    {
        const Fact& part = m_report.fact(list.all.front());
        const bool ends = part.id + 1 == m_report.facts().size() ||
                          m_report.fact(part.id + 1).sentence != part.sentence;
        return list.cue == ListCue::partition && !list.has_some && ends &&
               part.sentence == total.sentence && part.dimension == total.dimension;
    }

    [[nodiscard]] static bool is_weak(const Judgement& judgement)
    {
        return judgement.grade == Grade::own_precision || judgement.grade == Grade::boundary;
    }

    /// `486,5/480 ha: lúa 312/310 ha, ngô 96,5/95 ha, ...`: the wholes of fractions add up like the
    /// parts.
    void look_at_wholes(const Fact& total, const PartList& list)
    {
        const bool has_only_fractions =
            total.is_fraction() && std::all_of(list.all.begin(), list.all.end(), [&](FactId id) {
                return m_report.fact(id).is_fraction();
            });
        if (!has_only_fractions) {
            return;
        }
        Found found{"S201", Formula::sum, Binding::structure, {total.id, "total", true}, {}, {}};
        for (const FactId id : list.all) {
            found.operands.push_back({id, "part", true});
        }
        m_relations.judge(found);
        m_relations.put(std::move(found));
    }

    /// `xử phạt 16 vụ, số tiền 142 triệu đồng, trong đó thành phố 07 quyết định với 137 triệu đồng,
    /// xã 09 quyết định với 5 triệu đồng`: the counts before amounts that add up do so too, under
    /// whatever nouns.
    void look_beside(const Fact& total, const PartList& list, const Judgement& amounts)
    {
        if (amounts.grade != Grade::exact_inputs || total.is_count() || total.id == 0 ||
            list.all.size() < 2) {
            return;
        }
        const Fact& count = m_report.fact(total.id - 1);
        std::vector<FactId> counts;
        for (const FactId part : list.all) {
            const Fact& before = m_report.fact(part - 1);
            const bool is_like_first =
                counts.empty() || before.dimension == m_report.fact(counts.front()).dimension;
            if (before.sentence == m_report.fact(part).sentence && is_additive(before) &&
                before.is_exact() && before.is_count() && is_like_first && before.id > total.id) {
                counts.push_back(before.id);
            }
        }
        if (counts.size() != list.all.size() || count.sentence != total.sentence ||
            !is_additive(count) || !count.is_exact() || !count.is_count()) {
            return;
        }
        Found found = sum_of({count.id, "total"}, counts);
        found.binding = Binding::adjacent;
        if (holds(found.judgement)) {
            m_relations.put(std::move(found));
        }
    }

    static constexpr FactId k_max_parts = 12;

    [[nodiscard]] Binding binding_of(const Fact& total, const PartList& list) const
    {
        const Fact& first = m_report.fact(list.all.front());
        switch (list.cue) {
        case ListCue::partition:
            return first.sentence == total.sentence ? Binding::clause : Binding::structure;
        case ListCue::part:
        case ListCue::detail:
        case ListCue::above:
            return Binding::structure;
        case ListCue::none:
            break;
        }
        return Binding::adjacent;
    }

    /// Whether a list beside this one, of another unit under the same words, is complete: counts
    /// and amounts are listed in pairs (`07 quyết định với số tiền 136 triệu đồng`).
    [[nodiscard]] bool is_paired_with_complete(const Fact& total, const PartList& list) const
    {
        const auto [first, last] = m_report.sentence_of(total.id);
        for (FactId id = first; id < last; ++id) {
            const Fact& other = m_report.fact(id);
            if (id == total.id || is_alike(other, total) || !is_additive(other)) {
                continue;
            }
            for (const PartList& beside : part_lists(m_report, other)) {
                if (beside.is_complete && beside.all.size() == list.all.size() &&
                    is_interleaved(list.all, beside.all)) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] static bool is_interleaved(const std::vector<FactId>& left,
                                             const std::vector<FactId>& right)
    {
        for (std::size_t at = 0; at < left.size(); ++at) {
            const FactId distance =
                left[at] > right[at] ? left[at] - right[at] : right[at] - left[at];
            if (distance > 3) {
                return false;
            }
        }
        return true;
    }

    /// Decides whether parts that do not add up are an error, and otherwise why not.
    void explain_failure(const Fact& total, const PartList& list, bool is_broken_down, Found& found)
    {
        Judgement& judgement = found.judgement;
        if (judgement.verdict != Verdict::inconsistent) {
            return;
        }
        if (is_of_some_months(total, list)) {
            judgement.verdict = Verdict::not_checkable;
            judgement.reason = "N003";
            return;
        }
        if (rebind(total, list)) {
            judgement.verdict = Verdict::not_checkable;
            judgement.reason = "N007";
            return;
        }
        if (is_told_twice(list, found)) {
            found.rule = "S206";
            return;
        }
        const bool is_too_much = judgement.ulp && judgement.ulp->sign() > 0;
        if (promises_all(total, list) && !list.has_some) {
            return;
        }
        const bool may_be_partial =
            is_broken_down || list.has_some || (is_too_much && is_nested(list));
        if (!may_be_partial && (is_paired_with_complete(total, list) ||
                                is_explained_by_one_slip(m_relations, found))) {
            return;
        }
        if (is_too_much && !list.has_some && is_parallel(total, list)) {
            return;
        }
        if (is_too_much && !list.has_some && !is_broken_down && is_little_too_much(total, list)) {
            found.is_soft = true;
            return;
        }
        judgement.verdict = Verdict::not_checkable;
        judgement.reason = is_too_much ? "N009" : "N003";
    }

    /// `9 tháng 47.318 tỷ đồng (quý I: 15.236 tỷ đồng; quý II: 15.796 tỷ đồng)`: whether the parts
    /// are of shorter periods that do not fill the total's.
    [[nodiscard]] bool is_of_some_months(const Fact& total, const PartList& list) const
    {
        const auto whole = months_of(total.record.period);
        int months = 0;
        for (const FactId id : list.all) {
            const auto part = months_of(m_report.fact(id).record.period);
            if (!whole || !part || !part->is_part_of(*whole)) {
                return false;
            }
            months += part->size();
        }
        return months < whole->size();
    }

    /// Whether parts of one unit come to a little more than their total. Groups that overlap
    /// (`nữ 61, đảng viên 45`) or lie in each other come to any sum; where each may lie in the one
    /// before, less is a little.
    [[nodiscard]] bool is_little_too_much(const Fact& total, const PartList& list) const
    {
        Rational sum(0);
        for (const FactId id : list.all) {
            const Fact& part = m_report.fact(id);
            const bool is_placed =
                part.is_bracketed == m_report.fact(list.all.front()).is_bracketed;
            const bool is_attribute =
                part.before.has(Cue::attribute) || part.behind.has(Cue::attribute);
            if (!is_placed || is_attribute || !is_alike(part, total) ||
                part.term().face() > total.term().face()) {
                return false;
            }
            sum = sum + part.term().face();
        }
        const Rational most = is_nested(list) ? Rational(11, 10) : Rational(5, 4);
        return list.all.size() >= 2 && sum <= total.term().face() * most;
    }

    /// `đường bộ 209 vụ, đường thủy 04 vụ, đường sắt 01 vụ`: parts that are called alike, or one
    /// the opposite of the other (`thuộc thẩm quyền`, `không thuộc thẩm quyền`), exclude each
    /// other, so that they cannot be more than their total.
    [[nodiscard]] bool is_parallel(const Fact& total, const PartList& list) const
    {
        const std::string& first = m_report.fact(list.all.front()).indicator;
        const std::string_view head = std::string_view(first).substr(0, first.find(' '));
        if (list.all.size() == 2 && are_opposites(total, list)) {
            return true;
        }
        // `hồ sơ đã giải quyết`, `hồ sơ đúng hạn` share no more than the noun that is counted.
        if (list.all.size() < 2 || head.empty() || total.dimension.starts_with(head) ||
            (!total.is_count() && is_nested(list))) { // `thu nội địa`, `thu cân đối`
            return false;
        }
        const bool is_bracketed = m_report.fact(list.all.front()).is_bracketed;
        return std::all_of(list.all.begin(), list.all.end(), [&](FactId id) {
            const Fact& part = m_report.fact(id);
            const bool is_called_alike = part.indicator.starts_with(head) ||
                                         is_opposite(part.indicator, first) ||
                                         is_opposite(first, part.indicator);
            const bool is_below = part.of == total.id || part.listed_under == total.id;
            // What is more than the total, or behind another bracket, belongs elsewhere.
            const bool is_placed =
                part.is_bracketed == is_bracketed && part.term().face() <= total.term().face();
            return is_called_alike && is_below && is_placed && part.indicator != total.indicator &&
                   (part.dimension_number == total.dimension_number ||
                    has_same_noun(part, total)) &&
                   !part.before.has(Cue::attribute);
        });
    }

    [[nodiscard]] bool are_opposites(const Fact& total, const PartList& list) const
    {
        const Fact& one = m_report.fact(list.all.front());
        const Fact& other = m_report.fact(list.all.back());
        const auto is_part = [&total](const Fact& part) {
            return is_alike(part, total) && part.term().face() <= total.term().face();
        };
        return is_part(one) && is_part(other) &&
               (is_opposite(one.indicator, other.indicator) ||
                is_opposite(other.indicator, one.indicator));
    }

    /// `đơn không thuộc thẩm quyền`, `đơn thuộc thẩm quyền`
    [[nodiscard]] static bool is_opposite(const std::string& one, const std::string& other)
    {
        for (const std::string_view word : {"không ", "chưa "}) {
            const std::size_t at = one.find(word);
            const bool is_word = at != std::string::npos && (at == 0 || one[at - 1] == ' ');
            if (is_word && !other.empty()) {
                const std::string positive = one.substr(0, at) + one.substr(at + word.size());
                return positive == other || (at == 0 && positive.ends_with(other));
            }
            if (one + " " == word) { // `thuộc thẩm quyền 275 đơn, không thuộc 385 đơn`
                return true;
            }
        }
        return false;
    }

    /// `gồm`, `còn lại`; and a colon or bracket right behind the total with several parts of one
    /// kind.
    [[nodiscard]] bool promises_all(const Fact& total, const PartList& list) const
    {
        if (list.cue == ListCue::partition || list.is_closed) {
            return true;
        }
        const Fact& first = m_report.fact(list.all.front());
        const bool is_one_kind = std::all_of(list.all.begin(), list.all.end(), [&](FactId id) {
            const Fact& part = m_report.fact(id);
            return is_alike(part, total) || part.dimension == first.dimension ||
                   part.of == total.id || part.listed_under == total.id ||
                   has_same_noun(part, total);
        });
        if (!is_one_kind || list.all.size() < 2) {
            return false;
        }
        const bool is_right_behind = first.sentence == total.sentence && tells_of(total, first.id);
        return (list.cue == ListCue::detail && (is_right_behind || first.block != total.block)) ||
               (list.cue == ListCue::above && is_nearly_all(total, list));
    }

    /// Whether all between the total and the figure is said of the total: `74/86 vụ việc, đạt 86%;
    /// kết quả: đúng 07 vụ việc, ...`
    [[nodiscard]] bool tells_of(const Fact& total, FactId end) const
    {
        for (FactId id = total.id + 1; id < end; ++id) {
            const Fact& fact = m_report.fact(id);
            if (!fact.is_percentage() && fact.record.role != Role::change) {
                return false;
            }
        }
        return true;
    }

    /// A note or list of three or more parts that come near their total.
    [[nodiscard]] bool is_nearly_all(const Fact& total, const PartList& list) const
    {
        if (list.all.size() < 3) {
            return false;
        }
        Rational sum(0);
        for (const FactId id : list.all) {
            sum = sum + m_report.fact(id).term().face();
        }
        const Rational whole = total.term().face();
        return sum * Rational(5) >= whole * Rational(4) && sum * Rational(4) <= whole * Rational(5);
    }

    /// Whether the list is complete but for a part that it names once more in the same words.
    [[nodiscard]] bool is_told_twice(const PartList& list, const Found& found) const
    {
        for (std::size_t at = 1; at < list.all.size(); ++at) {
            const Fact& part = m_report.fact(list.all[at]);
            for (std::size_t other = 0; other < at; ++other) {
                if (!is_same_item(m_report.fact(list.all[other]), part)) {
                    continue;
                }
                Found without = found;
                std::erase_if(without.operands,
                              [&part](const Use& use) { return use.fact == part.id; });
                m_relations.judge(without);
                return holds(without.judgement);
            }
        }
        return false;
    }

    [[nodiscard]] static bool is_same_item(const Fact& left, const Fact& right)
    {
        return left.term().face() == right.term().face() && has_same_indicator(left, right) &&
               left.dimension == right.dimension;
    }

    /// S206 behind a list that was complete without it.
    void look_for_extra(const Fact& total, const PartList& list)
    {
        const FactId next = list.all.back() + 1;
        for (FactId id = next; id < m_report.facts().size() && id < next + 3; ++id) {
            const Fact& extra = m_report.fact(id);
            const bool is_below = extra.of == total.id || extra.listed_under == total.id;
            const bool is_again = extra.block == m_report.fact(list.all.back()).block && is_below &&
                                  std::any_of(list.all.begin(), list.all.end(), [&](FactId part) {
                                      return is_same_item(m_report.fact(part), extra);
                                  });
            if (is_again) {
                std::vector<FactId> parts = list.all;
                parts.push_back(id);
                Found found = sum_of(total, parts);
                found.rule = "S206";
                found.binding = Binding::structure;
                if (found.judgement.verdict == Verdict::inconsistent) {
                    m_relations.put(std::move(found));
                }
                return;
            }
        }
    }

    /// `1.379 hồ sơ, trong đó đã giải quyết 1.326, đúng hạn 1.319`: each may lie in the one before.
    [[nodiscard]] bool is_nested(const PartList& list) const
    {
        for (std::size_t at = 1; at < list.all.size(); ++at) {
            if (m_report.fact(list.all[at]).term().face() >
                m_report.fact(list.all[at - 1]).term().face()) {
                return false;
            }
        }
        return list.cue == ListCue::part;
    }

    /// Parts that stand in the wrong bracket: a sum over other figures of the sentence that is no
    /// coincidence (S210).
    bool rebind(const Fact& total, const PartList& list)
    {
        std::vector<FactId> near;
        const FactId last = m_report.sentence_of(list.all.front()).second;
        for (FactId id = total.id + 1; id < m_report.facts().size() && id < last + 8; ++id) {
            const Fact& fact = m_report.fact(id);
            const bool says_total_again =
                fact.is_fraction() && fact.whole_term().face() == total.term().face();
            if (fact.block == total.block && is_additive(fact) && is_alike(fact, total) &&
                !says_total_again && fact.term().face() <= total.term().face()) {
                near.push_back(id);
            }
        }
        for (const FactId part : list.all) {
            const auto subset = find_subset(m_report, total, near, part);
            if (subset) {
                Found found = sum_of(total, *subset);
                found.rule = "S210";
                found.binding = Binding::coincidence;
                m_relations.put(std::move(found));
                return true;
            }
        }
        return false;
    }

    /// S202: no part is larger than its total.
    void look_at_limits(const Fact& total, const PartList& list)
    {
        for (const FactId id : list.all) {
            const Fact& part = m_report.fact(id);
            if (!is_alike(part, total) || !is_surely_part(total, part, list)) {
                continue;
            }
            Found found{"S202",       Formula::at_most,      Binding::structure,
                        {id, "part"}, {{total.id, "total"}}, {}};
            m_relations.judge(found);
            if (found.judgement.verdict != Verdict::inconsistent) {
                continue;
            }
            if (rebind_above(total, id) || fits_above(total, part)) {
                found.judgement.verdict = Verdict::not_checkable;
                found.judgement.reason = "N007";
            }
            m_relations.put(std::move(found));
        }
    }

    /// Whether layout and words leave no doubt that the figure is a part: a list above may have
    /// ended, and so may `trong đó` behind a semicolon.
    [[nodiscard]] bool is_surely_part(const Fact& total, const Fact& part,
                                      const PartList& list) const
    {
        if (list.cue == ListCue::partition || list.cue == ListCue::detail) {
            return true;
        }
        if (list.cue == ListCue::above) {
            return part.of == total.id;
        }
        if (part.sentence == total.sentence && opens_with_colon(total, list)) {
            return true;
        }
        const auto between = text_between(total, part);
        return part.of == total.id ||
               (part.id == list.all.front() && part.sentence == total.sentence && between &&
                (between->find(';') == std::string_view::npos || tells_of(total, part.id))) ||
               part.is_bracketed;
    }

    /// `trong đó:` and the like: the list goes on to the end of its sentence.
    [[nodiscard]] bool opens_with_colon(const Fact& total, const PartList& list) const
    {
        return has_between(total, m_report.fact(list.all.front()), "đó:");
    }

    /// `147.258 triệu đồng. Trong đó: thu trên địa bàn 34.532 (trong đó: 30.677, bổ sung 114.300)`:
    /// the bracket stands at the wrong level where what the total itself is a part of can hold the
    /// part.
    [[nodiscard]] bool fits_above(const Fact& total, const Fact& part) const
    {
        const auto above = total.of ? total.of : total.listed_under;
        return part.is_bracketed && !total.is_bracketed && above &&
               is_alike(m_report.fact(*above), part) &&
               m_report.fact(*above).term().face() >= part.term().face();
    }

    /// Whether a larger figure before the total holds the part.
    bool rebind_above(const Fact& total, FactId part)
    {
        for (FactId id = total.id; id > 0; --id) {
            const Fact& other = m_report.fact(id - 1);
            if (other.block != total.block) {
                return false;
            }
            if (!is_additive(other) || !is_alike(other, total) ||
                other.term().face() < m_report.fact(part).term().face()) {
                continue;
            }
            PartList list;
            list.total = other.id;
            list.all = {part};
            if (rebind(other, list)) {
                return true;
            }
        }
        return false;
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_sums(const Report& report, const Identities&, Relations& relations)
{
    SumFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
        finder.look_at_run(fact);
    }
}

} // namespace solieu
