/// \file
/// Reads a DOCX: body, tables and notes in reading order.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "read/document_source.hpp"
#include "read/limits.hpp"

#include <cstddef>

namespace solieu {

/// Streams the blocks of a DOCX into the sink, then finishes it. The notes of a block follow it
/// at once. Memory does not grow with the document. \p chunk_bytes, how much is parsed at a time,
/// makes no difference to the blocks.
/// Throws DocumentError, also after part of the blocks.
void read_docx(const DocumentSource& source, Sink<Block>& sink,
               std::size_t chunk_bytes = limits::k_chunk_bytes);

} // namespace solieu
