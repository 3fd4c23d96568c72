#include "read/docx_styles.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// Longer chains than Word can make (it allows a depth of 11), and an end to those in a circle.
constexpr int k_max_chain = 64;

/// `heading 3` and `Heading3` as 3; 0 for anything else.
int built_in_level(std::string_view name)
{
    constexpr std::string_view k_heading = "heading";
    if (name.size() <= k_heading.size() ||
        !std::equal(k_heading.begin(), k_heading.end(), name.begin(), [](char wanted, char found) {
            return wanted == (found >= 'A' && found <= 'Z' ? found - 'A' + 'a' : found);
        })) {
        return 0;
    }
    name.remove_prefix(k_heading.size());
    if (name.front() == ' ') {
        name.remove_prefix(1);
    }
    return name.size() == 1 && name[0] >= '1' && name[0] <= '9' ? name[0] - '0' : 0;
}

} // namespace

void DocxStyles::start(const XmlElement& element)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    if (element.tag == Tag::style) {
        begin_style(element.attributes);
        return;
    }
    if (!m_is_in_style) {
        return;
    }
    Row& row = m_rows.back();
    switch (element.tag) {
    case Tag::name:
        row.name = element.attributes.get("val");
        break;
    case Tag::based_on:
        row.based_on = element.attributes.get("val");
        break;
    case Tag::outline_lvl:
        row.outline_level = element.attributes.number("val");
        break;
    case Tag::num_id:
        row.style.list_id = element.attributes.number("val");
        break;
    case Tag::ilvl:
        row.style.list_level = element.attributes.number("val");
        break;
    case Tag::p_pr:
    case Tag::num_pr:
        break;
    default: // run and table properties, changes that were tracked
        m_skipped = 1;
        break;
    }
}

void DocxStyles::begin_style(const XmlAttributes& attributes)
{
    if (attributes.find("type").value_or("paragraph") != "paragraph") {
        m_skipped = 1;
        return;
    }
    if (m_rows.size() == limits::k_max_definitions) {
        const std::string limit = std::to_string(limits::k_max_definitions);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the document has more than " + limit +
                                " styles, as no real document does: do not trust this file",
                            "tài liệu có hơn " + limit +
                                " kiểu, tài liệu thật không như vậy: đừng tin tệp này");
    }
    Row& row = m_rows.emplace_back();
    row.style.id = attributes.get("styleId");
    m_row_of_id.try_emplace(row.style.id, m_rows.size() - 1);
    if (attributes.find("default") && attributes.is_on("default")) {
        m_default_row = m_rows.size() - 1;
    }
    m_is_in_style = true;
}

void DocxStyles::end(Tag tag)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (tag == Tag::style) {
        m_is_in_style = false;
    }
}

const DocxStyles::Row* DocxStyles::base_of(const Row& row) const
{
    const auto base = m_row_of_id.find(row.based_on);
    return row.based_on.empty() || base == m_row_of_id.end() ? nullptr : &m_rows[base->second];
}

/// A style's own statement comes before its base's; at one style the outline level comes before
/// the built-in name.
void DocxStyles::inherit(Row& row) const
{
    std::optional<int> level;
    int steps = 0;
    for (const Row* from = &row; from != nullptr && steps < k_max_chain; from = base_of(*from)) {
        ++steps;
        if (!level && from->outline_level) {
            level = *from->outline_level >= 0 && *from->outline_level < 9 ? *from->outline_level + 1
                                                                          : 0;
        }
        const int built_in = built_in_level(from->name.empty() ? from->style.id : from->name);
        if (!level && built_in > 0) {
            level = built_in;
        }
        if (!row.style.list_id) {
            row.style.list_id = from->style.list_id;
        }
        if (!row.style.list_level) {
            row.style.list_level = from->style.list_level;
        }
    }
    row.style.heading_level = level.value_or(0);
}

void DocxStyles::finish()
{
    for (Row& row : m_rows) {
        inherit(row);
    }
}

const DocxStyle* DocxStyles::find(std::string_view id) const
{
    const auto found = m_row_of_id.find(id);
    return found == m_row_of_id.end() ? nullptr : &m_rows[found->second].style;
}

const DocxStyle* DocxStyles::default_paragraph() const
{
    return m_default_row ? &m_rows[*m_default_row].style : nullptr;
}

} // namespace solieu
