#include "read/document_helpers.hpp"
#include "read/docx_chart.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

const std::string k_drawing =
    "<w:r><w:drawing><c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' "
    "r:id='chart'/></w:drawing></w:r>";

std::string title(const std::string& text)
{
    return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>" + text +
           "</a:t></a:r></a:p></c:rich></c:tx></c:title>";
}

/// Points with the indexes 0, 1, ...
std::string points(const Texts& values)
{
    std::string out = "<c:ptCount val='" + std::to_string(values.size()) + "'/>";
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += "<c:pt idx='" + std::to_string(i) + "'><c:v>" + values[i] + "</c:v></c:pt>";
    }
    return out;
}

std::string words(const std::string& element, const Texts& values)
{
    return "<c:" + element + "><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache>" + points(values) +
           "</c:strCache></c:strRef></c:" + element + ">";
}

std::string numbers(const std::string& element, const std::string& format, const Texts& values)
{
    return "<c:" + element + "><c:numRef><c:f>Sheet1!$B$1</c:f><c:numCache><c:formatCode>" +
           format + "</c:formatCode>" + points(values) + "</c:numCache></c:numRef></c:" + element +
           ">";
}

std::string series(const std::string& content)
{
    return "<c:ser><c:idx val='0'/>" + content + "</c:ser>";
}

Texts shown(const std::string& chart)
{
    DocxBuilder builder("<w:p>" + k_drawing + "</w:p>");
    builder.chart(chart);
    return texts_of(builder);
}

std::string bars(const std::string& content)
{
    return "<c:plotArea><c:barChart>" + content + "</c:barChart></c:plotArea>";
}

} // namespace

TEST_CASE("a chart is its titles and a line for each category", "[read]")
{
    const std::string quarters = words("cat", {"Quý I", "Quý II"});
    CHECK(
        shown(title("Thu ngân sách") + "<c:plotArea><c:barChart>" +
              series(words("tx", {"Kế hoạch"}) + quarters + numbers("val", "0.0", {"12.5", "9"})) +
              series(words("tx", {"Thực hiện"}) + quarters +
                     numbers("val", "0.0%", {"0.24360000000000001", "1"})) +
              "</c:barChart><c:valAx>" + title("tỷ đồng") + "</c:valAx></c:plotArea>") ==
        Texts{"Thu ngân sách", "tỷ đồng", "Quý I: Kế hoạch 12,5; Thực hiện 24,4%",
              "Quý II: Kế hoạch 9,0; Thực hiện 100,0%"});
}

TEST_CASE("charts need neither names nor categories", "[read]")
{
    const std::string values = numbers("val", "General", {"4.3", "5"});
    const auto [chart, lines] = GENERATE_COPY(table<std::string, Texts>({
        {bars(series(values)), {"4,3", "5"}},
        {bars(series(words("cat", {"Lúa"}) + values)), {"Lúa: 4,3", "5"}},
        {bars(series(words("tx", {"Diện tích"}) + values)), {"Diện tích 4,3", "Diện tích 5"}},
        {bars(series(numbers("xVal", "0", {"1", "2"}) + numbers("yVal", "0", {"30", "40"}))),
         {"1: 30", "2: 40"}},
        {bars(series(words("cat", {"Lúa"}) + numbers("val", "0", {"1"})) +
              series(words("cat", {"Ngô"}) + numbers("val", "0", {"2"}))),
         {"Lúa: 1", "Ngô: 2"}},
        {bars(series(numbers("cat", "mm/yyyy", {"45292"}) + values)), {"01/2024: 4,3", "5"}},
        {bars(series("<c:tx><c:v>Ngô</c:v></c:tx><c:val><c:numLit>" + points({"7"}) +
                     "</c:numLit></c:val>")),
         {"Ngô 7"}},
        {bars(
             series("<c:dLbls><c:dLbl><c:tx><c:rich><a:p><a:r><a:t>nhãn</a:t></a:r></a:p></c:rich>"
                    "</c:tx></c:dLbl></c:dLbls><c:trendline><c:name>xu hướng</c:name></c:trendline>"
                    "<c:errBars><c:plus><c:numLit>" +
                    points({"99"}) + "</c:numLit></c:plus></c:errBars>" + values)),
         {"4,3", "5"}},
        {"<c:title><c:tx><c:strRef><c:strCache>" + points({"Từ\nbảng"}) +
             "</c:strCache></c:strRef></c:tx></c:title>",
         {"Từ bảng"}},
        {"<c:title><c:txPr><a:p><a:endParaRPr/></a:p></c:txPr></c:title>", {}},
        {"", {}},
    }));
    CAPTURE(chart);
    CHECK(shown(chart) == lines);
}

