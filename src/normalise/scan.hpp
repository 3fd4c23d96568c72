/// \file
/// Finds the few places of a text that may need normalising, at the speed of reading it.
#pragma once

#include <cstddef>
#include <string_view>

namespace solieu {

/// The offset of the first code point from `from` on, itself the start of one, that may have to be
/// changed or may join the one before it; the text's size when there is none. Everything passed
/// over is Latin or Vietnamese text in NFC, or plain punctuation and signs.
[[nodiscard]] std::size_t next_suspect(std::string_view text, std::size_t from);

} // namespace solieu
