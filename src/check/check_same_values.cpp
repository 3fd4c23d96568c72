/// \file
/// R501 by value: a figure that stands again elsewhere in the report, under another name or as the
/// whole of a fraction, and one that stands again with a slip.
#include "check/checks.hpp"
#include "check/likeness.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr std::size_t k_telling = 4; ///< significant digits that hardly stand twice by chance
constexpr FactId k_window = 150;     ///< figures back in which a slip is looked for
constexpr FactId k_base_window = 24; ///< figures back in which a fraction's whole is looked for
constexpr FactId k_wide_base_window = 80; ///< the same for wholes of three digits or more

class SameValueFinder {
public:
    SameValueFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
        for (const Fact& fact : report.facts()) {
            m_values_of[series_of(fact)].insert(fact.term().face());
        }
    }

    void look_at(const Fact& fact)
    {
        if (fact.is_fraction()) {
            look_for_whole(fact);
        }
        const bool is_stated_fact = fact.record.role == Role::level ||
                                    fact.record.role == Role::rate ||
                                    (fact.record.role == Role::share && !fact.of);
        if (is_stated_fact && (fact.is_fraction() || !fact.record.value2)) {
            look_for_same({fact.id, "stated"});
        }
        if (is_stated_fact) {
            remember({fact.id, "repeated"});
        }
        if (fact.is_fraction()) {
            remember({fact.id, "repeated", true});
        }
    }

