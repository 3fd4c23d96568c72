#include "read/document_helpers.hpp"
#include "read/docx_reader.hpp"
#include "read/limits.hpp"

#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// A document with a bit of everything, of which pieces may break anywhere.
DocxBuilder mixed_document(std::size_t count)
{
    std::string body;
    std::string notes;
    for (std::size_t i = 1; i <= count; ++i) {
        const std::string id = std::to_string(i);
        body += "<w:p><w:pPr><w:pStyle w:val='H'/><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>" +
                run("Chỉ tiêu &amp; kết quả " + id) + "</w:p><w:p>" + run("Ước đạt 1.1") +
                "<w:proofErr/>" + run("77 tỷ đồng") + "<w:r><w:footnoteReference w:id='" + id +
                "'/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>" + paragraph("Ô " + id) +
                "</w:tc></w:tr></w:tbl>";
        notes +=
            "<w:footnote w:id='" + id + "'>" + paragraph(" Gồm " + id + " khoản") + "</w:footnote>";
    }
    DocxBuilder builder(body);
    builder.footnotes(notes)
        .styles("<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 1'/></w:style>")
        .numbering("<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                   "<w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
                   "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>");
    return builder;
}

std::string dump(const DocxBuilder& builder, std::size_t chunk_bytes)
{
    Collector<Block> sink;
    read_docx(DocumentSource::from_bytes(builder.bytes()), sink, {}, chunk_bytes);
    std::ostringstream out;
    for (const Block& block : sink.items) {
        out << block.index << ' ' << part_name(block.part) << ' ' << block.heading_level << ' '
            << block.label_size << ' ' << block.note << ' ' << block.text;
        for (const NoteMark& mark : block.marks) {
            out << " [" << mark.offset << ':' << mark.label << ']';
        }
        if (block.cell) {
            out << " t" << block.cell->table << 'c' << block.cell->column;
        }
        out << '\n';
    }
    return out.str();
}

} // namespace

TEST_CASE("a document comes out as blocks in reading order", "[read]")
{
    CHECK(dump(mixed_document(2), limits::k_chunk_bytes) ==
          "0 body 1 3  I. Chỉ tiêu & kết quả 1\n"
          "1 body 0 0  Ước đạt 1.177 tỷ đồng [32:1]\n"
          "2 note 0 0 1 Gồm 1 khoản\n"
          "3 body 0 0  Ô 1 t0c1\n"
          "4 body 1 4  II. Chỉ tiêu & kết quả 2\n"
          "5 body 0 0  Ước đạt 1.177 tỷ đồng [32:2]\n"
          "6 note 0 0 2 Gồm 2 khoản\n"
          "7 body 0 0  Ô 2 t1c1\n");
}

