/// \file
/// How a long run shows what it is doing.
#pragma once

#include "drive/ingest.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace solieu {

/// Where a run stands.
struct ProgressState {
    std::size_t done = 0;
    std::size_t failed = 0;
    std::size_t unchanged = 0;
    std::size_t total = 0; ///< of what is known so far: archives tell their members when opened
    double seconds = 0;
};

/// Shows progress on standard error. Belongs to one thread.
class ProgressDisplay {
public:
    ProgressDisplay() = default;
    ProgressDisplay(const ProgressDisplay&) = delete;
    ProgressDisplay& operator=(const ProgressDisplay&) = delete;
    virtual ~ProgressDisplay() = default;

    /// May be called as often as one likes.
    virtual void show(const ProgressState& state) = 0;
    /// Makes room for a message, or for the end.
    virtual void clear() = 0;
};

/// `auto` (a bar on a terminal, else nothing), `bar`, `plain` (a line now and then), `json` (JSON
/// Lines) or `none`. Throws UsageError for anything else.
[[nodiscard]] std::unique_ptr<ProgressDisplay> make_progress_display(std::string_view name);

/// `81 %  12,345/15,200  96/s  3 failed  left 0:31`, in the bar's and the plain display's words.
[[nodiscard]] std::string progress_text(const ProgressState& state);

} // namespace solieu
