/// \file
/// Pages in the making, for tests: every letter has the same width.
#pragma once

#include "read/page_lines.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace solieu::test {

constexpr int k_point = 1'000;
constexpr int k_letter = 6 * k_point; ///< the width of each letter
constexpr int k_height = 14 * k_point;
constexpr int k_small = 8 * k_point;
constexpr int k_pitch = 16 * k_point;
constexpr int k_left = 72 * k_point;
constexpr int k_width = k_left + 30 * k_letter + k_left; ///< lines have 30 letters

[[nodiscard]] inline int letters_of(const std::string& text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

/// A line whose words are parted by blanks; what follows `^` in a word is small and raised, what
/// follows `_` small and lowered.
[[nodiscard]] inline PageLine line_of(const std::string& text, int top, int left = k_left,
                                      int height = k_height)
{
    PageLine line;
    int at = left;
    std::string piece;
    char kind = ' ';
    const auto end_piece = [&] {
        if (piece.empty()) {
            return;
        }
        const bool is_small = kind != ' ';
        PageWord word;
        word.box.left = at;
        word.box.top = kind == '_' ? top + height - k_small : top;
        word.box.right = at + letters_of(piece) * (is_small ? k_letter / 2 : k_letter);
        word.box.bottom = word.box.top + (is_small ? k_small : height);
        word.text = piece;
        at = word.box.right;
        line.box = line.words.empty() ? word.box : around(line.box, word.box);
        line.words.push_back(word);
        piece.clear();
    };
    for (const char letter : text) {
        if (letter == ' ' || letter == '^' || letter == '_' || letter == '~') {
            end_piece();
            at += letter == ' ' ? k_letter : 0;
            kind = letter == '~' ? ' ' : letter;
        } else {
            piece += letter;
        }
    }
    end_piece();
    return line;
}

/// Lines one below the other; one that begins with `>` is set in, an empty one is a gap.
[[nodiscard]] inline Page page_of(const std::vector<std::string>& lines, int top = 100 * k_point)
{
    Page page;
    page.width = k_width;
    page.height = 792 * k_point;
    for (const std::string& text : lines) {
        const bool is_set_in = text.starts_with('>');
        if (!text.empty()) {
            page.lines.push_back(line_of(text.substr(is_set_in ? 1 : 0), top,
                                         k_left + (is_set_in ? 36 * k_point : 0)));
        }
        top += text.empty() ? k_pitch / 2 : k_pitch;
    }
    return page;
}

} // namespace solieu::test
