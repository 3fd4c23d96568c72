/// \file
/// What the lines of a list inherit from the lines above them.
#pragma once

#include "assemble/parts.hpp"
#include "core/match.hpp"

#include <string>
#include <vector>

namespace solieu {

/// A line that lines below it may belong to.
struct ListLine {
    int rank = 0;           ///< of its label; 0 for a paragraph without one
    Totals totals;          ///< what the lines below it may be parts of
    std::string period;     ///< that its last sentence states; empty when it states none
    std::string topic;      ///< what it is about, for lines that name nothing themselves
    bool is_intro = false;  ///< it ends with a colon
    bool announces = false; ///< lines below break it down: a colon, `trong đó`, a list's line
};

/// The open lines of nested lists, outermost first. Holds a few lines, never the document.
class ListContext {
public:
    /// Closes what the next block ends. Only blocks with a list label stay under the lines above.
    void enter(const MatchedBlock& matched);

    /// The block that was entered as a level for those below it.
    void leave(ListLine level);

    /// Totals of the nearest line above, or none. Sums found are kept through the reference.
    [[nodiscard]] Totals& totals();
    [[nodiscard]] std::string period() const;
    [[nodiscard]] std::string topic() const;

private:
    std::vector<ListLine> m_levels;
    Totals m_none;
    bool m_is_inside = false;
    bool m_goes_on = false; ///< the block itself begins with `trong đó`
};

/// Rank of a block's list label; 0 for a plain paragraph and for a heading.
[[nodiscard]] int list_rank(const MatchedBlock& matched);

} // namespace solieu
