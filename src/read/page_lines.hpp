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

} // namespace solieu
