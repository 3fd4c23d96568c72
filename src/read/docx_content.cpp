#include "read/docx_content.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

constexpr std::string_view k_blanks = " \t\n\r";

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(k_blanks) == std::string_view::npos;
}

DocumentError beyond(const std::string& english, const std::string& vietnamese, std::size_t limit)
{
    const std::string number = std::to_string(limit);
    return {ErrorCode::limit_exceeded,
            english + " " + number + ", as in no real document: do not trust this file",
            vietnamese + " " + number + ", tài liệu thật không như vậy: đừng tin tệp này"};
}

std::size_t held_bytes(const ContentBlock& item)
{
    return sizeof(ContentBlock) + item.block.text.size() +
           item.notes.size() * (sizeof(NoteReference) + sizeof(NoteMark));
}

void append_bounded(std::string& text, std::string_view piece)
{
    if (text.size() + piece.size() > limits::k_max_paragraph_bytes) {
        throw beyond("the bytes of one paragraph are over", "số byte của một đoạn vượt quá",
                     limits::k_max_paragraph_bytes);
    }
    text.append(piece);
}

/// Line ends inside w:t are white space of the markup.
void replace_line_ends(std::string& text)
{
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        text[at] = ' ';
    }
}

/// The text of a character in a symbol font; none is known yet.
std::string_view symbol_text(std::string_view /*font*/, std::string_view /*code*/)
{
    return {};
}

} // namespace

DocxContent::DocxContent(const DocxStyles& styles, DocxNumbering& numbering, Part part)
    : m_styles(styles), m_lists(numbering), m_part(part)
{
}

void DocxContent::start(const XmlElement& element)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    m_into = nullptr;
    switch (m_context) {
    case Context::content:
        start_content(element);
        break;
    case Context::paragraph:
        start_paragraph_property(element);
        break;
    case Context::run:
        start_run_property(element);
        break;
    case Context::row:
        m_tables.take_row_property(element);
        skip();
        break;
    case Context::cell:
        m_tables.take_cell_property(element);
        skip();
        break;
    }
}

void DocxContent::start_content(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::p:
        begin_paragraph();
        break;
    case Tag::p_pr:
        m_context = Context::paragraph;
        break;
    case Tag::r:
        if (!m_paragraphs.empty()) {
            begin_text(m_paragraphs.back());
            begin_run();
        }
        break;
    case Tag::alternate_content:
    case Tag::choice:
    case Tag::fallback:
        start_alternative(element.tag);
        break;
    case Tag::tbl:
    case Tag::tr:
    case Tag::tc:
        m_tables.start(element.tag);
        break;
    case Tag::tr_pr:
    case Tag::tc_pr:
        if (m_tables.is_open()) {
            m_context = element.tag == Tag::tr_pr ? Context::row : Context::cell;
        }
        break;
    case Tag::del:
    case Tag::del_text:
    case Tag::del_instr_text:
    case Tag::instr_text:
    case Tag::move_from:
    case Tag::rt:
    case Tag::ruby_pr:
    case Tag::sdt_pr:
    case Tag::sdt_end_pr:
    case Tag::sect_pr:
    case Tag::tbl_pr:
    case Tag::tbl_pr_ex:
    case Tag::tbl_grid:
        skip();
        break;
    default: // all that only wraps content is passed through
        if (!m_runs.empty()) {
            start_run_content(element);
        }
        break;
    }
}

void DocxContent::start_run_content(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::t:
        start_text(element.attributes);
        break;
    case Tag::r_pr:
        m_context = Context::run;
        break;
    case Tag::tab:
    case Tag::ptab:
        append("\t");
        break;
    case Tag::br:
    case Tag::cr:
        append(" ");
        break;
    case Tag::no_break_hyphen:
        append("-");
        break;
    case Tag::sym:
        append(symbol_text(element.attributes.get("font"), element.attributes.get("char")));
        break;
    case Tag::fld_char:
        m_fields.take(element.attributes.get("fldCharType"));
        break;
    case Tag::footnote_reference:
    case Tag::endnote_reference:
        start_note_reference(element);
        break;
    default:
        break;
    }
}

void DocxContent::start_paragraph_property(const XmlElement& element)
{
    if (m_paragraphs.empty()) {
        skip();
        return;
    }
    Paragraph& paragraph = m_paragraphs.back();
    switch (element.tag) {
    case Tag::p_style:
        paragraph.style = m_styles.find(element.attributes.get("val"));
        break;
    case Tag::num_id:
        paragraph.list_id = element.attributes.number("val");
        break;
    case Tag::ilvl:
        paragraph.list_level = element.attributes.number("val");
        break;
    case Tag::outline_lvl:
        paragraph.outline_level = element.attributes.number("val");
        break;
    case Tag::num_pr:
        break;
    default: // tab stops, the look of the paragraph mark, the section, tracked changes
        skip();
        break;
    }
}

