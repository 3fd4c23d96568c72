#include "check/part_lists.hpp"

#include "check/rational.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace solieu {
namespace {

/// A list with more parts is a table; sums of all its beginnings would take too long.
constexpr std::size_t k_max_parts = 400;

bool belongs(const Fact& total, const Fact& part)
{
    const bool is_other_time = part.before.has(Cue::past) && !total.before.has(Cue::past) &&
                               (part.is_bracketed || part.before.has(Cue::than));
    const bool is_plan = part.record.status == Status::target &&
                         total.record.status != Status::target && part.before.has(Cue::plan);
    return is_additive(part) && part.id > total.id && !is_other_time && !is_plan &&
           !part.before.has(Cue::aside) && !part.before.has(Cue::whole);
}

/// Whether a sum is the total: exactly, or to the last place of one that is stated coarser than its
/// parts (`9.865 tỷ`: 6.240,0 and 3.625,7), or where it is hedged (`gần 82.600 người`) nearly.
bool is_total_of(const Rational& sum, const Fact& total)
{
    const Rational whole = total.term().face();
    if (total.record.bound == Bound::exact) {
        const Rational place = total.term().last_place();
        const bool is_coarser = !total.is_exact() && !(sum / place).is_whole();
        return sum == whole || (is_coarser && (sum - whole).abs() < place);
    }
    constexpr int k_fiftieth = 50; // a hedge leaves out the last digits
    return (sum - whole).abs() * Rational(k_fiftieth) <= whole.abs();
}

/// Whether the first parts add up to the total: how many, of a hedged total as many as may; 0 when
/// no beginning does. One part alone is no sum.
std::size_t complete_beginning(const Report& report, const Fact& total,
                               std::span<const FactId> parts)
{
    Rational sum(0);
    std::size_t found = 0;
    for (std::size_t count = 0; count < parts.size(); ++count) {
        sum = sum + report.fact(parts[count]).term().face();
        if (count > 0 && is_total_of(sum, total)) {
            found = count + 1;
            if (total.record.bound == Bound::exact) {
                break;
            }
        }
    }
    return found;
}

class ListBuilder {
public:
    ListBuilder(const Report& report, const Fact& total) : m_report(report), m_total(total) {}

    std::vector<PartList> build()
    {
        std::vector<FactId> items;
        for (const FactId id : m_report.below(m_total.id)) {
            if (belongs(m_total, m_report.fact(id)) && items.size() < k_max_parts) {
                items.push_back(id);
            }
        }
        keep_parts(items);
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        while (!items.empty()) {
            const std::vector<FactId> group = take_group(items);
            split(group);
        }
        return std::move(m_lists);
    }

private:
    /// `giải ngân 83.943 triệu đồng: trung ương 35.616/74.200, tỉnh 17.388/38.640`: fractions are
    /// parts of a total that is none where all are fractions, and of plans of their own.
    void keep_parts(std::vector<FactId>& items) const
    {
        const auto is_own_fraction = [this](FactId id) {
            const Fact& fact = m_report.fact(id);
            return fact.is_fraction() && fact.whole_term().face() != m_total.term().face();
        };
        if (!m_total.is_fraction() && !std::all_of(items.begin(), items.end(), is_own_fraction)) {
            std::erase_if(items, [this](FactId id) { return m_report.fact(id).is_fraction(); });
        }
    }

    /// The first item and those of its layout. One without a list of its own goes on with the list
    /// of its sentence.
    [[nodiscard]] std::vector<FactId> take_group(std::vector<FactId>& items) const
    {
        const auto list_of = [this](FactId id) {
            const Fact& fact = m_report.fact(id);
            return fact.listed_under == m_total.id ? fact.record.setting.list : 0;
        };
        const Fact& first = m_report.fact(items.front());
        const std::size_t list = list_of(first.id);
        std::vector<FactId> group;
        std::vector<FactId> rest;
        for (const FactId id : items) {
            const Fact& fact = m_report.fact(id);
            const bool is_same = list_of(id) == list && fact.record.note == first.record.note;
            const bool goes_on = !group.empty() && (list_of(id) == 0 || list == 0) &&
                                 m_report.fact(group.back()).sentence == fact.sentence;
            (is_same || goes_on ? group : rest).push_back(id);
        }
        items = std::move(rest);
        return group;
    }

    [[nodiscard]] std::vector<FactId> linked(std::span<const FactId> group) const
    {
        std::vector<FactId> parts;
        for (const FactId id : group) {
            if (m_report.fact(id).of == m_total.id) {
                parts.push_back(id);
            }
        }
        return parts;
    }

    void add(std::span<const FactId> group, bool is_complete)
    {
        PartList list;
        list.total = m_total.id;
        list.all.assign(group.begin(), group.end());
        list.parts = linked(group);
        list.is_complete = is_complete;
        const Fact& first = m_report.fact(group.front());
        list.cue = first.listed_under == m_total.id ? first.record.setting.cue : ListCue::none;
        if (list.cue == ListCue::none && first.sentence == m_total.sentence) {
            list.cue = first.opening;
        }
        for (const FactId id : group) {
            const Fact& fact = m_report.fact(id);
            list.has_some = list.has_some || fact.before.has(Cue::some) || fact.is_open_list;
        }
        list.is_closed = m_report.fact(group.back()).before.has(Cue::remainder);
        m_lists.push_back(std::move(list));
    }

    [[nodiscard]] bool begins_sentence(FactId id) const
    {
        return id == 0 || m_report.fact(id - 1).sentence != m_report.fact(id).sentence;
    }

    void split(std::span<const FactId> group)
    {
        bool is_behind_complete = false;
        while (!group.empty()) {
            const std::size_t count = complete_beginning(m_report, m_total, group);
            if (count > 0) {
                add(group.subspan(0, count), true);
                group = group.subspan(count);
                is_behind_complete = true;
                continue;
            }
            const std::size_t next = next_complete(group);
            const auto incomplete = group.subspan(0, next);
            if (!is_behind_complete || (incomplete.size() > 1 && begins_sentence(group.front()))) {
                add(incomplete, false);
            }
            group = group.subspan(next);
        }
    }

    /// Where a complete list begins at a sentence's start; the group's size when none does.
    [[nodiscard]] std::size_t next_complete(std::span<const FactId> group) const
    {
        for (std::size_t at = 1; at < group.size(); ++at) {
            if (begins_sentence(group[at]) &&
                complete_beginning(m_report, m_total, group.subspan(at)) > 0) {
                return at;
            }
        }
        return group.size();
    }

    const Report& m_report;
    const Fact& m_total;
    std::vector<PartList> m_lists;
};

} // namespace

bool is_additive(const Fact& fact)
{
    const bool is_ratio = fact.record.unit.find('/') != std::string::npos;
    return fact.is_level() && !is_ratio && !fact.before.has(Cue::average);
}

std::vector<PartList> part_lists(const Report& report, const Fact& total)
{
    return ListBuilder(report, total).build();
}

} // namespace solieu
