#include "core/toml_nesting.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string out;
    for (std::size_t time = 0; time < times; ++time) {
        out += piece;
    }
    return out;
}

} // namespace

TEST_CASE("what a grammar holds is not too deep")
{
    CHECK_FALSE(too_deep_line(""));
    CHECK_FALSE(
        too_deep_line("[[rule]]\nid = \"a\"\npattern = '((\\d+)[.,])'\nlists = [[1, 2], [3]]\n"));
    CHECK_FALSE(too_deep_line("a.b.c = { d = [1.5, 2.5] }\n"));
    CHECK_FALSE(too_deep_line("a = " + repeated("[", k_max_toml_depth) + repeated("]", 99)));
    CHECK_FALSE(too_deep_line(repeated("a = [1.5, 2.5]\n", 1'000)));
}

TEST_CASE("brackets and dotted keys inside one another are bounded")
{
    CHECK(too_deep_line("\na = " + repeated("[", k_max_toml_depth + 1)) == 2U);
    CHECK(too_deep_line(repeated("[\n", 100)) == k_max_toml_depth + 1);
    CHECK(too_deep_line("a = " + repeated("{b=", 100)) == 1U);
    CHECK(too_deep_line(repeated("a.", 100) + "b = 1") == 1U);
    CHECK(too_deep_line("[" + repeated("a.", 100) + "b]") == 1U);
}

TEST_CASE("strings and comments do not nest, and hide nothing behind them")
{
    const std::string deep = repeated("[", 100);
    CHECK_FALSE(too_deep_line("# " + deep + "\na = 1"));
    for (const std::string quotes : {"\"", "'", "\"\"\"", "'''"}) {
        INFO(quotes);
        CHECK_FALSE(too_deep_line("a = " + quotes + deep + quotes + "\n"));
        CHECK(too_deep_line("a = [" + quotes + "x" + quotes + ", " + deep) == 1U);
    }
    CHECK_FALSE(too_deep_line("a = \"\\\"" + deep + "\"\n"));
    CHECK(too_deep_line("a = '\\' " + deep) == 1U);
    CHECK(too_deep_line("a = \"open\n" + deep) == 2U);
    CHECK(too_deep_line("a = [\"\"\"x\"\"\"\", " + deep) == 1U);
    CHECK_FALSE(too_deep_line("a = \"\"\"\n" + deep));
}
