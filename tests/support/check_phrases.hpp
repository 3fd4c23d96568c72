/// \file
/// Reads grammars/checks.toml: phrases, and the relations among their figures that must come out.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace solieu::test {

/// A relation that must be found. Empty texts are not looked at; alternatives are parted by ` | `.
struct WantedCheck {
    std::string rule;
    std::string verdict;
    std::string stated; ///< quote of the figure in question
    bool has_operands = false;
    std::vector<std::string> operands; ///< quotes in any order; a fraction once
    std::string severity;              ///< `none` for a relation that holds
    std::string computed;
    std::string reason;
    std::string suspect; ///< quote
    std::string suggestion;
};

struct CheckPhrase {
    std::string text; ///< paragraphs, parted by `\n`
    std::string about;
    std::vector<WantedCheck> gives;
    bool is_silent = false;    ///< no warning, no error
    bool is_known_gap = false; ///< is known to fail
    std::size_t line = 0;
};

/// Throws std::runtime_error, `line: ` and what is wrong, when the file has unknown keys or lacks
/// needed ones.
[[nodiscard]] std::vector<CheckPhrase> read_check_phrases(const std::filesystem::path& file);

/// The test phrases of grammars/identities.toml.
struct IdentityPhrase {
    std::string identity;
    std::string text;
    std::string verdict;
    std::size_t line = 0;
};

[[nodiscard]] std::vector<IdentityPhrase> read_identity_phrases(const std::filesystem::path& file);

} // namespace solieu::test
