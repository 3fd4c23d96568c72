/// \file
/// What the bare numbers of a table's cells mean.
#pragma once

#include "assemble/table_context.hpp"
#include "core/match.hpp"
#include "core/record.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// What a table inherits from above it.
struct TableSurroundings {
    std::string period;            ///< of its heading, else of the report
    std::string report;            ///< the report's period
    bool is_under_targets = false; ///< its section is about plans
};

/// Reads the cells of one table after the other, in reading order: the rows above the first number
/// name the columns with their units, the first words of a row name the row. Holds the names of the
/// columns, and of the rows what links need. Belongs to one thread.
class TableCells {
public:
    /// The block that comes next, whether it is a cell or not. A line `Đơn vị tính: ...` holds for
    /// the table behind it.
    void enter(const std::shared_ptr<const MatchedBlock>& block);

    /// The figure of the block that was entered, where that is a cell with a number and nothing
    /// else whose unit is known: all but its id, quote, places and section.
    [[nodiscard]] std::optional<ObservationRecord> read(const TableSurroundings& surroundings);

    /// Whether the block that was entered is a cell with a number and nothing else.
    [[nodiscard]] bool has_number() const;

    /// Remembers the figure that was read under its id.
    void add(ObservationRecord& record);

    [[nodiscard]] bool is_inside() const
    {
        return m_is_inside;
    }

    /// Whether the cell is one of the table that was entered last.
    [[nodiscard]] bool holds(const std::optional<TableCell>& cell) const
    {
        return m_is_inside && cell && cell->table == m_table;
    }

    /// Links to totals that were found below their parts, and the rows' share in the indicators.
    /// \p record must be of the table that was entered last.
    void complete(ObservationRecord& record) const;

private:
    enum class Use { unknown, other, amount, ratio, change };
    struct Column {
        std::vector<std::shared_ptr<const MatchedBlock>> heads; ///< from the outermost in
        bool is_read = false;
        Use use = Use::unknown;
        std::optional<NamedUnit> unit;
        std::string label; ///< without unit and period
        std::string period;
        std::string basis;
        Status status = Status::reported;
        Role role = Role::level;
        bool is_plan = false;
        bool is_general = false; ///< its label says only when, or planned or done
        std::string total_id;    ///< of the figure in the row of totals
        std::string total_unit;
        std::size_t list = 0;
        std::vector<std::string> parents; ///< ids of the last figures, by depth of their rows
    };
    struct RowFigure {
        std::size_t column = 0;
        std::string id;
        bool is_plan = false;
        bool is_amount = false;
    };

    void start_table(std::size_t table);
    void start_row(std::size_t row);
    void read_head(Column& column, const TableSurroundings& surroundings) const;
    void read_ratio(Column& column, const MatchedBlock& head) const;
    [[nodiscard]] std::optional<NamedUnit> unit_of(const Column& column,
                                                   const Quantity& quantity) const;
    void link_in_row(ObservationRecord& record, const Column& column) const;

    std::shared_ptr<const MatchedBlock> m_block;
    std::optional<NamedUnit> m_pending_unit; ///< of the table that may follow
    std::optional<NamedUnit> m_table_unit;
    bool m_is_inside = false;
    bool m_has_numbers = false;  ///< the rows that name columns are over
    bool m_has_totals = false;   ///< some row is `Tổng cộng`
    bool m_is_numbering = false; ///< the row numbers the columns
    std::size_t m_table = 0;
    std::size_t m_row = 0;
    std::size_t m_depth = 0; ///< of the row, from its number
    bool m_is_total_row = false;
    std::string m_row_label;
    std::optional<NamedUnit> m_row_unit;
    std::vector<RowFigure> m_row_figures;
    std::map<std::size_t, Column> m_columns;
};

} // namespace solieu