void DocxContent::start_run_property(const XmlElement& element)
{
    if (element.tag == Tag::r_style) {
        m_runs.back().style = m_styles.find_character(element.attributes.get("val"));
    } else {
        m_runs.back().direct.take(element, m_fonts);
    }
    skip();
}

/// Of alternatives the first choice is read; the fallback says the same for older programs.
void DocxContent::start_alternative(Tag tag)
{
    if (tag == Tag::alternate_content) {
        m_alternatives.push_back(false);
    } else if (m_alternatives.empty() || m_alternatives.back()) {
        skip();
    } else {
        m_alternatives.back() = true;
    }
}

void DocxContent::start_note_reference(const XmlElement& element)
{
    if (!is_visible() || m_part != Part::body) {
        return;
    }
    end_custom_mark();
    ContentBlock& out = m_paragraphs.back().out;
    if (out.notes.size() == limits::k_max_marks) {
        throw beyond("the number of note marks in one paragraph is over",
                     "số dấu chú thích trong một đoạn vượt quá", limits::k_max_marks);
    }
    const bool is_footnote = element.tag == Tag::footnote_reference;
    const bool is_custom = element.attributes.find("customMarkFollows").has_value() &&
                           element.attributes.is_on("customMarkFollows");
    std::string label;
    if (!is_custom) {
        // Numbering formats, start values and restarts of notes will be worked in here.
        label = std::to_string(is_footnote ? ++m_note_count : ++m_endnote_count);
    }
    out.block.marks.push_back({out.block.text.size(), label});
    out.notes.push_back({is_footnote ? Part::note : Part::endnote,
                         element.attributes.number("id").value_or(0), std::move(label)});
    m_runs.back().has_custom_mark = is_custom;
}

void DocxContent::start_text(const XmlAttributes& attributes)
{
    m_into = text_target();
    if (m_into != nullptr) {
        m_text_begin = m_into->size();
        m_keeps_blanks = attributes.get("space", XmlSpace::xml) == "preserve";
    }
}

bool DocxContent::is_visible() const
{
    return !m_runs.empty() && !m_runs.back().is_hidden && !m_fields.is_in_instruction();
}

std::string* DocxContent::text_target()
{
    if (!is_visible()) {
        return nullptr;
    }
    ContentBlock& out = m_paragraphs.back().out;
    return m_runs.back().has_custom_mark ? &out.notes.back().label : &out.block.text;
}

void DocxContent::append(std::string_view piece)
{
    std::string* const target = text_target();
    if (target != nullptr) {
        append_bounded(*target, piece);
    }
}

void DocxContent::text(std::string_view piece)
{
    if (m_into != nullptr && m_skipped == 0) {
        append_bounded(*m_into, piece);
    }
}

void DocxContent::begin_paragraph()
{
    if (m_paragraphs.size() == limits::k_max_paragraph_nesting) {
        throw beyond("the number of paragraphs inside one another is over",
                     "số đoạn lồng nhau vượt quá", limits::k_max_paragraph_nesting);
    }
    Paragraph& paragraph = m_paragraphs.emplace_back();
    paragraph.style = m_styles.default_paragraph();
    paragraph.outer_runs = m_runs.size();
}

/// Numbers the paragraph. An empty one takes a number too, as Word shows it.
void DocxContent::begin_text(Paragraph& paragraph)
{
    if (paragraph.is_begun) {
        return;
    }
    paragraph.is_begun = true;
    paragraph.fonts = m_styles.run_defaults().fonts;
    if (paragraph.style != nullptr) {
        paragraph.fonts.override_with(paragraph.style->run.fonts);
    }
    Block& block = paragraph.out.block;
    const DocxStyle* const style = paragraph.style;
    if (paragraph.outline_level) {
        const int level = *paragraph.outline_level;
        block.heading_level = level >= 0 && level < 9 ? level + 1 : 0;
    } else if (style != nullptr) {
        block.heading_level = style->heading_level;
    }
    std::optional<int> list_id = paragraph.list_id;
    if (!list_id && style != nullptr) {
        list_id = style->list_id;
    }
    if (list_id) {
        block.text = m_lists.next(*list_id, paragraph.list_level, style);
        block.text += block.text.empty() ? "" : " ";
        block.label_size = block.text.size();
    }
}

