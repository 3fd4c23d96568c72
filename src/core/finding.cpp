#include "core/finding.hpp"

namespace solieu {

std::string_view name_of(Severity severity)
{
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "error";
}

} // namespace solieu
