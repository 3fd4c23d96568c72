#include "read/document_helpers.hpp"
#include "read/docx_content.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

/// Text of the one block that a paragraph with this content makes; `?` when it is not one.
std::string text_in(const std::string& paragraph_content)
{
    const Texts texts = texts_of(DocxBuilder("<w:p>" + paragraph_content + "</w:p>"));
    return texts.empty() ? std::string() : texts.size() == 1 ? texts[0] : "?";
}

std::string field(const std::string& type)
{
    return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
}

std::string text_box(const std::string& content)
{
    return "<w:r><w:drawing><wps:txbx><w:txbxContent>" + content +
           "</w:txbxContent></wps:txbx></w:drawing></w:r>";
}

} // namespace

TEST_CASE("runs join without a space, through all that stands between them", "[read]")
{
    const std::string between = GENERATE(
        "", "<w:proofErr w:type='spellStart'/>", "<w:bookmarkStart w:id='0' w:name='a'/>",
        "<w:commentRangeStart w:id='0'/>", "<w:r><w:lastRenderedPageBreak/></w:r>",
        "<w:r><w:softHyphen/></w:r>", "<w:del><w:r><w:delText>99</w:delText></w:r></w:del>");
    CAPTURE(between);
    CHECK(text_in(run("1.1") + between + run("77 tỷ")) == "1.177 tỷ");
}

TEST_CASE("wrappers of runs are passed through", "[read]")
{
    const std::string inner = run("đồng");
    const std::string wrapped = GENERATE_COPY(
        "<w:smartTag w:element='x'>" + inner + "</w:smartTag>",
        "<w:hyperlink r:id='rId1'>" + inner + "</w:hyperlink>",
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + inner + "</w:sdtContent></w:sdt>",
        "<w:customXml w:element='x'>" + inner + "</w:customXml>",
        "<w:ins w:id='1'>" + inner + "</w:ins>", "<w:moveTo w:id='1'>" + inner + "</w:moveTo>",
        "<w:bdo w:val='ltr'>" + inner + "</w:bdo>", "<w:dir w:val='ltr'>" + inner + "</w:dir>",
        "<w:fldSimple w:instr='PAGE'>" + inner + "</w:fldSimple>",
        "<w:r><w:ruby><w:rubyPr/><w:rt>" + run("no") + "</w:rt><w:rubyBase>" + inner +
            "</w:rubyBase></w:ruby></w:r>");
    CAPTURE(wrapped);
    CHECK(text_in(run("5 triệu ") + wrapped + run("/năm")) == "5 triệu đồng/năm");
}

TEST_CASE("special characters of runs", "[read]")
{
    const auto [markup, text] = GENERATE(table<std::string, std::string>({
        {"<w:tab/>", "\t"},
        {"<w:ptab w:alignment='left'/>", "\t"},
        {"<w:br/>", " "},
        {"<w:br w:type='page'/>", " "},
        {"<w:cr/>", " "},
        {"<w:noBreakHyphen/>", "-"},
        {"<w:softHyphen/>", ""},
        {"<w:sym w:font='Wingdings' w:char='F0FC'/>", "✓"},
        {"<w:t xml:space='preserve'> a </w:t>", " a "},
        {"<w:t> a </w:t>", "a"},
        {"<w:t>  </w:t>", ""},
        {"<w:t xml:space='preserve'>a\nb</w:t>", "a b"},
        {"<w:t>1 &lt; 2 &amp; 3&#x2009;4</w:t>", "1 < 2 & 3\u20094"},
        {"<w:t>a\u00A0b</w:t>", "a\u00A0b"},
        {"<w:pgNum/><w:annotationRef/>", ""},
    }));
    CAPTURE(markup);
    CHECK(text_in("<w:r><w:t>x</w:t>" + markup + "<w:t>y</w:t></w:r>") == "x" + text + "y");
}

TEST_CASE("deleted text is out, inserted text is in", "[read]")
{
    const auto [markup, text] = GENERATE(table<std::string, std::string>({
        {"<w:del>" + run("b") + "</w:del>", "ac"},
        {"<w:moveFrom>" + run("b") + "</w:moveFrom>", "ac"},
        {"<w:ins>" + run("b") + "</w:ins>", "abc"},
        {"<w:ins><w:del>" + run("b") + "</w:del>" + run("d") + "</w:ins>", "adc"},
        {"<w:r><w:delText>b</w:delText></w:r>", "ac"},
        {"<w:r><w:rPr><w:ins w:id='1'/></w:rPr><w:t>b</w:t></w:r>", "abc"},
        {"<w:r><w:rPr><w:del w:id='1'/></w:rPr><w:t>b</w:t></w:r>", "abc"},
    }));
    CAPTURE(markup);
    CHECK(text_in(run("a") + markup + run("c")) == text);
}