private:
    [[nodiscard]] std::string key_of(const Use& use) const
    {
        const Fact& fact = m_report.fact(use.fact);
        constexpr int k_places = 6;
        return (fact.is_percentage() ? "%"
                : fact.is_count()    ? "#"
                                     : fact.dimension) +
               m_relations.term(use).face().to_decimal_text(k_places);
    }

    void remember(const Use& use)
    {
        m_by_value[key_of(use)].push_back(use);
    }

    void put(const Use& stated, const Use& other, Binding binding)
    {
        Found found{"R501", Formula::equal, binding, stated, {other}, {}};
        const bool is_hedged = m_relations.term(stated).bound != Bound::exact ||
                               m_relations.term(other).bound != Bound::exact;
        found.rule = is_hedged ? "R502" : "R501";
        m_relations.judge(found);
        m_relations.put(std::move(found));
    }

    /// `12.480 hồ sơ ... 12.061/12.480 hồ sơ`.
    void look_for_whole(const Fact& fraction)
    {
        const Use stated{fraction.id, "stated", true};
        const Rational whole = m_relations.term(stated).face();
        std::vector<FactId> alike;
        const FactId window = significant_digits(m_relations.term(stated).value) > 2
                                  ? k_wide_base_window
                                  : k_base_window;
        for (FactId id = fraction.id; id > 0 && fraction.id - id < window; --id) {
            const Fact& fact = m_report.fact(id - 1);
            if (!fact.is_level() || !is_alike(fact, fraction)) {
                continue;
            }
            for (const bool is_whole : {true, false}) {
                const Use other{fact.id, "repeated", is_whole};
                if ((!is_whole || fact.is_fraction()) && m_relations.term(other).face() == whole) {
                    put(stated, other, Binding::adjacent);
                    return;
                }
            }
            alike.push_back(fact.id);
        }
        look_for_slipped_whole(fraction, alike);
    }

    /// `57 vụ: mô tô 38/75 vụ, ô tô 14/75 vụ`, `nhận 54 đơn, giải quyết 03/04 đơn`: a whole that is
    /// one slip off a figure of its noun right before it. What stands between may be a part.
    void look_for_slipped_whole(const Fact& fraction, const std::vector<FactId>& alike)
    {
        constexpr std::size_t k_nearest = 3;
        const Use stated{fraction.id, "stated", true};
        std::size_t seen = 0;
        for (const FactId id : alike) {
            const Fact& fact = m_report.fact(id);
            if (fact.block != fraction.block && fact.block + 1 != fraction.block) {
                return;
            }
            if (fact.is_fraction()) {
                continue;
            }
            if (is_one_slip_off(m_relations.term(stated).value, fact.record.value) &&
                (fact.digits >= 3 || is_whole_shared(fraction) || is_told_of(fraction, fact))) {
                put(stated, {id, "repeated"}, Binding::structure);
                return;
            }
            const bool may_be_part = fact.sentence == fraction.sentence &&
                                     fact.term().face() < m_relations.term(stated).face();
            if (!may_be_part || ++seen == k_nearest) {
                return;
            }
        }
    }

    /// Whether the fraction can say of the count before it, with no other figure between them, how
    /// many of it: of two digits of one name.
    [[nodiscard]] static bool is_told_of(const Fact& fraction, const Fact& count)
    {
        return count.digits == 2 && is_count_before(count, fraction) &&
               count.dimension_number == fraction.dimension_number &&
               count.record.value >= fraction.record.value && !count.before.has(Cue::past);
    }

    [[nodiscard]] bool is_whole_shared(const Fact& fraction) const
    {
        const auto [first, last] = m_report.sentence_of(fraction.id);
        for (FactId id = first; id < last; ++id) {
            const Fact& other = m_report.fact(id);
            if (id != fraction.id && other.is_fraction() && is_alike(other, fraction) &&
                other.record.value2 == fraction.record.value2) {
                return true;
            }
        }
        return false;
    }

    void look_for_same(const Use& use)
    {
        const Fact& fact = m_report.fact(use.fact);
        if (fact.digits < 2) {
            return; // small numbers stand everywhere
        }
        constexpr std::ptrdiff_t k_most = 20;
        const auto known = m_by_value.find(key_of(use));
        if (known != m_by_value.end()) {
            for (auto other = known->second.rbegin();
                 other != known->second.rend() && other - known->second.rbegin() < k_most;
                 ++other) {
                if (other->fact != fact.id && is_repeat(fact, m_report.fact(other->fact))) {
                    put(use, *other, Binding::adjacent);
                    return;
                }
            }
        }
        look_for_slip(use);
    }

    [[nodiscard]] static bool is_repeat(const Fact& fact, const Fact& other)
    {
        const bool is_unit_same =
            fact.is_percentage() ? other.is_percentage() : is_alike(fact, other);
        const bool is_part = fact.of == other.id || other.of == fact.id;
        if (is_part || fact.record.status != other.record.status ||
            (fact.of && fact.of == other.of) || fact.before.has(Cue::past)) {
            return false;
        }
        const std::size_t digits = fact.digits;
        if (digits >= k_telling && (is_unit_same || (fact.is_count() && other.is_count()))) {
            return true;
        }
        const bool is_near = fact.record.section == other.record.section || digits > 2;
        return is_unit_same && digits >= 2 &&
               (is_near ? has_like_indicator(fact, other) : has_same_indicator(fact, other));
    }

    /// Whether the two are one fact, told with a slip: the coarser the figures, the surer the words
    /// have to be that no chance made them alike.
    [[nodiscard]] static bool is_told_with_slip(const Fact& fact, const Fact& other)
    {
        const Decimal& value = fact.record.value;
        if (fact.digits >= k_telling && other.digits + 1 >= k_telling) {
            // `21.764 ca mắc` and `2.176 ca` of another disease have but the noun in common.
            const bool is_named = fact.indicator.find(' ') != std::string::npos &&
                                  other.indicator.find(' ') != std::string::npos;
            return is_one_slip_off(value, other.record.value) &&
                   (is_named ? has_like_indicator(fact, other) : has_same_indicator(fact, other));
        }
        if (other.digits < 2) {
            return false;
        }
        const bool is_told_apart = fact.record.section != other.record.section;
        // `xóa 126 nhà tạm ... đã xóa 162 nhà tạm`
        const bool is_named_by_noun = fact.digits > 2 && fact.dimension == other.dimension &&
                                      fact.dimension.find(' ') != std::string::npos &&
                                      has_same_indicator(fact, other);
        return (is_one_swap_off(value, other.record.value) &&
                (is_named_within(fact, other) || is_named_by_noun)) ||
               (is_told_apart && fact.digits + other.digits >= k_telling + 2 &&
                is_one_slip_off(value, other.record.value) && has_same_words(fact, other));
    }

    /// Whether both measure in one way: `4,42%` of all households and a rate of `4,24%` do.
    [[nodiscard]] static bool measures_alike(const Fact& fact, const Fact& other)
    {
        if (fact.record.scale != other.record.scale || fact.is_fraction() || other.is_fraction() ||
            fact.is_percentage() != other.is_percentage()) {
            return false;
        }
        const auto is_rate = [](const Fact& each) {
            return each.is_percentage() && each.record.unit == "%" &&
                   (each.record.role == Role::rate || each.record.role == Role::share);
        };
        return fact.is_percentage() ? is_rate(fact) && is_rate(other)
                                    : fact.record.role == other.record.role &&
                                          (is_alike(fact, other) || has_same_noun(fact, other));
    }

    /// The figure before it that tells the same fact, with a slip in the one or the other.
    void look_for_slip(const Use& use)
    {
        const Fact& fact = m_report.fact(use.fact);
        for (FactId id = fact.id; id > 0 && fact.id - id < k_window; --id) {
            const Fact& other = m_report.fact(id - 1);
            const bool is_one_time = fact.record.period == other.record.period &&
                                     fact.record.status == other.record.status &&
                                     !fact.before.has(Cue::past) && !other.before.has(Cue::past);
            // `tiếp nhận 1.379 hồ sơ, đã giải quyết 1.319 hồ sơ` are two facts.
            const bool is_one_list = (fact.of && fact.of == other.of) || fact.of == other.id ||
                                     fact.sentence == other.sentence;
            if (is_one_time && !is_one_list && measures_alike(fact, other) &&
                is_told_with_slip(fact, other) && !is_series(fact) && !is_series(other)) {
                put(use, {other.id, "repeated"}, Binding::structure);
                return;
            }
        }
    }

    /// What the figures of one series have in common.
    using Series = std::tuple<std::string_view, std::string_view, std::string_view>;
    [[nodiscard]] static Series series_of(const Fact& fact)
    {
        return {fact.indicator, fact.dimension, fact.record.period};
    }

    /// Whether its indicator comes back with many values: one for each place, project or month.
    [[nodiscard]] bool is_series(const Fact& fact) const
    {
        constexpr std::size_t k_most = 2;
        const auto count = m_values_of.find(series_of(fact));
        return count != m_values_of.end() && count->second.size() > k_most;
    }

    const Report& m_report;
    Relations& m_relations;
    std::map<Series, std::set<Rational>> m_values_of;
    std::map<std::string, std::vector<Use>> m_by_value;
};

} // namespace

void find_same_values(const Report& report, const Identities&, Relations& relations)
{
    SameValueFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
