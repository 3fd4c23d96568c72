#include "assemble/list_context.hpp"

#include "assemble/heading_tree.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

constexpr std::size_t k_max_levels = 16;

} // namespace

int list_rank(const MatchedBlock& matched)
{
    return matched.label && !HeadingTree::is_heading(matched) ? matched.label->rank : 0;
}

void ListContext::enter(const MatchedBlock& matched)
{
    const int rank = list_rank(matched);
    m_goes_on =
        rank == 0 &&
        std::any_of(matched.words.begin(), matched.words.end(), [](const WordHit& word) {
            return word.first_token == 0 && word.list == ListId::markers && word.group == "parts";
        });
    m_is_inside = rank > 0 || m_goes_on;
    if (m_goes_on) {
        return;
    }
    if (rank == 0) {
        m_levels.clear();
        return;
    }
    while (!m_levels.empty() && m_levels.back().rank >= rank) {
        m_levels.pop_back();
    }
}

void ListContext::leave(ListLine level)
{
    if (m_goes_on && !m_levels.empty()) {
        m_levels.back().announces = true;
        return; // lines below it belong to what it breaks down
    }
    if (m_levels.size() < k_max_levels) {
        m_levels.push_back(std::move(level));
    }
}

Totals& ListContext::totals()
{
    m_none.clear();
    const bool has_totals =
        m_is_inside && !m_levels.empty() && (m_levels.back().announces || m_goes_on);
    return has_totals ? m_levels.back().totals : m_none;
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
