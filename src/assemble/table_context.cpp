#include "assemble/table_context.hpp"

namespace solieu {
namespace {

/// Labels are short; a longer cell is prose. Columns are bounded by the reader.
constexpr std::size_t k_max_label_bytes = 200;

std::string label_of(const Block& block)
{
    const std::size_t begin = block.text.find_first_not_of(' ');
    if (begin == std::string::npos || block.text.size() > k_max_label_bytes) {
        return {};
    }
    return block.text.substr(begin, block.text.find_last_not_of(' ') - begin + 1);
}

} // namespace

std::optional<TablePlace> TableContext::enter(const Block& block)
{
    if (!block.cell) {
        return std::nullopt;
    }
    const TableCell& cell = *block.cell;
    if (!m_is_inside || cell.table != m_table) {
        m_is_inside = true;
        m_table = cell.table;
        m_column_labels.clear();
        m_row_label.clear();
        m_row = cell.row;
    } else if (cell.row != m_row) {
        m_row = cell.row;
        m_row_label.clear();
    }
    TablePlace place{cell.table, cell.row, cell.column, m_row_label, {}};
    if (cell.row == 0) {
        std::string& label = m_column_labels[cell.column];
        label = label.empty() ? label_of(block) : label; // a cell's first paragraph names it
    } else if (const auto label = m_column_labels.find(cell.column);
               label != m_column_labels.end()) {
        place.column_label = label->second;
    }
    if (m_row_label.empty()) {
        m_row_label = label_of(block);
    }
    return place;
}

} // namespace solieu
