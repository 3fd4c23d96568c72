/// \file
/// What is well-formed UTF-8 (RFC 3629). Standard library only.
#pragma once

#include <cstddef>
#include <string_view>

namespace solieu {

/// Bytes of the well-formed sequence at the offset (no overlong form, no surrogate, none above
/// U+10FFFF); 0 when there is none.
[[nodiscard]] std::size_t utf8_sequence_size(std::string_view bytes, std::size_t at);

} // namespace solieu
