#include "cli/stop_signal.hpp"

#include <array>
#include <csignal>

namespace solieu {
namespace {

constexpr std::array k_signals{SIGINT, SIGTERM};

volatile std::sig_atomic_t g_has_come = 0; // the one thing that a handler may write

void remember(int)
{
    g_has_come = 1;
}

} // namespace

StopSignal::StopSignal()
{
    g_has_come = 0;
    struct sigaction action {};
    action.sa_handler = remember;
    // Waiting calls end, and the second signal does what it does by default.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int number : k_signals) {
        ::sigaction(number, &action, nullptr);
    }
}

StopSignal::~StopSignal()
{
    for (const int number : k_signals) {
        std::signal(number, SIG_DFL);
    }
}

bool StopSignal::has_come()
{
    return g_has_come != 0;
}

} // namespace solieu
