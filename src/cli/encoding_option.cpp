#include "cli/encoding_option.hpp"

#include "core/error.hpp"

namespace solieu {

std::optional<TextEncoding> choose_encoding(const std::string& name)
{
    if (name.empty()) {
        return std::nullopt;
    }
    const auto encoding = find_text_encoding(name);
    if (!encoding) {
        throw UsageError("unknown encoding «" + name + "»; known: " + text_encoding_names());
    }
    return encoding;
}

} // namespace solieu
