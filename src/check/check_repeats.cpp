/// \file
/// R: one fact stated twice.
#include "check/checks.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace solieu {
namespace {

constexpr FactId k_reach = 12;

std::size_t word_count(std::string_view text)
{
    return text.empty() ? 0
                        : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// Whether a name of its own stands in the indicator, not only at its start: `cầu bê tông Tà Ngơn`.
bool has_proper_name(std::string_view indicator)
{
    for (std::size_t at = indicator.find(' '); at != std::string_view::npos;
         at = indicator.find(' ', at + 1)) {
        const bool is_behind_word = at > 0 && indicator[at - 1] != '-' && indicator[at - 1] != ':';
        if (is_behind_word && is_upper(decode_at(indicator, at + 1).value)) {
            return true;
        }
    }
    return false;
}

bool is_repeatable(const Fact& fact)
{
    return fact.is_level() && !fact.is_fraction() && !fact.record.value2.has_value();
}

class RepeatFinder {
public:
    RepeatFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& fact)
    {
        if (is_repeatable(fact)) {
            if (!look_above(fact)) {
                look_beside(fact);
            }
            look_by_name(fact);
        }
    }

private:
    void put(const Use& stated, const Use& other, Binding binding, bool tells_difference)
    {
        Found found{"R501", Formula::equal, binding, stated, {other}, {}};
        m_relations.judge(found);
        const bool is_hedged = m_relations.term(stated).bound != Bound::exact ||
                               m_relations.term(other).bound != Bound::exact;
        if (holds(found.judgement) || tells_difference) {
            found.rule = is_hedged ? "R502" : "R501";
            m_relations.put(std::move(found));
        }
    }

    /// A note that says its figure once more: `với 1.930 suất quà[1]` and `Tổng số 1.930 suất`.
    bool look_above(const Fact& fact)
    {
        const std::optional<FactId> above = fact.restates       ? fact.restates
                                            : fact.of           ? fact.of
                                            : fact.listed_under ? fact.listed_under
                                                                : marked(fact);
        if (!above || m_report.fact(*above).block == fact.block ||
            !is_repeatable(m_report.fact(*above)) || !is_alike(fact, m_report.fact(*above))) {
            return false;
        }
        const Fact& marked = m_report.fact(*above);
        const bool is_total = fact.before.has(Cue::total) && is_first_of_block(fact);
        const bool is_equal = fact.term().face() == marked.term().face();
        if (!is_total && !is_equal && !fact.restates) {
            return false;
        }
        if (has_earlier(fact, marked)) {
            return false;
        }
        put({marked.id, "stated"}, {fact.id, "repeated"}, Binding::structure,
            is_total && fact.dimension == marked.dimension);
        return true;
    }

    /// The figure of the sentence with its note's mark that counts the same.
    [[nodiscard]] std::optional<FactId> marked(const Fact& fact) const
    {
        for (const FactId id : m_report.marked_by(fact.record.note)) {
            if (m_report.fact(id).dimension == fact.dimension && is_repeatable(m_report.fact(id))) {
                return id;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_first_of_block(const Fact& fact) const
    {
        for (FactId id = fact.id; id > 0; --id) {
            const Fact& other = m_report.fact(id - 1);
            if (other.block != fact.block) {
                return true;
            }
            if (is_alike(other, fact)) {
                return false;
            }
        }
        return true;
    }

    /// Whether its block has already said the marked figure once more.
    [[nodiscard]] bool has_earlier(const Fact& fact, const Fact& marked) const
    {
        for (FactId id = fact.id; id > 0 && fact.id - id < k_reach; --id) {
            const Fact& other = m_report.fact(id - 1);
            if (other.block != fact.block) {
                return false;
            }
            if (is_alike(other, marked) && other.term().face() == marked.term().face()) {
                return true;
            }
        }
        return false;
    }

    /// `33 đơn = 33 vụ việc`, and an item that a list names twice (`Người cao tuổi: 18 suất. ...
    /// Chúc thọ người cao tuổi 18 suất`).
    void look_beside(const Fact& fact)
    {
        if (fact.id > 0 && fact.before.has(Cue::equals)) {
            const Fact& left = m_report.fact(fact.id - 1);
            if (left.sentence == fact.sentence && is_repeatable(left)) {
                put({fact.id, "stated"}, {left.id, "repeated"}, Binding::clause, false);
            }
            return;
        }
        for (FactId id = fact.id; id > 0 && fact.id - id < k_reach; --id) {
            const Fact& other = m_report.fact(id - 1);
            if (other.block != fact.block) {
                return;
            }
            if (is_repeatable(other) && is_alike(fact, other) && names_again(fact, other)) {
                put({fact.id, "stated"}, {other.id, "repeated"}, Binding::adjacent, false);
                look_behind(fact, other);
                return;
            }
        }
    }

    /// `18 suất, 13,35 triệu đồng ... 18 suất, 13,35 triệu đồng`: what follows both.
    void look_behind(const Fact& fact, const Fact& other)
    {
        if (fact.id + 1 >= m_report.facts().size() || other.id + 1 >= fact.id) {
            return;
        }
        const Fact& behind = m_report.fact(fact.id + 1);
        const Fact& behind_other = m_report.fact(other.id + 1);
        if (behind.sentence == fact.sentence && is_repeatable(behind) &&
            is_repeatable(behind_other) && is_alike(behind, behind_other)) {
            put({behind.id, "stated"}, {behind_other.id, "repeated"}, Binding::adjacent, false);
        }
    }

    [[nodiscard]] static bool names_again(const Fact& fact, const Fact& other)
    {
        constexpr std::size_t k_min_words = 2;
        return word_count(other.indicator) >= k_min_words && fact.indicator != other.indicator &&
               (fact.indicator.ends_with(other.indicator) ||
                other.indicator.ends_with(fact.indicator)) &&
               word_count(fact.indicator) >= k_min_words;
    }

    /// The same indicator, unit, period, status and section. A difference is told only of names
    /// that are of one thing alone.
    void look_by_name(const Fact& fact)
    {
        constexpr std::size_t k_min_words = 3;
        if (word_count(fact.indicator) < k_min_words) {
            return;
        }
        const ObservationRecord& record = fact.record;
        const auto [place, is_new] =
            m_named.emplace(std::tuple(fact.indicator, fact.dimension, record.period, record.status,
                                       record.section),
                            fact.id);
        if (is_new) {
            return;
        }
        const Fact& first = m_report.fact(place->second);
        const bool is_same_list = first.of && first.of == fact.of;
        const bool tells = has_proper_name(record.indicator) && !is_same_list &&
                           first.sentence != fact.sentence && first.record.note == record.note;
        put({fact.id, "stated"}, {first.id, "repeated"},
            tells ? Binding::structure : Binding::adjacent, tells);
    }

    const Report& m_report;
    Relations& m_relations;
    std::map<std::tuple<std::string, std::string, std::string, Status, std::string>, FactId>
        m_named;
};

} // namespace

void find_repeats(const Report& report, const Identities&, Relations& relations)
{
    RepeatFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
