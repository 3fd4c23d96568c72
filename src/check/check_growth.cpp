/// \file
/// G: changes against the values before and behind them.
#include "check/checks.hpp"
#include "check/likeness.hpp"
#include "check/months.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr FactId k_reach = 6;
constexpr FactId k_far = 10;

class GrowthFinder {
public:
    GrowthFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& change)
    {
        if (change.record.unit == "pp" && look_at_gap(change)) {
            return;
        }
        if (!tells_distance(change)) {
            if (change.record.role == Role::relative && change.is_percentage()) {
                look_at_relative(change);
            }
            return;
        }
        look_at_repeated_change(change);
        if (change.record.unit == "pp" && look_for_rates(change)) {
            return;
        }
        const auto current = current_of(change);
        auto previous = current ? previous_of(m_report.fact(*current), change) : std::nullopt;
        if (current && !previous) {
            previous = previous_in_note(m_report.fact(*current), change);
        }
        if (current && !previous) {
            previous = previous_by_period(m_report.fact(*current), change);
        }
        if (current && !previous && look_farther(change, m_report.fact(*current))) {
            return;
        }
        if (!current || !previous) {
            if (change.is_percentage()) {
                m_relations.put_unchecked("G301", {change.id, "change"}, "N001");
            }
            return;
        }
        const Use now{*current, "current"};
        const Use before = *previous;
        if (!change.is_percentage()) {
            put_difference(change, now, before);
        } else if (m_report.fact(*current).is_percentage()) {
            put_points(change, now, before);
        } else if (change.record.unit != "%") {
            m_relations.put_unchecked("G301", {change.id, "change"}, "N004"); // points of an amount
        } else {
            put_growth(change, now, before);
        }
    }

