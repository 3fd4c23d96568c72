#include "write/csv_text.hpp"

#include <cstddef>

namespace solieu {

void append_csv_field(std::string& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char character : text) {
        if (character == '"') {
            out += '"';
        }
        out += character;
    }
    out += '"';
}

std::string defused(std::string_view text)
{
    constexpr std::string_view k_starts = "=+-@\t\r";
    const bool is_dangerous =
        !text.empty() && k_starts.find(text.front()) != std::string_view::npos;
    return (is_dangerous ? "'" : "") + std::string(text);
}

void append_csv_header(std::string& out, const Table& table)
{
    for (const Column& column : table.columns) {
        out.append(&column == table.columns.data() ? "" : ",").append(column.name);
    }
    out += k_csv_line_end;
}

void append_csv_row(std::string& out, const TableRow& row, CsvDialect dialect)
{
    const auto& columns = row.table().columns;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        out += at == 0 ? "" : ",";
        const Cell& cell = row.cells()[at];
        if (cell.is_null) {
            continue;
        }
        if (dialect == CsvDialect::excel && columns[at].type == ColumnType::text) {
            append_csv_field(out, defused(cell.text));
        } else {
            append_csv_field(out, cell.text);
        }
    }
    out += k_csv_line_end;
}

} // namespace solieu
