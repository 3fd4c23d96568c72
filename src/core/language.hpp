/// \file
/// The languages in which the program speaks to people about a report.
#pragma once

#include "core/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace solieu {

enum class Language : std::uint8_t { vietnamese, english };

[[nodiscard]] inline const std::string& in(const Message& message, Language language)
{
    return language == Language::vietnamese ? message.vietnamese : message.english;
}

/// The one of two words that the language asks for.
[[nodiscard]] constexpr std::string_view in(std::string_view vietnamese, std::string_view english,
                                            Language language)
{
    return language == Language::vietnamese ? vietnamese : english;
}

} // namespace solieu
