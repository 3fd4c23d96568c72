#include "read/odt_content.hpp"

#include "core/error.hpp"
#include "read/bounded_text.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace solieu {
namespace {

std::optional<int> number_of(const XmlAttributes& attributes, const char* name, XmlSpace space)
{
    const std::string_view digits = attributes.get(name, space);
    int number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

} // namespace

OdtContent::OdtContent(OdtStyles& styles, const ReadOptions& options)
    : m_styles(styles), m_options(options), m_paragraphs(options.limits.paragraph_bytes),
      m_lists(styles)
{
}

void OdtContent::start(const XmlElement& element)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    if (m_is_in_changes) {
        start_changed_region(element);
        return;
    }
    switch (element.tag) {
    case Tag::odf_office_text:
        m_is_in_text = true;
        break;
    case Tag::odf_style_header:
    case Tag::odf_style_header_first:
    case Tag::odf_style_header_left:
        begin_margin(element.attributes.get("display", XmlSpace::odf_style) == "false"
                         ? Part::body
                         : Part::header);
        break;
    case Tag::odf_style_footer:
    case Tag::odf_style_footer_first:
    case Tag::odf_style_footer_left:
        begin_margin(element.attributes.get("display", XmlSpace::odf_style) == "false"
                         ? Part::body
                         : Part::footer);
        break;
    default:
        if (m_is_in_text) {
            start_body(element);
        } else {
            m_styles.start(element);
        }
        break;
    }
}

/// \p part body: one that is not shown.
void OdtContent::begin_margin(Part part)
{
    if (part == Part::body || m_is_in_text) {
        skip();
        return;
    }
    m_is_in_text = true;
    m_stories.push_back({part, "", 0});
}

void OdtContent::start_body(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::odf_text_p:
    case Tag::odf_text_h:
        begin_paragraph(element);
        break;
    case Tag::odf_text_list:
    case Tag::odf_text_list_item:
    case Tag::odf_text_list_header:
        m_lists.start(element);
        break;
    case Tag::odf_table_table:
    case Tag::odf_table_table_row:
    case Tag::odf_table_table_cell:
    case Tag::odf_table_covered_table_cell:
        start_table(element);
        break;
    case Tag::odf_text_tracked_changes:
        m_is_in_changes = true;
        break;
    case Tag::odf_text_change:
    case Tag::odf_text_change_start:
    case Tag::odf_text_change_end:
        start_change(element);
        break;
    case Tag::odf_text_section:
        if (element.attributes.get("display", XmlSpace::odf_text) == "none") {
            skip();
        }
        break;
    case Tag::odf_draw_object:
    case Tag::odf_office_binary_data:
    case Tag::odf_office_forms:
    case Tag::odf_text_sequence_decls:
    case Tag::odf_text_variable_decls:
    case Tag::odf_text_user_field_decls:
    case Tag::odf_text_table_of_content_source:
    case Tag::odf_text_alphabetical_index_source:
    case Tag::odf_text_illustration_index_source:
    case Tag::odf_text_table_index_source:
    case Tag::odf_text_user_index_source:
    case Tag::odf_text_bibliography_source:
    case Tag::odf_text_ruby_text:
    case Tag::odf_svg_desc:
    case Tag::odf_svg_title:
        skip();
        break;
    case Tag::odf_text_note:
        start_note(element.attributes);
        break;
    case Tag::odf_office_annotation:
        m_stories.push_back({Part::comment, "", 0});
        break;
    case Tag::odf_text_note_citation:
        m_is_in_citation = true;
        break;
    default:
        if (!m_paragraphs.is_empty()) {
            start_inline(element);
        }
        break;
    }
}

void OdtContent::start_inline(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::odf_text_span:
        m_spans.push_back(
            m_styles.is_hidden(element.attributes.get("style-name", XmlSpace::odf_text)));
        m_hiding += m_spans.back() ? 1 : 0;
        break;
    case Tag::odf_text_hidden_text:
        if (element.attributes.get("is-hidden", XmlSpace::odf_text) == "true") {
            skip();
        }
        break;
    case Tag::odf_text_s: {
        constexpr int k_most = 1'000;
        const int count = number_of(element.attributes, "c", XmlSpace::odf_text).value_or(1);
        append(std::string(static_cast<std::size_t>(std::clamp(count, 0, k_most)), ' '));
        break;
    }
    case Tag::odf_text_page_count:
    case Tag::odf_text_page_number: // of any one page, where it stands on every page
        if (!m_stories.empty() &&
            (m_stories.front().part == Part::header || m_stories.front().part == Part::footer)) {
            skip();
        }
        break;
    case Tag::odf_text_tab:
        append("\t");
        break;
    case Tag::odf_text_line_break:
        append(" ");
        break;
    default:
        break;
    }
}

