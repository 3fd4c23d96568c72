/// \file
/// Several workers, and their answers in the order of the requests.
#pragma once

#include "core/error.hpp"
#include "drive/worker_process.hpp"
#include "drive/worker_request.hpp"

#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// One request on its way.
struct PoolJob {
    std::string name; ///< of the document, as its row shall have it
    WorkerRequest request;

    // Kept by the pool.
    std::string lines;                ///< whole ones that wait to be handed on
    bool is_begun = false;            ///< some were handed on
    bool is_ended = false;            ///< the last one has come
    int deaths = 0;                   ///< of workers that had it in hand
    std::optional<ErrorCode> failure; ///< it is given up; its lines then tell its identity at most
    std::chrono::steady_clock::time_point started;
    std::chrono::milliseconds taken{0};
};

/// What happens to jobs. All but listed() comes in the order of the jobs.
class PoolEvents {
public:
    PoolEvents() = default;
    PoolEvents(const PoolEvents&) = delete;
    PoolEvents& operator=(const PoolEvents&) = delete;
    virtual ~PoolEvents() = default;

    /// A line of the job that is now in turn, without its line end.
    virtual void line(const PoolJob& job, std::string_view line) = 0;
    /// What line() gave of the job does not count: it is read once more.
    virtual void restarted(const PoolJob& job) = 0;
    /// The job is done with; where it has a failure, \p identity holds what is known of it.
    virtual void ended(const PoolJob& job, std::string_view identity) = 0;
    /// The answer to a list, at once, since it decides what is to be asked next. False when it is
    /// no list: then its lines come in turn.
    [[nodiscard]] virtual bool listed(const PoolJob& job, std::string_view lines) = 0;
};

struct PoolOptions {
    std::vector<std::string> command; ///< of a worker
    std::size_t workers = 1;
};

/// Keeps workers busy with a few requests each, starts a new one for each that dies, and gives up a
/// document at which workers keep dying. Answers that cannot be handed on yet wait in memory,
/// within a bound: then their workers wait too. Belongs to one thread; the events must outlive it.
class WorkerPool {
public:
    WorkerPool(PoolOptions options, PoolEvents& events);

    [[nodiscard]] bool has_room() const;
    [[nodiscard]] bool is_idle() const
    {
        return m_jobs.empty();
    }
    void add(PoolJob job);

    /// Waits for something to happen, at most so long, and tells it. Throws std::system_error,
    /// std::runtime_error when the workers cannot be used, and what the events throw.
    void pump(std::chrono::milliseconds patience);

private:
    struct Slot {
        std::unique_ptr<WorkerProcess> process;
        std::deque<PoolJob*> in_flight;
        std::string partial; ///< the beginning of a line
        bool has_greeted = false;
    };

    void start(Slot& slot);
    [[nodiscard]] bool may_read(const Slot& slot) const;
    void read(Slot& slot);
    void take_lines(Slot& slot);
    void take(Slot& slot, std::string_view line);
    void end_job(Slot& slot, PoolJob& job);
    void bury(Slot& slot);
    void give_back(PoolJob& job, ErrorCode code, int max_deaths);
    void hand_on();
    void hand_on_lines(PoolJob& job, std::string_view lines);

    PoolOptions m_options;
    PoolEvents& m_events;
    std::deque<std::unique_ptr<PoolJob>> m_jobs; ///< by turn
    std::vector<Slot> m_slots;
    std::size_t m_waiting_bytes = 0;
};

} // namespace solieu
