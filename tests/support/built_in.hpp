/// \file
/// The built-in grammar, and what it finds in a line.
#pragma once

#include "core/match.hpp"
#include "match/grammar.hpp"

#include <string>

namespace solieu::test {

/// Compiled once for all tests of a program.
[[nodiscard]] const Grammar& built_in();

/// What a new document's matcher finds in one line of a plain text.
[[nodiscard]] MatchedBlock match_text(const std::string& text);

} // namespace solieu::test
