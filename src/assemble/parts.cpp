#include "assemble/parts.hpp"

#include <algorithm>
#include <optional>

namespace solieu {
namespace {

/// More open brackets, or more totals before one marker, than any sentence has; keeps the work for
/// a hostile one linear.
constexpr std::size_t k_max_scopes = 8;
constexpr std::size_t k_max_totals = 16;

/// The totals that one bracket or one `trong đó` opens.
struct Scope {
    Totals totals;
    std::size_t end = 0;   ///< offset at which a bracket closes, or the sentence ends
    bool is_full = false;  ///< `gồm`, a colon: nouns of parts may differ from the total's
    bool lives_on = false; ///< labelled lines behind the sentence may break the total down again
    ListCue cue = ListCue::none;
    std::size_t number = 0; ///< of the list in the document
};

class PartLinker {
public:
    PartLinker(const BlockView& view, std::vector<Figure>& figures,
               const std::vector<TextSpan>& sentences, std::size_t first_id, Totals& outer)
        : m_view(view), m_figures(figures), m_sentences(sentences), m_first_id(first_id),
          m_outer(outer)
    {
    }

    void run()
    {
        for (const WordHit& word : m_view.matched().words) {
            if (word.list == ListId::markers && word.first_token == 0 && !word.canonical.empty()) {
                m_opening = cue_of(&word);
            }
        }
        m_is_breakdown = std::any_of(
            m_view.matched().words.begin(), m_view.matched().words.end(), [](const WordHit& word) {
                return word.first_token == 0 && word.list == ListId::markers &&
                       word.group == "all-parts";
            });
        for (std::size_t number = 0; number < m_figures.size(); ++number) {
            open_scopes(number);
            close_scopes(number);
            const Figure& figure = m_figures[number];
            if (figure.is_level() && !figure.is_aside() && !is_base_in_brackets(number)) {
                link(number);
            }
        }
    }

private:
    [[nodiscard]] std::string id_of(std::size_t number) const
    {
        return "o" + std::to_string(m_first_id + number);
    }

    [[nodiscard]] TextSpan gap_before(std::size_t number) const
    {
        const std::size_t begin = number == 0 ? 0 : m_figures[number - 1].quantity->span.end;
        return {begin, m_figures[number].quantity->span.begin};
    }

    /// The level figures that a marker at \p end before figure \p number sums up: back to the sentence's
    /// start, or to the marker before.
    [[nodiscard]] Totals totals_before(std::size_t number, std::size_t end) const
    {
        Totals totals;
        const std::size_t sentence = m_figures[number - 1].sentence;
        for (std::size_t at = number;
             at > 0 && m_figures[at - 1].sentence == sentence && totals.size() < k_max_totals;
             --at) {
            const Figure& figure = m_figures[at - 1];
            const bool is_aside = m_view.closing_bracket({figure.quantity->span.end, end}) !=
                                  std::string_view::npos; // a closed bracket is no total
            if (figure.is_level() && !figure.is_aside() && !is_aside) {
                totals.insert(totals.begin(),
                              {id_of(at - 1), *figure.quantity, Decimal(), figure.record.status});
            }
            if (!figure.record.of.empty() && figure.is_level()) {
                break;
            }
        }
        return totals;
    }

    void open_scopes(std::size_t number)
    {
        if (number == 0) {
            return;
        }
        const TextSpan gap = gap_before(number);
        const std::string_view text = m_view.text();
        const WordHit* marker = m_view.last_word(gap, ListId::markers, "parts");
        if (marker != nullptr &&
            (!follows_mark(gap, *marker) || m_view.is_inside_longer(*marker))) {
            marker = nullptr; // `giao nhiệm vụ cụ thể cho từng đơn vị`
        }
        if (marker == nullptr) {
            marker = m_view.last_word(gap, ListId::markers, "all-parts");
        }
        const std::size_t bracket = m_view.text(gap).find_last_of("()");
        const bool opens_bracket =
            bracket != std::string_view::npos && text[gap.begin + bracket] == '(';
        // A bracket breaks down what stands right before it, not what an earlier bracket held.
        const bool has_closed =
            bracket != std::string_view::npos &&
            m_view.text(gap).substr(0, bracket).find(')') != std::string_view::npos;
        const bool opens_list =
            m_view.text(m_view.trimmed(gap)).starts_with(':') &&
            is_same_dimension(*m_figures[number - 1].quantity, *m_figures[number].quantity);
        if (marker == nullptr && !opens_list && (!opens_bracket || has_closed)) {
            return;
        }
        if (is_base_in_brackets(number)) {
            return;
        }
        const std::size_t opening = marker != nullptr ? marker->span.begin
                                    : opens_bracket   ? gap.begin + bracket
                                                      : gap.end;
        Totals totals = totals_before(number, opening);
        if (marker != nullptr && marker->canonical == "division" && !m_scopes.empty() &&
            !opens_bracket && m_view.text(m_view.trimmed(gap)).starts_with(';')) {
            totals = m_scopes.back().totals; // `gồm rừng A 10 ha; theo nguồn gốc gồm B 12 ha`
            std::for_each(totals.begin(), totals.end(),
                          [](Total& total) { total.taken = Decimal(); });
        }
        if (totals.empty()) {
            return;
        }
        Scope scope;
        scope.totals = std::move(totals);
        scope.end = m_sentences[m_figures[number].sentence].end;
        if (opens_bracket) {
            scope.end = std::min(scope.end, closing_bracket(gap.begin + bracket, scope.end));
        }
        const bool has_colon = m_view.text(gap).find(':') != std::string_view::npos;
        scope.is_full =
            opens_list || opens_bracket || (marker != nullptr && marker->group == "all-parts");
        scope.lives_on = marker != nullptr && has_colon && !opens_bracket;
        scope.cue = cue_of(marker);
        scope.number = next_list();
        if (m_scopes.size() == k_max_scopes) {
            m_scopes.erase(m_scopes.begin());
        }
        m_scopes.push_back(std::move(scope));
    }

