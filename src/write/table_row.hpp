/// \file
/// One row of a table.
#pragma once

#include "core/record.hpp"
#include "write/tables.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// A cell's text: UTF-8; a number's plain decimal digits; `true` or `false`.
struct Cell {
    std::string text;
    bool is_null = true;
};

/// The cells of a row, in the order of its table's columns. Keeps its memory for the next row.
class TableRow {
public:
    void start(TableId table);

    void add_null();
    /// An empty text is an absent one.
    void add_text(std::string_view text);
    void add_count(std::uint64_t count);
    void add_truth(bool truth);
    void add_decimal(const Decimal& number);
    /// The next cell, to append a text to.
    [[nodiscard]] std::string& add_cell();

    /// The column behind the key.
    void set_doc(std::string_view doc);

    [[nodiscard]] const Table& table() const
    {
        return table_of(m_table);
    }
    /// As many as the table has columns, once every cell is added.
    [[nodiscard]] const std::vector<Cell>& cells() const
    {
        return m_cells;
    }

    /// Appends the row as bytes; read() takes it back from their beginning.
    void append_to(std::string& bytes) const;
    /// Returns how many bytes the row took; 0 when they hold no whole row.
    [[nodiscard]] std::size_t read(std::string_view bytes);

private:
    TableId m_table = TableId::documents;
    std::vector<Cell> m_cells;
    std::size_t m_next = 0;
};

/// Rows of a document's records. `input` is the document's number in the output; the cell of `doc`
/// is left empty, because it may be known later.
void fill(TableRow& row, std::uint64_t input, const DocumentRecord& document, const EndRecord& end);
void fill(TableRow& row, std::uint64_t input, const HeadingRecord& heading);
void fill(TableRow& row, std::uint64_t input, const ObservationRecord& observation);
void fill(TableRow& row, std::uint64_t input, const CitationRecord& citation);
void fill(TableRow& row, std::uint64_t input, const CheckRecord& check);
/// \p position counts the check's operands from 0.
void fill(TableRow& row, std::uint64_t input, const CheckRecord& check, std::size_t position);

} // namespace solieu
