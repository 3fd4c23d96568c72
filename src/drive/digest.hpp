/// \file
/// What tells one text from another.
#pragma once

#include <string>

namespace solieu {

/// 64 hexadecimal digits. The text must not be empty.
[[nodiscard]] std::string sha256_of(std::string text);

} // namespace solieu
