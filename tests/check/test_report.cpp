#include "check/report.hpp"
#include "check_support.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("words before a figure are its cues", "[check]")
{
    struct Case {
        std::string text;
        std::string quote;
        Cue cue;
    };
    const auto one = GENERATE(values<Case>({
        {"Kiểm tra 64 cơ sở, 57 cơ sở đạt, còn lại 07 cơ sở.", "07 cơ sở", Cue::remainder},
        {"Có 58 thôn, còn 06 thôn.", "06 thôn", Cue::still},
        {"Tiếp nhận 42 đơn, chưa giải quyết 05 đơn.", "05 đơn", Cue::undone},
        {"Tổng số 840 hộ.", "840 hộ", Cue::total},
        {"Có 126 hộ nghèo, chiếm 15% trong tổng số 840 hộ.", "840 hộ", Cue::whole},
        {"Có 60 hộ, chủ yếu 25 hộ trồng cam.", "25 hộ", Cue::some},
        {"Thu 230 tỷ đồng, cùng kỳ 200 tỷ đồng.", "200 tỷ đồng", Cue::past},
        {"Thu 230 tỷ đồng, so với 200 tỷ đồng.", "200 tỷ đồng", Cue::than},
        {"Tăng từ 12 xã lên 15 xã.", "12 xã", Cue::from},
        {"Bình quân 12 con.", "12 con", Cue::average},
        {"Kế hoạch 40 tỷ đồng.", "40 tỷ đồng", Cue::plan},
        {"Trồng 420 ha, vượt 20 ha.", "20 ha", Cue::excess},
        {"Thu 90 triệu đồng, chi 70 triệu đồng, chênh lệch 20 triệu đồng.", "20 triệu đồng",
         Cue::balance},
        {"Thu 90 triệu đồng, chi 70 triệu đồng, tiết kiệm 20 triệu đồng.", "20 triệu đồng",
         Cue::gap},
        {"Có 30 hộ trồng cam, 20 hộ trồng bưởi, tổng cộng 50 hộ.", "50 hộ", Cue::altogether},
        {"Có 16 lượt = 18 vụ.", "18 vụ", Cue::equals},
    }));
    CAPTURE(one.text, one.quote, static_cast<int>(one.cue));
    const Report report = test::report_of(one.text);
    CHECK(test::fact_of(report, one.quote).before.has(one.cue));
}

TEST_CASE("words inside longer ones are no cues, nor those of the figure before", "[check]")
{
    const Report report = test::report_of(
        "Thụ lý 90 vụ, còn lại 13 vụ, xét xử 20 vụ. Có 126 hộ nghèo, chiếm 15% trong tổng số 840 "
        "hộ.");
    CHECK_FALSE(test::fact_of(report, "13 vụ").before.has(Cue::still));
    CHECK_FALSE(test::fact_of(report, "20 vụ").before.has(Cue::remainder));
    CHECK_FALSE(test::fact_of(report, "90 vụ").before.has(Cue::remainder));
}

TEST_CASE("words that belong to the figure before are cues between", "[check]")
{
    const Report report = test::report_of("Tăng từ 12 xã lên 15 xã.");
    CHECK(test::fact_of(report, "12 xã").before.has(Cue::from));
    CHECK(test::fact_of(report, "15 xã").between.has(Cue::to));
    CHECK_FALSE(test::fact_of(report, "15 xã").between.has(Cue::from));
}

TEST_CASE("cues do not reach into another sentence", "[check]")
{
    const Report report =
        test::report_of("Kế hoạch vốn 40 tỷ đồng.\nĐã giải ngân 30 tỷ đồng.\nCòn lại là rừng.\n"
                        "Trồng 5 ha.");
    CHECK_FALSE(test::fact_of(report, "30 tỷ đồng").before.has(Cue::plan));
    CHECK_FALSE(test::fact_of(report, "5 ha").before.has(Cue::remainder));
}

TEST_CASE("a list that goes on, and what stands in brackets", "[check]")
{
    const Report report =
        test::report_of("Có 60 hộ, gồm 25 hộ trồng cam…\nThu 230 tỷ đồng (cùng kỳ 200 tỷ đồng), "
                        "chi 90 tỷ đồng.");
    CHECK(test::fact_of(report, "25 hộ").is_open_list);
    CHECK_FALSE(test::fact_of(report, "230 tỷ đồng").is_open_list);
    CHECK_FALSE(test::fact_of(report, "230 tỷ đồng").is_bracketed);
    CHECK(test::fact_of(report, "200 tỷ đồng").is_bracketed);
    CHECK_FALSE(test::fact_of(report, "90 tỷ đồng").is_bracketed);
}

TEST_CASE("units of one dimension can be added", "[check]")
{
    const auto [unit, dimension] = GENERATE(table<std::string, std::string>({{"VND", "VND"},
                                                                             {"USD", "USD"},
                                                                             {"t", "kg"},
                                                                             {"dt", "kg"},
                                                                             {"kg", "kg"},
                                                                             {"har", "m2"},
                                                                             {"km2", "m2"},
                                                                             {"m2", "m2"},
                                                                             {"km", "m"},
                                                                             {"m3", "m3"},
                                                                             {"%", "%"},
                                                                             {"xã", "xã"},
                                                                             {"Hồ sơ", "hồ sơ"}}));
    CAPTURE(unit);
    CHECK(dimension_of(unit) == dimension);
}

