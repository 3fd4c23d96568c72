/// \file
/// Text that may not grow beyond a bound, and the error where something does.
#pragma once

#include "read/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace solieu {

/// Appends to the text of a paragraph. Throws DocumentError limit_exceeded.
void append_bounded(std::string& text, std::string_view piece,
                    std::uint64_t max_bytes = limits::k_max_paragraph_bytes);

/// Throws DocumentError limit_exceeded: what, in both languages, is over \p limit.
[[noreturn]] void throw_beyond(std::string_view english, std::string_view vietnamese,
                               std::size_t limit);

} // namespace solieu
