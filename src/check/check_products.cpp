/// \file
/// S201 by a rate for each: `168 lớp với 5.214 học sinh, bình quân 31 học sinh/lớp`.
#include "check/checks.hpp"
#include "check/part_lists.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

/// An amount and its count stand at most so many figures from their rate.
constexpr FactId k_reach = 3;

class ProductFinder {
public:
    ProductFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void look_at(const Fact& rate)
    {
        const std::string_view unit = rate.record.unit;
        const std::size_t over = unit.find("/{");
        if (over == std::string_view::npos || !unit.ends_with('}') || rate.record.value2 ||
            !rate.is_level()) {
            return;
        }
        const std::string_view each = unit.substr(over + 2, unit.size() - over - 3);
        if (each.find('/') != std::string_view::npos) {
            return; // `triệu đồng/người/năm`: of how many years is not said
        }
        const std::string measured = dimension_of(unit.substr(0, over));
        const auto amount = only_near(rate, [&](const Fact& fact) {
            return fact.dimension == measured ||
                   (fact.is_count() && begins(fact.dimension, measured));
        });
        const auto count = only_near(rate, [&](const Fact& fact) {
            return fact.is_count() && begins(fact.dimension, each);
        });
        if (amount && count && *amount != *count) {
            put(rate, m_report.fact(*amount), m_report.fact(*count));
        }
    }

private:
    static bool begins(std::string_view noun, std::string_view word)
    {
        return noun.starts_with(word) && (noun.size() == word.size() || noun[word.size()] == ' ');
    }

    /// The only figure of the rate's sentence near it that is so; empty when there are several.
    template <typename Predicate>
    [[nodiscard]] std::optional<FactId> only_near(const Fact& rate, Predicate is_so) const
    {
        const auto [first, last] = m_report.sentence_of(rate.id);
        const FactId begin = std::max(first, rate.id - std::min(rate.id, k_reach));
        const FactId end = std::min(last, rate.id + k_reach + 1);
        std::optional<FactId> only;
        for (FactId id = begin; id < end; ++id) {
            const Fact& fact = m_report.fact(id);
            if (id == rate.id || !is_additive(fact) || fact.record.value2 ||
                fact.before.has(Cue::past) || !is_so(fact)) {
                continue;
            }
            if (only) {
                return std::nullopt;
            }
            only = id;
        }
        return only;
    }

    /// Three figures in a row, the rate last, belong together; others do only if they fit, or miss
    /// by one slip: `32 hộ, mức 44 triệu đồng/hộ; dư nợ cho vay 11,5 tỷ đồng`.
    void put(const Fact& rate, const Fact& amount, const Fact& count)
    {
        const FactId first = std::min({rate.id, amount.id, count.id});
        Found found{"S201",
                    Formula::product,
                    first + 2 == rate.id ? Binding::structure : Binding::adjacent,
                    {amount.id, "product"},
                    {{count.id, "factor"}, {rate.id, "factor"}},
                    {}};
        m_relations.judge(found);
        m_relations.put(std::move(found));
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
