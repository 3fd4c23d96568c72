/// \file
/// Letters of fonts from before Unicode, which alone say how a run of a Word document is encoded.
#pragma once

#include "read/docx_run_properties.hpp"
#include "read/legacy_codec.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

enum class LetterCase { as_written, capitals };

struct LegacyFont {
    LegacyEncoding encoding = LegacyEncoding::tcvn3;
    LetterCase shows = LetterCase::as_written; ///< `.VnTimeH` shows small letters as capitals
};

/// By the families' naming: `.VnTime` and `.VnTimeH` (TCVN3), `VNI-Times` (VNI), `VPS Times` (VPS),
/// `VI Times` (VISCII), in capitals or not. None for any other font.
[[nodiscard]] std::optional<LegacyFont> legacy_font(std::string_view name);

/// Writes the text from \p begin on, UTF-8 of the characters as a Word file has them, as what the
/// run's font shows. These stand for bytes: those of Windows-1252, or U+F000 and on. A run with a
/// letter that is no such byte is Unicode, shown by another font, and stays. \p joins tells that
/// what stands before \p begin was written so too: a mark may belong to its last letter.
/// Returns whether the text from \p begin on was written anew.
bool replace_legacy_letters(std::string& text, std::size_t begin, const RunFonts& fonts,
                            bool joins);

} // namespace solieu
