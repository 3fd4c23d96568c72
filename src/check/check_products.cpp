/// \file
/// S201 by a rate for each: `168 lớp với 5.214 học sinh, bình quân 31 học sinh/lớp`.
#include "check/checks.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// An amount and its count stand at most so many figures from their rate.
constexpr FactId k_reach = 8;

/// `VND/m2/mo`: what is measured, for each of what, and what else both the rate and the amount are
/// for.
struct RateUnit {
    std::string_view measured;
    std::string_view each; ///< without the braces of a counted noun
    std::string_view tail; ///< `/mo`; empty for most
    bool counts = false;   ///< things are counted, not measured
};

/// Empty where the unit is no rate for each.
std::optional<RateUnit> rate_unit_of(std::string_view unit)
{
    const std::size_t over = unit.find('/');
    if (over == std::string_view::npos) {
        return std::nullopt;
    }
    RateUnit rate;
    rate.measured = unit.substr(0, over);
    rate.each = unit.substr(over + 1);
    const std::size_t next = rate.each.find('/');
    if (next != std::string_view::npos) {
        rate.tail = rate.each.substr(next);
        rate.each = rate.each.substr(0, next);
    }
    rate.counts = rate.each.starts_with('{') && rate.each.ends_with('}');
    if (rate.counts) {
        rate.each = rate.each.substr(1, rate.each.size() - 2);
    }
    // Yields are the identities' business.
    return rate.counts || rate.each == "m2" ? std::optional(rate) : std::nullopt;
}

/// `12 giải, mỗi giải 3 triệu đồng`: the same said in words; empty where they do not.
std::optional<RateUnit> value_of_each(const Fact& fact)
{
    constexpr std::string_view k_each = "mỗi ";
    const std::string_view indicator = fact.indicator;
    const std::size_t at = indicator.find(k_each);
    if (at == std::string_view::npos || (at > 0 && indicator[at - 1] != ' ') ||
        fact.record.unit.find('/') != std::string::npos || fact.is_count()) {
        return std::nullopt;
    }
    return RateUnit{fact.record.unit, indicator.substr(at + k_each.size()), {}, true};
}

class ProductFinder {
public:
    ProductFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& rate)
    {
        auto unit = rate_unit_of(rate.record.unit);
        const bool is_in_words = !unit;
        unit = is_in_words ? value_of_each(rate) : unit;
        if (!unit || rate.record.value2 || !rate.is_level()) {
            return;
        }
        const std::string measured = dimension_of(unit->measured);
        const std::string amount_unit = std::string(unit->measured) + std::string(unit->tail);
        const auto amounts = near(rate, 0, [&](const Fact& fact) {
            if (is_in_words && (!fact.before.has(Cue::total) || fact.id < rate.id)) {
                return false; // of all, and nothing that some got besides
            }
            if (fact.opening == ListCue::part) {
                return false; // `bình quân 3,2 người/hộ, trong đó 412 người trên 60 tuổi`
            }
            return unit->tail.empty()
                       ? is_additive(fact) &&
                             (fact.dimension == measured ||
                              (fact.is_count() && is_run_of(measured, fact.dimension)))
                       : fact.record.unit == amount_unit;
        });
        const auto is_factor = [&](const Fact& fact) {
            return is_additive(fact) &&
                   (unit->counts ? fact.is_count() && is_run_of(unit->each, fact.dimension)
                                 : fact.record.unit == unit->each);
        };
        auto counts = near(rate, 0, is_factor);
        if (counts.empty()) {
            counts = near(rate, 1, is_factor); // `có 73 người ... . Kinh phí 38 tỷ đồng, bình quân`
        }
        put_best(rate, amounts, counts);
    }

private:
    /// The figures so many sentences before the rate that are so, the nearest first.
    template <typename Predicate>
    [[nodiscard]] std::vector<FactId> near(const Fact& rate, std::size_t sentences,
                                           Predicate is_so) const
    {
        std::vector<FactId> found;
        const auto look = [&](const Fact& fact) {
            if (fact.block == rate.block && fact.sentence + sentences == rate.sentence &&
                fact.is_level() && !fact.record.value2 && !fact.before.has(Cue::past) &&
                (!fact.is_bracketed || rate.is_bracketed) && is_so(fact)) {
                found.push_back(fact.id);
            }
        };
        for_nearest(m_report, rate.id, k_reach, look);
        return found;
    }

    [[nodiscard]] Found product(const Fact& rate, FactId amount, FactId count) const
    {
        Found found{"S201",
                    Formula::product,
                    Binding::adjacent,
                    {amount, "product"},
                    {{count, "factor"}, {rate.id, "factor"}},
                    {}};
        m_relations.judge(found);
        return found;
    }

    /// What fits, the nearest first; else what has to.
    void put_best(const Fact& rate, const std::vector<FactId>& amounts,
                  const std::vector<FactId>& counts)
    {
        for (const FactId amount : amounts) {
            for (const FactId count : counts) {
                if (amount != count) {
                    Found found = product(rate, amount, count);
                    if (holds(found.judgement)) {
                        m_relations.put(std::move(found));
                        return;
                    }
                }
            }
        }
        if (amounts.empty() || counts.empty() || amounts.front() == counts.front()) {
            return;
        }
        const auto own = std::find_if(amounts.begin(), amounts.end(),
                                      [&](FactId amount) { return is_average_of(rate, amount); });
        const FactId amount = own == amounts.end() ? amounts.front() : *own;
        Found found = product(rate, amount, counts.front());
        const bool is_only =
            amounts.size() == 1 && counts.size() == 1 &&
            !has_between(m_report.fact(counts.front()), m_report.fact(amount), ";");
        const bool is_bound =
            is_row(rate, amount, counts.front()) || (counts.size() == 1 && own != amounts.end());
        found.binding = is_bound ? Binding::structure : Binding::adjacent;
        if (is_bound || is_only) {
            m_relations.put(std::move(found));
        }
    }

    /// Three figures in a row belong together, but not across a semicolon (`32 hộ, mức 44 triệu
    /// đồng/hộ; dư nợ cho vay 11,5 tỷ đồng`) unless a total stands behind it.
    [[nodiscard]] bool is_row(const Fact& rate, FactId amount, FactId count) const
    {
        const FactId first = std::min({rate.id, amount, count});
        const FactId last = std::max({rate.id, amount, count});
        return first + 2 == last && m_report.fact(first).sentence == rate.sentence &&
               (!has_between(m_report.fact(first), m_report.fact(last), ";") ||
                (last == amount && has_between(rate, m_report.fact(amount), "tổng ")));
    }

    /// `kinh phí 38.415 triệu đồng, bằng 94,6% dự toán (40.608 triệu đồng), bình quân 526,2 triệu
    /// đồng/người`: nothing but what qualifies the amount stands between.
    [[nodiscard]] bool is_average_of(const Fact& rate, FactId amount) const
    {
        FactId before = rate.id;
        while (before > amount + 1 && (m_report.fact(before - 1).is_percentage() ||
                                       m_report.fact(before - 1).is_bracketed)) {
            --before;
        }
        return before == amount + 1 && rate.before.has(Cue::average);
    }

    const Report& m_report;
    Relations& m_relations;
};

} // namespace

void find_products(const Report& report, const Identities&, Relations& relations)
{
    ProductFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu
