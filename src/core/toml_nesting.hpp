/// \file
/// How deep a TOML text nests, asked before it is parsed: the parser calls itself for each level.
/// Standard library only.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace solieu {

/// Brackets inside one another, and parts of a dotted key: no grammar and no configuration has
/// more than five.
inline constexpr std::size_t k_max_toml_depth = 32;

/// The line, counted from 1, in which brackets or dots nest deeper than k_max_toml_depth; none
/// where they do not. Strings and comments (TOML 1.0) do not count. Any bytes will do.
[[nodiscard]] std::optional<std::size_t> too_deep_line(std::string_view toml);

} // namespace solieu
