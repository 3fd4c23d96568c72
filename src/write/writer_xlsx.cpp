#include "write/writer_xlsx.hpp"

#include "write/output_stream.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>

namespace solieu {
namespace {

bool has_exact_column(const Column& column)
{
    return column.type == ColumnType::decimal;
}

/// Wide enough for most; in characters.
double width_of(const Column& column)
{
    constexpr double k_number = 12;
    constexpr double k_word = 14;
    constexpr double k_text = 32;
    if (column.type != ColumnType::text) {
        return k_number;
    }
    return column.words.empty() && column.name.size() > 3 ? k_text : k_word;
}

/// The first bytes of a text that take at most so many UTF-16 units, whole characters.
std::string_view fitting(std::string_view text, std::size_t max_units)
{
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool is_lead = (byte & 0xC0U) != 0x80U;
        units += is_lead ? (byte >= 0xF0U ? 2U : 1U) : 0U;
        if (units > max_units) {
            return text.substr(0, at);
        }
    }
    return text;
}

/// Decimal places to show: as stated for `value`, else those of the digits.
std::size_t decimals_of(const TableRow& row, std::size_t column)
{
    const Column& shown = row.table().columns[column];
    if (shown.name == "value") { // the next column says with how many
        return std::stoul(row.cells()[column + 1].text);
    }
    const std::string& digits = row.cells()[column].text;
    const std::size_t point = digits.find('.');
    return point == std::string::npos ? 0 : digits.size() - point - 1;
}

void copy_file(const std::string& path, std::ostream& out)
{
    constexpr std::size_t k_piece = std::size_t{1} << 16U;
    std::array<char, k_piece> piece;
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    while (in) {
        in.read(piece.data(), piece.size());
        write_all(out, {piece.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (!in.eof()) {
        throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                                "cannot read a temporary file");
    }
}

} // namespace

bool fits_excel_number(std::string_view decimal)
{
    constexpr std::size_t k_digits = 15;
    std::string digits;
    std::copy_if(decimal.begin(), decimal.end(), std::back_inserter(digits),
                 [](char character) { return '0' <= character && character <= '9'; });
    const std::size_t first = digits.find_first_not_of('0');
    if (first == std::string::npos) {
        return true;
    }
    return digits.find_last_not_of('0') - first < k_digits;
}

WriterXlsx::WriterXlsx(std::ostream& out, const WriterOptions& options, std::size_t max_rows)
    : DocumentTables(options.timing), m_out(out), m_max_rows(max_rows)
{
    for (const Table& table : tables()) {
        open_sheet(table);
    }
}

void WriterXlsx::open_sheet(const Table& table)
{
    Place& place = m_places[static_cast<std::size_t>(table.id)];
    ++place.sheets;
    place.sheet =
        m_workbook.add_sheet(std::string(table.name) +
                             (place.sheets == 1 ? "" : " (" + std::to_string(place.sheets) + ")"));
    place.rows = 1;
    std::size_t at = 0;
    for (const Column& column : table.columns) {
        m_workbook.set_width(place.sheet, at, width_of(column));
        m_workbook.put_head(place.sheet, at++, std::string(column.name));
        if (has_exact_column(column)) {
            m_workbook.put_head(place.sheet, at++, std::string(column.name) + "_exact");
        }
    }
}

void WriterXlsx::put_row(const TableRow& row)
{
    Place& place = m_places[static_cast<std::size_t>(row.table().id)];
    if (place.rows == m_max_rows) {
        open_sheet(row.table());
    }
    std::size_t at = 0;
    for (std::size_t number = 0; number < row.cells().size(); ++number, ++at) {
        const Column& column = row.table().columns[number];
        const Cell& cell = row.cells()[number];
        at += number > 0 && has_exact_column(row.table().columns[number - 1]) ? 1 : 0;
        if (cell.is_null) {
            continue;
        }
        switch (column.type) {
        case ColumnType::text:
        case ColumnType::date:
            put_text(place, at, cell.text);
            break;
        case ColumnType::integer:
        case ColumnType::decimal:
            m_workbook.put_number(place.sheet, place.rows, at, cell.text, decimals_of(row, number));
            if (has_exact_column(column) && !fits_excel_number(cell.text)) {
                m_workbook.put_text(place.sheet, place.rows, at + 1, cell.text);
            }
            break;
        case ColumnType::truth:
            m_workbook.put_truth(place.sheet, place.rows, at, cell.text == "true");
            break;
        }
    }
    ++place.rows;
}

void WriterXlsx::put_text(const Place& place, std::size_t column, std::string_view text)
{
    const std::string_view fit = fitting(text, XlsxWorkbook::k_max_text);
    m_cut_texts += fit.size() < text.size() ? 1 : 0;
    std::string shown(fit);
    std::replace(shown.begin(), shown.end(), '\0', ' '); // the library's texts end there
    m_workbook.put_text(place.sheet, place.rows, column, shown);
}

void WriterXlsx::close(const Closing&)
{
    copy_file(m_workbook.close(), m_out);
    flush_all(m_out);
}

std::vector<Message> WriterXlsx::remarks() const
{
    std::vector<Message> remarks;
    if (m_cut_texts > 0) {
        const std::string count = std::to_string(m_cut_texts);
        remarks.push_back({count + " ô bị cắt bớt: Excel chỉ chứa 32.767 ký tự trong một ô",
                           count + " texts were cut: a cell of Excel holds 32,767 characters"});
    }
    for (const Table& table : tables()) {
        const Place& place = m_places[static_cast<std::size_t>(table.id)];
        if (place.sheets > 1) {
            const std::string count = std::to_string(place.sheets);
            const std::string name(table.name);
            remarks.push_back(
                {"bảng «" + name + "» nằm trên " + count + " trang: một trang có 1.048.576 dòng",
                 "table «" + name + "» fills " + count + " sheets: one has 1,048,576 rows"});
        }
    }
    return remarks;
}

} // namespace solieu
