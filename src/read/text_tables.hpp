/// \file
/// Tables of a plain text, whose rows are lines and whose cells are parted by tabs.
#pragma once

#include "core/block.hpp"
#include "core/offset_map.hpp"
#include "core/sink.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Makes blocks of lines: one of each line, or one of each cell where lines that follow each other
/// are rows of a table. Rows have the same number of tabs, at least two; the first is a header with
/// three names or more, and a row with a number follows it. Holds back a header, nothing else.
class TextTables {
public:
    explicit TextTables(Sink<Block>& sink);

    /// The lines that are not blank, in order.
    void put(std::size_t line_number, std::string text, OffsetMap map);
    void finish();

private:
    struct Line {
        std::size_t number = 0;
        std::string text;
        OffsetMap map;
    };

    void pass_on(Line line);
    void put_row(const Line& line);
    void let_go();

    Sink<Block>& m_sink;
    std::vector<Line> m_held; ///< what may be the header of a table
    std::size_t m_tabs = 0;   ///< of the held lines or of the open table
    bool m_is_open = false;
    std::size_t m_tables = 0;
    std::size_t m_row = 0;
    std::size_t m_index = 0;
};

} // namespace solieu
