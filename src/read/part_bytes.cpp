#include "read/part_bytes.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// All bytes of a stream, or, of one that has more than \p max_bytes, somewhat more than those.
std::string bytes_of(PartStream& stream, std::size_t chunk_bytes, std::uint64_t max_bytes)
{
    std::string bytes;
    std::vector<char> chunk(chunk_bytes);
    while (bytes.size() <= max_bytes) {
        const std::size_t size = stream.read(chunk.data(), chunk.size());
        if (size == 0) {
            break;
        }
        bytes.append(chunk.data(), size);
    }
    return bytes;
}

} // namespace

std::string bytes_of_part(PartStore& store, std::uint64_t entry, std::uint64_t max_bytes)
{
    constexpr std::uint64_t k_all = std::numeric_limits<std::uint64_t>::max();
    return bytes_of(*store.open(entry, max_bytes), limits::k_chunk_bytes,
                    k_all); // it keeps to them
}

std::optional<std::string> bytes_of_small_part(PartStore& store, XmlPartPlace place,
                                               std::size_t max_bytes)
{
    if (store.holds_more_than_parts()) {
        return std::nullopt;
    }
    std::string bytes =
        bytes_of(*store.open(place.entry, place.max_bytes), place.chunk_bytes, max_bytes);
    return bytes.size() > max_bytes ? std::nullopt : std::optional(std::move(bytes));
}

std::size_t MemoryStream::read(char* to, std::size_t size)
{
    const std::size_t taken = m_left.copy(to, size);
    m_left.remove_prefix(taken);
    return taken;
}

bool part_may_hold(PartStore& store, XmlPartPlace place, std::span<const std::string_view> words)
{
    return part_may_hold(*store.open(place.entry, place.max_bytes), place.chunk_bytes, words);
}

bool part_may_hold(PartStream& stream, std::size_t chunk_bytes,
                   std::span<const std::string_view> words)
{
    constexpr std::size_t k_overlap = 64;
    std::string window;
    std::vector<char> chunk(chunk_bytes);
    bool is_first = true;
    while (const std::size_t size = stream.read(chunk.data(), chunk.size())) {
        const bool is_wide = chunk[0] == '\0' || (size > 1 && chunk[1] == '\0');
        if (is_first && (is_wide || chunk[0] == '\xFE' || chunk[0] == '\xFF')) {
            return true;
        }
        is_first = false;
        window.erase(0, window.size() - std::min(window.size(), k_overlap));
        window.append(chunk.data(), size);
        if (std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                return window.find(word) != std::string::npos;
            })) {
            return true;
        }
    }
    return false;
}

} // namespace solieu
