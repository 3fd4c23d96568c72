/// \file
/// The paragraphs of a Word document while they are read.
#pragma once

#include "core/block.hpp"
#include "read/docx_run_properties.hpp"
#include "read/docx_styles.hpp"
#include "read/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// A reference to a note, in the order of the block's marks.
struct NoteReference {
    Part part = Part::note; ///< note or endnote
    int id = 0;
    std::string label; ///< the displayed number or mark
};

/// What stands in a part of its own.
enum class Inset : std::uint8_t {
    none,
    document, ///< w:altChunk
    diagram,  ///< its data
    chart,
};

/// A finished block, its `index` still open, and what follows it. Table numbers count the tables of
/// the story.
struct ContentBlock {
    Block block;
    std::vector<NoteReference> notes;
    std::vector<int> comments; ///< their ids
    Inset inset = Inset::none; ///< read in the place of the block
    std::string relationship;  ///< of the inset, in the part that the block stands in
};

/// What becomes of a paragraph's end.
enum class ParagraphMark {
    kept,
    gone,      ///< deleted or hidden: the text goes on in the next paragraph, and takes its look
    separator, ///< of styles: the next paragraph's text stands in the same line (w:specVanish)
};

struct DocxParagraph {
    ContentBlock out;
    std::vector<ContentBlock> boxes; ///< from text boxes, to follow this paragraph
    const DocxStyle* style = nullptr;
    RunFonts fonts;    ///< of runs that state none: paragraph style, document
    RunProperties own; ///< of the paragraph's mark
    std::optional<int> list_id;
    std::optional<int> list_level;
    std::optional<int> outline_level;
    ParagraphMark mark = ParagraphMark::kept;
    bool is_style_separator = false;
    bool is_mark_deleted = false;
    bool ends_section = false;
    std::size_t legacy_end = 0; ///< where its text in fonts from before Unicode ended last
    bool is_begun = false;      ///< its properties have been worked in
};

/// Open paragraphs, those in text boxes last, and those whose text goes on in the next one.
class DocxParagraphs {
public:
    explicit DocxParagraphs(std::uint64_t max_bytes) : m_max_bytes(max_bytes) {}

    [[nodiscard]] bool is_empty() const
    {
        return m_open.empty();
    }
    /// The innermost; not when it is empty.
    [[nodiscard]] DocxParagraph& back()
    {
        return m_open.back();
    }
    [[nodiscard]] const DocxParagraph& back() const
    {
        return m_open.back();
    }

    /// Throws DocumentError limit_exceeded.
    void begin(const DocxStyle* style);

    /// Puts what goes on from the paragraph before behind the list label of the innermost one.
    void take_over();

    /// Throws DocumentError limit_exceeded.
    void end(Part part, const std::optional<TableCell>& cell);

    /// Where no paragraph can go on: at the border of a cell, table, text box or story.
    void let_go();

    /// A block that is no paragraph, in reading order. Throws DocumentError limit_exceeded.
    void put(ContentBlock item);

    /// The cell of the blocks in it has become wider.
    void widen(const TableCell& cell);

    /// At least the bytes that blocks() holds.
    [[nodiscard]] std::size_t block_bytes() const
    {
        return m_block_bytes;
    }

    /// The blocks finished so far, in reading order; the caller empties it.
    std::vector<ContentBlock>& blocks()
    {
        return m_blocks;
    }

private:
    [[nodiscard]] std::vector<ContentBlock>& target();
    void add(ContentBlock item);
    void finish(DocxParagraph paragraph);
    void check_held_bytes();

    std::uint64_t m_max_bytes; ///< of one paragraph
    std::vector<DocxParagraph> m_open;
    /// By the number of open paragraphs around it, the one that goes on, if any.
    std::vector<std::optional<DocxParagraph>> m_carried;
    std::vector<ContentBlock> m_blocks;
    std::size_t m_block_bytes = 0;
    std::size_t m_held_bytes = 0; ///< in text boxes of open paragraphs
};

} // namespace solieu
