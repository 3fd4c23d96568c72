/// \file
/// Reads plain text line by line.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "read/document_source.hpp"

namespace solieu {

/// Streams one block a line into the sink, then finishes it. Lines end at LF; a CR before it is
/// left out; lines of blanks alone count but make no block. Each block's map leads to the bytes of
/// the source. The encoding is told by a byte order mark; without one it is UTF-8.
/// Throws DocumentError unknown_encoding or limit_exceeded, the first before any block.
void read_text(const DocumentSource& source, Sink<Block>& sink);

} // namespace solieu
