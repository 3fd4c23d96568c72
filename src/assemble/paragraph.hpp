/// \file
/// One block's quantities as observations.
#pragma once

#include "assemble/heading_tree.hpp"
#include "core/match.hpp"
#include "core/record.hpp"

#include <vector>

namespace solieu {

/// An observation in the making and the quantity that it rests on, which the block owns.
struct Observation {
    const Quantity* quantity = nullptr;
    ObservationRecord record;
};

/// Works out what the quantities of one block mean. Lives as long as its block is at hand.
class Paragraph {
public:
    Paragraph(const MatchedBlock& matched, const HeadingTree& headings);

    [[nodiscard]] std::vector<Observation>& observations()
    {
        return m_observations;
    }

private:
    [[nodiscard]] bool is_statistic(const Quantity& quantity) const;

    const MatchedBlock& m_matched;
    const HeadingTree& m_headings;
    std::vector<Observation> m_observations;
};

} // namespace solieu
