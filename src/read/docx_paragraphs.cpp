#include "read/docx_paragraphs.hpp"

#include "core/error.hpp"
#include "read/bounded_text.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace solieu {
namespace {

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

std::size_t held_bytes(const ContentBlock& item)
{
    return sizeof(ContentBlock) + item.block.text.size() + item.relationship.size() +
           item.comments.size() * sizeof(int) +
           item.notes.size() * (sizeof(NoteReference) + sizeof(NoteMark));
}

/// Line ends inside w:t are white space of the markup.
void replace_line_ends(std::string& text)
{
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        text[at] = ' ';
    }
}

template <typename Item>
void move_before(std::vector<Item>& items, std::vector<Item>&& first)
{
    first.insert(first.end(), std::make_move_iterator(items.begin()),
                 std::make_move_iterator(items.end()));
    items = std::move(first);
}

} // namespace

void DocxParagraphs::begin(const DocxStyle* style)
{
    if (m_open.size() == limits::k_max_paragraph_nesting) {
        throw_beyond("the number of paragraphs inside one another is over",
                     "số đoạn lồng nhau vượt quá", limits::k_max_paragraph_nesting);
    }
    m_open.emplace_back().style = style;
}

void DocxParagraphs::take_over()
{
    const std::size_t depth = m_open.size() - 1;
    if (depth >= m_carried.size() || !m_carried[depth]) {
        return;
    }
    DocxParagraph before = std::move(*m_carried[depth]);
    m_carried[depth].reset();
    DocxParagraph& paragraph = m_open.back();
    Block& block = paragraph.out.block;
    const std::size_t label = block.label_size;
    const bool keeps_label = before.out.block.label_size > 0;
    std::string text = std::move(before.out.block.text); // chains of these may be long: no copies
    if (keeps_label) {
        block.label_size = before.out.block.label_size;
    } else if (label > 0) {
        text.insert(0, block.text);
        for (NoteMark& mark : before.out.block.marks) {
            mark.offset += label;
        }
    }
    block.text = std::move(text);
    append_bounded(block.text, "", m_max_bytes);
    block.marks = std::move(before.out.block.marks);
    paragraph.out.notes = std::move(before.out.notes);
    paragraph.out.comments = std::move(before.out.comments);
    move_before(paragraph.boxes, std::move(before.boxes));
}

void DocxParagraphs::end(Part part, const std::optional<TableCell>& cell)
{
    DocxParagraph paragraph = std::move(m_open.back());
    m_open.pop_back();
    paragraph.out.block.part = part;
    paragraph.out.block.cell = cell;
    if (paragraph.mark == ParagraphMark::kept) {
        finish(std::move(paragraph));
        return;
    }
    if (m_carried.size() <= m_open.size()) {
        m_carried.resize(m_open.size() + 1);
    }
    m_carried[m_open.size()] = std::move(paragraph);
}

std::vector<ContentBlock>& DocxParagraphs::target()
{
    return m_open.empty() ? m_blocks : m_open.back().boxes;
}

void DocxParagraphs::add(ContentBlock item)
{
    if (m_open.empty()) {
        m_block_bytes = (m_blocks.empty() ? 0 : m_block_bytes) + held_bytes(item);
    } else {
        m_held_bytes += held_bytes(item);
    }
    target().push_back(std::move(item));
}

void DocxParagraphs::widen(const TableCell& cell)
{
    for (ContentBlock& item : target()) {
        std::optional<TableCell>& own = item.block.cell;
        if (own && own->table == cell.table && own->row == cell.row && own->column == cell.column) {
            own->column_span = cell.column_span;
        }
    }
}

void DocxParagraphs::finish(DocxParagraph paragraph)
{
    Block& block = paragraph.out.block;
    const bool has_text = !is_blank(std::string_view(block.text).substr(block.label_size));
    if (has_text || !block.marks.empty() || !paragraph.out.comments.empty()) {
        replace_line_ends(block.text);
        add(std::move(paragraph.out));
    }
    std::vector<ContentBlock>& to = target(); // the bytes of boxes have been counted
    std::move(paragraph.boxes.begin(), paragraph.boxes.end(), std::back_inserter(to));
    check_held_bytes();
}

void DocxParagraphs::check_held_bytes()
{
    if (m_open.empty()) {
        m_held_bytes = 0;
    } else if (m_held_bytes > limits::k_max_held_bytes) {
        throw_beyond("the bytes in the text boxes of one paragraph are over",
                     "số byte trong các hộp văn bản của một đoạn vượt quá",
                     limits::k_max_held_bytes);
    }
}

void DocxParagraphs::let_go()
{
    const std::size_t depth = m_open.size();
    if (depth < m_carried.size() && m_carried[depth]) {
        DocxParagraph paragraph = std::move(*m_carried[depth]);
        m_carried[depth].reset();
        finish(std::move(paragraph));
    }
}

void DocxParagraphs::put(ContentBlock item)
{
    let_go();
    add(std::move(item));
    check_held_bytes();
}

} // namespace solieu
