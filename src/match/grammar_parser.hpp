/// \file
/// From the texts of a grammar to its rules and lists.
#pragma once

#include "core/identity.hpp"
#include "match/grammar_files.hpp"
#include "match/rule.hpp"
#include "match/word_list.hpp"

#include <map>
#include <string>
#include <vector>

namespace solieu {

/// What the texts say, checked for everything that can be checked without compiling a pattern.
struct ParsedGrammar {
    std::string version;
    std::vector<Rule> rules; ///< in the order of the files in grammar.toml
    std::map<std::string, WordList> lists;
    Identities identities;
};

/// Throws GrammarError: `file:line: ` and what is wrong, quoting the offending piece.
[[nodiscard]] ParsedGrammar parse_grammar(const GrammarFiles& files);

} // namespace solieu
