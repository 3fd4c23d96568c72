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

std::string cell_label(std::string_view text)
{
    constexpr std::string_view k_edges = " :.;-+*";
    const std::size_t begin = text.find_first_not_of(k_edges);
    return begin == std::string_view::npos
               ? std::string()
               : std::string(text.substr(begin, text.find_last_not_of(" :;.") - begin + 1));
}

std::size_t row_depth(std::string_view text)
{
    constexpr std::size_t k_letter = 1;
    constexpr std::size_t k_roman = 2;
    constexpr std::size_t k_number = 3;
    constexpr std::size_t k_decimal = 4;
    constexpr std::size_t k_item = 5;
    constexpr std::size_t k_dash = 6;
    const std::string label = cell_label(text);
    if (label.empty() || label.back() == ')') {
        const bool is_mark = label.empty() && text.find_first_of("-+*") != std::string_view::npos;
        return is_mark ? k_dash : label.size() == 2 ? k_item : 0;
    }
    constexpr std::size_t k_longest = 6;
    if (label.size() > k_longest) {
        return 0;
    }
    if (label.find_first_not_of("0123456789.") == std::string::npos) {
        return label.find('.') == std::string::npos ? k_number : k_decimal;
    }
    if (label.find_first_not_of("IVX") == std::string::npos) {
        return k_roman;
    }
    if (label.size() == 1) {
        return label[0] >= 'A' && label[0] <= 'Z'   ? k_letter
               : label[0] >= 'a' && label[0] <= 'z' ? k_item
                                                    : 0;
    }
    return 0;
}

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
    if (m_row_label.empty() && row_depth(block.text) == 0) {
        m_row_label = label_of(block);
    }
    return place;
}

} // namespace solieu