void DocxContent::begin_run()
{
    const bool is_in_hidden = !m_runs.empty() && m_runs.back().is_hidden;
    m_runs.emplace_back().is_in_hidden = is_in_hidden;
    resolve_run();
}

/// Styles of paragraph and character toggle w:vanish; what the run itself states is final
/// (ECMA-376 part 1, 17.7.3).
void DocxContent::resolve_run()
{
    Run& run = m_runs.back();
    const Paragraph& paragraph = m_paragraphs.back();
    const auto hides = [](const DocxStyle* style) {
        return style != nullptr && style->run.is_hidden.value_or(false);
    };
    const bool is_hidden_by_style = m_styles.run_defaults().is_hidden.value_or(false) ||
                                    hides(paragraph.style) != hides(run.style);
    run.is_hidden = run.is_in_hidden || run.direct.is_hidden.value_or(is_hidden_by_style);
    run.fonts = paragraph.fonts;
    if (run.style != nullptr) {
        run.fonts.override_with(run.style->run.fonts);
    }
    run.fonts.override_with(run.direct.fonts);
}

void DocxContent::end(Tag tag)
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    switch (m_context) {
    case Context::content:
        end_content(tag);
        break;
    case Context::paragraph:
        if (tag == Tag::p_pr) {
            m_context = Context::content;
            if (!m_paragraphs.empty()) {
                begin_text(m_paragraphs.back());
            }
        }
        break;
    default:
        if (tag == Tag::r_pr) {
            resolve_run();
        }
        if (tag == Tag::r_pr || tag == Tag::tr_pr || tag == Tag::tc_pr) {
            m_context = Context::content;
        }
        break;
    }
}

void DocxContent::end_content(Tag tag)
{
    switch (tag) {
    case Tag::t:
        end_text();
        break;
    case Tag::r:
        end_run();
        break;
    case Tag::p:
        end_paragraph();
        break;
    case Tag::tc:
    case Tag::tbl:
        m_tables.end(tag);
        break;
    case Tag::alternate_content:
        m_alternatives.pop_back();
        break;
    default:
        break;
    }
}

/// Without xml:space the outer blanks of w:t do not count.
void DocxContent::end_text()
{
    if (m_into == nullptr) {
        return;
    }
    std::string& text = *std::exchange(m_into, nullptr);
    if (m_keeps_blanks) {
        return;
    }
    const std::size_t last = text.find_last_not_of(k_blanks);
    text.resize(last == std::string::npos ? m_text_begin : std::max(last + 1, m_text_begin));
    const std::size_t first = text.find_first_not_of(k_blanks, m_text_begin);
    if (first != std::string::npos && first > m_text_begin) {
        text.erase(m_text_begin, first - m_text_begin);
    }
}

void DocxContent::end_run()
{
    if (m_runs.empty()) {
        return;
    }
    end_custom_mark();
    m_runs.pop_back();
}

/// What the run has shown so far is the mark; a mark of a picture or a symbol becomes `*`.
void DocxContent::end_custom_mark()
{
    if (!m_runs.back().has_custom_mark) {
        return;
    }
    ContentBlock& out = m_paragraphs.back().out;
    std::string& label = out.notes.back().label;
    if (is_blank(label) || label.size() > limits::k_max_mark_bytes) {
        label = "*";
    }
    out.block.marks.back().label = label;
}

void DocxContent::end_paragraph()
{
    begin_text(m_paragraphs.back());
    Paragraph paragraph = std::move(m_paragraphs.back());
    m_paragraphs.pop_back();
    Block& block = paragraph.out.block;
    block.part = m_part;
    block.cell = m_tables.cell();
    std::vector<ContentBlock>& to = m_paragraphs.empty() ? m_blocks : m_paragraphs.back().boxes;
    const bool has_text = !is_blank(std::string_view(block.text).substr(block.label_size));
    if (has_text || !block.marks.empty()) {
        replace_line_ends(block.text);
        m_held_bytes += m_paragraphs.empty() ? 0 : held_bytes(paragraph.out);
        to.push_back(std::move(paragraph.out));
    }
    std::move(paragraph.boxes.begin(), paragraph.boxes.end(), std::back_inserter(to));
    if (m_paragraphs.empty()) {
        m_held_bytes = 0;
    } else if (m_held_bytes > limits::k_max_held_bytes) {
        throw beyond("the bytes in the text boxes of one paragraph are over",
                     "số byte trong các hộp văn bản của một đoạn vượt quá",
                     limits::k_max_held_bytes);
    }
}

} // namespace solieu
