#include "cli/language_option.hpp"

#include "core/error.hpp"

#include <cstdlib>
#include <string_view>

namespace solieu {
namespace {

std::string_view locale_name()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            return value;
        }
    }
    return {};
}

/// `vi`, `vi_VN.UTF-8`, but not `vie...`.
bool is_vietnamese(std::string_view locale)
{
    return locale.substr(0, locale.find_first_of("_.@-")) == "vi";
}

} // namespace

Language choose_language(const std::string& name)
{
    if (name.empty()) {
        return is_vietnamese(locale_name()) ? Language::vietnamese : Language::english;
    }
    if (name == "vi") {
        return Language::vietnamese;
    }
    if (name == "en") {
        return Language::english;
    }
    throw UsageError("unknown language «" + name + "»; known: vi, en");
}

} // namespace solieu
