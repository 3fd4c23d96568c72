#include "read/docx_styles.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "read/limits.hpp"

namespace solieu {
namespace {

/// Longer chains than Word can make (it allows a depth of 11), and an end to those in a circle.
constexpr int k_max_chain = 64;

/// `heading 3` and `Heading3` as 3; 0 for anything else.
int built_in_level(std::string_view name)
{
    constexpr std::string_view k_heading = "heading";
    if (name.size() <= k_heading.size() ||
        ascii_lower(name.substr(0, k_heading.size())) != k_heading) {
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
    switch (m_context) {
    case Context::none:
    case Context::defaults:
        start_outside(element);
        break;
    case Context::style:
        start_in_style(element);
        break;
    case Context::style_run:
        m_rows.back().own_run.take(element, m_fonts);
        m_skipped = 1;
        break;
    case Context::default_run:
        m_run_defaults.take(element, m_fonts);
        m_skipped = 1;
        break;
    }
}

void DocxStyles::start_outside(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::style:
        begin_style(element.attributes);
        break;
    case Tag::doc_defaults:
        m_context = Context::defaults;
        break;
    case Tag::r_pr:
        m_context = m_context == Context::defaults ? Context::default_run : Context::none;
        break;
    default:
        break;
    }
}

void DocxStyles::start_in_style(const XmlElement& element)
{
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
    case Tag::r_pr:
        m_context = Context::style_run;
        break;
    case Tag::p_pr:
    case Tag::num_pr:
        break;
    default: // table properties, changes that were tracked
        m_skipped = 1;
        break;
    }
}

void DocxStyles::begin_style(const XmlAttributes& attributes)
{
    const std::string_view type = attributes.find("type").value_or("paragraph");
    if (type != "paragraph" && type != "character") {
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
    row.kind = type == "paragraph" ? Kind::paragraph : Kind::character;
    row.style.id = attributes.get("styleId");
    m_row_of_id.try_emplace(row.style.id, m_rows.size() - 1);
    const bool is_default = attributes.find("default") && attributes.is_on("default");
    if (is_default && row.kind == Kind::paragraph) {
        m_default_row = m_rows.size() - 1;
    }
    m_context = Context::style;
}

void DocxStyles::end(Tag tag)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (tag == Tag::r_pr && m_context == Context::style_run) {
        m_context = Context::style;
    } else if (tag == Tag::r_pr && m_context == Context::default_run) {
        m_context = Context::defaults;
    } else if (tag == Tag::style || tag == Tag::doc_defaults) {
        m_context = Context::none;
    }
}

const DocxStyles::Row* DocxStyles::row_of(std::string_view id, Kind kind) const
{
    const auto row = m_row_of_id.find(id);
    const bool is_known =
        !id.empty() && row != m_row_of_id.end() && m_rows[row->second].kind == kind;
    return is_known ? &m_rows[row->second] : nullptr;
}

const DocxStyles::Row* DocxStyles::base_of(const Row& row) const
{
    return row_of(row.based_on, row.kind);
}

/// A style's own statement comes before its base's; at one style the outline level comes before
/// the built-in name.
void DocxStyles::inherit(Row& row) const
{
    std::optional<int> level;
    RunProperties run;
    int steps = 0;
    for (const Row* from = &row; from != nullptr && steps < k_max_chain; from = base_of(*from)) {
        ++steps;
        if (!level && from->outline_level) {
            level = *from->outline_level >= 0 && *from->outline_level < 9 ? *from->outline_level + 1
                                                                          : 0;
        }
        RunProperties inherited = from->own_run;
        inherited.override_with(run);
        run = inherited;
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
    row.style.run = run;
}

void DocxStyles::finish()
{
    for (Row& row : m_rows) {
        inherit(row);
    }
}

const DocxStyle* DocxStyles::find(std::string_view id) const
{
    const Row* const row = row_of(id, Kind::paragraph);
    return row == nullptr ? default_paragraph() : &row->style;
}

const DocxStyle* DocxStyles::find_character(std::string_view id) const
{
    const Row* const row = row_of(id, Kind::character);
    return row == nullptr ? nullptr : &row->style;
}

const DocxStyle* DocxStyles::default_paragraph() const
{
    return m_default_row ? &m_rows[*m_default_row].style : nullptr;
}

} // namespace solieu