void OdtContent::start_table(const XmlElement& element)
{
    const XmlAttributes& attributes = element.attributes;
    switch (element.tag) {
    case Tag::odf_table_table:
        m_tables.start(Tag::tbl);
        break;
    case Tag::odf_table_table_row:
        m_tables.start(Tag::tr);
        break;
    default: {
        m_tables.start(Tag::tc);
        // A cell that covers several columns is followed by covered cells, which count by
        // themselves.
        const int repeated =
            number_of(attributes, "number-columns-repeated", XmlSpace::odf_table).value_or(1);
        const int spanned =
            number_of(attributes, "number-columns-spanned", XmlSpace::odf_table).value_or(1);
        m_tables.set_span(spanned, repeated);
        if (element.tag == Tag::odf_table_covered_table_cell) {
            skip();
            m_tables.end(Tag::tc);
        }
        break;
    }
    }
}

void OdtContent::start_note(const XmlAttributes& attributes)
{
    const bool is_endnote = attributes.get("note-class", XmlSpace::odf_text) == "endnote";
    m_stories.push_back({is_endnote ? Part::endnote : Part::note, "", 0});
}

void OdtContent::begin_paragraph(const XmlElement& element)
{
    m_paragraphs.begin(nullptr);
    DocxParagraph& paragraph = m_paragraphs.back();
    const bool is_hidden =
        m_styles.is_hidden(element.attributes.get("style-name", XmlSpace::odf_text));
    m_spans.push_back(is_hidden);
    m_hiding += is_hidden ? 1 : 0;
    std::string label = m_lists.label();
    if (element.tag == Tag::odf_text_h) {
        const int level =
            number_of(element.attributes, "outline-level", XmlSpace::odf_text).value_or(1);
        paragraph.out.block.heading_level = level >= 1 && level <= 9 ? level : 0;
        const bool is_plain =
            element.attributes.get("is-list-header", XmlSpace::odf_text) == "true";
        if (label.empty() && !is_plain && !m_lists.is_in_list()) {
            label = m_lists.heading_label(
                level, number_of(element.attributes, "start-value", XmlSpace::odf_text));
        }
    }
    paragraph.out.block.text = std::move(label);
    paragraph.out.block.label_size = paragraph.out.block.text.size();
    m_follows_blank = true;
}

bool OdtContent::is_hidden() const
{
    return m_hiding > 0 || m_open_insertions > 0;
}

void OdtContent::append(std::string_view piece)
{
    if (!m_paragraphs.is_empty() && !is_hidden()) {
        append_bounded(m_paragraphs.back().out.block.text, piece, m_options.limits.paragraph_bytes);
        m_follows_blank = false;
    }
}

/// White space runs together, and none begins a paragraph (OpenDocument 1.3 part 3, 6.1.2).
void OdtContent::append_collapsed(std::string_view piece)
{
    std::string shown;
    for (const char byte : piece) {
        const bool is_blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
        if (!is_blank || !m_follows_blank) {
            shown += is_blank ? ' ' : byte;
        }
        m_follows_blank = is_blank;
    }
    append_bounded(m_paragraphs.back().out.block.text, shown, m_options.limits.paragraph_bytes);
}

void OdtContent::text(std::string_view piece)
{
    if (m_skipped > 0) {
        return;
    }
    if (m_is_in_changes) {
        if (m_is_in_deletion && m_options.changes == Changes::original) {
            m_deleted_bytes += piece.size();
            if (m_deleted_bytes > limits::k_max_held_bytes) {
                throw_beyond("the bytes that changes took out are over",
                             "số byte bị xóa trong các thay đổi vượt quá",
                             limits::k_max_held_bytes);
            }
            m_deletions[m_change_id] += piece;
        }
    } else if (m_is_in_citation) {
        if (!m_stories.empty() && m_stories.back().label.size() < limits::k_max_mark_bytes) {
            m_stories.back().label += piece.substr(0, limits::k_max_mark_bytes);
        }
    } else if (m_is_in_text && !m_paragraphs.is_empty() && !is_hidden() && !m_spans.empty()) {
        append_collapsed(piece);
    }
}

