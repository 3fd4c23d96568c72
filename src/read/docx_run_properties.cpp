#include "read/docx_run_properties.hpp"

#include "read/limits.hpp"

namespace solieu {
namespace {

template <typename Value>
void replace_if_stated(std::optional<Value>& value, const std::optional<Value>& over)
{
    if (over) {
        value = over;
    }
}

/// A theme's font comes before one by name (ECMA-376 part 1, 17.3.2.26).
void take_font(std::optional<std::string_view>& font, const XmlAttributes& attributes,
               const char* name, const char* theme, FontNames& names)
{
    if (attributes.find(theme)) {
        font = std::string_view();
    } else if (const auto stated = attributes.find(name)) {
        font = names.keep(*stated);
    }
}

} // namespace

std::string_view FontNames::keep(std::string_view name)
{
    if (name == m_last) {
        return m_last;
    }
    auto found = m_names.find(name);
    if (found == m_names.end()) {
        if (m_names.size() == limits::k_max_fonts || name.size() > limits::k_max_font_name_bytes) {
            return {};
        }
        found = m_names.emplace(name).first;
    }
    m_last = *found;
    return m_last;
}

void RunFonts::override_with(const RunFonts& over)
{
    replace_if_stated(ascii, over.ascii);
    replace_if_stated(high_ansi, over.high_ansi);
    replace_if_stated(complex_script, over.complex_script);
}

void RunProperties::take(const XmlElement& element, FontNames& names)
{
    const XmlAttributes& attributes = element.attributes;
    if (element.tag == Tag::vanish) {
        is_hidden = attributes.is_on();
    } else if (element.tag == Tag::r_fonts) {
        take_font(fonts.ascii, attributes, "ascii", "asciiTheme", names);
        take_font(fonts.high_ansi, attributes, "hAnsi", "hAnsiTheme", names);
        take_font(fonts.complex_script, attributes, "cs", "cstheme", names);
    }
}

void RunProperties::override_with(const RunProperties& over)
{
    replace_if_stated(is_hidden, over.is_hidden);
    fonts.override_with(over.fonts);
}

} // namespace solieu
