#include "read/document_helpers.hpp"
#include "read/docx_diagram.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

/// The diagram that the main part names `diagramData`.
const std::string k_drawing =
    "<w:r><w:drawing><dgm:relIds "
    "xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' r:dm='diagramData' "
    "r:lo='x'/></w:drawing></w:r>";

std::string point(const std::string& type, const std::string& paragraphs)
{
    return "<dgm:pt modelId='1' type='" + type + "'><dgm:prSet/><dgm:t><a:bodyPr/><a:lstStyle/>" +
           paragraphs + "</dgm:t></dgm:pt>";
}

std::string line(const std::string& text)
{
    return "<a:p><a:r><a:rPr/><a:t>" + text + "</a:t></a:r></a:p>";
}

DocxBuilder document(const std::string& body, const std::string& points)
{
    DocxBuilder builder(body);
    builder.diagram("<dgm:ptLst>" + points + "</dgm:ptLst>");
    return builder;
}

} // namespace

TEST_CASE("the text of a diagram follows its paragraph, once", "[read]")
{
    const std::string points = point("doc", "<a:p/>") + point("node", line("Thu 5 tỷ")) +
                               point("parTrans", line("nối")) + point("sibTrans", line("nối")) +
                               point("asst", line("Chi") + line("3 tỷ")) +
                               point("pres", line("bố cục"));
    CHECK(texts_of(document("<w:p>" + run("a") + k_drawing + run("b") + "</w:p>" + paragraph("c") +
                                "<w:p>" + k_drawing + "</w:p>",
                            points)) == Texts{"ab", "Thu 5 tỷ", "Chi", "3 tỷ", "c"});
}

TEST_CASE("runs and breaks of a diagram's text are joined", "[read]")
{
    const std::string points =
        "<dgm:pt><dgm:t><a:p><a:r><a:t>1.1</a:t></a:r><a:r><a:t>77 tỷ</a:t></a:r><a:br/>"
        "<a:fld><a:t>đồng\nmột năm</a:t></a:fld></a:p><a:p><a:r><a:t> "
        "</a:t></a:r></a:p></dgm:t></dgm:pt>";
    CHECK(texts_of(document("<w:p>" + k_drawing + "</w:p>", points)) ==
          Texts{"1.177 tỷ đồng một năm"});
}

TEST_CASE("a diagram in a cell belongs to the cell", "[read]")
{
    const auto blocks =
        blocks_of(document("<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc><w:p>" +
                               k_drawing + "</w:p></w:tc></w:tr></w:tbl>",
                           point("node", line("b"))));
    REQUIRE(blocks.size() == 2);
    REQUIRE(blocks[1].cell);
    CHECK(blocks[1].text == "b");
    CHECK(blocks[1].cell->column == 1);
    CHECK(blocks[1].index == 1);
}

TEST_CASE("hidden diagrams and those without data make no text", "[read]")
{
    const std::string hidden =
        "<w:r><w:rPr><w:vanish/></w:rPr>" + k_drawing.substr(std::string("<w:r>").size());
    CHECK(texts_of(document("<w:p>" + run("a") + hidden + "</w:p>", point("node", line("b")))) ==
          Texts{"a"});
    CHECK(texts_of(DocxBuilder("<w:p>" + run("a") + k_drawing + "</w:p>")) == Texts{"a"});
}

TEST_CASE("a broken diagram names its part", "[read][hostile]")
{
    DocxBuilder builder = document("<w:p>" + k_drawing + "</w:p>", "");
    builder.part("word/diagramData.xml", "<a");
    CHECK_THAT(failure_of(builder.bytes()),
               Catch::StartsWith("broken_xml: ") && Catch::Contains("diagramData.xml"));
}

TEST_CASE("WordArt follows its paragraph as a text box does", "[read]")
{
    const auto art = [](const std::string& attributes) {
        return "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textpath " +
               attributes + "/></v:shape></w:pict></w:r>";
    };
    const auto texts = [](const std::string& content) {
        return texts_of(DocxBuilder("<w:p>" + run("Tổng ") + content + run("thu") + "</w:p>"));
    };
    CHECK(texts(art("style='x' string='DỰ THẢO &amp; lần&#xA;2'")) ==
          Texts{"Tổng thu", "DỰ THẢO & lần 2"});
    CHECK(texts(art("on='t' fitshape='t'")) == Texts{"Tổng thu"});
    CHECK(texts(art("on='f' string='ẩn'")) == Texts{"Tổng thu"});
    CHECK(texts(art("string='một'") + art("string='hai'")) == Texts{"Tổng thu", "một", "hai"});
}
