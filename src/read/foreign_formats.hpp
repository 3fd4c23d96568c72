/// \file
/// Formats that are known but not read, each with what to do about it.
#pragma once

#include "read/document_source.hpp"

#include <string_view>

namespace solieu {

/// The name of the format that the source has (`doc`, `rtf`, `pdf`, `html`), by its content, where
/// it is one that is not read but may be converted; else empty. Throws DocumentError not_readable.
[[nodiscard]] std::string_view foreign_format_name(const DocumentSource& source);

/// Throws DocumentError when \p head, the first bytes of the source, belongs to a format that is
/// not read: old_word_file or encrypted for OLE containers, else unknown_format.
void refuse_foreign_format(const DocumentSource& source, std::string_view head);

} // namespace solieu
