#include "read/xml_head.hpp"

#include <cstddef>

namespace solieu {

std::string xml_head(std::string_view head)
{
    constexpr std::size_t k_longest_mark = 3;
    std::string text(head);
    std::erase(text, '\0');
    return text.find('<') <= k_longest_mark ? text : std::string();
}

} // namespace solieu
