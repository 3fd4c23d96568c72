/// \file
/// Word lists: `grammars/lists/<name>.tsv`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// One line of a list. Columns: surface, canonical form, class within the list, whole number.
struct ListEntry {
    std::string surface;
    std::string canonical;
    std::string group;
    int value = 0;
    int line = 0;
};

struct WordList {
    std::string name; ///< `units`
    std::string file; ///< for messages
    std::vector<ListEntry> entries;
};

/// Reads tab-separated UTF-8 with `#` comments and one header line that names the columns, among
/// them `surface`; missing columns and cells are empty, several surfaces of one entry are parted
/// by `|`. Throws GrammarError.
[[nodiscard]] WordList parse_word_list(std::string name, std::string file, std::string_view text);

} // namespace solieu
