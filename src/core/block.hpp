/// \file
/// One paragraph or table cell of a document, with its place.
#pragma once

#include "core/offset_map.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// The part of a document that a block stands in; the names are part of the output contract, but
/// for that of charts: their numbers are drawn rather than stated, and make no records.
enum class Part { body, note, endnote, header, footer, comment, chart };

[[nodiscard]] std::string_view part_name(Part part);

/// Where a footnote or endnote is referred to: before the byte at `offset` of the block's text.
/// The mark itself is not in the text.
struct NoteMark {
    std::size_t offset = 0;
    std::string label;
};

/// Where a block stands in a table. All counts are 0-based and count grid columns, so that a cell
/// below a merged one has the column that a reader sees.
struct TableCell {
    std::size_t table = 0; ///< running number of the table in its document
    std::size_t depth = 0; ///< 0 for a table in the body, 1 for one inside its cell, ...
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t column_span = 1;
};

/// What stages pass on. A reader fills it with decoded text; the normaliser rewrites `text` and
/// keeps `map` pointing at the source.
struct Block {
    Part part = Part::body;
    std::size_t index = 0; ///< 0-based in reading order over the whole document
    std::size_t line = 0;  ///< 1-based line of the source; 0 where the source has no lines
    std::string text;      ///< UTF-8
    /// The text as decoded, before normalising, kept only for sources with lines and only where it
    /// differs from `text`; `raw_map` maps text to it.
    std::string raw_text;
    OffsetMap raw_map;
    /// Text to bytes of the source file; the identity for sources without lines (DOCX), whose
    /// records point into the normalised text itself.
    OffsetMap map;
    std::string note; ///< label of the note that this block belongs to; empty outside notes
    std::vector<NoteMark> marks; ///< in text order
    std::size_t label_size =
        0;                 ///< bytes of a rendered list label and its space at the text's start
    int heading_level = 0; ///< 1 to 9 where a heading style says so; else 0
    std::optional<TableCell> cell;
};

} // namespace solieu
