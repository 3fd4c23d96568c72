/// \file
/// Questions that the assemble stage asks about a matched block's words.
#pragma once

#include "core/match.hpp"

#include <initializer_list>
#include <string_view>

namespace solieu {

/// Whether a verb of the class tells growth or decline.
[[nodiscard]] inline bool is_up_or_down(std::string_view group)
{
    return group == "up" || group == "down";
}

/// A read-only front for one matched block, which must outlive it. Offsets are bytes of the text.
/// The words of a block stand in the order of their first token, so that every question costs a
/// binary search and a few steps.
class BlockView {
public:
    explicit BlockView(const MatchedBlock& matched) : m_matched(matched) {}

    [[nodiscard]] const MatchedBlock& matched() const
    {
        return m_matched;
    }
    [[nodiscard]] std::string_view text() const
    {
        return m_matched.block.text;
    }
    [[nodiscard]] std::string_view text(TextSpan span) const
    {
        return span.of(m_matched.block.text);
    }

    /// The longest word of the list that begins exactly here; null when there is none.
    [[nodiscard]] const WordHit* word_at(std::size_t begin, ListId list) const;

    /// The longest word of the list (and class, unless empty) that ends exactly here.
    [[nodiscard]] const WordHit* word_ending(std::size_t end, ListId list,
                                             std::string_view group = {}) const;

    /// All words, of any list, that begin exactly here.
    template <typename Use>
    void for_words_at(std::size_t begin, Use use) const
    {
        const WordHit* const end = m_matched.words.data() + m_matched.words.size();
        for (const WordHit* word = first_from(begin); word != end && word->span.begin == begin;
             ++word) {
            use(*word);
        }
    }

    /// All words, of any list, that end exactly here.
    template <typename Use>
    void for_words_ending(std::size_t end, Use use) const
    {
        for (const WordHit* word = last_before(end); word != nullptr; word = previous(word, end)) {
            if (word->span.end == end) {
                use(*word);
            }
        }
    }

    /// The last word of the list that lies within the span and is not inside a longer one.
    [[nodiscard]] const WordHit* last_word(TextSpan span, ListId list,
                                           std::string_view group = {}) const;
    [[nodiscard]] const WordHit* first_word(TextSpan span, ListId list,
                                            std::string_view group = {}) const;

    /// The word of the list that begins before the offset and ends behind it: `trong quý` when
    /// `quý I` was cut off.
    [[nodiscard]] const WordHit* word_across(std::size_t offset, ListId list) const;

    /// Whether the word is only a piece of a longer one: `hiện` in `phát hiện`.
    [[nodiscard]] bool is_inside_longer(const WordHit& word) const;

    /// The mention that holds the offset, or begins there; null when there is none.
    [[nodiscard]] const Mention* mention_at(std::size_t offset) const;
    /// The same of periods alone.
    [[nodiscard]] const Mention* period_at(std::size_t offset) const;
    [[nodiscard]] const Mention* mention_ending(std::size_t end) const;

    /// Where a bracket closes within the span that is open at its start; npos when none does.
    [[nodiscard]] std::size_t closing_bracket(TextSpan span) const;

    /// Where the first character stands at the offset or behind it that is no blank.
    [[nodiscard]] std::size_t past_blanks(std::size_t offset) const;
    /// The span without blanks and the given punctuation at its ends.
    [[nodiscard]] TextSpan trimmed(TextSpan span, std::string_view also = {}) const;

private:
    /// The first word that begins at the offset or behind it; the end of the words when none does.
    [[nodiscard]] const WordHit* first_from(std::size_t offset) const;
    /// The last word that begins before the offset; null when there is none.
    [[nodiscard]] const WordHit* last_before(std::size_t offset) const;
    /// The word before it, unless that begins too far before the offset to reach it.
    [[nodiscard]] const WordHit* previous(const WordHit* word, std::size_t offset) const;

    const MatchedBlock& m_matched;
};

} // namespace solieu
