#include "check/checker.hpp"

#include "check/check_records.hpp"
#include "check/checks.hpp"
#include "check/conventions.hpp"

#include <utility>
#include <variant>

namespace solieu {

Checker::Checker(const Identities& identities, Sink<Record>& next)
    : m_identities(identities), m_next(next)
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
    m_next.put(std::move(record));
}

void Checker::finish()
{
    m_report.link();
    Relations relations(m_report);
    for (const CheckRow& check : checks()) {
        check.find(m_report, m_identities, relations);
    }
    relations.settle();
    temper(relations, conventions_of(m_report, relations));
    for (CheckRecord& record : check_records(m_report, relations)) {
        m_next.put(std::move(record));
    }
    m_next.finish();
}

} // namespace solieu