    /// `tăng 46 người so với năm trước (1.318 người)`, `đạt 38,6% lực lượng lao động (213.800 người)`:
    /// the value of what is named right before the bracket, and no part of anything.
    [[nodiscard]] bool is_base_in_brackets(std::size_t number) const
    {
        if (number == 0 || m_figures[number - 1].is_level() ||
            m_figures[number - 1].sentence != m_figures[number].sentence) {
            return false;
        }
        const TextSpan gap = gap_before(number);
        const std::string_view between = m_view.text(gap);
        const std::size_t bracket = between.find_last_of("()");
        return bracket != std::string_view::npos && between[bracket] == '(' &&
               m_view.first_word({gap.begin + bracket, gap.end}, ListId::markers) == nullptr;
    }

    [[nodiscard]] static ListCue cue_of(const WordHit* marker)
    {
        if (marker == nullptr || marker->canonical == "detail") {
            return ListCue::detail;
        }
        return marker->canonical == "part" ? ListCue::part : ListCue::partition;
    }

    /// Lists count on from their block's number, so that no two of a document are the same.
    [[nodiscard]] std::size_t next_list()
    {
        constexpr unsigned k_bits = 20; // a block of 256 KiB has fewer lists
        return ((m_view.matched().block.index + 1) << k_bits) + ++m_lists;
    }

    [[nodiscard]] bool follows_mark(TextSpan gap, const WordHit& marker) const
    {
        const TextSpan before = m_view.trimmed({gap.begin, marker.span.begin});
        return before.is_empty() || std::string_view(",;.(:-+").find(
                                        m_view.text()[before.end - 1]) != std::string_view::npos;
    }

