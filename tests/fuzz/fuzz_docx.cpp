/// \file
/// The DOCX reader: a container as it is when the input is one, else one made of the input's
/// pieces, parted by the byte 01: what stands inside w:body, w:styles, w:numbering and w:footnotes.
#include "core/error.hpp"
#include "core/vietnamese.hpp"
#include "fuzz/fuzz_input.hpp"
#include "read/docx_reader.hpp"
#include "read/readers.hpp"
#include "support/docx_builder.hpp"

#include <optional>
#include <string>
#include <vector>

using namespace solieu;

namespace {

std::string container_of(std::string_view input)
{
    if (input.starts_with("PK")) {
        return std::string(input);
    }
    std::vector<std::string> pieces(4);
    for (std::string& piece : pieces) {
        const std::size_t end = input.find('\x01');
        piece = input.substr(0, end);
        input.remove_prefix(end == std::string_view::npos ? input.size() : end + 1);
    }
    return test::DocxBuilder(pieces[0])
        .styles(pieces[1])
        .numbering(pieces[2])
        .footnotes(pieces[3])
        .bytes();
}

/// None where the document is refused.
std::optional<std::vector<Block>> blocks_of(const std::string& bytes, std::size_t chunk_bytes)
{
    Collector<Block> sink;
    try {
        read_docx(DocumentSource::from_bytes(bytes), sink, {}, chunk_bytes);
    } catch (const DocumentError&) {
        return std::nullopt;
    }
    fuzz::require(sink.is_finished, "the sink is finished");
    return std::move(sink.items);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = fuzz::text_of(data, size);
    if (input.empty()) {
        return 0;
    }
    const std::string bytes = container_of(input);
    constexpr std::size_t k_small_chunk = 61;
    const auto whole = blocks_of(bytes, limits::k_chunk_bytes);
    const auto pieces = blocks_of(bytes, k_small_chunk);
    fuzz::require(whole.has_value() == pieces.has_value(), "chunks make no difference");
    for (std::size_t at = 0; whole && at < whole->size(); ++at) {
        const Block& block = (*whole)[at];
        fuzz::require(block.text == pieces->at(at).text, "chunks make no difference to a text");
        fuzz::require(block.index == at, "blocks are numbered in order");
        fuzz::require(block.label_size <= block.text.size(), "the label is in the text");
        std::size_t last = 0;
        for (const NoteMark& mark : block.marks) {
            fuzz::require(last <= mark.offset && mark.offset <= block.text.size(),
                          "marks stand in the text, in order");
            last = mark.offset;
        }
    }
    return 0;
}
