#include "core/vietnamese.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("folding makes the spellings of one word equal", "[core]")
{
    const auto [left, right] = GENERATE(table<std::string, std::string>({
        {"hoà", "hòa"},
        {"THUỶ LỢI", "thủy lợi"},
        {"khoẻ", "khỏe"},
        {"tỷ đồng", "tỉ đồng"},
        {"kỳ", "kì"},
        {"qúy", "quý"},
        {"Đắk Ơ Ư", "đắk ơ ư"},
    }));
    CHECK(fold(left) == fold(right));
}

TEST_CASE("folding keeps different words apart", "[core]")
{
    const auto [left, right] = GENERATE(table<std::string, std::string>({
        {"hoàn", "hòan"},
        {"thui", "thuy"},
        {"tai", "tay"},
        {"quý", "quí tộc"},
        {"đá", "da"},
    }));
    CHECK(fold(left) != fold(right));
}

TEST_CASE("every Vietnamese capital has its small letter", "[core]")
{
    const std::string capitals =
        "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ";
    const std::string small =
        "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    CHECK(lower(capitals) == small);
}

TEST_CASE("boundaries know Vietnamese letters", "[core]")
{
    const std::string text = "5tấn mừng";
    CHECK(is_word_boundary(text, 0));
    CHECK_FALSE(is_word_boundary(text, 1));
    CHECK_FALSE(is_word_boundary(text, 2));
    CHECK(is_word_boundary(text, std::string("5tấn").size()));
    CHECK(is_word_boundary(text, text.size()));
}

TEST_CASE("broken UTF-8 is taken byte by byte", "[core]")
{
    CHECK(decode_at("\xE1\xBA", 0).size == 1);
    CHECK(decode_at("\xFF", 0).value == 0xFFFD);
    CHECK(decode_at("", 0).size == 0);
}

TEST_CASE("capitals are told from small letters", "[core]")
{
    CHECK(is_all_capitals("NHIỆM VỤ NĂM 2026"));
    CHECK_FALSE(is_all_capitals("NHIỆM VỤ năm 2026"));
    CHECK_FALSE(is_all_capitals("12.5"));
    CHECK(to_upper(U'đ') == U'Đ');
    CHECK(to_upper(U'ộ') == U'Ộ');
    CHECK(to_upper(U'5') == U'5');
}
