/// \file
/// The normaliser with its offset map: what is normal stays, and every letter leads to the file.
/// Readers pass on well-formed UTF-8 alone, so only that of the input is used.
#include "core/utf8.hpp"
#include "core/vietnamese.hpp"
#include "fuzz/fuzz_input.hpp"
#include "normalise/nfc.hpp"
#include "normalise/normaliser.hpp"

#include <string>
#include <utility>

using namespace solieu;

namespace {

constexpr std::size_t k_place_in_file = 100;

std::string well_formed(std::string_view bytes)
{
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = utf8_sequence_size(bytes, at);
        text += bytes.substr(at, size);
        at += size == 0 ? 1 : size;
    }
    return text;
}

Block normalised(std::string text)
{
    Collector<Block> out;
    Normaliser normaliser(out);
    Block block;
    block.line = 1;
    block.map = OffsetMap::copied_from(k_place_in_file, text.size());
    block.marks = {{0, "a"}, {text.size() / 2, "b"}, {text.size(), "c"}};
    block.text = std::move(text);
    normaliser.put(std::move(block));
    return std::move(out.items.at(0));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string raw = well_formed(fuzz::text_of(data, size));
    const Block block = normalised(raw);
    fuzz::require(normalised(block.text).text == block.text, "what is normal stays");
    static_cast<void>(nfc(raw));
    std::size_t last = k_place_in_file;
    for (std::size_t at = 0; at < block.text.size();) {
        const std::size_t letter = decode_at(block.text, at).size;
        const TextSpan place = block.map.source_of({at, at + letter});
        fuzz::require(last <= place.begin && place.begin <= place.end, "letters keep their order");
        fuzz::require(place.end <= k_place_in_file + raw.size(), "letters lead into the file");
        last = place.begin;
        at += letter;
    }
    for (const NoteMark& mark : block.marks) {
        fuzz::require(mark.offset <= block.text.size(), "marks stay in the text");
    }
    return 0;
}
