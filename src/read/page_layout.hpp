/// \file
/// Reads pages with the places of their words, as `pdftotext -bbox-layout` writes them.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "read/document_source.hpp"
#include "read/read_options.hpp"

#include <string_view>

namespace solieu {

/// Whether a file is of that kind: a web page whose body is one `doc` of `page`s.
[[nodiscard]] bool is_page_layout(const DocumentSource& source, std::string_view head);

/// Streams the paragraphs and notes of the pages into the sink, then finishes it; see
/// PageParagraphs. Memory does not grow with the document. Throws DocumentError, also after part of
/// the blocks, and is_empty where no page has a word: they are scanned.
void read_page_layout(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options);

} // namespace solieu
