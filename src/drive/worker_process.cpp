#include "drive/worker_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to programs

namespace solieu {
namespace {

/// What the command line returns for a call that cannot be served.
constexpr int k_unusable_status = 2;

struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe()
    {
        // Closed in the worker, so that no other worker keeps the end of a pipe from its reader.
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw std::system_error(errno, std::generic_category(), "cannot start a worker");
        }
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        for (const int end : ends) {
            if (end >= 0) {
                ::close(end);
            }
        }
    }
    int take(std::size_t end)
    {
        return std::exchange(ends[end], -1);
    }
};

/// What a worker starts with: its pipes, and signals as they are by default, but for those of a
/// terminal, which are the driver's business.
class Start {
public:
    Start(int input, int output)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        posix_spawnattr_init(&m_attributes);
        sigset_t defaults;
        sigemptyset(&defaults);
        sigaddset(&defaults, SIGPIPE);
        sigaddset(&defaults, SIGALRM);
        posix_spawnattr_setsigdefault(&m_attributes, &defaults);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setpgroup(&m_attributes, 0); // a group of its own: no Ctrl-C arrives
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                                                    POSIX_SPAWN_SETPGROUP);
    }
    Start(const Start&) = delete;
    Start& operator=(const Start&) = delete;
    ~Start()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }

    [[nodiscard]] pid_t run(const std::vector<std::string>& command) const
    {
        std::vector<char*> arguments;
        for (const std::string& argument : command) {
            arguments.push_back(const_cast<char*>(argument.c_str())); // NOLINT: execv's own type
        }
        arguments.push_back(nullptr);
        pid_t process = -1;
        const int error = ::posix_spawn(&process, arguments.front(), &m_actions, &m_attributes,
                                        arguments.data(), environ);
        if (error != 0) {
            throw std::system_error(error, std::generic_category(), "cannot start a worker");
        }
        return process;
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

WorkerProcess::WorkerProcess(const std::vector<std::string>& command)
{
    Pipe requests;
    Pipe answers;
    m_process = Start(requests.ends[0], answers.ends[1]).run(command);
    m_input = requests.take(1);
    m_output = answers.take(0);
}

WorkerProcess::~WorkerProcess()
{
    ::close(m_input);
    ::close(m_output);
    if (m_process > 0) {
        kill();
        ::waitpid(m_process, nullptr, 0);
    }
}

void WorkerProcess::send(std::string_view request)
{
    while (!request.empty()) {
        const ssize_t count = ::write(m_input, request.data(), request.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return;
        }
        request.remove_prefix(static_cast<std::size_t>(count));
    }
}

bool WorkerProcess::receive(std::string& to)
{
    std::array<char, 1U << 16U> piece; // NOLINT(cppcoreguidelines-pro-type-member-init)
    while (true) {
        const ssize_t count = ::read(m_output, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        to.append(piece.data(), static_cast<std::size_t>(count));
        return true;
    }
}

WorkerDeath WorkerProcess::wait()
{
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == k_unusable_status) {
        return WorkerDeath::unusable;
    }
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM ? WorkerDeath::deadline_exceeded
                                                              : WorkerDeath::crashed;
}

void WorkerProcess::kill()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
    }
}

} // namespace solieu
