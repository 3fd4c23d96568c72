/// \file
/// The first bytes of a file that may be XML, before anything is known of its encoding.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// The bytes without NULs, so that what ASCII can write is plain in UTF-16 too; empty where no tag
/// stands at the beginning, at most a byte order mark before it.
[[nodiscard]] std::string xml_head(std::string_view head);

} // namespace solieu
