#include "read/page_paragraphs.hpp"

#include "core/vietnamese.hpp"
#include "read/docx_paragraphs.hpp"

#include <charconv>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

/// In 1/1000 point: what counts as set in, and as below the same line.
constexpr int k_indent = 8'000;
constexpr int k_slack = 2'000;

/// A note's number stands at most this long.
constexpr std::size_t k_max_label_bytes = 3;

bool is_number(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Whether a word is set as raised and lowered numbers are, beside text of that height.
bool is_small_number(const PageWord& word, int text_height)
{
    return word.text.size() <= k_max_label_bytes && is_number(word.text) &&
           word.box.height() * 4 <= text_height * 3;
}

int text_height(const PageLine& line)
{
    int height = 0;
    for (const PageWord& word : line.words) {
        height = std::max(height, word.box.height());
    }
    return height;
}

/// The middle one of the values, the lesser one of two; 0 of none.
int median(std::vector<int> values)
{
    if (values.empty()) {
        return 0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Of the letters of most lines.
int usual_height(const std::vector<PageLine>& lines)
{
    std::vector<int> heights;
    for (const PageLine& line : lines) {
        heights.push_back(text_height(line));
    }
    return median(std::move(heights));
}

/// The number of a note; 0 of none.
int number_of(std::string_view label)
{
    int number = 0;
    std::from_chars(label.data(), label.data() + label.size(), number);
    return number;
}

/// Numbers of notes, by their upper edge.
using Labels = std::map<int, std::string>;

bool overlap_in_height(const PageBox& one, const PageBox& other)
{
    return one.top < other.bottom && other.top < one.bottom;
}

/// Whether text stands to the right of the line's first word, and none to the left.
bool begins_row(const PageLine& line, const std::vector<PageLine>& lines)
{
    bool has_text = line.words.size() > 1;
    for (const PageLine& other : lines) {
        if (&other != &line && overlap_in_height(line.box, other.box)) {
            has_text = true;
            if (other.box.left < line.box.left) {
                return false;
            }
        }
    }
    return has_text;
}

/// Takes off the small numbers that stand alone, or at the beginning of their line, as far as they
/// count on from the last note, or anew from 1.
Labels take_labels(std::vector<PageLine>& lines, const std::string& last_note)
{
    const int height = usual_height(lines);
    std::multimap<int, PageLine*> found;
    for (PageLine& line : lines) {
        if (is_small_number(line.words.front(), height) && begins_row(line, lines)) {
            found.emplace(line.words.front().box.top, &line);
        }
    }
    Labels labels;
    int last = number_of(last_note);
    for (const auto& [top, line] : found) {
        const std::string& label = line->words.front().text;
        const int number = number_of(label);
        if (number == last + 1 || (labels.empty() && number == 1)) {
            last = number;
            labels.emplace(top, label);
            line->words.erase(line->words.begin());
        }
    }
    std::erase_if(lines, [](const PageLine& line) { return line.words.empty(); });
    return labels;
}

std::string text_of(const PageLine& line)
{
    std::string out;
    for (const PageWord& word : line.words) {
        out += (out.empty() ? "" : " ") + word.text;
    }
    return out;
}

/// `3`, `- 3 -`, `3/12`, `Trang 3`.
bool is_page_number(const PageLine& line)
{
    std::string text = text_of(line);
    for (const std::string_view word : {"Trang", "trang", "Page"}) {
        text.erase(0, text.starts_with(word) ? word.size() : 0);
    }
    constexpr std::size_t k_longest = 12;
    return text.size() <= k_longest &&
           text.find_first_not_of("0123456789 -–/") == std::string::npos &&
           text.find_first_of("0123456789") != std::string::npos;
}

/// Takes out the number that stands alone in its row at the upper or the lower edge.
void drop_page_number(Page& page)
{
    const int edge = page.height / 8;
    const auto is_alone = [&page](const PageLine& line) {
        return std::count_if(page.lines.begin(), page.lines.end(), [&line](const PageLine& other) {
                   return overlap_in_height(line.box, other.box);
               }) == 1;
    };
    const auto number =
        std::find_if(page.lines.begin(), page.lines.end(), [&](const PageLine& line) {
            const bool is_at_edge = line.box.bottom < edge || line.box.top > page.height - edge;
            return is_at_edge && is_page_number(line) && is_alone(line);
        });
    if (number != page.lines.end()) {
        page.lines.erase(number);
    }
}

/// From the top of one line to that of the next.
int usual_pitch(const std::vector<PageLine>& lines)
{
    std::vector<int> pitches;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const int pitch = lines[i].box.top - lines[i - 1].box.top;
        if (pitch > 0) {
            pitches.push_back(pitch);
        }
    }
    return median(std::move(pitches));
}

/// Whether the boxes overlap from left to right, or nearly: a paragraph may end with a word that is
/// shorter than its first line is set in.
bool are_in_column(const PageBox& one, const PageBox& other)
{
    const int near = 2 * std::max(one.height(), other.height());
    return one.left < other.right + near && other.left < one.right + near;
}

/// Programs put a short line before the long one that it ends: what stands above other lines of
/// its column comes before them. Columns beside each other stay as they are.
std::vector<PageLine> in_order(std::vector<PageLine> lines)
{
    constexpr std::size_t k_farthest = 200; // more than a page has rows
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const PageBox box = lines[at].box;
        const auto end = lines.begin() + static_cast<std::ptrdiff_t>(at);
        const auto begin = end - static_cast<std::ptrdiff_t>(std::min(at, k_farthest));
        const auto first = std::find_if(begin, end, [&box](const PageLine& line) {
            return line.box.top > box.bottom - k_slack && are_in_column(line.box, box);
        });
        std::rotate(first, end, end + 1);
    }
    return lines;
}

/// `-`, `+`, `a)`, `(1)`, `1.`, `II.`
bool is_list_mark(std::string_view text)
{
    constexpr std::size_t k_longest = 5;
    if (text == "-" || text == "+" || text == "*" || text == "•" || text == "–") {
        return true;
    }
    return text.size() > 1 && text.size() <= k_longest &&
           (text.ends_with('.') || text.ends_with(')'));
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

PageMargins PageMargins::of(const std::vector<PageLine>& lines, int page_width)
{
    PageMargins margins{page_width, 0};
    for (const PageLine& line : lines) {
        margins.left = std::min(margins.left, line.box.left);
        margins.right = std::max(margins.right, line.box.right);
    }
    margins.right = std::max(margins.right, page_width - margins.left);
    return margins;
}

bool PageMargins::is_centred(const PageBox& line) const
{
    const int before = line.left - left;
    const int behind = right - line.right;
    return before > k_slack && std::abs(before - behind) < k_indent;
}

PageParagraphs::PageParagraphs(Sink<Block>& sink, std::uint64_t max_paragraph_bytes)
    : m_sink(sink), m_max_paragraph_bytes(max_paragraph_bytes)
{
}

void PageParagraphs::put(Page page)
{
    drop_page_number(page);
    const std::vector<PageLine> lines = in_order(take_notes(std::move(page.lines)));
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
        return gap > -k_slack && line.box.left >= m_last_line.right && is_list_mark(m_open.text);
    }
    if (!is_first_of_page && (gap * 4 > m_pitch * 5 || !are_in_column(line.box, m_last_line))) {
        return false;
    }
    if (is_first_of_page && is_cut_off(m_open.text) && begins_with_small_letter(line)) {
        return true; // its line may not have been as long as others
    }
    const int blank = line.box.height() / 4;
    const int needed = blank + line.words[0].box.width() + k_slack;
    const bool is_centred = m_margins_of_last_line.is_centred(m_last_line);
    const int reach =
        is_centred ? m_margins_of_last_line.left + m_last_line.width() : m_last_line.right;
    if (reach + needed < m_margins_of_last_line.right) {
        return false; // the word would have fit
    }
    const bool is_set_in = !is_centred && line.box.left > m_last_line.left + k_indent;
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
    return m_notes.count(label) > 0 || number_of(label) == number_of(m_last_label) + 1;
}

/// Takes the notes off the foot of a page: what begins at the height of the first small number at
/// the left of a line of greater letters, all below, and right above it what goes on from the note
/// before, in smaller letters than the page's.
std::vector<PageLine> PageParagraphs::take_notes(std::vector<PageLine> lines)
{
    const int usual = usual_height(lines);
    const Labels labels = take_labels(lines, m_last_note);
    const int begin =
        labels.empty() ? std::numeric_limits<int>::max() : labels.begin()->first - k_slack;
    std::multimap<int, PageLine> feet; // from top to bottom
    std::multimap<int, std::size_t> above;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        above.emplace(lines[i].box.top, i);
    }
    bool goes_on = !m_last_note.empty();
    std::vector<bool> is_foot(lines.size());
    for (auto line = above.rbegin(); line != above.rend(); ++line) {
        const bool is_below = line->first >= begin;
        goes_on = goes_on && (is_below || text_height(lines[line->second]) * 12 <= usual * 11);
        is_foot[line->second] = is_below || goes_on;
    }
    std::vector<PageLine> body;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (is_foot[i]) {
            feet.emplace(lines[i].box.top, std::move(lines[i]));
        } else {
            body.push_back(std::move(lines[i]));
        }
    }
    for (const auto& [top, line] : feet) {
        const auto behind = labels.upper_bound(top + k_slack);
        m_last_note = behind == labels.begin() ? m_last_note : std::prev(behind)->second;
        append(m_notes[m_last_note], nullptr, line);
    }
    return body;
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
