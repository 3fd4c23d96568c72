#include "core/decimal.hpp"

#include <string>

#include <catch2/catch.hpp>

using solieu::Decimal;

TEST_CASE("a decimal keeps what was stated", "[core]")
{
    const auto [text, stated, shortest] = GENERATE(table<std::string, std::string, std::string>({
        {"0", "0", "0"},
        {"07", "7", "7"},
        {"13.350", "13.350", "13.35"},
        {"-0.5", "-0.5", "-0.5"},
        {"0.007", "0.007", "0.007"},
        {"1625313564", "1625313564", "1625313564"},
        {"100.00", "100.00", "100"},
        {"0.00", "0.00", "0"},
    }));
    CAPTURE(text);
    const auto number = Decimal::parse(text);
    REQUIRE(number);
    CHECK(number->stated() == stated);
    CHECK(number->shortest() == shortest);
}

TEST_CASE("what is no plain number is refused", "[core]")
{
    const std::string text = GENERATE("", "-", ".", "1.", ".5", "1,5", "1.2.3", "1e5", " 1", "--1",
                                      "9999999999999999999999999999999999999");
    CAPTURE(text);
    CHECK_FALSE(Decimal::parse(text));
}

TEST_CASE("scaling and adding are exact or refused", "[core]")
{
    CHECK(Decimal::parse("1.26")->scaled(15)->stated() == "1260000000000000");
    CHECK(Decimal::parse("13.350")->scaled(2)->stated() == "1335.0");
    CHECK_FALSE(Decimal::parse("99999999999999999999")->scaled(18));
    CHECK(Decimal::parse("0.1")->plus(*Decimal::parse("0.25"))->stated() == "0.35");
    CHECK(Decimal::parse("5")->plus(*Decimal::parse("-5"))->is_zero());
}

TEST_CASE("decimals compare by value", "[core]")
{
    CHECK(*Decimal::parse("13.350") == *Decimal::parse("13.35"));
    CHECK(*Decimal::parse("-2") < *Decimal::parse("-1.5"));
    CHECK(*Decimal::parse("-0.5") < *Decimal::parse("0"));
    CHECK(*Decimal::parse("100000000000000000000000") > *Decimal::parse("0.000000000000000000001"));
}
