/// \file
/// Unicode's composed form (NFC), and nothing else: for quotes of a source.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// Bytes that are not UTF-8 stay as they are. Text that is composed already costs a copy.
[[nodiscard]] std::string nfc(std::string_view utf8);

} // namespace solieu
