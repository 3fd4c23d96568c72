/// \file
/// Collects the findings of a run, so that later runs can tell new ones apart.
#pragma once

#include "core/record.hpp"
#include "core/sink.hpp"

#include <set>
#include <string>
#include <vector>

namespace solieu {

/// Passes records on and makes a row of every finding that is not accepted, or by a baseline only;
/// none of a document that fails. Belongs to one thread; the next sink must outlive it.
class BaselineMaker final : public Sink<Record> {
public:
    /// \p today as ISO 8601.
    BaselineMaker(std::string today, Sink<Record>& next);

    void put(Record record) override;
    void finish() override;

    /// An ignore file, one row for each fingerprint, in the order of the documents.
    [[nodiscard]] const std::string& rows() const
    {
        return m_rows;
    }

private:
    void add(const CheckRecord& check);
    void end(const EndRecord& end);

    std::string m_today;
    Sink<Record>& m_next;
    std::string m_rows;
    std::set<std::string> m_known; ///< fingerprints in rows
    DocumentRecord m_document;
    std::vector<CheckRecord> m_findings; ///< of the document at hand
};

} // namespace solieu
