#include "read/document_helpers.hpp"
#include "read/docx_numbering.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

std::string level(int index, const std::string& format, const std::string& text,
                  const std::string& more = "")
{
    return "<w:lvl w:ilvl='" + std::to_string(index) + "'><w:start w:val='1'/><w:numFmt w:val='" +
           format + "'/>" + more + "<w:lvlText w:val='" + text + "'/></w:lvl>";
}

std::string abstract(int id, const std::string& levels)
{
    return "<w:abstractNum w:abstractNumId='" + std::to_string(id) + "'>" + levels +
           "</w:abstractNum>";
}

std::string num(int id, int abstract_id, const std::string& overrides = "")
{
    return "<w:num w:numId='" + std::to_string(id) + "'><w:abstractNumId w:val='" +
           std::to_string(abstract_id) + "'/>" + overrides + "</w:num>";
}

std::string item(int list, int level_index, const std::string& text = "x")
{
    return paragraph(text, "<w:numPr><w:ilvl w:val='" + std::to_string(level_index) +
                               "'/><w:numId w:val='" + std::to_string(list) + "'/></w:numPr>");
}

/// Roman, decimal, letter, hyphen: the levels of an administrative report.
const std::string k_report_levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") +
                                    level(2, "lowerLetter", "%3)") + level(3, "bullet", "-");

Texts texts_with(const std::string& numbering, const std::string& body,
                 const std::string& styles = "")
{
    DocxBuilder builder(body);
    builder.numbering(numbering).styles(styles);
    return texts_of(builder);
}

} // namespace

TEST_CASE("labels stand before the text, with their size", "[read]")
{
    DocxBuilder builder(item(1, 0, "Kinh tế") + item(1, 1, "Thu") + item(1, 2, "Thuế") +
                        item(1, 2, "Phí") + item(1, 3, "Khác") + item(1, 1, "Chi") +
                        item(1, 2, "Đầu tư") + item(1, 0, "Xã hội") + item(1, 1, "Y tế"));
    builder.numbering(abstract(7, k_report_levels) + num(1, 7));
    CHECK(texts_of(builder) == Texts{"I. Kinh tế", "1. Thu", "a) Thuế", "b) Phí", "- Khác",
                                     "2. Chi", "a) Đầu tư", "II. Xã hội", "1. Y tế"});
    const auto blocks = blocks_of(builder);
    CHECK(blocks[0].label_size == 3);
    CHECK(blocks[7].label_size == 4);
    CHECK(blocks[8].label_size == 3);
}

TEST_CASE("an empty paragraph of a list takes a number and makes no block", "[read]")
{
    CHECK(texts_with(abstract(1, k_report_levels) + num(1, 1),
                     item(1, 1) + item(1, 1, "") + item(1, 1)) == Texts{"1. x", "3. x"});
}

TEST_CASE("labels can show upper levels, also all as decimal", "[read]")
{
    const std::string levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2") +
                               level(2, "lowerLetter", "Mục %1.%2.%3", "<w:isLgl/>");
    CHECK(texts_with(abstract(1, levels) + num(1, 1), item(1, 0) + item(1, 1) + item(1, 2)) ==
          Texts{"I. x", "I.1 x", "Mục 1.1.1 x"});
    CHECK(texts_with(abstract(1, levels) + num(1, 1), item(1, 2) + item(1, 0)) ==
          Texts{"Mục 1.1.1 x", "I. x"});
}

TEST_CASE("lists of one definition count on together, unless one starts anew", "[read]")
{
    const std::string restart = "<w:lvlOverride w:ilvl='1'><w:startOverride w:val='5'/>"
                                "</w:lvlOverride>";
    const std::string numbering =
        abstract(1, k_report_levels) + num(1, 1) + num(2, 1) + num(3, 1, restart);
    CHECK(texts_with(numbering, item(1, 1) + item(2, 1) + item(3, 1) + item(3, 1) + item(1, 1)) ==
          Texts{"1. x", "2. x", "5. x", "6. x", "7. x"});
}

