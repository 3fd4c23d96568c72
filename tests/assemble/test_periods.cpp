#include "assemble/periods.hpp"
#include "assemble_support.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::observations_of;
using solieu::test::shown_periods;

TEST_CASE("a period without a year takes the report's", "[assemble]")
{
    const auto [period, report, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"Y-Q1", "2025-Q1", "2025-Q1"},
        {"Y-Q2", "2025-Q1", "2025-Q2"},
        {"Y-03", "2025", "2025-03"},
        {"Y-01/Y-09", "2024", "2024-01/2024-09"},
        {"Y", "2025-S1", "2025"},
        {"2023", "2025", "2023"},
        {"2023-Q4", "", "2023-Q4"},
        {"Y-Q1", "", ""},
        {"Y-Q1", "25", ""},
        {"", "2025", ""},
    }));
    CAPTURE(period, report);
    CHECK(with_year(period, report) == expected);
}

TEST_CASE("figures take the period that is stated for them", "[assemble]")
{
    const std::string head = "BÁO CÁO\nKết quả quý I năm 2025\n";
    const auto [text, periods] = GENERATE(table<std::string, std::string>({
        {"Trồng 5 ha rừng.", "5 ha = 2025-Q1"},
        {"Năm 2024 trồng 5 ha, năm 2023 trồng 7 ha.", "5 ha = 2024; 7 ha = 2023"},
        {"Năm 2024 trồng 5 ha; chăm sóc 7 ha.", "5 ha = 2024; 7 ha = 2024"},
        {"Năm 2024 trồng 5 ha. Chăm sóc 7 ha.", "5 ha = 2024; 7 ha = 2025-Q1"},
        {"Trồng 5 ha trong tháng 2 năm 2025.", "5 ha = 2025-02"},
        {"Tháng 2 trồng 5 ha.", "5 ha = 2025-02"},
        {"Tính đến hết quý I có 5 ha rừng.", "5 ha = 2025-03-31"},
        {"Tính đến ngày 20/3/2025 có 5 ha rừng.", "5 ha = 2025-03-20"},
        {"Ngày 20/3/2025 đã trồng 5 ha rừng.", "5 ha = 2025-Q1"},
        {"Năm 2024 trồng 5 ha, đến nay trồng 7 ha.", "5 ha = 2024; 7 ha = 2025-Q1"},
        {"Trong tháng trồng 5 ha.", "5 ha = 2025-03"},
        {"Trồng 5 ha, tăng 3% so với năm 2023.", "5 ha = 2025-Q1; 3% = 2025-Q1"},
        {"Năm 2024 trồng 5 ha, tăng 3% so với năm 2023, chăm sóc 7 ha.",
         "5 ha = 2024; 3% = 2024; 7 ha = 2024"},
        {"Theo kế hoạch năm 2026 đã trồng 5 ha.", "5 ha = 2025-Q1"},
    }));
    CAPTURE(text);
    CHECK(shown_periods(observations_of(head + text)) == periods);
}

TEST_CASE("without any period figures have none", "[assemble]")
{
    CHECK(shown_periods(observations_of("Trồng 5 ha rừng.")) == "5 ha = ");
    CHECK(shown_periods(observations_of("Quý I trồng 5 ha rừng.")) == "5 ha = ");
    CHECK(shown_periods(observations_of("Quý I năm 2025 trồng 5 ha rừng.")) == "5 ha = 2025-Q1");
}

TEST_CASE("headings say the period of what stands below them", "[assemble]")
{
    CHECK(shown_periods(observations_of("BÁO CÁO\nKết quả năm 2025\nI. THÁNG 3\nTrồng 5 ha rừng.\n"
                                        "1. Lâm nghiệp\nTrồng 7 ha rừng.\nII. CẢ NĂM\n"
                                        "Trồng 9 ha rừng.")) ==
          "5 ha = 2025-03; 7 ha = 2025-03; 9 ha = 2025");
}

TEST_CASE("notes have the period of the sentence with their mark", "[assemble]")
{
    CHECK(shown_periods(observations_of("BÁO CÁO\nKết quả năm 2025\n"
                                        "Tháng 2 trồng 9 ha[^1]. Tháng 3 trồng 4 ha[^2].\n"
                                        "[^1]: Keo 5 ha.\n[^2]: Năm 2023 trồng 1 ha.")) ==
          "9 ha = 2025-02; 4 ha = 2025-03; 5 ha = 2025-02; 1 ha = 2023");
}

TEST_CASE("a plan's total has the year, a percentage the period of its figure", "[assemble]")
{
    CHECK(shown_periods(observations_of("BÁO CÁO\nKết quả quý I năm 2025\n"
                                        "Kế hoạch vốn là 72 tỷ đồng. Giải ngân 9 tỷ đồng, đạt "
                                        "12,5% kế hoạch.")) ==
          "72 tỷ đồng = 2025; 9 tỷ đồng = 2025-Q1; 12,5% = 2025-Q1");
}
