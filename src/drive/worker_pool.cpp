#include "drive/worker_pool.hpp"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace solieu {
namespace {

/// Enough that a worker never waits for the next request, few enough that little is asked again
/// when it dies.
constexpr std::size_t k_max_in_flight = 4;

/// Answers that wait for their turn.
constexpr std::size_t k_max_waiting_bytes = std::size_t{32} << 20U;

/// A worker may also die of something else than its document: once more is asked before that is
/// believed, and then again, since a system short of memory kills whom it likes.
constexpr int k_max_deaths = 3;

constexpr std::string_view k_hello = R"({"record":"hello","protocol":1,)";
constexpr std::string_view k_end = R"({"record":"end",)";
constexpr std::string_view k_out_of_memory = R"("error":{"code":"out_of_memory")";

/// Only the end of an answer tells whether it is a list; what names a failed document goes with its
/// end.
bool is_handed_on_whole(const PoolJob& job)
{
    return job.request.action == WorkerAction::list || job.failure;
}

} // namespace

WorkerPool::WorkerPool(PoolOptions options, PoolEvents& events)
    : m_options(std::move(options)), m_events(events), m_slots(m_options.workers)
{
}

bool WorkerPool::has_room() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const Slot& slot) { return slot.in_flight.size() < k_max_in_flight; });
}

void WorkerPool::add(PoolJob job)
{
    const auto slot =
        std::min_element(m_slots.begin(), m_slots.end(), [](const Slot& left, const Slot& right) {
            return left.in_flight.size() < right.in_flight.size();
        });
    if (!slot->process) {
        start(*slot);
    }
    m_jobs.push_back(std::make_unique<PoolJob>(std::move(job)));
    PoolJob& added = *m_jobs.back();
    added.started = std::chrono::steady_clock::now();
    slot->in_flight.push_back(&added);
    slot->process->send(worker_request_text(added.request));
}

void WorkerPool::pump(std::chrono::milliseconds patience)
{
    std::vector<pollfd> waiting;
    std::vector<Slot*> slots;
    for (Slot& slot : m_slots) {
        if (slot.process && may_read(slot)) {
            waiting.push_back({slot.process->output(), POLLIN, 0});
            slots.push_back(&slot);
        }
    }
    const int count = ::poll(waiting.data(), waiting.size(), static_cast<int>(patience.count()));
    if (count < 0 && errno != EINTR) {
        throw std::system_error(errno, std::generic_category(), "cannot wait for workers");
    }
    for (std::size_t at = 0; count > 0 && at < waiting.size(); ++at) {
        if (waiting[at].revents != 0) {
            read(*slots[at]);
        }
    }
    hand_on();
}

void WorkerPool::start(Slot& slot)
{
    slot.process = std::make_unique<WorkerProcess>(m_options.command);
    slot.partial.clear();
    slot.has_greeted = false;
}

bool WorkerPool::may_read(const Slot& slot) const
{
    const bool is_in_turn =
        !slot.in_flight.empty() && slot.in_flight.front() == m_jobs.front().get();
    return is_in_turn || m_waiting_bytes < k_max_waiting_bytes;
}

void WorkerPool::read(Slot& slot)
{
    if (slot.process->receive(slot.partial)) {
        take_lines(slot);
    } else {
        bury(slot);
    }
}

void WorkerPool::take_lines(Slot& slot)
{
    std::size_t begin = 0;
    while (slot.process) {
        const std::size_t end = slot.partial.find('\n', begin);
        if (end == std::string::npos) {
            break;
        }
        take(slot, std::string_view(slot.partial).substr(begin, end + 1 - begin));
        begin = end + 1;
    }
    slot.partial.erase(0, std::min(begin, slot.partial.size()));
}

void WorkerPool::take(Slot& slot, std::string_view line)
{
    if (!slot.has_greeted) {
        if (!line.starts_with(k_hello)) {
            throw std::runtime_error("the worker speaks another protocol than this program");
        }
        slot.has_greeted = true;
        return;
    }
    if (slot.in_flight.empty()) {
        throw std::runtime_error("the worker answers what nobody asked");
    }
    PoolJob& job = *slot.in_flight.front();
    const bool is_end = line.starts_with(k_end);
    if (is_end && job.deaths == 0 && line.find(k_out_of_memory) != std::string_view::npos) {
        // What was read before may have taken the memory: a new worker tells.
        slot.process->kill();
        bury(slot);
        return;
    }
    job.lines += line;
    m_waiting_bytes += line.size();
    if (is_end) {
        end_job(slot, job);
    }
}

void WorkerPool::end_job(Slot& slot, PoolJob& job)
{
    const auto now = std::chrono::steady_clock::now();
    job.is_ended = true;
    job.taken = std::chrono::duration_cast<std::chrono::milliseconds>(now - job.started);
    slot.in_flight.pop_front();
    if (!slot.in_flight.empty()) {
        slot.in_flight.front()->started = now;
    }
    if (job.request.action == WorkerAction::list && !job.failure) {
        if (m_events.listed(job, job.lines)) {
            m_waiting_bytes -= job.lines.size();
            job.lines.clear();
        }
    }
}

void WorkerPool::bury(Slot& slot)
{
    const WorkerDeath death = slot.process->wait();
    slot.process.reset();
    if (death == WorkerDeath::unusable && !slot.has_greeted) {
        throw std::runtime_error("a worker cannot do its work; its own message says why");
    }
    if (slot.in_flight.empty()) {
        return; // started again when it is needed
    }
    PoolJob& culprit = *slot.in_flight.front();
    if (death == WorkerDeath::deadline_exceeded) {
        give_back(culprit, ErrorCode::deadline_exceeded, culprit.failure ? k_max_deaths : 1);
    } else {
        give_back(culprit, ErrorCode::crashed, k_max_deaths);
    }
    if (culprit.is_ended) {
        slot.in_flight.pop_front();
    }
    start(slot);
    for (PoolJob* const job : slot.in_flight) {
        slot.process->send(worker_request_text(job->request));
    }
}

/// After a death: once more, or no more.
void WorkerPool::give_back(PoolJob& job, ErrorCode code, int max_deaths)
{
    m_waiting_bytes -= job.lines.size();
    job.lines.clear();
    if (job.is_begun) {
        job.is_begun = false;
        m_events.restarted(job);
    }
    if (++job.deaths < max_deaths) {
        return;
    }
    if (job.failure) { // even naming it kills
        job.is_ended = true;
        return;
    }
    job.failure = code;
    job.deaths = 0;
    job.request.action = WorkerAction::identify;
    job.request.unless.clear();
}

void WorkerPool::hand_on()
{
    while (!m_jobs.empty()) {
        PoolJob& job = *m_jobs.front();
        if (!job.is_ended && is_handed_on_whole(job)) {
            return;
        }
        const std::string lines = std::exchange(job.lines, {});
        m_waiting_bytes -= lines.size();
        if (!job.failure) {
            hand_on_lines(job, lines);
        }
        if (!job.is_ended) {
            return;
        }
        m_events.ended(job, job.failure ? std::string_view(lines) : std::string_view());
        m_jobs.pop_front();
    }
}

void WorkerPool::hand_on_lines(PoolJob& job, std::string_view lines)
{
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        job.is_begun = true;
        m_events.line(job, lines.substr(0, end));
        lines.remove_prefix(end + 1);
    }
}

} // namespace solieu
