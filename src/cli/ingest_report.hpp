/// \file
/// What a run tells while it runs and when it ends.
#pragma once

#include "cli/ingest_progress.hpp"
#include "drive/ingest.hpp"

#include <chrono>
#include <cstddef>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace solieu {

/// Shows progress, writes the log, and keeps what the closing summary needs: the slowest documents
/// and the failed ones by cause.
class IngestReport final : public IngestObserver {
public:
    /// \p total: how many documents are known before the start. Throws UsageError for an unknown
    /// display, std::system_error when the log cannot be written.
    IngestReport(const std::string& display, const std::string& log_path, std::size_t total);

    void document(const IngestedDocument& document) override;
    void progress(const IngestCounts& counts) override;

    /// The summary, on standard error.
    void close(const IngestCounts& counts);

private:
    struct Cause {
        std::size_t count = 0;
        std::string example;
        std::string words;
    };

    void log(const std::string& line);
    void keep_if_slow(const IngestedDocument& document);

    std::unique_ptr<ProgressDisplay> m_display;
    std::ofstream m_log;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    ProgressState m_state;
    std::size_t m_total;
    std::vector<IngestedDocument> m_slowest;
    std::map<std::string, Cause> m_causes;
};

} // namespace solieu
