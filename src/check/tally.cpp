#include "check/tally.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace solieu {
namespace {

/// Whether the check would have noticed most slips, as far as that is known.
bool is_strong(const CheckRecord& check)
{
    if (check.verdict == Verdict::not_checkable) {
        return false;
    }
    const auto power = Decimal::parse(check.power);
    return check.verdict == Verdict::inconsistent || !power ||
           *power >= *Decimal::parse(Tally::k_least_power);
}

} // namespace

Tally::Tally(Sink<Record>& next) : m_next(next) {}

void Tally::put(Record record)
{
    if (const auto* observation = std::get_if<ObservationRecord>(&record)) {
        if (observation->kind == ObservationKind::percentage) {
            m_stated.insert(observation->id);
        }
    } else if (const auto* check = std::get_if<CheckRecord>(&record)) {
        add(*check);
    } else if (const auto* ended = std::get_if<EndRecord>(&record)) {
        end(*ended);
    }
    m_next.put(std::move(record));
}

void Tally::finish()
{
    m_next.finish();
}

void Tally::add(const CheckRecord& check)
{
    m_of_document.add(check);
    if (is_strong(check)) {
        m_covered.insert(check.stated.id);
        for (const CheckOperand& operand : check.operands) {
            if (operand.doc.empty()) {
                m_covered.insert(operand.id);
            }
        }
    }
}

void Tally::end(const EndRecord& end)
{
    if (end.status != DocumentStatus::failed) {
        m_counts.add(m_of_document);
        m_percentages += m_stated.size();
        m_checked += static_cast<std::size_t>(
            std::count_if(m_stated.begin(), m_stated.end(),
                          [this](const std::string& id) { return m_covered.contains(id); }));
    }
    m_of_document = {};
    m_stated.clear();
    m_covered.clear();
}

} // namespace solieu
