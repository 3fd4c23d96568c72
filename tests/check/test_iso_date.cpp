#include "check/iso_date.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("days are read from ISO 8601", "[check]")
{
    CHECK(parse_date("2025-01-08") == IsoDate{2025, 1, 8});
    CHECK(parse_date("2024-02-29") == IsoDate{2024, 2, 29});
    CHECK(parse_date("1945-09-02") == IsoDate{1945, 9, 2});
}

TEST_CASE("what is no day of any month is none", "[check]")
{
    const auto text = GENERATE(as<std::string>{}, "", "2025", "2025-01", "2025-Q1", "2025-02-29",
                               "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "2025-1-8",
                               "08/01/2025", "2025/01/08", "2025-01-08 ", " 2025-01-08",
                               "2025-01-0x", "2025-+1-08", "-025-01-08", "2025-01-080");
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
}

TEST_CASE("days are compared by year, then month, then day", "[check]")
{
    CHECK(*parse_date("2024-12-31") < *parse_date("2025-01-01"));
    CHECK(*parse_date("2025-01-31") < *parse_date("2025-02-01"));
    CHECK(*parse_date("2025-02-01") < *parse_date("2025-02-02"));
}

TEST_CASE("only digits are a number of digits", "[check]")
{
    CHECK(parse_digits("2025") == 2025);
    CHECK(parse_digits("007") == 7);
    CHECK(parse_digits("0") == 0);
    for (const std::string text : {"", "-1", "+1", " 1", "1 ", "1.0", "x", "99999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_digits(text));
    }
}