TEST_CASE("a list can redefine a level", "[read]")
{
    const std::string redefined =
        "<w:lvlOverride w:ilvl='0'>" + level(0, "decimalZero", "(%1)") + "</w:lvlOverride>";
    CHECK(texts_with(abstract(1, k_report_levels) + num(1, 1, redefined),
                     item(1, 0) + item(1, 0)) == Texts{"(01) x", "(02) x"});
}

TEST_CASE("lvlRestart says after which level to begin again", "[read]")
{
    const std::string levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") +
                               level(2, "decimal", "(%3)", "<w:lvlRestart w:val='1'/>") +
                               level(3, "decimal", "[%4]", "<w:lvlRestart w:val='0'/>");
    CHECK(texts_with(abstract(1, levels) + num(1, 1), item(1, 0) + item(1, 1) + item(1, 2) +
                                                          item(1, 3) + item(1, 1) + item(1, 2) +
                                                          item(1, 0) + item(1, 2) + item(1, 3)) ==
          Texts{"1. x", "1.1. x", "(1) x", "[1] x", "1.2. x", "(2) x", "2. x", "(1) x", "[2] x"});
}

TEST_CASE("a list can come from the style, and be switched off", "[read]")
{
    const std::string levels = level(0, "upperRoman", "%1.", "<w:pStyle w:val='H1'/>") +
                               level(1, "decimal", "%2.", "<w:pStyle w:val='H2'/>");
    const std::string styles =
        "<w:style w:type='paragraph' w:styleId='H1'><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr>"
        "</w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='H2'><w:basedOn w:val='H1'/></w:style>";
    const auto styled = [](const std::string& id, const std::string& more = "") {
        return paragraph("x", "<w:pStyle w:val='" + id + "'/>" + more);
    };
    CHECK(texts_with(abstract(1, levels) + num(4, 1),
                     styled("H1") + styled("H2") +
                         styled("H2", "<w:numPr><w:numId w:val='0'/></w:numPr>") + styled("H2") +
                         styled("H2", "<w:numPr><w:ilvl w:val='0'/></w:numPr>"),
                     styles) == Texts{"I. x", "1. x", "x", "2. x", "II. x"});
}

TEST_CASE("a definition can point to a list style", "[read]")
{
    const std::string numbering =
        "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='Ds'/></w:abstractNum>"
        "<w:abstractNum w:abstractNumId='2'><w:styleLink w:val='Ds'/>" +
        level(0, "lowerRoman", "%1/") + "</w:abstractNum>" + num(1, 1) + num(2, 2);
    CHECK(texts_with(numbering, item(1, 0) + item(2, 0)) == Texts{"i/ x", "ii/ x"});
}

TEST_CASE("bullets of symbol fonts become hyphens, blank ones vanish", "[read]")
{
    const std::string symbol = "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr>";
    const std::string levels = level(0, "bullet", "&#xF0B7;", symbol) + level(1, "bullet", "+") +
                               level(2, "bullet", " ") + level(3, "none", "");
    CHECK(texts_with(abstract(1, levels) + num(1, 1),
                     item(1, 0) + item(1, 1) + item(1, 2) + item(1, 3)) ==
          Texts{"- x", "+ x", "x", "x"});
}

