/// \file
/// Comma-separated values.
#pragma once

#include "write/table_row.hpp"
#include "write/writer.hpp"

#include <string>
#include <string_view>

namespace solieu {

/// Lines end as RFC 4180, section 2, has it.
inline constexpr std::string_view k_csv_line_end = "\r\n";
/// U+FEFF, by which Excel knows UTF-8.
inline constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

/// Appends a field, in quotation marks where RFC 4180 asks for them.
void append_csv_field(std::string& out, std::string_view text);

/// A text that a spreadsheet would take for a formula gets an apostrophe before it: one that
/// begins with `=`, `+`, `-`, `@`, a tab or a carriage return (OWASP, CSV Injection).
[[nodiscard]] std::string defused(std::string_view text);

/// Appends the line with the names of the columns.
void append_csv_header(std::string& out, const Table& table);

/// Appends a row's line; what is absent is an empty field. In Excel's dialect texts are defused.
void append_csv_row(std::string& out, const TableRow& row, CsvDialect dialect);

} // namespace solieu
