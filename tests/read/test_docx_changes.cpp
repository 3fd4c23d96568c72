#include "read/document_helpers.hpp"
#include "read/docx_content.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// The texts of the blocks, joined by `; `.
std::string read_as(Changes changes, const std::string& body)
{
    Collector<Block> sink;
    read_document(DocumentSource::from_bytes(DocxBuilder(body).bytes()), sink,
                  {.changes = changes});
    std::string out;
    for (const Block& block : sink.items) {
        out += (out.empty() ? "" : "; ") + block.text;
    }
    return out;
}

std::string deleted(const std::string& text)
{
    return "<w:del w:id='1'><w:r><w:delText xml:space='preserve'>" + text +
           "</w:delText></w:r></w:del>";
}

std::string inserted(const std::string& text)
{
    return "<w:ins w:id='2'>" + run(text) + "</w:ins>";
}

std::string row(const std::string& properties, const std::string& text)
{
    return "<w:tr><w:trPr>" + properties + "</w:trPr><w:tc>" + paragraph(text) + "</w:tc></w:tr>";
}

std::string cell(const std::string& properties, const std::string& text)
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

std::string marked(const std::string& change, const std::string& text)
{
    return paragraph(text, "<w:rPr><w:" + change + " w:id='3'/></w:rPr>");
}

} // namespace

TEST_CASE("tracked changes are read as accepted, or as the original was", "[read]")
{
    const auto [body, accepted, original] = GENERATE(table<std::string, std::string, std::string>({
        {"<w:p>" + run("thu ") + deleted("95") + inserted("98") + run(" tỷ") + "</w:p>",
         "thu 98 tỷ", "thu 95 tỷ"},
        {"<w:p>" + run("a") + "<w:moveFrom w:id='1'>" + run("b") + "</w:moveFrom>" + run("c") +
             "<w:moveTo w:id='1'>" + run("b") + "</w:moveTo></w:p>",
         "acb", "abc"},
        {"<w:p><w:ins w:id='1'>" + deleted("x") + run("y") + "</w:ins>" + run("z") + "</w:p>", "yz",
         "z"},
        {marked("del", "một") + paragraph(" hai"), "một hai", "một;  hai"},
        {marked("ins", "một") + paragraph(" hai"), "một;  hai", "một hai"},
        {marked("moveFrom", "một") + paragraph(" hai"), "một hai", "một;  hai"},
        {"<w:tbl>" + row("<w:del w:id='1'/>", "cũ") + row("<w:ins w:id='2'/>", "mới") +
             row("", "giữ") + "</w:tbl>",
         "mới; giữ", "cũ; giữ"},
        {"<w:tbl><w:tr>" + cell("<w:cellDel w:id='1'/>", "cũ") +
             cell("<w:cellIns w:id='2'/>", "mới") + cell("", "giữ") + "</w:tr></w:tbl>",
         "mới; giữ", "cũ; giữ"},
        {"<w:ins w:id='1'>" + paragraph("thêm") + "</w:ins>" + paragraph("giữ"), "thêm; giữ",
         "giữ"},
        {paragraph("a", "<w:rPr><w:rPrChange w:id='1'><w:rPr><w:del/></w:rPr></w:rPrChange>"
                        "</w:rPr>") +
             paragraph("b"),
         "a; b", "a; b"},
    }));
    CAPTURE(body);
    CHECK(read_as(Changes::accepted, body) == accepted);
    CHECK(read_as(Changes::original, body) == original);
}

TEST_CASE("a row that was deleted leaves no gap among the rows", "[read]")
{
    const auto blocks = blocks_of(DocxBuilder("<w:tbl>" + row("", "a") + row("<w:del/>", "b") +
                                              row("", "c") + "</w:tbl>" + paragraph("sau")));
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].cell->row == 1);
    CHECK_FALSE(blocks[2].cell);
}

TEST_CASE("a deleted reference takes no number", "[read]")
{
    const std::string reference = "<w:r><w:footnoteReference w:id='1'/></w:r>";
    DocxBuilder builder("<w:p>" + run("a") + "<w:del w:id='9'>" + reference + "</w:del>" +
                        run("b") + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>");
    builder.footnotes("<w:footnote w:id='1'>" + paragraph("bỏ") + "</w:footnote>" +
                      "<w:footnote w:id='2'>" + paragraph("giữ") + "</w:footnote>");
    const auto blocks = blocks_of(builder);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].marks.at(0).label == "1");
    CHECK(blocks[1].text == "giữ");
}

TEST_CASE("properties of rows in the wrong place delete nothing", "[read][hostile]")
{
    const std::string body = GENERATE(as<std::string>{},
                                      "<w:tbl><w:tr><w:tc><w:p><w:trPr><w:del/></w:trPr></w:p>"
                                      "</w:tc></w:tr></w:tbl>",
                                      "<w:tbl><w:tr/><w:trPr><w:del/></w:trPr></w:tbl>");
    CAPTURE(body);
    CHECK(texts_of(DocxBuilder(body + paragraph("sau"))).back() == "sau");
}
