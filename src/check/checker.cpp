#include "check/checker.hpp"

#include "check/across_records.hpp"
#include "check/check_records.hpp"
#include "check/checks.hpp"
#include "check/checks_across.hpp"
#include "check/conventions.hpp"
#include "check/rational.hpp"
#include "check/series_reader.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

namespace solieu {

Checker::Checker(const Identities& identities, Sink<Record>& next, Series* series)
    : m_identities(identities), m_next(next), m_series(series)
{
}

void Checker::put(Record record)
{
    std::visit(
        [this](const auto& item) {
            if constexpr (requires(Report & report) { report.add(item); }) {
                m_report.add(item);
            }
        },
        record);
    if (const auto* heading = std::get_if<HeadingRecord>(&record);
        heading != nullptr && m_series != nullptr) {
        m_headings.push_back(*heading);
    }
    m_next.put(std::move(record));
}

void Checker::finish()
{
    m_report.link();
    Relations relations(m_report);
    for (const CheckRow& check : checks()) {
        try {
            check.find(m_report, m_identities, relations);
        } catch (const ExactOverflow&) {
            // Figures that no report has: what was found so far stands, the family ends here.
        }
    }
    relations.settle();
    temper(relations, conventions_of(m_report, relations));
    std::optional<SeriesPage> page; // the figures that the relations view
    std::vector<FoundAcross> across;
    if (m_series != nullptr && !m_series->has(m_report.document().doc)) {
        page = read_series(m_report, relations, m_headings);
        across = compare(*page);
    }
    for (CheckRecord& record : check_records(m_report, relations, across)) {
        m_next.put(std::move(record));
    }
    if (page) {
        m_series->add(std::move(*page));
    }
    m_next.finish();
}

std::vector<FoundAcross> Checker::compare(const SeriesPage& page) const
{
    AcrossRelations relations;
    for (const AcrossRow& check : checks_across()) {
        check.find(page, *m_series, relations);
    }
    std::vector<FoundAcross> found = relations.found();
    const std::string& doc = m_report.document().doc;
    std::stable_sort(found.begin(), found.end(),
                     [&doc](const FoundAcross& left, const FoundAcross& right) {
                         return std::tuple(reading_order_of(left, doc), left.rule) <
                                std::tuple(reading_order_of(right, doc), right.rule);
                     });
    return found;
}

} // namespace solieu
