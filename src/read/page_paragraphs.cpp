#include "read/page_paragraphs.hpp"

#include "core/vietnamese.hpp"
#include "read/bounded_text.hpp"
#include "read/page_notes.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

/// `-`, `+`, `a)`, `a).`, `(1)`, `1.`, `1.2.`, `II.`
bool is_list_mark(std::string_view text)
{
    constexpr std::size_t k_longest = 8;
    if (text == "-" || text == "+" || text == "*" || text == "•" || text == "–") {
        return true;
    }
    text.remove_prefix(text.starts_with('(') ? 1 : 0);
    const std::size_t size = text.find_last_not_of(".)") + 1;
    const std::string_view label = text.substr(0, size);
    if (size == 0 || size == text.size() || size > k_longest) {
        return false;
    }
    const CodePoint letter = decode_at(label, 0);
    return label.find_first_not_of("0123456789.") == std::string_view::npos ||
           label.find_first_not_of("IVX") == std::string_view::npos ||
           (letter.size == size && is_letter(letter.value));
}

/// A mark of a list, and a capital.
bool begins_item(const PageLine& line)
{
    return line.words.size() > 1 && is_upper(decode_at(line.words[1].text, 0).value) &&
           is_list_mark(line.words[0].text);
}

bool begins_with_capital(const PageLine& line)
{
    return is_upper(decode_at(line.words[0].text, 0).value);
}

bool begins_with_small_letter(const PageLine& line)
{
    return is_letter(decode_at(line.words[0].text, 0).value) && !begins_with_capital(line);
}

/// Whether a sentence is still open at the end.
bool is_cut_off(std::string_view text)
{
    constexpr std::string_view k_ends = ".;:!?";
    return !text.empty() && k_ends.find(text.back()) == std::string_view::npos;
}

/// Whether `m2` is meant, and so on.
bool takes_exponent(std::string_view text)
{
    if (!text.ends_with('m')) {
        return false;
    }
    text.remove_suffix(1);
    constexpr std::string_view k_before = "kcd 0123456789/(";
    return text.empty() || k_before.find(text.back()) != std::string_view::npos;
}

} // namespace

PageParagraphs::PageParagraphs(Sink<Block>& sink, std::uint64_t max_paragraph_bytes)
    : m_sink(sink), m_max_paragraph_bytes(max_paragraph_bytes)
{
}

void PageParagraphs::put(Page page)
{
    drop_page_number(page);
    PageFoot foot = split_foot(std::move(page.lines), m_last_note);
    for (const auto& [label, line] : foot.notes) {
        m_last_note = label;
        append(m_notes[label], nullptr, line);
    }
    const std::vector<PageLine> lines = in_order(std::move(foot.text));
    m_margins = PageMargins::of(lines, page.width);
    m_pitch = usual_pitch(lines);
    for (const PageLine& line : lines) {
        put_line(line, &line == &lines.front());
    }
    end_page();
}

void PageParagraphs::finish()
{
    end_paragraph();
}

void PageParagraphs::put_line(const PageLine& line, bool is_first_of_page)
{
    if (!m_open.text.empty() && !goes_on(line, is_first_of_page)) {
        end_paragraph();
    }
    append(m_open.text, &m_open.marks, line);
    m_last_line = line.box;
    m_margins_of_last_line = m_margins;
}

bool PageParagraphs::goes_on(const PageLine& line, bool is_first_of_page) const
{
    const int gap = line.box.top - m_last_line.top;
    if (!is_first_of_page && gap * 2 < line.box.height()) { // beside it
        return gap > -k_page_slack && line.box.left >= m_last_line.right &&
               is_list_mark(m_open.text);
    }
    if (!is_first_of_page && (gap * 4 > m_pitch * 5 || !are_in_column(line.box, m_last_line))) {
        return false;
    }
    if (is_first_of_page && is_cut_off(m_open.text) && begins_with_small_letter(line)) {
        return true; // its line may not have been as long as others
    }
    const int blank = line.box.height() / 4;
    const int needed = blank + line.words[0].box.width() + k_page_slack;
    const bool is_centred = m_margins_of_last_line.is_centred(m_last_line);
    const int reach =
        is_centred ? m_margins_of_last_line.left + m_last_line.width() : m_last_line.right;
    if (reach + needed < m_margins_of_last_line.right) {
        return false; // the word would have fit
    }
    const bool is_set_in = !is_centred && line.box.left > m_last_line.left + k_page_indent;
    if (!is_cut_off(m_open.text) && is_list_mark(line.words[0].text)) {
        return false;
    }
    return !begins_item(line) && !(is_set_in && begins_with_capital(line));
}

/// A line's text behind what there is of its paragraph. Marks of notes are taken out; without
/// \p marks all small numbers are text.
void PageParagraphs::append(std::string& text, std::vector<NoteMark>* marks, const PageLine& line)
{
    const int height = text_height(line);
    const bool is_cut_word = text.size() > 1 && text.ends_with('-') && text[text.size() - 2] != ' ';
    std::string blank = text.empty() || is_cut_word ? "" : " ";
    int end = line.box.left;
    for (const PageWord& word : line.words) {
        const bool is_apart = &word != &line.words.front() && (word.box.left - end) * 16 > height;
        blank = is_apart ? " " : blank;
        end = word.box.right;
        const bool is_raised = word.box.top + word.box.bottom < line.box.top + line.box.bottom;
        if (marks != nullptr && is_raised && is_small_number(word, height) && is_note(word.text) &&
            !takes_exponent(text)) {
            if (marks->size() == limits::k_max_marks) {
                throw_beyond("the number of note marks in one paragraph is over",
                             "số dấu chú thích trong một đoạn vượt quá", limits::k_max_marks);
            }
            m_last_label = word.text;
            marks->push_back({text.size(), word.text});
            continue;
        }
        append_bounded(text, blank, m_max_paragraph_bytes);
        append_bounded(text, word.text, m_max_paragraph_bytes);
        blank.clear();
    }
}

/// A note of this page, or the one that must come next: it may have gone to the next page.
bool PageParagraphs::is_note(const std::string& label) const
{
    return m_notes.count(label) > 0 || number_of_note(label) == number_of_note(m_last_label) + 1;
}

void PageParagraphs::end_paragraph()
{
    Block block = std::exchange(m_open, Block());
    if (block.text.empty()) {
        return;
    }
    const std::vector<NoteMark> marks = block.marks;
    put_block(std::move(block));
    for (const NoteMark& mark : marks) {
        if (auto note = m_notes.extract(mark.label)) {
            put_note(mark.label, std::move(note.mapped()));
        }
    }
}

/// Notes of the open paragraph wait for its end; others have lost their marks.
void PageParagraphs::end_page()
{
    for (auto note = m_notes.begin(); note != m_notes.end();) {
        const bool waits =
            std::any_of(m_open.marks.begin(), m_open.marks.end(),
                        [&note](const NoteMark& mark) { return mark.label == note->first; });
        if (waits) {
            ++note;
            continue;
        }
        put_note(note->first, std::move(note->second));
        note = m_notes.erase(note);
    }
}

void PageParagraphs::put_note(const std::string& label, std::string text)
{
    Block block;
    block.part = Part::note;
    block.note = label;
    block.text = std::move(text);
    put_block(std::move(block));
}

void PageParagraphs::put_block(Block block)
{
    block.index = m_next_index++;
    m_sink.put(std::move(block));
}

} // namespace solieu
