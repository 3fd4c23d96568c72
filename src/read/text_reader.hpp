/// \file
/// Reads plain text line by line.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "core/text_encoding.hpp"
#include "read/document_source.hpp"

#include <optional>

namespace solieu {

/// Streams one block a line into the sink, then finishes it. Lines end at LF; a CR before it is
/// left out; lines of blanks alone count but make no block. Each block's map leads to the bytes of
/// the source. Without an encoding given, text_decoder_of() tells it.
/// Throws DocumentError unknown_encoding or limit_exceeded, the first before any block.
void read_text(const DocumentSource& source, Sink<Block>& sink,
               std::optional<TextEncoding> encoding = std::nullopt);

} // namespace solieu
