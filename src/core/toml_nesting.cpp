#include "core/toml_nesting.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// Behind the string that begins at the offset; a string of one line ends with it at the latest.
std::size_t end_of_string(std::string_view toml, std::size_t at)
{
    constexpr std::size_t k_long = 3; // quotes that open and close a string of many lines
    const char quote = toml[at];
    const auto is_long_mark = [&](std::size_t place) {
        return place + k_long <= toml.size() && toml[place] == quote && toml[place + 1] == quote &&
               toml[place + 2] == quote;
    };
    const bool is_long = is_long_mark(at);
    for (at += is_long ? k_long : 1; at < toml.size(); ++at) {
        if (toml[at] == '\\' && quote == '"') {
            ++at;
        } else if (!is_long && (toml[at] == quote || toml[at] == '\n')) {
            return toml[at] == quote ? at + 1 : at;
        } else if (is_long && is_long_mark(at)) {
            at += k_long;
            for (std::size_t more = 0; more < 2 && at < toml.size() && toml[at] == quote; ++more) {
                ++at; // quotes of the text before those that close it
            }
            return at;
        }
    }
    return toml.size();
}

} // namespace

std::optional<std::size_t> too_deep_line(std::string_view toml)
{
    std::size_t depth = 0;
    std::size_t dots = 0;
    for (std::size_t at = 0; at < toml.size();) {
        const char mark = toml[at];
        if (mark == '"' || mark == '\'') {
            at = end_of_string(toml, at);
            continue;
        }
        if (mark == '#') {
            at = std::min(toml.find('\n', at), toml.size());
            continue;
        }
        if (mark == '[' || mark == '{') {
            ++depth;
        } else if ((mark == ']' || mark == '}') && depth > 0) {
            --depth;
        } else if (mark == '.') {
            ++dots;
        } else if (mark == '\n' || mark == ',') {
            dots = 0;
        }
        if (depth > k_max_toml_depth || dots > k_max_toml_depth) {
            const auto end = toml.begin() + static_cast<std::ptrdiff_t>(at);
            return 1 + static_cast<std::size_t>(std::count(toml.begin(), end, '\n'));
        }
        ++at;
    }
    return std::nullopt;
}

} // namespace solieu
