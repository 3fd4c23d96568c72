#include "core/text_encoding.hpp"

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("encodings are found by their names", "[core]")
{
    CHECK(find_text_encoding("tcvn3") == TextEncoding::tcvn3);
    CHECK(find_text_encoding("TCVN3") == TextEncoding::tcvn3);
    CHECK(find_text_encoding("ABC") == TextEncoding::tcvn3);
    CHECK(find_text_encoding("Windows-1258") == TextEncoding::windows_1258);
    CHECK(find_text_encoding("cp1258") == TextEncoding::windows_1258);
    CHECK(find_text_encoding("utf8") == TextEncoding::utf8);
    CHECK(find_text_encoding("") == std::nullopt);
    CHECK(find_text_encoding("latin1") == std::nullopt);
}

TEST_CASE("every encoding has a name of its own", "[core]")
{
    for (int at = 0; at <= static_cast<int>(TextEncoding::windows_1258); ++at) {
        const auto encoding = static_cast<TextEncoding>(at);
        CHECK(find_text_encoding(name_of(encoding)) == encoding);
    }
    CHECK(text_encoding_names() ==
          "utf-8, utf-16le, utf-16be, tcvn3, vni, viscii, vps, viqr, windows-1258");
}
