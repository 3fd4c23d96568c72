/// \file
/// Notes at the foot of a printed page.
#pragma once

#include "read/page_lines.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {

/// A page's lines, parted into the text and the notes below it.
struct PageFoot {
    std::vector<PageLine> text; ///< in the order in which the lines were given
    /// Each line from top to bottom, without its number, and the label of its note.
    std::vector<std::pair<std::string, PageLine>> notes;
};

/// Takes the notes off the foot of a page: what begins at the height of the first small number at
/// the left of a line of greater letters, all below, and right above it what goes on from the note
/// before, in smaller letters than the page's. The numbers count on from \p last_note, or anew from
/// 1; \p last_note is empty before the first one.
[[nodiscard]] PageFoot split_foot(std::vector<PageLine> lines, const std::string& last_note);

/// The number of a note's label; 0 of none.
[[nodiscard]] int number_of_note(std::string_view label);

} // namespace solieu
