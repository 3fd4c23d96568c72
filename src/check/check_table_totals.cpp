/// \file
/// T602, T603: totals of the rows and columns of tables.
#include "check/checks.hpp"
#include "check/likeness.hpp"
#include "check/part_lists.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr std::size_t k_min_rows = 3;     // that show how a table is made
constexpr std::size_t k_max_columns = 12; // that add to one
constexpr std::size_t k_max_rows = 2000;  // beyond, a table is a database
constexpr std::size_t k_max_totals = 8;   // columns called so; bounds the work for hostile tables

using Row = std::map<std::size_t, FactId>; ///< by column

/// Tells the totals of one table.
class TableFinder {
public:
    TableFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
    }

    void put(const Fact& cell)
    {
        if (m_rows.size() < k_max_rows) {
            m_rows[cell.record.table->row][cell.record.table->column] = cell.id;
        }
    }

    void finish()
    {
        for (const auto& [number, row] : m_rows) {
            look_at_total_row(row);
        }
        look_at_total_columns();
        m_rows.clear();
    }

private:
    /// T603: cells that extraction has linked to those of a row `Tổng cộng`. Where one column adds
    /// up, all do; a column alone has to come near its total, since groups of rows may be totals
    /// themselves.
    void look_at_total_row(const Row& row)
    {
        std::vector<Found> columns;
        for (const auto& [column, id] : row) {
            Found found = column_sum(m_report.fact(id));
            if (found.operands.size() >= 2) {
                m_relations.judge(found);
                columns.push_back(std::move(found));
            }
        }
        const bool is_proven = std::any_of(columns.begin(), columns.end(), [](const Found& found) {
            return holds(found.judgement);
        });
        for (Found& found : columns) {
            const bool may_be_all =
                is_near(m_relations.operand_sum(found), m_relations.term(found.stated).face());
            found.binding = is_proven || may_be_all ? Binding::structure : Binding::adjacent;
            m_relations.put(std::move(found));
        }
    }

    [[nodiscard]] Found column_sum(const Fact& total) const
    {
        Found found{"T603", Formula::sum, Binding::structure, {total.id, "total"}, {}, {}};
        if (!is_additive(total) || total.record.value2) {
            return found;
        }
        for (const FactId id : m_report.below(total.id)) {
            const Fact& part = m_report.fact(id);
            const auto& place = part.record.table;
            if (place && place->index == total.record.table->index &&
                place->column == total.record.table->column && part.of == total.id &&
                is_additive(part) && is_alike(part, total) && !part.record.value2) {
                found.operands.push_back({id, "part"});
            }
        }
        return found;
    }

    /// T602: a column `Tổng số` and those behind it, where most rows add up.
    void look_at_total_columns()
    {
        std::map<std::size_t, std::size_t> totals; // columns called so, with their rows
        std::map<std::size_t, bool> is_called;
        for (const auto& [number, row] : m_rows) {
            for (const auto& [column, id] : row) {
                const Fact& fact = m_report.fact(id);
                const auto [called, is_new] = is_called.emplace(column, false);
                if (is_new) {
                    called->second = is_total_column(fact);
                }
                totals[column] += called->second && is_additive(fact) ? 1 : 0;
            }
        }
        std::erase_if(totals, [](const auto& entry) { return entry.second < k_min_rows; });
        std::size_t left = k_max_totals;
        for (const auto& [column, rows] : totals) {
            if (left-- == 0) {
                return;
            }
            for (std::size_t parts = 2; parts <= k_max_columns; ++parts) {
                if (try_columns(column, parts)) {
                    break;
                }
            }
        }
    }

    [[nodiscard]] static bool is_total_column(const Fact& fact)
    {
        const std::string label = fold(fact.record.table->column_label);
        return label.starts_with("tổng") || label.starts_with("cộng");
    }

    /// Whether in at least 70 % of the rows so many columns add to the total; tells all rows then.
    bool try_columns(std::size_t total, std::size_t parts)
    {
        std::vector<Found> rows;
        std::size_t held = 0;
        for (const auto& [number, row] : m_rows) {
            Found found = row_sum(row, total, parts);
            if (found.operands.size() != parts) {
                continue;
            }
            m_relations.judge(found);
            held += holds(found.judgement) ? 1 : 0;
            rows.push_back(std::move(found));
        }
        constexpr std::size_t k_of_ten = 7;
        if (held < k_min_rows || held * 10 < rows.size() * k_of_ten) {
            return false;
        }
        for (Found& found : rows) {
            m_relations.put(std::move(found));
        }
        return true;
    }

    [[nodiscard]] Found row_sum(const Row& row, std::size_t total, std::size_t parts) const
    {
        Found found{"T602", Formula::sum, Binding::structure, {}, {}, {}};
        const auto stated = row.find(total);
        if (stated == row.end()) {
            return found;
        }
        found.stated = {stated->second, "total"};
        const Fact& whole = m_report.fact(stated->second);
        for (auto cell = std::next(stated); cell != row.end() && found.operands.size() < parts;
             ++cell) {
            const Fact& fact = m_report.fact(cell->second);
            if (!is_additive(fact) || !is_commensurable(fact, whole)) {
                break;
            }
            found.operands.push_back({fact.id, "part"});
        }
        return found;
    }

    const Report& m_report;
    Relations& m_relations;
    std::map<std::size_t, Row> m_rows;
};

} // namespace

void find_table_totals(const Report& report, const Identities&, Relations& relations)
{
    TableFinder finder(report, relations);
    const Fact* last = nullptr;
    for (const Fact& fact : report.facts()) {
        if (!fact.record.table) {
            continue;
        }
        if (last != nullptr && last->record.table->index != fact.record.table->index) {
            finder.finish();
        }
        finder.put(fact);
        last = &fact;
    }
    finder.finish();
}

} // namespace solieu
