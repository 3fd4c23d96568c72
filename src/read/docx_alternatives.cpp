#include "read/docx_alternatives.hpp"

#include <algorithm>
#include <string_view>

namespace solieu {
namespace {

constexpr std::string_view k_blanks = " \t\n\r";

/// `Requires` is a list of prefixes, each bound where the choice stands.
bool is_choice_understood(const XmlElement& choice)
{
    std::string_view prefixes = choice.attributes.get("Requires", XmlSpace::none);
    while (true) {
        prefixes.remove_prefix(std::min(prefixes.find_first_not_of(k_blanks), prefixes.size()));
        if (prefixes.empty()) {
            return true;
        }
        const std::size_t size = std::min(prefixes.find_first_of(k_blanks), prefixes.size());
        if (!is_understood(choice.scope.uri_of(prefixes.substr(0, size)))) {
            return false;
        }
        prefixes.remove_prefix(size);
    }
}

} // namespace

bool DocxAlternatives::start(const XmlElement& element)
{
    if (element.tag == Tag::alternate_content) {
        m_open.push_back(false);
        return true;
    }
    if (m_open.empty() || m_open.back() ||
        (element.tag == Tag::choice && !is_choice_understood(element))) {
        return false;
    }
    m_open.back() = true;
    return true;
}

void DocxAlternatives::end()
{
    if (!m_open.empty()) {
        m_open.pop_back();
    }
}

} // namespace solieu
