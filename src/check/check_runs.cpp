/// \file
/// S201 without words: figures behind a total, or in its note, that add up to it exactly.
#include "check/checks.hpp"
#include "check/likeness.hpp"
#include "check/part_lists.hpp"
#include "check/repairs.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr FactId k_reach = 40; // figures of any kind behind a total
constexpr std::size_t k_max_parts = 12;
constexpr std::size_t k_max_blocks = 8; // blocks behind a total: the lines of a list

/// Whether two counted nouns begin with the same two words: `dự án FDI`, `dự án lĩnh vực khác`.
bool has_same_head(const Fact& left, const Fact& right)
{
    const auto head = [](std::string_view noun) {
        const std::size_t first = noun.find(' ');
        return noun.substr(0, first == std::string_view::npos ? first : noun.find(' ', first + 1));
    };
    return left.is_count() && right.is_count() && is_additive(left) && !left.record.value2 &&
           head(left.dimension) == head(right.dimension) && !left.before.has(Cue::past);
}

class RunFinder {
public:
    RunFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations), m_told(relations.totals_that_hold())
    {
    }

    void look_at(const Fact& total)
    {
        if (!is_additive(total) || m_told.count(total.id) > 0) {
            return;
        }
        look_at_equation(total);
        look_at_results(total);
        look_behind({total.id, "total"});
        if (total.is_fraction()) {
            look_behind({total.id, "total", true});
        }
    }

    /// A note that begins with parts of a figure of the sentence with its mark.
    void look_at_note(const Fact& first)
    {
        if (!m_report.begins_note(first)) {
            return;
        }
        for (const FactId marked : m_report.marked_by(first.record.note)) {
            const Fact& total = m_report.fact(marked);
            // What its sentence breaks down may be broken down in another way by the note.
            if (is_additive(total)) {
                add_up({total.id, "total"}, first.id, Binding::structure);
            }
        }
        if (first.opening == ListCue::partition) {
            look_at_partition(first);
        }
    }

    /// `236 doanh nghiệp[^1]`, `[^1]: Gồm: 171 công ty một thành viên; 38 công ty hai thành viên;
    /// ...`: the figures of the note's first sentence are all there are of the one that carries its
    /// mark.
    void look_at_partition(const Fact& first)
    {
        const auto hung = m_report.hung_on(first.record.note);
        std::set<std::size_t> dimensions; // whose last figure before the mark was taken
        const auto all = m_report.marked_by(first.record.note);
        for (auto marked = all.rbegin(); marked != all.rend(); ++marked) {
            const Fact& total = m_report.fact(*marked);
            if (!hung || total.id > *hung || !is_additive(total) || total.is_fraction() ||
                !dimensions.insert(total.dimension_number).second ||
                m_relations.is_told(total.id) || m_told.count(total.id) > 0) {
                continue;
            }
            Found found{"S201", Formula::sum, Binding::structure, {total.id, "total"}, {}, {}};
            found.operands = parts_named_alike(total, first);
            if (found.operands.size() < 2) {
                found.operands = kinds_counted(total, first);
            }
            const bool is_list = found.operands.size() >= 2 && found.operands.size() <= k_max_parts;
            if (!is_list || is_open_list(first) || !is_of_one_kind(total, found)) {
                continue;
            }
            m_relations.judge(found);
            m_told.insert(total.id);
            m_relations.put(std::move(found));
        }
    }

    [[nodiscard]] std::vector<Use> parts_named_alike(const Fact& total, const Fact& first) const
    {
        std::vector<Use> parts;
        const FactId last = m_report.sentence_of(first.id).second;
        for (FactId id = first.id; id < last; ++id) {
            const Fact& fact = m_report.fact(id);
            if (is_part(total, fact, parts) || has_same_head(fact, total)) {
                parts.push_back({id, "part"});
            }
        }
        return parts;
    }

    /// `Gồm: 171 công ty một thành viên; 25 công ty cổ phần; 40 hợp tác xã`: kinds with nouns of
    /// their own, one an item. Empty where an item counts two things.
    [[nodiscard]] std::vector<Use> kinds_counted(const Fact& total, const Fact& first) const
    {
        std::vector<Use> parts;
        const FactId last = m_report.sentence_of(first.id).second;
        for (FactId id = first.id; id < last; ++id) {
            const Fact& fact = m_report.fact(id);
            const bool is_kind = fact.is_count() && total.is_count() && is_additive(fact) &&
                                 !fact.record.value2 && !fact.before.has(Cue::past);
            if (!is_kind ||
                (id > first.id && !has_separator_between(m_report.fact(id - 1), fact))) {
                return {};
            }
            parts.push_back({id, "part"});
        }
        return parts;
    }

    [[nodiscard]] static bool has_separator_between(const Fact& left, const Fact& right)
    {
        const auto between = text_between(left, right);
        return between && between->find_first_of(",;") != std::string_view::npos;
    }

    /// Whether the sentence of the figure lists only some: `chủ yếu`, `…`.
    [[nodiscard]] bool is_open_list(const Fact& first) const
    {
        const auto [begin, end] = m_report.sentence_of(first.id);
        for (FactId id = begin; id < end; ++id) {
            if (m_report.fact(id).before.has(Cue::some) || m_report.fact(id).is_open_list) {
                return true;
            }
        }
        return false;
    }

    /// Tells what misses by one slip of totals that nothing else adds up to.
    void finish()
    {
        for (Found& found : m_near) {
            // The same figures as a difference: `xuất khẩu A, nhập khẩu B, xuất siêu C`.
            const bool is_difference = m_relations.is_told(found.operands.back().fact);
            if (m_told.insert(found.stated.fact).second && !is_difference &&
                !m_relations.is_told(found.stated.fact)) {
                m_relations.put(std::move(found));
            }
        }
    }

