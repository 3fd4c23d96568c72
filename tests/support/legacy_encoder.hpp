/// \file
/// Texts in the encodings before Unicode, made from the charts that the reader reads them by.
#pragma once

#include "read/legacy_codec.hpp"

#include <string>

namespace solieu::test {

/// The text in UTF-8 and NFC as the encoding can carry it. TCVN3 (VN3, the ABC fonts) has of the
/// capitals only those without tone: the others become small letters. Dashes and quotes that an
/// encoding lacks become those of ASCII, anything else becomes `#`.
[[nodiscard]] std::string as_carried(const std::string& utf8, LegacyEncoding encoding);

/// The bytes of such a text. Throws std::runtime_error where the encoding cannot carry it. In VIQR
/// a backslash stands before a mark that is none.
[[nodiscard]] std::string in_legacy(const std::string& utf8, LegacyEncoding encoding);

} // namespace solieu::test
