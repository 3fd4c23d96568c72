#include "core/ascii.hpp"

#include <charconv>

namespace solieu {

std::optional<char> hex_byte_at(std::string_view text, std::size_t at)
{
    constexpr int k_hexadecimal = 16;
    if (at > text.size() || text.size() - at < 2) {
        return std::nullopt;
    }
    const char* const digits = text.data() + at;
    unsigned int byte = 0;
    if (std::from_chars(digits, digits + 2, byte, k_hexadecimal).ptr != digits + 2) {
        return std::nullopt;
    }
    return static_cast<char>(byte);
}

} // namespace solieu
