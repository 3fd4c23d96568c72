/// \file
/// Names of parts as containers hold them.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// The name by which a part is found: ASCII letters in lower case, `/` for `\`, and without the
/// slashes and `./` that some programs put before it.
[[nodiscard]] std::string folded_part_name(std::string_view name);

/// Whether both names fold to the same, without making copies.
[[nodiscard]] bool is_same_part_name(std::string_view left, std::string_view right);

} // namespace solieu
