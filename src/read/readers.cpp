#include "read/readers.hpp"

#include "read/docx_reader.hpp"
#include "read/flat_package.hpp"
#include "read/foreign_formats.hpp"
#include "read/odt_reader.hpp"
#include "read/page_layout.hpp"
#include "read/text_reader.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace solieu {
namespace {

/// Packages in one XML file name their namespace within the first bytes.
constexpr std::size_t k_head_bytes = k_flat_head_bytes;

/// One input format: one row of the table.
struct Reader {
    std::string_view name;
    bool (*recognises)(const DocumentSource& source, std::string_view head);
    void (*read)(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options);
};

bool is_docx(const DocumentSource& /*source*/, std::string_view head)
{
    return is_flat_package(head) || head.starts_with("PK\x03\x04") ||
           head.starts_with("PK\x05\x06");
}

bool is_anything(const DocumentSource& /*source*/, std::string_view /*head*/)
{
    return true; // the text reader says what is wrong
}

void read_docx_in_chunks(const DocumentSource& source, Sink<Block>& sink,
                         const ReadOptions& options)
{
    read_docx(source, sink, options);
}

void read_plain_text(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options)
{
    read_text(source, sink, options.encoding);
}

constexpr std::array k_readers{
    Reader{"pages", is_page_layout, read_page_layout},
    Reader{"odt", is_odt, read_odt},
    Reader{"docx", is_docx, read_docx_in_chunks},
    Reader{"text", is_anything, read_plain_text},
};

const Reader& reader_of(const DocumentSource& source)
{
    const std::string head = source.read_at(0, k_head_bytes);
    if (!is_page_layout(source, head)) { // a web page, but one that is read
        refuse_foreign_format(source, head);
    }
    return *std::find_if(k_readers.begin(), k_readers.end() - 1,
                         [&](const Reader& reader) { return reader.recognises(source, head); });
}

} // namespace

std::string_view format_of(const DocumentSource& source)
{
    return reader_of(source).name;
}

void read_document(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options)
{
    reader_of(source).read(source, sink, options);
}

} // namespace solieu
