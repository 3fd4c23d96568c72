/// \file
/// Texts as the database holds them.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// The form in which words are searched for: lower case, without tones and marks, `đ` as `d`
/// (`Thủy lợi` as `thuy loi`, `đường` as `duong`).
[[nodiscard]] std::string search_text(std::string_view text);

} // namespace solieu
