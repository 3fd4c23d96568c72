#include "cli/row_table.hpp"

#include "write/csv_text.hpp"
#include "write/shown_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {
namespace {

/// A column of a terminal's table is no wider.
constexpr std::size_t k_widest = 48;

struct ShownCell {
    std::string text;
    bool is_number = false;
};

std::string cut(std::string_view text)
{
    std::string whole = shown(text);
    if (columns_of(whole) <= k_widest) {
        return whole;
    }
    std::size_t columns = 0;
    std::size_t at = 0;
    while (columns + 1 < k_widest) {
        const Glyph glyph = glyph_at(whole, at);
        columns += glyph.columns;
        at += glyph.size;
    }
    return whole.substr(0, at) + "…";
}

} // namespace

bool write_aligned(std::ostream& out, Statement& rows, std::size_t limit)
{
    const auto count = static_cast<std::size_t>(rows.columns());
    std::vector<std::vector<ShownCell>> table(1);
    std::vector<std::size_t> widths(count);
    bool has_more = false;
    for (std::size_t column = 0; column < count; ++column) {
        table[0].push_back({std::string(rows.column_name(static_cast<int>(column))), false});
        widths[column] = columns_of(table[0][column].text);
    }
    while (rows.step()) {
        if (table.size() > limit) {
            has_more = true;
            rows.reset();
            break;
        }
        std::vector<ShownCell>& cells = table.emplace_back();
        for (std::size_t column = 0; column < count; ++column) {
            const int at = static_cast<int>(column);
            const bool is_number = rows.is_number(at);
            cells.push_back({cut(rows.text_at(at)), is_number});
            widths[column] = std::max(widths[column], columns_of(cells.back().text));
        }
    }
    for (const std::vector<ShownCell>& cells : table) {
        std::string line;
        for (std::size_t column = 0; column < count; ++column) {
            const std::string padding(widths[column] - columns_of(cells[column].text), ' ');
            line += cells[column].is_number ? padding + cells[column].text
                                            : cells[column].text + padding;
            line += column + 1 < count ? "  " : "";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
    return has_more;
}

bool write_csv(std::ostream& out, Statement& rows, std::size_t limit)
{
    const int count = rows.columns();
    std::string line;
    const auto add = [&line](int column, std::string_view text) {
        line += column > 0 ? "," : "";
        append_csv_field(line, text);
    };
    const auto end_line = [&out, &line] {
        out << line << k_csv_line_end;
        line.clear();
    };
    for (int column = 0; column < count; ++column) {
        add(column, rows.column_name(column));
    }
    end_line();
    for (std::size_t row = 0; rows.step(); ++row) {
        if (row == limit) {
            rows.reset();
            return true;
        }
        for (int column = 0; column < count; ++column) {
            add(column, rows.text_at(column));
        }
        end_line();
    }
    return false;
}

} // namespace solieu
