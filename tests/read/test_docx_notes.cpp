#include "read/document_helpers.hpp"
#include "read/docx_notes.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string mark(int id)
{
    return "<w:r><w:footnoteReference w:id='" + std::to_string(id) + "'/></w:r>";
}

std::string end_mark(int id)
{
    return "<w:r><w:endnoteReference w:id='" + std::to_string(id) + "'/></w:r>";
}

std::string note(int id, const std::string& text)
{
    return "<w:footnote w:id='" + std::to_string(id) + "'><w:p><w:r><w:footnoteRef/></w:r>" +
           run(" " + text) + "</w:p></w:footnote>";
}

std::string with_mark(const std::string& text, int id)
{
    return "<w:p>" + run(text) + mark(id) + "</w:p>";
}

/// `text` of each block, marks as `[offset:label]`, notes as `label> text`, joined by `; `.
std::string outline(const DocxBuilder& builder)
{
    std::string out;
    for (const Block& block : blocks_of(builder)) {
        out += out.empty() ? "" : "; ";
        out += block.part == Part::body ? "" : block.note + "> ";
        out += block.text;
        for (const NoteMark& at : block.marks) {
            out += "[" + std::to_string(at.offset) + ":" + at.label + "]";
        }
    }
    return out;
}

} // namespace

TEST_CASE("notes are numbered as displayed and follow their block", "[read]")
{
    DocxBuilder builder("<w:p>" + run("Thu 5") + mark(20) + run(" tỷ") + mark(31) + "</w:p>" +
                        with_mark("Chi", 40));
    builder.footnotes("<w:footnote w:type='separator' w:id='-1'>" + paragraph("---") +
                      "</w:footnote><w:footnote w:type='continuationSeparator' w:id='0'>" +
                      paragraph("---") + "</w:footnote>" + note(20, "một") +
                      "<w:footnote w:type='continuationNotice' w:id='5'>" + paragraph("...") +
                      "</w:footnote>" + note(31, "hai") + note(40, "ba"));
    CHECK(outline(builder) == "Thu 5 tỷ[5:1][10:2]; 1> một; 2> hai; Chi[3:3]; 3> ba");
    const auto blocks = blocks_of(builder);
    CHECK(blocks[1].part == Part::note);
    CHECK(blocks[4].index == 4);
}

TEST_CASE("endnotes count apart from footnotes", "[read]")
{
    DocxBuilder builder("<w:p>" + run("a") + mark(1) + end_mark(1) + run("b") + end_mark(2) +
                        "</w:p>");
    builder.footnotes(note(1, "chân"))
        .endnotes("<w:endnote w:id='1'>" + paragraph("cuối 1") +
                  "</w:endnote><w:endnote w:id='2'>" + paragraph("cuối 2") + "</w:endnote>");
    CHECK(outline(builder) == "ab[1:1][1:i][2:ii]; 1> chân; i> cuối 1; ii> cuối 2");
    CHECK(blocks_of(builder)[2].part == Part::endnote);
}

TEST_CASE("a custom mark takes no number and is not in the text", "[read]")
{
    const std::string custom = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/>"
                               "<w:t>(*)</w:t></w:r>";
    const std::string not_custom = "<w:r><w:footnoteReference w:customMarkFollows='0' w:id='3'/>"
                                   "<w:t>x</w:t></w:r>";
    const std::string symbol = "<w:r><w:footnoteReference w:customMarkFollows='on' w:id='4'/>"
                               "<w:sym w:font='Symbol' w:char='F02A'/></w:r>";
    DocxBuilder builder("<w:p>" + run("a") + mark(1) + custom + run("b") + not_custom + symbol +
                        "</w:p>");
    builder.footnotes(note(1, "một") + note(2, "sao") + note(3, "hai") + note(4, "hình"));
    CHECK(outline(builder) == "abx[1:1][1:(*)][2:2][3:*]; 1> một; (*)> sao; 2> hai; *> hình");
}

TEST_CASE("references that are deleted or hidden do not count", "[read]")
{
    const std::string hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id='2'/>"
                               "</w:r>";
    DocxBuilder builder("<w:p>" + run("a") + "<w:del>" + mark(1) + "</w:del>" + hidden + mark(3) +
                        "</w:p>");
    builder.footnotes(note(1, "một") + note(2, "hai") + note(3, "ba"));
    CHECK(outline(builder) == "a[1:1]; 1> ba");
}

TEST_CASE("several paragraphs of a note are several blocks", "[read]")
{
    DocxBuilder builder(with_mark("a", 1));
    builder.footnotes("<w:footnote w:id='1'><w:p/>" + paragraph("\u00A0 \tmột") +
                      paragraph(" hai") + "</w:footnote>");
    CHECK(outline(builder) == "a[1:1]; 1> một; 1>  hai");
}

