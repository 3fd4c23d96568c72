#include "page_helpers.hpp"
#include "read/page_lines.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace solieu {
using namespace test;

TEST_CASE("page numbers are taken out, other numbers stay", "[read]")
{
    const auto [number, top, is_left_out] = GENERATE(table<std::string, int, bool>({
        {"3", 40, true},
        {"3", 750, true},
        {"- 3 -", 750, true},
        {"3/12", 40, true},
        {"Trang 3", 750, true},
        {"3", 400, false},
        {"3 tỷ", 750, false},
        {"-", 750, false},
    }));
    CAPTURE(number, top);
    Page page = page_of({"Thu ngân sách"});
    page.lines.push_back(line_of(number, top * k_point));
    drop_page_number(page);
    CHECK(page.lines.size() == (is_left_out ? 1 : 2));
}

TEST_CASE("a number beside other text at the edge is no page number", "[read]")
{
    Page page = page_of({});
    drop_page_number(page);
    page.lines = {line_of("5", 750 * k_point), line_of("tỷ", 750 * k_point, 200 * k_point)};
    drop_page_number(page);
    CHECK(page.lines.size() == 2);
}

TEST_CASE("lines reach as far on the right as on the left, or farther", "[read]")
{
    const PageMargins narrow = PageMargins::of(page_of({"Thu"}).lines, k_width);
    CHECK(narrow.left == k_left);
    CHECK(narrow.right == k_width - k_left);
    const PageMargins wide = PageMargins::of(page_of({std::string(35, 'a')}).lines, k_width);
    CHECK(wide.right == k_left + 35 * k_letter);
}

TEST_CASE("a centred line touches neither margin", "[read]")
{
    const PageMargins margins{k_left, k_width - k_left};
    const auto is_centred = [&](const std::string& text, int left) {
        return margins.is_centred(line_of(text, 0, left).box);
    };
    CHECK(is_centred(std::string(10, 'a'), k_left + 10 * k_letter));
    CHECK_FALSE(is_centred(std::string(10, 'a'), k_left));
    CHECK_FALSE(is_centred(std::string(10, 'a'), k_left + 6 * k_letter));
    CHECK_FALSE(is_centred(std::string(30, 'a'), k_left));
}

TEST_CASE("usual sizes are those of most lines", "[read]")
{
    const Page page = page_of({"a", "b", "", "c", "d"});
    CHECK(usual_pitch(page.lines) == k_pitch);
    CHECK(usual_height(page.lines) == k_height);
    CHECK(usual_pitch({}) == 0);
    CHECK(usual_height({}) == 0);
}

TEST_CASE("small numbers are numbers in small letters", "[read]")
{
    const auto is_small = [](const std::string& text) {
        const PageLine line = line_of(text, 0);
        return is_small_number(line.words.back(), k_height);
    };
    CHECK(is_small("m^2"));
    CHECK(is_small("a^123"));
    CHECK_FALSE(is_small("a^1234"));
    CHECK_FALSE(is_small("a^b"));
    CHECK_FALSE(is_small("12"));
}

} // namespace solieu
