#include "check/months.hpp"
#include "core/vietnamese.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::string shown(const std::optional<MonthSpan>& months)
{
    return !months ? std::string("-")
                   : std::to_string(months->year) + " " + std::to_string(months->first) + "-" +
                         std::to_string(months->last);
}

} // namespace

TEST_CASE("a period within one year is a run of its months", "[check]")
{
    const auto [period, expected] = GENERATE(table<std::string, std::string>({
        {"2025", "2025 1-12"},
        {"2025-03", "2025 3-3"},
        {"2025-Q1", "2025 1-3"},
        {"2025-Q4", "2025 10-12"},
        {"2025-S2", "2025 7-12"},
        {"2025-01/2025-09", "2025 1-9"},
        {"2025-13", "-"},
        {"2025-Q5", "-"},
        {"2025-S0", "-"},
        {"2025-09/2025-01", "-"},
        {"2024-09/2025-01", "-"},
        {"2024/2025", "-"},
        {"2025-03-31", "-"},
        {"Y-Q1", "-"},
        {"", "-"},
    }));
    CAPTURE(period);
    CHECK(shown(months_of(period)) == expected);
}

TEST_CASE("what is summed up to a month's end is of the months before it", "[check]")
{
    CHECK(shown(months_until("2025-03-31")) == "2025 1-3");
    CHECK(shown(months_until("2024-02-29")) == "2024 1-2");
    CHECK(shown(months_until("2024-02-28")) == "-");
    CHECK(shown(months_until("2025-12-31")) == "2025 1-12");
    CHECK(shown(months_until("2025-06-15")) == "-");
    CHECK(shown(months_until("2025-Q1")) == "-");
}

TEST_CASE("a basis names the earlier period, or leaves it open", "[check]")
{
    const auto [period, basis, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"2025-Q1", "cùng kỳ", "2024 1-3"},
        {"2025-Q1", "cùng kỳ năm trước", "2024 1-3"},
        {"2025-Q1", "cùng kỳ năm 2023", "2023 1-3"},
        {"2025-Q1", "cùng kỳ năm 2025", "-"},
        {"2025-Q1", "năm trước", "-"},
        {"2025-Q1", "năm 2024", "-"},
        {"2025-Q1", "quý trước", "2024 10-12"},
        {"2025-Q3", "quý trước", "2025 4-6"},
        {"2025-S1", "quý trước", "-"},
        {"2025-01", "tháng trước", "2024 12-12"},
        {"2025-07", "tháng trước", "2025 6-6"},
        {"2025-07", "cùng kỳ tháng trước", "-"},
        {"2025", "năm trước", "2024 1-12"},
        {"2025", "năm 2022", "2022 1-12"},
        {"2025", "đầu nhiệm kỳ", "-"},
        {"2025", "", "-"},
    }));
    CAPTURE(period, basis);
    const auto months = months_of(period);
    REQUIRE(months);
    CHECK(shown(earlier_months(*months, fold(basis))) == expected);
}

TEST_CASE("a report of a period's last month came before its end", "[check]")
{
    const MonthSpan quarter{2025, 1, 3};
    CHECK(is_within_or_before({2025, 3, 20}, quarter));
    CHECK(is_within_or_before({2024, 12, 31}, quarter));
    CHECK_FALSE(is_within_or_before({2025, 4, 1}, quarter));
    CHECK_FALSE(is_within_or_before({2026, 1, 1}, quarter));
}
