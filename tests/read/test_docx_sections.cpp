#include "read/document_helpers.hpp"
#include "read/docx_sections.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string reference(const std::string& kind, const std::string& type, const std::string& id)
{
    return "<w:" + kind + "Reference w:type='" + type + "' r:id='" + id + "'/>";
}

std::string section(const std::string& content)
{
    return "<w:sectPr>" + content + "</w:sectPr>";
}

DocxBuilder with_margins(const std::string& body)
{
    DocxBuilder builder(body);
    for (const std::string id : {"h1", "h2", "h3"}) {
        builder.header(id, paragraph("đầu " + id));
    }
    builder.footer("f1", paragraph("Trang 3/12"));
    return builder;
}

/// `part text` of each block, joined by `; `.
std::string outline(const DocxBuilder& builder)
{
    std::string out;
    for (const Block& block : blocks_of(builder)) {
        out += (out.empty() ? "" : "; ") + std::string(part_name(block.part)) + " " + block.text;
    }
    return out;
}

} // namespace

TEST_CASE("headers and footers come behind the body, marked, each once", "[read]")
{
    const auto [body, expected] = GENERATE(table<std::string, std::string>({
        {paragraph("thân") +
             section(reference("header", "default", "h1") + reference("footer", "default", "f1")),
         "body thân; header đầu h1; footer Trang 3/12"},
        {paragraph("một", section(reference("header", "default", "h1"))) + paragraph("hai") +
             section(reference("header", "default", "h1")),
         "body một; body hai; header đầu h1"},
        {paragraph("một", section(reference("header", "default", "h1"))) + paragraph("hai") +
             section(reference("header", "default", "h2")),
         "body một; body hai; header đầu h1; header đầu h2"},
        {paragraph("a") +
             section(reference("header", "first", "h1") + reference("header", "default", "h2")),
         "body a; header đầu h2"},
        {paragraph("a") + section(reference("header", "first", "h1") +
                                  reference("header", "default", "h2") + "<w:titlePg/>"),
         "body a; header đầu h1; header đầu h2"},
        {paragraph("a") + section(reference("header", "first", "h1") + "<w:titlePg w:val='0'/>"),
         "body a"},
        {paragraph("một", section(reference("header", "first", "h1"))) + paragraph("hai") +
             section("<w:titlePg/>"),
         "body một; body hai; header đầu h1"},
        {paragraph("a") + section(reference("header", "even", "h3")), "body a"},
        {paragraph("a") + section(reference("header", "default", "khong-co")), "body a"},
    }));
    CAPTURE(body);
    CHECK(outline(with_margins(body)) == expected);
}

TEST_CASE("headers of even pages are shown where the settings part odd and even", "[read]")
{
    DocxBuilder builder = with_margins(paragraph("a") + section(reference("header", "even", "h3")));
    builder.settings("<w:evenAndOddHeaders/>");
    CHECK(outline(builder) == "body a; header đầu h3");
}

TEST_CASE("page numbers in headers and footers are no figures, other fields are shown", "[read]")
{
    const auto field = [](const std::string& instruction, const std::string& result) {
        const auto mark = [](const std::string& type) {
            return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
        };
        return mark("begin") + "<w:r><w:instrText>" + instruction.substr(0, 3) +
               "</w:instrText></w:r><w:r><w:instrText xml:space='preserve'>" +
               instruction.substr(3) + "</w:instrText></w:r>" + mark("separate") + run(result) +
               mark("end");
    };
    const std::string simple = "<w:fldSimple w:instr=' NUMPAGES '>" + run("12") + "</w:fldSimple>";
    const std::string story = "<w:p>" + run("Trang ") + field(" PAGE \\* Arabic", "3") +
                              run(" trên ") + simple + run(", quý ") + field(" DATE ", "4") +
                              "</w:p><w:p>" + field("PAGE", "7") + "</w:p>";
    DocxBuilder builder(story + "<w:sectPr><w:footerReference w:type='default' r:id='f'/>"
                                "</w:sectPr>");
    builder.footer("f", story);
    CHECK(texts_of(builder) ==
          std::vector<std::string>{"Trang 3 trên 12, quý 4", "7", "Trang  trên , quý 4"});
}

TEST_CASE("a formula over the page number is a page number", "[read]")
{
    const auto mark = [](const std::string& type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    };
    const auto field = [&](const std::string& instruction, const std::string& result) {
        return mark("begin") + instruction + mark("separate") + run(result) + mark("end");
    };
    const auto says = [](const std::string& words) {
        return "<w:r><w:instrText>" + words + "</w:instrText></w:r>";
    };
    const std::string page = field(says(" PAGE "), "3");
    const auto [instruction, shown] = GENERATE_COPY(table<std::string, std::string>({
        {says(" = ") + page + says(" + 1 "), "Trang "},
        {says("=") + field(says("=") + page + says("*2"), "6") + says(" + 1 "), "Trang "},
        {says(" = ") + mark("begin") + says("NUMPAGES") + mark("end") + says(" - 1 "), "Trang "},
        {says(" = ") + field(says(" REF x "), "3") + says(" + 1 "), "Trang 4"},
        {says(" IF ") + page + says(" = 1 \"\" \"4\" "), "Trang 4"},
    }));
    CAPTURE(instruction);
    DocxBuilder builder(
        "<w:p/><w:sectPr><w:footerReference w:type='default' r:id='f'/></w:sectPr>");
    builder.footer("f", "<w:p>" + run("Trang ") + field(instruction, "4") + "</w:p>");
    CHECK(texts_of(builder) == std::vector<std::string>{shown});
}

TEST_CASE("headers are bounded", "[read][hostile]")
{
    std::string body;
    for (std::size_t i = 0; i <= limits::k_max_page_margins; ++i) {
        body += paragraph("", section(reference("header", "default", "h" + std::to_string(i))));
    }
    CHECK_THAT(failure_of(DocxBuilder(body).bytes()), Catch::StartsWith("limit_exceeded: "));
}
