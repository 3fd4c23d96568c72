/// \file
/// The text reader: every encoding that is named, and the one that is told.
#include "core/error.hpp"
#include "fuzz/fuzz_input.hpp"
#include "read/readers.hpp"
#include "read/text_reader.hpp"

#include <optional>
#include <string>

using namespace solieu;

namespace {

/// Blocks follow each other in the file, and each lies in it.
void read(const DocumentSource& source, std::optional<TextEncoding> encoding)
{
    Collector<Block> sink;
    try {
        read_text(source, sink, encoding);
    } catch (const DocumentError& error) {
        fuzz::require(sink.items.empty(), "what is refused gives no block");
        fuzz::require(!error.vietnamese().empty(), "errors are told in two languages");
        return;
    }
    std::size_t last = 0;
    for (const Block& block : sink.items) {
        const TextSpan place = block.map.source_of({0, block.text.size()});
        fuzz::require(last <= place.begin && place.begin < place.end, "blocks follow each other");
        fuzz::require(place.end <= source.size(), "blocks lie in the file");
        fuzz::require(block.line > 0, "blocks have lines");
        last = place.end;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto source = DocumentSource::from_bytes(std::string(fuzz::text_of(data, size)));
    read(source, std::nullopt);
    constexpr auto k_last = static_cast<int>(TextEncoding::windows_1258);
    read(source, static_cast<TextEncoding>(data[0] % (k_last + 1)));
    try {
        static_cast<void>(format_of(source));
    } catch (const DocumentError&) {
        return 0;
    }
    return 0;
}
