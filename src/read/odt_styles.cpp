#include "read/odt_styles.hpp"

#include "core/error.hpp"
#include "read/bounded_text.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <charconv>

namespace solieu {
namespace {

/// An end to chains of styles that run in a circle.
constexpr int k_max_chain = 64;

int number_of(std::string_view digits, int otherwise)
{
    int number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && stopped == end ? number : otherwise;
}

ListNumberFormat format_of(std::string_view word)
{
    return word == "1"   ? ListNumberFormat::decimal
           : word == "a" ? ListNumberFormat::lower_letter
           : word == "A" ? ListNumberFormat::upper_letter
           : word == "i" ? ListNumberFormat::lower_roman
           : word == "I" ? ListNumberFormat::upper_roman
                         : ListNumberFormat::none;
}

} // namespace

bool OdtStyles::start(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::odf_style_style:
        begin_style(element.attributes);
        return true;
    case Tag::odf_style_text_properties:
        if (m_style != nullptr) {
            const auto display = element.attributes.find("display", XmlSpace::odf_text);
            m_style->states_display = display.has_value();
            m_style->is_hidden = display == "none";
        }
        return true;
    case Tag::odf_text_list_style: {
        const std::string name(element.attributes.get("name", XmlSpace::odf_style));
        if (m_lists.size() == limits::k_max_definitions) {
            throw_beyond("the number of list styles is over", "số kiểu danh sách vượt quá",
                         limits::k_max_definitions);
        }
        m_list = &m_lists[name];
        return true;
    }
    case Tag::odf_text_outline_style:
        m_list = &m_outline;
        return true;
    case Tag::odf_text_list_level_style_number:
    case Tag::odf_text_list_level_style_bullet:
    case Tag::odf_text_list_level_style_image:
    case Tag::odf_text_outline_level_style:
        if (m_list != nullptr) {
            take_level(element);
        }
        return true;
    default:
        return false;
    }
}

void OdtStyles::begin_style(const XmlAttributes& attributes)
{
    if (m_styles.size() == limits::k_max_definitions) {
        throw_beyond("the number of styles is over", "số kiểu vượt quá", limits::k_max_definitions);
    }
    m_style = &m_styles[std::string(attributes.get("name", XmlSpace::odf_style))];
    m_style->parent = attributes.get("parent-style-name", XmlSpace::odf_style);
}

void OdtStyles::take_level(const XmlElement& element)
{
    const XmlAttributes& attributes = element.attributes;
    const int number = number_of(attributes.get("level", XmlSpace::odf_text), 0);
    if (number < 1 || static_cast<std::size_t>(number) > k_odt_levels) {
        return;
    }
    OdtListLevel level;
    const auto bounded = [](std::string_view text) {
        return std::string(text.substr(0, limits::k_max_list_text_bytes));
    };
    level.prefix = bounded(attributes.get("num-prefix", XmlSpace::odf_style));
    level.suffix = bounded(attributes.get("num-suffix", XmlSpace::odf_style));
    level.start = std::max(number_of(attributes.get("start-value", XmlSpace::odf_text), 1), 0);
    level.shown_levels = static_cast<std::size_t>(
        std::clamp(number_of(attributes.get("display-levels", XmlSpace::odf_text), 1), 1, number));
    if (element.tag == Tag::odf_text_list_level_style_bullet) {
        level.bullet = list_bullet(attributes.get("bullet-char", XmlSpace::odf_text), "");
        level.prefix.clear();
        level.suffix.clear();
    } else if (element.tag == Tag::odf_text_list_level_style_image) {
        level.bullet = "-";
    } else {
        level.format = format_of(attributes.get("num-format", XmlSpace::odf_style));
    }
    (*m_list)[static_cast<std::size_t>(number - 1)] = level;
}

bool OdtStyles::end(Tag tag)
{
    switch (tag) {
    case Tag::odf_style_style:
        m_style = nullptr;
        return true;
    case Tag::odf_text_list_style:
    case Tag::odf_text_outline_style:
        m_list = nullptr;
        return true;
    default:
        return false;
    }
}

bool OdtStyles::is_hidden(std::string_view style) const
{
    for (int steps = 0; steps < k_max_chain && !style.empty(); ++steps) {
        const auto found = m_styles.find(std::string(style));
        if (found == m_styles.end()) {
            return false;
        }
        if (found->second.states_display) {
            return found->second.is_hidden;
        }
        style = found->second.parent;
    }
    return false;
}

const OdtListStyle* OdtStyles::list(std::string_view name) const
{
    const auto found = m_lists.find(std::string(name));
    return found == m_lists.end() ? nullptr : &found->second;
}

} // namespace solieu