TEST_CASE("outer categories go on until the next one", "[read]")
{
    const auto level = [](const std::string& content) { return "<c:lvl>" + content + "</c:lvl>"; };
    const std::string categories =
        "<c:cat><c:multiLvlStrRef><c:multiLvlStrCache>" +
        level(points({"Quý I", "Quý II", "Quý I"})) +
        level("<c:pt idx='0'><c:v>2024</c:v></c:pt><c:pt idx='2'><c:v>2025</c:v></c:pt>") +
        "</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>";
    CHECK(shown(bars(series(categories + numbers("val", "0", {"1", "2", "3"})))) ==
          Texts{"2024, Quý I: 1", "2024, Quý II: 2", "2025, Quý I: 3"});
}

TEST_CASE("a chart stands behind its paragraph, apart from the text", "[read]")
{
    DocxBuilder builder("<w:p>" + run("a") + k_drawing + "</w:p>" + paragraph("b") + "<w:p>" +
                        k_drawing + "</w:p>");
    builder.chart(title("Biểu đồ"));
    const auto blocks = blocks_of(builder);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].text == "Biểu đồ");
    CHECK(blocks[1].part == Part::chart);
    CHECK(blocks[1].index == 1);
    CHECK(blocks[2].text == "b");
    CHECK(blocks[2].part == Part::body);
}

TEST_CASE("charts and diagrams of notes and headers are found by the parts' own relationships",
          "[read]")
{
    const std::string relationships =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        "<Relationship Id='chart' Target='ve/rieng.xml' Type='"
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart'/>"
        "</Relationships>";
    const std::string own =
        "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"
        " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>" +
        title("Của phần") + "</c:chartSpace>";
    DocxBuilder builder("<w:p>" + run("a") + "<w:r><w:footnoteReference w:id='2'/></w:r>" +
                        k_drawing +
                        "</w:p><w:sectPr><w:headerReference w:type='default' "
                        "r:id='h'/></w:sectPr>");
    builder.chart(title("Của thân bài")).part("word/ve/rieng.xml", own);
    const std::string content = "<w:p>" + k_drawing + "</w:p>";
    SECTION("header")
    {
        builder.header("h", content).part("word/_rels/h.xml.rels", relationships);
    }
    SECTION("note")
    {
        builder.footnotes("<w:footnote w:id='2'>" + content + "</w:footnote>")
            .part("word/_rels/footnotes.xml.rels", relationships);
    }
    const auto texts = texts_of(builder);
    CHECK(texts.size() == 3);
    CHECK(std::find(texts.begin(), texts.end(), "Của phần") != texts.end());
    CHECK(std::find(texts.begin(), texts.end(), "Của thân bài") != texts.end());
}

TEST_CASE("hostile charts are bounded", "[read][hostile]")
{
    const std::string name(100'000, 'x');
    Texts values(1'000, "1");
    DocxBuilder builder("<w:p>" + k_drawing + "</w:p>");
    builder.chart(bars(series(words("tx", {name}) + numbers("val", "0", values))));
    CHECK_THAT(failure_of(builder.bytes()), Catch::StartsWith("limit_exceeded: "));
    builder.part("word/chart.xml", "<a");
    CHECK_THAT(failure_of(builder.bytes()),
               Catch::StartsWith("broken_xml: ") && Catch::Contains("chart.xml"));
}
