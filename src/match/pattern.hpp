/// \file
/// From a rule's pattern as written to the one that RE2 compiles.
#pragma once

#include "match/word_list.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace solieu {

/// Expands `{name}` to a fragment and `{@list}` to the alternatives of a word list, and lets every
/// syllable match all its spellings (`hòa`/`hoà`, `tỷ`/`tỉ`), so that a word is written once.
/// Remembers which fragments were used.
class PatternExpander {
public:
    /// \p where is `file:line`. Throws GrammarError for a name that is taken, or not well-formed.
    void add_fragment(const std::string& name, const std::string& pattern,
                      const std::string& where);
    void add_list(const WordList& list);

    /// Throws GrammarError naming \p where and the piece that is unknown or nested too deep.
    [[nodiscard]] std::string expand(std::string_view pattern, const std::string& where);

    /// `file:line` and name of every fragment that no pattern used.
    [[nodiscard]] std::map<std::string, std::string> unused_fragments() const;

private:
    struct Fragment {
        std::string pattern;
        std::string where;
    };

    [[nodiscard]] std::string expand(std::string_view pattern, const std::string& where, int depth);
    [[nodiscard]] std::string expand_name(const std::string& name, const std::string& where,
                                          int depth);

    std::map<std::string, Fragment> m_fragments;
    std::map<std::string, std::string> m_lists; ///< alternation of a list's surfaces
    std::set<std::string> m_used;
};

/// The syllable as a pattern that matches all its spellings; itself when it has only one.
[[nodiscard]] std::string spellings_of(std::string_view syllable);

} // namespace solieu
