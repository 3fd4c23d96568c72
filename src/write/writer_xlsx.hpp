/// \file
/// A workbook for Excel.
#pragma once

#include "write/document_tables.hpp"
#include "write/xlsx_workbook.hpp"

#include <array>
#include <cstddef>
#include <iosfwd>
#include <string_view>
#include <vector>

namespace solieu {

/// One sheet per table, further ones where it has more rows than a sheet holds. Excel's numbers
/// are binary and show 15 digits; where that is too few, the column `<name>_exact` behind a number
/// holds its digits as a text. Texts that are longer than a cell are cut, which remarks() tells.
/// Rows go to temporary files (in TMPDIR, else /tmp) while they come; the workbook is put together
/// by close().
class WriterXlsx final : public DocumentTables {
public:
    /// The stream must outlive the writer. A sheet gets at most \p max_rows, its head included.
    WriterXlsx(std::ostream& out, const WriterOptions& options,
               std::size_t max_rows = XlsxWorkbook::k_max_rows);

    void close(const Closing& closing) override;
    [[nodiscard]] std::vector<Message> remarks() const override;

protected:
    void put_row(const TableRow& row) override;

private:
    /// Where the next row of a table goes.
    struct Place {
        std::size_t sheet = 0;  ///< of the workbook
        std::size_t sheets = 0; ///< that the table has
        std::size_t rows = 0;   ///< of the last sheet, with its head
    };

    void open_sheet(const Table& table);
    void put_text(const Place& place, std::size_t column, std::string_view text);

    std::ostream& m_out;
    std::size_t m_max_rows;
    XlsxWorkbook m_workbook;
    std::array<Place, static_cast<std::size_t>(TableId::operands) + 1> m_places;
    std::size_t m_cut_texts = 0;
};

/// Whether a plain decimal has no more digits than Excel shows: 15, without zeros at its ends.
[[nodiscard]] bool fits_excel_number(std::string_view decimal);

} // namespace solieu
