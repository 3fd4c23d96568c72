/// \file
/// What is well-formed UTF-8 (RFC 3629). Standard library only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

/// Bytes of the well-formed sequence at the offset (no overlong form, no surrogate, none above
/// U+10FFFF); 0 when there is none.
[[nodiscard]] std::size_t utf8_sequence_size(std::string_view bytes, std::size_t at);

[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Bytes that may be anything, such as a file's name, as text: each that is no UTF-8 becomes
/// U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view bytes);
void append_valid_utf8(std::string& out, std::string_view bytes);

} // namespace solieu