private:
    /// `đạt 67% kế hoạch, cao hơn bình quân toàn tỉnh (58,2%) là 8,8 điểm phần trăm`: by how much a
    /// rate is above or below the one in brackets.
    bool look_at_gap(const Fact& points)
    {
        if (points.id < 2) {
            return false;
        }
        const Fact& other = m_report.fact(points.id - 1);
        const Fact& rate = m_report.fact(points.id - 2);
        const auto is_rate_here = [&points](const Fact& fact) {
            return fact.is_percentage() && fact.record.unit == "%" && !fact.record.value2 &&
                   fact.sentence == points.sentence;
        };
        if (!is_rate_here(other) || !is_rate_here(rate) || !other.is_bracketed ||
            points.is_bracketed) {
            return false;
        }
        const std::string_view comparing = text_between(rate, other).value_or("");
        const bool is_lower = comparing.find("thấp hơn") != std::string_view::npos;
        const bool is_higher = comparing.find("cao hơn") != std::string_view::npos;
        if (is_lower == is_higher ||
            !text_between(other, points).value_or("").starts_with(") là ")) {
            return false;
        }
        // A change has a sign; points that only tell the distance have none.
        const bool is_turned = is_lower && points.record.role != Role::change;
        const Use higher{is_turned ? other.id : rate.id, "current"};
        const Use lower{is_turned ? rate.id : other.id, "previous"};
        m_relations.put("G301", Formula::difference, Binding::clause, {points.id, "change"},
                        {higher, lower});
        return true;
    }

    /// `214 vụ, giảm 37 vụ (14,7%)`: the percentage says the change once more; of what was before,
    /// which is the level less the change.
    void look_at_repeated_change(const Fact& percentage)
    {
        if (!percentage.is_percentage() || percentage.record.unit != "%" || percentage.id == 0 ||
            !percentage.of) {
            return;
        }
        const Fact& amount = m_report.fact(percentage.id - 1);
        const Fact& level = m_report.fact(*percentage.of);
        const bool is_pair = amount.record.role == Role::change && !amount.is_percentage() &&
                             amount.sentence == percentage.sentence && amount.of == level.id &&
                             is_alike(amount, level) && level.is_level() &&
                             !level.before.has(Cue::past) && !is_compared_with(level);
        if (!is_pair || level.record.scale != amount.record.scale) {
            return;
        }
        const auto before = level.record.value.plus(amount.record.value.negated());
        if (!before || before->is_negative() || before->is_zero()) {
            return;
        }
        Term previous = level.term();
        previous.value = *before;
        const std::array<Term, 2> terms{level.term(), previous};
        Found found{"G301",
                    std::nullopt,
                    Binding::structure,
                    {percentage.id, "change"},
                    {{level.id, "current"}, {amount.id, "difference"}},
                    {}};
        found.judgement = judge(Formula::growth, percentage.term(), terms);
        m_relations.put(std::move(found));
    }

    /// `Đầu năm có 1.877 hộ nghèo (9,33%), cuối năm còn 1.496 hộ nghèo (7,44%), giảm 1,89 điểm %`:
    /// the two rates of the paragraph before it that are of the same things, if there are but two.
    bool look_for_rates(const Fact& change)
    {
        std::vector<FactId> rates;
        for (FactId id = change.id; id > 0 && change.id - id < k_far; --id) {
            const Fact& fact = m_report.fact(id - 1);
            if (fact.block != change.block || fact.sentence + 1 < change.sentence) {
                break;
            }
            if (is_rate(fact) &&
                (rates.empty() || is_of_same(fact, m_report.fact(rates.front())))) {
                rates.push_back(fact.id);
            }
        }
        if (rates.size() != 2) {
            return false;
        }
        const bool is_turned =
            is_later_past(m_report.fact(rates[0]), m_report.fact(rates[1]), change);
        // `(9,33%)`, `(7,44%)` of `hộ nghèo`; not of those insured against illness and in old age
        if (!is_of_past(m_report.fact(rates[is_turned ? 0 : 1])) &&
            !has_same_indicator(m_report.fact(rates[0]), m_report.fact(rates[1]))) {
            return false;
        }
        const Use now{rates[is_turned ? 1 : 0], "current"};
        const Use before{rates[is_turned ? 0 : 1], "previous"};
        put_points(change, now, before);
        return true;
    }

    /// Whether of two rates the later told is the value before; where no word says which, the
    /// direction of the change does.
    [[nodiscard]] bool is_later_past(const Fact& later, const Fact& earlier,
                                     const Fact& change) const
    {
        const bool later_is_past = is_of_past(later);
        if (later_is_past != is_of_past(earlier)) {
            return later_is_past;
        }
        const Rational rise = later.term().face() - earlier.term().face();
        return rise.sign() * change.term().face().sign() < 0;
    }

    [[nodiscard]] static bool is_rate(const Fact& fact)
    {
        return fact.is_percentage() && fact.record.unit == "%" && !fact.record.value2 &&
               (fact.record.role == Role::rate || fact.record.role == Role::share);
    }

    /// Whether two rates are of figures of one noun, or of one name.
    [[nodiscard]] bool is_of_same(const Fact& left, const Fact& right) const
    {
        if (left.of && right.of) {
            return m_report.fact(*left.of).dimension_number ==
                   m_report.fact(*right.of).dimension_number;
        }
        return has_like_indicator(left, right);
    }

    [[nodiscard]] bool is_of_past(const Fact& rate) const
    {
        return rate.before.has(Cue::past) ||
               (rate.is_bracketed && (rate.between.has(Cue::past) || is_compared_with(rate))) ||
               (rate.of && (m_report.fact(*rate.of).before.has(Cue::past) ||
                            is_compared_with(m_report.fact(*rate.of))));
    }

    /// `Đầu năm có 1.684 hộ nghèo. Cuối năm còn 1.272 hộ nghèo, giảm 412 hộ`: the value before
    /// stands in an earlier sentence of the paragraph. Only what fits, or fits but for one slip, is
    /// told.
    bool look_farther(const Fact& change, const Fact& current)
    {
        const bool is_points = current.is_percentage() || change.record.unit == "pp";
        for (FactId id = current.id; id > 0 && current.id - id < k_far; --id) {
            const Fact& fact = m_report.fact(id - 1);
            if (fact.block != change.block) {
                return false;
            }
            if (!is_comparable(current, fact) || fact.is_fraction() || fact.listed_under) {
                continue;
            }
            Found found{"G302",
                        Formula::difference,
                        Binding::adjacent,
                        {change.id, "change"},
                        {{current.id, "current"}, {fact.id, "previous"}},
                        {}};
            if (change.is_percentage() && !is_points) {
                found.rule = "G301";
                found.formula = Formula::growth;
            } else if (change.is_percentage()) {
                found.rule = "G301";
            }
            m_relations.judge(found);
            const bool is_near = fact.before.has(Cue::past) || has_same_indicator(fact, current);
            // `Đầu năm có 1.684 hộ nghèo. Cuối năm còn 1.272 hộ nghèo, giảm 412 hộ`
            if (fact.before.has(Cue::past) && current.before.has(Cue::still) &&
                fact.dimension_number == current.dimension_number) {
                found.binding = Binding::structure;
            }
            if (holds(found.judgement) || is_near) {
                m_relations.put(std::move(found));
                return true;
            }
        }
        return false;
    }

    /// `Đầu năm có 100 hộ, cuối năm còn 80 hộ, giảm 20 hộ`: what the change is of, or the level
    /// right before the change where that is of the past.
    [[nodiscard]] std::optional<FactId> later_of_pair(const Fact& change) const
    {
        const Fact& named = m_report.fact(*change.of);
        if (named.before.has(Cue::past) && named.id + 1 < change.id) {
            const Fact& before = m_report.fact(change.id - 1);
            if (before.sentence == change.sentence && before.sentence == named.sentence &&
                is_comparable(named, before) && !before.before.has(Cue::past) &&
                !before.is_bracketed) {
                return before.id;
            }
        }
        return change.of;
    }

    /// Whether the figure is how far two others lie apart: a change, or what a percentage exceeds
    /// its target by (`đạt 84,0%, vượt 0,5% so với chỉ tiêu (83,5%)`).
    [[nodiscard]] bool tells_distance(const Fact& fact) const
    {
        const bool is_excess = fact.record.role == Role::completion &&
                               fact.before.has(Cue::excess) && fact.is_percentage() && fact.of &&
                               m_report.fact(*fact.of).is_percentage();
        return fact.record.role == Role::change || is_excess;
    }

    /// The later of the two values that lie so far apart.
    [[nodiscard]] std::optional<FactId> current_of(const Fact& change) const
    {
        const auto current = change.of ? later_of_pair(change) : current_before(change);
        if (!current || change.record.unit != "pp" || m_report.fact(*current).is_percentage()) {
            return current;
        }
        // `giải ngân 83.943 triệu đồng, bằng 45,0% kế hoạch, cao hơn 6,3 điểm phần trăm`
        const FactId first = m_report.sentence_of(change.id).first;
        for (FactId id = change.id; id > first; --id) {
            const Fact& rate = m_report.fact(id - 1);
            if (rate.is_percentage() && rate.of == current && rate.record.role != Role::change) {
                return rate.id;
            }
        }
        return current;
    }

    /// `từ 45 vụ lên 57 vụ, tăng 12 vụ`: the level right before the change.
    [[nodiscard]] std::optional<FactId> current_before(const Fact& change) const
    {
        if (change.id == 0) {
            return std::nullopt;
        }
        const Fact& before = m_report.fact(change.id - 1);
        const bool is_level = before.sentence == change.sentence && before.is_level();
        const bool is_reached = before.before.has(Cue::to) || before.before.has(Cue::still);
        return is_level && is_reached ? std::optional(before.id) : std::nullopt;
    }

    /// `so với 472.100 người của năm 2023 tăng 4.318 người`
    [[nodiscard]] static bool is_compared_with(const Fact& fact)
    {
        return fact.before.has(Cue::than) && !fact.before.has(Cue::plan) &&
               fact.record.status != Status::target;
    }

    [[nodiscard]] static bool is_comparable(const Fact& current, const Fact& other)
    {
        if (current.is_percentage()) {
            return other.is_percentage() && other.record.role == current.record.role;
        }
        return other.is_level() && is_alike(current, other);
    }

    /// The value that the change starts from: said to be of another time in the sentence of the
    /// change, or where the change comes `từ`, or in brackets right behind what it is compared
    /// with.
    [[nodiscard]] std::optional<Use> previous_of(const Fact& current, const Fact& change) const
    {
        const auto [first, last] = m_report.sentence_of(change.id);
        std::optional<Use> found;
        for (FactId id = first; id < last; ++id) {
            const Fact& fact = m_report.fact(id);
            const FactId distance = id > change.id ? id - change.id : change.id - id;
            const bool is_second = // `tăng 0,1 điểm % so với đầu năm (921 tỷ đồng, chiếm 1,13%)`
                id == change.id + 2 && change.record.unit == "pp" && fact.is_percentage() &&
                fact.of == change.id + 1 && m_report.fact(change.id + 1).is_bracketed;
            const bool is_in_brackets = (id == change.id + 1 || is_second) && fact.is_bracketed &&
                                        !change.is_bracketed && is_right_behind(change, fact);
            // `cao hơn 7,5 điểm phần trăm so với chỉ tiêu (80%)`: a rate of whatever role
            const bool is_rate_beside =
                is_in_brackets && current.is_percentage() && fact.is_percentage() &&
                (change.record.unit == "pp" || change.record.role == Role::completion);
            if (id == current.id || id == change.id || distance > k_reach ||
                !(is_rate_beside || is_comparable(current, fact) ||
                  (fact.is_level() && is_alike(change, fact)))) {
                continue;
            }
            const bool is_same_value = fact.term().face() == current.term().face();
            if (fact.is_fraction() && is_in_brackets) {
                put_again(current, fact, is_same_value);
                return Use{id, "previous", true}; // `giảm 48 vụ (512/560 vụ)`
            }
            const bool is_equation =
                fact.before.has(Cue::equals) ||
                (id + 1 < last && m_report.fact(id + 1).before.has(Cue::equals));
            if (fact.is_fraction() || is_same_value || fact.listed_under || is_equation ||
                is_of_another(fact, current, change)) {
                continue;
            }
            if (is_in_brackets && !fact.before.has(Cue::to) && !fact.has_own_label) {
                return Use{id, "previous"}; // `tăng 46 người so với năm 2020 (1.272 người)`
            }
            const bool is_target_told =
                fact.record.status == Status::target && (id < change.id || fact.is_bracketed);
            const bool is_start = is_stated_start(fact, current, change) ||
                                  (change.before.has(Cue::excess) && is_target_told);
            const bool is_past = is_start || fact.before.has(Cue::past) || is_compared_with(fact) ||
                                 (fact.is_bracketed && fact.between.has(Cue::past)) ||
                                 (fact.before.has(Cue::from) && id + 1 == current.id);
            if (is_past &&
                (is_start || id == change.id + 1 || id < change.id || fact.is_bracketed)) {
                if (found) {
                    return std::nullopt; // two values of the past: which one is not said
                }
                found = Use{id, "previous"};
            }
        }
        return found;
    }

    /// Whether the figure is one number and no plan.
    [[nodiscard]] static bool is_plain_result(const Fact& fact)
    {
        return !fact.is_fraction() && !fact.record.value2 && fact.record.status != Status::target;
    }

    /// `còn 9.318 hộ nghèo, giảm 2.847 hộ so với đầu năm[^1]`, `[^1]: Cuối năm trước có 12.165 hộ
    /// nghèo`: the only value of another time in a note right behind the change.
    [[nodiscard]] std::optional<Use> previous_in_note(const Fact& current, const Fact& change) const
    {
        constexpr FactId k_near = 2;
        const FactId end = std::min(change.id + k_near, m_report.sentence_of(change.id).second);
        std::optional<Use> found;
        for (FactId marked = change.id; marked < end; ++marked) {
            for (const FactId id : m_report.noted_at(marked)) {
                const Fact& fact = m_report.fact(id);
                const bool is_rate_of_points =
                    change.record.unit == "pp" && current.is_percentage() && is_rate(fact);
                constexpr std::size_t k_year = 4;
                const bool is_earlier = // `tiêu hủy 487 con lợn` is no herd of another time
                    fact.before.has(Cue::past) || has_same_indicator(fact, current) ||
                    fact.record.period.substr(0, k_year) < current.record.period.substr(0, k_year);
                if (fact.record.period == current.record.period || !is_earlier ||
                    !is_plain_result(fact) ||
                    !(is_rate_of_points || is_comparable(current, fact))) {
                    continue;
                }
                if (found) {
                    return std::nullopt;
                }
                found = Use{id, "previous"};
            }
        }
        return found;
    }

    /// `quý III ước 16.284 tỷ đồng, tăng 3,1% so với quý trước; ... quý II: 15.796 tỷ đồng`: the
    /// only figure near it of the same name and of the months that the change is compared with.
    [[nodiscard]] std::optional<Use> previous_by_period(const Fact& current,
                                                        const Fact& change) const
    {
        constexpr FactId k_window = 20;
        const auto months = months_of(current.record.period);
        const auto earlier =
            months ? earlier_months(*months, fold(change.record.basis)) : std::nullopt;
        if (!earlier) {
            return std::nullopt;
        }
        std::optional<Use> found;
        const FactId begin = current.id - std::min(current.id, k_window);
        const FactId end = std::min(current.id + k_window, m_report.facts().size());
        for (FactId id = begin; id < end; ++id) {
            const Fact& fact = m_report.fact(id);
            if (fact.record.section != current.record.section || !is_plain_result(fact) ||
                !is_comparable(current, fact) || !has_same_indicator(current, fact) ||
                months_of(fact.record.period) != earlier) {
                continue;
            }
            if (found) {
                return std::nullopt;
            }
            found = Use{id, "previous"};
        }
        return found;
    }

    /// What nothing but changes of the same figure parts from the change: `nhiều hơn quý III (3.052
    /// hồ sơ) là 738 hồ sơ`, `tăng 3.912 triệu đồng (17,0%) so với giá khởi điểm là 22.972 triệu
    /// đồng`.
    [[nodiscard]] bool is_stated_start(const Fact& fact, const Fact& current,
                                       const Fact& change) const
    {
        if (fact.id < current.id) {
            return false;
        }
        const auto [first, last] = std::minmax(fact.id, change.id);
        for (FactId id = first + 1; id < last; ++id) {
            if (m_report.fact(id).record.role != Role::change ||
                m_report.fact(id).of != change.of) {
                return false;
            }
        }
        if (fact.id < change.id) {
            return fact.is_bracketed && fact.id == current.id + 1 &&
                   has_between(current, fact, "hơn ");
        }
        const auto gap = text_between(m_report.fact(fact.id - 1), fact);
        return gap && gap->ends_with(" là ") && fact.between.has(Cue::than);
    }

    /// Whether no other clause stands between the change with its basis and the bracket.
    [[nodiscard]] static bool is_right_behind(const Fact& change, const Fact& bracketed)
    {
        const auto between = text_between(change, bracketed);
        return !between || between->find(';') == std::string_view::npos;
    }

    /// `giảm 8,3% so với cùng kỳ; 06 ca tử vong (cùng kỳ 09 ca)`: the bracket is of the level right
    /// before it.
    [[nodiscard]] bool is_of_another(const Fact& fact, const Fact& current,
                                     const Fact& change) const
    {
        if (!fact.is_bracketed || fact.id == 0) {
            return false;
        }
        const Fact& before = m_report.fact(fact.id - 1);
        return before.id != current.id && before.id != change.id && before.is_level() &&
               !before.is_bracketed && before.sentence == fact.sentence;
    }

    /// The fraction repeats the level before it told.
    void put_again(const Fact& current, const Fact& fraction, bool is_same) const
    {
        Found found{"R501",
                    Formula::equal,
                    is_same ? Binding::structure : Binding::adjacent,
                    {fraction.id, "stated"},
                    {{current.id, "repeated"}},
                    {}};
        m_relations.judge(found);
        m_relations.put(std::move(found));
    }

    /// Whether the words and the values go in opposite directions.
    [[nodiscard]] bool is_opposite(const Fact& change, const Use& now, const Use& before) const
    {
        const Rational difference = m_relations.term(now).face() - m_relations.term(before).face();
        return difference.sign() * change.term().face().sign() < 0;
    }

    void put_growth(const Fact& change, const Use& now, const Use& before)
    {
        Found found{
            "G301", Formula::growth, Binding::structure, {change.id, "change"}, {now, before}, {}};
        m_relations.judge(found);
        if (!holds(found.judgement) && is_opposite(change, now, before)) {
            found.rule = "G303";
        }
        m_relations.put(std::move(found));
    }

    void put_difference(const Fact& change, const Use& now, const Use& before)
    {
        if (!is_alike(change, m_report.fact(now.fact)) &&
            !is_alike(change, m_report.fact(before.fact))) {
            return;
        }
        Found found{
            "G302", Formula::difference, Binding::structure, {change.id, "change"}, {now, before},
            {}};
        m_relations.judge(found);
        if (!holds(found.judgement) && is_opposite(change, now, before)) {
            found.rule = "G303";
        }
        m_relations.put(std::move(found));
    }

    /// `tỷ lệ 98,2%, tăng 20,5% so với 77,7%`: points are meant more often than per cent.
    void put_points(const Fact& change, const Use& now, const Use& before)
    {
        Found points{
            "G301", Formula::difference, Binding::structure, {change.id, "change"}, {now, before},
            {}};
        m_relations.judge(points);
        if (change.record.unit != "pp") {
            Found ratio = points;
            ratio.formula = Formula::growth;
            m_relations.judge(ratio);
            if (holds(ratio.judgement)) {
                m_relations.put(std::move(ratio));
                return;
            }
            points.rule = holds(points.judgement) ? "G305" : "G301";
        }
        m_relations.put(std::move(points));
    }

    /// G304: `bằng 102,3% cùng kỳ, tăng 2,3%`; else against the value of the other time.
    void look_at_relative(const Fact& relative)
    {
        const FactId last = m_report.sentence_of(relative.id).second;
        for (FactId id = relative.id + 1; id < last && id <= relative.id + 2; ++id) {
            const Fact& change = m_report.fact(id);
            // `IIP bằng 109,7% cùng kỳ, trong đó chế biến tăng 10,9%` are two.
            const bool is_one =
                change.of == relative.of && (relative.of || has_same_indicator(change, relative));
            if (change.is_percentage() && change.record.role == Role::change && is_one) {
                m_relations.put("G304", Formula::surplus, Binding::structure, {id, "change"},
                                {{relative.id, "level"}});
                return;
            }
        }
        const auto previous =
            relative.of ? previous_of(m_report.fact(*relative.of), relative) : std::nullopt;
        if (previous && !m_report.fact(*relative.of).is_percentage()) {
            m_relations.put("G301", Formula::ratio, Binding::structure, {relative.id, "percentage"},
                            {{*relative.of, "current"}, *previous});
        } else {
            m_relations.put_unchecked("G301", {relative.id, "percentage"}, "N001");
        }
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_growth(const Report& report, const Identities&, Relations& relations)
{
    GrowthFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
