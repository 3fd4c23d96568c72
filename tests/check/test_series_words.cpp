#include "check/series_words.hpp"
#include "core/vietnamese.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("words stand whole in a text", "[check]")
{
    CHECK(has_words(fold("Tổng thu, chi"), "thu"));
    CHECK_FALSE(has_words(fold("thuê nhà"), "thu"));
    CHECK_FALSE(has_words("", "thu"));
}

TEST_CASE("what only grows within a year is told from stocks and rates", "[check]")
{
    const auto [text, expected] = GENERATE(table<std::string, bool>({
        {"Thu ngân sách nhà nước trên địa bàn", true},
        {"đón lượt khách du lịch", true},
        {"xảy ra tai nạn giao thông", true},
        {"Tổng đàn gia cầm", false},
        {"Dư nợ cho vay giải quyết việc làm", false},
        {"Thu nhập bình quân đầu người", false},
        {"còn lại chưa giải ngân", false},
        {"dự toán thu ngân sách", false},
        {"hộ nghèo", false},
    }));
    CAPTURE(text);
    CHECK(names_flow(fold(text)) == expected);
}

TEST_CASE("titles of one kind of report share their topic", "[check]")
{
    const auto [left, right, expected] = GENERATE(table<std::string, std::string, bool>({
        {"Tình hình phát triển kinh tế - xã hội quý I, nhiệm vụ trọng tâm quý II năm 2025",
         "Kết quả thực hiện nhiệm vụ kinh tế - xã hội, quốc phòng - an ninh 6 tháng đầu năm 2025",
         true},
        {"Tình hình kinh tế - xã hội quý I", "Tình hình thực hiện bảo hiểm xã hội quý I", false},
        {"Kết quả công tác cải cách hành chính quý I", "Kết quả công tác tiếp công dân quý I",
         false},
        {"Báo cáo quý I năm 2025", "Báo cáo quý II năm 2025", false},
        {"", "", false},
    }));
    CAPTURE(left, right);
    CHECK(are_alike(topic_of(fold(left)), topic_of(fold(right))) == expected);
    CHECK(are_alike(topic_of(fold(right)), topic_of(fold(left))) == expected);
}

TEST_CASE("an indicator is known by the syllables that tell what is measured", "[check]")
{
    CHECK(telling_syllables(fold("Tổng số tiền thực hiện")) == 0);
    CHECK(telling_syllables(fold("Tổng thu ngân sách")) == 3);
    CHECK(telling_syllables(fold("số vụ tai nạn giao thông")) == 4);
    CHECK(telling_syllables("") == 0);
}
