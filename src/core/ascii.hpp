/// \file
/// Characters of ASCII, as names in file formats have them. Standard library only; other bytes are
/// neither digits nor letters and stay as they are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

[[nodiscard]] constexpr bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

[[nodiscard]] constexpr char ascii_lower(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
}

[[nodiscard]] constexpr char ascii_upper(char character)
{
    return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A')
                                                : character;
}

[[nodiscard]] inline std::string ascii_lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char one) { return ascii_lower(one); });
    return out;
}

[[nodiscard]] inline std::string ascii_upper(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char one) { return ascii_upper(one); });
    return out;
}

/// The byte that two hexadecimal digits at the offset, of either case, stand for; none when there
/// are no such two.
[[nodiscard]] std::optional<char> hex_byte_at(std::string_view text, std::size_t at);

} // namespace solieu
