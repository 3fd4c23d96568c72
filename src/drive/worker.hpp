/// \file
/// `solieu worker`: documents on request, so that a driver outlives what a document does to us.
#pragma once

#include "drive/bulk.hpp"
#include "drive/document_opener.hpp"
#include "drive/worker_request.hpp"
#include "write/writer.hpp"

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace solieu {

/// Raised when a driver would have to change.
inline constexpr int k_worker_protocol = 1;

struct WorkerOptions {
    ExtractOptions extract;
    std::chrono::seconds deadline{0};     ///< for one document; 0 for none
    std::size_t max_memory_mebibytes = 0; ///< of the process's own data; 0 for no bound
    bool is_inline = false;               ///< whether requests may bring their document's bytes
    std::string program_version;
    std::string grammar_sha256;
};

/// Serves one driver over two pipes. Belongs to one thread.
///
/// In: requests, each ended by NUL; behind one with `bytes` that many bytes. Out: JSON Lines, first
/// a `hello`, then for each request its framed records, `document` to `end`, at once and flushed.
/// A document that takes longer than the deadline ends the process by SIGALRM; so does every crash,
/// by its own signal: the first request without its `end` is the culprit.
class Worker {
public:
    /// The grammar and the stream must outlive it.
    Worker(const Grammar& grammar, WorkerOptions options, std::ostream& out);
    ~Worker();

    /// Until the end of the input. Throws UsageError for what is no request, std::system_error when
    /// a pipe breaks.
    void serve(int input);

private:
    class Guard;

    void say_hello();
    void answer(const WorkerRequest& request, std::string bytes);
    [[nodiscard]] bool answer_briefly(const WorkerRequest& request);
    void answer_list(const WorkerRequest& request);
    void write_brief(const WorkerRequest& request, const DocumentSource& source,
                     std::string_view status);

    WorkerOptions m_options;
    std::ostream& m_out;
    DocumentOpener m_opener;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Guard> m_guard;
    Bulk m_bulk;
};

} // namespace solieu