private:
    /// `đã giải quyết 74/86 vụ việc, đạt 86%; kết quả: đúng 07 vụ việc, đúng một phần 15 vụ việc,
    /// sai 52 vụ việc`: the figures of the sentence behind `kết quả:`, if they come near it.
    void look_at_results(const Fact& total)
    {
        const FactId last = m_report.sentence_of(total.id).second;
        FactId first = total.id + 1;
        while (first < last && m_report.fact(first).is_percentage()) {
            ++first;
        }
        if (first >= last || !begins_results(m_report.fact(first - 1), m_report.fact(first))) {
            return;
        }
        Found found{"S201", Formula::sum, Binding::structure, {total.id, "total"}, {}, {}};
        for (FactId id = first; id < last; ++id) {
            const Fact& fact = m_report.fact(id);
            const bool is_other = !is_additive(fact) || fact.record.value2 ||
                                  fact.dimension_number != total.dimension_number;
            if (is_other || (id > first && !has_separator_between(m_report.fact(id - 1), fact))) {
                break;
            }
            found.operands.push_back({id, "part"});
        }
        if (found.operands.size() < 2 || found.operands.size() > k_max_parts ||
            is_open_list(total)) {
            return;
        }
        m_relations.judge(found);
        if (holds(found.judgement) ||
            is_near(m_relations.operand_sum(found), total.term().face())) {
            m_told.insert(total.id);
            m_relations.put(std::move(found));
        }
    }

    static bool begins_results(const Fact& before, const Fact& first)
    {
        const std::string words = lower(text_between(before, first).value_or(""));
        const std::size_t result = words.find("kết quả");
        return result != std::string::npos && words.find(':', result) != std::string::npos;
    }

    /// `(11 = 8 + 3)`
    void look_at_equation(const Fact& total)
    {
        Found found{"S201", Formula::sum, Binding::clause, {total.id, "total"}, {}, {}};
        for (FactId id = total.id + 1; id < m_report.facts().size(); ++id) {
            const std::string_view sign = found.operands.empty() ? "=" : "+";
            if (words_between(m_report.fact(id - 1), m_report.fact(id)) != sign) {
                break;
            }
            found.operands.push_back({id, "part"});
        }
        if (found.operands.size() >= 2) {
            m_relations.judge(found);
            m_told.insert(total.id);
            m_relations.put(std::move(found));
        }
    }

    /// What stands between two neighbours, without blanks; empty where they are not of one block.
    static std::string words_between(const Fact& left, const Fact& right)
    {
        std::string words(text_between(left, right).value_or(""));
        std::erase(words, ' ');
        return words;
    }

    void look_behind(const Use& total)
    {
        add_up(total, total.fact + 1, Binding::adjacent);
    }

    [[nodiscard]] bool is_in_reach(const Fact& total, const Fact& fact, FactId begin) const
    {
        const bool is_note = begin != total.id + 1;
        if (is_note) {
            return fact.record.note == m_report.fact(begin).record.note;
        }
        return fact.record.note == total.record.note &&
               fact.record.section == total.record.section &&
               fact.block <= total.block + k_max_blocks;
    }

    /// Whether the parts count what their total does, or all begin with one noun of their own
    /// (`doanh nghiệp`: `công ty cổ phần`, `công ty một thành viên`) and come near it, or to it but
    /// for one slip.
    [[nodiscard]] bool is_of_one_kind(const Fact& total, const Found& found) const
    {
        const bool is_alike_all =
            std::all_of(found.operands.begin(), found.operands.end(), [&](const Use& use) {
                const Fact& part = m_report.fact(use.fact);
                return is_alike(part, total) || has_same_head(part, total);
            });
        if (is_alike_all) {
            return true;
        }
        const Rational sum = m_relations.operand_sum(found);
        const Rational whole = total.term().face();
        const bool is_comparable = sum * Rational(2) > whole && sum < whole * Rational(2);
        return found.operands.size() >= 3 &&
               (is_comparable ||
                !repairs(*found.formula, total.term(), m_relations.terms(found)).empty());
    }

    /// Whether the figure can be one of the parts: the same unit, or the noun of the first part.
    [[nodiscard]] bool is_part(const Fact& total, const Fact& fact,
                               const std::vector<Use>& parts) const
    {
        if (!is_additive(fact) || fact.record.value2 || fact.before.has(Cue::past)) {
            return false;
        }
        const bool is_like_first =
            !parts.empty() && fact.dimension == m_report.fact(parts.front().fact).dimension;
        return is_alike(fact, total) || is_like_first ||
               (parts.empty() && fact.is_count() && total.is_count() && fact.of == total.id);
    }

    void add_up(const Use& use, FactId begin, Binding binding)
    {
        const Fact& total = m_report.fact(use.fact);
        const Rational whole = m_relations.term(use).face();
        Found found{"S201", Formula::sum, binding, use, {}, {}};
        Rational sum(0);
        const FactId end = std::min(begin + k_reach, m_report.facts().size());
        for (FactId id = begin; id < end && found.operands.size() < k_max_parts; ++id) {
            const Fact& fact = m_report.fact(id);
            if (!is_in_reach(total, fact, begin)) {
                return;
            }
            if (!is_part(total, fact, found.operands)) {
                continue;
            }
            found.operands.push_back({id, "part"});
            sum = sum + fact.term().face();
            if (sum != whole && is_nearly(total, use, found, sum - whole)) {
                m_relations.judge(found);
                m_near.push_back(found);
            }
            if (sum > whole) {
                return;
            }
            if (sum == whole && found.operands.size() >= 2 && is_no_chance(total, found) &&
                m_lists.insert({found.operands.front().fact, found.operands.back().fact}).second) {
                m_relations.judge(found);
                m_told.insert(total.id);
                m_relations.put(std::move(found));
                return;
            }
        }
    }

    /// Whether fine figures of one list miss the total by one slip.
    [[nodiscard]] bool is_nearly(const Fact& total, const Use& use, const Found& found,
                                 const Rational& difference) const
    {
        constexpr std::size_t k_fine = 4;
        if (found.operands.size() < 2 || total.digits < k_fine) {
            return false;
        }
        const Fact& last = m_report.fact(found.operands.back().fact);
        const bool ends = last.id + 1 == m_report.facts().size() ||
                          m_report.fact(last.id + 1).sentence != last.sentence;
        const bool is_one_list =
            m_report.fact(found.operands.front().fact).block == last.block && ends;
        Rational unit = m_relations.term(use).last_place();
        for (const Use& part : found.operands) {
            unit = std::min(unit, m_relations.term(part).last_place());
        }
        return is_one_list && is_slip_sized(difference, unit);
    }

    /// The first figures behind a small count add up to it by chance now and then, so that more has
    /// to bind them: one sentence, one noun, or many digits.
    [[nodiscard]] bool is_no_chance(const Fact& total, const Found& found) const
    {
        constexpr std::size_t k_fine = 3;
        if (found.binding >= Binding::structure || total.digits >= k_fine) {
            return true;
        }
        const Fact& last = m_report.fact(found.operands.back().fact);
        return last.sentence <= total.sentence + 1 && found.operands.size() >= 3;
    }

    const Report& m_report;
    Relations& m_relations;
    std::vector<Found> m_near; ///< that miss by one slip
    std::set<FactId> m_told;
    std::set<std::pair<FactId, FactId>> m_lists; ///< first and last part of those found
};

} // namespace

void find_runs(const Report& report, const Identities&, Relations& relations)
{
    RunFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at_note(fact);
        finder.look_at(fact);
    }
    finder.finish();
}

} // namespace solieu
