/// \file
/// The table of text encodings.
#pragma once

#include "core/offset_map.hpp"
#include "core/text_encoding.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace solieu {

/// Takes the lines of a text, without their ends; the map leads to bytes of the source.
using TakeLine = std::function<void(std::string line, OffsetMap map)>;

/// One encoding: one row of the table.
struct TextDecoder {
    TextEncoding encoding;
    /// Whether the source begins with the byte order mark of this encoding; null where it has none.
    bool (*has_mark)(std::string_view source);
    /// Throws DocumentError unknown_encoding with the place of the first byte that does not fit.
    void (*check)(std::string_view source);
    /// Only after check().
    void (*decode)(std::string_view source, const TakeLine& take);
};

[[nodiscard]] const TextDecoder& text_decoder(TextEncoding encoding);

/// The encoding of the source, given whole: that of its byte order mark; UTF-8 where it fits,
/// unless the text is Vietnamese only as VIQR; else the one before Unicode in which it is
/// Vietnamese, lines of UTF-8 between those of that encoding left aside. The source has then been
/// checked. Throws DocumentError unknown_encoding, which names the candidates.
[[nodiscard]] const TextDecoder& text_decoder_of(std::string_view source);

} // namespace solieu
