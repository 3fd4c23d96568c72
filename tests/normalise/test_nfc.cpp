#include "normalise/icu_text.hpp"
#include "normalise/nfc.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("nfc composes and changes nothing else", "[normalise]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"sản lượng thóc", "sản lượng thóc"},
        {"sa\u0309n lu\u031Bo\u031B\u0323ng", "sản lượng"},
        {"x\u00A0–\u200By²½", "x\u00A0–\u200By²½"},
        {"\u0301a", "\u0301a"},
        {"á\u0302", "á\u0302"},
        {"Ð\uFF15", "Ð\uFF15"},
        {"a\xFF\u0301", "a\xFF\u0301"},
        {"\xE1\xBA", "\xE1\xBA"},
    }));
    CAPTURE(text);
    CHECK(nfc(text) == expected);
}

TEST_CASE("nfc is what ICU says it is", "[normalise]")
{
    std::mt19937 random(11);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = test::random_text(random, test::tricky_pieces(), 12);
        CAPTURE(text);
        REQUIRE(nfc(text) == test::normalized(test::icu_nfc(), text));
        const std::string apart = test::normalized(test::icu_nfd(), text);
        REQUIRE(nfc(apart) == test::normalized(test::icu_nfc(), text));
    }
}
