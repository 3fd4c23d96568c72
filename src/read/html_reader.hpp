/// \file
/// Reads the text of a web page that stands inside a Word document.
#pragma once

#include "core/block.hpp"

#include <string_view>
#include <vector>

namespace solieu {

/// Whether the bytes begin as a web page does.
[[nodiscard]] bool is_html(std::string_view bytes);

/// The blocks of a page: paragraphs, headings, list items and table cells, white space run
/// together as browsers do; their `index` is open, and their table numbers count its tables.
/// Scripts, style sheets and the head are left out. The encoding is what the page says, else
/// guessed. Broken markup is read as far as it makes sense.
/// Throws DocumentError limit_exceeded.
[[nodiscard]] std::vector<Block> read_html(std::string_view bytes);

} // namespace solieu