TEST_CASE("labels in fonts from before Unicode are decoded as runs are", "[read]")
{
    const auto font = [](const std::string& name) {
        return "<w:rFonts w:ascii='" + name + "' w:hAnsi='" + name + "'/>";
    };
    const auto [of_level, of_mark, text, label] =
        GENERATE_COPY(table<std::string, std::string, std::string, std::string>({
            {font(".VnTime"), "", "PhÇn %1.", "Phần 1. x"},
            {font(".VnTimeH"), "", "phÇn %1.", "PHẦN 1. x"},
            {font("VNI-Times"), "", "Phaàn %1.", "Phần 1. x"},
            {"", font(".VnTime"), "PhÇn %1.", "Phần 1. x"},
            {font("Arial"), font(".VnTime"), "PhÇn %1.", "PhÇn 1. x"},
            {font(".VnTime"), "", "Phần %1.", "Phần 1. x"},
            {font(".VnTime"), "", "%1)", "1) x"},
            {"", "", "PhÇn %1.", "PhÇn 1. x"},
        }));
    CAPTURE(of_level, of_mark, text);
    CHECK(texts_with(abstract(1, level(0, "decimal", text, "<w:rPr>" + of_level + "</w:rPr>")) +
                         num(1, 1),
                     paragraph("x", "<w:numPr><w:numId w:val='1'/></w:numPr><w:rPr>" + of_mark +
                                        "</w:rPr>")) == Texts{label});
}

TEST_CASE("a label takes the font of the paragraph's style", "[read]")
{
    DocxBuilder builder(paragraph("x", "<w:pStyle w:val='A'/><w:numPr><w:numId w:val='1'/>"
                                       "</w:numPr>"));
    builder.numbering(abstract(1, level(0, "decimal", "PhÇn %1.")) + num(1, 1))
        .styles("<w:style w:type='paragraph' w:styleId='A'><w:rPr><w:rFonts w:ascii='.VnTime' "
                "w:hAnsi='.VnTime'/></w:rPr></w:style>");
    CHECK(texts_of(builder) == Texts{"Phần 1. x"});
}

TEST_CASE("lists that make no sense give no label", "[read][hostile]")
{
    const std::string numbering = abstract(1, level(0, "decimal", "%1.")) + num(1, 1) + num(2, 99);
    const std::string body = GENERATE(item(77, 0), item(2, 0), item(1, 5), item(-1, 0));
    CAPTURE(body);
    CHECK(texts_with(numbering, body) == Texts{"x"});
    CHECK(texts_with(numbering, item(1, -5) + item(1, 2'000'000'000)) == Texts{"1. x", "x"});
}

TEST_CASE("lists are bounded", "[read][hostile]")
{
    DocxBuilder many(item(1, 0));
    many.numbering(repeated("<w:abstractNum/>", limits::k_max_definitions + 1));
    CHECK_THAT(failure_of(many.bytes()), Catch::StartsWith("limit_exceeded: "));
    const Texts texts = texts_with(
        abstract(1, level(0, "decimal", repeated("a", 100'000))) + num(1, 1), item(1, 0));
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].size() == limits::k_max_list_text_bytes + 2);
}

TEST_CASE("what follows a label is a blank or nothing", "[read]")
{
    const auto [suffix, text] = GENERATE(table<std::string, std::string>({
        {"", "1) x"},
        {"<w:suff w:val='tab'/>", "1) x"},
        {"<w:suff w:val='space'/>", "1) x"},
        {"<w:suff w:val='nothing'/>", "1)x"},
    }));
    DocxBuilder builder(paragraph("x", "<w:numPr><w:numId w:val='1'/></w:numPr>"));
    builder.numbering("<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                      "<w:numFmt w:val='decimal'/>" +
                      suffix +
                      "<w:lvlText w:val='%1)'/></w:lvl></w:abstractNum>"
                      "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>");
    CHECK(texts_of(builder) == std::vector<std::string>{text});
}

TEST_CASE("a number format of Word 2010 comes before its fallback", "[read]")
{
    DocxBuilder builder(paragraph("x", "<w:numPr><w:numId w:val='1'/></w:numPr>"));
    builder.numbering("<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='7'/>"
                      "<mc:AlternateContent><mc:Choice Requires='w14'><w:numFmt w:val='custom' "
                      "w:format='001, 002, 003, ...'/></mc:Choice><mc:Fallback><w:numFmt "
                      "w:val='decimal'/></mc:Fallback></mc:AlternateContent>"
                      "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
                      "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>");
    CHECK(texts_of(builder) == std::vector<std::string>{"007. x"});
}
