/// \file
/// `floor_docx FILE...`: inflates and parses the main part and the footnotes of each DOCX with the
/// libraries that solieu uses, and does nothing with them: what no reader built on them can beat.
#include <array>
#include <cstdio>
#include <cstdlib>

#include <libxml/parser.h>
#include <zip.h>

namespace {

/// As large as solieu's own: see limits.hpp.
constexpr std::size_t k_chunk_bytes = 32 * 1024;

void start_element(void*, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int,
                   int, const xmlChar**)
{
}

void end_element(void*, const xmlChar*, const xmlChar*, const xmlChar*) {}

void characters(void*, const xmlChar*, int) {}

[[noreturn]] void fail(const char* file, const char* what)
{
    std::fprintf(stderr, "%s: %s\n", file, what);
    std::exit(1);
}

void parse(zip_t* archive, const char* file, const char* part)
{
    zip_file_t* entry = zip_fopen(archive, part, 0);
    if (entry == nullptr) {
        return; // a report without notes
    }
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = characters;
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr);
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE);
    std::array<char, k_chunk_bytes> chunk{};
    zip_int64_t count = 0;
    while ((count = zip_fread(entry, chunk.data(), chunk.size())) > 0) {
        if (xmlParseChunk(parser, chunk.data(), static_cast<int>(count), 0) != 0) {
            fail(file, "not well-formed");
        }
    }
    if (count < 0 || xmlParseChunk(parser, nullptr, 0, 1) != 0) {
        fail(file, "cannot be read to its end");
    }
    xmlFreeParserCtxt(parser);
    zip_fclose(entry);
}

} // namespace

int main(int count, char** arguments)
{
    for (int at = 1; at < count; ++at) {
        const char* file = arguments[at];
        zip_t* archive = zip_open(file, ZIP_RDONLY, nullptr);
        if (archive == nullptr) {
            fail(file, "no zip archive");
        }
        parse(archive, file, "word/document.xml");
        parse(archive, file, "word/footnotes.xml");
        zip_discard(archive);
    }
    return 0;
}
