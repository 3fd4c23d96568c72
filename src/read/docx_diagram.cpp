#include "read/docx_diagram.hpp"

#include "read/bounded_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

/// Points of other types hold the layout and the joints between points (ECMA-376 part 1,
/// ST_PtType).
bool is_shown(std::string_view type)
{
    return type.empty() || type == "node" || type == "asst";
}

class DiagramHandler final : public XmlHandler {
public:
    explicit DiagramHandler(std::uint64_t max_paragraph_bytes)
        : m_max_paragraph_bytes(max_paragraph_bytes)
    {
    }

    void start(const XmlElement& element) override
    {
        m_is_in_text = m_is_in_point && element.tag == Tag::drawing_t;
        if (element.tag == Tag::diagram_pt) {
            m_is_in_point = is_shown(element.attributes.get("type", XmlSpace::none));
        } else if (element.tag == Tag::drawing_br && m_is_in_point) {
            append_bounded(m_paragraph, " ", m_max_paragraph_bytes);
        }
    }

    void end(Tag tag) override
    {
        m_is_in_text = false;
        if (tag == Tag::drawing_p) {
            std::string paragraph = std::exchange(m_paragraph, {});
            std::replace(paragraph.begin(), paragraph.end(), '\n', ' ');
            if (paragraph.find_first_not_of(" \t\r\n") != std::string::npos) {
                paragraphs.push_back(std::move(paragraph));
            }
        } else if (tag == Tag::diagram_pt) {
            m_is_in_point = false;
        }
    }

    void text(std::string_view piece) override
    {
        if (m_is_in_text) {
            append_bounded(m_paragraph, piece, m_max_paragraph_bytes);
        }
    }

    std::vector<std::string> paragraphs;

private:
    std::uint64_t m_max_paragraph_bytes;
    std::string m_paragraph;
    bool m_is_in_point = false;
    bool m_is_in_text = false;
};

} // namespace

std::vector<std::string> read_diagram(PartStore& store, XmlPartPlace place,
                                      std::uint64_t max_paragraph_bytes)
{
    DiagramHandler handler(max_paragraph_bytes);
    XmlPart(store, place, handler).read_all();
    return std::move(handler.paragraphs);
}

} // namespace solieu
