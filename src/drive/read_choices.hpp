/// \file
/// What a user may choose about reading, by name.
#pragma once

#include "read/read_options.hpp"

#include <string>
#include <string_view>

namespace solieu {

/// Takes `accepted` or `original`. Throws UsageError.
[[nodiscard]] Changes changes_of(std::string_view word);

/// Takes `NAME=NUMBER`, `ratio=500`. Throws UsageError with the names there are.
void set_limit(ReadLimits& limits, std::string_view assignment);

/// `part-mib (1024), ...`: the limits that can be set and what they are otherwise.
[[nodiscard]] std::string describe_limits();

} // namespace solieu
