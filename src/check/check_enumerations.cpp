/// \file
/// S203, S204, S209: shares and fractions that make up a whole, and counts of things that are
/// named.
#include "check/checks.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace solieu {
namespace {

constexpr std::size_t k_min_shares = 3;
constexpr std::size_t k_max_shares = 30;

/// S203: a run of shares behind `cơ cấu` or under one whole makes 100 %. Only runs that come near
/// it are told, since a list of shares need not be complete.
class ShareRuns {
public:
    ShareRuns(const Report& report, Relations& relations) : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& fact)
    {
        const bool goes_on = !m_run.empty() && m_run.size() < k_max_shares &&
                             m_report.fact(m_run.back()).sentence == fact.sentence;
        const bool is_in_structure =
            fact.between.has(Cue::structure) ||
            (goes_on && m_report.fact(m_run.front()).between.has(Cue::structure));
        const bool is_share =
            fact.is_percentage() && (fact.record.role == Role::share ||
                                     (fact.record.role == Role::rate && is_in_structure));
        if (!goes_on) {
            finish();
        }
        if (is_share) {
            m_run.push_back(fact.id);
        }
    }

    void finish()
    {
        if (m_run.size() >= k_min_shares) {
            judge();
        }
        m_run.clear();
    }

private:
    /// `Cơ cấu chi tiêu: lưu trú 31%, ăn uống 28%, ...`, and shares of the parts of a complete
    /// list.
    [[nodiscard]] bool promises_all() const
    {
        return m_report.fact(m_run.front()).between.has(Cue::structure) ||
               m_report.fact(m_run.back()).before.has(Cue::remainder) || is_of_complete_list();
    }

    [[nodiscard]] bool is_of_complete_list() const
    {
        const std::optional<FactId> first = m_report.fact(m_run.front()).of;
        const std::optional<FactId> total = first ? m_report.fact(*first).of : std::nullopt;
        if (!total) {
            return false;
        }
        const auto lists = part_lists(m_report, m_report.fact(*total));
        return std::any_of(lists.begin(), lists.end(), [&](const PartList& list) {
            return list.is_complete && list.all.size() == m_run.size() &&
                   list.all.front() == *first;
        });
    }

    void judge()
    {
        Rational sum(0);
        Rational slack(0);
        Found found{"S203", std::nullopt, Binding::structure, {m_run.back(), "percentage"}, {}, {}};
        bool is_open = false;
        for (const FactId id : m_run) {
            const Term term = m_report.fact(id).term();
            sum = sum + term.face();
            slack = slack + term.last_place() * Rational(1, 2);
            is_open = is_open || m_report.fact(id).is_open_list ||
                      m_report.fact(id).before.has(Cue::some);
            if (id != m_run.back()) {
                found.operands.push_back({id, "part"});
            }
        }
        const Rational gap = (sum - Rational(100)).abs();
        constexpr int k_near = 3; // farther off, the list was not meant to be whole
        if (is_open || (gap > Rational(k_near) && !promises_all())) {
            return;
        }
        found.judgement.computed = sum;
        found.judgement.verdict = gap <= slack ? Verdict::consistent : Verdict::inconsistent;
        found.judgement.grade = sum == Rational(100) ? Grade::exact_inputs : Grade::input_rounding;
        m_relations.put(std::move(found));
    }

    const Report& m_report;
    Relations& m_relations;
    std::vector<FactId> m_run;
};

/// S204: `28/63 thôn, 23/63 thôn, 12/63 thôn`: fractions of one sentence over one base that make it
/// up. A sum that does not is no error, since the fractions may overlap, unless words promise all:
/// `chia theo cấp học: 23/63 trường mầm non, ...`.
void look_at_fractions(const Report& report, const Fact& first, Relations& relations)
{
    if (!first.is_fraction() ||
        (first.id > 0 && report.fact(first.id - 1).sentence == first.sentence &&
         report.fact(first.id - 1).is_fraction())) {
        return;
    }
    const auto [begin, end] = report.sentence_of(first.id);
    const auto is_over_same_base = [&](FactId id) {
        const Fact& fact = report.fact(id);
        return fact.is_fraction() && is_alike(fact, first) &&
               fact.record.value2 == first.record.value2;
    };
    Found found{"S204", Formula::sum, Binding::structure, {first.id, "total", true}, {}, {}};
    bool is_behind_another = false;
    for (FactId id = begin; id < end; ++id) {
        if (!is_over_same_base(id)) {
            continue;
        }
        if (id < first.id) {
            is_behind_another = true;
        } else {
            found.operands.push_back({id, "part"});
        }
    }
    if (found.operands.size() < 2) {
        return;
    }
    relations.judge(found);
    const bool promises_all =
        !is_behind_another &&
        (first.opening == ListCue::partition || first.record.setting.cue == ListCue::partition);
    if (holds(found.judgement) || promises_all) {
        relations.put(std::move(found));
    }
}

/// The items between semicolons; 0 when one of them is too long for a name.
int items_in(std::string_view list)
{
    constexpr std::size_t k_longest_name = 90;
    int items = 0;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        if (end > k_longest_name) {
            return 0;
        }
        items += end > 1 ? 1 : 0;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return items;
}

/// S209: `03 lễ hội: Gầu Tào; Xên Mường; Áp Hồ Chiêng`. Items are parted by semicolons, of which
/// names hold none; the count is compared only when no figure stands among them.
void look_at_items(const Report& report, const Fact& count, Relations& relations)
{
    if (!count.is_level() || !count.is_exact() || !count.is_count() || count.text == nullptr) {
        return;
    }
    const TextSpan sentence = count.record.setting.sentence;
    const bool has_next = count.id + 1 < report.facts().size() &&
                          report.fact(count.id + 1).sentence == count.sentence;
    if (has_next) {
        return;
    }
    constexpr std::size_t k_longest = 1000;
    const std::string_view behind =
        std::string_view(*count.text)
            .substr(count.record.setting.span.end,
                    std::min(sentence.end - count.record.setting.span.end, k_longest));
    constexpr std::size_t k_nearest_colon = 60;
    const std::size_t colon = behind.find_first_of(":(");
    if (colon == std::string_view::npos || colon > k_nearest_colon || has_ellipsis(behind)) {
        return;
    }
    const int items = items_in(behind.substr(colon + 1));
    if (items < 2) {
        return;
    }
    Found found{"S209", std::nullopt, Binding::adjacent, {count.id, "total"}, {}, {}};
    found.judgement.computed = Rational(items);
    found.judgement.verdict =
        count.term().face() == Rational(items) ? Verdict::consistent : Verdict::inconsistent;
    found.judgement.grade = Grade::exact_inputs;
    relations.put(std::move(found));
}

} // namespace

void find_enumerations(const Report& report, const Identities&, Relations& relations)
{
    ShareRuns runs(report, relations);
    for (const Fact& fact : report.facts()) {
        runs.look_at(fact);
        look_at_fractions(report, fact, relations);
        look_at_items(report, fact, relations);
    }
    runs.finish();
}

} // namespace solieu
