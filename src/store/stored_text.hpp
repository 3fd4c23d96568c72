/// \file
/// Texts as the database holds them.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// Bytes that may be anything, such as a file's name, as text: those that are no UTF-8 become
/// U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view bytes);

/// The form in which words are searched for: lower case, without tones and marks, `đ` as `d`
/// (`Thủy lợi` as `thuy loi`, `đường` as `duong`).
[[nodiscard]] std::string search_text(std::string_view text);

} // namespace solieu
