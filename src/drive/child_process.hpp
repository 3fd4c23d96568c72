/// \file
/// Runs another program within bounds.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace solieu {

enum class ChildEnd { success, failure, deadline, not_started };

/// Runs the program that the first argument names (along PATH), without a shell: with no input, its
/// output thrown away, \p folder as its working folder, home and place for temporary files, and
/// nothing else of the environment but PATH. At the deadline it is killed with all processes of its
/// group, and it dies with this program. Throws std::system_error when there can be no process.
[[nodiscard]] ChildEnd run_child(const std::vector<std::string>& arguments,
                                 const std::string& folder, std::chrono::seconds deadline);

} // namespace solieu
