/// \file
/// The grammar parser: pieces parted by the byte 01, each the name of a file, a line end and its
/// text, beside the built-in files. Whatever it does not take it must refuse with a place.
#include "core/error.hpp"
#include "fuzz/fuzz_input.hpp"
#include "match/grammar_parser.hpp"

#include <string>

using namespace solieu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    GrammarFiles files;
    files.place = "g";
    std::string_view input = fuzz::text_of(data, size);
    while (!input.empty()) {
        const std::size_t end = input.find('\x01');
        const std::string_view piece = input.substr(0, end);
        const std::size_t line = piece.find('\n');
        if (line != std::string_view::npos) {
            files.texts[std::string(piece.substr(0, line))] = piece.substr(line + 1);
        }
        input.remove_prefix(end == std::string_view::npos ? input.size() : end + 1);
    }
    try {
        static_cast<void>(parse_grammar(files));
    } catch (const GrammarError& error) {
        fuzz::require(std::string_view(error.what()).starts_with("g"), "errors say where");
    }
    return 0;
}
