#include "read/document_helpers.hpp"
#include "read/docx_styles.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

int heading_level(const std::string& styles, const std::string& properties)
{
    DocxBuilder builder(paragraph("Kết quả", properties));
    builder.styles(styles);
    const auto blocks = blocks_of(builder);
    return blocks.size() == 1 ? blocks[0].heading_level : -1;
}

std::string style(const std::string& id, const std::string& content)
{
    return "<w:style w:type='paragraph' w:styleId='" + id + "'>" + content + "</w:style>";
}

} // namespace

TEST_CASE("a heading level comes from outline level, name, id or base style", "[read]")
{
    const std::string styles =
        style("Muc", "<w:name w:val='Mục'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr>") +
        style("MucCon", "<w:basedOn w:val='Muc'/>") +
        style("MucThuong", "<w:basedOn w:val='Muc'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>") +
        style("TenLa", "<w:name w:val='heading 4'/>") + style("Heading5", "") +
        style("Vong1", "<w:basedOn w:val='Vong2'/>") +
        style("Vong2", "<w:basedOn w:val='Vong1'/>") +
        style("DaDoi", "<w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val='1'/></w:pPr>"
                       "</w:pPrChange></w:pPr>") +
        "<w:style w:type='character' w:styleId='Chu'><w:name w:val='heading 1'/></w:style>";
    const auto [id, level] = GENERATE(table<std::string, int>({
        {"Muc", 3},
        {"MucCon", 3},
        {"MucThuong", 0},
        {"TenLa", 4},
        {"Heading5", 5},
        {"Vong1", 0},
        {"DaDoi", 0},
        {"Chu", 0},
        {"KhongCo", 0},
    }));
    CAPTURE(id);
    CHECK(heading_level(styles, "<w:pStyle w:val='" + id + "'/>") == level);
}

TEST_CASE("a paragraph's own outline level comes before its style's", "[read]")
{
    const std::string styles = style("Heading1", "<w:name w:val='heading 1'/>");
    CHECK(heading_level(styles, "<w:outlineLvl w:val='1'/>") == 2);
    CHECK(heading_level(styles, "<w:pStyle w:val='Heading1'/><w:outlineLvl w:val='9'/>") == 0);
    CHECK(heading_level(styles, "<w:outlineLvl w:val='abc'/>") == 0);
}

TEST_CASE("the default style counts where none is named", "[read]")
{
    CHECK(heading_level("<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:pPr>"
                        "<w:outlineLvl w:val='0'/></w:pPr></w:style>",
                        "") == 1);
}

TEST_CASE("styles are bounded", "[read][hostile]")
{
    const std::string styles = repeated("<w:style w:styleId='a'/>", limits::k_max_definitions + 1);
    DocxBuilder builder("");
    builder.styles(styles);
    CHECK_THAT(failure_of(builder.bytes()), Catch::StartsWith("limit_exceeded: "));
}
