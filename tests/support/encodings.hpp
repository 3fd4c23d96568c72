/// \file
/// Texts in the encodings and normal forms that a report may have, by ICU itself.
#pragma once

#include <string>

namespace solieu::test {

enum class Encoding { utf8, utf8_mark, utf16_le, utf16_be };

/// The file of that encoding, with its byte order mark.
[[nodiscard]] std::string encoded(const std::string& utf8, Encoding encoding);

/// A piece of such a file, without a mark, in UTF-8 and NFC.
[[nodiscard]] std::string composed(const std::string& bytes, Encoding encoding);

/// NFD of a text in UTF-8.
[[nodiscard]] std::string decomposed(const std::string& utf8);

} // namespace solieu::test
