#include "read/document_helpers.hpp"
#include "read/html_reader.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// `text` of each block, headings as `#2 text`, cells as `row,column text`, joined by `; `.
std::string outline(const std::string& html)
{
    std::string out;
    for (const Block& block : read_html(html)) {
        out += out.empty() ? "" : "; ";
        out += block.heading_level > 0 ? "#" + std::to_string(block.heading_level) + " " : "";
        if (block.cell) {
            out += std::to_string(block.cell->row) + "," + std::to_string(block.cell->column) + " ";
        }
        out += block.text;
    }
    return out;
}

} // namespace

TEST_CASE("a page is its paragraphs, headings, items and cells", "[read]")
{
    const auto [html, expected] = GENERATE(table<std::string, std::string>({
        {"<html><head><title>t</title></head><body><p>Thu <b>5</b>\n tỷ</p><p>Chi</p></body>",
         "Thu 5 tỷ; Chi"},
        {"<h2>Mục</h2>chữ trần<div>hộp</div>", "#2 Mục; chữ trần; hộp"},
        {"<p>a<br>b&nbsp;c &amp; d&#7879;</p>", "a b\u00A0c & dệ"},
        {"<ul><li>một<li>hai</ul>", "một; hai"},
        {"<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "0,0 a; 0,1 b; 1,0 c"},
        {"<script>x</script><style>y</style><p>z</p>", "z"},
        {"<p>không đóng <i>thẻ", "không đóng thẻ"},
        {"<meta charset='utf-8'><p>tỷ</p>", "tỷ"},
        {"", ""},
    }));
    CAPTURE(html);
    CHECK(outline("<meta http-equiv='Content-Type' content='text/html; charset=utf-8'>" + html) ==
          expected);
}

TEST_CASE("a page is known by its beginning", "[read]")
{
    CHECK(is_html("<!DOCTYPE html><p>"));
    CHECK(is_html("\n <HTML>"));
    CHECK(is_html("\xEF\xBB\xBF<html>"));
    CHECK_FALSE(is_html("{\\rtf1}"));
    CHECK_FALSE(is_html("Thu 5 tỷ <html>"));
    CHECK_FALSE(is_html(""));
}

TEST_CASE("deep and endless pages are bounded", "[read][hostile]")
{
    CHECK(outline(repeated("<div>", 50'000) + "x") == "x");
    const auto error = error_of([] {
        static_cast<void>(read_html("<p>" + repeated("x", limits::k_max_paragraph_bytes + 1)));
    });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_exceeded);
}
