#include "assemble/hedges.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace solieu {
namespace {

struct BoundName {
    std::string_view name;
    Bound bound;
};

constexpr std::array k_bounds{BoundName{"over", Bound::over},
                              BoundName{"under", Bound::under},
                              BoundName{"about", Bound::about},
                              BoundName{"at_least", Bound::at_least},
                              BoundName{"at_most", Bound::at_most}};

/// Blanks and a bracket or colon that may stand between a hedge and its number.
constexpr std::size_t k_max_gap = 2;

Bound bound_named(std::string_view name)
{
    const auto found = std::find_if(k_bounds.begin(), k_bounds.end(),
                                    [name](const BoundName& entry) { return entry.name == name; });
    return found == k_bounds.end() ? Bound::exact : found->bound;
}

/// The first word that ends behind the offset: words stand in the order of their first tokens.
auto words_from(const MatchedBlock& matched, std::size_t offset)
{
    return std::lower_bound(
        matched.words.begin(), matched.words.end(), offset,
        [](const WordHit& word, std::size_t place) { return word.span.begin < place; });
}

} // namespace

Bound bound_of(const MatchedBlock& matched, const Quantity& quantity)
{
    constexpr std::size_t k_longest_hedge = 40;
    const std::size_t begin = quantity.span.begin;
    Bound bound = Bound::exact;
    for (auto word = words_from(matched, begin - std::min(begin, k_longest_hedge));
         word != matched.words.end() && word->span.begin < begin; ++word) {
        if (word->list == ListId::bounds && word->group == "before" && word->span.end <= begin &&
            begin - word->span.end <= k_max_gap) {
            return bound_named(word->canonical);
        }
    }
    for (auto word = words_from(matched, quantity.span.end);
         word != matched.words.end() && word->span.begin <= quantity.span.end + k_max_gap; ++word) {
        if (word->list == ListId::bounds && word->group == "after") {
            bound = bound_named(word->canonical);
        }
    }
    return bound;
}

void SentenceStatus::start(TextSpan sentence)
{
    m_current = m_section;
    m_read = sentence.begin;
}

/// `kế hoạch vốn là 72 tỷ`, `dự toán giao 5 tỷ`, `(kế hoạch 8 - 8,5%)`: between the noun and the
/// number stands nothing that says what was done.
bool SentenceStatus::is_named_by_plan(const Figure& figure) const
{
    const TextSpan words{figure.words_from, figure.quantity->span.begin};
    const WordHit* plan = m_view.last_word(words, ListId::statuses);
    if (plan == nullptr || plan->group != "noun") {
        return false;
    }
    const TextSpan rest{plan->span.end, words.end};
    const WordHit* role = m_view.last_word(rest, ListId::roles);
    const bool is_done = role != nullptr && role->group != "guard" && role->group != "rate";
    const bool is_compared = m_view.first_word({words.begin, plan->span.begin}, ListId::bases, "than") != nullptr;
    return !is_done && !is_compared &&
           m_view.text(rest).find_first_of(",;.") == std::string_view::npos;
}

Status SentenceStatus::status_of(const Figure& figure)
{
    const std::size_t begin = figure.quantity->span.begin;
    for (auto word = words_from(m_view.matched(), m_read);
         word != m_view.matched().words.end() && word->span.begin < begin; ++word) {
        if (word->list == ListId::statuses && word->group == "sentence") {
            m_current = word->canonical == "estimate" ? Status::estimate : Status::target;
        }
    }
    m_read = std::max(m_read, begin);
    const bool is_measured = figure.record.role == Role::level || figure.record.role == Role::rate;
    return is_measured && m_current != Status::estimate && is_named_by_plan(figure) ? Status::target
                                                                                    : m_current;
}

} // namespace solieu
