/// \file
/// The table of input formats.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "read/document_source.hpp"
#include "read/read_options.hpp"

#include <string_view>

namespace solieu {

/// The format by the first bytes, never by the file's name: `odt`, `docx` for any other zip
/// container and for a package in one XML file, `pages` for what `pdftotext -bbox-layout` writes,
/// `text`.
/// Throws DocumentError old_word_file, encrypted, unknown_format or not_readable. A container that
/// turns out to hold no Word document, or is cut off, fails in read_document().
[[nodiscard]] std::string_view format_of(const DocumentSource& source);

/// Streams the blocks of the document into the sink, then finishes it.
/// Throws DocumentError, also after part of the blocks; the sink is then not finished.
void read_document(const DocumentSource& source, Sink<Block>& sink,
                   const ReadOptions& options = {});

} // namespace solieu
