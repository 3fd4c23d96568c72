#include "core/percent_encoding.hpp"

#include "core/ascii.hpp"

namespace solieu {
namespace {

bool stays(char byte)
{
    constexpr std::string_view k_marks = "-._~/!$&'()*+,;=@"; // RFC 3986, 3.3: without `:`
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || k_marks.find(byte) != std::string_view::npos;
}

} // namespace

std::string percent_encoded(std::string_view bytes)
{
    constexpr std::string_view k_digits = "0123456789ABCDEF";
    std::string out;
    for (const char character : bytes) {
        if (stays(character)) {
            out += character;
            continue;
        }
        const auto byte = static_cast<unsigned char>(character);
        out += '%';
        out += k_digits[byte >> 4U];
        out += k_digits[byte & 0x0FU];
    }
    return out;
}

std::optional<char> percent_byte_at(std::string_view text, std::size_t at)
{
    return at < text.size() && text[at] == '%' ? hex_byte_at(text, at + 1) : std::nullopt;
}

} // namespace solieu
