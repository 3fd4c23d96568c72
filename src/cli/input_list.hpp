/// \file
/// `--files-from FILE`: names of inputs from a list.
#pragma once

#include <string>
#include <vector>

namespace solieu {

struct InputListOptions {
    std::string file; ///< `-` for standard input; empty for no list
    bool is_null_separated = false;
};

/// The names, in order; empty ones are left out. Throws UsageError when the list cannot be read.
[[nodiscard]] std::vector<std::string> read_input_list(const InputListOptions& options);

} // namespace solieu