TEST_CASE("only the result of a field is text", "[read]")
{
    const std::string instruction = "<w:r><w:instrText> REF x </w:instrText></w:r>";
    SECTION("with a result")
    {
        CHECK(text_in(run("a") + field("begin") + instruction + run("no") + field("separate") +
                      run("b") + field("end") + run("c")) == "abc");
    }
    SECTION("without a result")
    {
        CHECK(text_in(run("a") + field("begin") + instruction + field("end") + run("c")) == "ac");
    }
    SECTION("a field in the instruction of another")
    {
        CHECK(text_in(field("begin") + field("begin") + instruction + field("separate") +
                      run("no") + field("end") + field("separate") + run("b") + field("end") +
                      run("c")) == "bc");
    }
    SECTION("over several paragraphs")
    {
        CHECK(texts_of(DocxBuilder("<w:p>" + field("begin") + instruction + field("separate") +
                                   run("Mục I") + "</w:p><w:p>" + run("Mục II") + field("end") +
                                   "</w:p>")) == Texts{"Mục I", "Mục II"});
    }
    SECTION("ends without a beginning")
    {
        CHECK(text_in(field("end") + field("separate") + run("c")) == "c");
    }
}

TEST_CASE("hidden text is out by the rules of switches", "[read]")
{
    const auto [properties, text] = GENERATE(table<std::string, std::string>({
        {"<w:vanish/>", "ac"},
        {"<w:vanish w:val='1'/>", "ac"},
        {"<w:vanish w:val='true'/>", "ac"},
        {"<w:vanish w:val='0'/>", "abc"},
        {"<w:vanish w:val='off'/>", "abc"},
        {"<w:webHidden/>", "abc"},
        {"<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "abc"},
    }));
    CAPTURE(properties);
    CHECK(text_in(run("a") + "<w:r><w:rPr>" + properties + "</w:rPr><w:t>b</w:t></w:r>" +
                  run("c")) == text);
}

TEST_CASE("of alternatives the first choice is read", "[read]")
{
    const auto choice = [](const std::string& content) {
        return "<mc:Choice Requires='wps'>" + content + "</mc:Choice>";
    };
    const auto fallback = [](const std::string& content) {
        return "<mc:Fallback>" + content + "</mc:Fallback>";
    };
    const auto alternatives = [](const std::string& content) {
        return "<mc:AlternateContent>" + content + "</mc:AlternateContent>";
    };
    CHECK(text_in(alternatives(choice(run("a")) + choice(run("b")) + fallback(run("c")))) == "a");
    CHECK(text_in(alternatives(fallback(run("c")))) == "c");
    CHECK(text_in(alternatives(choice(alternatives(choice(run("a")) + fallback(run("b")))) +
                               fallback(run("c")))) == "a");
    CHECK(texts_of(DocxBuilder(alternatives(choice(paragraph("a")) + fallback(paragraph("b"))))) ==
          Texts{"a"});
}

TEST_CASE("text boxes follow their paragraph, which stays in one piece", "[read]")
{
    CHECK(texts_of(DocxBuilder("<w:p>" + run("Tổng ") +
                               text_box(paragraph("Hộp 1") + "<w:p>" + run("Hộp 2") +
                                        text_box(paragraph("Trong hộp")) + "</w:p>") +
                               run("thu") + "</w:p>" + paragraph("Sau"))) ==
          Texts{"Tổng thu", "Hộp 1", "Hộp 2", "Trong hộp", "Sau"});
}

TEST_CASE("a text box in hidden or field text does not disturb its paragraph", "[read]")
{
    CHECK(texts_of(DocxBuilder("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>" +
                               text_box(paragraph("Hộp")) + run("Hiện") + "</w:p>")) ==
          Texts{"Hiện", "Hộp"});
}

TEST_CASE("blocks come from wrappers of paragraphs; empty paragraphs make none", "[read]")
{
    const std::string body = "<w:p/>" + paragraph("  ") +
                             "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" +
                             paragraph("a") + "</w:sdtContent></w:sdt><w:customXml>" +
                             paragraph("b") + "</w:customXml><w:ins>" + paragraph("c") +
                             "</w:ins><w:sectPr><w:pgSz w:w='1'/></w:sectPr>";
    const auto blocks = blocks_of(DocxBuilder(body));
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[2].text == "c");
    CHECK(blocks[2].index == 2);
    CHECK(blocks[2].line == 0);
    CHECK(blocks[2].part == Part::body);
    CHECK(blocks[2].map.is_identity());
    CHECK_FALSE(blocks[2].cell);
}

