/// \file
/// Archives of reports into a database, by workers.
#pragma once

#include "core/error.hpp"
#include "drive/input_walk.hpp"
#include "store/record_store.hpp"
#include "store/run_log.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

struct IngestOptions {
    std::vector<std::string> inputs; ///< files, folders, archives; `-` is a document
    WalkOptions walk;
    std::string database;
    Maker maker;
    std::vector<std::string> worker; ///< the command of a worker
    std::size_t jobs = 1;
    bool retries_failed = false;       ///< documents that failed before are read again
    bool forces = false;               ///< every document is read again
    bool prunes = false;               ///< documents that are gone from disk are taken out
    std::function<bool()> is_stopping; ///< asked often; true ends the run after what is in hand
};

enum class IngestOutcome : std::uint8_t { stored, unchanged, failed };

/// What became of one document.
struct IngestedDocument {
    std::string name;
    IngestOutcome outcome = IngestOutcome::stored;
    std::string error_code;
    std::string english; ///< why it failed; Vietnamese only where the failure is the run's own
    std::chrono::milliseconds taken{0};
};

struct IngestCounts {
    RunCounts run;
    std::size_t members = 0;             ///< of archives, listed so far
    std::size_t archives = 0;            ///< listed so far
    std::size_t passed_over = 0;         ///< links, special files, second entries of one name
    std::vector<std::string> unreadable; ///< folders
    bool is_interrupted = false;
};

/// Hears what happens, between documents and at least ten times a second.
class IngestObserver {
public:
    IngestObserver() = default;
    IngestObserver(const IngestObserver&) = delete;
    IngestObserver& operator=(const IngestObserver&) = delete;
    virtual ~IngestObserver() = default;

    virtual void document(const IngestedDocument& document) = 0;
    virtual void progress(const IngestCounts& counts) = 0;
};

/// Reads all documents that the inputs name and puts them into the database in the order of the
/// inputs, whatever the number of workers. Documents whose bytes the database knows, read by the
/// same program with the same grammar, are left alone. A document that fails gets a row that says
/// why. Throws StoreError, and std::exception when there can be no workers; what was committed
/// stays.
[[nodiscard]] IngestCounts ingest(const IngestOptions& options, IngestObserver& observer);

} // namespace solieu
