/// \file
/// Styles of an OpenDocument text: which hide their text, and the list styles.
#pragma once

#include "read/list_number.hpp"
#include "read/xml_reader.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace solieu {

/// Levels of a list; OpenDocument has ten.
constexpr std::size_t k_odt_levels = 10;

/// One level of a list style, or of the numbering of headings.
struct OdtListLevel {
    ListNumberFormat format = ListNumberFormat::none;
    std::string prefix;
    std::string suffix;
    std::string bullet;
    int start = 1;
    std::size_t shown_levels = 1; ///< how many levels' numbers are written, this one included
};
using OdtListStyle = std::array<OdtListLevel, k_odt_levels>;

/// Takes style definitions wherever they stand; a part's automatic styles come before its text.
/// Throws DocumentError limit_exceeded.
class OdtStyles {
public:
    /// At the start and end of any element; true when it belongs to a style.
    bool start(const XmlElement& element);
    bool end(Tag tag);

    /// Whether the style, or one that it inherits from, hides its text.
    [[nodiscard]] bool is_hidden(std::string_view style) const;
    /// Null when there is no such list style.
    [[nodiscard]] const OdtListStyle* list(std::string_view name) const;
    [[nodiscard]] const OdtListStyle& outline() const
    {
        return m_outline;
    }

private:
    struct Style {
        std::string parent;
        bool is_hidden = false;
        bool states_display = false;
    };

    void begin_style(const XmlAttributes& attributes);
    void take_level(const XmlElement& element);

    std::unordered_map<std::string, Style> m_styles;
    std::unordered_map<std::string, OdtListStyle> m_lists;
    OdtListStyle m_outline;
    Style* m_style = nullptr; ///< those being read
    OdtListStyle* m_list = nullptr;
};

} // namespace solieu
