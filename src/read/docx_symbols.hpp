/// \file
/// What characters of symbol fonts look like.
#pragma once

#include "read/docx_run_properties.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

/// Appends the character of w:sym as Unicode: \p code is in hexadecimal, as the element has it. In
/// a symbol font the characters from F000 on stand for its glyphs; a glyph that Unicode lacks, or
/// that is not known, stays a character of private use, so that its place is not lost.
void append_symbol(std::string& text, std::string_view font, std::string_view code);

/// The same for the text from \p begin on that stands in a symbol font. Bytes of UTF-8.
void replace_symbols(std::string& text, std::size_t begin, const RunFonts& fonts);

} // namespace solieu
