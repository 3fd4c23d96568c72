/// \file
/// P103 again: several shares of one sentence that are of one whole, wherever it stands.
#include "check/checks.hpp"
#include "check/likeness.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// A whole stands at most so many figures before its shares.
constexpr FactId k_reach = 24;
constexpr std::size_t k_max_shares = 20;

/// A share and the figure that it is of.
struct Pair {
    FactId percentage = 0;
    FactId part = 0;
};

class BaseFinder {
public:
    BaseFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    /// Takes a run of shares: `giỏi 1.571 em (17%), khá 3.977 em (43%), yếu 184 em (2%)`.
    void look_at(const Fact& fact)
    {
        const bool is_share = fact.is_percentage() && fact.record.role == Role::share && fact.of &&
                              !m_report.fact(*fact.of).is_fraction() &&
                              !m_report.fact(*fact.of).is_percentage();
        const bool goes_on = !m_run.empty() && goes_on_to(fact);
        if (!goes_on || m_run.size() == k_max_shares) {
            finish();
        }
        if (is_share) {
            m_run.push_back({fact.id, *fact.of});
        }
    }

    void finish()
    {
        if (m_run.size() >= 2) {
            look_for_whole();
        }
        m_run.clear();
    }

private:
    /// Whether the figure stands in the sentence of the run, or in the next item of its list.
    [[nodiscard]] bool goes_on_to(const Fact& fact) const
    {
        const Fact& last = m_report.fact(m_run.back().percentage);
        if (last.sentence == fact.sentence) {
            return true;
        }
        const auto total_of = [this](FactId id) {
            const Fact& part = m_report.fact(id);
            return part.listed_under ? part.listed_under : part.of;
        };
        const auto total = total_of(m_run.back().part);
        return total && (fact.is_percentage() ? fact.of && total_of(*fact.of) == total
                                              : total_of(fact.id) == total);
    }

    [[nodiscard]] Found share_of(const Pair& pair, FactId whole) const
    {
        Found found{"P103",
                    Formula::ratio,
                    Binding::clause, // the others of the run prove it
                    {pair.percentage, "percentage"},
                    {{pair.part, "part"}, {whole, "whole", m_report.fact(whole).is_fraction()}},
                    {}};
        m_relations.judge(found);
        return found;
    }

    [[nodiscard]] std::size_t count_that_hold(FactId whole) const
    {
        return static_cast<std::size_t>(
            std::count_if(m_run.begin(), m_run.end(), [&](const Pair& pair) {
                return pair.part != whole && holds(share_of(pair, whole).judgement);
            }));
    }

    /// `tốt 7.951 em (86%), khá 1.202 em (13%), trung bình 92 em (1%), cộng 9.245 em`: the parts
    /// make up the whole.
    [[nodiscard]] bool is_made_up(FactId whole) const
    {
        Rational sum(0);
        for (const Pair& pair : m_run) {
            sum = sum + m_report.fact(pair.part).term().face();
        }
        return sum == m_report.fact(whole).term().face();
    }

    /// Whole per cents fit many wholes, so it takes more of them.
    [[nodiscard]] bool proves(std::size_t count, FactId whole) const
    {
        if (count > 0 && is_made_up(whole)) {
            return true;
        }
        const bool is_fine = std::any_of(m_run.begin(), m_run.end(), [this](const Pair& pair) {
            return m_report.fact(pair.percentage).record.value.decimals() > 0;
        });
        return count >= (is_fine ? 2 : 3) && 2 * count > m_run.size();
    }

    /// The nearest figure before or right behind the run that most of the shares are of.
    void look_for_whole()
    {
        const Fact& first = m_report.fact(m_run.front().part);
        const FactId begin = first.id - std::min(first.id, k_reach);
        const FactId end = std::min(m_run.back().percentage + 2, m_report.facts().size());
        FactId best = 0;
        std::size_t most = 0;
        for (FactId id = end; id > begin; --id) {
            const Fact& whole = m_report.fact(id - 1);
            if (!whole.is_level() || whole.record.section != first.record.section ||
                !is_commensurable(whole, first)) {
                continue;
            }
            const std::size_t count = count_that_hold(whole.id);
            const bool is_sum = count > 0 && is_made_up(whole.id);
            if (count > most || (is_sum && count == most)) {
                most = count;
                best = whole.id;
            }
        }
        if (most == 0 || !proves(most, best)) {
            return;
        }
        for (const Pair& pair : m_run) {
            if (pair.part != best) {
                m_relations.put(share_of(pair, best));
            }
        }
    }