TEST_CASE("names count by namespace, not by prefix", "[read]")
{
    const std::string space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    DocxBuilder builder("");
    builder.part("word/document.xml",
                 "<document xmlns='" + space + "' xmlns:n='" + space +
                     "' xmlns:w='urn:other' xmlns:m='urn:math'><body><p><n:pPr><n:outlineLvl "
                     "n:val='1'/></n:pPr><n:r><t>đúng</t><w:t>sai</w:t><m:t>sai</m:t></n:r></p>"
                     "</body></document>");
    const auto blocks = blocks_of(builder);
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == "đúng");
    CHECK(blocks[0].heading_level == 2);
}

TEST_CASE("strict documents read as transitional ones", "[read]")
{
    DocxBuilder builder("<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr>" + run("Thu") +
                            "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
                        Dialect::strict);
    builder
        .styles("<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 2'/></w:style>")
        .footnotes("<w:footnote w:id='2'>" + paragraph("Chú thích") + "</w:footnote>");
    const auto blocks = blocks_of(builder);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].heading_level == 2);
    CHECK(blocks[1].text == "Chú thích");
}

TEST_CASE("one paragraph is bounded, by text and by tabs", "[read][hostile]")
{
    const std::string most = repeated("x", limits::k_max_paragraph_bytes);
    CHECK(text_in(run(most)).size() == most.size());
    CHECK_THAT(failure_of(DocxBuilder("<w:p>" + run(most) + run("x") + "</w:p>").bytes()),
               Catch::StartsWith("limit_exceeded: "));
    CHECK_THAT(failure_of(DocxBuilder("<w:p><w:r>" +
                                      repeated("<w:tab/>", limits::k_max_paragraph_bytes + 1) +
                                      "</w:r></w:p>")
                              .bytes()),
               Catch::StartsWith("limit_exceeded: "));
}

TEST_CASE("nesting of paragraphs, fields, boxes and marks is bounded", "[read][hostile]")
{
    const std::size_t depth = limits::k_max_paragraph_nesting + 1;
    const std::string body = GENERATE_COPY(
        repeated("<w:p><w:r><w:txbxContent>", depth) +
            repeated("</w:txbxContent></w:r></w:p>", depth),
        "<w:p>" + repeated(field("begin"), limits::k_max_open_fields + 1) + "</w:p>",
        "<w:p><w:r>" + repeated("<w:footnoteReference w:id='1'/>", limits::k_max_marks + 1) +
            "</w:r></w:p>",
        "<w:p>" + text_box(repeated(paragraph("x"), 100'000)) + "</w:p>");
    CHECK_THAT(failure_of(DocxBuilder(body).bytes()), Catch::StartsWith("limit_exceeded: "));
}

TEST_CASE("markup in the wrong place does no harm", "[read][hostile]")
{
    const std::string body =
        GENERATE(as<std::string>{}, "<w:r><w:t>x</w:t></w:r>", "<w:t>x</w:t>",
                 "<w:p><w:r><w:t>a<w:p><w:r><w:t>b</w:t></w:r></w:p>c</w:t></w:r></w:p>",
                 "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr></w:tc>", "<w:tr><w:trPr/></w:tr>",
                 "<w:p><w:pPr><w:p/><w:r/></w:pPr></w:p>", "<w:pPr><w:pStyle w:val='x'/></w:pPr>",
                 "<w:rPr><w:vanish/></w:rPr>", "<mc:Choice/>", "<mc:Fallback><w:p/></mc:Fallback>",
                 "<w:r><w:footnoteReference w:id='1'/><w:fldChar/></w:r>",
                 "<w:p><w:r><w:r><w:footnoteReference w:customMarkFollows='1'/></w:r></w:r></w:p>",
                 "<w:p><w:tbl><w:p><w:tc/></w:p></w:tbl></w:p>");
    CAPTURE(body);
    CHECK(failure_of(DocxBuilder(body + paragraph("sau")).bytes()).empty());
    CHECK(texts_of(DocxBuilder(body + paragraph("sau"))).back() == "sau");
}
