#include "read/document_helpers.hpp"
#include "read/limits.hpp"
#include "read/odt_content.hpp"
#include "support/odt_builder.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// `part text` of each block, body without its name, cells as `(row,column) text`, notes with their
/// label; joined by `; `.
std::string outline(const std::string& bytes, Changes changes)
{
    Collector<Block> sink;
    read_document(DocumentSource::from_bytes(bytes), sink, {.changes = changes});
    std::string out;
    for (const Block& block : sink.items) {
        out += out.empty() ? "" : "; ";
        out +=
            block.part == Part::body ? "" : std::string(part_name(block.part)) + block.note + " ";
        if (block.cell) {
            out += "(" + std::to_string(block.cell->row) + "," +
                   std::to_string(block.cell->column) + ") ";
        }
        out += block.text;
        for (const NoteMark& mark : block.marks) {
            out += "[" + std::to_string(mark.offset) + ":" + mark.label + "]";
        }
    }
    return out;
}

/// Of the document as a container and in one file, which have to be the same.
std::string outline(const OdtBuilder& builder, Changes changes = Changes::accepted)
{
    const std::string packed = outline(builder.bytes(), changes);
    CHECK(outline(builder.flat_text(), changes) == packed);
    return packed;
}

std::string p(const std::string& content)
{
    return "<text:p>" + content + "</text:p>";
}

std::string note(const std::string& kind, const std::string& label, const std::string& text)
{
    return "<text:note text:note-class='" + kind + "'><text:note-citation>" + label +
           "</text:note-citation><text:note-body>" + p(text) + "</text:note-body></text:note>";
}

std::string cell(const std::string& attributes, const std::string& text)
{
    return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
}

} // namespace

TEST_CASE("paragraphs of OpenDocument come out as they are shown", "[read][odt]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {p("Thu <text:span>1.1</text:span>77 tỷ"), "Thu 1.177 tỷ"},
        {p("  a \n b  "), "a b "},
        {p("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d"), "a   b\tc d"},
        {p("<text:a>liên kết</text:a>") + p("") + p("sau"), "liên kết; sau"},
        {p("a<text:page-number>3</text:page-number>b"), "a3b"},
        {p("a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>x</text:ruby-text>"
           "</text:ruby>"),
         "ab"},
        {p("a<text:hidden-text text:is-hidden='true'>x</text:hidden-text>b"), "ab"},
        {"<text:section text:display='none'>" + p("x") + "</text:section><text:section>" + p("y") +
             "</text:section>",
         "y"},
        {p("trước <draw:frame><draw:text-box>" + p("hộp") +
           "</draw:text-box><svg:title>x</svg:title></draw:frame>sau"),
         "trước sau; hộp"},
        {"<text:table-of-content><text:table-of-content-source>" + p("mẫu") +
             "</text:table-of-content-source><text:index-body>" + p("Mục I") +
             "</text:index-body></text:table-of-content>",
         "Mục I"},
    }));
    CAPTURE(text);
    CHECK(outline(OdtBuilder(text)) == expected);
}

TEST_CASE("notes and comments of OpenDocument follow their paragraph", "[read][odt]")
{
    CHECK(outline(OdtBuilder(p("Thu 5" + note("footnote", "1", "gồm thuế") + " tỷ" +
                               note("endnote", "i", "cuối") +
                               "<office:annotation><text:p>xem lại</text:p></office:annotation>") +
                             p("Chi"))) ==
          "Thu 5 tỷ[5:1][10:i]; note1 gồm thuế; endnotei cuối; comment xem lại; Chi");
}

TEST_CASE("cells of OpenDocument have the columns that a reader sees", "[read][odt]")
{
    const std::string table =
        "<table:table><table:table-row>" + cell("table:number-columns-spanned='2'", "rộng") +
        "<table:covered-table-cell/>" + cell("", "ba") + "</table:table-row><table:table-row>" +
        "<table:table-cell table:number-columns-repeated='2'/>" + cell("", "dưới") +
        "</table:table-row></table:table>";
    CHECK(outline(OdtBuilder(table + p("sau"))) == "(0,0) rộng; (0,2) ba; (1,2) dưới; sau");
}

TEST_CASE("styles hide text in OpenDocument", "[read][odt]")
{
    OdtBuilder builder("<text:p text:style-name='An'>ẩn</text:p>" +
                       p("a<text:span text:style-name='Con'>x</text:span>b<text:span "
                         "text:style-name='Hien'>c</text:span>"));
    builder.automatic_styles(
        "<style:style style:name='Con' style:parent-style-name='An'/>"
        "<style:style style:name='Hien' style:parent-style-name='An'><style:text-properties "
        "text:display='true'/></style:style>");
    builder.styles("<style:style style:name='An'><style:text-properties text:display='none'/>"
                   "</style:style>");
    CHECK(outline(builder) == "abc");
}

TEST_CASE("tracked changes of OpenDocument", "[read][odt]")
{
    const OdtBuilder builder(
        "<text:tracked-changes><text:changed-region xml:id='c1'><text:deletion>" + p("95") +
        "</text:deletion></text:changed-region><text:changed-region xml:id='c2'><text:insertion/>"
        "</text:changed-region></text:tracked-changes>" +
        p("thu <text:change text:change-id='c1'/><text:change-start text:change-id='c2'/>98"
          "<text:change-end text:change-id='c2'/> tỷ"));
    CHECK(outline(builder) == "thu 98 tỷ");
    CHECK(outline(builder, Changes::original) == "thu 95 tỷ");
}

TEST_CASE("headers and footers of OpenDocument come behind the body", "[read][odt]")
{
    OdtBuilder builder(p("thân"));
    builder.styles("", "<style:master-page style:name='Standard'><style:header>" + p("đầu") +
                           "</style:header><style:header-left style:display='false'>" + p("x") +
                           "</style:header-left><style:footer>" + p("Trang 1") +
                           "</style:footer></style:master-page>");
    CHECK(outline(builder) == "thân; header đầu; footer Trang 1");
}

TEST_CASE("misplaced and endless markup of OpenDocument", "[read][odt][hostile]")
{
    const std::string text =
        GENERATE(as<std::string>{}, "<text:span>x</text:span>", "<text:note/>",
                 "<text:note-citation>x</text:note-citation>", "<table:table-cell/>",
                 "<text:list-item/>", "<text:s/>", "<text:p><text:s text:c='2000000000'/></text:p>",
                 "<text:change text:change-id='x'/>", "<text:h/>");
    CAPTURE(text);
    CHECK(failure_of(OdtBuilder(text + p("sau")).bytes()).empty());
    CHECK_THAT(failure_of(OdtBuilder(repeated("<text:p>", limits::k_max_paragraph_nesting + 1) +
                                     repeated("</text:p>", limits::k_max_paragraph_nesting + 1))
                              .bytes()),
               Catch::StartsWith("limit_exceeded: "));
}

TEST_CASE("page numbers of OpenDocument headers and footers are no figures", "[read][odt]")
{
    const std::string pages = p("Trang <text:page-number>3</text:page-number>/<text:page-count>12"
                                "</text:page-count>") +
                              p("<text:page-number>3</text:page-number>");
    OdtBuilder builder(pages);
    builder.styles("", "<style:master-page><style:footer>" + pages +
                           "</style:footer></style:master-page>");
    CHECK(outline(builder) == "Trang 3/12; 3; footer Trang /");
}
