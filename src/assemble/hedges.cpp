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

Status status_of(const MatchedBlock& matched, TextSpan sentence, const Quantity& quantity,
                 const HeadingTree& headings)
{
    Status status = Status::reported;
    const bool is_under_targets = std::any_of(
        headings.path().begin(), headings.path().end(),
        [](const HeadingTree::Open& heading) { return heading.is_target && !heading.is_result; });
    if (is_under_targets) {
        status = Status::target;
    }
    for (auto word = words_from(matched, sentence.begin);
         word != matched.words.end() && word->span.begin < quantity.span.begin; ++word) {
        if (word->list == ListId::statuses && word->canonical == "estimate") {
            status = Status::estimate;
        }
    }
    return status;
}

} // namespace solieu
