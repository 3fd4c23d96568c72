#include "store/archive_store.hpp"

#include "store/schema.hpp"

#include <array>
#include <ctime>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// A batch is what is lost at worst, and a commit costs a few milliseconds.
constexpr std::size_t k_batch_documents = 256;
constexpr std::chrono::seconds k_batch_age{2};

Connection opened(const std::string& path)
{
    Connection connection(path, Access::write);
    // 64 MiB of pages: the indexes of some hundred thousand reports are then rarely read again.
    connection.run("PRAGMA cache_size = -65536");
    connection.run("PRAGMA foreign_keys = ON");
    prepare_for_writing(connection);
    // With a write-ahead log, NORMAL loses no consistency, only the last commits of a power cut.
    connection.run("PRAGMA journal_mode = WAL");
    connection.run("PRAGMA synchronous = NORMAL");
    return connection;
}

} // namespace

std::string utc_now()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), size};
}

ArchiveStore::ArchiveStore(const std::string& path, const Maker& maker)
    : m_connection(opened(path)), m_batch(std::in_place, m_connection),
      m_run(m_connection, maker, utc_now()), m_known(m_connection, maker),
      m_records(m_connection, maker)
{
    m_batch->commit();
    m_batch.reset();
}

ArchiveStore::~ArchiveStore() = default;

std::int64_t ArchiveStore::last_document()
{
    Statement rows(m_connection, "SELECT ifnull(max(document_id), 0) FROM documents");
    return rows.step() ? rows.integer_at(0) : 0;
}

RecordStore& ArchiveStore::records()
{
    begin_batch();
    return m_records;
}

void ArchiveStore::begin_batch()
{
    if (!m_batch) {
        m_batch.emplace(m_connection);
        m_documents = 0;
        m_begun = std::chrono::steady_clock::now();
    }
}

void ArchiveStore::commit(const RunCounts& counts, bool now)
{
    if (!m_batch) {
        return;
    }
    ++m_documents;
    if (now || m_documents >= k_batch_documents ||
        std::chrono::steady_clock::now() - m_begun >= k_batch_age) {
        m_run.note(counts);
        m_batch->commit();
        m_batch.reset();
    }
}

std::size_t
ArchiveStore::remove_gone(const std::function<bool(std::int64_t, const std::string&)>& is_gone)
{
    std::vector<std::int64_t> gone;
    m_known.for_each([&](std::int64_t id, const std::string& name) {
        if (is_gone(id, name)) {
            gone.push_back(id);
        }
    });
    if (!gone.empty()) {
        begin_batch();
    }
    for (const std::int64_t id : gone) {
        m_known.remove(id);
    }
    return gone.size();
}

void ArchiveStore::close(const RunCounts& counts, bool is_interrupted)
{
    begin_batch();
    m_run.finish(counts, utc_now(), is_interrupted);
    m_batch->commit();
    m_batch.reset();
    m_connection.run("PRAGMA optimize");
    // Without the log the database is one file; somebody who reads it just now keeps the log.
    static_cast<void>(m_connection.try_run("PRAGMA journal_mode = DELETE"));
}

} // namespace solieu
