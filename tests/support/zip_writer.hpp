/// \file
/// Writes zip containers as other programs than libzip do: stored, streamed, zip64.
#pragma once

#include "support/docx_builder.hpp"

#include <string>
#include <vector>

namespace solieu::test {

/// How a container is laid out (APPNOTE.TXT of PKWARE, 4.3).
enum class ZipLayout {
    stored,          ///< sizes in the local headers
    streamed,        ///< sizes in data descriptors behind the content, none in the local headers
    zip64,           ///< sizes, places and the end record in the fields of zip64
    zip64_locally,   ///< sizes in the fields of zip64 in the local headers alone
    after_a_comment, ///< the end record has a comment
};

/// A container with these entries, not compressed, names as they stand.
[[nodiscard]] std::string stored_zip(const std::vector<ZipEntry>& entries, ZipLayout layout);

} // namespace solieu::test