TEST_CASE("the size of the pieces makes no difference", "[read]")
{
    const DocxBuilder builder = mixed_document(20);
    const std::string whole = dump(builder, 1'000'000);
    const std::size_t chunk_bytes = GENERATE(1, 2, 3, 7, 61, 1'024);
    CAPTURE(chunk_bytes);
    CHECK(dump(builder, chunk_bytes) == whole);
}

#ifndef __SANITIZE_ADDRESS__ // it keeps freed memory
namespace {

/// Counts blocks and keeps none.
class BlockCounter final : public Sink<Block> {
public:
    void put(Block block) override
    {
        CHECK(block.index == count);
        ++count;
    }
    void finish() override
    {
        is_finished = true;
    }

    std::size_t count = 0;
    bool is_finished = false;
};

std::size_t resident_kibi()
{
    std::ifstream status("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    status >> all >> resident;
    return resident * 4;
}

} // namespace

TEST_CASE("memory does not grow with the document", "[read]")
{
    const auto growth = [](std::size_t count) {
        const DocumentSource source = DocumentSource::from_bytes(mixed_document(count).bytes());
        const std::size_t before = resident_kibi();
        BlockCounter sink;
        read_docx(source, sink);
        CHECK(sink.count == 4 * count);
        CHECK(sink.is_finished);
        const std::size_t after = resident_kibi();
        return after > before ? after - before : 0;
    };
    static_cast<void>(growth(100)); // what libraries set up once
    CHECK(growth(30'000) < 4'096);
}
#endif

TEST_CASE("a document that breaks off fails after its first blocks", "[read][hostile]")
{
    DocxBuilder builder("");
    builder.part("word/document.xml",
                 "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/"
                 "main'><w:body>" +
                     repeated(paragraph("x"), 10'000) + "<w:p><w:r></w:p>");
    Collector<Block> sink;
    const auto error =
        error_of([&] { read_docx(DocumentSource::from_bytes(builder.bytes()), sink); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::broken_xml);
    CHECK_FALSE(sink.items.empty());
    CHECK_FALSE(sink.is_finished);
}

TEST_CASE("a document type declaration is refused in every part", "[read][hostile]")
{
    const std::string name =
        GENERATE("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels");
    DocxBuilder builder(paragraph("x"));
    builder.styles("").part(name, "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>");
    CHECK_THAT(failure_of(builder.bytes()),
               Catch::Contains("the part " + name + " has a document type declaration"));
}

TEST_CASE("a bomb is refused, whether it swells in one text or in many", "[read][hostile]")
{
    const std::string bomb = GENERATE(repeated("<w:p/>", 12'000'000), repeated(" ", 70'000'000));
    CHECK_THAT(failure_of(DocxBuilder(bomb).bytes()), Catch::StartsWith("limit_exceeded: "));
}

TEST_CASE("a document inside a document is read in its place", "[read]")
{
    DocxBuilder inner(paragraph("trong") + "<w:tbl><w:tr><w:tc>" + paragraph("ô 2") +
                      "</w:tc></w:tr></w:tbl>");
    DocxBuilder outer("<w:tbl><w:tr><w:tc>" + paragraph("ô 1") + "</w:tc></w:tr></w:tbl>" +
                      paragraph("trước") + "<w:altChunk r:id='c1'/>" + paragraph("sau") +
                      "<w:altChunk r:id='khong-co'/>");
    outer.import("c1", inner.bytes());
    const auto blocks = blocks_of(outer);
    REQUIRE(blocks.size() == 5);
    CHECK(blocks[2].text == "trong");
    CHECK(blocks[3].text == "ô 2");
    CHECK(blocks[3].cell->table == 1);
    CHECK(blocks[4].text == "sau");
    CHECK(blocks[4].index == 4);
}

TEST_CASE("documents inside one another are bounded", "[read][hostile]")
{
    std::string bytes = DocxBuilder(paragraph("trong cùng")).bytes();
    for (int i = 0; i <= limits::k_max_imports; ++i) {
        DocxBuilder outer("<w:altChunk r:id='c1'/>");
        outer.import("c1", bytes);
        bytes = outer.bytes();
    }
    CHECK_THAT(failure_of(bytes), Catch::StartsWith("limit_exceeded: "));
}

TEST_CASE("a page inside a document is read, other formats are named", "[read]")
{
    DocxBuilder outer(paragraph("trước") + "<w:altChunk r:id='c1'/>" + paragraph("sau"));
    outer.import("c1", "<html><meta charset='utf-8'><p>Thu 5 tỷ</p></html>");
    CHECK(texts_of(outer) == std::vector<std::string>{"trước", "Thu 5 tỷ", "sau"});
    outer.import("c1", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n"
                       "Content-Type: text/html; charset=\"utf-8\"\n"
                       "Content-Transfer-Encoding: quoted-printable\n\n"
                       "<html><p>Thu 5 t=E1=BB=B7</p></html>\n--b--\n");
    CHECK(texts_of(outer) == std::vector<std::string>{"trước", "Thu 5 tỷ", "sau"});
}

TEST_CASE("a document inside of a kind that is not read is named, and the rest is read", "[read]")
{
    const std::string import = GENERATE(as<std::string>{}, "{\\rtf1 Thu 5}", "Thu 5 tỷ",
                                        "MIME-Version: 1.0\nContent-Type: image/png\n\nx");
    DocxBuilder outer(paragraph("trước") + "<w:altChunk r:id='c1'/>" + paragraph("sau"));
    outer.import("c1", import);
    Collector<Block> sink;
    std::string said;
    try {
        read_document(DocumentSource::from_bytes(outer.bytes()), sink);
    } catch (const DocumentCutShort& error) {
        said = error.what();
    }
    CHECK_THAT(said, Catch::Contains("word/c1.bin") && Catch::Contains("the rest was read"));
    CHECK(sink.is_finished);
    REQUIRE(sink.items.size() == 2);
    CHECK(sink.items[1].text == "sau");
    DocxBuilder alone("<w:altChunk r:id='c1'/>");
    alone.import("c1", import);
    CHECK_THAT(failure_of(alone.bytes()),
               Catch::StartsWith("unknown_format: ") && !Catch::Contains("the rest was read"));
}

TEST_CASE("a user may move the limits", "[read]")
{
    Collector<Block> sink;
    DocxBuilder builder(paragraph(repeated("x", 2'000)));
    const auto read_with = [&](const ReadLimits& limits) {
        return error_of([&] {
            read_document(DocumentSource::from_bytes(builder.bytes()), sink,
                          {.changes = Changes::accepted, .limits = limits});
        });
    };
    ReadLimits limits;
    CHECK_FALSE(read_with(limits));
    std::uint64_t ReadLimits::*const limit =
        GENERATE(&ReadLimits::part_bytes, &ReadLimits::package_bytes, &ReadLimits::paragraph_bytes,
                 &ReadLimits::entries);
    limits.*limit = 1;
    const auto error = read_with(limits);
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_exceeded);
}

TEST_CASE("what imported documents expand to counts with the rest", "[read][hostile]")
{
    DocxBuilder inner(paragraph(repeated("x", 100'000)));
    DocxBuilder outer(repeated("<w:altChunk r:id='c1'/>", 20));
    outer.import("c1", inner.bytes());
    Collector<Block> sink;
    ReadLimits limits;
    limits.package_bytes = 1'000'000;
    const auto error = error_of([&] {
        read_document(DocumentSource::from_bytes(outer.bytes()), sink,
                      {.changes = Changes::accepted, .limits = limits});
    });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_exceeded);
}
