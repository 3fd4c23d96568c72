/// \file
/// Where the content being read stands in tables.
#pragma once

#include "core/block.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace solieu {

/// The open tables of one story. Grid columns are counted with gridBefore and gridSpan.
class DocxTables {
public:
    /// At the start and end of w:tbl, w:tr and w:tc; rows and cells outside tables do nothing.
    void start(Tag tag);
    void end(Tag tag);

    /// The grid columns of the open cell, and how many cells of that kind stand side by side; for
    /// formats that say so at the cell itself.
    void set_span(int columns, int repeated);

    /// Instead of end(), for a row or cell that does not count: one whose deletion was tracked.
    void drop(Tag tag);

    /// At an element inside w:trPr or w:tcPr; only where is_open().
    void take_row_property(const XmlElement& element);
    void take_cell_property(const XmlElement& element);

    [[nodiscard]] bool is_open() const
    {
        return !m_open.empty();
    }

    /// Whether the open cell goes on a vertically merged one above it, whose text alone is shown.
    [[nodiscard]] bool continues_above() const
    {
        return !m_open.empty() && m_open.back().continues_above;
    }

    /// Whether the open cell goes on a horizontally merged one before it, which takes its columns.
    [[nodiscard]] bool continues_before() const
    {
        return !m_open.empty() && m_open.back().continues_before;
    }

    /// The horizontally merged cell that continues_before() tells of, with the columns of the open
    /// cell besides its own so far.
    [[nodiscard]] TableCell widened_cell();

    /// Whether a cell whose blocks have been read may still become wider.
    [[nodiscard]] bool may_widen() const
    {
        return m_merging > 0;
    }

    /// Closes all tables: the end of a story, or of what could be read of it.
    void close();

    /// The innermost open cell; its table number counts the tables of the story.
    [[nodiscard]] std::optional<TableCell> cell() const;

private:
    struct Table {
        TableCell cell;
        std::size_t next_row = 0;
        std::size_t next_column = 0;
        std::size_t columns_on = 0; ///< of the open cell, where not its span
        bool is_in_cell = false;
        bool continues_above = false; ///< the open cell
        bool continues_before = false;
        bool begins_merge = false;
        std::optional<TableCell> merged; ///< the cell that the next one may go on
        // Columns in which vertically merged cells begin, in the row above and up to here.
        std::vector<std::size_t> merged_above;
        std::vector<std::size_t> merged_here;
    };

    static void merge_cell(Table& table, bool goes_on);
    void set_merged(Table& table, std::optional<TableCell> cell);

    std::vector<Table> m_open; ///< nested ones last
    std::size_t m_count = 0;
    std::size_t m_merging = 0; ///< tables with a merged cell that the next one may go on
};

} // namespace solieu
