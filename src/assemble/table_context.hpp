/// \file
/// The labels of the table that is being read.
#pragma once

#include "core/block.hpp"
#include "core/record.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

/// The text of a cell without marks at its ends.
[[nodiscard]] std::string cell_label(std::string_view text);

/// How deep a row stands by the text that numbers it (`I`, `1`, `1.2`, `a)`, `-`), larger inside; 0
/// for any other text.
[[nodiscard]] std::size_t row_depth(std::string_view text);

/// Follows the cells of a document's tables in reading order: the first row's texts label columns,
/// the first text of a row that does not only number it labels the row. Holds one table's header
/// and one label.
class TableContext {
public:
    /// Where the block's figures stand; empty outside tables. Call once for every block, in order.
    [[nodiscard]] std::optional<TablePlace> enter(const Block& block);

private:
    std::size_t m_table = 0;
    std::size_t m_row = 0;
    bool m_is_inside = false;
    std::string m_row_label;
    std::map<std::size_t, std::string> m_column_labels;
};

} // namespace solieu
