#include "cli/ingest_report.hpp"

#include "store/archive_store.hpp"
#include "write/shown_text.hpp"

#include <algorithm>
#include <cerrno>
#include <iostream>
#include <system_error>

namespace solieu {
namespace {

constexpr std::size_t k_slowest_kept = 5;
/// Quicker documents are not worth a line.
constexpr std::chrono::milliseconds k_slow{1'000};

} // namespace

IngestReport::IngestReport(const std::string& display, const std::string& log_path,
                           std::size_t total)
    : m_display(make_progress_display(display)), m_total(total)
{
    if (!log_path.empty()) {
        errno = 0;
        m_log.open(log_path, std::ios::app);
        if (!m_log) {
            throw std::system_error(errno, std::generic_category(),
                                    "cannot write the log «" + log_path + "»");
        }
    }
    log("start: " + std::to_string(total) + " inputs");
}

void IngestReport::document(const IngestedDocument& document)
{
    ++m_state.done;
    if (document.outcome == IngestOutcome::unchanged) {
        ++m_state.unchanged;
        return;
    }
    keep_if_slow(document);
    if (document.outcome != IngestOutcome::failed) {
        return;
    }
    ++m_state.failed;
    Cause& cause = m_causes[document.error_code];
    if (++cause.count == 1) {
        cause.example = document.name;
        cause.words = document.english;
    }
    log("failed: " + shown(document.name) + ": " + document.error_code + ": " +
        shown(document.english));
}

void IngestReport::progress(const IngestCounts& counts)
{
    m_state.total =
        std::max(m_state.done, m_total + counts.members - std::min(counts.archives, m_total));
    m_state.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    m_display->show(m_state);
}

void IngestReport::close(const IngestCounts& counts)
{
    m_display->clear();
    const std::string line =
        std::to_string(counts.run.documents) + " documents read, " +
        std::to_string(counts.run.failed) + " of them failed, " +
        std::to_string(counts.run.unchanged) + " unchanged" +
        (counts.run.pruned > 0 ? ", " + std::to_string(counts.run.pruned) + " taken out" : "") +
        (counts.passed_over > 0 ? ", " + std::to_string(counts.passed_over) + " passed over" : "");
    std::cerr << "solieu: " << line << '\n';
    log("end: " + line);
    for (const auto& [code, cause] : m_causes) {
        std::cerr << "  failed: " << code << " ×" << cause.count << ", such as "
                  << shown(cause.example) << ": " << shown(cause.words) << '\n';
    }
    for (const IngestedDocument& slow : m_slowest) {
        std::cerr << "  slow: " << slow.taken.count() << " ms: " << shown(slow.name) << '\n';
    }
    for (const std::string& folder : counts.unreadable) {
        std::cerr << "  folder that cannot be listed: " << shown(folder) << '\n';
        log("unreadable folder: " + shown(folder));
    }
}

void IngestReport::log(const std::string& line)
{
    if (m_log.is_open()) {
        m_log << utc_now() << ' ' << line << std::endl; // a log is read while it grows
    }
}

void IngestReport::keep_if_slow(const IngestedDocument& document)
{
    if (document.taken < k_slow) {
        return;
    }
    const auto place = std::find_if(
        m_slowest.begin(), m_slowest.end(),
        [&document](const IngestedDocument& other) { return other.taken < document.taken; });
    m_slowest.insert(place, document);
    m_slowest.resize(std::min(m_slowest.size(), k_slowest_kept));
}

} // namespace solieu
