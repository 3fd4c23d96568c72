/// \file
/// libxlsxwriter's workbook, with errors as exceptions.
#pragma once

#include "core/private_folder.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace solieu {

/// Writes in libxlsxwriter's mode of constant memory: the rows of a sheet come in order, each
/// complete before the next. Belongs to one thread. Members throw std::runtime_error or
/// std::system_error when a temporary file fails.
class XlsxWorkbook {
public:
    /// Excel's specifications and limits.
    static constexpr std::size_t k_max_rows = 1'048'576;
    /// In UTF-16 units.
    static constexpr std::size_t k_max_text = 32'767;

    XlsxWorkbook();
    XlsxWorkbook(const XlsxWorkbook&) = delete;
    XlsxWorkbook& operator=(const XlsxWorkbook&) = delete;
    ~XlsxWorkbook();

    /// A sheet whose first row stays in sight; returns its number. The name has at most 31
    /// characters.
    std::size_t add_sheet(const std::string& name);
    /// Characters wide.
    void set_width(std::size_t sheet, std::size_t column, double characters);
    /// In bold, a comment for people behind it left out.
    void put_head(std::size_t sheet, std::size_t column, const std::string& text);
    /// At most k_max_text long; never a formula.
    void put_text(std::size_t sheet, std::size_t row, std::size_t column, const std::string& text);
    /// A plain decimal, shown with so many decimal places.
    void put_number(std::size_t sheet, std::size_t row, std::size_t column,
                    const std::string& decimal, std::size_t decimals);
    void put_truth(std::size_t sheet, std::size_t row, std::size_t column, bool truth);

    /// Puts the workbook together; returns the file that it is in, which goes with this object.
    /// Nothing may be put behind it.
    [[nodiscard]] const std::string& close();

private:
    [[nodiscard]] lxw_format* number_format(std::size_t decimals);

    PrivateFolder m_folder;
    std::string m_path;
    lxw_workbook* m_workbook = nullptr;
    std::vector<lxw_worksheet*> m_sheets;
    std::vector<lxw_format*> m_number_formats; ///< by decimals; null where none was wanted yet
    lxw_format* m_head_format = nullptr;
};

} // namespace solieu