    const Report& m_report;
    Relations& m_relations;
    std::vector<Pair> m_run;
};

/// A share whose whole is farther off, or counts under another noun: `kết nạp 118 đảng viên, ...;
/// nữ 61 đồng chí (51,7%)`; a completion whose plan was told above under the same name.
class FarWholeFinder {
public:
    FarWholeFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& percentage)
    {
        const Role role = percentage.record.role;
        if (!percentage.is_percentage() || m_relations.is_told(percentage.id) ||
            (role != Role::share && role != Role::completion && role != Role::rate)) {
            return;
        }
        if (!percentage.of) {
            look_for_both(percentage);
            return;
        }
        const Fact& part = m_report.fact(*percentage.of);
        if (!part.is_fraction() && !part.is_percentage()) {
            look_before(percentage, part);
        }
    }

private:
    bool try_whole(const Fact& percentage, const Fact& part, const Fact& whole)
    {
        Found found{"P103",
                    Formula::ratio,
                    Binding::adjacent,
                    {percentage.id, "percentage"},
                    {{part.id, "part"}, {whole.id, "whole", whole.is_fraction()}},
                    {}};
        m_relations.judge(found);
        if (!holds(found.judgement)) {
            return false;
        }
        m_relations.put(std::move(found));
        return true;
    }

    /// One percentage alone proves something only where it is fine, and the finer the farther its
    /// whole may be; a plan of the same name may stand anywhere before.
    void look_before(const Fact& percentage, const Fact& part)
    {
        constexpr FactId k_near = 12;
        constexpr FactId k_far = 60;
        const int decimals = percentage.record.value.decimals();
        for (FactId id = part.id; id > 0 && part.id - id < k_far; --id) {
            const Fact& whole = m_report.fact(id - 1);
            if (!whole.is_level() || !is_commensurable(whole, part) ||
                whole.term().face() < part.term().face()) {
                continue;
            }
            const bool is_near =
                part.id - whole.id <= k_near && whole.record.section == part.record.section;
            const bool is_plan =
                percentage.record.role == Role::completion &&
                (whole.record.status == Status::target || whole.before.has(Cue::plan)) &&
                is_alike(whole, part);
            const bool is_named =
                has_like_indicator(part, whole) || whole.before.has(Cue::total) || is_plan;
            const bool is_telling = decimals >= 2 || (decimals == 1 && (is_near || is_named)) ||
                                    (is_plan && has_like_indicator(part, whole));
            if (is_telling && try_whole(percentage, part, whole)) {
                return;
            }
        }
    }

    /// `So với diện tích tự nhiên 81.244 ha thì độ che phủ là 64,4%`: the whole stands beside the
    /// percentage, the part before.
    void look_for_both(const Fact& percentage)
    {
        if (percentage.record.value.decimals() == 0 || percentage.id == 0) {
            return;
        }
        for (const FactId beside : {percentage.id - 1, percentage.id + 1}) {
            if (beside >= m_report.facts().size() ||
                m_report.fact(beside).sentence != percentage.sentence ||
                !m_report.fact(beside).is_level()) {
                continue;
            }
            const Fact& whole = m_report.fact(beside);
            constexpr FactId k_near = 12;
            for (FactId id = percentage.id; id > 0 && percentage.id - id < k_near; --id) {
                const Fact& part = m_report.fact(id - 1);
                if (part.id != whole.id && part.is_level() && part.block == percentage.block &&
                    is_alike(part, whole) && try_whole(percentage, part, whole)) {
                    return;
                }
            }
        }
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_bases(const Report& report, const Identities&, Relations& relations)
{
    BaseFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
    finder.finish();
    FarWholeFinder far(report, relations);
    for (const Fact& fact : report.facts()) {
        far.look_at(fact);
    }
}

} // namespace solieu