TEST_CASE("notes may stand in any order, be missing, unused or used twice", "[read]")
{
    DocxBuilder builder(with_mark("a", 3) + with_mark("b", 1) + with_mark("c", 9) +
                        with_mark("d", 3) + with_mark("e", 2));
    builder.footnotes(note(1, "một") + note(2, "hai") + note(3, "ba") + note(4, "thừa"));
    CHECK(outline(builder) == "a[1:1]; 1> ba; b[1:2]; 2> một; c[1:3]; d[1:4]; e[1:5]; 5> hai");
}

TEST_CASE("a mark alone keeps its note", "[read]")
{
    DocxBuilder builder("<w:p>" + mark(1) + "</w:p>");
    builder.footnotes(note(1, "một"));
    CHECK(outline(builder) == "[0:1]; 1> một");
}

TEST_CASE("marks in text boxes and after them keep to their blocks", "[read]")
{
    DocxBuilder builder("<w:p>" + run("a") + "<w:r><w:txbxContent>" + with_mark("hộp", 1) +
                        "</w:txbxContent></w:r>" + mark(2) + "</w:p>");
    builder.footnotes(note(1, "của hộp") + note(2, "của a"));
    CHECK(outline(builder) == "a[1:2]; 2> của a; hộp[5:1]; 1> của hộp");
}

TEST_CASE("the offset of a mark counts the list label", "[read]")
{
    DocxBuilder builder("<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>" + run("Thu") +
                        mark(1) + "</w:p>");
    builder.footnotes(note(1, "một"))
        .numbering("<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                   "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
                   "<w:abstractNumId w:val='1'/></w:num>");
    CHECK(outline(builder) == "1. Thu[6:1]; 1> một");
}

TEST_CASE("notes far from the order of their references are still given", "[read]")
{
    // Together more than may wait, so that the part has to be read again.
    const std::string filler = repeated("x", limits::k_max_paragraph_bytes - 1);
    DocxBuilder builder(with_mark("a", 9) + with_mark("b", 4) + with_mark("c", 1));
    builder.footnotes(note(1, "một") + note(2, filler) + note(3, filler) + note(4, "bốn") +
                      note(9, "chín"));
    CHECK(outline(builder) == "a[1:1]; 1> chín; b[1:2]; 2> bốn; c[1:3]; 3> một");
}

TEST_CASE("one note is bounded", "[read][hostile]")
{
    DocxBuilder builder(with_mark("a", 1));
    builder.footnotes("<w:footnote w:id='1'>" + repeated(paragraph("x"), 100'000) +
                      "</w:footnote>");
    CHECK_THAT(failure_of(builder.bytes()), Catch::StartsWith("limit_exceeded: "));
}

TEST_CASE("broken notes are reported with their part", "[read][hostile]")
{
    DocxBuilder builder(with_mark("a", 1));
    builder.footnotes("<w:footnote>");
    CHECK_THAT(failure_of(builder.bytes()),
               Catch::StartsWith("broken_xml: the part word/footnotes.xml"));
}

TEST_CASE("damage behind the last note wanted is reported, however far behind", "[read][hostile]")
{
    DocxBuilder builder(with_mark("a", 1));
    const std::string unused = GENERATE(std::string(), repeated(note(2, "thừa"), 5'000));
    builder.footnotes(note(1, "một") + unused + "</w:footnotes><w:footnotes>");
    CHECK_THAT(failure_of(builder.bytes()),
               Catch::StartsWith("broken_xml: the part word/footnotes.xml"));
}

TEST_CASE("comments follow the block that they are about, marked", "[read]")
{
    const auto about = [](int id) {
        return "<w:r><w:commentReference w:id='" + std::to_string(id) + "'/></w:r>";
    };
    DocxBuilder builder("<w:p><w:commentRangeStart w:id='1'/>" + run("Thu 5 tỷ") +
                        "<w:commentRangeEnd w:id='1'/>" + about(1) + "</w:p><w:p>" + about(2) +
                        "</w:p>" + paragraph("sau"));
    builder.comments("<w:comment w:id='0'>" + paragraph("không ai dẫn") +
                     "</w:comment><w:comment w:id='1' w:author='A'>" + paragraph("Xem lại") +
                     paragraph("số này") + "</w:comment><w:comment w:id='2'>" + paragraph("trống") +
                     "</w:comment>");
    const auto blocks = blocks_of(builder);
    std::string out;
    for (const Block& block : blocks) {
        out += std::string(part_name(block.part)) + " " + block.text + "; ";
    }
    CHECK(out == "body Thu 5 tỷ; comment Xem lại; comment số này; comment trống; body sau; ");
}
