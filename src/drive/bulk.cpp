#include "drive/bulk.hpp"

#include "core/error.hpp"

#include <chrono>
#include <new>
#include <utility>

namespace solieu {
namespace {

/// Passes records on and counts them for the end record.
class Counter final : public Sink<Record> {
public:
    explicit Counter(Sink<Record>& next) : m_next(next) {}
    void put(Record record) override
    {
        has_document = has_document || std::holds_alternative<DocumentRecord>(record);
        end.observations += std::holds_alternative<ObservationRecord>(record) ? 1 : 0;
        end.citations += std::holds_alternative<CitationRecord>(record) ? 1 : 0;
        if (const auto* check = std::get_if<CheckRecord>(&record)) {
            ++end.checks;
            end.findings += check->severity ? 1 : 0;
        }
        m_next.put(std::move(record));
    }
    void finish() override {}

    EndRecord end;
    bool has_document = false;

private:
    Sink<Record>& m_next;
};

class FindingCounter final : public Sink<Finding> {
public:
    FindingCounter(const std::string& path, const Bulk::ReportFinding& report)
        : m_path(path), m_report(report)
    {
    }
    void put(Finding finding) override
    {
        ++count;
        m_report(m_path, finding);
    }
    void finish() override {}

    std::size_t count = 0;

private:
    const std::string& m_path;
    const Bulk::ReportFinding& m_report;
};

DocumentError out_of_memory()
{
    return {ErrorCode::out_of_memory,
            "the document needs more memory than there is: split it into smaller ones",
            "tài liệu cần nhiều bộ nhớ hơn mức cho phép: hãy chia thành nhiều tệp nhỏ hơn"};
}

} // namespace

Bulk::Bulk(const Grammar& grammar, Sink<Record>& records, ReportFailure failure,
           ReportFinding finding, ExtractOptions options)
    : m_extractor(grammar, options), m_records(records), m_report_failure(std::move(failure)),
      m_report_finding(std::move(finding))
{
}

void Bulk::add(const std::string& path)
{
    add(path, [&] { return m_opener.open(path); });
}

void Bulk::add(const std::string& path, const std::function<DocumentSource()>& open)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    Counter counter(m_records);
    FindingCounter findings(path, m_report_finding);
    ++m_summary.documents;
    const auto fail = [&](const DocumentError& error) {
        ++m_summary.failures;
        if (!counter.has_document) {
            DocumentRecord document;
            document.path = path;
            m_records.put(document);
        }
        counter.end = {};
        counter.end.status = DocumentStatus::failed;
        counter.end.error_code = error_code_name(error.code());
        counter.end.error_message = error.what();
        m_report_failure({path, error.what(), error.vietnamese()});
    };
    try {
        const DocumentSource source = open();
        m_extractor.extract(source, path, counter, findings);
        counter.end.warnings = findings.count;
    } catch (const DocumentCutShort& error) {
        ++m_summary.failures;
        counter.end.warnings = findings.count;
        counter.end.status = DocumentStatus::partial;
        counter.end.error_code = error_code_name(error.code());
        counter.end.error_message = error.what();
        m_report_failure({path, error.what(), error.vietnamese()});
    } catch (const DocumentError& error) {
        fail(error);
    } catch (const std::bad_alloc&) {
        fail(out_of_memory());
    }
    counter.end.milliseconds = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count());
    m_records.put(counter.end);
}

} // namespace solieu
