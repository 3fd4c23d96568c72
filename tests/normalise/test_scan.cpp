#include "normalise/cluster.hpp"
#include "normalise/icu_text.hpp"
#include "normalise/scan.hpp"

#include <string>

#include <catch2/catch.hpp>
#include <unicode/uchar.h>

using namespace solieu;

TEST_CASE("scan: what is passed over needs nothing, whatever the code point", "[normalise]")
{
    int passed = 0;
    for (char32_t letter = 0; letter < 0x110000; ++letter) {
        if (letter >= 0xD800 && letter < 0xE000) {
            continue;
        }
        std::string text;
        append_utf8(text, letter);
        if (next_suspect(text, 0) == 0) {
            continue;
        }
        ++passed;
        CAPTURE(static_cast<unsigned>(letter));
        REQUIRE(next_suspect(text, 0) == text.size());
        const auto code_point = static_cast<UChar32>(letter);
        REQUIRE(test::icu_nfc().hasBoundaryBefore(code_point));
        REQUIRE(u_getIntPropertyValue(code_point, UCHAR_NFC_QUICK_CHECK) == UNORM_YES);
    }
    CHECK(passed > 900);
}

TEST_CASE("scan: Vietnamese text is passed over, and suspects are found wherever they stand",
          "[normalise]")
{
    const std::string clean = "Diện tích gieo trồng lúa vụ đông xuân đạt 3.208,7 ha; giảm 1,2 %. ";
    const auto suspect = GENERATE(values<std::string>(
        {"\u00A0", "\u00AD", "Ð", "ð", "\u0189", "\u0256", "\u0301", "\u2013", "\uFEFF", "\t"}));
    for (std::size_t before = 0; before < clean.size(); ++before) {
        if ((static_cast<unsigned char>(clean[before]) & 0xC0U) == 0x80U) {
            continue;
        }
        const std::string text = clean.substr(0, before) + suspect + clean + clean;
        CAPTURE(text);
        CHECK(next_suspect(text, 0) == before);
        CHECK(next_suspect(text, before + suspect.size()) == text.size());
    }
}

TEST_CASE("scan: broken UTF-8 does not lead outside the text", "[normalise][hostile]")
{
    for (int first = 0; first < 256; ++first) {
        const std::string text(1, static_cast<char>(first));
        CHECK(next_suspect(text, 0) <= 1);
        CHECK(next_suspect(text, 1) == 1);
    }
}
