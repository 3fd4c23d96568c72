#include "write/passage.hpp"
#include "write/shown_text.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// The passages as lines of text with their underlines.
std::string drawn(const std::string& text, const std::vector<std::pair<std::string, char>>& figures,
                  const PassageLimits& limits = {})
{
    std::vector<Underline> underlines;
    for (const auto& [quote, mark] : figures) {
        const std::size_t begin = text.find(quote);
        REQUIRE(begin != std::string::npos);
        underlines.push_back({{begin, begin + quote.size()}, mark});
    }
    std::string lines;
    for (const PassageLine& line : underlined_passages(text, underlines, limits)) {
        lines += line.text + "\n";
        lines += line.underline.empty() ? "" : line.underline + "\n";
    }
    return lines;
}

} // namespace

TEST_CASE("the sentence around the figures is shown, the figures underlined", "[write]")
{
    CHECK(drawn("Câu đầu. Có 53/58 đơn vị khớp, đạt 93,4%. Câu cuối.",
                {{"53/58 đơn vị", '~'}, {"93,4%", '^'}}) == "Có 53/58 đơn vị khớp, đạt 93,4%.\n"
                                                            "   ~~~~~~~~~~~~           ^^^^^\n");
}

TEST_CASE("a dot inside a number or before a small letter ends no sentence", "[write]")
{
    CHECK(drawn("Thu 1.250 tỷ đồng (v.v. ở xã), tăng 5%.", {{"5%", '^'}}) ==
          "Thu 1.250 tỷ đồng (v.v. ở xã), tăng 5%.\n"
          "                                    ^^\n");
}

TEST_CASE("figures in two sentences show both", "[write]")
{
    CHECK(drawn("Một. Có 3 xã. Có 4 xã. Hết.", {{"3 xã", '^'}, {"4 xã", '~'}}) ==
          "Có 3 xã. Có 4 xã.\n"
          "   ^^^^     ~~~~\n");
}

TEST_CASE("a long sentence is cut at words on both sides", "[write]")
{
    const std::string words = "một hai ba bốn năm sáu bảy tám chín mười ";
    const std::string text = words + words + "đạt 93,4% " + words + words + "hết.";
    CHECK(drawn(text, {{"93,4%", '^'}}, {30, 96}) == "… mười đạt 93,4% một hai ba bốn …\n"
                                                     "           ^^^^^\n");
    CHECK(drawn("đạt 93,4% " + words + words, {{"93,4%", '^'}}, {30, 96}) ==
          "đạt 93,4% một hai ba bốn năm …\n"
          "    ^^^^^\n");
}

TEST_CASE("figures too far apart have a passage each", "[write]")
{
    std::string filler;
    for (int word = 0; word < 40; ++word) {
        filler += "chữ ";
    }
    const std::string text = "Có 3 xã " + filler + "và 4 xã.";
    CHECK(drawn(text, {{"4 xã", '~'}, {"3 xã", '^'}}, {20, 96}) == "Có 3 xã chữ chữ chữ …\n"
                                                                   "   ^^^^\n"
                                                                   "… chữ chữ chữ và 4 xã.\n"
                                                                   "                 ~~~~\n");
}

TEST_CASE("a passage is folded, each line with its underline", "[write]")
{
    CHECK(drawn("Số đơn vị đã khớp đúng là 53/58 đơn vị, đạt 93,4%.",
                {{"53/58 đơn vị", '~'}, {"93,4%", '^'}}, {200, 30}) == "Số đơn vị đã khớp đúng là\n"
                                                                       "53/58 đơn vị, đạt 93,4%.\n"
                                                                       "~~~~~~~~~~~~      ^^^^^\n");
    CHECK(drawn("abcdefghij", {{"ij", '^'}}, {200, 4}) == "abcd\nefgh\nij\n^^\n");
}

TEST_CASE("marks stand under what a terminal shows", "[write]")
{
    CHECK(drawn("A\tB\u200B t\u0079\u0309 統計 5%", {{"5%", '^'}}) == "A B t\u0079\u0309 統計 5%\n"
                                                                      "            ^^\n");
}

TEST_CASE("spans beside the text are left out", "[write]")
{
    CHECK(underlined_passages("abc", {{{2, 9}, '^'}, {{1, 1}, '^'}}).empty());
    CHECK(underlined_passages("", {}).empty());
}

TEST_CASE("no line is wider than asked for, and no figure is lost", "[write]")
{
    std::string text;
    for (int number = 0; number < 300; ++number) {
        text += "Có " + std::to_string(number * 7919 % 1000) + " hộ nghèo; ";
    }
    const std::size_t size = GENERATE(1U, 7U, 40U, 900U);
    for (std::size_t begin = 0; begin + size < text.size(); begin += 531) {
        while ((static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
            ++begin;
        }
        std::size_t end = begin + size;
        while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        CAPTURE(begin, end);
        std::size_t marked = 0;
        for (const PassageLine& line : underlined_passages(text, {{{begin, end}, '^'}}, {60, 40})) {
            CHECK(columns_of(line.text) <= 40);
            CHECK(line.underline.size() <= columns_of(line.text));
            for (const char mark : line.underline) {
                marked += mark == '^' ? 1 : 0;
            }
        }
        // Blanks where a line ends are not shown, nor are their marks.
        const std::size_t columns = columns_of(TextSpan{begin, end}.of(text));
        CHECK(marked <= columns);
        CHECK(marked + columns / 20 + 2 >= columns);
    }
}
