/// \file
/// Hedge words: how exact a figure is, and whether it is done, estimated or planned.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"
#include "core/record.hpp"

namespace solieu {

/// The bound that words right before or right behind the quantity give it.
[[nodiscard]] Bound bound_of(const BlockView& view, const Figure& figure);

/// Follows the figures of a sentence from left to right. A hedge holds to the sentence's end; a
/// plan word that is a noun only for the figure that it names; else the section decides.
class SentenceStatus {
public:
    SentenceStatus(const BlockView& view, bool is_under_targets)
        : m_view(view), m_section(is_under_targets ? Status::target : Status::reported),
          m_current(m_section)
    {
    }

    void start(TextSpan sentence);
    /// \p before is the figure before it in the sentence; null for the first.
    [[nodiscard]] Status status_of(const Figure& figure, const Figure* before);
    /// Whether the figure asked for last is itself a plan's total, and so one of the whole year.
    [[nodiscard]] bool is_plan_total() const
    {
        return m_is_plan_total;
    }

private:
    [[nodiscard]] bool is_compared_with(const WordHit& hedge) const;
    [[nodiscard]] bool is_effort(const WordHit& hedge) const;
    [[nodiscard]] const WordHit* aim_of(TextSpan sentence) const;
    [[nodiscard]] bool is_named_by_plan(const Figure& figure) const;
    [[nodiscard]] bool names_plan_of(const Figure& figure, const Figure& before) const;
    void explain(const Figure& figure) const;

    const BlockView& m_view;
    Status m_section;
    Status m_current;
    std::size_t m_read = 0;    ///< up to here words were looked at
    std::size_t m_covered = 0; ///< end of the last plan or hedge word
    bool m_is_plan_total = false;
    const WordHit* m_word = nullptr; ///< the hedge that holds
};

} // namespace solieu
