/// \file
/// `measure_child COMMAND ARGUMENT...`: runs a command with its output thrown away, and prints its
/// CPU seconds, wall-clock seconds, peak memory in KiB and exit status. A program of its own
/// because the peak of a process starts at what its parent had: a script's would hide the child's.
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds_of(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        return 2;
    }
    const double begin = now();
    const pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execv(arguments[1], arguments + 1);
        std::perror(arguments[1]);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child) {
        std::perror("measure_child");
        return 1;
    }
    std::printf("%.6f %.6f %ld %d\n", seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
                now() - begin, usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128);
    return 0;
}
