/// \file
/// P: percentages against the numbers that they are of.
#include "check/base_words.hpp"
#include "check/checks.hpp"
#include "check/conventions.hpp"
#include "check/implied.hpp"
#include "check/likeness.hpp"
#include "check/repairs.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// A number that a percentage may be of.
struct Candidate {
    Use whole;
    Binding binding = Binding::adjacent;
    bool is_named = false; ///< the words behind the percentage call it by its name
};

/// Beyond this many figures back a whole is no neighbour.
constexpr std::size_t k_reach = 8;
/// What the words name may stand farther off.
constexpr FactId k_named_reach = 80;

class ShareFinder {
public:
    ShareFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& percentage)
    {
        const Role role = percentage.record.role;
        if (role != Role::share && role != Role::completion && role != Role::rate) {
            return;
        }
        m_rule = role == Role::completion ? "P102" : "P103";
        const Use stated{percentage.id, "percentage"};
        if (const Fact* fraction = fraction_behind(percentage); fraction != nullptr) {
            look_at_fraction(percentage, *fraction);
            return;
        }
        if (const Fact* fraction = fraction_before(percentage); fraction != nullptr) {
            look_at_fraction(percentage, *fraction);
            return;
        }
        if (!percentage.of) {
            if (!look_for_numerator(percentage)) {
                m_relations.put_unchecked(m_rule, stated, "N006");
            }
            return;
        }
        const Fact& part = part_of(percentage);
        if (part.is_fraction()) {
            look_at_fraction(percentage, part);
            return;
        }
        m_words = base_words(percentage);
        if (look_for_own_numerator(percentage, part)) {
            return;
        }
        if (part.is_percentage() || !try_candidates(percentage, part)) {
            m_relations.put_unchecked(m_rule, stated, "N006");
        }
    }

