/// \file
/// Many documents one after another: order, failures, counts.
#pragma once

#include "core/finding.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"
#include "drive/document_opener.hpp"
#include "drive/pipeline.hpp"
#include "match/grammar.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace solieu {

/// A document that failed, as its user is told.
struct Failure {
    std::string path;
    std::string english;
    std::string vietnamese;
};

struct BulkSummary {
    std::size_t documents = 0;
    std::size_t failures = 0;
};

/// Extracts documents into one sink of records, each framed by its document and end record. A
/// document that fails is reported and leaves the others alone. Belongs to one thread.
class Bulk {
public:
    using ReportFailure = std::function<void(const Failure&)>;
    using ReportFinding = std::function<void(const std::string& path, const Finding&)>;

    Bulk(const Grammar& grammar, Sink<Record>& records, ReportFailure failure,
         ReportFinding finding, ExtractOptions options = {});

    /// \p path `-` is standard input; a member of an archive is `2024.zip!/bao-cao.docx`. Throws
    /// only what is not the document's fault.
    void add(const std::string& path);

    /// The same for a document that \p open gives, or throws DocumentError.
    void add(const std::string& path, const std::function<DocumentSource()>& open);

    [[nodiscard]] const BulkSummary& summary() const
    {
        return m_summary;
    }

private:
    DocumentOpener m_opener;
    Extractor m_extractor;
    Sink<Record>& m_records;
    ReportFailure m_report_failure;
    ReportFinding m_report_finding;
    BulkSummary m_summary;
};

} // namespace solieu
