#include "read/docx_sections.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

namespace solieu {

void DocxSections::take(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::title_pg:
        m_has_title_page = element.attributes.is_on();
        break;
    case Tag::header_reference:
    case Tag::footer_reference: {
        const std::string_view type = element.attributes.get("type");
        const Kind kind = type == "first" ? k_first : type == "even" ? k_even : k_default;
        Margins& margins = element.tag == Tag::header_reference ? m_headers : m_footers;
        margins.current[kind] = element.attributes.get("id", XmlSpace::office_relationships);
        break;
    }
    default:
        break;
    }
}

void DocxSections::end_section()
{
    for (Margins* margins : {&m_headers, &m_footers}) {
        if (m_has_title_page) {
            show(*margins, k_first);
        }
        show(*margins, k_default);
        show(*margins, k_even);
    }
    m_has_title_page = false;
}

void DocxSections::show(Margins& margins, Kind kind)
{
    const std::string& relationship = margins.current[kind];
    if (relationship.empty() || !margins.seen.insert(relationship).second) {
        return;
    }
    if (margins.shown.size() == limits::k_max_page_margins) {
        const std::string limit = std::to_string(limits::k_max_page_margins);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the document has more than " + limit +
                                " headers or footers, as no real document does: do not trust this "
                                "file",
                            "tài liệu có hơn " + limit +
                                " đầu trang hoặc chân trang, tài liệu thật không như vậy: đừng tin "
                                "tệp này");
    }
    margins.shown.push_back({margins.part, relationship, kind == k_even});
}

std::vector<PageMargin> DocxSections::shown() const
{
    std::vector<PageMargin> all = m_headers.shown;
    all.insert(all.end(), m_footers.shown.begin(), m_footers.shown.end());
    return all;
}

} // namespace solieu
