#include "drive/child_process.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace solieu {
namespace {

/// What a shell says too when there is no such program.
constexpr int k_not_found = 127;

/// A conversion that writes more is out of hand; solieu reads no larger file of text.
constexpr rlim_t k_max_file_bytes = 512UL << 20U;

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> out;
    for (std::string& text : texts) {
        out.push_back(text.data());
    }
    out.push_back(nullptr);
    return out;
}

/// Between fork and exec only what is safe there.
[[noreturn]] void become(char* const* arguments, char* const* environment, const char* folder)
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    const rlimit bound{k_max_file_bytes, k_max_file_bytes};
    ::setrlimit(RLIMIT_FSIZE, &bound);
    if (::chdir(folder) == 0) {
        ::execvpe(arguments[0], arguments, environment);
    }
    ::_exit(k_not_found);
}

ChildEnd end_of(int status)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        return ChildEnd::success;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == k_not_found ? ChildEnd::not_started
                                                                   : ChildEnd::failure;
}

} // namespace

ChildEnd run_child(const std::vector<std::string>& arguments, const std::string& folder,
                   std::chrono::seconds deadline)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds k_pause(10);
    const char* const path = std::getenv("PATH");
    std::vector<std::string> words = arguments;
    std::vector<std::string> variables{"PATH=" +
                                           std::string(path == nullptr ? "/usr/bin:/bin" : path),
                                       "HOME=" + folder, "TMPDIR=" + folder, "LANG=C.UTF-8"};
    const std::vector<char*> argument_pointers = pointers(words);
    const std::vector<char*> variable_pointers = pointers(variables);
    const pid_t child = ::fork();
    if (child < 0) {
        throw std::system_error(errno, std::generic_category(), "cannot start a process");
    }
    if (child == 0) {
        become(argument_pointers.data(), variable_pointers.data(), folder.c_str());
    }
    ::setpgid(child, child); // whoever comes first
    const auto end = Clock::now() + deadline;
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(child, &status, WNOHANG)) == 0 && Clock::now() < end) {
        std::this_thread::sleep_for(k_pause);
    }
    ::kill(-child, SIGKILL); // also what it has left behind
    if (ended == 0) {
        ::waitpid(child, &status, 0);
        return ChildEnd::deadline;
    }
    return end_of(status);
}

} // namespace solieu
