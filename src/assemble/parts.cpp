#include "assemble/parts.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace solieu {
namespace {

/// More open brackets, or more totals before one marker, than any sentence has; keeps the work for
/// a hostile one linear.
constexpr std::size_t k_max_scopes = 8;
constexpr std::size_t k_max_totals = 16;
/// Entries of one list; longer lists are tables.
constexpr std::size_t k_max_parts = 64;
/// A part that is more than so many times its total has another unit, nghìn for triệu: digits that
/// are dropped or doubled make it ten times as much.
constexpr int k_unit_slip = 100;
/// Bytes between a total and the colon of its list.
constexpr std::size_t k_longest_modifier = 100;

/// The totals that one bracket or one `trong đó` opens.
struct Scope {
    Totals totals;
    std::size_t end = 0;          ///< offset at which a bracket closes, or the sentence ends
    bool is_full = false;         ///< `gồm`, a colon: nouns of parts may differ from the total's
    bool is_bracket_list = false; ///< the first of names with a part in a bracket each
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
                m_opening = list_cue_of(word);
            }
        }
        m_is_breakdown = std::any_of(
            m_view.matched().words.begin(), m_view.matched().words.end(), [](const WordHit& word) {
                return word.first_token == 0 && word.list == ListId::markers &&
                       word.group == "all-parts";
            });
        resolve_outer();
        for (std::size_t number = 0; number < m_figures.size(); ++number) {
            open_scopes(number);
            close_scopes(number);
            const Figure& figure = m_figures[number];
            if (figure.is_level() && !figure.is_aside() && !is_base_in_brackets(number) &&
                !is_per_one(number)) {
                link(number);
            }
        }
    }

