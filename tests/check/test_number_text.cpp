#include "check/number_text.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("numbers are written as each language does", "[check]")
{
    const auto [plain, vietnamese, english] = GENERATE(table<std::string, std::string, std::string>(
        {{"0", "0", "0"},
         {"7", "7", "7"},
         {"999", "999", "999"},
         {"1000", "1.000", "1,000"},
         {"-1000", "-1.000", "-1,000"},
         {"142004000", "142.004.000", "142,004,000"},
         {"93.4", "93,4", "93.4"},
         {"1176.70", "1.176,70", "1,176.70"},
         {"0.5", "0,5", "0.5"},
         {"-0.05", "-0,05", "-0.05"},
         {"91.3793103448", "91,3793103448", "91.3793103448"}}));
    CAPTURE(plain);
    CHECK(vietnamese_number(plain) == vietnamese);
    CHECK(english_number(plain) == english);
}

TEST_CASE("a quote keeps its style when one of its numbers is written otherwise", "[check]")
{
    struct Case {
        std::string quote;
        std::size_t number;
        std::string value;
        std::string wanted;
    };
    const auto one = GENERATE(values<Case>({
        {"93,4%", 0, "91.4", "91,4%"},
        {"53/58 đơn vị", 0, "54", "54/58 đơn vị"},
        {"53/58 đơn vị", 1, "59", "53/59 đơn vị"},
        {"10.522/72.792 triệu", 1, "72972", "10.522/72.972 triệu"},
        {"1.177 tỷ đồng", 0, "1178", "1.178 tỷ đồng"},
        {"1.176,7 tỷ đồng", 0, "1167.7", "1.167,7 tỷ đồng"},
        {"12 xã", 0, "1200", "1.200 xã"},  // no habit shown: the usual one
        {"1234 hộ", 0, "1243", "1243 hộ"}, // written without dots
        {"48.156,5 ha", 0, "48165.5", "48.165,5 ha"},
        {"13.350 triệu đồng", 0, "13.350", "13,350 triệu đồng"},
        {"5,9%", 0, "-5.97", "5,97%"}, // the sign stands in a word
        {"năm xã", 0, "6", "6"},       // the number alone: none in digits
        {"53 đơn vị", 1, "59", "59"},
    }));
    CAPTURE(one.quote, one.number);
    CHECK(rewritten_quote(one.quote, one.number, Decimal::parse(one.value).value()) == one.wanted);
}
