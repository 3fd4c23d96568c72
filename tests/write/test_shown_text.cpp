#include "write/shown_text.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("columns are counted as a terminal shows them", "[write]")
{
    const auto [text, columns] = GENERATE(table<std::string, std::size_t>({
        {"", 0},
        {"abc", 3},
        {"tỷ lệ hộ nghèo", 14},
        {"t\u0079\u0309", 2}, // y with a combining hook
        {"đạt 93,4%", 9},
        {"統計", 4},
        {"(ｈa)", 5},
        {"😀", 2},
        {"a\tb", 3},
        {"a\u200Bb\u202Ec", 3},
        {"\xFF", 1},
    }));
    CAPTURE(text);
    CHECK(columns_of(text) == columns);
}

TEST_CASE("nothing that steers a terminal is shown", "[write]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"số liệu", "số liệu"},
        {"a\x1b[31mb", "a [31mb"},
        {"a\r\nb\tc", "a  b c"},
        {"a\u009Bb", "a b"},
        {"a\u202Eb\u200F\uFEFFc", "abc"},
        {"b\xE1o", "b\uFFFDo"},
        {"t\u0079\u0309", "t\u0079\u0309"},
    }));
    CAPTURE(text);
    CHECK(shown(text) == expected);
}
