#include "cli/grammar_option.hpp"

#include "match/grammar_files.hpp"

namespace solieu {

std::unique_ptr<Grammar> load_grammar(const std::string& folder)
{
    return std::make_unique<Grammar>(folder.empty() ? built_in_grammar()
                                                    : read_grammar_folder(folder));
}

} // namespace solieu
