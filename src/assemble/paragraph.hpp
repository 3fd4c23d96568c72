/// \file
/// One block's quantities as observations.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"
#include "assemble/parts.hpp"
#include "assemble/periods.hpp"
#include "core/match.hpp"

#include <string>
#include <vector>

namespace solieu {

/// What a block inherits from above it.
struct ParagraphContext {
    PeriodContext periods;
    bool is_explaining = false;    ///< reasons are kept for every field
    bool is_under_targets = false; ///< its section is about plans
    std::string topic;             ///< what the figures are of that nothing else names
};

/// Works out what the quantities of one block mean. Lives as long as its block is at hand.
class Paragraph {
public:
    /// \p first_id is the number of the block's first observation; sums found in \p outer are kept.
    Paragraph(const MatchedBlock& matched, const ParagraphContext& context, std::size_t first_id,
              Totals& outer);

    [[nodiscard]] std::vector<Figure>& figures()
    {
        return m_figures;
    }

    /// Where one of its figures stands, all but the block.
    [[nodiscard]] Setting setting_of(const Figure& figure) const;

    /// The last figure's; empty when there is none.
    [[nodiscard]] std::string last_period() const;

    /// The figures that a note is about whose mark stands at the offset: those right before it.
    [[nodiscard]] Totals totals_at(std::size_t offset, std::size_t first_id) const;
    /// The period of the sentence around the offset; empty when it has no figure.
    [[nodiscard]] std::string period_at(std::size_t offset) const;
    /// The level figures of the last sentence that has any: what a list below may break down.
    [[nodiscard]] Totals last_totals(std::size_t first_id) const;

private:
    [[nodiscard]] bool is_statistic(const Quantity& quantity) const;
    [[nodiscard]] bool is_bare_part(const Quantity& quantity) const;
    [[nodiscard]] bool is_bracketed_part(const Quantity& quantity, std::size_t whole) const;
    [[nodiscard]] std::size_t whole_of_bare_part() const;
    [[nodiscard]] bool is_equation_term(const Quantity& quantity) const;
    [[nodiscard]] const Quantity* whole_behind(const Quantity& quantity) const;
    void collect(bool is_explaining);
    void read(const ParagraphContext& context);
    void join_fraction(std::size_t number);
    [[nodiscard]] bool is_of_time_told(const Figure& figure) const;
    [[nodiscard]] bool lists_structure(TextSpan words) const;
    std::size_t share_partition(std::size_t first);
    [[nodiscard]] bool counts_listed_noun(const Figure& figure, std::size_t limit) const;
    void apply_comparison(Figure& figure, const std::string& report) const;
    void take_year_of_plan(std::size_t number, const ParagraphContext& context,
                           std::size_t first_id);
    [[nodiscard]] std::size_t limit_of(std::size_t number) const;
    [[nodiscard]] Totals loose_totals_at(std::size_t offset, std::size_t first_id) const;
    [[nodiscard]] Total total_of(std::size_t number, std::size_t first_id) const;

    const MatchedBlock& m_matched;
    BlockView m_view;
    std::vector<TextSpan> m_sentences;
    std::vector<Figure> m_figures;
    std::vector<std::vector<Reason>> m_reasons; ///< by figure; empty unless asked for
};

} // namespace solieu
