/// \file
/// U801 by the digits: sums that hold, and figures that agree, but for one word among tỷ, triệu and
/// nghìn.
#include "check/checks.hpp"
#include "check/likeness.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr FactId k_reach = 40; // figures of any kind behind a total
constexpr std::size_t k_max_parts = 12;
constexpr std::size_t k_max_blocks = 8; // the lines of a list
constexpr std::size_t k_fine = 3;       // digits from which on equality is no chance
constexpr int k_thousand = 3;           // the power of ten between two of the words

bool has_unit_word(const Fact& fact)
{
    return fact.is_level() && !fact.is_count() && !fact.record.value2 &&
           fact.record.scale >= k_thousand;
}

/// The number as it is written, without its unit word.
Rational written(const Fact& fact)
{
    return Rational::from(fact.record.value);
}

/// The unit of its last written place, to half of which a total may be rounded.
Rational last_place(const Fact& total)
{
    return Rational::power_of_ten(-total.record.value.decimals());
}

class UnitSlipFinder {
public:
    UnitSlipFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations), m_held(relations.totals_that_hold())
    {
    }

    void look_at(const Fact& fact)
    {
        if (!has_unit_word(fact) || fact.digits < k_fine) {
            return;
        }
        look_for_parts(fact, fact.id + 1, fact.record.note);
        look_for_same(fact);
    }

    /// A note breaks down a figure of the sentence with its mark.
    void look_at_note(const Fact& first)
    {
        if (!m_report.begins_note(first)) {
            return;
        }
        for (const FactId marked : m_report.marked_by(first.record.note)) {
            const Fact& total = m_report.fact(marked);
            if (has_unit_word(total) && total.digits >= k_fine) {
                look_for_parts(total, first.id, first.record.note);
            }
        }
    }

private:
    /// The figures of the note, or of the text outside notes, from \p begin on up to where what is
    /// written adds up.
    void look_for_parts(const Fact& total, FactId begin, const std::string& note)
    {
        if (!is_additive(total) || m_held.count(total.id) > 0 || begin >= m_report.facts().size()) {
            return;
        }
        const Fact& first = m_report.fact(begin);
        Found found{"S201", Formula::sum, Binding::structure, {total.id, "total"}, {}, {}};
        Rational sum(0);
        const FactId end = std::min(begin + k_reach, m_report.facts().size());
        for (FactId id = begin; id < end && found.operands.size() < k_max_parts; ++id) {
            const Fact& fact = m_report.fact(id);
            if (fact.record.note != note || fact.block > first.block + k_max_blocks) {
                return;
            }
            if (!has_unit_word(fact) || !is_additive(fact) || !is_alike(fact, total) ||
                fact.before.has(Cue::past)) {
                continue;
            }
            found.operands.push_back({id, "part"});
            sum = sum + written(fact);
            const Rational excess = (sum - written(total)) * Rational(2);
            if (excess.abs() <= last_place(total) && found.operands.size() >= 2) {
                put_if_slipped(std::move(found));
                return;
            }
            if (excess > last_place(total)) {
                return;
            }
        }
    }

    /// Whether one of the figures alone has another unit word, the next one.
    void put_if_slipped(Found found)
    {
        std::map<int, std::size_t> scales{{m_report.fact(found.stated.fact).record.scale, 1}};
        for (const Use& part : found.operands) {
            ++scales[m_report.fact(part.fact).record.scale];
        }
        const bool is_slip = scales.size() == 2 &&
                             scales.rbegin()->first - scales.begin()->first == k_thousand &&
                             (scales.begin()->second == 1 || scales.rbegin()->second == 1);
        if (is_slip) {
            m_relations.judge(found);
            m_relations.put(std::move(found));
        }
    }

    /// `huy động 642,7 tỷ đồng ... nguồn lực huy động 642,7 triệu đồng`
    void look_for_same(const Fact& fact)
    {
        std::vector<FactId>& same = m_by_digits[fact.dimension + ' ' + fact.record.value.stated()];
        constexpr std::ptrdiff_t k_most = 20;
        const auto end = same.rend() - std::max<std::ptrdiff_t>(0, std::ssize(same) - k_most);
        const auto other = std::find_if(same.rbegin(), end, [&](FactId id) {
            const Fact& earlier = m_report.fact(id);
            const int step = earlier.record.scale - fact.record.scale;
            return (step == k_thousand || step == -k_thousand) &&
                   earlier.sentence != fact.sentence && has_like_indicator(earlier, fact) &&
                   earlier.record.status == fact.record.status &&
                   earlier.record.period == fact.record.period;
        });
        if (other != end) {
            m_relations.put("R501", Formula::equal, Binding::structure, {fact.id, "stated"},
                            {{*other, "repeated"}});
        }
        same.push_back(fact.id);
    }

    const Report& m_report;
    Relations& m_relations;
    std::set<FactId> m_held; ///< totals of sums that hold
    std::map<std::string, std::vector<FactId>> m_by_digits;
};

} // namespace

void find_unit_slips(const Report& report, const Identities&, Relations& relations)
{
    UnitSlipFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at_note(fact);
        finder.look_at(fact);
    }
}

} // namespace solieu
