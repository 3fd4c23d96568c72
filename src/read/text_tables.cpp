#include "read/text_tables.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

/// A header has no more rows: names, units, numbers of columns.
constexpr std::size_t k_max_header_rows = 3;
/// A longer cell is prose, and its line no row of a table.
constexpr std::size_t k_max_cell_bytes = 400;

bool is_blank_byte(char byte)
{
    return byte == ' ' || byte == '\r' || byte == '\v' || byte == '\f';
}

TextSpan trimmed(std::string_view text, TextSpan span)
{
    while (!span.is_empty() && is_blank_byte(text[span.begin])) {
        ++span.begin;
    }
    while (!span.is_empty() && is_blank_byte(text[span.end - 1])) {
        --span.end;
    }
    return span;
}

std::vector<TextSpan> cells_of(std::string_view text)
{
    std::vector<TextSpan> cells;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\t', begin), text.size());
        cells.push_back(trimmed(text, {begin, end}));
        begin = end + 1;
    }
    return cells;
}

bool has_number(std::string_view cell)
{
    return !cell.empty() &&
           cell.find_first_not_of("0123456789.,-+()/% ") == std::string_view::npos &&
           cell.find_first_of("0123456789") != std::string_view::npos;
}

bool is_header(std::string_view text)
{
    const std::vector<TextSpan> cells = cells_of(text);
    std::size_t names = 0;
    for (const TextSpan cell : cells) {
        if (cell.size() > k_max_cell_bytes) {
            return false;
        }
        names += cell.is_empty() || has_number(cell.of(text)) ? 0U : 1U;
    }
    return names > 2;
}

bool has_numbers(std::string_view text)
{
    const std::vector<TextSpan> cells = cells_of(text);
    return std::any_of(cells.begin() + 1, cells.end(),
                       [text](TextSpan cell) { return has_number(cell.of(text)); });
}

} // namespace

TextTables::TextTables(Sink<Block>& sink) : m_sink(sink) {}

void TextTables::pass_on(Line line)
{
    Block block;
    block.index = m_index++;
    block.line = line.number;
    block.text = std::move(line.text);
    block.map = std::move(line.map);
    m_sink.put(std::move(block));
}

void TextTables::put_row(const Line& line)
{
    std::size_t column = 0;
    for (const TextSpan cell : cells_of(line.text)) {
        if (!cell.is_empty()) {
            Block block;
            block.index = m_index++;
            block.line = line.number;
            block.text = cell.of(line.text);
            block.map.append(line.map, cell);
            block.cell = TableCell{m_tables, 0, m_row, column, 1};
            m_sink.put(std::move(block));
        }
        ++column;
    }
    ++m_row;
}

/// What was held is no header.
void TextTables::let_go()
{
    for (Line& line : m_held) {
        pass_on(std::move(line));
    }
    m_held.clear();
    m_tables += m_is_open ? 1U : 0U;
    m_is_open = false;
}

void TextTables::put(std::size_t line_number, std::string text, OffsetMap map)
{
    constexpr std::size_t k_fewest_tabs = 2;
    Line line{line_number, std::move(text), std::move(map)};
    const auto tabs =
        static_cast<std::size_t>(std::count(line.text.begin(), line.text.end(), '\t'));
    const bool goes_on = tabs >= k_fewest_tabs && tabs == m_tabs;
    if (m_is_open && goes_on) {
        put_row(line);
        return;
    }
    if (goes_on && !m_held.empty() && has_numbers(line.text)) {
        m_is_open = true;
        m_row = 0;
        for (const Line& held : m_held) {
            put_row(held);
        }
        m_held.clear();
        put_row(line);
        return;
    }
    if (!goes_on || m_held.empty() || m_held.size() == k_max_header_rows) {
        let_go();
        if (tabs < k_fewest_tabs || !is_header(line.text)) {
            m_tabs = 0;
            pass_on(std::move(line));
            return;
        }
        m_tabs = tabs;
    }
    m_held.push_back(std::move(line));
}

void TextTables::finish()
{
    let_go();
}

} // namespace solieu