TEST_CASE("terms of one dimension are in its base unit", "[check]")
{
    const Report report =
        test::report_with({test::amount("1.5", "t"), test::amount("15", "dt"),
                           test::amount("1500", "kg"), test::amount("2.5", "VND", 9)});
    CHECK(report.fact(0).term().face() == Rational(1500));
    CHECK(report.fact(1).term().face() == Rational(1500));
    CHECK(report.fact(2).term().face() == Rational(1500));
    CHECK(report.fact(3).term().face() == Rational(2500000000));
}

TEST_CASE("figures that can be added and compared", "[check]")
{
    struct Case {
        std::string text;
        std::string left;
        std::string right;
        bool is_alike;
    };
    const auto one = GENERATE(values<Case>({
        {"Có 5 xã và 7 xã.", "5 xã", "7 xã", true},
        {"Có 5 xã và 7 vụ.", "5 xã", "7 vụ", false},
        {"Thu 5 tỷ đồng và 700 triệu đồng.", "5 tỷ đồng", "700 triệu đồng", true},
        {"Thu 5 tỷ đồng và 7 triệu USD.", "5 tỷ đồng", "7 triệu USD", false},
        {"Trồng 5 ha và 7 tấn.", "5 ha", "7 tấn", false},
        {"Có 5 hộ và 7 hộ nghèo.", "5 hộ", "7 hộ nghèo", true},
        {"Có 25 đảng viên và 7 cán bộ.", "25 đảng viên", "7 cán bộ", true},
        {"Có 25 đảng viên và 7 hồ sơ.", "25 đảng viên", "7 hồ sơ", false},
        {"Đạt 25% và 37%.", "25%", "37%", false},
    }));
    CAPTURE(one.text);
    const Report report = test::report_of(one.text);
    const Fact& left = test::fact_of(report, one.left);
    const Fact& right = test::fact_of(report, one.right);
    CHECK(is_alike(left, right) == one.is_alike);
    CHECK(is_alike(right, left) == one.is_alike);
}

TEST_CASE("what is known exactly", "[check]")
{
    const Report report = test::report_of(
        "Có 58 xã, 48.600.000 đồng, 48,6 triệu đồng, 12 ha, 52 tạ/ha và hơn 200 lớp.");
    CHECK(test::fact_of(report, "58 xã").is_exact());
    CHECK(test::fact_of(report, "48.600.000 đồng").is_exact());
    CHECK_FALSE(test::fact_of(report, "48,6 triệu đồng").is_exact());
    CHECK_FALSE(test::fact_of(report, "12 ha").is_exact());
    CHECK_FALSE(test::fact_of(report, "52 tạ/ha").is_exact());
    CHECK_FALSE(test::fact_of(report, "200 lớp").is_exact());
}

TEST_CASE("the figures of a sentence are a range", "[check]")
{
    const Report report =
        test::report_of("Có 5 xã, 7 vụ. Thu 9 tỷ đồng.\nChi 8 tỷ đồng, đạt 40% dự toán.");
    REQUIRE(report.facts().size() == 5);
    using Range = std::pair<FactId, FactId>;
    CHECK(report.sentence_of(0) == Range{0, 2});
    CHECK(report.sentence_of(1) == Range{0, 2});
    CHECK(report.sentence_of(2) == Range{2, 3});
    CHECK(report.sentence_of(3) == Range{3, 5});
    CHECK(report.sentence_of(4) == Range{3, 5});
    CHECK(report.fact(0).block == report.fact(2).block);
    CHECK(report.fact(2).block != report.fact(3).block);
}

TEST_CASE("figures know the sentence that carries the mark of their note", "[check]")
{
    const Report report = test::report_of(
        "Có 12 vụ. Kiểm tra 64 cơ sở[^1].\n[^1]: Gồm 30 cơ sở ăn uống, 34 cơ sở chế biến.");
    const std::string& note = test::fact_of(report, "30 cơ sở ăn uống").record.note;
    REQUIRE_FALSE(note.empty());
    REQUIRE(report.marked_by(note).size() == 1);
    CHECK(report.fact(report.marked_by(note).front()).record.quote == "64 cơ sở");
    CHECK(report.marked_by("").empty());
    CHECK(report.marked_by("7").empty());
}

TEST_CASE("links lead to what is there", "[check]")
{
    std::vector<ObservationRecord> records{test::amount("5", "xã"), test::amount("2", "xã"),
                                           test::amount("3", "xã")};
    records[1].of = "o1";
    records[2].of = "o9"; // no such figure
    const Report report = test::report_with(records);
    CHECK(report.fact(1).of == FactId{0});
    CHECK_FALSE(report.fact(2).of);
    REQUIRE(report.below(0).size() == 1);
    CHECK(report.below(0).front() == 1);
}

TEST_CASE("a report that was cleared is empty", "[check]")
{
    Report report = test::report_of("Có 5 xã.\nTheo Kế hoạch số 4/KH-UBND ngày 01/02/2025.");
    REQUIRE(report.facts().size() == 1);
    REQUIRE(report.citations().size() == 1);
    report.clear();
    CHECK(report.facts().empty());
    CHECK(report.citations().empty());
}
