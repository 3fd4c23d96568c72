#include "read/docx_content.hpp"

#include "read/bounded_text.hpp"
#include "read/docx_symbols.hpp"
#include "read/legacy_fonts.hpp"
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

bool is_math(Tag tag)
{
    return tag >= Tag::math_chr && tag <= Tag::math_t;
}

} // namespace

DocxContent::DocxContent(const DocxStory& story)
    : m_story(story), m_lists(story.numbering), m_paragraphs(story.max_paragraph_bytes),
      m_fields(story.part != Part::header && story.part != Part::footer)
{
}

std::vector<ContentBlock>& DocxContent::blocks()
{
    const bool may_wait = m_paragraphs.block_bytes() < limits::k_max_held_bytes;
    return m_tables.may_widen() && may_wait ? m_none : m_paragraphs.blocks();
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
        m_last_start = element.tag;
        break;
    case Context::paragraph:
        start_paragraph_property(element);
        break;
    case Context::mark:
        start_mark_property(element);
        break;
    case Context::run:
        start_run_property(element);
        break;
    case Context::row:
        start_row_property(element);
        break;
    case Context::cell:
        start_cell_property(element);
        break;
    case Context::section:
        m_story.sections->take(element);
        skip();
        break;
    }
}

void DocxContent::start_content(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::p:
        m_paragraphs.begin(m_story.styles.default_paragraph());
        break;
    case Tag::p_pr:
        m_context = Context::paragraph;
        break;
    case Tag::r:
        if (!m_paragraphs.is_empty()) {
            begin_text(m_paragraphs.back());
            begin_run();
        }
        break;
    case Tag::alternate_content:
    case Tag::choice:
    case Tag::fallback:
        m_skipped = m_alternatives.start(element) ? 0 : 1;
        break;
    case Tag::tbl:
    case Tag::tr:
    case Tag::tc:
        m_paragraphs.let_go();
        m_tables.start(element.tag);
        break;
    case Tag::tr_pr:
    case Tag::tc_pr:
        if (m_tables.is_open()) {
            m_can_drop = m_last_start == (element.tag == Tag::tr_pr ? Tag::tr : Tag::tc) ||
                         m_last_start == Tag::tbl_pr_ex;
            m_context = element.tag == Tag::tr_pr ? Context::row : Context::cell;
        }
        break;
    case Tag::sect_pr:
        start_section(Context::content);
        break;
    case Tag::alt_chunk:
        start_import(element.attributes);
        break;
    case Tag::ins:
    case Tag::move_to:
    case Tag::del:
    case Tag::move_from:
        start_change(element.tag);
        break;
    case Tag::instr_text:
        m_is_in_instruction = true;
        skip();
        break;
    case Tag::fld_simple:
        if (!m_fields.shows(element.attributes.get("instr"))) {
            skip();
        }
        break;
    case Tag::del_instr_text:
    case Tag::rt:
    case Tag::ruby_pr:
    case Tag::sdt_pr:
    case Tag::sdt_end_pr:
    case Tag::tbl_pr:
    case Tag::tbl_pr_ex:
    case Tag::tbl_grid:
        skip();
        break;
    default: // all that only wraps content is passed through
        if (is_math(element.tag)) {
            start_math(element);
        } else if (!m_runs.empty()) {
            start_run_content(element);
        }
        break;
    }
}

/// Whether content that a change of that kind put in or took out is not part of the text.
bool DocxContent::is_left_out(Tag change) const
{
    const bool is_addition = change == Tag::ins || change == Tag::move_to;
    return is_addition == (m_story.changes == Changes::original);
}

void DocxContent::start_change(Tag tag)
{
    if (is_left_out(tag)) {
        skip();
    }
}

void DocxContent::start_run_content(const XmlElement& element)
{
    switch (element.tag) {
    case Tag::t:
        start_text(element.attributes);
        break;
    case Tag::del_text:
        if (!is_left_out(Tag::del)) {
            start_text(element.attributes);
        }
        break;
    case Tag::r_pr:
        m_context = Context::run;
        break;
    case Tag::tab:
    case Tag::ptab:
        append("\t");
        break;
    case Tag::br:
        start_break(element.attributes);
        break;
    case Tag::cr:
        append(" ");
        break;
    case Tag::no_break_hyphen:
        append("-");
        break;
    case Tag::sym:
        start_symbol(element.attributes);
        break;
    case Tag::fld_char:
        m_fields.take(element.attributes.get("fldCharType"));
        break;
    case Tag::ff_data:
    case Tag::check_box:
    case Tag::checked:
    case Tag::dd_list:
    case Tag::form_default:
    case Tag::form_result:
    case Tag::list_entry:
        m_form_field.start(element);
        break;
    case Tag::footnote_reference:
    case Tag::endnote_reference:
        start_note_reference(element);
        break;
    case Tag::comment_reference:
        start_comment_reference(element);
        break;
    case Tag::diagram_rel_ids:
        start_drawing(Inset::diagram, element.attributes.get("dm", XmlSpace::office_relationships));
        break;
    case Tag::chart_chart:
        start_drawing(Inset::chart, element.attributes.get("id", XmlSpace::office_relationships));
        break;
    case Tag::vml_text_path:
        start_text_path(element.attributes);
        break;
    case Tag::last_rendered_page_break:
        if (m_story.note_numbers != nullptr) {
            m_story.note_numbers->end_page();
        }
        break;
    default:
        break;
    }
}

