/// \file
/// The records as tables: what every tabular format has in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace solieu {

enum class ColumnType : std::uint8_t {
    text,
    integer,
    decimal, ///< exact, of any length
    date,    ///< ISO 8601; a text, because a report may state a day that is in no calendar
    truth,   ///< `true`, `false`
};

enum class Need : std::uint8_t { optional, required };

struct Column {
    std::string_view name;
    ColumnType type;
    Need need;
    std::string_view description;
    std::string_view words = {}; ///< the only ones allowed, parted by `|`; empty: any
};

enum class TableId : std::uint8_t {
    documents,
    headings,
    observations,
    citations,
    checks,
    operands,
};

/// Columns that lead to the key of a table: `input` and one other, or `input` alone.
struct ForeignKey {
    std::string_view column; ///< besides `input`; empty: `input` alone
    TableId target;
};

/// The first columns are the key; the one behind them is `doc`.
struct Table {
    TableId id;
    std::string_view name;
    std::string_view description;
    std::size_t key_columns;
    std::span<const Column> columns;
    std::span<const ForeignKey> foreign_keys;
};

/// In an order in which no table leads to a later one.
[[nodiscard]] std::span<const Table> tables();

[[nodiscard]] const Table& table_of(TableId id);

/// Throws UsageError that names the tables.
[[nodiscard]] const Table& find_table(std::string_view name);

} // namespace solieu
