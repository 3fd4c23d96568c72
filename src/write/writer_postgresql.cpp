#include "write/writer_postgresql.hpp"

#include "write/output_stream.hpp"

#include <ostream>
#include <string_view>

namespace solieu {
namespace {

/// Of all tables together; a block of COPY costs little, memory must not grow with the archive.
constexpr std::size_t k_bytes_at_once = std::size_t{1} << 20U;

std::string_view type_name(ColumnType type)
{
    switch (type) {
    case ColumnType::text:
    case ColumnType::date:
        return "text";
    case ColumnType::integer:
        return "bigint";
    case ColumnType::decimal:
        return "numeric";
    case ColumnType::truth:
        return "boolean";
    }
    return "text";
}

/// Names are the program's own; some are words of SQL.
std::string quoted(std::string_view name)
{
    return "\"" + std::string(name) + "\"";
}

std::string names_of(std::span<const Column> columns)
{
    std::string names;
    for (const Column& column : columns) {
        names.append(names.empty() ? "" : ", ").append(quoted(column.name));
    }
    return names;
}

std::string check_of(const Column& column)
{
    if (column.type == ColumnType::date) {
        return " CHECK (" + quoted(column.name) + " ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')";
    }
    if (column.words.empty()) {
        return {};
    }
    std::string words;
    for (const char character : column.words) {
        words += character == '|' ? "', '" : std::string(1, character);
    }
    return " CHECK (" + quoted(column.name) + " IN ('" + words + "'))";
}

std::string foreign_key_of(const ForeignKey& key)
{
    const bool has_second = !key.column.empty();
    return "    FOREIGN KEY (\"input\"" + (has_second ? ", " + quoted(key.column) : "") +
           ") REFERENCES solieu." + quoted(table_of(key.target).name) + " (\"input\"" +
           (has_second ? ", \"id\"" : "") + ") DEFERRABLE INITIALLY DEFERRED,\n";
}

std::string definition_of(const Table& table)
{
    std::string sql = "CREATE TABLE solieu." + quoted(table.name) + " (\n";
    for (const Column& column : table.columns) {
        sql += "    " + quoted(column.name) + " " + std::string(type_name(column.type)) +
               (column.need == Need::required ? " NOT NULL" : "") + check_of(column) + ",\n";
    }
    for (const ForeignKey& key : table.foreign_keys) {
        sql += foreign_key_of(key);
    }
    return sql + "    PRIMARY KEY (" + names_of(table.columns.first(table.key_columns)) +
           ")\n);\nCOMMENT ON TABLE solieu." + quoted(table.name) + " IS '" +
           std::string(table.description) + "';\n";
}

/// A field of COPY's text format (PostgreSQL's manual, COPY, File Formats).
void append_field(std::string& out, std::string_view text, std::size_t& lost_nulls)
{
    for (const char character : text) {
        switch (character) {
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\0':
            out += "\xEF\xBF\xBD";
            ++lost_nulls;
            break;
        default:
            out += character;
        }
    }
}

} // namespace

WriterPostgresql::WriterPostgresql(std::ostream& out, const WriterOptions& options)
    : DocumentTables(options.timing), m_out(out)
{
    std::string head = "-- Figures of reports, as solieu read them. Load with: psql -f THIS_FILE\n"
                       "\\set ON_ERROR_STOP on\n"
                       "BEGIN;\n"
                       "SET LOCAL client_encoding = 'UTF8';\n"
                       "CREATE SCHEMA solieu;\n";
    for (const Table& table : tables()) {
        head += definition_of(table);
    }
    write_all(m_out, head);
}

void WriterPostgresql::put_row(const TableRow& row)
{
    std::string& lines = m_lines[static_cast<std::size_t>(row.table().id)];
    const std::size_t before = lines.size();
    for (const Cell& cell : row.cells()) {
        lines += &cell == row.cells().data() ? "" : "\t";
        if (cell.is_null) {
            lines += "\\N";
        } else {
            append_field(lines, cell.text, m_lost_nulls);
        }
    }
    lines += '\n';
    m_bytes += lines.size() - before;
    if (m_bytes >= k_bytes_at_once) {
        write_blocks();
    }
}

void WriterPostgresql::write_blocks()
{
    for (const Table& table : tables()) {
        std::string& lines = m_lines[static_cast<std::size_t>(table.id)];
        if (lines.empty()) {
            continue;
        }
        write_all(m_out, "COPY solieu." + quoted(table.name) + " (" + names_of(table.columns) +
                             ") FROM stdin;\n");
        write_all(m_out, lines);
        write_all(m_out, "\\.\n");
        lines.clear();
    }
    m_bytes = 0;
}

void WriterPostgresql::close(const Closing&)
{
    write_blocks();
    write_all(m_out, "COMMIT;\n");
    flush_all(m_out);
}

std::vector<Message> WriterPostgresql::remarks() const
{
    if (m_lost_nulls == 0) {
        return {};
    }
    const std::string count = std::to_string(m_lost_nulls);
    return {{count + " ký tự U+0000 được thay bằng U+FFFD: PostgreSQL không lưu được",
             count + " characters U+0000 became U+FFFD: PostgreSQL does not store them"}};
}

} // namespace solieu
