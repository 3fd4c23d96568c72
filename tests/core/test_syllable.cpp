#include "core/syllable.hpp"

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("syllables of Vietnamese in both schools of tone marks", "[core]")
{
    const auto* const word =
        GENERATE(U"số", U"liệu", U"nghiêng", U"thuyền", U"quý", U"qúy", U"hoà", U"hòa", U"thuỷ",
                 U"thủy", U"gì", U"giếng", U"giữa", U"gia", U"quốc", U"quyết", U"khuya", U"được",
                 U"đường", U"ước", U"ở", U"yêu", U"tỷ", U"tỉ", U"xoong", U"khuỷu", U"rượu", U"ích");
    CHECK(is_syllable(word));
}

TEST_CASE("what is no syllable of Vietnamese", "[core]")
{
    const auto* const word =
        GENERATE(U"", U"b", U"ubnd", U"hđnd", U"gouvernement", U"été", U"für", U"les", U"français",
                 U"ngiêng", U"ka", U"cê", U"ghà", U"qu", U"quu", U"tàc", U"hàch", U"hoàá", U"zalo",
                 U"ăk", U"thuyềnn", U"\uFFFDa", U"ngườii", U"nghiêngg");
    CHECK_FALSE(is_syllable(word));
}

TEST_CASE("words of other languages may be syllables too", "[core]")
{
    CHECK(is_syllable(U"the"));
    CHECK(is_syllable(U"là"));
    CHECK(is_syllable(U"con"));
}
