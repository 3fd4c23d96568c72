#include "check/base_words.hpp"
#include "check_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using Words = std::vector<std::string>;

TEST_CASE("the words behind a percentage name its base", "[check]")
{
    struct Case {
        std::string text;
        Words words;
    };
    const auto one = GENERATE(values<Case>({
        {"Có 12 hộ, bằng 36% khách quốc tế.", {"khách", "quốc", "tế"}},
        {"Có 12 hộ, chiếm 36% tổng số hộ nghèo, giảm 2 hộ.", {"hộ", "nghèo"}},
        {"Có 12 hộ, chiếm 36% so với tổng đàn lợn.", {"lợn"}},
        {"Có 12 hộ, chiếm 36% diện tích gieo sạ (45 ha).", {"gieo", "sạ"}},
        {"Có 12 hộ, chiếm 36% dân số và tăng 2%.", {"dân", "số"}},
        {"Thu 12 tỷ đồng, đạt 36% kế hoạch năm.", {}},
        {"Thu 12 tỷ đồng, bằng 36% cùng kỳ.", {}},
        {"Có 12 hộ, chiếm 36%.", {}},
        {"Có 12 hộ, chiếm 36%, còn 4 hộ.", {}},
    }));
    CAPTURE(one.text);
    const Report report = test::report_of(one.text);
    CHECK(base_words(test::fact_of(report, "36%")) == one.words);
}

TEST_CASE("a base is called by two words, or by the only one", "[check]")
{
    const Report report = test::report_of(
        "Đón 6.250 lượt khách quốc tế. Đàn gồm: lợn 181.465 con, lợn nái 21.776 con.");
    const Fact& guests = test::fact_of(report, "6.250 lượt khách quốc tế");
    const Fact& pigs = test::fact_of(report, "181.465 con");
    const Fact& sows = test::fact_of(report, "21.776 con");
    const Words foreign{"khách", "quốc", "tế"};
    const Words swine{"lợn"};
    CHECK(count_words_in(foreign, guests) == 3);
    CHECK(is_named_by(foreign, guests));
    CHECK_FALSE(is_named_by(foreign, pigs));
    CHECK(is_named_by(swine, pigs));
    CHECK_FALSE(is_named_by(swine, sows));
}
