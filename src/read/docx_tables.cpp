#include "read/docx_tables.hpp"

#include "read/limits.hpp"

#include <algorithm>
#include <utility>

namespace solieu {

void DocxTables::start(Tag tag)
{
    if (tag == Tag::tbl) {
        Table& table = m_open.emplace_back();
        table.cell.table = m_count++;
        table.cell.depth = m_open.size() - 1;
        return;
    }
    if (m_open.empty()) {
        return;
    }
    Table& table = m_open.back();
    if (tag == Tag::tr) {
        table.cell.row = table.next_row++;
        table.next_column = 0;
        set_merged(table, std::nullopt);
        table.merged_above = std::exchange(table.merged_here, {});
    } else if (tag == Tag::tc) {
        table.cell.column = table.next_column;
        table.cell.column_span = 1;
        table.continues_above = false;
        table.continues_before = false;
        table.begins_merge = false;
        table.columns_on = 0;
        table.is_in_cell = true;
    }
}

void DocxTables::end(Tag tag)
{
    if (m_open.empty()) {
        return;
    }
    if (tag == Tag::tbl) {
        set_merged(m_open.back(), std::nullopt);
        m_open.pop_back();
    } else if (tag == Tag::tc) {
        Table& table = m_open.back();
        table.next_column += table.columns_on > 0 ? table.columns_on : table.cell.column_span;
        table.is_in_cell = false;
        if (!table.continues_before && !table.begins_merge) {
            set_merged(table, std::nullopt);
        }
    }
}

void DocxTables::set_span(int columns, int repeated)
{
    if (m_open.empty()) {
        return;
    }
    Table& table = m_open.back();
    table.cell.column_span =
        static_cast<std::size_t>(std::clamp(columns, 1, limits::k_max_columns));
    table.columns_on = static_cast<std::size_t>(std::clamp(repeated, 1, limits::k_max_columns));
}

void DocxTables::drop(Tag tag)
{
    if (m_open.empty()) {
        return;
    }
    Table& table = m_open.back();
    if (tag == Tag::tr && table.next_row > 0) {
        --table.next_row;
        table.merged_here = std::exchange(table.merged_above, {});
    } else if (tag == Tag::tc) {
        table.is_in_cell = false;
        if (table.begins_merge) {
            set_merged(table, std::nullopt);
        }
        if (!table.merged_here.empty() && table.merged_here.back() == table.cell.column) {
            table.merged_here.pop_back();
        }
    }
}

void DocxTables::take_row_property(const XmlElement& element)
{
    if (element.tag == Tag::grid_before) {
        const int columns = element.attributes.number("val").value_or(0);
        m_open.back().next_column =
            static_cast<std::size_t>(std::clamp(columns, 0, limits::k_max_columns));
    }
}

void DocxTables::take_cell_property(const XmlElement& element)
{
    Table& table = m_open.back();
    if (element.tag == Tag::grid_span) {
        const int columns = element.attributes.number("val").value_or(1);
        table.cell.column_span =
            static_cast<std::size_t>(std::clamp(columns, 1, limits::k_max_columns));
    } else if (element.tag == Tag::v_merge) {
        merge_cell(table, element.attributes.get("val") != "restart");
    } else if (element.tag == Tag::h_merge) {
        table.begins_merge = element.attributes.get("val") == "restart";
        table.continues_before = !table.begins_merge && table.merged.has_value() &&
                                 table.merged->column_span < limits::k_max_columns;
        if (table.begins_merge) {
            set_merged(table, table.cell);
        }
    }
}

TableCell DocxTables::widened_cell()
{
    Table& table = m_open.back();
    table.merged->column_span += table.cell.column_span;
    return *table.merged;
}

void DocxTables::set_merged(Table& table, std::optional<TableCell> cell)
{
    m_merging -= table.merged ? 1 : 0;
    m_merging += cell ? 1 : 0;
    table.merged = cell;
}

void DocxTables::close()
{
    m_open.clear();
    m_merging = 0;
}

/// A cell that goes on where nothing began above begins the merged cell itself.
void DocxTables::merge_cell(Table& table, bool goes_on)
{
    const std::size_t column = table.cell.column;
    if (column >= static_cast<std::size_t>(limits::k_max_columns)) {
        return;
    }
    table.continues_above =
        goes_on && std::binary_search(table.merged_above.begin(), table.merged_above.end(), column);
    if (table.merged_here.empty() || table.merged_here.back() < column) {
        table.merged_here.push_back(column);
    }
}

std::optional<TableCell> DocxTables::cell() const
{
    if (m_open.empty() || !m_open.back().is_in_cell) {
        return std::nullopt;
    }
    return m_open.back().cell;
}

} // namespace solieu
