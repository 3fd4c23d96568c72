/// \file
/// Reads a DOCX: body, tables, notes and comments in reading order, then headers and footers.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "read/document_source.hpp"
#include "read/limits.hpp"
#include "read/read_options.hpp"

#include <cstddef>

namespace solieu {

/// Streams the blocks of a DOCX into the sink, then finishes it. The notes and comments of a block
/// follow it at once; the headers that the sections show come behind the body, and the footers
/// behind them, each once. Memory does not grow with the document. \p chunk_bytes, how much is
/// parsed at a time, makes no difference to the blocks. Throws DocumentError, also after part of
/// the blocks, and DocumentCutShort when it has read all but a document inside this one
/// (w:altChunk) that is none of DOCX, HTML and MHT; Word reads RTF there, and plain text.
void read_docx(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options = {},
               std::size_t chunk_bytes = limits::k_chunk_bytes);

} // namespace solieu
