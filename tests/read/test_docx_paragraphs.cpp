#include "read/document_helpers.hpp"
#include "read/docx_paragraphs.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

const std::string k_gone = "<w:rPr><w:del w:id='1'/></w:rPr>";
const std::string k_hidden = "<w:rPr><w:vanish/></w:rPr>";
const std::string k_separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>";
const std::string k_numbered = "<w:numPr><w:numId w:val='1'/></w:numPr>";

DocxBuilder with_list(const std::string& body)
{
    DocxBuilder builder(body);
    builder.numbering("<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                      "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
                      "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>");
    return builder;
}

std::string text_box(const std::string& content)
{
    return "<w:r><w:pict><w:txbxContent>" + content + "</w:txbxContent></w:pict></w:r>";
}

} // namespace

TEST_CASE("text without a paragraph's end goes on in the next paragraph", "[read]")
{
    const auto [body, texts] = GENERATE(table<std::string, Texts>({
        {paragraph("Thu 1.1", k_gone) + paragraph("77 tỷ"), {"Thu 1.177 tỷ"}},
        {paragraph("a", k_gone) + paragraph("b", k_hidden) + paragraph("c"), {"abc"}},
        {paragraph("a", k_gone), {"a"}},
        {"<w:tbl><w:tr><w:tc>" + paragraph("a", k_gone) + "</w:tc><w:tc>" + paragraph("b") +
             "</w:tc></w:tr></w:tbl>",
         {"a", "b"}},
        {paragraph("a", k_gone) + "<w:tbl><w:tr><w:tc>" + paragraph("b") + "</w:tc></w:tr></w:tbl>",
         {"a", "b"}},
        {"<w:p>" + run("x") + text_box(paragraph("a", k_gone)) + "</w:p>" + paragraph("b"),
         {"x", "a", "b"}},
        {"<w:p>" + run("x") + text_box(paragraph("a", k_gone) + paragraph("b")) + "</w:p>",
         {"x", "ab"}},
    }));
    CAPTURE(body);
    CHECK(texts_of(DocxBuilder(body)) == texts);
}

TEST_CASE("the paragraph that has an end gives the look and the number", "[read]")
{
    const auto [first, second, text, label_size] =
        GENERATE(table<std::string, std::string, std::string, std::size_t>({
            {k_numbered + k_gone, k_numbered, "1. ab", 3},
            {k_gone, k_numbered, "1. ab", 3},
            {k_numbered + k_gone, "", "ab", 0},
            {k_numbered + k_separator, "", "1. ab", 3},
        }));
    CAPTURE(first, second);
    const auto blocks = blocks_of(with_list(paragraph("a", first) + paragraph("b", second)));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == text);
    CHECK(blocks[0].label_size == label_size);
}

TEST_CASE("marks and boxes move with the text that goes on", "[read]")
{
    DocxBuilder builder =
        with_list("<w:p><w:pPr>" + k_gone + "</w:pPr>" + run("a") +
                  "<w:r><w:footnoteReference w:id='1'/></w:r>" + text_box(paragraph("hộp")) +
                  "</w:p>" + paragraph("b", k_numbered));
    builder.footnotes("<w:footnote w:id='1'>" + paragraph("chú thích") + "</w:footnote>");
    const auto blocks = blocks_of(builder);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].text == "1. ab");
    REQUIRE(blocks[0].marks.size() == 1);
    CHECK(blocks[0].marks[0].offset == 4);
    CHECK(blocks[1].text == "chú thích");
    CHECK(blocks[2].text == "hộp");
}

TEST_CASE("a paragraph whose style is hidden is not there", "[read]")
{
    DocxBuilder builder(paragraph("ẩn", "<w:pStyle w:val='An'/>") + paragraph("hiện"));
    builder.styles(
        "<w:style w:type='paragraph' w:styleId='An'><w:rPr><w:vanish/></w:rPr></w:style>");
    CHECK(texts_of(builder) == Texts{"hiện"});
}

TEST_CASE("paragraphs that go on are bounded together", "[read][hostile]")
{
    const std::string half = repeated("x", limits::k_max_paragraph_bytes / 2 + 1);
    CHECK_THAT(failure_of(DocxBuilder(paragraph(half, k_gone) + paragraph(half, k_gone)).bytes()),
               Catch::StartsWith("limit_exceeded: "));
}
