#include "check/baseline_maker.hpp"

#include "check/ignore_file.hpp"

#include <utility>
#include <variant>

namespace solieu {

BaselineMaker::BaselineMaker(std::string today, Sink<Record>& next)
    : m_today(std::move(today)), m_next(next)
{
}

void BaselineMaker::put(Record record)
{
    if (const auto* document = std::get_if<DocumentRecord>(&record)) {
        m_document = *document;
    } else if (const auto* check = std::get_if<CheckRecord>(&record)) {
        add(*check);
    } else if (const auto* ended = std::get_if<EndRecord>(&record)) {
        end(*ended);
    }
    m_next.put(std::move(record));
}

void BaselineMaker::finish()
{
    m_next.finish();
}

void BaselineMaker::add(const CheckRecord& check)
{
    const bool is_open = !check.suppression || check.suppression->kind == "baseline";
    if (check.severity && is_open && !check.fingerprint.empty()) {
        m_findings.push_back(check);
    }
}

void BaselineMaker::end(const EndRecord& end)
{
    // What comes from standard input has no name to be found by again.
    const std::string& doc = m_document.path == "-" ? m_document.doc : m_document.path;
    for (const CheckRecord& finding : m_findings) {
        if (end.status != DocumentStatus::failed && m_known.insert(finding.fingerprint).second) {
            m_rows += baseline_row(finding, doc, m_today);
        }
    }
    m_findings.clear();
    m_document = {};
}

} // namespace solieu
