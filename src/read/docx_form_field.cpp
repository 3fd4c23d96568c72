#include "read/docx_form_field.hpp"

namespace solieu {

/// The elements come in the order of the schema, so that nothing has to be kept: of a check box
/// first whether it is checked by default, of a list what was chosen, the default, the entries.
void DocxFormField::start(const XmlElement& element)
{
    const XmlAttributes& attributes = element.attributes;
    switch (element.tag) {
    case Tag::ff_data:
        *this = DocxFormField();
        m_is_open = true;
        break;
    case Tag::check_box:
        m_kind = Kind::check_box;
        break;
    case Tag::dd_list:
        m_kind = Kind::list;
        break;
    case Tag::checked:
        m_is_checked = attributes.is_on();
        break;
    case Tag::form_default:
        if (m_kind == Kind::check_box) {
            m_is_checked = attributes.is_on();
        } else if (m_kind == Kind::list) {
            m_default = attributes.number("val").value_or(0);
        }
        break;
    case Tag::form_result:
        m_result = attributes.number("val");
        break;
    case Tag::list_entry:
        if (m_entries++ == m_result.value_or(m_default)) {
            m_shown = attributes.get("val");
        }
        break;
    default:
        break;
    }
}

bool DocxFormField::end()
{
    m_is_open = false;
    if (m_kind == Kind::check_box) {
        m_shown = m_is_checked ? "\u2612" : "\u2610";
    }
    return m_kind != Kind::text;
}

} // namespace solieu
