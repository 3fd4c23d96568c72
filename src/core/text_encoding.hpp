/// \file
/// The encodings that a text file may have, and their names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

enum class TextEncoding : std::uint8_t {
    utf16_le,
    utf16_be,
    utf8,
    tcvn3,
    vni,
    viscii,
    vps,
    viqr,
    windows_1258,
};

/// `UTF-8`, `TCVN3`, `Windows-1258`.
[[nodiscard]] std::string_view name_of(TextEncoding encoding);

/// By its name, in capitals or not, or by another that is in use: `abc`, `cp1258`, `utf8`.
[[nodiscard]] std::optional<TextEncoding> find_text_encoding(std::string_view name);

/// The names of all, in lower case and parted by commas.
[[nodiscard]] std::string text_encoding_names();

} // namespace solieu
