/// \file
/// Numbers the tables of a document.
#pragma once

#include "core/block.hpp"

#include <cstddef>
#include <vector>

namespace solieu {

/// Numbers tables over body and notes as their first blocks come out. A note has its own frame, as
/// it may stand amid a table of the body.
class TableNumbers {
public:
    explicit TableNumbers(std::size_t& next) : m_next(next) {}

    void renumber(TableCell& cell)
    {
        while (!m_open.empty() && m_open.back().depth >= cell.depth &&
               m_open.back().in_story != cell.table) {
            m_open.pop_back();
        }
        if (m_open.empty() || m_open.back().in_story != cell.table) {
            m_open.push_back({cell.table, cell.depth, m_next++});
        }
        cell.table = m_open.back().in_document;
    }

private:
    struct Open {
        std::size_t in_story;
        std::size_t depth;
        std::size_t in_document;
    };

    std::size_t& m_next;
    std::vector<Open> m_open;
};

} // namespace solieu
