/// \file
/// Looks through the directory of a zip container for what no honest program writes.
#pragma once

#include "read/document_source.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace solieu {

/// The names in the headers of those entries that have another one besides, the Unicode path of
/// Info-ZIP (extra field 0x7075), by the entry's place in the directory.
using HeaderNames = std::unordered_map<std::uint64_t, std::string>;

/// Refuses containers whose entries share bytes (the trick of bombs that are denser than deflate
/// allows), whose names lead out of the container, or that hold symbolic links; nothing of the kind
/// would harm this program, but such a file is no document. Says nothing about a container whose
/// directory it cannot find: to open that fails anyway. The layout is that of PKWARE's APPNOTE
/// 6.3.10. No more than \p max_entries are looked at. Throws DocumentError broken_container or
/// limit_exceeded, and as DocumentSource.
HeaderNames check_zip_directory(const DocumentSource& source, std::uint64_t max_entries);

} // namespace solieu
