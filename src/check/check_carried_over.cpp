/// \file
/// X911: a text that was carried over from the report of an earlier year.
#include "check/checks.hpp"
#include "check/months.hpp"
#include "check/series_words.hpp"
#include "core/vietnamese.hpp"

#include <optional>
#include <string>
#include <utility>

namespace solieu {
namespace {

class CarriedOverFinder {
public:
    CarriedOverFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations), m_months(months_of(report.document().period))
    {
    }

    void run()
    {
        // A report of a whole year tells of the years before it.
        if (!m_months || m_months->is_whole_year()) {
            return;
        }
        std::optional<std::size_t> told; // sentence
        for (const Fact& fact : m_report.facts()) {
            if (fact.sentence != told && is_carried_over(fact)) {
                told = fact.sentence;
                put(fact);
            }
        }
    }

private:
    /// The report's own months in the year before, where nothing compares and the present year is
    /// not spoken of: `Chi trả trợ cấp quý I/2024` in the report of the first quarter of 2025.
    [[nodiscard]] bool is_carried_over(const Fact& fact) const
    {
        const auto months = months_of(fact.record.period);
        return months && months->year + 1 == m_months->year && months->first == m_months->first &&
               months->last == m_months->last && fact.record.status == Status::reported &&
               !fact.record.table && fact.text != nullptr && is_alone(fact);
    }

    /// Whether its block names the old period, no other year, and compares nothing.
    [[nodiscard]] bool is_alone(const Fact& fact) const
    {
        static const std::string k_same_time = fold("cùng kỳ");
        static const std::string k_than = fold("so với");
        const std::string text = fold(*fact.text);
        const auto year = [](int number) { return std::to_string(number); };
        return has_words(text, year(m_months->year - 1)) &&
               !has_words(text, year(m_months->year)) &&
               !has_words(text, year(m_months->year - 2)) && !has_words(text, k_same_time) &&
               !has_words(text, k_than);
    }

    void put(const Fact& fact)
    {
        Found found{"X911", std::nullopt, Binding::structure, {fact.id, "stated"}, {}, {}};
        found.judgement.verdict = Verdict::inconsistent;
        m_relations.put(std::move(found));
    }

    const Report& m_report;
    Relations& m_relations;
    std::optional<MonthSpan> m_months;
};

} // namespace

void find_carried_over(const Report& report, const Identities&, Relations& relations)
{
    CarriedOverFinder(report, relations).run();
}

} // namespace solieu
