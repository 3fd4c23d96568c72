/// \file
/// `--lang vi|en`, the same for every command.
#pragma once

#include "core/language.hpp"

#include <string>

namespace solieu {

/// The language asked for; for an empty name that of the locale (LC_ALL, LC_MESSAGES, LANG: the
/// first that is set): Vietnamese where it is Vietnamese, else English. Throws UsageError.
[[nodiscard]] Language choose_language(const std::string& name);

inline constexpr const char* k_language_help =
    "speak Vietnamese (vi) or English (en); by default as the locale says";

} // namespace solieu
