#include "write/writer_csv.hpp"

#include "write/output_stream.hpp"

#include <cstddef>

namespace solieu {
namespace {

/// Lines wait until there are so many bytes of them: six files are written in turn.
constexpr std::size_t k_bytes_at_once = std::size_t{1} << 16U;

} // namespace

WriterCsv::WriterCsv(Destination& destination, const WriterOptions& options)
    : DocumentTables(options.timing), m_dialect(options.csv_dialect)
{
    const Table& wanted = find_table(options.table);
    for (const Table& table : tables()) {
        if (!destination.is_folder() && table.id != wanted.id) {
            continue;
        }
        Output& output = m_outputs[static_cast<std::size_t>(table.id)];
        output.file = &destination.file(std::string(table.name) + ".csv");
        output.lines = m_dialect == CsvDialect::excel ? k_byte_order_mark : "";
        append_csv_header(output.lines, table);
    }
}

void WriterCsv::put_row(const TableRow& row)
{
    Output& output = m_outputs[static_cast<std::size_t>(row.table().id)];
    if (output.file == nullptr) {
        return;
    }
    append_csv_row(output.lines, row, m_dialect);
    if (output.lines.size() >= k_bytes_at_once) {
        write(output);
    }
}

void WriterCsv::end_document()
{
    for (Output& output : m_outputs) {
        if (output.lines.size() >= k_bytes_at_once / 2) {
            write(output);
        }
    }
}

void WriterCsv::close(const Closing&)
{
    for (Output& output : m_outputs) {
        if (output.file != nullptr) {
            write(output);
            flush_all(*output.file);
        }
    }
}

void WriterCsv::write(Output& output)
{
    write_all(*output.file, output.lines);
    output.lines.clear();
}

} // namespace solieu
