/// \file
/// Reads grammars/fields.toml: phrases, and the fields that their figures must get.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace solieu::test {

struct FieldPhrase {
    using Fields = std::map<std::string, std::string>;

    std::string text; ///< paragraphs, parted by `\n`
    std::string about;
    std::vector<Fields> gives; ///< one entry a figure; each has a quote
    bool is_complete = false;  ///< nothing but the listed quotes may be found
    bool is_known_gap = false; ///< is known to fail
    std::size_t line = 0;
};

/// Throws std::runtime_error, `line: ` and what is wrong, when the file has unknown keys or lacks
/// needed ones.
[[nodiscard]] std::vector<FieldPhrase> read_field_phrases(const std::filesystem::path& file);

} // namespace solieu::test