private:
    /// Whether the figure may be a part of the total by what it counts: one dimension, or people.
    [[nodiscard]] static bool is_alike(const Figure& figure, const Total& total)
    {
        return is_same_dimension(*figure.quantity, total.quantity) ||
               (figure.is_person && total.is_person);
    }

    /// A list of ranks is one of its total, whatever that is called: `84 giải: 06 nhất, 19 nhì`.
    [[nodiscard]] static bool is_rank(const Quantity& quantity)
    {
        static constexpr std::array<std::string_view, 9> k_ranks{
            "nhất", "nhì", "ba", "tư", "khuyến khích", "vàng", "bạc", "đồng", "giải nhất"};
        return std::find(k_ranks.begin(), k_ranks.end(), quantity.unit) != k_ranks.end();
    }

    /// Whether figures from this one on, up to the end of what the list may hold, add up to the
    /// total. Figures in brackets within the list say something of its entries.
    [[nodiscard]] bool adds_up(const Total& total, std::size_t number, std::size_t end,
                               bool any_noun) const
    {
        const auto wanted = size_of(total.quantity);
        std::optional<Decimal> sum = Decimal();
        std::size_t parts = 0;
        const std::size_t begin = m_figures[number].quantity->span.begin;
        for (std::size_t at = number;
             at < m_figures.size() && wanted && sum && parts < k_max_parts &&
             m_figures[at].quantity->span.begin < end;
             ++at) {
            const Figure& figure = m_figures[at];
            const bool is_count =
                figure.quantity->unit_class == UnitClass::count || is_bare(figure);
            if (!figure.is_level() || figure.is_aside() || figure.quantity->value2 ||
                !(is_alike(figure, total) || (is_count && (any_noun || is_bare(figure)))) ||
                is_inside_bracket(begin, figure.quantity->span.begin)) {
                continue;
            }
            sum = sum->plus(size_of(*figure.quantity).value_or(Decimal()));
            ++parts;
            if (parts > 1 && sum && *sum == *wanted) {
                return true;
            }
        }
        return false;
    }

    /// Whether more brackets open than close between the offsets.
    [[nodiscard]] bool is_inside_bracket(std::size_t begin, std::size_t end) const
    {
        int depth = 0;
        for (const char mark : m_view.text({begin, std::max(begin, end)})) {
            depth = mark == '(' ? depth + 1 : mark == ')' ? std::max(depth - 1, 0) : depth;
        }
        return depth > 0;
    }

    /// Of several totals of one dimension a list breaks down the one that it adds up to: it becomes
    /// the innermost.
    void prefer_sum(Totals& totals, std::size_t number, std::size_t end) const
    {
        if (totals.size() < 2) {
            return;
        }
        for (std::size_t at = totals.size(); at > 0; --at) {
            if (adds_up(totals[at - 1], number, end, false)) {
                std::rotate(totals.begin() + static_cast<std::ptrdiff_t>(at - 1),
                            totals.begin() + static_cast<std::ptrdiff_t>(at), totals.end());
                return;
            }
        }
    }

    /// Of the figures in the sentence that carries a note's mark, those count that the note breaks
    /// down: they are what its first sentence adds up to.
    void resolve_outer()
    {
        if (m_figures.empty() || m_outer.empty()) {
            return;
        }
        const std::size_t end = m_sentences[m_figures.front().sentence].end;
        prefer_sum(m_outer, 0, end);
        Totals kept; // built aside: whether one is kept depends on the others
        for (const Total& total : m_outer) {
            if (!total.is_loose || adds_up(total, 0, end, m_is_breakdown) || is_list_of(total) ||
                is_only_one_announced(total)) {
                kept.push_back(total);
            }
        }
        m_outer = std::move(kept);
        for (Total& total : m_outer) { // other people than the total's are no part of it
            total.is_person =
                total.is_person && (adds_up(total, 0, end, false) || is_list_of(total));
        }
    }

    /// Whether the block is nothing but a list of parts that may be the total's: `Nhật Bản 86
    /// người; Đài Loan 41 người`.
    [[nodiscard]] bool is_list_of(const Total& total) const
    {
        return &total == &m_outer.back() && m_figures.size() > 1 &&
               m_figures.back().sentence == 0 &&
               std::all_of(m_figures.begin(), m_figures.end(), [&](const Figure& figure) {
                   return figure.is_level() && is_alike(figure, total) &&
                          size_of(*figure.quantity) < size_of(total.quantity);
               });
    }

    /// `Trong đó: thu tiền sử dụng đất 11.200 triệu đồng`: the block breaks something down, and
    /// nothing else above it has the total's unit.
    [[nodiscard]] bool is_only_one_announced(const Total& total) const
    {
        return m_opening != ListCue::above &&
               std::all_of(m_outer.begin(), m_outer.end(), [&total](const Total& other) {
                   return &other == &total ||
                          other.quantity.unit_class != total.quantity.unit_class;
               });
    }

    [[nodiscard]] std::string id_of(std::size_t number) const
    {
        return "o" + std::to_string(m_first_id + number);
    }

    [[nodiscard]] TextSpan gap_before(std::size_t number) const
    {
        const std::size_t begin = number == 0 ? 0 : m_figures[number - 1].quantity->span.end;
        return {begin, m_figures[number].quantity->span.begin};
    }

    /// The level figures that a marker at \p end before figure \p number sums up: back to the
    /// sentence's start, or to the marker before.
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
                Total total{id_of(at - 1), counted(figure), Decimal(), figure.record.status};
                total.is_person = figure.is_person;
                totals.insert(totals.begin(), std::move(total));
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
        const std::size_t sentence_end = m_sentences[m_figures[number].sentence].end;
        if (!m_scopes.empty() && m_scopes.back().is_bracket_list && has_closed) {
            m_bracket_list = std::move(m_scopes.back());
            m_scopes.pop_back();
        }
        if (has_closed && opens_bracket && goes_on_in_bracket(number)) {
            m_scopes.push_back(*m_bracket_list);
            m_scopes.back().end = closing_bracket(gap.begin + bracket, sentence_end);
            return;
        }
        const bool opens_list = begins_list(number, sentence_end);
        const bool opens_sort = begins_sorting(number);
        const bool opens_some = marker == nullptr && begins_selection(number);
        if (marker == nullptr && !opens_list && !opens_sort && !opens_some &&
            (!opens_bracket || has_closed)) {
            return;
        }
        if (is_base_in_brackets(number) ||
            (marker == nullptr && opens_bracket && begins_with_rest(gap.begin + bracket + 1))) {
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
                          [](Total& total) { total.taken = Decimal(), total.parts = 0; });
        }
        const bool is_again = // `186 tin gồm A 158 tin, B 28 tin; trong đó đã giải quyết 99 tin`
            marker != nullptr && !opens_bracket && !totals.empty() && !m_scopes.empty() &&
            m_view.text({gap.begin, marker->span.begin}).find(';') != std::string_view::npos &&
            is_complete(m_scopes.back()) &&
            size_of(totals.back().quantity) < size_of(*m_figures[number].quantity);
        if (is_again) {
            totals = m_scopes.back().totals;
            std::for_each(totals.begin(), totals.end(),
                          [](Total& total) { total.taken = Decimal(), total.parts = 0; });
            m_scopes.pop_back();
        }
        if (opens_bracket && marker == nullptr && !m_figures[number - 1].is_level() &&
            m_figures[number - 1].sentence == m_figures[number].sentence) {
            // Behind a plan or a basis a list is surely the total's only where it adds up to it.
            const std::size_t end = closing_bracket(gap.begin + bracket, sentence_end);
            std::erase_if(totals,
                          [&](const Total& total) { return !adds_up(total, number, end, false); });
        }
        if (totals.empty()) {
            return;
        }
        prefer_sum(totals, number,
                   opens_bracket ? closing_bracket(gap.begin + bracket, sentence_end)
                                 : sentence_end);
        Scope scope;
        scope.totals = std::move(totals);
        scope.end = m_sentences[m_figures[number].sentence].end;
        if (opens_bracket) {
            scope.end = std::min(scope.end, closing_bracket(gap.begin + bracket, scope.end));
        }
        const bool has_colon = m_view.text(gap).find(':') != std::string_view::npos;
        scope.is_full = opens_list || opens_sort || opens_bracket ||
                        (marker != nullptr && marker->group == "all-parts");
        scope.lives_on = marker != nullptr && has_colon && !opens_bracket;
        scope.cue = marker != nullptr ? list_cue_of(*marker)
                    : opens_sort      ? ListCue::partition
                    : opens_some      ? ListCue::part
                                      : ListCue::detail;
        scope.number = next_list();
        scope.is_bracket_list = opens_bracket && has_colon && marker == nullptr;
        if (m_scopes.size() == k_max_scopes) {
            m_scopes.erase(m_scopes.begin());
        }
        m_scopes.push_back(std::move(scope));
    }

    /// `cho các đối tượng: hộ nghèo (521 suất), nữ công nhân (| 321 suất)`: each name of a list has
    /// its part in a bracket of its own.
    [[nodiscard]] bool goes_on_in_bracket(std::size_t number) const
    {
        const std::string_view gap = m_view.text(gap_before(number));
        return m_bracket_list && m_scopes.size() < k_max_scopes &&
               m_figures[number - 1].sentence == m_figures[number].sentence &&
               !m_figures[number - 1].record.of.empty() && gap.ends_with('(') &&
               (gap.starts_with("),") || gap.starts_with(") và") || gap.starts_with(");")) &&
               gap.find(':') == std::string_view::npos;
    }

    /// The words before a figure from the last mark of its sentence on that ends a clause.
    [[nodiscard]] std::string clause_before(std::size_t number) const
    {
        TextSpan words = gap_before(number);
        words.begin = std::max(words.begin, m_sentences[m_figures[number].sentence].begin);
        const std::size_t mark = m_view.text(words).find_last_of(",;()");
        words.begin = mark == std::string_view::npos ? words.begin : words.begin + mark + 1;
        return lower(m_view.text(m_view.trimmed(words, ".")));
    }

    /// `84 giải: 06 nhất, 19 nhì`, `186 điểm tiêm: 164 điểm cố định`, `sai phạm 612 triệu đồng ở 05
    /// đơn vị: thu hồi 418 triệu đồng, giảm trừ 194 triệu đồng`.
    [[nodiscard]] bool begins_list(std::size_t number, std::size_t end) const
    {
        const TextSpan gap = gap_before(number);
        const std::string_view words = m_view.text(gap);
        const std::size_t colon = words.find(':');
        if (colon == std::string_view::npos || colon > k_longest_modifier ||
            m_figures[number - 1].sentence != m_figures[number].sentence) {
            return false;
        }
        // `kiểm tra 74 cơ sở sản xuất, kinh doanh, kết quả: 36 cơ sở đạt yêu cầu`
        const bool is_result = words.substr(0, colon).ends_with(", kết quả");
        if (words.substr(0, colon).find_first_of(is_result ? ";.()" : ",;.()") !=
            std::string_view::npos) {
            return false;
        }
        const Figure& figure = m_figures[number];
        const Figure& before = m_figures[number - 1];
        // `186 điểm tiêm: 164 điểm cố định`: words between belong to the noun of a count.
        const bool is_direct = m_view.trimmed({gap.begin, gap.begin + colon}).is_empty() ||
                               before.quantity->unit_class == UnitClass::count;
        if (is_direct && before.is_level() &&
            (is_same_dimension(*before.quantity, *figure.quantity) ||
             (before.is_person && figure.is_person))) {
            return true;
        }
        const bool is_count = before.quantity->unit_class == UnitClass::count;
        if (is_count && (is_bare(figure) || is_rank(*figure.quantity))) {
            return true;
        }
        const Totals totals = totals_before(number, gap.end);
        return std::any_of(totals.begin(), totals.end(), [&](const Total& total) {
            return adds_up(total, number, end, is_count && total.id == id_of(number - 1));
        });
    }

    /// `Phân loại: va chạm 31 vụ`, `Theo loại đơn: 33 khiếu nại`: a sentence that sorts what the
    /// one before it counted.
    [[nodiscard]] bool begins_sorting(std::size_t number) const
    {
        if (m_figures[number - 1].sentence == m_figures[number].sentence) {
            return false;
        }
        const std::string words = clause_before(number);
        static constexpr std::array<std::string_view, 6> k_words{
            "phân loại", "theo ", "phân theo ", "chia theo ", "chia ra", "phân ra"};
        return words.find(':') != std::string::npos &&
               std::any_of(k_words.begin(), k_words.end(),
                           [&](std::string_view word) { return words.starts_with(word); });
    }

    /// `Trong số 2.068 bị cáo đã xét xử, có | 1.412 bị cáo`, `Trong 11 nhóm hàng có | 8 nhóm tăng
    /// giá`: the count before it is what is sorted.
    [[nodiscard]] bool is_selected_from_count(std::size_t number) const
    {
        const Figure& whole = m_figures[number - 1];
        const std::string_view gap = m_view.text(m_view.trimmed(gap_before(number)));
        const std::string words = lower(m_view.text(m_view.trimmed(
            {m_sentences[whole.sentence].begin, whole.quantity->span.begin}, ".-+")));
        return whole.sentence == m_figures[number].sentence && whole.is_level() &&
               (words.ends_with("trong số") || words.ends_with("trong tổng số") ||
                words == "trong" || words.ends_with(", trong")) &&
               (gap == "có" || gap.ends_with(" có")) &&
               (is_same_dimension(*whole.quantity, *m_figures[number].quantity) ||
                (whole.is_person && m_figures[number].is_person));
    }

    /// `Trong số đã giải quyết có 91 hồ sơ trước hạn`: the words name the total; not `trong số 91
    /// hồ sơ`, which is a total itself.
    [[nodiscard]] bool begins_selection(std::size_t number) const
    {
        if (is_selected_from_count(number)) {
            return true;
        }
        if (m_view.text(gap_before(number)).find("rong ") == std::string_view::npos) {
            return false; // as most
        }
        const std::string words = clause_before(number);
        static constexpr std::array<std::string_view, 3> k_words{"trong số ", "trong tổng số ",
                                                                 "trong tổng "};
        return std::any_of(k_words.begin(), k_words.end(), [&](std::string_view word) {
            return words.starts_with(word) && words.size() > word.size();
        });
    }

    /// `278 đơn đủ điều kiện (còn 27 đơn không đủ)`: what is left is no part.
    [[nodiscard]] bool begins_with_rest(std::size_t begin) const
    {
        const TextSpan words = m_view.trimmed({begin, m_view.text().size()});
        const WordHit* word = m_view.word_at(words.begin, ListId::roles);
        return word != nullptr && word->group == "level" && word->canonical == "còn";
    }

    /// `tăng 46 người so với năm trước (1.318 người)`, `đạt 38,6% lực lượng lao động (213.800
    /// người)`: the value of what is named right before the bracket, and no part of anything.
    [[nodiscard]] bool is_base_in_brackets(std::size_t number) const
    {
        if (number == 0 || m_figures[number - 1].is_level() ||
            m_figures[number - 1].sentence != m_figures[number].sentence) {
            return false;
        }
        const TextSpan gap = gap_before(number);
        const std::string_view between = m_view.text(gap);
        const std::size_t bracket = between.find_last_of("()");
        const bool is_labelled = // `đạt 62,5% kế hoạch (cao đẳng 654 người, trung cấp 1.876 người)`
            bracket != std::string_view::npos &&
            m_figures[number].comparison.kind == Comparison::Kind::none &&
            !m_view.trimmed({gap.begin + bracket + 1, gap.end}, ":").is_empty() &&
            !m_view.text({gap.begin + bracket, gap.end}).starts_with("(từ ");
        return bracket != std::string_view::npos && between[bracket] == '(' && !is_labelled &&
               m_view.first_word({gap.begin + bracket, gap.end}, ListId::markers) == nullptr;
    }

    /// `257 triệu đồng (mỗi suất 500.000 đồng)`: what each one got is no part of all.
    [[nodiscard]] bool is_per_one(std::size_t number) const
    {
        const std::string words = clause_before(number);
        return words.starts_with("mỗi ") || words.starts_with("bình quân ") ||
               words.starts_with("trung bình ");
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

    /// Whether the parts found add up to every total of the scope that has any.
    [[nodiscard]] static bool is_complete(const Scope& scope)
    {
        bool has_parts = false;
        for (const Total& total : scope.totals) {
            if (total.parts > 0) {
                has_parts = has_parts || total.parts > 1;
                if (total.taken != size_of(total.quantity)) {
                    return false;
                }
            }
        }
        return has_parts;
    }

    void close_scopes(std::size_t number)
    {
        const std::size_t begin = m_figures[number].quantity->span.begin;
        const std::string_view gap = m_view.text(gap_before(number));
        const bool goes_on = // `; hộ nghèo 15 suất`, not `; đã giải quyết 28 đơn`
            !m_scopes.empty() && m_scopes.back().lives_on &&
            gap.find("; đã ") == std::string_view::npos;
        if (!m_scopes.empty() && !goes_on && is_complete(m_scopes.back()) &&
            gap.find(';') != std::string_view::npos) {
            m_scopes.pop_back(); // `gồm A 20 đơn, B 10 đơn; đã giải quyết 28 đơn`
        }
        while (!m_scopes.empty() && m_scopes.back().end <= begin) {
            Scope& scope = m_scopes.back();
            if (scope.lives_on && is_labelled_line(number)) {
                for (Total& total : scope.totals) {
                    if (total.taken == size_of(total.quantity).value_or(Decimal())) {
                        total.taken = Decimal(); // broken down once more
                        total.parts = 0;
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
        const bool is_fit = is_alike(figure, total) ||
                            (is_bare(figure) && total.quantity.unit_class == UnitClass::count) ||
                            (any_noun && part.unit_class == UnitClass::count &&
                             total.quantity.unit_class == UnitClass::count);
        const bool is_of_all = // `205/214 kiến nghị được tiếp thu`: of all, no part in the list
            part.kind == ObservationKind::fraction && part.value2 == total.quantity.value &&
            part.scale == total.quantity.scale && !total.quantity.value2 && total.parts > 0 &&
            m_last_part >= 0 &&
            m_figures[static_cast<std::size_t>(m_last_part)].record.kind !=
                ObservationKind::fraction;
        if (!is_fit || is_of_all || !part_size || !total_size || *part_size > *total_size) {
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
        ++total.parts;
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
                if (is_alike(figure, *total) || is_bare(figure)) {
                    figure.listed_under = total->id;
                    figure.list = scope->number;
                    figure.cue = scope->cue;
                    return;
                }
            }
        }
        for (auto total = m_outer.rbegin(); m_scopes.empty() && total != m_outer.rend(); ++total) {
            if (is_alike(figure, *total)) {
                figure.listed_under = total->id;
                figure.cue = m_opening == ListCue::above ? total->cue : m_opening;
                return;
            }
        }
    }

    /// `18 văn bản gồm 04 kế hoạch, 14 công văn`: kinds of what was counted. True when the open
    /// scopes have their say; false when their totals are of another kind and those above the block
    /// may have theirs.
    bool takes_other_noun(Figure& figure)
    {
        Scope& inner = m_scopes.back();
        if (inner.totals.empty()) {
            return true;
        }
        Total& total = inner.totals.back();
        // A list of ranks is of its total though they do not fit: `42 huy chương (111 vàng, 13
        // bạc)`
        const bool is_surely_below = is_rank(*figure.quantity) && !is_rank(total.quantity) &&
                                     total.quantity.unit_class == UnitClass::count;
        if (inner.is_full && figure.quantity->unit_class == UnitClass::count &&
            (take(total, figure, true) || is_surely_below)) {
            figure.listed_under = total.id;
            figure.list = inner.number;
            figure.cue = inner.cue;
        }
        return m_outer.empty() ||
               std::any_of(m_scopes.begin(), m_scopes.end(), [&figure](const Scope& scope) {
                   return std::any_of(
                       scope.totals.begin(), scope.totals.end(), [&figure](const Total& each) {
                           return each.quantity.unit_class == figure.quantity->unit_class;
                       });
               });
    }

    /// Whether the one is more than so many times the other.
    [[nodiscard]] static bool is_far_more(const Quantity& one, const Quantity& other, int times)
    {
        const auto left = size_of(one);
        const auto right = size_of(other);
        return left && right && Decimal(left->coefficient() / times, left->decimals()) > *right;
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
        if (!m_scopes.empty() && takes_other_noun(figure)) {
            return;
        }
        // What says the total itself once more is no part of it, and what follows belongs to that.
        std::erase_if(m_outer, [this, &figure](const Total& total) {
            const bool is_announced = m_opening != ListCue::above || total.cue == ListCue::part;
            const bool is_again =
                is_same_dimension(total.quantity, *figure.quantity) &&
                (size_of(*figure.quantity) == size_of(total.quantity) ||
                 is_far_more(*figure.quantity, total.quantity, is_announced ? k_unit_slip : 1));
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
    std::optional<Scope> m_bracket_list; ///< that has closed; a further bracket may go on with it
    std::size_t m_lists = 0;
    int m_last_part = -1;
    ListCue m_opening = ListCue::above; ///< what announces a list that the whole block is
    bool m_is_breakdown = false;        ///< the block begins with `gồm`
};

} // namespace

void link_parts(const BlockView& view, std::vector<Figure>& figures,
                const std::vector<TextSpan>& sentences, std::size_t first_id, Totals& outer)
{
    PartLinker(view, figures, sentences, first_id, outer).run();
}

} // namespace solieu
