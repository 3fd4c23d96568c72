/// \file
/// All word lists in one trie over folded syllables, and the tokens of a text.
#pragma once

#include "core/match.hpp"
#include "match/word_list.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// Knows every entry of every list by its folded syllables. Immutable once built; shared by
/// threads.
class Lexicon {
public:
    Lexicon() = default;
    Lexicon(Lexicon&&) = default;
    Lexicon& operator=(Lexicon&&) = default;
    Lexicon(const Lexicon&) = delete; // its parts refer to each other
    Lexicon& operator=(const Lexicon&) = delete;
    ~Lexicon() = default;

    /// Adds all entries of a list; later lists may hold the same surface.
    /// Throws GrammarError when one list holds a surface twice with different meanings.
    void add(ListId id, const WordList& list);

    [[nodiscard]] std::uint32_t syllable(std::string_view folded) const;

    /// Whether an entry of the list begins with the syllable: a cheap test before find_at().
    [[nodiscard]] bool may_begin(std::uint32_t syllable, ListId list) const
    {
        return (m_roots[syllable].lists & bit_of(list)) != 0;
    }

    /// Appends to \p hits, in text order, the longest entry of every list at every token; but not
    /// of the lists that only the number and unit readers want: units, scales, number words,
    /// document types.
    void find(const std::vector<Token>& tokens, std::vector<WordHit>& hits) const;

    /// The longest entry of one list that begins with the token; token_count 0 when there is none.
    [[nodiscard]] WordHit find_at(const std::vector<Token>& tokens, std::size_t token,
                                  ListId list) const;

private:
    /// What the syllables up to a node mean in one list; a node's meanings are a chain.
    struct Meaning {
        WordHit hit;            ///< without its place
        std::uint32_t next = 0; ///< 0 at the end
    };
    struct Node {
        std::uint32_t first_meaning = 0;  ///< 0 when no entry ends here
        std::uint64_t next_syllables = 0; ///< a bit for each residue that a child's syllable has
    };

    [[nodiscard]] static std::uint32_t bit_of(ListId list)
    {
        return 1U << static_cast<unsigned>(list);
    }
    [[nodiscard]] static WordHit make_hit(const std::vector<Token>& tokens, std::size_t first,
                                          std::size_t count, const Meaning& meaning);
    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t syllable) const;
    void add_meaning(std::uint32_t node, const WordList& list, ListId id, const ListEntry& entry);

    struct Root {
        std::uint32_t node = 0;  ///< of the one-syllable prefix; 0 when no entry begins so
        std::uint32_t lists = 0; ///< which lists have an entry that begins so, as bits
    };
    struct Edge {
        std::uint64_t key = 0; ///< node and syllable; 0 in an empty slot
        std::uint32_t child = 0;
    };

    void add_edge(std::uint32_t node, std::uint32_t syllable, std::uint32_t next);

    std::unordered_map<std::string, std::uint32_t> m_syllables;
    std::vector<Root> m_roots{1}; ///< by syllable; 0 is the unknown one
    std::vector<Node> m_nodes{1};
    std::vector<Meaning> m_meanings{1};
    std::vector<Edge> m_edges; ///< open addressing, a power of two, at most half full
    std::size_t m_edge_count = 0;
    std::array<std::deque<ListEntry>, k_list_count> m_entries; ///< hits point into it
};

/// Splits texts into tokens. Remembers the folded number of every syllable that it has seen, up
/// to a bound, since reports repeat their words. Belongs to one thread.
class Tokeniser {
public:
    explicit Tokeniser(const Lexicon& lexicon);

    /// Replaces \p tokens by those of the text: runs of letters, runs of digits, and single other
    /// characters, without blanks.
    void split(std::string_view text, std::vector<Token>& tokens);

private:
    /// The first bytes of a word, zeros behind: as large as nearly all Vietnamese syllables.
    struct Key {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
    };
    struct Slot {
        Key key;
        std::uint32_t syllable = 0;
    };

    [[nodiscard]] static Key key_of(std::string_view text, std::size_t begin, std::size_t size);
    [[nodiscard]] std::uint32_t syllable_at(std::string_view text, std::size_t begin,
                                            std::size_t size);
    [[nodiscard]] std::uint32_t look_up(std::string_view word) const;

    const Lexicon& m_lexicon;
    std::vector<Slot> m_memory;
};

} // namespace solieu
