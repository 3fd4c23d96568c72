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
        {1, "ordinal", "1st"},
        {12, "ordinal", "12th"},
        {23, "ordinal", "23rd"},
        {255, "hex", "FF"},
        {0, "hex", "0"},
        {4, "chicago", "§"},
        {6, "chicago", "††"},
        {41, "chicago", "41"},
        {5, "numberInDash", "- 5 -"},
        {1, "decimalEnclosedCircle", "①"},
        {20, "decimalEnclosedParen", "⒇"},
        {2, "decimalEnclosedFullstop", "⒉"},
        {21, "decimalEnclosedCircle", "21"},
        {5, "lowerLetter", "e"},
        {10, "vietnameseCounting", "mười"},
        {15, "vietnameseCounting", "mười lăm"},
        {21, "vietnameseCounting", "hai mươi mốt"},
        {100, "vietnameseCounting", "100"},
        {3, "somethingNew", "3"},
        {3, "none", ""},
        {3, "bullet", ""},
    }));
    CAPTURE(number, format);
    std::string out;
    append_list_number(out, number, list_number_format(format));
    CHECK(out == text);
}

TEST_CASE("custom formats pad with zeros", "[read]")
{
    const auto [custom, text] = GENERATE(table<std::string, std::string>({
        {"001, 002, 003, ...", "007"},
        {"0001, 0002, 0003, ...", "0007"},
        {"00001, 00002, 00003, ...", "00007"},
        {"", "7"},
    }));
    CAPTURE(custom);
    std::string out;
    append_list_number(out, 7, list_number_format("custom", custom));
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
