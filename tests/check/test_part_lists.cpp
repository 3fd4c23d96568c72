#include "check/part_lists.hpp"
#include "check_support.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// `7 xã + 5 xã (complete, closed); 3 xã (some)`: the lists under the figure with the quote.
std::string lists_under(const std::string& text, const std::string& total)
{
    const Report report = test::report_of(text);
    std::string out;
    for (const PartList& list : part_lists(report, test::fact_of(report, total))) {
        out += (out.empty() ? "" : "; ") + test::quotes_of(report, list.all);
        out += list.is_complete ? " complete" : "";
        out += list.has_some ? " some" : "";
        out += list.is_closed ? " closed" : "";
    }
    return out;
}

} // namespace

TEST_CASE("the parts under a total are its list", "[check]")
{
    const auto [text, total, wanted] = GENERATE(table<std::string, std::string, std::string>({
        {"Có 45 vụ, gồm 30 vụ trộm cắp và 15 vụ đánh bạc.", "45 vụ",
         "30 vụ trộm cắp + 15 vụ đánh bạc complete"},
        {"Có 47 vụ, gồm 30 vụ trộm cắp và 15 vụ đánh bạc.", "47 vụ",
         "30 vụ trộm cắp + 15 vụ đánh bạc"},
        {"Trồng 320 ha, chia ra:\n- Keo: 180 ha.\n- Quế: 95 ha.\n- Bạch đàn: 45 ha.", "320 ha",
         "180 ha + 95 ha + 45 ha complete"},
        {"Kiểm tra 64 cơ sở[^1].\n[^1]: Gồm 30 cơ sở ăn uống, 34 cơ sở giết mổ.", "64 cơ sở",
         "30 cơ sở ăn uống + 34 cơ sở giết mổ complete"},
        {"Có 60 hộ, gồm 25 hộ trồng cam, 17 hộ trồng bưởi…", "60 hộ", "25 hộ + 17 hộ some"},
        {"Có 60 hồ sơ, gồm 42 hồ sơ đất đai, còn lại 18 hồ sơ hộ tịch.", "60 hồ sơ",
         "42 hồ sơ đất đai + 18 hồ sơ hộ tịch complete closed"},
        {"Có 45 vụ.", "45 vụ", ""},
    }));
    CAPTURE(text);
    CHECK(lists_under(text, total) == wanted);
}

TEST_CASE("an inner list has its own total", "[check]")
{
    const std::string text = "Trồng 90 ha, gồm 52 ha rừng sản xuất (trong đó 30 ha keo, 22 ha quế) "
                             "và 38 ha rừng phòng hộ.";
    CHECK(lists_under(text, "90 ha") == "52 ha + 38 ha complete");
    CHECK(lists_under(text, "52 ha") == "30 ha + 22 ha complete");
}

TEST_CASE("a list that goes on behind the figure that completes it is two", "[check]")
{
    CHECK(lists_under("Vận động 702,45 triệu đồng, gồm: nhà nước 278,55 triệu đồng, xã hội 423,9 "
                      "triệu đồng; hộ nghèo 302,45 triệu đồng, người có công 400 triệu đồng.",
                      "702,45 triệu đồng") == "278,55 triệu đồng + 423,9 triệu đồng complete; "
                                              "302,45 triệu đồng + 400 triệu đồng complete");
}

TEST_CASE("what says an item again behind a complete list is none", "[check]")
{
    CHECK(lists_under("Trao 100 suất, gồm: tỉnh 60 suất, huyện 40 suất, riêng xã vùng cao 25 suất.",
                      "100 suất") == "60 suất + 40 suất complete");
}

TEST_CASE("values of another period are no parts", "[check]")
{
    CHECK(lists_under("Xảy ra 45 vụ (cùng kỳ 52 vụ), gồm 30 vụ trộm cắp và 15 vụ đánh bạc.",
                      "45 vụ") == "30 vụ trộm cắp + 15 vụ đánh bạc complete");
}

TEST_CASE("only levels can be added", "[check]")
{
    const Report report = test::report_of(
        "Năng suất bình quân 52 tạ/ha, bình quân mỗi hộ 12 con, có 30 con trâu, đạt 45%.");
    CHECK_FALSE(is_additive(test::fact_of(report, "52 tạ/ha")));
    CHECK_FALSE(is_additive(test::fact_of(report, "12 con")));
    CHECK(is_additive(test::fact_of(report, "30 con trâu")));
    CHECK_FALSE(is_additive(test::fact_of(report, "45%")));
}
