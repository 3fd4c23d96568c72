/// \file
/// The web page in a web archive (MHTML).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace solieu {

/// Whether the bytes begin as a mail or web archive does: with header fields, among them
/// `MIME-Version`.
[[nodiscard]] bool is_mht(std::string_view bytes);

/// The first page of a web archive (RFC 2557: MIME, one part for the page and one for each picture
/// and style sheet), its transfer encoding undone; empty when there is none. Begins with the
/// declaration of the charset that the archive gives it, in the form in which pages declare theirs.
[[nodiscard]] std::optional<std::string> page_of_mht(std::string_view bytes);

} // namespace solieu
