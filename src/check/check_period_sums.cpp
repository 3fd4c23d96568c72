/// \file
/// S201 over time: `quý I 15,2 tỷ đồng, quý II 15,8 tỷ đồng, quý III 16,3 tỷ đồng; 9 tháng 47,3 tỷ
/// đồng`.
#include "check/checks.hpp"
#include "check/conventions.hpp"
#include "check/likeness.hpp"
#include "check/months.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// The figures of one series stand at most so many apart.
constexpr FactId k_reach = 20;

/// A figure and the months that it is of.
struct Stretch {
    FactId fact = 0;
    MonthSpan months;
};

class PeriodSumFinder {
public:
    PeriodSumFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& total)
    {
        const auto months = summed_months(total);
        if (!months || months->size() == 1) {
            return;
        }
        std::vector<Stretch> parts = parts_of(total, *months);
        if (parts.size() < 2) {
            return;
        }
        std::sort(parts.begin(), parts.end(), [](const Stretch& left, const Stretch& right) {
            return left.months < right.months;
        });
        if (covers(parts, *months)) {
            put(total, parts);
        }
    }

private:
    /// The months of a figure that those of shorter periods add up to.
    [[nodiscard]] static std::optional<MonthSpan> summed_months(const Fact& fact)
    {
        if (!is_additive(fact) || fact.record.value2 || fact.before.has(Cue::past)) {
            return std::nullopt;
        }
        return months_of(fact.record.period);
    }

    /// The figures near the total that are of a stretch of its time, the nearest of each.
    [[nodiscard]] std::vector<Stretch> parts_of(const Fact& total, const MonthSpan& months) const
    {
        std::vector<Stretch> parts;
        for_nearest(m_report, total.id, k_reach,
                    [&](const Fact& fact) { add_part(total, months, fact, parts); });
        return parts;
    }

    static void add_part(const Fact& total, const MonthSpan& months, const Fact& fact,
                         std::vector<Stretch>& parts)
    {
        // Most figures are of the report's own period.
        if (fact.record.period == total.record.period ||
            fact.record.section != total.record.section || !is_alike(fact, total) ||
            !is_of_series(total, fact)) {
            return;
        }
        const auto own = summed_months(fact);
        const bool is_known = std::any_of(parts.begin(), parts.end(),
                                          [&](const Stretch& part) { return part.months == own; });
        if (own && own->is_part_of(months) && !is_known) {
            parts.push_back({fact.id, *own});
        }
    }

    /// Whether both tell one indicator: under one name, or the part under its total.
    [[nodiscard]] static bool is_of_series(const Fact& total, const Fact& part)
    {
        return has_same_indicator(total, part) ||
               (part.of == total.id && part.indicator.find("quý") != std::string::npos);
    }

    /// Whether the stretches follow each other without a gap from one end to the other.
    [[nodiscard]] static bool covers(const std::vector<Stretch>& parts, const MonthSpan& months)
    {
        int next = months.first;
        for (const Stretch& part : parts) {
            if (part.months.first != next) {
                return false;
            }
            next = part.months.last + 1;
        }
        return next == months.last + 1;
    }

    void put(const Fact& total, const std::vector<Stretch>& parts)
    {
        Found found{"S201", Formula::sum, Binding::structure, {total.id, "total"}, {}, {}};
        for (const Stretch& part : parts) {
            found.operands.push_back({part.fact, "part"});
        }
        m_relations.judge(found);
        // Figures of one name in other paragraphs may be of another thing.
        const bool is_one_block = std::all_of(parts.begin(), parts.end(), [&](const Stretch& part) {
            return m_report.fact(part.fact).block == total.block;
        });
        if (holds(found.judgement) || is_one_block ||
            is_explained_by_one_slip(m_relations, found)) {
            m_relations.put(std::move(found));
        }
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_period_sums(const Report& report, const Identities&, Relations& relations)
{
    PeriodSumFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