void DocxContent::start_paragraph_property(const XmlElement& element)
{
    if (m_paragraphs.is_empty()) {
        skip();
        return;
    }
    DocxParagraph& paragraph = m_paragraphs.back();
    switch (element.tag) {
    case Tag::p_style:
        paragraph.style = m_story.styles.find(element.attributes.get("val"));
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
    case Tag::r_pr:
        m_context = Context::mark;
        break;
    case Tag::sect_pr:
        start_section(Context::paragraph);
        break;
    default: // tab stops, tracked changes of the look
        skip();
        break;
    }
}

/// The properties of the paragraph's mark.
void DocxContent::start_mark_property(const XmlElement& element)
{
    DocxParagraph& paragraph = m_paragraphs.back();
    switch (element.tag) {
    case Tag::ins:
    case Tag::move_to:
    case Tag::del:
    case Tag::move_from:
        paragraph.is_mark_deleted = paragraph.is_mark_deleted || is_left_out(element.tag);
        break;
    case Tag::spec_vanish:
        paragraph.is_style_separator = element.attributes.is_on();
        break;
    case Tag::r_fonts:
    case Tag::vanish:
        paragraph.own.take(element, m_fonts);
        break;
    default:
        break;
    }
    skip();
}

void DocxContent::start_run_property(const XmlElement& element)
{
    if (element.tag == Tag::r_style) {
        m_runs.back().style = m_story.styles.find_character(element.attributes.get("val"));
    } else {
        m_runs.back().direct.take(element, m_fonts);
    }
    skip();
}

void DocxContent::start_row_property(const XmlElement& element)
{
    m_tables.take_row_property(element);
    if (element.tag == Tag::ins || element.tag == Tag::del) {
        m_drops_parent = m_drops_parent || is_left_out(element.tag);
    }
    skip();
}

void DocxContent::start_cell_property(const XmlElement& element)
{
    m_tables.take_cell_property(element);
    if (element.tag == Tag::cell_ins || element.tag == Tag::cell_del) {
        const Tag change = element.tag == Tag::cell_ins ? Tag::ins : Tag::del;
        m_drops_parent = m_drops_parent || is_left_out(change);
    }
    skip();
}

void DocxContent::start_section(Context outer)
{
    if (m_story.sections == nullptr) {
        skip();
        return;
    }
    m_section_in = outer;
    m_context = Context::section;
}

void DocxContent::start_math(const XmlElement& element)
{
    if (m_paragraphs.is_empty()) {
        return;
    }
    begin_text(m_paragraphs.back());
    if (element.tag == Tag::math_r) {
        begin_run();
    } else if (element.tag == Tag::math_t) {
        start_text(element.attributes);
        m_keeps_blanks = true;
    } else {
        std::string& text = m_paragraphs.back().out.block.text;
        m_math.start(element, text);
        append_bounded(text, "", m_story.max_paragraph_bytes);
    }
}

void DocxContent::start_note_reference(const XmlElement& element)
{
    if (!is_visible() || m_story.note_numbers == nullptr) {
        return;
    }
    end_custom_mark();
    ContentBlock& out = m_paragraphs.back().out;
    if (out.notes.size() == limits::k_max_marks) {
        throw_beyond("the number of note marks in one paragraph is over",
                     "số dấu chú thích trong một đoạn vượt quá", limits::k_max_marks);
    }
    const Part part = element.tag == Tag::footnote_reference ? Part::note : Part::endnote;
    const bool is_custom = element.attributes.find("customMarkFollows").has_value() &&
                           element.attributes.is_on("customMarkFollows");
    std::string label = is_custom ? std::string() : m_story.note_numbers->next(part);
    out.block.marks.push_back({out.block.text.size(), label});
    out.notes.push_back({part, element.attributes.number("id").value_or(0), std::move(label)});
    m_runs.back().has_custom_mark = is_custom;
}

