/// \file
/// Reads an OpenDocument text (ODT): body, notes and comments in reading order, then headers and
/// footers.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "read/document_source.hpp"
#include "read/read_options.hpp"

#include <string_view>

namespace solieu {

/// Whether the source, whose first bytes are \p head, is an OpenDocument text or a template of one.
/// The standard puts the type first and unpacked; where it is not, and the file does not begin as a
/// Word document does, the container is opened. Throws DocumentError when it cannot be.
[[nodiscard]] bool is_odt(const DocumentSource& source, std::string_view head);

/// As read_docx(): streams the blocks into the sink, then finishes it. Throws DocumentError.
void read_odt(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options);

} // namespace solieu
