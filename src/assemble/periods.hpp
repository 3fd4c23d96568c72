/// \file
/// The period that a figure is of.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <string>

namespace solieu {

/// What stands above a sentence and is inherited by it, outermost last. Empty where not known.
struct PeriodContext {
    std::string note_anchor; ///< of the sentence that carries the note's mark, or a list's intro
    std::string heading;
    std::string report;
};

/// Puts the year of the report in place of one that a period leaves out; empty when there is none.
[[nodiscard]] std::string with_year(std::string period, std::string_view report_period);

/// Follows the figures of a sentence from left to right and gives each its period: stated for it;
/// else in its sentence; else inherited. Looks at every mention once.
class SentencePeriods {
public:
    explicit SentencePeriods(const BlockView& view) : m_view(view) {}

    /// A new sentence begins; what the last one said no longer counts.
    void start(TextSpan sentence);

    /// \p limit is where the next figure begins or the sentence ends.
    [[nodiscard]] std::string period_of(const Figure& figure, std::size_t limit,
                                        const PeriodContext& context);

private:
    void read_to(std::size_t end, Status status, const PeriodContext& context);
    void leave_bracket(std::size_t end);
    void find(std::string period, const Mention& mention);
    void explain(const Figure& figure, const Mention* mention) const;
    [[nodiscard]] std::string period_right_behind(const Figure& figure, std::size_t limit,
                                                  const PeriodContext& context);
    [[nodiscard]] std::string period_behind(const Figure& figure, std::size_t limit,
                                            const PeriodContext& context) const;
    [[nodiscard]] bool says_this_month(const Figure& figure, std::size_t limit) const;
    [[nodiscard]] bool counts(const Mention& mention, Status status) const;

    const BlockView& m_view;
    std::size_t m_begin = 0; ///< of the sentence
    std::size_t m_read = 0;  ///< up to here mentions were looked at
    std::string m_found;
    const Mention* m_mention = nullptr; ///< that said it; null when words like `đến nay` did
    std::size_t m_bracket_end = 0;      ///< of the bracket that holds it; 0 when none does
    std::string m_before_bracket;       ///< what was found before that
};

} // namespace solieu
