/// \file
/// Formats that are known but not read, each with what to do about it.
#pragma once

#include "read/document_source.hpp"

#include <string_view>

namespace solieu {

/// Throws DocumentError when \p head, the first bytes of the source, belongs to a format that is
/// not read: old_word_file or encrypted for OLE containers, else unknown_format.
void refuse_foreign_format(const DocumentSource& source, std::string_view head);

} // namespace solieu
