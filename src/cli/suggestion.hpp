/// \file
/// «Did you mean …?»
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// The known word with the fewest edits to the given one; empty when none is near.
[[nodiscard]] std::string nearest_word(std::string_view word,
                                       const std::vector<std::string>& known);

} // namespace solieu
