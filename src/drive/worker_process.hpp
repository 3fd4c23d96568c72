/// \file
/// One worker as a process of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace solieu {

/// How a worker ended.
enum class WorkerDeath : std::uint8_t { crashed, deadline_exceeded, unusable };

/// Starts a worker and talks to it over two pipes; kills it when it is done with. Belongs to one
/// thread. Throws std::system_error when the system gives no process or pipe.
class WorkerProcess {
public:
    /// The program's name and its arguments.
    explicit WorkerProcess(const std::vector<std::string>& command);
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;
    ~WorkerProcess();

    /// Readable when receive() would give something.
    [[nodiscard]] int output() const
    {
        return m_output;
    }

    /// A worker that is gone takes no request; receive() tells.
    void send(std::string_view request);

    /// Appends what has arrived, at most 64 KiB. False when the worker has ended.
    [[nodiscard]] bool receive(std::string& to);

    /// Waits for the end of a worker that receive() has found gone. `unusable`: it ended by itself
    /// with the status of an unusable call, which a further one would do too.
    [[nodiscard]] WorkerDeath wait();

    void kill();

private:
    int m_input = -1;
    int m_output = -1;
    pid_t m_process = -1;
};

} // namespace solieu
