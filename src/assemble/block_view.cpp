#include "assemble/block_view.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// No word of a list is longer; bounds how far a search looks back.
constexpr std::size_t k_longest_word = 80;

bool is_wanted(const WordHit& word, ListId list, std::string_view group)
{
    return word.list == list && (group.empty() || word.group == group);
}

} // namespace

const WordHit* BlockView::first_from(std::size_t offset) const
{
    const auto& words = m_matched.words;
    return words.data() + (std::lower_bound(words.begin(), words.end(), offset,
                                            [](const WordHit& word, std::size_t begin) {
                                                return word.span.begin < begin;
                                            }) -
                           words.begin());
}

const WordHit* BlockView::word_at(std::size_t begin, ListId list) const
{
    for (auto word = first_from(begin);
         word != m_matched.words.data() + m_matched.words.size() && word->span.begin == begin;
         ++word) {
        if (word->list == list) {
            return &*word;
        }
    }
    return nullptr;
}

const WordHit* BlockView::last_before(std::size_t offset) const
{
    const auto after = first_from(offset);
    return after == m_matched.words.data() ? nullptr : after - 1;
}

const WordHit* BlockView::previous(const WordHit* word, std::size_t offset) const
{
    if (word == m_matched.words.data()) {
        return nullptr;
    }
    --word;
    return word->span.begin + k_longest_word < offset ? nullptr : word;
}

const WordHit* BlockView::word_ending(std::size_t end, ListId list, std::string_view group) const
{
    const WordHit* longest = nullptr;
    for_words_ending(end, [&](const WordHit& word) {
        if (is_wanted(word, list, group)) {
            longest = &word; // words come from right to left
        }
    });
    return longest;
}

const WordHit* BlockView::last_word(TextSpan span, ListId list, std::string_view group) const
{
    const WordHit* last = nullptr;
    std::size_t covered = span.begin;
    for (auto word = first_from(span.begin);
         word != m_matched.words.data() + m_matched.words.size() && word->span.begin < span.end;
         ++word) {
        if (word->list != list || word->span.end > span.end || word->span.begin < covered) {
            continue; // a word inside or across the one before it is none of its own
        }
        covered = word->span.end;
        if (is_wanted(*word, list, group)) {
            last = &*word;
        }
    }
    return last;
}

const WordHit* BlockView::first_word(TextSpan span, ListId list, std::string_view group) const
{
    for (auto word = first_from(span.begin);
         word != m_matched.words.data() + m_matched.words.size() && word->span.begin < span.end;
         ++word) {
        if (word->span.end <= span.end && is_wanted(*word, list, group)) {
            return &*word;
        }
    }
    return nullptr;
}

const WordHit* BlockView::word_across(std::size_t offset, ListId list) const
{
    for (auto word = first_from(offset - std::min(offset, k_longest_word));
         word != m_matched.words.data() + m_matched.words.size() && word->span.begin < offset;
         ++word) {
        if (word->list == list && word->span.end > offset) {
            return &*word;
        }
    }
    return nullptr;
}

bool BlockView::is_inside_longer(const WordHit& word) const
{
    const std::size_t from = word.span.begin - std::min(word.span.begin, k_longest_word);
    for (auto other = first_from(from); other != m_matched.words.data() + m_matched.words.size() &&
                                        other->span.begin <= word.span.begin;
         ++other) {
        if (other->token_count > word.token_count && other->span.end >= word.span.end &&
            other->list != ListId::edges && other->list != ListId::units &&
            other->list != ListId::statuses && other->list != ListId::relations &&
            other->list != ListId::bodies) {
            return true;
        }
    }
    return false;
}

const Mention* BlockView::mention_at(std::size_t offset) const
{
    const auto& mentions = m_matched.mentions;
    const auto after = std::upper_bound(
        mentions.begin(), mentions.end(), offset,
        [](std::size_t place, const Mention& mention) { return place < mention.span.begin; });
    if (after == mentions.begin() || !(after - 1)->span.contains(offset)) {
        return nullptr;
    }
    return &*(after - 1);
}

const Mention* BlockView::period_at(std::size_t offset) const
{
    const Mention* mention = mention_at(offset);
    return mention != nullptr && mention->kind == MentionKind::period ? mention : nullptr;
}

const Mention* BlockView::mention_ending(std::size_t end) const
{
    const Mention* mention = end == 0 ? nullptr : mention_at(end - 1);
    return mention != nullptr && mention->span.end == end ? mention : nullptr;
}

std::size_t BlockView::closing_bracket(TextSpan span) const
{
    int depth = 0;
    const std::string_view whole = text();
    for (std::size_t at = span.begin; at < span.end; ++at) {
        depth += whole[at] == '(' ? 1 : whole[at] == ')' ? -1 : 0;
        if (depth < 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::size_t BlockView::past_blanks(std::size_t offset) const
{
    return std::min(text().find_first_not_of(' ', offset), text().size());
}

TextSpan BlockView::trimmed(TextSpan span, std::string_view also) const
{
    const auto is_edge = [also](char character) {
        return character == ' ' || also.find(character) != std::string_view::npos;
    };
    const std::string_view all = text();
    while (span.begin < span.end && is_edge(all[span.begin])) {
        ++span.begin;
    }
    while (span.end > span.begin && is_edge(all[span.end - 1])) {
        --span.end;
    }
    return span;
}

} // namespace solieu
