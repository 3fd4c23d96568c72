#include "assemble/list_context.hpp"

#include <utility>

namespace solieu {
namespace {

constexpr std::size_t k_max_levels = 16;

} // namespace

int list_rank(const MatchedBlock& matched)
{
    return matched.label && !matched.label->is_heading ? matched.label->rank : 0;
}

void ListContext::enter(const MatchedBlock& matched)
{
    const int rank = list_rank(matched);
    m_is_inside = rank > 0;
    if (rank == 0) {
        m_levels.clear();
        return;
    }
    while (!m_levels.empty() && m_levels.back().rank >= rank) {
        m_levels.pop_back();
    }
}

void ListContext::leave(ListLevel level)
{
    if (m_levels.size() < k_max_levels) {
        m_levels.push_back(std::move(level));
    }
}

Totals& ListContext::totals()
{
    m_none.clear();
    return m_is_inside && !m_levels.empty() ? m_levels.back().totals : m_none;
}

std::string ListContext::period() const
{
    for (auto level = m_levels.rbegin(); m_is_inside && level != m_levels.rend(); ++level) {
        if (level->is_intro && !level->period.empty()) {
            return level->period;
        }
    }
    return {};
}

std::string ListContext::topic() const
{
    return m_is_inside && !m_levels.empty() && m_levels.back().is_intro ? m_levels.back().topic
                                                                        : std::string();
}

} // namespace solieu
