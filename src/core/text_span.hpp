/// \file
/// Half-open range of UTF-8 bytes in a block's text.
#pragma once

#include <cstddef>
#include <string_view>

namespace solieu {

struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const
    {
        return end - begin;
    }
    [[nodiscard]] constexpr bool is_empty() const
    {
        return begin == end;
    }
    [[nodiscard]] constexpr bool contains(std::size_t offset) const
    {
        return begin <= offset && offset < end;
    }
    [[nodiscard]] constexpr bool overlaps(const TextSpan& other) const
    {
        return begin < other.end && other.begin < end;
    }
    [[nodiscard]] std::string_view of(std::string_view text) const
    {
        return text.substr(begin, end - begin);
    }

    friend constexpr bool operator==(const TextSpan&, const TextSpan&) = default;
};

} // namespace solieu
