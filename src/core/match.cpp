#include "core/match.hpp"

#include <array>

namespace solieu {

std::string_view list_name(ListId list)
{
    static constexpr std::array<std::string_view, k_list_count> k_names{
        "units",    "scales",       "count-nouns", "unit-stops", "bounds",
        "statuses", "markers",      "light-verbs", "measures",   "doc-types",
        "sections", "number-words", "roles",       "bases",      "edges",
        "labels",   "relations",    "terms",       "bodies"};
    return k_names[static_cast<std::size_t>(list)];
}

ListCue list_cue_of(const WordHit& marker)
{
    return marker.canonical == "part"     ? ListCue::part
           : marker.canonical == "detail" ? ListCue::detail
                                          : ListCue::partition;
}

} // namespace solieu
