#include "read/list_number.hpp"

#include <tuple>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("numbers are written in the format of their list", "[read]")
{
    const auto [number, format, text] = GENERATE(table<int, std::string, std::string>({
        {7, "decimal", "7"},
        {7, "decimalZero", "07"},
        {17, "decimalZero", "17"},
        {4, "upperRoman", "IV"},
        {1999, "lowerRoman", "mcmxcix"},
        {3999, "upperRoman", "MMMCMXCIX"},
        {4000, "upperRoman", "4000"},
        {0, "upperRoman", "0"},
        {1, "lowerLetter", "a"},
        {26, "upperLetter", "Z"},
        {27, "lowerLetter", "aa"},
        {28, "lowerLetter", "bb"},
        {2'000'000'000, "lowerLetter", "2000000000"},
        {3, "ordinal", "3"},
        {3, "somethingNew", "3"},
        {3, "none", ""},
        {3, "bullet", ""},
    }));
    CAPTURE(number, format);
    std::string out;
    append_list_number(out, number, list_number_format(format));
    CHECK(out == text);
}

TEST_CASE("bullets that reports use stay, all others become a hyphen", "[read]")
{
    const auto [bullet, font, text] = GENERATE(table<std::string, std::string, std::string>({
        {"-", "", "-"},
        {"+", "Times New Roman", "+"},
        {"–", "", "–"},
        {"•", "", "•"},
        {"*", "", "*"},
        {"\xEF\x82\xB7", "Symbol", "-"}, // U+F0B7
        {"o", "Courier New", "-"},
        {"-", "Wingdings", "-"},
        {"+", "Wingdings 2", "-"},
        {" ", "", ""},
        {"", "", ""},
    }));
    CAPTURE(bullet, font);
    CHECK(list_bullet(bullet, font) == text);
}
