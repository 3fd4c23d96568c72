#include "read/document_helpers.hpp"
#include "read/odt_lists.hpp"
#include "support/odt_builder.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string item(const std::string& content, const std::string& attributes = "")
{
    return "<text:list-item " + attributes + "><text:p>" + content + "</text:p></text:list-item>";
}

std::string list(const std::string& content, const std::string& attributes = "")
{
    return "<text:list text:style-name='L' " + attributes + ">" + content + "</text:list>";
}

std::string level(int number, const std::string& format, const std::string& more)
{
    return "<text:list-level-style-number text:level='" + std::to_string(number) +
           "' style:num-format='" + format + "' " + more + "/>";
}

std::string texts(const std::string& text)
{
    OdtBuilder builder(text);
    builder.styles("<text:outline-style>"
                   "<text:outline-level-style text:level='1' style:num-format='I' "
                   "style:num-suffix='.'/><text:outline-level-style text:level='2' "
                   "style:num-format='1' text:display-levels='2'/></text:outline-style>");
    builder.automatic_styles(
        "<text:list-style style:name='L'>" + level(1, "1", "style:num-suffix='.'") +
        level(2, "a", "style:num-suffix=')'") +
        level(3, "1", "text:display-levels='3' text:start-value='4'") +
        "<text:list-level-style-bullet text:level='4' text:bullet-char='–'/></text:list-style>");
    std::string out;
    for (const Block& block : blocks_of(builder.bytes())) {
        out += (out.empty() ? "" : "; ") + block.text;
    }
    return out;
}

} // namespace

TEST_CASE("items of OpenDocument lists carry their numbers", "[read][odt]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {list(item("x") + item("y")), "1. x; 2. y"},
        {list(item("x")) + list(item("y")), "1. x; 1. y"},
        {list(item("x")) + list(item("y"), "text:continue-numbering='true'"), "1. x; 2. y"},
        {list(item("x"), "xml:id='l1'") + list(item("y")) +
             list(item("z"), "text:continue-list='l1'"),
         "1. x; 1. y; 2. z"},
        {list(item("x", "text:start-value='7'") + item("y")), "7. x; 8. y"},
        {list("<text:list-item><text:p>x</text:p><text:p>thêm</text:p>" +
              list(item("y") + item("z") + "<text:list-item>" + list(item("w")) +
                   "</text:list-item>") +
              "</text:list-item>" + item("v")),
         "1. x; thêm; a) y; b) z; 1.c.4 w; 2. v"},
        {list("<text:list-header><text:p>đầu</text:p></text:list-header>" + item("x")),
         "đầu; 1. x"},
        {"<text:list text:style-name='khong-co'>" + item("x") + "</text:list>", "x"},
        {"<text:h text:outline-level='1'>a</text:h><text:h text:outline-level='2'>b</text:h>"
         "<text:h text:outline-level='2'>c</text:h><text:h text:outline-level='1'>d</text:h>"
         "<text:h text:outline-level='1' text:is-list-header='true'>e</text:h>",
         "I. a; I.1 b; I.2 c; II. d; e"},
    }));
    CAPTURE(text);
    CHECK(texts(text) == expected);
}
