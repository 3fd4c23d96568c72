#include "read/text_reader.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"
#include "read/text_decoders.hpp"
#include "read/text_tables.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

bool is_blank(std::string_view line)
{
    constexpr std::string_view k_no_break_space = "\xC2\xA0";
    while (!line.empty()) {
        if (line.starts_with(k_no_break_space)) {
            line.remove_prefix(k_no_break_space.size());
        } else if (std::string_view(" \t\v\f\r").find(line.front()) != std::string_view::npos) {
            line.remove_prefix(1);
        } else {
            return false;
        }
    }
    return true;
}

const TextDecoder& decoder_for(std::string_view bytes, std::optional<TextEncoding> encoding)
{
    if (!encoding) {
        return text_decoder_of(bytes);
    }
    const TextDecoder& decoder = text_decoder(*encoding);
    decoder.check(bytes);
    return decoder;
}

} // namespace

void read_text(const DocumentSource& source, Sink<Block>& sink,
               std::optional<TextEncoding> encoding)
{
    if (source.size() > limits::k_max_text_file_bytes) {
        const std::string limit = std::to_string(limits::k_max_text_file_bytes / limits::k_mebi);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the text has more than " + limit + " MiB: split it into smaller files",
                            "văn bản lớn hơn " + limit + " MiB: hãy chia thành nhiều tệp nhỏ hơn");
    }
    const std::string file = source.is_in_memory() ? std::string() : source.read_all();
    const std::string_view bytes = source.is_in_memory() ? source.bytes() : file;
    const TextDecoder& decoder = decoder_for(bytes, encoding);
    std::size_t line_number = 0;
    TextTables blocks(sink);
    decoder.decode(bytes, [&](std::string line, OffsetMap map) {
        ++line_number;
        if (!is_blank(line)) {
            blocks.put(line_number, std::move(line), std::move(map));
        }
    });
    blocks.finish();
    sink.finish();
}

} // namespace solieu
