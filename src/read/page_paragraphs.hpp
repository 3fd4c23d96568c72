/// \file
/// Puts the paragraphs of a document together again from the lines of its pages.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "read/limits.hpp"
#include "read/page_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace solieu {

/// Makes blocks of pages. Printing keeps no paragraphs, so they are told by what a reader goes by:
/// a line ends one where the next line's first word would still have fit into it, where the gap
/// below it is wide, or where the next line begins with the mark of a list or, set in, with
/// a capital. Small raised numbers are marks of notes when the foot of the page has a note of that
/// number, which then follows the paragraph at once, or when the number is the next one. Page
/// numbers are left out. Holds the open paragraph, one page and its notes. Belongs to one thread.
class PageParagraphs {
public:
    PageParagraphs(Sink<Block>& sink, std::uint64_t max_paragraph_bytes);

    /// Throws DocumentError limit_exceeded.
    void put(Page page);

    /// After the last page; does not finish the sink.
    void finish();

private:
    void put_line(const PageLine& line, bool is_first_of_page);
    void append(std::string& text, std::vector<NoteMark>* marks, const PageLine& line);
    [[nodiscard]] bool goes_on(const PageLine& line, bool is_first_of_page) const;
    [[nodiscard]] bool is_note(const std::string& label) const;
    void end_paragraph();
    void end_page();
    void put_note(const std::string& label, std::string text);
    void put_block(Block block);

    Sink<Block>& m_sink;
    std::uint64_t m_max_paragraph_bytes;
    Block m_open;        ///< the paragraph that may go on
    PageBox m_last_line; ///< of it
    PageMargins m_margins_of_last_line;
    PageMargins m_margins; ///< of the page
    int m_pitch = 0;       ///< usual distance of the page's lines, from top to top
    std::map<std::string, std::string> m_notes; ///< of the page, by label, not shown yet
    std::string m_last_label;                   ///< of the mark before; empty before the first
    std::string m_last_note; ///< label of the note before; empty before the first
    std::size_t m_next_index = 0;
};

} // namespace solieu