void DocxContent::start_comment_reference(const XmlElement& element)
{
    ContentBlock& out = m_paragraphs.back().out;
    const std::optional<int> id = element.attributes.number("id");
    if (!is_visible() || m_story.part != Part::body || !id) {
        return;
    }
    if (out.comments.size() == limits::k_max_marks) {
        throw_beyond("the number of comments on one paragraph is over",
                     "số nhận xét về một đoạn vượt quá", limits::k_max_marks);
    }
    out.comments.push_back(*id);
}

void DocxContent::start_text(const XmlAttributes& attributes)
{
    m_into = text_target();
    if (m_into != nullptr) {
        m_text_begin = m_into->size();
        m_keeps_blanks = attributes.get("space", XmlSpace::xml) == "preserve";
    }
}

void DocxContent::start_symbol(const XmlAttributes& attributes)
{
    std::string symbol;
    append_symbol(symbol, attributes.get("font"), attributes.get("char"));
    append(symbol);
}

void DocxContent::start_break(const XmlAttributes& attributes)
{
    append(" ");
    if (m_story.note_numbers != nullptr && attributes.get("type") == "page") {
        m_story.note_numbers->end_page();
    }
}

/// Word puts none elsewhere than into the body.
void DocxContent::start_import(const XmlAttributes& attributes)
{
    const std::string_view relationship = attributes.get("id", XmlSpace::office_relationships);
    if (!relationship.empty() && m_story.part == Part::body) {
        put_inset(Inset::document, relationship);
    }
}

void DocxContent::start_drawing(Inset inset, std::string_view relationship)
{
    if (!relationship.empty() && is_visible()) {
        put_inset(inset, relationship);
    }
}

void DocxContent::put_inset(Inset inset, std::string_view relationship)
{
    ContentBlock item;
    item.inset = inset;
    item.relationship = relationship;
    put_beside(std::move(item));
}

/// WordArt of before Office 2010 (ECMA-376 part 4, v:textpath).
void DocxContent::start_text_path(const XmlAttributes& attributes)
{
    ContentBlock item;
    const std::string_view on = attributes.get("on", XmlSpace::none);
    item.block.text = attributes.get("string", XmlSpace::none);
    std::replace(item.block.text.begin(), item.block.text.end(), '\n', ' ');
    if (!is_blank(item.block.text) && is_visible() && !on.starts_with('f')) {
        put_beside(std::move(item));
    }
}

/// What is no paragraph of the text follows the paragraph that it stands in.
void DocxContent::put_beside(ContentBlock item)
{
    item.block.part = m_story.part;
    item.block.cell = m_tables.cell();
    m_paragraphs.put(std::move(item));
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
        append_bounded(*target, piece, m_story.max_paragraph_bytes);
    }
}

void DocxContent::text(std::string_view piece)
{
    if (m_is_in_instruction) {
        m_fields.take_instruction(piece);
    } else if (m_into != nullptr && m_skipped == 0) {
        m_math.part_from(*m_into, piece);
        append_bounded(*m_into, piece, m_story.max_paragraph_bytes);
    }
}

/// Settles what becomes of the paragraph's end: its mark is deleted, or hidden by its own
/// properties or its style.
void DocxContent::judge_mark(DocxParagraph& paragraph) const
{
    const RunProperties* const style = paragraph.style == nullptr ? nullptr : &paragraph.style->run;
    const bool is_hidden_by_style = m_story.styles.run_defaults().is_hidden.value_or(false) ||
                                    (style != nullptr && style->is_hidden.value_or(false));
    const bool is_hidden = paragraph.own.is_hidden.value_or(is_hidden_by_style);
    if (is_hidden && paragraph.is_style_separator) {
        paragraph.mark = ParagraphMark::separator;
    } else if (is_hidden || paragraph.is_mark_deleted) {
        paragraph.mark = ParagraphMark::gone;
    }
}

/// Numbers the paragraph. An empty one takes a number too, as Word shows it; one without an end
/// takes none.
void DocxContent::begin_text(DocxParagraph& paragraph)
{
    if (paragraph.is_begun) {
        return;
    }
    paragraph.is_begun = true;
    judge_mark(paragraph);
    paragraph.fonts = m_story.styles.run_defaults().fonts;
    if (paragraph.style != nullptr) {
        paragraph.fonts.override_with(paragraph.style->run.fonts);
    }
    Block& block = paragraph.out.block;
    if (paragraph.outline_level) {
        const int level = *paragraph.outline_level;
        block.heading_level = level >= 0 && level < 9 ? level + 1 : 0;
    } else if (paragraph.style != nullptr) {
        block.heading_level = paragraph.style->heading_level;
    }
    if (paragraph.mark != ParagraphMark::gone) {
        block.text = label_of(paragraph);
        block.label_size = block.text.size();
    }
    m_paragraphs.take_over();
}

