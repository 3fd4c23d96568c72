/// \file
/// Bytes in URI references (RFC 3986, section 2.1). Standard library only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

/// Bytes, such as a file's name, as a URI reference: what a path may not hold as it is, and `:`,
/// which would begin with a scheme, becomes `%XX`.
[[nodiscard]] std::string percent_encoded(std::string_view bytes);

/// The byte that a `%XX` at the offset stands for; none when there is no such thing there.
[[nodiscard]] std::optional<char> percent_byte_at(std::string_view text, std::size_t at);

/// Characters of a `%XX`.
inline constexpr std::size_t k_percent_size = 3;

} // namespace solieu
