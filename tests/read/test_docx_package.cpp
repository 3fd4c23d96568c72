#include "read/document_helpers.hpp"
#include "read/docx_package.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

TEST_CASE("targets are resolved as the package format has it", "[read]")
{
    const auto [folder, target, name] = GENERATE(table<std::string, std::string, std::string>({
        {"", "word/document.xml", "word/document.xml"},
        {"", "/word/document.xml", "word/document.xml"},
        {"word/", "styles.xml", "word/styles.xml"},
        {"word/", "/word/styles.xml", "word/styles.xml"},
        {"word/", "./styles.xml", "word/styles.xml"},
        {"word/", "../other/styles.xml", "other/styles.xml"},
        {"word/", "../../styles.xml", "styles.xml"},
        {"word/", "b%C3%A1o%20c%C3%A1o.xml", "word/báo cáo.xml"},
        {"word/", "100%.xml", "word/100%.xml"},
        {"word/", "a\\b.xml", "word/a/b.xml"},
        {"", "", ""},
    }));
    CAPTURE(folder, target);
    CHECK(resolve_target(folder, target) == name);
}

TEST_CASE("the main part is found by its relationship", "[read]")
{
    const auto [name, target] = GENERATE(table<std::string, std::string>({
        {"word/document.xml", "/word/document.xml"},
        {"word/document22.xml", "word/document22.xml"},
        {"blah.xml", "./blah.xml"},
        {"noi dung/chinh.xml", "/noi%20dung/x/../chinh.xml"},
        {"Word/Document.xml", "word/document.xml"},
    }));
    CAPTURE(name, target);
    DocxBuilder builder(paragraph("Một đoạn"));
    builder.main_part(name, target);
    CHECK(texts_of(builder) == Texts{"Một đoạn"});
}

TEST_CASE("notes are found by the main part's own relationships", "[read]")
{
    DocxBuilder builder("<w:p>" + run("Đã cấp 5 giấy phép") +
                        "<w:r><w:footnoteReference w:id='3'/></w:r></w:p>");
    builder.main_part("khac/than.xml", "khac/than.xml")
        .footnotes("<w:footnote w:id='3'>" + paragraph("Trong tháng 3") + "</w:footnote>");
    CHECK(texts_of(builder) == Texts{"Đã cấp 5 giấy phép", "Trong tháng 3"});
}

TEST_CASE("without relationships the content type tells the main part", "[read]")
{
    DocxBuilder builder(paragraph("Một đoạn"));
    builder.main_part("word/x.xml", "theme/theme1.xml")
        .part("[Content_Types].xml",
              "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              "<Override PartName='/theme/manager.xml' ContentType='application/xml'/>"
              "<Override PartName='/word/x.xml' ContentType='application/"
              "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    CHECK(texts_of(builder) == Texts{"Một đoạn"});
}

TEST_CASE("a container without a Word document says what it is", "[read]")
{
    CHECK_THAT(failure_of(DocxBuilder("").without("word/document.xml").bytes()),
               Catch::StartsWith("no_document: ") && Catch::Contains("word/document.xml"));
    CHECK_THAT(failure_of(zip_bytes({{"anh.png", "x"}})), Catch::StartsWith("no_document: "));
    CHECK_THAT(failure_of(zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                     {"META-INF/manifest.xml", "<a/>"}})),
               Catch::StartsWith("unknown_format: ") && Catch::Contains("OpenDocument"));
    CHECK_THAT(
        failure_of(DocxBuilder("")
                       .part("word/document.xml", "<workbook xmlns='http://schemas."
                                                  "openxmlformats.org/spreadsheetml/2006/main'/>")
                       .bytes()),
        Catch::StartsWith("no_document: ") && Catch::Contains("Excel"));
}

TEST_CASE("parts that are named but missing count as absent", "[read]")
{
    DocxBuilder builder("<w:p>" + run("Đạt 24%") +
                        "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>");
    builder.footnotes("").styles("").without("word/footnotes.xml").without("word/styles.xml");
    const auto blocks = blocks_of(builder);
    REQUIRE(blocks.size() == 1);
    REQUIRE(blocks[0].marks.size() == 1);
    CHECK(blocks[0].marks[0].label == "1");
}
