#include "read/document_helpers.hpp"
#include "read/limits.hpp"
#include "read/note_numbers.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string references(const std::string& kind, int count)
{
    std::string out;
    for (int id = 1; id <= count; ++id) {
        out += "<w:r><w:" + kind + "Reference w:id='" + std::to_string(id) + "'/></w:r>";
    }
    return out;
}

std::string footnotes(int count)
{
    return "<w:p>" + run("a") + references("footnote", count) + "</w:p>";
}

/// Labels of all marks, joined by blanks.
std::string labels(const DocxBuilder& builder)
{
    std::string out;
    for (const Block& block : blocks_of(builder)) {
        for (const NoteMark& mark : block.marks) {
            out += (out.empty() ? "" : " ") + mark.label;
        }
    }
    return out;
}

std::string section(const std::string& footnote_properties)
{
    return "<w:sectPr><w:footnotePr>" + footnote_properties + "</w:footnotePr></w:sectPr>";
}

} // namespace

TEST_CASE("notes are numbered as their section says", "[read]")
{
    const auto [body, expected] = GENERATE(table<std::string, std::string>({
        {footnotes(3), "1 2 3"},
        {"<w:p>" + run("a") + references("endnote", 4) + "</w:p>", "i ii iii iv"},
        {footnotes(3) + section("<w:numFmt w:val='lowerLetter'/>"), "a b c"},
        {footnotes(2) + section("<w:numStart w:val='5'/>"), "5 6"},
        {footnotes(3) + section("<w:numFmt w:val='chicago'/>"), "* † ‡"},
        {"<w:p><w:pPr>" + section("<w:numFmt w:val='upperRoman'/>") + "</w:pPr>" + run("a") +
             references("footnote", 2) + "</w:p>" + footnotes(2) + section(""),
         "I II 3 4"},
        {"<w:p><w:pPr>" + section("") + "</w:pPr>" + run("a") + references("footnote", 2) +
             "</w:p>" + footnotes(2) + section("<w:numRestart w:val='eachSect'/>"),
         "1 2 1 2"},
        {footnotes(2) + "<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>" + footnotes(2) +
             section("<w:numRestart w:val='eachPage'/>"),
         "1 2 1 2"},
        {footnotes(2) + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>" + footnotes(2) +
             section("<w:numRestart w:val='eachPage'/>"),
         "1 2 1 2"},
        {footnotes(2) +
             "<w:sectPr><w:sectPrChange><w:sectPr><w:footnotePr><w:numFmt "
             "w:val='upperRoman'/></w:footnotePr></w:sectPr></w:sectPrChange></w:sectPr>",
         "1 2"},
    }));
    CAPTURE(body);
    CHECK(labels(DocxBuilder(body)) == expected);
}

TEST_CASE("the settings say how notes are numbered where the section does not", "[read]")
{
    const auto [last_section, expected] = GENERATE(table<std::string, std::string>({
        {"", "a b"},
        {section("<w:numFmt w:val='upperRoman'/>"), "I II"},
    }));
    DocxBuilder builder(footnotes(2) + last_section);
    builder.settings("<w:footnotePr><w:numFmt w:val='lowerLetter'/><w:footnote w:id='-1'/>"
                     "</w:footnotePr>");
    CHECK(labels(builder) == expected);
}

TEST_CASE("sections are bounded", "[read][hostile]")
{
    CHECK_THAT(
        failure_of(
            DocxBuilder(footnotes(1) + repeated(section(""), limits::k_max_sections + 1)).bytes()),
        Catch::StartsWith("limit_exceeded: "));
}
