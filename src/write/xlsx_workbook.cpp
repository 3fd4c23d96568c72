#include "write/xlsx_workbook.hpp"

#include <cstdint>
#include <stdexcept>
#include <xlsxwriter.h>

namespace solieu {
namespace {

/// The same records give the same bytes: a workbook holds the moment when it was made.
constexpr std::time_t k_created = 315'532'800; // 1 January 1980, as zip files begin to count

void expect(lxw_error error)
{
    if (error != LXW_NO_ERROR) {
        throw std::runtime_error(std::string("cannot write the workbook: ") + lxw_strerror(error));
    }
}

lxw_row_t row_number(std::size_t row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_number(std::size_t column)
{
    return static_cast<lxw_col_t>(column);
}

} // namespace

XlsxWorkbook::XlsxWorkbook() : m_path(m_folder.path() / "book.xlsx")
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    std::string folder = m_folder.path().string();
    options.tmpdir = folder.data();
    m_workbook = workbook_new_opt(m_path.c_str(), &options);
    if (m_workbook == nullptr) {
        throw std::runtime_error("cannot make a workbook");
    }
    lxw_doc_properties properties{};
    properties.created = k_created;
    expect(workbook_set_properties(m_workbook, &properties));
    m_head_format = workbook_add_format(m_workbook);
    format_set_bold(m_head_format);
}

XlsxWorkbook::~XlsxWorkbook()
{
    if (m_workbook != nullptr) {
        lxw_workbook_free(m_workbook);
    }
}

std::size_t XlsxWorkbook::add_sheet(const std::string& name)
{
    lxw_worksheet* const sheet = workbook_add_worksheet(m_workbook, name.c_str());
    if (sheet == nullptr) {
        throw std::runtime_error("cannot make the sheet «" + name + "»");
    }
    worksheet_freeze_panes(sheet, 1, 0);
    m_sheets.push_back(sheet);
    return m_sheets.size() - 1;
}

void XlsxWorkbook::set_width(std::size_t sheet, std::size_t column, double characters)
{
    const lxw_col_t number = column_number(column);
    expect(worksheet_set_column(m_sheets[sheet], number, number, characters, nullptr));
}

void XlsxWorkbook::put_head(std::size_t sheet, std::size_t column, const std::string& text)
{
    expect(worksheet_write_string(m_sheets[sheet], 0, column_number(column), text.c_str(),
                                  m_head_format));
}

void XlsxWorkbook::put_text(std::size_t sheet, std::size_t row, std::size_t column,
                            const std::string& text)
{
    expect(worksheet_write_string(m_sheets[sheet], row_number(row), column_number(column),
                                  text.c_str(), nullptr));
}

void XlsxWorkbook::put_number(std::size_t sheet, std::size_t row, std::size_t column,
                              const std::string& decimal, std::size_t decimals)
{
    // The only place where a figure becomes binary: Excel knows no other numbers.
    expect(worksheet_write_number(m_sheets[sheet], row_number(row), column_number(column),
                                  std::strtod(decimal.c_str(), nullptr), number_format(decimals)));
}

void XlsxWorkbook::put_truth(std::size_t sheet, std::size_t row, std::size_t column, bool truth)
{
    expect(worksheet_write_boolean(m_sheets[sheet], row_number(row), column_number(column),
                                   truth ? 1 : 0, nullptr));
}

lxw_format* XlsxWorkbook::number_format(std::size_t decimals)
{
    if (m_number_formats.size() <= decimals) {
        m_number_formats.resize(decimals + 1, nullptr);
    }
    lxw_format*& format = m_number_formats[decimals];
    if (format == nullptr) {
        format = workbook_add_format(m_workbook);
        const std::string pattern = decimals == 0 ? "#,##0" : "#,##0." + std::string(decimals, '0');
        format_set_num_format(format, pattern.c_str());
    }
    return format;
}

const std::string& XlsxWorkbook::close()
{
    lxw_workbook* const workbook = m_workbook;
    m_workbook = nullptr; // freed in any case
    expect(workbook_close(workbook));
    return m_path;
}

} // namespace solieu