std::string DocxContent::label_of(const DocxParagraph& paragraph)
{
    std::optional<int> list_id = paragraph.list_id;
    if (!list_id && paragraph.style != nullptr) {
        list_id = paragraph.style->list_id;
    }
    if (!list_id) {
        return {};
    }
    RunFonts fonts = paragraph.fonts;
    fonts.override_with(paragraph.own.fonts);
    return m_lists.next(*list_id, paragraph.list_level, paragraph.style, fonts);
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
    const DocxParagraph& paragraph = m_paragraphs.back();
    const auto hides = [](const DocxStyle* style) {
        return style != nullptr && style->run.is_hidden.value_or(false);
    };
    const bool is_hidden_by_style = m_story.styles.run_defaults().is_hidden.value_or(false) ||
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
        m_is_in_instruction = false;
    } else if (m_context == Context::content) {
        m_last_start = Tag::other;
        end_content(tag);
    } else {
        end_properties(tag);
    }
}

void DocxContent::end_properties(Tag tag)
{
    switch (tag) {
    case Tag::p_pr:
        m_context = Context::content;
        if (!m_paragraphs.is_empty()) {
            begin_text(m_paragraphs.back());
        }
        break;
    case Tag::r_pr:
        if (m_context == Context::mark) {
            m_context = Context::paragraph;
        } else {
            resolve_run();
            m_context = Context::content;
        }
        break;
    case Tag::tr_pr:
    case Tag::tc_pr:
        m_context = Context::content;
        if (std::exchange(m_drops_parent, false) &&
            m_can_drop) { // until the element around it ends
            m_tables.drop(tag == Tag::tr_pr ? Tag::tr : Tag::tc);
            skip();
        } else if (tag == Tag::tc_pr && m_can_drop) {
            judge_merged_cell();
        }
        break;
    case Tag::sect_pr:
        m_context = m_section_in;
        m_story.sections->end_section();
        if (m_section_in == Context::paragraph) {
            m_paragraphs.back().ends_section = true;
        }
        break;
    default:
        break;
    }
}

/// Only the first of merged cells is shown (ECMA-376 part 1, 17.4.22 and 17.4.84).
void DocxContent::judge_merged_cell()
{
    if (m_tables.continues_before()) {
        m_paragraphs.widen(m_tables.widened_cell());
    }
    if (m_tables.continues_before() || m_tables.continues_above()) {
        m_tables.end(Tag::tc);
        skip();
    }
}

void DocxContent::end_content(Tag tag)
{
    switch (tag) {
    case Tag::t:
    case Tag::del_text:
    case Tag::math_t:
        end_text();
        break;
    case Tag::r:
    case Tag::math_r:
        end_run();
        break;
    case Tag::p:
        end_paragraph();
        break;
    case Tag::txbx_content:
        m_paragraphs.let_go();
        break;
    case Tag::tc:
    case Tag::tbl:
        m_paragraphs.let_go();
        m_tables.end(tag);
        break;
    case Tag::ff_data:
        end_form_field();
        break;
    case Tag::alternate_content:
        m_alternatives.end();
        break;
    default:
        if (is_math(tag) && !m_paragraphs.is_empty()) {
            m_math.end(tag, m_paragraphs.back().out.block.text);
        }
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
    if (!m_keeps_blanks) {
        const std::size_t last = text.find_last_not_of(k_blanks);
        text.resize(last == std::string::npos ? m_text_begin : std::max(last + 1, m_text_begin));
        const std::size_t first = text.find_first_not_of(k_blanks, m_text_begin);
        if (first != std::string::npos && first > m_text_begin) {
            text.erase(m_text_begin, first - m_text_begin);
        }
    }
    const RunFonts& fonts = m_runs.back().fonts;
    std::size_t& legacy_end = m_paragraphs.back().legacy_end;
    const bool goes_on = m_text_begin > 0 && legacy_end == m_text_begin;
    if (replace_legacy_letters(text, m_text_begin, fonts, goes_on)) {
        legacy_end = text.size();
    } else {
        replace_symbols(text, m_text_begin, fonts);
    }
}

void DocxContent::end_form_field()
{
    const bool has_value = m_form_field.is_open() && m_form_field.end();
    if (has_value && m_fields.replace_result() && !m_runs.empty() && !m_runs.back().is_hidden) {
        std::string& text = m_paragraphs.back().out.block.text;
        append_bounded(text, m_form_field.shown(), m_story.max_paragraph_bytes);
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
    const bool ends_section = m_paragraphs.back().ends_section;
    m_paragraphs.end(m_story.part, m_tables.cell());
    if (ends_section && m_story.note_numbers != nullptr) {
        m_story.note_numbers->end_section();
    }
}

} // namespace solieu
