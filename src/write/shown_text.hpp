/// \file
/// Text as a terminal shows it: nothing that steers the terminal, and the columns that it takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

/// One character of a text. Line breaks, tabs and other control characters are shown as a blank;
/// marks of writing direction and invisible characters not at all, so that what is read is what
/// stands there.
struct Glyph {
    char32_t shown = 0;      ///< 0 for none
    std::size_t columns = 0; ///< 0 for a combining mark, 2 for a wide character, else 1
    std::size_t size = 0;    ///< bytes of the text; 0 at its end
};

[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t offset);

/// The text as it may be written to a terminal.
[[nodiscard]] std::string shown(std::string_view text);

/// How many columns shown(text) takes. Composed letters are taken as given: text is NFC.
[[nodiscard]] std::size_t columns_of(std::string_view text);

} // namespace solieu
