/// \file
/// `--grammar DIR`, the same for every command.
#pragma once

#include "match/grammar.hpp"

#include <memory>
#include <string>

namespace solieu {

/// The grammar of a folder, or the built-in one for an empty name. Throws GrammarError.
[[nodiscard]] std::unique_ptr<Grammar> load_grammar(const std::string& folder);

inline constexpr const char* k_grammar_help =
    "use the grammar of folder DIR instead of the built-in one";

} // namespace solieu
