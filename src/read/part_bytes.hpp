/// \file
/// Parts of a container as plain bytes.
#pragma once

#include "read/part_store.hpp"
#include "read/xml_part.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace solieu {

/// All bytes of a part. Throws DocumentError limit_exceeded past \p max_bytes, and as PartStore.
[[nodiscard]] std::string bytes_of_part(PartStore& store, std::uint64_t entry,
                                        std::uint64_t max_bytes);

/// The bytes of a part of at most \p max_bytes; empty for a larger one, which is read no further,
/// and where the part is not all that its stream holds. Throws as PartStore.
[[nodiscard]] std::optional<std::string> bytes_of_small_part(PartStore& store, XmlPartPlace place,
                                                             std::size_t max_bytes);

/// Bytes in memory as a part. They must outlive it.
class MemoryStream final : public PartStream {
public:
    explicit MemoryStream(std::string_view bytes) : m_left(bytes) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;

private:
    std::string_view m_left;
};

/// Whether one of the words (at most 64 ASCII letters each) may stand in the part: much faster than
/// to parse it. True for any part that is not in an encoding that holds ASCII as it is. In pieces;
/// throws as PartStore.
[[nodiscard]] bool part_may_hold(PartStore& store, XmlPartPlace place,
                                 std::span<const std::string_view> words);
[[nodiscard]] bool part_may_hold(PartStream& stream, std::size_t chunk_bytes,
                                 std::span<const std::string_view> words);

} // namespace solieu
