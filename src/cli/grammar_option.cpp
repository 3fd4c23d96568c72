#include "cli/grammar_option.hpp"

#include "drive/digest.hpp"

namespace solieu {

GrammarFiles grammar_files(const std::string& folder)
{
    return folder.empty() ? built_in_grammar() : read_grammar_folder(folder);
}

std::unique_ptr<Grammar> load_grammar(const std::string& folder)
{
    return std::make_unique<Grammar>(grammar_files(folder));
}

std::string digest_of(const GrammarFiles& files)
{
    std::string all;
    for (const auto& [name, text] : files.texts) {
        all += name + '\0' + std::to_string(text.size()) + '\0' + text;
    }
    return sha256_of(std::move(all));
}

} // namespace solieu
