/// \file
/// `--encoding NAME`, the same for every command that reads reports.
#pragma once

#include "core/text_encoding.hpp"

#include <optional>
#include <string>

namespace solieu {

/// The encoding of that name; none for an empty name: each text tells its own. Throws UsageError.
[[nodiscard]] std::optional<TextEncoding> choose_encoding(const std::string& name);

inline constexpr const char* k_encoding_help =
    "read texts as utf-8, utf-16le, utf-16be, tcvn3, vni, viscii, vps, viqr or windows-1258, "
    "instead of telling the encoding by the text; DOCX is not concerned";

} // namespace solieu
