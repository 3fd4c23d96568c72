#include "core/block.hpp"

namespace solieu {

std::string_view part_name(Part part)
{
    switch (part) {
    case Part::body:
        return "body";
    case Part::note:
        return "note";
    case Part::endnote:
        return "endnote";
    case Part::header:
        return "header";
    case Part::footer:
        return "footer";
    case Part::comment:
        return "comment";
    case Part::chart:
        return "chart";
    }
    return "body";
}

} // namespace solieu
