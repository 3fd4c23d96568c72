/// \file
/// Words and lines on the pages of a printed document.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace solieu {

/// A rectangle on a page, in 1/1000 point from its upper left corner.
struct PageBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] int height() const
    {
        return bottom - top;
    }
    [[nodiscard]] int width() const
    {
        return right - left;
    }
};

/// The smallest box around both.
[[nodiscard]] inline PageBox around(const PageBox& one, const PageBox& other)
{
    return {std::min(one.left, other.left), std::min(one.top, other.top),
            std::max(one.right, other.right), std::max(one.bottom, other.bottom)};
}

/// A piece of a line in one font and size, UTF-8.
struct PageWord {
    PageBox box;
    std::string text;
};

/// From left to right; not empty.
struct PageLine {
    PageBox box;
    std::vector<PageWord> words;
};

/// Lines in reading order.
struct Page {
    int width = 0; ///< 1/1000 point
    int height = 0;
    std::vector<PageLine> lines;
};

/// What counts as above or below another line, and as set in.
constexpr int k_page_slack = 2'000;
constexpr int k_page_indent = 8'000;

/// Whether a word is a number set as raised and lowered ones are, beside text of that height.
[[nodiscard]] bool is_small_number(const PageWord& word, int text_height);

/// Of the tallest letters of a line.
[[nodiscard]] int text_height(const PageLine& line);
/// Of the letters of most lines; 0 without lines.
[[nodiscard]] int usual_height(const std::vector<PageLine>& lines);
/// From the top of one line to that of the next; 0 without lines.
[[nodiscard]] int usual_pitch(const std::vector<PageLine>& lines);

[[nodiscard]] bool overlap_in_height(const PageBox& one, const PageBox& other);

/// Whether the boxes overlap from left to right, or nearly: a paragraph may end with a word that is
/// shorter than its first line is set in.
[[nodiscard]] bool are_in_column(const PageBox& one, const PageBox& other);

/// Programs put a short line before the long one that it ends: what stands above other lines of
/// its column comes before them. Columns beside each other stay as they are.
[[nodiscard]] std::vector<PageLine> in_order(std::vector<PageLine> lines);

/// Takes out the number (`3`, `- 3 -`, `3/12`, `Trang 3`) that stands alone in its row at the upper
/// or the lower edge.
void drop_page_number(Page& page);

/// Between which the lines of a page stand, in 1/1000 point from its left edge.
struct PageMargins {
    int left = 0;
    int right = 0;

    /// Lines reach at least as far on the right as on the left, since reports have the wider margin
    /// there (Decree 30/2020/NĐ-CP, annex I).
    [[nodiscard]] static PageMargins of(const std::vector<PageLine>& lines, int page_width);

    /// Neither at the left margin nor at the right one.
    [[nodiscard]] bool is_centred(const PageBox& line) const;
};

} // namespace solieu
