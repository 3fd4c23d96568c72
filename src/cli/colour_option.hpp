/// \file
/// `--color auto|always|never`.
#pragma once

#include "write/writer.hpp"

#include <string>

namespace solieu {

/// `auto` colours what goes to a terminal, unless the variable NO_COLOR is set to something (see
/// no-color.org) or TERM is `dumb`; `always` and `never` are stronger than NO_COLOR. Throws
/// UsageError for another word.
[[nodiscard]] Colours choose_colours(const std::string& when, bool is_standard_output);

} // namespace solieu
