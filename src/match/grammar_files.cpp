#include "match/grammar_files.hpp"

#include "core/error.hpp"

#include <fstream>
#include <sstream>
#include <system_error>

namespace solieu {
namespace {

/// Far above any grammar (ours has about 100 KB); keeps a mistyped folder from filling memory.
constexpr std::uintmax_t k_max_file_bytes = 4U << 20U;

void read_into(GrammarFiles& files, const std::filesystem::path& path, const std::string& name)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    std::ifstream in(path, std::ios::binary);
    if (failure || !in) {
        throw GrammarError(path.string() + ":1: cannot be read");
    }
    if (size > k_max_file_bytes) {
        throw GrammarError(path.string() + ":1: larger than 4 MiB, which no grammar file is");
    }
    std::ostringstream text;
    text << in.rdbuf();
    files.texts[name] = text.str();
}

} // namespace

GrammarFiles read_grammar_folder(const std::filesystem::path& folder)
{
    if (!std::filesystem::is_regular_file(folder / "grammar.toml")) {
        throw GrammarError(folder.string() +
                           ":1: no grammar folder: the file «grammar.toml» is missing");
    }
    GrammarFiles files{folder.string(), {}};
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == ".toml") {
            read_into(files, entry.path(), entry.path().filename().string());
        }
    }
    if (std::filesystem::is_directory(folder / "lists")) {
        for (const auto& entry : std::filesystem::directory_iterator(folder / "lists")) {
            if (entry.is_regular_file() && entry.path().extension() == ".tsv") {
                read_into(files, entry.path(), "lists/" + entry.path().filename().string());
            }
        }
    }
    return files;
}

} // namespace solieu
