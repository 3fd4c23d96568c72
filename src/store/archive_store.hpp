/// \file
/// A database that is being filled.
#pragma once

#include "store/known_documents.hpp"
#include "store/record_store.hpp"
#include "store/run_log.hpp"
#include "store/sqlite.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace solieu {

/// Documents in batches: each batch is one transaction, so that a program that dies at any moment
/// leaves a database of whole documents. Belongs to one thread; every member throws StoreError,
/// and then only the destructor may follow.
class ArchiveStore {
public:
    /// Opens the database, or makes it. Its journal is a write-ahead log, so that others may read
    /// while it is filled.
    ArchiveStore(const std::string& path, const Maker& maker);
    /// Takes back the batch that was not committed.
    ~ArchiveStore();
    ArchiveStore(const ArchiveStore&) = delete;
    ArchiveStore& operator=(const ArchiveStore&) = delete;

    [[nodiscard]] std::optional<KnownDocument> find(std::string_view name)
    {
        return m_known.find(name);
    }
    /// The largest id of a document so far.
    [[nodiscard]] std::int64_t last_document();

    /// The records of a document, inside the batch.
    [[nodiscard]] RecordStore& records();

    /// Between documents: commits the batch when it is large or old enough, or \p now.
    void commit(const RunCounts& counts, bool now);

    /// Takes out the documents that \p is_gone says, by id and name; returns how many.
    std::size_t remove_gone(const std::function<bool(std::int64_t, const std::string&)>& is_gone);

    /// Commits, and leaves one file that anybody can read.
    void close(const RunCounts& counts, bool is_interrupted);

private:
    void begin_batch();

    Connection m_connection;
    std::optional<Transaction> m_batch;
    RunLog m_run;
    KnownDocuments m_known;
    RecordStore m_records;
    std::size_t m_documents = 0; ///< of the batch
    std::chrono::steady_clock::time_point m_begun;
};

/// The time of the system's clock as ISO 8601 in UTC, to the second.
[[nodiscard]] std::string utc_now();

} // namespace solieu
