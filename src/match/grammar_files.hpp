/// \file
/// The texts of a grammar: from a folder, or those built into the program.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace solieu {

/// Texts by their names relative to the grammar's folder, `lists/units.tsv`.
struct GrammarFiles {
    std::string place; ///< shown before names in messages: the folder as given, or `grammars`
    std::map<std::string, std::string> texts;
};

/// Reads every `.toml` and `lists/*.tsv` of a folder. Throws GrammarError when the folder cannot
/// be read or is larger than any grammar is.
[[nodiscard]] GrammarFiles read_grammar_folder(const std::filesystem::path& folder);

/// The grammar that the program was built with.
[[nodiscard]] const GrammarFiles& built_in_grammar();

} // namespace solieu