/// The regions stand before the text; their ids mark the places in it.
void OdtContent::start_changed_region(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::odf_text_changed_region:
        if (m_insertions.size() + m_deletions.size() >= limits::k_max_changes) {
            throw_beyond("the number of tracked changes is over", "số thay đổi vượt quá",
                         limits::k_max_changes);
        }
        m_change_id = element.attributes.find("id", XmlSpace::xml)
                          .value_or(element.attributes.get("id", XmlSpace::odf_text));
        break;
    case Tag::odf_text_insertion:
        m_insertions.insert(m_change_id);
        break;
    case Tag::odf_text_p:
    case Tag::odf_text_h:
        m_is_in_deletion = true;
        if (std::string& deleted = m_deletions[m_change_id]; !deleted.empty()) {
            deleted += ' ';
        }
        break;
    default:
        break;
    }
}

void OdtContent::start_change(const XmlElement& element)
{
    if (m_options.changes == Changes::accepted) {
        return;
    }
    const std::string id(element.attributes.get("change-id", XmlSpace::odf_text));
    if (element.tag == Tag::odf_text_change) {
        const auto deleted = m_deletions.find(id);
        if (deleted != m_deletions.end()) {
            append(deleted->second);
        }
    } else if (m_insertions.count(id) > 0) {
        const bool is_start = element.tag == Tag::odf_text_change_start;
        m_open_insertions = is_start
                                ? m_open_insertions + 1
                                : m_open_insertions - std::min<std::size_t>(m_open_insertions, 1);
    }
}

void OdtContent::end(Tag tag)
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_is_in_changes) {
        m_is_in_deletion = m_is_in_deletion && tag != Tag::odf_text_p && tag != Tag::odf_text_h;
        m_is_in_changes = tag != Tag::odf_text_tracked_changes;
        return;
    }
    switch (tag) {
    case Tag::odf_style_header:
    case Tag::odf_style_header_first:
    case Tag::odf_style_header_left:
    case Tag::odf_style_footer:
    case Tag::odf_style_footer_first:
    case Tag::odf_style_footer_left:
        m_stories.clear();
        m_is_in_text = false;
        break;
    case Tag::odf_office_text:
        m_is_in_text = false;
        break;
    default:
        if (m_is_in_text) {
            end_body(tag);
        } else {
            m_styles.end(tag);
        }
        break;
    }
}

void OdtContent::end_body(Tag tag)
{
    switch (tag) {
    case Tag::odf_text_p:
    case Tag::odf_text_h:
        end_paragraph();
        break;
    case Tag::odf_text_span:
        if (!m_spans.empty()) {
            m_hiding -= m_spans.back() ? 1 : 0;
            m_spans.pop_back();
        }
        break;
    case Tag::odf_text_list:
    case Tag::odf_text_list_item:
        m_lists.end(tag);
        break;
    case Tag::odf_table_table:
        m_tables.end(Tag::tbl);
        break;
    case Tag::odf_table_table_cell:
        m_tables.end(Tag::tc);
        break;
    case Tag::odf_text_note_citation:
        m_is_in_citation = false;
        break;
    case Tag::odf_text_note:
    case Tag::odf_office_annotation:
        end_note();
        break;
    default:
        break;
    }
}

/// The mark stands in the paragraph around the note.
void OdtContent::end_note()
{
    if (m_stories.empty()) {
        return;
    }
    const Story story = std::move(m_stories.back());
    m_stories.pop_back();
    m_follows_blank = false;
    if (story.part == Part::comment || m_paragraphs.is_empty() || is_hidden()) {
        return;
    }
    Block& block = m_paragraphs.back().out.block;
    if (block.marks.size() == limits::k_max_marks) {
        throw_beyond("the number of note marks in one paragraph is over",
                     "số dấu chú thích trong một đoạn vượt quá", limits::k_max_marks);
    }
    block.marks.push_back({block.text.size(), story.label});
}

void OdtContent::end_paragraph()
{
    if (m_paragraphs.is_empty()) {
        return;
    }
    if (!m_spans.empty()) {
        m_hiding -= m_spans.back() ? 1 : 0;
        m_spans.pop_back();
    }
    const bool is_body = m_stories.empty();
    Block& block = m_paragraphs.back().out.block;
    block.note = is_body ? std::string() : m_stories.back().label;
    m_paragraphs.end(is_body ? Part::body : m_stories.back().part, m_tables.cell());
    m_follows_blank = false;
}

} // namespace solieu
