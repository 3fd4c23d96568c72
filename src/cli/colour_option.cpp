#include "cli/colour_option.hpp"

#include "core/error.hpp"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace solieu {
namespace {

std::string_view variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace

Colours choose_colours(const std::string& when, bool is_standard_output)
{
    if (when == "always") {
        return Colours::on;
    }
    if (when == "never") {
        return Colours::off;
    }
    if (when != "auto") {
        throw UsageError("unknown colour mode «" + when + "»; known: auto, always, never");
    }
    const bool is_terminal = is_standard_output && ::isatty(STDOUT_FILENO) == 1;
    const bool is_wanted = variable("NO_COLOR").empty() && variable("TERM") != "dumb";
    return is_terminal && is_wanted ? Colours::on : Colours::off;
}

} // namespace solieu
