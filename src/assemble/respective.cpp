#include "assemble/respective.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

TextSpan gap_before(const std::vector<Figure>& figures, std::size_t number)
{
    return {figures[number - 1].quantity->span.end, figures[number].quantity->span.begin};
}

/// Whether the figure goes on a row: `5,1%, | 4%`, `5,1% và | 6,3%`, `5,1% và giảm | 6,3%`.
bool goes_on(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    if (number == 0 || figures[number - 1].sentence != figures[number].sentence ||
        figures[number - 1].quantity->unit != figures[number].quantity->unit) {
        return false;
    }
    TextSpan gap = view.trimmed(gap_before(figures, number));
    if (const WordHit* verb = view.word_ending(gap.end, ListId::roles);
        verb != nullptr && verb->span.begin >= gap.begin) {
        gap = view.trimmed({gap.begin, verb->span.begin});
    }
    const std::string_view between = view.text(gap);
    return between == "," || between == ";" || between == "và" || between == ", và";
}

/// Whether the words right before the row say that it is one: `, lần lượt tăng | 5,1%`, `, tăng
/// tương ứng | 8,2%`.
bool is_announced(const BlockView& view, const std::vector<Figure>& figures, std::size_t first)
{
    static constexpr std::array<std::string_view, 2> k_words{"lần lượt", "tương ứng"};
    const TextSpan gap = gap_before(figures, first);
    const std::string words = lower(view.text(gap));
    const std::size_t clause = words.find_last_of(",;");
    return std::any_of(k_words.begin(), k_words.end(), [&](std::string_view word) {
        const std::size_t at = words.rfind(word);
        return at != std::string::npos && (clause == std::string::npos || at > clause);
    });
}

} // namespace

Respective respective_of(const BlockView& view, const std::vector<Figure>& figures,
                         std::size_t number)
{
    constexpr std::size_t k_most = 8; // figures of a row that a reader can still follow
    std::size_t first = number;
    while (number - first < k_most && goes_on(view, figures, first)) {
        --first;
    }
    if (first == 0 || figures[first - 1].sentence != figures[number].sentence ||
        !is_announced(view, figures, first)) {
        return {};
    }
    std::size_t end = number + 1;
    while (end < figures.size() && end - first <= k_most && goes_on(view, figures, end)) {
        ++end;
    }
    const std::size_t size = end - first;
    std::size_t behind = end - 1 - number; // levels to go back over, from the last to its own
    for (std::size_t at = first; size > 1 && at > 0; --at) {
        const Figure& level = figures[at - 1];
        if (level.sentence != figures[number].sentence) {
            break;
        }
        if (!level.is_level() || level.is_aside()) {
            continue;
        }
        if (behind == 0) {
            return {first, static_cast<int>(at - 1)};
        }
        --behind;
    }
    return {};
}

} // namespace solieu