private:
    /// `Tỷ lệ trạm có bác sĩ đạt 84,6% (11/13 trạm)`: in brackets right behind, and of no other
    /// percentage; null when there is none.
    [[nodiscard]] const Fact* fraction_behind(const Fact& percentage) const
    {
        const FactId next = percentage.id + 1;
        if (percentage.of || percentage.is_bracketed || next >= m_report.facts().size()) {
            return nullptr;
        }
        const Fact& fraction = m_report.fact(next);
        const bool is_its_own = fraction.is_fraction() && fraction.is_bracketed &&
                                fraction.sentence == percentage.sentence &&
                                m_report.below(next).empty();
        return is_its_own ? &fraction : nullptr;
    }

    /// `21.045/22.310 gia đình đạt danh hiệu gia đình văn hóa, tỷ lệ 94,3%`: a rate right behind a
    /// fraction; one with a name of its own (`248,1/429,3 ha, tỷ lệ lấp đầy 57,8%`) only where it
    /// is the fraction's, or but for one slip.
    [[nodiscard]] const Fact* fraction_before(const Fact& percentage) const
    {
        if (percentage.of || percentage.id == 0) {
            return nullptr;
        }
        const Fact& before = m_report.fact(percentage.id - 1);
        const bool is_nameless =
            percentage.indicator == "tỉ lệ" || percentage.indicator == "tỉ lệ đạt";
        return before.is_fraction() && before.sentence == percentage.sentence &&
                       (is_nameless || comes_to(before, percentage))
                   ? &before
                   : nullptr;
    }

    [[nodiscard]] Found of_fraction(const Fact& percentage, const Fact& fraction) const
    {
        Found found{"P101", Formula::ratio, Binding::clause, {percentage.id, "percentage"}, {}, {}};
        found.operands = {{fraction.id, "part"}, {fraction.id, "whole", true}};
        m_relations.judge(found);
        return found;
    }

    /// Whether the percentage is the fraction's, or but for one slip.
    [[nodiscard]] bool comes_to(const Fact& fraction, const Fact& percentage) const
    {
        if (percentage.record.bound != Bound::exact) {
            return false;
        }
        const Judgement judgement = of_fraction(percentage, fraction).judgement;
        const int decimals = percentage.record.value.decimals();
        // `7/10 xã ..., tỷ lệ ... 50%`: two digits are alike by chance
        if (holds(judgement) || decimals == 0 || !judgement.computed) {
            return holds(judgement);
        }
        const auto rate = Decimal::parse(judgement.computed->to_decimal_text(decimals));
        return rate && is_one_slip_off(percentage.record.value, *rate);
    }

    /// `đạt 93,1% kế hoạch chi trả 15,38 tỷ đồng`: nothing but the plan's name stands between.
    [[nodiscard]] static bool is_named_plan(const Fact& percentage, const Fact& plan)
    {
        const auto between = text_between(percentage, plan);
        return plan.between.has(Cue::plan) && between &&
               between->find_first_of(",;.()") == std::string_view::npos;
    }

    /// `18 trên tổng số 25 xã hoàn thành, đạt 72%`: whether the figure before it is its part.
    [[nodiscard]] bool is_counted_from(const Fact& whole) const
    {
        if (whole.id == 0 || !whole.before.has(Cue::whole)) {
            return false;
        }
        const Fact& part = m_report.fact(whole.id - 1);
        return part.sentence == whole.sentence && part.is_level() &&
               part.dimension_number == whole.dimension_number && !part.is_fraction() &&
               part.term().face() <= whole.term().face();
    }

    /// What a completion measures: of the figures before it the one in the unit of the plan right
    /// behind it. `741 doanh nghiệp với số vốn 5.907 tỷ đồng, đạt 78% chỉ tiêu (950 doanh nghiệp)`
    [[nodiscard]] const Fact& part_of(const Fact& percentage) const
    {
        const Fact& named = m_report.fact(*percentage.of);
        if (is_counted_from(named)) {
            return m_report.fact(named.id - 1);
        }
        const FactId next = percentage.id + 1;
        if (percentage.record.role != Role::completion || next >= m_report.facts().size()) {
            return named;
        }
        const Fact& plan = m_report.fact(next);
        const bool is_plan =
            plan.sentence == percentage.sentence && plan.is_level() &&
            (plan.record.status == Status::target || is_named_plan(percentage, plan));
        if (!is_plan || is_alike(plan, named) || named.is_percentage()) {
            return named;
        }
        const FactId first = m_report.sentence_of(percentage.id).first;
        for (FactId id = percentage.id; id > first; --id) {
            const Fact& fact = m_report.fact(id - 1);
            if (fact.is_level() && is_alike(fact, plan) && !fact.before.has(Cue::past)) {
                return fact;
            }
        }
        return named;
    }

    /// `53/58 đơn vị, đạt 91,4%`.
    void look_at_fraction(const Fact& percentage, const Fact& fraction)
    {
        const bool is_of_plan =
            percentage.record.role == Role::completion && !percentage.record.basis.empty();
        const bool is_near = percentage.sentence == fraction.sentence;
        const bool is_second = is_second_share(percentage, fraction);
        Found found = of_fraction(percentage, fraction);
        // `11/11 xã, đạt 120% kế hoạch` counts places; done and planned differ now and then.
        const bool is_whole = fraction.record.value == fraction.whole_term().value;

        // `06/21 chủ đầu tư giải ngân trên 80% kế hoạch`: those above a bound are counted.
        const bool is_threshold = percentage.record.bound != Bound::exact &&
                                  (is_of_plan || !has_comma_between(fraction, percentage));
        found.binding = is_second                                  ? Binding::paragraph
                        : (is_of_plan && is_whole) || is_threshold ? Binding::adjacent
                        : is_near && !is_of_plan                   ? Binding::clause
                                                                   : Binding::structure;
        if (holds(found.judgement) || !is_second) {
            m_relations.put(std::move(found));
        }
    }

    [[nodiscard]] static bool has_comma_between(const Fact& left, const Fact& right)
    {
        const auto between = text_between(left, right);
        return between && between->find_first_of(",;(") != std::string_view::npos;
    }

    /// Whether another percentage before it already tells what the fraction comes to.
    [[nodiscard]] bool is_second_share(const Fact& percentage, const Fact& part) const
    {
        for (FactId id = part.id + 1; id < percentage.id; ++id) {
            const Fact& other = m_report.fact(id);
            if (other.is_percentage() && other.of == part.id &&
                other.record.role == percentage.record.role) {
                return true;
            }
        }
        return false;
    }

    /// `chiếm 42,6% tổng lượt khách`: the figures of that name, before it or in a note that hangs
    /// on it, those with most of its words first.
    void add_named(const Fact& percentage, const Fact& part)
    {
        if (m_words.empty()) {
            return;
        }
        std::vector<std::pair<std::size_t, FactId>> named; // words shared, and with what
        for (FactId id = percentage.id; id > 0 && percentage.id - id < k_named_reach; --id) {
            add_if_named(part, m_report.fact(id - 1), named);
        }
        for (const FactId id : m_report.noted_at(percentage.id)) {
            add_if_named(part, m_report.fact(id), named);
        }
        std::stable_sort(named.begin(), named.end(), [](const auto& one, const auto& other) {
            return one.first > other.first;
        });
        const bool is_sure =
            named.size() == 1 || (!named.empty() && named.front().first == m_words.size());
        for (const auto& [shared, id] : named) {
            const Fact& whole = m_report.fact(id);
            m_candidates.push_back({{id, "whole", whole.is_fraction()},
                                    is_sure ? Binding::clause : Binding::adjacent,
                                    is_sure});
        }
    }

    void add_if_named(const Fact& part, const Fact& fact,
                      std::vector<std::pair<std::size_t, FactId>>& named) const
    {
        if (!may_be_whole(part, fact)) {
            return;
        }
        const std::size_t shared = count_words_in(m_words, fact);
        // A base that is called just so may turn out smaller than its part.
        const bool may_be_smaller = shared >= 2 && shared == m_words.size();
        // What the part is called too tells them not apart.
        if ((may_be_smaller || fact.term().face() >= part.term().face()) &&
            is_named_by(m_words, fact) &&
            (shared > count_words_in(m_words, part) || m_words.size() == 1)) {
            named.emplace_back(shared, fact.id);
        }
    }

    /// `Hàn Quốc 1.912 lượt, bằng 36,5% khách quốc tế, Trung Quốc 1.430 lượt, bằng 27,3%`: a share
    /// that names no base has that of the share before it in its sentence.
    void add_named_before(const Fact& percentage, const Fact& part)
    {
        if (!m_candidates.empty() && m_candidates.front().is_named) {
            m_named = m_candidates.front().whole;
            m_named_sentence = percentage.sentence;
        } else if (m_words.empty() && m_named && m_named_sentence == percentage.sentence &&
                   percentage.record.role == Role::share && part.id > m_named->fact &&
                   may_be_whole(part, m_report.fact(m_named->fact)) &&
                   m_report.fact(m_named->fact).term().face() >= part.term().face()) {
            m_candidates.insert(m_candidates.begin(), {*m_named, Binding::clause, true});
        }
    }

    /// Whether the figure measures what the part does, and is no plan and of no other time.
    [[nodiscard]] static bool may_be_whole(const Fact& part, const Fact& fact)
    {
        return fact.is_level() && is_commensurable(fact, part) && fact.id != part.id &&
               !fact.before.has(Cue::past) && !fact.before.has(Cue::than) &&
               !fact.behind.has(Cue::past) && !fact.before.has(Cue::remainder) &&
               !fact.before.has(Cue::plan) && fact.record.status != Status::target;
    }

    void add_candidate(const Fact& part, const Fact& fact, Binding binding)
    {
        const bool is_new =
            std::none_of(m_candidates.begin(), m_candidates.end(),
                         [&fact](const Candidate& known) { return known.whole.fact == fact.id; });
        if (is_new && fact.id != part.id && fact.is_level() && is_alike(fact, part)) {
            m_candidates.push_back({{fact.id, "whole", fact.is_fraction()}, binding});
        }
    }

    /// Cells of the percentage's row in a table; the one under `Kế hoạch` is what it is measured
    /// by.
    void add_row(const Fact& percentage, const Fact& part)
    {
        const auto& place = percentage.record.table;
        if (!place) {
            return;
        }
        constexpr FactId k_cells = 12;
        const FactId begin = percentage.id - std::min(percentage.id, k_cells);
        const FactId end = std::min(percentage.id + k_cells, m_report.facts().size());
        for (FactId id = begin; id < end; ++id) {
            const Fact& fact = m_report.fact(id);
            const auto& other = fact.record.table;
            if (other && other->index == place->index && other->row == place->row) {
                const bool is_plan =
                    fact.record.status == Status::target ||
                    fold(other->column_label).find("kế hoạch") != std::string::npos;
                add_candidate(part, fact, is_plan ? Binding::structure : Binding::adjacent);
            }
        }
    }

    /// `662 trong tổng số 686`, `so với kế hoạch 4.830 tỷ`: behind the part, in its sentence.
    void add_behind(const Fact& percentage, const Fact& part)
    {
        const auto [first, last] = m_report.sentence_of(part.id);
        for (FactId id = part.id + 1; id < last && id <= percentage.id + 1; ++id) {
            const Fact& fact = m_report.fact(id);
            const bool is_next = id == percentage.id + 1;
            const bool is_plan =
                percentage.record.role == Role::completion &&
                !is_plan_of_another(percentage, fact) &&
                (fact.record.status == Status::target || fact.before.has(Cue::plan) ||
                 (is_next && is_named_plan(percentage, fact)));
            // `đạt 38,6% lực lượng lao động (213.800 người)`
            const bool is_base =
                fact.is_bracketed && !percentage.is_bracketed && !fact.listed_under && !fact.of;
            // `(kế hoạch 185)`; `196 đảng viên/chỉ tiêu 185 đảng viên, đạt 105,9%`
            const bool is_plan_between = id < percentage.id && is_plan &&
                                         ((fact.is_bracketed && !percentage.is_bracketed) ||
                                          (id == part.id + 1 && id + 1 == percentage.id));
            if (fact.before.has(Cue::whole) || (is_next && (is_plan || is_base)) ||
                is_plan_between) {
                add_candidate(part, fact, Binding::clause);
            }
        }
    }

    /// `đạt 118% dự toán trung ương giao (10.880 tỷ đồng), bằng 112% dự toán tỉnh giao`: what
    /// stands in the bracket is the plan of the percentage right before it, and this one has
    /// another.
    [[nodiscard]] bool is_plan_of_another(const Fact& percentage, const Fact& plan) const
    {
        if (!plan.is_bracketed || plan.id == 0 || plan.id - 1 == percentage.id) {
            return false;
        }
        const Fact& told = m_report.fact(plan.id - 1);
        const std::string own = fold(percentage.record.basis);
        const std::string other = fold(told.record.basis);
        return told.is_percentage() && told.record.role == Role::completion && !own.empty() &&
               !other.empty() && !is_run_of(own, other) && !is_run_of(other, own);
    }

    /// `thu 8.412 triệu đồng/dự toán giao 7.500 triệu đồng, đạt 112,2%. Tổng chi ...`: a completion
    /// right behind it in its own sentence has used the plan.
    [[nodiscard]] bool is_used(const Fact& plan) const
    {
        const FactId next = plan.id + 1;
        return next < m_report.facts().size() && m_report.fact(next).sentence == plan.sentence &&
               m_report.fact(next).is_percentage() &&
               m_report.fact(next).record.role == Role::completion;
    }

    void add_before(const Fact& percentage, const Fact& part)
    {
        const bool is_completion = percentage.record.role == Role::completion;
        if (!is_completion && part.listed_under) {
            add_candidate(part, m_report.fact(*part.listed_under), Binding::structure);
        }
        if (!is_completion && part.of) {
            const Fact& whole = m_report.fact(*part.of);
            add_candidate(part, whole, Binding::structure);
            // `184.900 hộ dân, trong đó 9.120 hộ cận nghèo, chiếm 4,93%`
            if (m_candidates.empty() && part.id + 1 == percentage.id && whole.is_level() &&
                has_same_noun(whole, part)) {
                m_candidates.push_back(
                    {{whole.id, "whole", whole.is_fraction()}, Binding::structure});
            }
        }
        for (FactId id = part.id; id > 0 && part.id - (id - 1) <= k_reach; --id) {
            const Fact& fact = m_report.fact(id - 1);
            const bool is_here = fact.sentence == part.sentence;
            if (fact.block + 1 < part.block || fact.sentence + 1 < part.sentence) {
                return;
            }
            const bool is_total =
                fact.before.has(Cue::total) && (is_here || is_like_total(part, fact));
            if (fact.block != part.block && (is_completion || !is_total)) {
                return;
            }
            // `Thêm 06 xã, nâng tổng số lên 77 xã, tương ứng 83,7%`; `hơn 1.300 hồ sơ` may be more.
            if (!is_completion && fact.record.bound == Bound::exact &&
                fact.term().face() < part.term().face() && !is_told_of(part, fact)) {
                continue;
            }
            if (!is_completion && has_percentage(fact, Role::share)) {
                add_candidate(part, fact, Binding::paragraph); // most often another part
                continue;
            }
            // `Tổng vốn đầu tư ước thực hiện 24.150 tỷ đồng` was done.
            const bool is_plan =
                fact.record.status == Status::target ||
                (fact.before.has(Cue::plan) && fact.record.status != Status::estimate);
            // What has been measured by a plan is no plan.
            if (is_completion && is_plan && !has_percentage(fact, Role::completion)) {
                // `tổng mức đầu tư` is planned too, but `kế hoạch` is what is said.
                const bool is_other =
                    is_plan_of_another(percentage, fact) || (!is_here && is_used(fact));
                add_candidate(part, fact,
                              is_other                                ? Binding::adjacent
                              : is_here && fact.before.has(Cue::plan) ? Binding::clause
                                                                      : Binding::structure);
            } else if (!is_completion && (is_total || (is_plan && is_plan_of(part, fact)))) {
                add_candidate(part, fact, Binding::structure);
            } else if (is_here || !is_completion) {
                add_candidate(part, fact, Binding::adjacent);
            }
        }
    }

    /// `218 ổ dịch, đã xử lý 311 ổ`: whether the count right before the part is what it is of, even
    /// if it is less.
    [[nodiscard]] static bool is_told_of(const Fact& part, const Fact& count)
    {
        return is_count_before(count, part) && count.digits > 1 && has_noun_of(count, part) &&
               !part.before.has(Cue::to) && !part.before.has(Cue::total);
    }

    /// Whether a total before the part's sentence counts the same things, and the words behind the
    /// percentage do not name another.
    [[nodiscard]] bool is_like_total(const Fact& part, const Fact& fact) const
    {
        const bool is_one_noun =
            fact.dimension_number == part.dimension_number || (fact.is_person && part.is_person);
        return part.is_count() && is_one_noun && !is_named_otherwise(fact);
    }

    /// `kế hoạch 45.000 triệu đồng; giải ngân 21.150 triệu đồng, đạt 47%`: right before the part in
    /// its sentence.
    [[nodiscard]] bool is_plan_of(const Fact& part, const Fact& plan) const
    {
        return plan.id + 1 == part.id && plan.sentence == part.sentence && m_words.empty();
    }

    /// `12 vụ, chiếm 1% số vụ đã truy tố`: whether the words behind the percentage, but for the
    /// noun that is counted, call another figure.
    [[nodiscard]] bool is_named_otherwise(const Fact& fact) const
    {
        const std::vector<std::string> telling = telling_words(m_words, fact);
        return telling.size() >= 2 && 2 * count_words_in(telling, fact) <= telling.size();
    }

    /// Whether a percentage right behind qualifies the figure, in the role if one is given.
    [[nodiscard]] bool has_percentage(const Fact& fact,
                                      std::optional<Role> role = std::nullopt) const
    {
        const FactId end = std::min(fact.id + 4, m_report.facts().size());
        for (FactId id = fact.id + 1; id < end; ++id) {
            const Fact& other = m_report.fact(id);
            if (other.is_percentage() && other.of == fact.id &&
                (!role || other.record.role == *role)) {
                return true;
            }
        }
        return false;
    }

    /// `421 thí sinh dự thi; trúng tuyển 389 thí sinh, chiếm 92,4%`: the only figure of its
    /// sentence that counts the same, and counts more, is what the part is of.
    void strengthen_lone(const Fact& percentage, const Fact& part)
    {
        Candidate* lone = nullptr;
        for (Candidate& candidate : m_candidates) {
            const Fact& whole = m_report.fact(candidate.whole.fact);
            if (candidate.binding >= Binding::structure) {
                return;
            }
            if (whole.sentence != part.sentence) {
                continue;
            }
            if (lone != nullptr) {
                return;
            }
            lone = &candidate;
        }
        const bool is_negated =
            part.indicator.starts_with("không ") || part.indicator.starts_with("chưa ");
        if (lone == nullptr || (is_negated && !says_share(percentage)) ||
            (percentage.record.role == Role::completion && !percentage.record.basis.empty())) {
            return;
        }
        const Fact& whole = m_report.fact(lone->whole.fact);
        if (whole.id < part.id && !whole.is_fraction() && has_noun_of(whole, part) &&
            (whole.is_count() || says_share(percentage) || is_used_of(percentage, part, whole)) &&
            !whole.before.has(Cue::past) && !has_percentage(whole) && !is_named_otherwise(whole) &&
            whole.term().face() >= part.term().face()) {
            lone->binding = Binding::structure;
        }
    }

    /// `chi 512 tỷ đồng, chi đầu tư 198 tỷ đồng, chiếm 38,7%`: of amounts `đạt` is said of plans.
    [[nodiscard]] bool says_share(const Fact& percentage) const
    {
        return percentage.id > 0 && percentage.record.role == Role::share &&
               has_between(m_report.fact(percentage.id - 1), percentage, "chiếm");
    }

    /// `bố trí 318 tỷ đồng, đã sử dụng 271,5 tỷ đồng (85,4%)`: of amounts too, where the next
    /// figure tells how much of the first was done.
    [[nodiscard]] static bool is_used_of(const Fact& percentage, const Fact& part,
                                         const Fact& whole)
    {
        return whole.id + 1 == part.id && part.id + 1 == percentage.id && percentage.is_bracketed &&
               percentage.record.role == Role::share && has_between(whole, part, "đã ");
    }

    /// `80 tin báo`, `68 tin`
    [[nodiscard]] static bool has_noun_of(const Fact& whole, const Fact& part)
    {
        return whole.dimension_number == part.dimension_number ||
               (is_alike(whole, part) && (whole.dimension.starts_with(part.dimension) ||
                                          part.dimension.starts_with(whole.dimension)));
    }

    bool try_candidates(const Fact& percentage, const Fact& part)
    {
        m_candidates.clear();
        add_named(percentage, part);
        add_named_before(percentage, part);
        add_row(percentage, part);
        add_behind(percentage, part);
        add_before(percentage, part);
        strengthen_lone(percentage, part);
        const Found* best = nullptr;
        std::vector<Found> tried;
        const bool has_name = !m_candidates.empty() && m_candidates.front().is_named;
        const bool has_clause =
            std::any_of(m_candidates.begin(), m_candidates.end(), [](const Candidate& candidate) {
                return candidate.binding == Binding::clause;
            });
        if (has_name || has_clause) { // what is only near is not meant
            std::erase_if(m_candidates, [has_name](const Candidate& candidate) {
                return candidate.binding < Binding::structure || (has_name && !candidate.is_named);
            });
        }
        for (const Candidate& candidate : m_candidates) {
            add_total_of(percentage, part, candidate, tried);
            const bool is_excess = percentage.before.has(Cue::excess);
            Found found{m_rule,
                        is_excess ? Formula::growth : Formula::ratio,
                        candidate.binding,
                        {percentage.id, "percentage"},
                        {},
                        {}};
            found.operands = {{part.id, "part"}, candidate.whole};
            m_relations.judge(found);
            tried.push_back(std::move(found));
        }
        for (const Found& found : tried) {
            const bool is_chance = found.binding == Binding::paragraph &&
                                   (percentage.record.value.decimals() == 0 ||
                                    found.judgement.verdict != Verdict::consistent);
            if (is_chance) {
                continue;
            }
            if (best == nullptr || is_better(found, *best)) {
                best = &found;
            }
        }
        if (best == nullptr) {
            return false;
        }
        const bool is_doubtful =
            !holds(best->judgement) &&
            (best->binding < Binding::structure ||
             (best->binding < Binding::clause && is_part_larger(percentage, *best)));
        if (is_doubtful && !is_comparable(*best) && !is_slip(*best)) {
            return false;
        }
        m_relations.put(*best);
        return true;
    }

    /// Whether one slip explains what does not fit, and no other whole is named.
    [[nodiscard]] bool is_slip(const Found& found) const
    {
        return !is_named_otherwise(m_report.fact(found.operands.back().fact)) &&
               is_explained_by_one_slip(m_relations, found);
    }

    /// A percentage behind a list of parts may be of their total.
    void add_total_of(const Fact& percentage, const Fact& part, const Candidate& candidate,
                      std::vector<Found>& tried) const
    {
        const std::optional<FactId> total = part.of ? part.of : part.listed_under;
        if (!total || *total == candidate.whole.fact) {
            return;
        }
        Found found{m_rule,
                    Formula::ratio,
                    std::max(candidate.binding, Binding::structure),
                    {percentage.id, "percentage"},
                    {},
                    {}};
        found.operands = {{*total, "part"}, candidate.whole};
        m_relations.judge(found);
        if (holds(found.judgement)) {
            tried.push_back(std::move(found));
        }
    }

    /// What holds before what does not, unless only that is bound by the words of its clause; then
    /// the stronger binding; then the nearer one, which is tried first.
    [[nodiscard]] static bool is_better(const Found& left, const Found& right)
    {
        const bool left_holds = holds(left.judgement);
        const Found& failing = left_holds ? right : left;
        const Found& holding = left_holds ? left : right;
        const bool is_outdone =
            failing.binding == Binding::clause && holding.binding < Binding::clause;
        return left_holds != holds(right.judgement) && !is_outdone ? left_holds
                                                                   : left.binding > right.binding;
    }

    /// `còn 9.318 hộ nghèo ... cuối năm trước có 12.165 hộ nghèo, tỷ lệ 5,78%`: no part of what is
    /// less than it and of another time.
    [[nodiscard]] bool is_part_larger(const Fact& percentage, const Found& found) const
    {
        const Decimal hundred(100, 0);
        return percentage.record.value < hundred && found.operands.size() == 2 &&
               m_report.fact(found.operands[0].fact).record.period !=
                   m_report.fact(found.operands[1].fact).record.period &&
               m_relations.term(found.operands[0]).face() >
                   m_relations.term(found.operands[1]).face();
    }

    /// Whether a neighbour is so likely the whole that a difference is worth telling: one noun, and
    /// not smaller than its part, unless it is so by a thousand.
    [[nodiscard]] bool is_comparable(const Found& found) const
    {
        constexpr int k_thousand = 3;
        const auto slip = scale_slip(m_relations.term(found.stated), found.judgement);
        if (slip == k_thousand || slip == -k_thousand) {
            return true;
        }
        const Fact& part = m_report.fact(found.operands.front().fact);
        const Fact& whole = m_report.fact(found.operands.back().fact);
        return part.dimension == whole.dimension && whole.term().face() >= part.term().face() &&
               !is_named_otherwise(whole) &&
               m_report.fact(found.stated.fact).record.role == Role::share;
    }

    /// `trong 58 đơn vị có 93,4% đã nộp`: whether any count out of 58 gives the percentage (GRIM:
    /// Brown and Heathers 2017).
    bool look_for_numerator(const Fact& percentage)
    {
        if (percentage.record.role != Role::share || percentage.id == 0) {
            return false;
        }
        const Fact& base = m_report.fact(percentage.id - 1);
        if (base.sentence != percentage.sentence || !base.is_level() || !base.is_exact() ||
            !base.before.has(Cue::whole) || base.is_fraction()) {
            return false;
        }
        put_numerator(percentage, base, Binding::adjacent);
        return true;
    }

    /// `có 16 xã, trong đó 70,3% số xã có chợ`: the percentage is of the very count before it.
    bool look_for_own_numerator(const Fact& percentage, const Fact& base)
    {
        const bool is_of_base =
            !m_words.empty() && base.is_count() && base.is_exact() && !base.is_fraction() &&
            base.dimension == m_words.front() && base.sentence == percentage.sentence &&
            percentage.record.bound == Bound::exact && percentage.opening == ListCue::part &&
            percentage.record.role != Role::completion;
        if (is_of_base && m_report.fact(percentage.id - 1).id == base.id) {
            put_numerator(percentage, base, Binding::structure);
            return true;
        }
        return false;
    }

    void put_numerator(const Fact& percentage, const Fact& base, Binding binding)
    {
        Found found{"P106", std::nullopt, binding, {percentage.id, "percentage"}, {}, {}};
        found.operands = {{base.id, "whole"}};
        found.judgement.verdict = has_integer_numerator(base.term(), percentage.term())
                                      ? Verdict::consistent
                                      : Verdict::inconsistent;
        m_relations.put(std::move(found));
    }

    const Report& m_report;
    Relations& m_relations;
    std::string_view m_rule;
    std::vector<std::string> m_words; ///< that name what the percentage is of
    std::optional<Use> m_named;       ///< the base that a share named last
    std::size_t m_named_sentence = 0; ///< and its sentence
    std::vector<Candidate> m_candidates;
};