    [[nodiscard]] std::size_t closing_bracket(std::size_t open, std::size_t limit) const
    {
        int depth = 0;
        const std::string_view text = m_view.text();
        for (std::size_t at = open; at < limit; ++at) {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return limit;
    }

    void close_scopes(std::size_t number)
    {
        const std::size_t begin = m_figures[number].quantity->span.begin;
        while (!m_scopes.empty() && m_scopes.back().end <= begin) {
            Scope& scope = m_scopes.back();
            if (scope.lives_on && is_labelled_line(number)) {
                for (Total& total : scope.totals) {
                    if (total.taken == size_of(total.quantity).value_or(Decimal())) {
                        total.taken = Decimal(); // broken down once more
                        scope.number = next_list();
                    }
                }
                scope.end = m_sentences[m_figures[number].sentence].end;
                return;
            }
            m_scopes.pop_back();
        }
    }

    /// `Hộ nghèo: 15 suất, với số tiền: 3 triệu đồng.` goes on with a breakdown.
    [[nodiscard]] bool is_labelled_line(std::size_t number) const
    {
        const TextSpan sentence = m_sentences[m_figures[number].sentence];
        std::size_t first = number;
        while (first > 0 && m_figures[first - 1].sentence == m_figures[number].sentence) {
            --first;
        }
        const TextSpan words{sentence.begin, m_figures[first].quantity->span.begin};
        return m_view.text(words).find(':') != std::string_view::npos;
    }

    /// A part in brackets that leaves out the unit of its total.
    [[nodiscard]] static bool is_bare(const Figure& figure)
    {
        return figure.quantity->unit_class == UnitClass::none && !figure.record.unit.empty() &&
               figure.quantity->unit.empty();
    }

    bool take(Total& total, Figure& figure, bool any_noun = false)
    {
        const Quantity& part = *figure.quantity;
        const auto part_size = size_of(part);
        const auto total_size = size_of(total.quantity);
        const bool is_alike = is_same_dimension(part, total.quantity) ||
                              (is_bare(figure) && total.quantity.unit_class == UnitClass::count) ||
                              (any_noun && part.unit_class == UnitClass::count &&
                               total.quantity.unit_class == UnitClass::count);
        if (!is_alike || !part_size || !total_size || *part_size > *total_size) {
            return false;
        }
        const auto sum = total.taken.plus(*part_size);
        // Rounded parts may add up to a little more than their total.
        const auto slack =
            total_size->plus(Decimal(total_size->coefficient() / 100, total_size->decimals()));
        const bool is_overfull = !sum || !slack || *sum > *slack;
        if (is_overfull && any_noun) {
            return false;
        }
        if (is_overfull && part.unit_class == UnitClass::count && m_last_part >= 0) {
            const Figure& sibling = m_figures[static_cast<std::size_t>(m_last_part)];
            if (is_same_dimension(part, *sibling.quantity) && sibling.record.of == total.id &&
                *part_size <= size_of(*sibling.quantity).value_or(Decimal())) {
                figure.record.of = id_of(static_cast<std::size_t>(m_last_part));
                return true;
            }
        }
        figure.record.of = total.id;
        figure.explain("of", "", "part of the total before it");
        total.taken = sum.value_or(total.taken);
        if (total.status == Status::target && figure.record.status == Status::reported) {
            figure.record.status = Status::target; // parts of a plan are planned
        }
        return true;
    }

    /// Where the layout puts a figure: under the nearest total of its dimension, whatever the
    /// sizes.
    void list(Figure& figure) const
    {
        for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
            for (auto total = scope->totals.rbegin(); total != scope->totals.rend(); ++total) {
                if (is_same_dimension(*figure.quantity, total->quantity) || is_bare(figure)) {
                    figure.listed_under = total->id;
                    figure.list = scope->number;
                    figure.cue = scope->cue;
                    return;
                }
            }
        }
        for (auto total = m_outer.rbegin(); m_scopes.empty() && total != m_outer.rend(); ++total) {
            if (is_same_dimension(*figure.quantity, total->quantity)) {
                figure.listed_under = total->id;
                figure.cue = m_opening;
                return;
            }
        }
    }

    void link(std::size_t number)
    {
        Figure& figure = m_figures[number];
        list(figure);
        for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
            for (auto total = scope->totals.rbegin(); total != scope->totals.rend(); ++total) {
                if (take(*total, figure)) {
                    m_last_part = static_cast<int>(number);
                    return;
                }
            }
        }
        if (!m_scopes.empty()) {
            // `18 văn bản gồm 04 kế hoạch, 14 công văn`: kinds of what was counted.
            Scope& inner = m_scopes.back();
            if (inner.is_full && figure.quantity->unit_class == UnitClass::count &&
                !inner.totals.empty()) {
                (void)take(inner.totals.back(), figure, true);
            }
            return;
        }
        // What says the total itself once more is no part of it, and what follows belongs to that.
        std::erase_if(m_outer, [&figure](const Total& total) {
            const bool is_again = is_same_dimension(total.quantity, *figure.quantity) &&
                                  size_of(*figure.quantity) >= size_of(total.quantity);
            figure.restates = is_again ? total.id : figure.restates;
            return is_again;
        });
        for (auto total = m_outer.rbegin(); total != m_outer.rend(); ++total) {
            const auto size = size_of(total->quantity);
            const auto sum = total->taken.plus(size_of(*figure.quantity).value_or(Decimal()));
            const auto slack =
                size ? size->plus(Decimal(size->coefficient() / 100, size->decimals()))
                     : std::nullopt;
            if (slack && sum && *sum <= *slack && take(*total, figure, m_is_breakdown)) {
                return;
            }
        }
    }

    const BlockView& m_view;
    std::vector<Figure>& m_figures;
    const std::vector<TextSpan>& m_sentences;
    std::size_t m_first_id;
    Totals& m_outer;
    std::vector<Scope> m_scopes;
    std::size_t m_lists = 0;
    int m_last_part = -1;
    ListCue m_opening = ListCue::above; ///< what announces a list that the whole block is
    bool m_is_breakdown = false; ///< the block begins with `gồm`
};

} // namespace

void link_parts(const BlockView& view, std::vector<Figure>& figures,
                const std::vector<TextSpan>& sentences, std::size_t first_id, Totals& outer)
{
    PartLinker(view, figures, sentences, first_id, outer).run();
}

} // namespace solieu
