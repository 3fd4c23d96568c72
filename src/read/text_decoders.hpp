/// \file
/// The table of text encodings.
#pragma once

#include "core/offset_map.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace solieu {

/// Takes the lines of a text, without their ends; the map leads to bytes of the source.
using TakeLine = std::function<void(std::string line, OffsetMap map)>;

/// One encoding: one row of the table.
struct TextDecoder {
    std::string_view name;
    /// Whether the source, given whole, is in this encoding.
    bool (*recognises)(std::string_view source);
    /// Throws DocumentError unknown_encoding with the place of the first byte that does not fit.
    void (*check)(std::string_view source);
    /// Only after check().
    void (*decode)(std::string_view source, const TakeLine& take);
};

/// The first encoding of the table that recognises the source; the last one, UTF-8, always does.
/// Older Vietnamese encodings (TCVN3, VNI, Windows-1258) will be further rows.
[[nodiscard]] const TextDecoder& text_decoder_of(std::string_view source);

} // namespace solieu
