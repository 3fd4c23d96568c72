#include "write/passage.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"
#include "write/shown_text.hpp"

#include <algorithm>
#include <span>

namespace solieu {
namespace {

/// Bytes of the longest character in UTF-8, times the columns of a window: how far to look.
constexpr std::size_t k_bytes_per_column = 4;

bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// The offset moved back to the start of the character that it stands in.
std::size_t character_start(std::string_view text, std::size_t offset)
{
    offset = std::min(offset, text.size());
    while (offset > 0 && offset < text.size() && is_continuation(text[offset])) {
        --offset;
    }
    return offset;
}

/// Whether a sentence ends before the offset: an end mark and a blank stand there, and a capital
/// or a digit follows. An abbreviation before a name looks the same; that only shortens a passage.
bool is_sentence_start(std::string_view text, std::size_t offset)
{
    if (offset < 2 || offset >= text.size() || !is_blank(text[offset - 1])) {
        return false;
    }
    const char mark = text[offset - 2];
    if (text[offset - 1] == '\n') {
        return true;
    }
    return (mark == '.' || mark == '!' || mark == '?') && !is_digit(text[offset]) &&
           is_upper(decode_at(text, offset).value);
}

/// The sentence around a span, looked for no farther than \p reach bytes on either side.
struct Sentence {
    TextSpan span;
    bool is_cut_before = false; ///< its beginning lies beyond the reach
    bool is_cut_behind = false;
};

Sentence sentence_around(std::string_view text, TextSpan span, std::size_t reach)
{
    Sentence sentence{span};
    const std::size_t first = span.begin > reach ? span.begin - reach : 0;
    while (sentence.span.begin > first && !is_sentence_start(text, sentence.span.begin)) {
        --sentence.span.begin;
    }
    sentence.is_cut_before =
        sentence.span.begin > 0 && !is_sentence_start(text, sentence.span.begin);
    const std::size_t last = std::min(text.size(), span.end + reach);
    while (sentence.span.end < last && !is_sentence_start(text, sentence.span.end)) {
        ++sentence.span.end;
    }
    sentence.is_cut_behind =
        sentence.span.end < text.size() && !is_sentence_start(text, sentence.span.end);
    sentence.span.begin = character_start(text, sentence.span.begin);
    sentence.span.end = std::max(character_start(text, sentence.span.end), span.end);
    return sentence;
}

std::size_t columns_between(std::string_view text, std::size_t begin, std::size_t end)
{
    return columns_of(TextSpan{begin, end}.of(text));
}

/// Moves back from the offset by whole words, at most so many columns and not before \p first.
std::size_t words_before(std::string_view text, std::size_t offset, std::size_t first,
                         std::size_t columns)
{
    std::size_t best = offset;
    for (std::size_t at = offset; at > first;) {
        at = std::max(first, character_start(text, at - 1));
        const std::size_t taken = columns_between(text, at, offset);
        if (taken > columns) {
            break;
        }
        if (at == first || is_blank(text[at - 1])) {
            best = at;
        }
    }
    return best;
}

std::size_t words_behind(std::string_view text, std::size_t offset, std::size_t last,
                         std::size_t columns)
{
    std::size_t best = offset;
    std::size_t taken = 0;
    for (std::size_t at = offset; at < last;) {
        const Glyph glyph = glyph_at(text, at);
        taken += glyph.columns;
        at += glyph.size;
        if (taken > columns) {
            break;
        }
        if (at >= last || is_blank(text[at])) {
            best = std::min(at, last);
        }
    }
    return best;
}

/// What is shown of a text: the piece, and whether it goes on at its ends.
struct Window {
    TextSpan span;
    bool goes_on_before = false;
    bool goes_on_behind = false;
};

Window window_around(std::string_view text, TextSpan figures, const PassageLimits& limits)
{
    const Sentence sentence = sentence_around(text, figures, limits.window * k_bytes_per_column);
    const std::size_t wanted = columns_between(text, figures.begin, figures.end);
    const std::size_t room = limits.window > wanted ? limits.window - wanted : 0;
    Window window{figures};
    const std::size_t before = columns_between(text, sentence.span.begin, figures.begin);
    const std::size_t behind = columns_between(text, figures.end, sentence.span.end);
    if (before + behind <= room) {
        window.span = sentence.span;
    } else {
        const std::size_t left = std::min(before, room - std::min(behind, room / 2));
        window.span.begin = words_before(text, figures.begin, sentence.span.begin, left);
        const std::size_t used = columns_between(text, window.span.begin, figures.begin);
        window.span.end = words_behind(text, figures.end, sentence.span.end, room - used);
    }
    window.goes_on_before = window.span.begin > sentence.span.begin || sentence.is_cut_before;
    window.goes_on_behind = window.span.end < sentence.span.end || sentence.is_cut_behind;
    return window;
}

/// Figures that fit into one window, in text order.
using Cluster = std::vector<Underline>;

std::vector<Cluster> clusters_of(std::string_view text, std::vector<Underline> underlines,
                                 std::size_t window)
{
    std::stable_sort(underlines.begin(), underlines.end(),
                     [](const Underline& left, const Underline& right) {
                         return left.span.begin < right.span.begin;
                     });
    std::vector<Cluster> clusters;
    std::size_t begin = 0;
    for (const Underline& underline : underlines) {
        const bool is_near = !clusters.empty() &&
                             underline.span.end - begin <= window * k_bytes_per_column &&
                             columns_between(text, begin, underline.span.end) <= window;
        if (!is_near) {
            clusters.emplace_back();
            begin = underline.span.begin;
        }
        clusters.back().push_back(underline);
    }
    return clusters;
}

/// One shown character with what stands under it.
struct Cell {
    char32_t shown = 0;
    std::size_t columns = 0;
    char mark = ' ';
};

char mark_at(const Cluster& cluster, std::size_t offset)
{
    for (const Underline& underline : cluster) {
        if (underline.span.contains(offset)) {
            return underline.mark;
        }
    }
    return ' ';
}

std::vector<Cell> cells_of(std::string_view text, const Window& window, const Cluster& cluster)
{
    std::vector<Cell> cells;
    if (window.goes_on_before) {
        cells.push_back({U'…', 1, ' '});
        cells.push_back({U' ', 1, ' '});
    }
    std::size_t at = window.span.begin;
    while (at < window.span.end && is_blank(text[at])) {
        ++at;
    }
    while (at < window.span.end) {
        const Glyph glyph = glyph_at(text, at);
        if (glyph.shown != 0) {
            cells.push_back({glyph.shown, glyph.columns, mark_at(cluster, at)});
        }
        at += glyph.size;
    }
    while (!cells.empty() && cells.back().shown == U' ') {
        cells.pop_back();
    }
    if (window.goes_on_behind) {
        cells.push_back({U' ', 1, ' '});
        cells.push_back({U'…', 1, ' '});
    }
    return cells;
}

PassageLine line_of(std::span<const Cell> cells)
{
    PassageLine line;
    for (const Cell& cell : cells) {
        append_utf8(line.text, cell.shown);
        line.underline.append(cell.columns, cell.mark);
    }
    while (line.text.ends_with(' ')) {
        line.text.pop_back();
        line.underline.pop_back();
    }
    const std::size_t last = line.underline.find_last_not_of(' ');
    line.underline.resize(last == std::string::npos ? 0 : last + 1);
    return line;
}

/// Folds at blanks; a word longer than a line is broken.
void fold_into(std::vector<PassageLine>& lines, std::span<const Cell> cells, std::size_t columns)
{
    while (!cells.empty()) {
        std::size_t taken = 0;
        std::size_t count = 0;
        std::size_t blank = 0; // count of cells up to and with the last blank that fits
        while (count < cells.size() && taken + cells[count].columns <= columns) {
            taken += cells[count].columns;
            ++count;
            if (cells[count - 1].shown == U' ') {
                blank = count;
            }
        }
        const bool is_rest = count == cells.size();
        const std::size_t used = is_rest || blank == 0 ? std::max<std::size_t>(count, 1) : blank;
        lines.push_back(line_of(cells.first(used)));
        cells = cells.subspan(used);
    }
}

} // namespace

std::vector<PassageLine> underlined_passages(std::string_view text,
                                             std::vector<Underline> underlines,
                                             const PassageLimits& limits)
{
    std::erase_if(underlines, [text](const Underline& underline) {
        return underline.span.begin >= underline.span.end || underline.span.end > text.size();
    });
    std::vector<PassageLine> lines;
    for (const Cluster& cluster : clusters_of(text, std::move(underlines), limits.window)) {
        TextSpan figures = cluster.front().span;
        for (const Underline& underline : cluster) {
            figures.end = std::max(figures.end, underline.span.end);
        }
        const Window window = window_around(text, figures, limits);
        fold_into(lines, cells_of(text, window, cluster), limits.line);
    }
    return lines;
}

} // namespace solieu
