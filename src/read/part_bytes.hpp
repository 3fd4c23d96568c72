/// \file
/// Parts of a container as plain bytes.
#pragma once

#include "read/part_store.hpp"
#include "read/xml_part.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace solieu {

/// All bytes of a part. Throws DocumentError limit_exceeded past \p max_bytes, and as PartStore.
[[nodiscard]] std::string bytes_of_part(PartStore& store, std::uint64_t entry,
                                        std::uint64_t max_bytes);

/// Whether one of the words (at most 64 ASCII letters each) may stand in the part: much faster than
/// to parse it. True for any part that is not in an encoding that holds ASCII as it is. In pieces;
/// throws as PartStore.
[[nodiscard]] bool part_may_hold(PartStore& store, XmlPartPlace place,
                                 std::span<const std::string_view> words);

} // namespace solieu
