/// \file
/// The ladder of headings that a document has climbed so far.
#pragma once

#include "core/match.hpp"
#include "core/record.hpp"

#include <string>
#include <vector>

namespace solieu {

/// Follows the headings of one document in reading order. Holds only the open ones.
class HeadingTree {
public:
    /// One heading on the path from the outermost to the current.
    struct Open {
        HeadingRecord record;
        std::string rule;  ///< which kind of label it has; empty for a style
        std::string label; ///< its own piece of the path
        int rank = 0;
        std::string period;     ///< SDMX period that its title names; empty when none
        bool is_target = false; ///< figures below it are plans
        bool is_result = false; ///< figures below it are results
    };

    /// Whether a block is a heading and not a numbered paragraph of prose.
    [[nodiscard]] static bool is_heading(const MatchedBlock& matched);

    /// Closes what the new heading ends and opens it. Returns it.
    const Open& open(const MatchedBlock& matched);

    /// From the outermost to the current; empty before the first heading.
    [[nodiscard]] const std::vector<Open>& path() const
    {
        return m_path;
    }
    /// Id of the nearest heading; empty before the first.
    [[nodiscard]] std::string section() const
    {
        return m_path.empty() ? std::string() : m_path.back().record.id;
    }

private:
    /// Whether the nearest open heading that says so is one of results.
    [[nodiscard]] bool is_within_results() const;

    std::vector<Open> m_path;
    std::size_t m_count = 0;
};

} // namespace solieu
