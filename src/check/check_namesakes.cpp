/// \file
/// P103 by name: a percentage that says of no figure before it what it is of, but is called like
/// one.
#include "check/checks.hpp"
#include "check/likeness.hpp"

#include <optional>
#include <utility>

namespace solieu {
namespace {

/// A figure of the percentage's own name stands at most so many figures before it, and its whole as
/// many before that.
constexpr FactId k_reach = 12;

class NamesakeFinder {
public:
    NamesakeFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& percentage)
    {
        const Role role = percentage.record.role;
        if (!percentage.is_percentage() || percentage.of || m_relations.is_told(percentage.id) ||
            (role != Role::share && role != Role::rate)) {
            return;
        }
        for (FactId id = percentage.id; id > 0 && percentage.id - id < k_reach; --id) {
            const Fact& part = m_report.fact(id - 1);
            if (part.block != percentage.block) {
                return;
            }
            if (!part.is_level() || part.is_fraction() || part.record.value2 ||
                part.record.period != percentage.record.period) {
                continue;
            }
            const bool is_told =
                role == Role::share ? try_share(percentage, part) : try_rate(percentage, part);
            if (is_told) {
                return;
            }
        }
    }

private:
    [[nodiscard]] Found ratio(const Fact& percentage, const Fact& part, const Fact& whole) const
    {
        Found found{"P103",
                    Formula::ratio,
                    Binding::structure,
                    {percentage.id, "percentage"},
                    {{part.id, "part"}, {whole.id, "whole", whole.is_fraction()}},
                    {}};
        m_relations.judge(found);
        return found;
    }

    /// `64 vụ (trộm cắp tài sản 31 vụ, ...). Riêng trộm cắp tài sản chiếm 48,4% số vụ`: the part of
    /// the same name, and what it is a part of.
    bool try_share(const Fact& percentage, const Fact& part)
    {
        const std::optional<FactId> total = part.of ? part.of : part.listed_under;
        if (!total || !has_same_indicator(part, percentage) ||
            !is_alike(m_report.fact(*total), part)) {
            return false;
        }
        m_relations.put(ratio(percentage, part, m_report.fact(*total)));
        return true;
    }

    /// `phải giải quyết 1.236 vụ/2.197 bị can, đã giải quyết 1.221 vụ/2.163 bị can; tỷ lệ giải
    /// quyết đạt 98,8%`: of the nearest figure before the part that counts the same, and more. Only
    /// what fits is told.
    bool try_rate(const Fact& percentage, const Fact& part)
    {
        if (percentage.record.value.decimals() == 0 || !is_named_within(part, percentage)) {
            return false;
        }
        for (FactId id = part.id; id > 0 && part.id - id < k_reach; --id) {
            const Fact& whole = m_report.fact(id - 1);
            if (whole.block != part.block) {
                return false;
            }
            if (!may_be_whole(part, whole)) {
                continue;
            }
            Found found = ratio(percentage, part, whole);
            const bool is_fit = found.judgement.verdict == Verdict::consistent;
            if (is_fit) {
                m_relations.put(std::move(found));
            }
            return is_fit;
        }
        return false;
    }

    [[nodiscard]] static bool may_be_whole(const Fact& part, const Fact& fact)
    {
        return fact.is_level() && !fact.is_fraction() && !fact.before.has(Cue::past) &&
               !fact.before.has(Cue::plan) && fact.record.status != Status::target &&
               fact.dimension_number == part.dimension_number &&
               fact.term().face() >= part.term().face();
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_namesakes(const Report& report, const Identities&, Relations& relations)
{
    NamesakeFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
