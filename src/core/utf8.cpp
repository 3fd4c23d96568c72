#include "core/utf8.hpp"

namespace solieu {

std::size_t utf8_sequence_size(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t place) -> unsigned int {
        return at + place < bytes.size() ? static_cast<unsigned char>(bytes[at + place]) : 0U;
    };
    const auto follows = [&](std::size_t place) { return (byte(place) & 0xC0U) == 0x80U; };
    const unsigned int first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first < 0xE0) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first < 0xF0) {
        const bool is_overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool is_surrogate = first == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !is_overlong && !is_surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool is_overlong = first == 0xF0 && byte(1) < 0x90;
        const bool is_too_high = first == 0xF4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !is_overlong && !is_too_high ? 4 : 0;
    }
    return 0;
}

bool is_utf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = utf8_sequence_size(bytes, at);
        if (size == 0) {
            return false;
        }
        at += size;
    }
    return true;
}

std::string valid_utf8(std::string_view bytes)
{
    std::string text;
    append_valid_utf8(text, bytes);
    return text;
}

void append_valid_utf8(std::string& out, std::string_view bytes)
{
    constexpr std::string_view k_replacement = "\xEF\xBF\xBD"; // U+FFFD
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = utf8_sequence_size(bytes, at);
        out += size == 0 ? k_replacement : bytes.substr(at, size);
        at += size == 0 ? 1 : size;
    }
}

} // namespace solieu
