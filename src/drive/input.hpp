/// \file
/// From a name on the command line to a document's bytes.
#pragma once

#include "read/document_source.hpp"

#include <string>

namespace solieu {

/// `-` reads standard input to its end, bounded by limits.hpp. Throws DocumentError.
[[nodiscard]] DocumentSource open_input(const std::string& path);

} // namespace solieu
