/// \file
/// `--grammar DIR`, the same for every command.
#pragma once

#include "match/grammar.hpp"
#include "match/grammar_files.hpp"

#include <memory>
#include <string>

namespace solieu {

/// The texts of the grammar of a folder, or of the built-in one for an empty name. Throws
/// GrammarError.
[[nodiscard]] GrammarFiles grammar_files(const std::string& folder);

/// The same, compiled.
[[nodiscard]] std::unique_ptr<Grammar> load_grammar(const std::string& folder);

/// SHA-256 of names and texts, in hexadecimal digits: what tells one grammar from another.
[[nodiscard]] std::string digest_of(const GrammarFiles& files);

inline constexpr const char* k_grammar_help =
    "use the grammar of folder DIR instead of the built-in one";

} // namespace solieu