/// P104: no share is above 100 %, no part above its whole.
void look_at_limit(const Report& report, const Fact& fact, Relations& relations)
{
    static const Rational k_hundred = Rational(100);
    Found found{"P104", std::nullopt, Binding::clause, {fact.id, "part"}, {}, {}};
    found.judgement.verdict = Verdict::inconsistent;
    if (fact.is_percentage() && fact.record.role == Role::share &&
        fact.record.value2 == std::nullopt && fact.term().face() > k_hundred) {
        found.stated.role = "percentage";
        relations.put(std::move(found));
        return;
    }
    if (!fact.is_fraction() || fact.record.value <= fact.whole_term().value) {
        return;
    }
    // `120/100 ha, đạt 120% kế hoạch` is no part of a whole.
    const bool is_of_plan = std::any_of(
        report.below(fact.id).begin(), report.below(fact.id).end(), [&report](FactId id) {
            return report.fact(id).record.role == Role::completion ||
                   report.fact(id).record.role == Role::share;
        });
    if (!is_of_plan && fact.is_count()) {
        found.operands = {{fact.id, "whole", true}};
        found.binding = Binding::structure;
        relations.put(std::move(found));
    }
}

/// P105: `91,2% đúng hạn, còn lại 8,8%`.
void look_at_complement(const Report& report, const Fact& rest, Relations& relations)
{
    const auto is_rate = [](const Fact& fact) {
        return fact.is_percentage() && !fact.record.value2 &&
               (fact.record.role == Role::share || fact.record.role == Role::rate);
    };
    if (!is_rate(rest)) {
        return;
    }
    // `đúng hạn 91,2%, quá hạn 8,8%`; `91,2% dân số, còn 8,8% dân số chưa tham gia`
    const auto is_called = [](const Fact& fact, std::string_view words) {
        return fact.indicator.find(words) != std::string::npos;
    };
    const bool is_late = is_called(rest, "quá hạn") || is_called(rest, "trễ hạn");
    const bool is_left = rest.before.has(Cue::still) && rest.behind.has(Cue::undone);
    if (!rest.before.has(Cue::remainder) && !is_late && !is_left) {
        return;
    }
    const auto [first, last] = report.sentence_of(rest.id);
    std::vector<Use> others;
    for (FactId id = first; id < rest.id; ++id) {
        const Fact& other = report.fact(id);
        if (is_rate(other)) {
            others.push_back({id, "part"});
        }
    }
    if (others.size() == 1 &&
        (!is_late || is_called(report.fact(others.front().fact), "đúng hạn"))) {
        relations.put("P105", Formula::complement, Binding::structure, {rest.id, "percentage"},
                      {others.front()});
    }
}

} // namespace

void find_shares(const Report& report, const Identities&, Relations& relations)
{
    ShareFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        if (fact.is_percentage()) {
            finder.look_at(fact);
            look_at_complement(report, fact, relations);
        }
        look_at_limit(report, fact, relations);
    }
}

} // namespace solieu
