#include "drive/ingest.hpp"

#include "drive/archive_members.hpp"
#include "drive/document_opener.hpp"
#include "drive/ignored_signal.hpp"
#include "drive/input.hpp"
#include "drive/source_copy.hpp"
#include "drive/worker_pool.hpp"
#include "store/archive_store.hpp"
#include "write/framed_records.hpp"

#include <csignal>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>

namespace solieu {
namespace {

constexpr std::chrono::milliseconds k_patience{100};

/// As long as a path may be (PATH_MAX of Linux); zip containers allow 65,535 bytes. Requests are
/// then short enough that a few of them fit into a pipe, whoever reads it.
constexpr std::size_t k_max_address_bytes = 4'096;

constexpr std::string_view k_unchanged = R"("status":"unchanged")";

DocumentError words_of(ErrorCode code)
{
    if (code == ErrorCode::deadline_exceeded) {
        return {code,
                "reading the document took too long and was stopped: raise --deadline, or split "
                "the document",
                "đọc tài liệu quá lâu nên đã dừng: hãy tăng --deadline hoặc chia nhỏ tài liệu"};
    }
    return {code,
            "reading the document ended the program that read it: please report it with the file",
            "chương trình đọc tài liệu này bị dừng đột ngột: hãy báo lỗi kèm tệp"};
}

/// Puts records into the store, and remembers how the document ended.
class Storing final : public Sink<Record> {
public:
    explicit Storing(ArchiveStore& store) : m_store(store) {}

    void put(Record record) override
    {
        if (const auto* end = std::get_if<EndRecord>(&record)) {
            m_end = *end;
        }
        m_store.records().put(record);
    }
    void finish() override {}

    [[nodiscard]] const EndRecord& end() const
    {
        return m_end;
    }

private:
    ArchiveStore& m_store;
    EndRecord m_end;
};

class Ingest final : public PoolEvents {
public:
    Ingest(const IngestOptions& options, IngestObserver& observer)
        : m_options(options), m_observer(observer), m_store(options.database, options.maker),
          m_last_known(m_store.last_document()), m_walk(options.inputs, options.walk),
          m_pool({options.worker, options.jobs}, *this), m_storing(m_store)
    {
        m_seen.resize(static_cast<std::size_t>(m_last_known) + 1);
    }

    IngestCounts run()
    {
        const IgnoredSignal no_pipe_signal(SIGPIPE); // a worker that is gone is told by its pipe
        bool is_stopping = false;
        while (true) {
            is_stopping = is_stopping || m_options.is_stopping();
            while (!is_stopping && m_pool.has_room() && add_next()) {
            }
            if (m_pool.is_idle()) {
                break;
            }
            m_pool.pump(k_patience);
            m_counts.passed_over = m_passed_over_in_archives + m_walk.counts().passed_over;
            m_observer.progress(m_counts);
        }
        m_counts.is_interrupted = is_stopping;
        m_counts.unreadable = m_walk.counts().unreadable;
        if (m_options.prunes && !is_stopping) {
            prune();
        }
        m_store.close(m_counts.run, is_stopping);
        return m_counts;
    }

    void line(const PoolJob& job, std::string_view line) override
    {
        if (!job.request.unless.empty() && m_held.empty() && !m_is_open) {
            m_held = line; // the next one tells whether the document is new
            return;
        }
        if (!m_held.empty() && line.find(k_unchanged) != std::string_view::npos) {
            m_is_unchanged = true;
            return;
        }
        if (!m_is_open) {
            m_store.records().begin(job.name);
            m_records.emplace(m_storing);
            m_is_open = true;
        }
        if (!m_held.empty()) {
            m_records->put_line(std::exchange(m_held, {}));
        }
        m_records->put_line(line);
    }

    void restarted(const PoolJob& /*job*/) override
    {
        m_held.clear();
        if (m_is_open) {
            m_store.records().abandon();
            m_is_open = false;
        }
    }

    void ended(const PoolJob& job, std::string_view identity) override
    {
        if (job.failure) {
            fail(job, identity);
        } else if (m_is_unchanged) {
            ++m_counts.run.unchanged;
            m_observer.document({job.name, IngestOutcome::unchanged, {}, {}, job.taken});
        } else if (m_is_open) {
            tell(job);
        } // else it was an archive
        m_held.clear();
        m_is_unchanged = false;
        m_is_open = false;
        m_store.commit(m_counts.run, false);
    }

