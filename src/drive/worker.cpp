#include "drive/worker.hpp"

#include "core/error.hpp"
#include "core/percent_encoding.hpp"
#include "drive/request_stream.hpp"
#include "drive/worker_faults.hpp"
#include "write/json_text.hpp"
#include "write/writer_jsonl.hpp"

#include <cerrno>
#include <new>
#include <ostream>
#include <sys/resource.h>
#include <sys/time.h>
#include <system_error>
#include <utility>

namespace solieu {
namespace {

/// Bytes of a document that may come with its request; held in memory.
constexpr std::size_t k_max_inline_bytes = std::size_t{512} << 20U;

void arm(std::chrono::seconds deadline)
{
    itimerval timer{};
    timer.it_value.tv_sec = deadline.count();
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

#ifdef __SANITIZE_ADDRESS__
constexpr bool k_can_bound_memory = false; // the sanitizer's own maps are larger than any bound
#else
constexpr bool k_can_bound_memory = true;
#endif

void bound_memory(std::size_t mebibytes)
{
    if (mebibytes == 0 || !k_can_bound_memory) {
        return;
    }
    constexpr unsigned k_mebi_shift = 20;
    const rlim_t bytes = static_cast<rlim_t>(mebibytes) << k_mebi_shift;
    const rlimit limit{bytes, bytes};
    if (::setrlimit(RLIMIT_DATA, &limit) != 0) {
        throw std::system_error(errno, std::generic_category(), "cannot bound the memory");
    }
}

} // namespace

/// Keeps the deadline while a document is read; what is done is written without haste, since the
/// driver decides when it reads.
class Worker::Guard final : public Sink<Record> {
public:
    Guard(Sink<Record>& next, std::chrono::seconds deadline) : m_next(next), m_deadline(deadline) {}

    void begin() const
    {
        arm(m_deadline);
    }
    static void end()
    {
        arm(std::chrono::seconds(0));
    }
    void put(Record record) override
    {
        if (std::holds_alternative<EndRecord>(record)) {
            end();
        }
        const auto* const document = std::get_if<DocumentRecord>(&record);
        const std::string address = document == nullptr ? std::string() : document->path;
        m_next.put(std::move(record));
        if (!address.empty()) {
            commit_faults(address); // once it is known which bytes they are
        }
    }
    void finish() override
    {
        m_next.finish();
    }

private:
    Sink<Record>& m_next;
    std::chrono::seconds m_deadline;
};

Worker::Worker(const Grammar& grammar, WorkerOptions options, std::ostream& out)
    : m_options(std::move(options)), m_out(out),
      m_writer(std::make_unique<WriterJsonl>(out, WriterOptions{})),
      m_guard(std::make_unique<Guard>(*m_writer, m_options.deadline)),
      m_bulk(
          grammar, *m_guard, [](const Failure&) {}, [](const std::string&, const Finding&) {},
          m_options.extract)
{
}

Worker::~Worker() = default;

void Worker::serve(int input)
{
    bound_memory(m_options.max_memory_mebibytes);
    say_hello();
    RequestStream stream(input);
    while (const auto text = stream.next()) {
        const WorkerRequest request = parse_worker_request(*text);
        std::string bytes;
        if (request.inline_bytes) {
            if (!m_options.is_inline) {
                throw UsageError("a request brings bytes; start the worker with --inline");
            }
            if (*request.inline_bytes > k_max_inline_bytes) {
                throw UsageError("a request brings more than 512 MiB; name the file instead");
            }
            bytes = stream.bytes(*request.inline_bytes);
        }
        answer(request, std::move(bytes));
    }
}

void Worker::say_hello()
{
    std::string line;
    JsonObject json(line);
    json.add_word("record", "hello");
    json.add_integer("protocol", k_worker_protocol);
    json.add_word("program", "solieu");
    json.add_text("version", m_options.program_version);
    json.add_text("grammar_sha256", m_options.grammar_sha256);
    json.close();
    m_out << line << '\n' << std::flush;
}

void Worker::answer(const WorkerRequest& request, std::string bytes)
{
    m_guard->begin();
    if (request.action == WorkerAction::list) {
        answer_list(request);
        return;
    }
    if (request.inline_bytes) {
        m_bulk.add(request.address,
                   [&bytes] { return DocumentSource::from_bytes(std::move(bytes)); });
    } else if (!answer_briefly(request)) {
        m_bulk.add(request.address, [&] { return m_opener.open(request.address); });
    }
}

bool Worker::answer_briefly(const WorkerRequest& request)
{
    if (request.action == WorkerAction::extract && request.unless.empty()) {
        return false;
    }
    try {
        const DocumentSource source = m_opener.open(request.address);
        const bool is_unchanged = source.sha256() == request.unless;
        if (request.action == WorkerAction::identify || is_unchanged) {
            write_brief(request, source, is_unchanged ? "unchanged" : "ok");
            return true;
        }
    } catch (const DocumentError&) {
        // It will be thrown again and told where the document is opened to be read.
    }
    return false;
}

void Worker::write_brief(const WorkerRequest& request, const DocumentSource& source,
                         std::string_view status)
{
    Guard::end();
    const std::string doc = document_id(source.sha256());
    std::string lines;
    JsonObject document(lines);
    document.add_word("record", "document");
    document.add_word("doc", doc);
    document.add_bytes("path", request.address);
    document.add_word("sha256", source.sha256());
    document.add_size("bytes", source.size());
    document.close();
    lines += '\n';
    JsonObject end(lines);
    end.add_word("record", "end");
    end.add_word("doc", doc);
    end.add_word("status", status);
    end.close();
    m_out << lines << '\n' << std::flush;
}

void Worker::answer_list(const WorkerRequest& request)
{
    try {
        const ArchiveMembers members = m_opener.members(request.address);
        Guard::end();
        std::string lines;
        for (const std::string& name : members.names) {
            JsonObject member(lines);
            member.add_word("record", "member");
            member.add_bytes("path", name);
            member.add_word("uri", percent_encoded(name));
            member.close();
            lines += '\n';
        }
        JsonObject end(lines);
        end.add_word("record", "end");
        end.add_null("doc");
        end.add_word("status", "ok");
        end.add_size("passed_over", members.passed_over);
        end.close();
        m_out << lines << '\n' << std::flush;
    } catch (const DocumentError&) {
        m_bulk.add(request.address, []() -> DocumentSource { throw; });
    }
}

} // namespace solieu
