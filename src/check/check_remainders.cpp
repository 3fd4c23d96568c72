/// \file
/// S207: what is left of a total.
#include "check/checks.hpp"
#include "check/conventions.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <string_view>
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
        if (look_for_fraction(rest, is_rest)) {
            return;
        }
        if (is_rest) {
            look_for_total(rest);
        } else {
            look_for_done(rest);
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
            // `58/64 thôn đã ra mắt, còn 06 thôn chưa ra mắt`, `11/16 khoản thu …; 05 khoản …`
            const bool is_next = has_only_its_own_between(fact, rest) &&
                                 (fact.dimension_number == rest.dimension_number ||
                                  is_run_of(rest.dimension, fact.dimension));
            const bool is_left =
                rest.before.has(Cue::still) && rest.behind.has(Cue::undone) && is_next;
            const bool is_clause = (is_rest || is_left) && fact.sentence == rest.sentence;
            // `11/16 khoản thu đạt dự toán; 05 khoản không đạt`
            const bool is_denied =
                is_negated_behind(rest) && fact.sentence == rest.sentence && is_next;
            Found found{"S207",
                        Formula::difference,
                        is_clause   ? Binding::clause
                        : is_denied ? Binding::structure
                                    : Binding::adjacent,
                        {rest.id, "remainder"},
                        {{fact.id, "whole", true}, {fact.id, "part"}},
                        {}};
            found.is_soft = is_denied && !is_clause;
            m_relations.judge(found);
            if (holds(found.judgement) || is_clause || is_denied ||
                is_explained_by_one_slip(m_relations, found)) {
                m_relations.put(std::move(found));
                return true;
            }
            return false;
        }
        return false;
    }

    /// Whether what was not done is counted: no work that goes on, of which only some may be named.
    [[nodiscard]] static bool is_negated_behind(const Fact& fact)
    {
        if (fact.text == nullptr) {
            return false;
        }
        const std::string_view text = *fact.text;
        const std::string_view behind = text.substr(fact.record.setting.span.end);
        return behind.starts_with(" không ") || behind.starts_with(" chưa ") ||
               behind.starts_with(" còn chậm");
    }

    /// Whether nothing stands between two figures but shares and parts of the first.
    [[nodiscard]] bool has_only_its_own_between(const Fact& first, const Fact& second) const
    {
        for (FactId id = first.id + 1; id < second.id; ++id) {
            const Fact& fact = m_report.fact(id);
            const bool is_its_own = fact.of == first.id || fact.listed_under == first.id;
            if (!is_its_own || (fact.is_percentage() && fact.record.role != Role::share)) {
                return false;
            }
        }
        return true;
    }

    /// `nợ đầu năm 1.240 triệu đồng, đã trả 865 triệu đồng, còn 375 triệu đồng`, `tiếp nhận 62 tin,
    /// giải quyết 55 tin, còn 07 tin đang xác minh`, `305 đơn, có 278 đơn đủ điều kiện (còn 27 đơn
    /// không đủ)`: what is left of the first figure without the others.
    void look_for_done(const Fact& rest)
    {
        std::vector<FactId> alike = figures_before(rest);
        if (rest.is_bracketed && alike.size() > 2) { // it is left of the figure right before
            alike.erase(alike.begin(), alike.end() - 2);
        }
        if (alike.size() < 2 || rest.before.has(Cue::to) || (!rest.is_bracketed && goes_on(rest))) {
            return;
        }
        const auto is_part = [&](const Fact& fact) { // of another than the first
            return fact.of && fact.of != alike.front() &&
                   std::find(alike.begin(), alike.end(), *fact.of) != alike.end();
        };
        if (is_part(rest)) { // `đã trả 11.208 hồ sơ, trong đó đúng hạn 11.062, quá hạn 146`
            return;
        }
        std::erase_if(alike, [&](FactId id) { return is_part(m_report.fact(id)); });
        if (alike.size() < 2) {
            return;
        }
        const Fact& total = m_report.fact(alike.front());
        Found found{"S207",
                    Formula::difference,
                    Binding::structure,
                    {rest.id, "remainder"},
                    {{total.id, "whole"}},
                    {}};
        bool is_less = true;
        for (auto id = alike.begin() + 1; id != alike.end(); ++id) {
            if (!may_be_done(m_report.fact(*id), total)) {
                return;
            }
            is_less = is_less && m_report.fact(*id).term().face() <= total.term().face();
            found.operands.push_back({*id, "part"});
        }
        const bool is_done = says_done(m_report.fact(alike[1]));
        const bool is_undone =
            rest.before.has(Cue::undone) || rest.behind.has(Cue::undone) || is_negated(rest);
        const bool is_still = rest.before.has(Cue::still);
        const bool is_sure = alike.size() == 2 ? (is_still || is_done) && (is_undone || is_done)
                                               : is_still && is_undone && is_done;
        if ((!is_still && !is_undone) || rest.record.period < total.record.period) {
            return;
        }
        m_relations.judge(found);
        if (is_sure && is_less) {
            m_relations.put(std::move(found));
        } else {
            put_slip(std::move(found));
        }
    }

    /// Tells of figures that are only near each other what fails by one slip.
    void put_slip(Found found)
    {
        if (is_explained_by_one_slip(m_relations, found)) {
            found.binding = Binding::adjacent;
            m_relations.put(std::move(found));
        }
    }

    /// Whether its sentence has more of the same behind it.
    [[nodiscard]] bool has_more(const Fact& rest) const
    {
        const FactId last = m_report.sentence_of(rest.id).second;
        for (FactId id = rest.id + 1; id < last; ++id) {
            if (is_additive(m_report.fact(id)) && is_alike(m_report.fact(id), rest)) {
                return true;
            }
        }
        return false;
    }

    /// Whether its clause lists more of the same behind it.
    [[nodiscard]] bool goes_on(const Fact& rest) const
    {
        const FactId last = m_report.sentence_of(rest.id).second;
        for (FactId id = rest.id + 1; id < last; ++id) {
            const Fact& fact = m_report.fact(id);
            if (is_additive(fact) && is_alike(fact, rest)) {
                const auto between = text_between(rest, fact);
                return !between || between->find(';') == std::string_view::npos;
            }
        }
        return false;
    }

    /// The figures of the sentence before it that measure the same, now, in reading order; for one
    /// alone with the total that ends the sentence before: `Tổng số là 15.686 hồ sơ. Đã giải quyết
    /// 12.904 hồ sơ`.
    [[nodiscard]] std::vector<FactId> figures_before(const Fact& rest) const
    {
        const FactId first = m_report.sentence_of(rest.id).first;
        std::vector<FactId> alike;
        for (FactId id = std::max(first, rest.id - std::min(rest.id, k_reach)); id < rest.id;
             ++id) {
            const Fact& fact = m_report.fact(id);
            const bool is_compared = fact.between.has(Cue::than) && !alike.empty();
            // `đã giải quyết 1.421 hồ sơ, trong đó trước hạn 1.206 hồ sơ`
            const bool is_part = fact.opening == ListCue::part && !alike.empty();
            if (is_additive(fact) && is_alike(fact, rest) && !is_compared && !is_part) {
                alike.push_back(id);
            }
        }
        if (alike.size() == 1 && first > 0) {
            const Fact& before = m_report.fact(first - 1);
            if (before.before.has(Cue::total) && is_additive(before) && is_alike(before, rest)) {
                alike.insert(alike.begin(), before.id);
            }
        }
        return alike;
    }

    [[nodiscard]] static bool may_be_done(const Fact& part, const Fact& total)
    {
        return !part.is_fraction() && !total.is_fraction() && !part.record.value2 &&
               !total.record.value2 && !part.before.has(Cue::past) &&
               !part.before.has(Cue::still) && !part.is_bracketed && !total.is_bracketed;
    }

    [[nodiscard]] static bool is_negated(const Fact& fact)
    {
        return fact.indicator.find("không ") != std::string::npos ||
               fact.indicator.find("chưa ") != std::string::npos;
    }

    /// Whether `đã` stands in the words of its sentence before the figure, behind the figure
    /// before.
    [[nodiscard]] bool says_done(const Fact& fact) const
    {
        if (fact.text == nullptr) {
            return false;
        }
        const Setting& setting = fact.record.setting;
        std::size_t begin = setting.sentence.begin;
        if (fact.id > 0 && m_report.fact(fact.id - 1).sentence == fact.sentence) {
            begin = m_report.fact(fact.id - 1).record.setting.span.end;
        }
        const TextSpan gap{std::min(begin, setting.span.begin), setting.span.begin};
        const std::string_view words = gap.of(*fact.text);
        return words.find("đã ") != std::string_view::npos ||
               words.find("Đã ") != std::string_view::npos;
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
        // `Nếu loại trừ tiền sử dụng đất (2.105 tỷ đồng) thì còn lại 5.574 tỷ đồng`
        const bool is_taken_off = m_report.fact(alike.front()).is_bracketed && !rest.is_bracketed;
        if (!is_largest(alike) || is_taken_off) {
            if (!look_for_total_before(rest, alike) && !is_taken_off && alike.size() == 2) {
                look_for_slip(rest, alike);
            }
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
        } else if (holds(last.judgement) ||
                   (alike.size() == 2 && !has_more(rest) && is_less_than(rest, alike.front()))) {
            m_relations.put(std::move(last));
        } else {
            put_slip(std::move(last));
        }
    }

    /// `xã A 17 ổ, xã B 14 ổ; còn lại 33 ổ`: no more is left than there was.
    [[nodiscard]] bool is_less_than(const Fact& rest, FactId whole) const
    {
        return rest.term().face() <= m_report.fact(whole).term().face();
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
    bool look_for_total_before(const Fact& rest, const std::vector<FactId>& alike)
    {
        Found found{"S201", Formula::sum, Binding::structure, {}, {}, {}};
        for (const FactId id : alike) {
            found.operands.push_back({id, "part"});
        }
        found.operands.push_back({rest.id, "part"});
        for (FactId id = alike.front(); id > 0 && alike.front() - id < k_reach; --id) {
            const Fact& total = m_report.fact(id - 1);
            if (total.record.section != rest.record.section) {
                return false;
            }
            if (!is_additive(total) || !is_alike(total, rest)) {
                continue;
            }
            found.stated = {total.id, "total"};
            m_relations.judge(found);
            if (found.judgement.grade == Grade::exact_inputs && holds(found.judgement)) {
                m_relations.put(std::move(found));
                return true;
            }
        }
        return false;
    }

    /// `đầu năm 1.240 triệu đồng, đã trả 8.865 triệu đồng, còn lại 375 triệu đồng`: a digit too
    /// many.
    void look_for_slip(const Fact& rest, const std::vector<FactId>& alike)
    {
        Found found{"S207",
                    Formula::difference,
                    Binding::adjacent,
                    {rest.id, "remainder"},
                    {{alike.front(), "whole"}, {alike.back(), "part"}},
                    {}};
        m_relations.judge(found);
        put_slip(std::move(found));
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
