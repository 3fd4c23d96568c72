/// \file
/// Ctrl-C that lets what is in hand be finished.
#pragma once

namespace solieu {

/// While it lives, the first SIGINT or SIGTERM is only remembered; the second ends the program.
/// One at a time.
class StopSignal {
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    [[nodiscard]] static bool has_come();
};

} // namespace solieu