    bool listed(const PoolJob& job, std::string_view lines) override
    {
        m_is_listing = false;
        ArchiveList list = read_archive_list(lines);
        if (list.is_document) {
            m_waiting.push_front({job.name, false});
            return true;
        }
        if (!list.is_archive) {
            return false;
        }
        m_archives.insert(job.name);
        ++m_counts.archives;
        m_passed_over_in_archives += list.passed_over;
        for (auto member = list.members.rbegin(); member != list.members.rend(); ++member) {
            if (m_walk.takes_member(*member)) {
                add_member(job.name + std::string(k_member_mark) + *member);
            }
        }
        return true;
    }

private:
    /// False when there is nothing to ask just now.
    bool add_next()
    {
        if (m_is_listing) {
            return false; // what an archive holds comes before what follows it
        }
        std::optional<InputAddress> input;
        if (m_waiting.empty()) {
            input = m_walk.next();
        } else {
            input = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        if (!input) {
            return false;
        }
        PoolJob job;
        job.name = input->address;
        job.request.address = input->address;
        if (input->is_archive) {
            job.request.action = WorkerAction::list;
            m_is_listing = true;
        } else {
            recall(job);
        }
        if (job.name == "-") {
            m_standard_input.emplace(open_input("-"));
            job.request.address = m_standard_input->path();
        }
        m_pool.add(std::move(job));
        return true;
    }

    void add_member(std::string address)
    {
        if (address.size() > k_max_address_bytes) {
            ++m_passed_over_in_archives;
            return;
        }
        const bool is_archive = is_archive_name(address);
        m_counts.members += is_archive ? 0 : 1;
        m_waiting.push_front({std::move(address), is_archive});
    }

    /// What the database knows of the document may spare reading it.
    void recall(PoolJob& job)
    {
        const auto known = m_store.find(job.name);
        if (!known) {
            return;
        }
        if (known->id <= m_last_known) {
            m_seen[static_cast<std::size_t>(known->id)] = true;
        }
        const bool is_done = known->is_current && !m_options.forces &&
                             !(known->is_failed && m_options.retries_failed);
        if (is_done) {
            job.request.unless = known->sha256;
        }
    }

    void tell(const PoolJob& job)
    {
        const EndRecord& end = m_storing.end();
        const bool is_failed = end.status != DocumentStatus::ok;
        ++m_counts.run.documents;
        m_counts.run.failed += is_failed ? 1 : 0;
        m_observer.document({job.name, is_failed ? IngestOutcome::failed : IngestOutcome::stored,
                             end.error_code, end.error_message, job.taken});
    }

    /// A row for a document of which no worker could tell.
    void fail(const PoolJob& job, std::string_view identity)
    {
        const DocumentError error = words_of(*job.failure);
        DocumentRecord document = identity_in(identity);
        document.path = job.name;
        EndRecord end;
        end.status = DocumentStatus::failed;
        end.error_code = error_code_name(error.code());
        end.error_message = error.what();
        m_store.records().begin(job.name);
        m_storing.put(std::move(document));
        m_storing.put(end);
        ++m_counts.run.documents;
        ++m_counts.run.failed;
        m_observer.document(
            {job.name, IngestOutcome::failed, end.error_code, end.error_message, job.taken});
    }

    /// Gone are documents that this run did not meet and whose file, or place in an archive that
    /// was listed, is no longer there.
    void prune()
    {
        const auto is_gone = [this](std::int64_t id, const std::string& name) {
            if (id > m_last_known || m_seen[static_cast<std::size_t>(id)] || name == "-") {
                return false;
            }
            return is_missing(name, m_archives);
        };
        m_counts.run.pruned = m_store.remove_gone(is_gone);
    }

    const IngestOptions& m_options;
    IngestObserver& m_observer;
    ArchiveStore m_store;
    std::int64_t m_last_known;
    std::vector<bool> m_seen; ///< documents of earlier runs, by id
    InputWalk m_walk;
    std::deque<InputAddress> m_waiting;         ///< members, before what the walk gives next
    std::unordered_set<std::string> m_archives; ///< that were listed
    bool m_is_listing = false;
    WorkerPool m_pool;
    std::optional<SourceCopy> m_standard_input;

    // Of the document in turn.
    Storing m_storing;
    std::optional<FramedRecords> m_records;
    std::string m_held;
    bool m_is_open = false;
    bool m_is_unchanged = false;

    IngestCounts m_counts;
    std::size_t m_passed_over_in_archives = 0;
};

} // namespace

IngestCounts ingest(const IngestOptions& options, IngestObserver& observer)
{
    return Ingest(options, observer).run();
}

} // namespace solieu
