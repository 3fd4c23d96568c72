/// \file
/// The piece of a text around some of its figures, with the figures underlined.
#pragma once

#include "core/text_span.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// A figure and the character to underline it with. Where figures overlap, the one that begins
/// first counts.
struct Underline {
    TextSpan span;
    char mark = '~';
};

struct PassageLine {
    std::string text;
    std::string underline; ///< empty where the line has no figure; else no longer than its last one
};

struct PassageLimits {
    std::size_t window = 200; ///< columns of a passage: a long sentence, and still read at a glance
    std::size_t line = 96;    ///< columns of a line: a terminal of 100 with the indent
};

/// The sentence around the figures, or where it is too long the words around them; several
/// passages where the figures stand too far apart. Cut ends show `…`. Folded into lines, each
/// with its underline. The time does not depend on the text's length.
[[nodiscard]] std::vector<PassageLine> underlined_passages(std::string_view text,
                                                           std::vector<Underline> underlines,
                                                           const PassageLimits& limits = {});

} // namespace solieu
