#include "read/document_helpers.hpp"
#include "read/docx_symbols.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

TEST_CASE("a symbol is the character that its font shows", "[read]")
{
    const auto [font, code, text] = GENERATE(table<std::string, std::string, std::string>({
        {"Symbol", "F0B3", "≥"},
        {"Symbol", "F0A3", "≤"},
        {"Symbol", "00B3", "≥"},
        {"Symbol", "F061", "α"},
        {"Symbol", "F035", "5"},
        {"Symbol", "F0F0", "\uF0F0"},
        {"Wingdings", "F0FC", "✓"},
        {"Wingdings", "F0A8", "◻"},
        {"Wingdings", "F081", "①"},
        {"Wingdings", "F021", "\uF021"},
        {"Wingdings 2", "F052", "☑"},
        {"Arial", "2264", "≤"},
        {"Arial", "1F600", "😀"},
        {"Arial", "D800", ""},
        {"Arial", "110000", ""},
        {"Arial", "", ""},
        {"Arial", "xyz", ""},
        {"Arial", "000A", ""},
    }));
    CAPTURE(font, code);
    std::string out;
    append_symbol(out, font, code);
    CHECK(out == text);
}

TEST_CASE("text in a symbol font is what the font shows", "[read]")
{
    const auto [fonts, text, shown] = GENERATE(table<std::string, std::string, std::string>({
        {"w:ascii='Symbol' w:hAnsi='Symbol'", "\uF0B3 5", "≥ 5"},
        {"w:ascii='Symbol' w:hAnsi='Symbol'", "\u00B3a", "≥α"},
        {"w:ascii='Arial' w:hAnsi='Symbol'", "a\u00B3", "a≥"},
        {"w:ascii='Wingdings' w:hAnsi='Wingdings'", "\u00FC", "✓"},
        {"w:ascii='Symbol' w:hAnsi='Symbol'", "đồng", "đồνγ"},
        {"w:ascii='Arial' w:hAnsi='Arial'", "\uF0B3 5", "\uF0B3 5"},
    }));
    CAPTURE(fonts, text);
    const auto texts =
        texts_of(DocxBuilder("<w:p><w:r><w:t>x</w:t></w:r><w:r><w:rPr><w:rFonts " + fonts +
                             "/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>"));
    REQUIRE(texts.size() == 1);
    CHECK(texts[0] == "x" + shown);
}
