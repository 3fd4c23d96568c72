#include "write/writer_sarif.hpp"

#include "core/check_counts.hpp"
#include "write/sarif_json.hpp"

#include <cerrno>
#include <ostream>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

namespace solieu {
namespace {

constexpr std::string_view k_schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

void write_list(std::ostream& out, const std::vector<std::string>& items)
{
    std::string_view before = "\n";
    for (const std::string& item : items) {
        out << before << item;
        before = ",\n";
    }
}

} // namespace

WriterSarif::WriterSarif(std::ostream& out, const WriterOptions& options)
    : m_out(out), m_options(options)
{
}

void WriterSarif::put(Record record)
{
    if (auto* document = std::get_if<DocumentRecord>(&record)) {
        m_document = std::move(*document);
    } else if (auto* check = std::get_if<CheckRecord>(&record)) {
        const bool fails = is_finding(*check) && sarif_kind(*check) == SarifKind::fail;
        if (fails || m_options.showing == Showing::all) {
            m_checks.push_back(std::move(*check));
        }
    } else if (const auto* end = std::get_if<EndRecord>(&record)) {
        write_document(*end);
        m_checks.clear();
        m_document = {};
    }
}

void WriterSarif::write_begin()
{
    if (m_has_begun) {
        return;
    }
    m_has_begun = true;
    m_out << R"({"$schema":")" << k_schema << R"(","version":"2.1.0","runs":[{"tool":)"
          << sarif_tool(m_options.language, m_options.version) << ",\n"
          << R"("language":")" << in("vi", "en", m_options.language)
          << R"(","columnKind":"unicodeCodePoints",)"
          << "\n"
          << R"("results":[)";
}

void WriterSarif::write_result(const std::string& json)
{
    m_out << (m_has_results ? ",\n" : "\n") << json;
    m_has_results = true;
}

void WriterSarif::write_document(const EndRecord& end)
{
    errno = 0;
    write_begin();
    const SarifArtifact artifact{sarif_uri(m_document.path), m_artifacts.size()};
    m_artifacts.push_back(sarif_artifact(m_document, artifact.uri));
    if (end.status != DocumentStatus::ok) {
        m_notifications.push_back(sarif_notification(end, artifact));
        m_is_complete = m_is_complete && end.status != DocumentStatus::failed;
    }
    if (end.status != DocumentStatus::failed) {
        for (const CheckRecord& check : m_checks) {
            write_result(sarif_result(check, artifact, m_options));
        }
    }
    flush();
}

void WriterSarif::close(const Closing& closing)
{
    errno = 0;
    write_begin();
    for (const Notice& notice : closing.notices) {
        write_result(sarif_notice(notice, m_options.language));
    }
    m_out << "],\n"
          << R"("artifacts":[)";
    write_list(m_out, m_artifacts);
    m_out << "],\n"
          << R"("invocations":[{"executionSuccessful":)" << (m_is_complete ? "true" : "false")
          << R"(,"toolExecutionNotifications":[)";
    write_list(m_out, m_notifications);
    m_out << "]}]}]}\n";
    flush();
}

void WriterSarif::flush()
{
    m_out.flush();
    if (!m_out) {
        throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                                "cannot write output");
    }
}

} // namespace solieu
