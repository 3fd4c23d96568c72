#include "check/written.hpp"

#include <optional>
#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

WrittenNumber written(const std::string& text)
{
    return WrittenNumber(*Decimal::parse(text));
}

std::string shown(const std::optional<Decimal>& number)
{
    return number ? number->stated() : "-";
}

} // namespace

TEST_CASE("a number's digits are edited as they are written", "[check]")
{
    CHECK(written("93.4").size() == 3);
    CHECK(written("0.05").size() == 3);
    CHECK(written("-12").size() == 2);
    CHECK(shown(written("93.4").with_digit(1, '1')) == "91.4");
    CHECK(shown(written("-5.9").with_digit(1, '8')) == "-5.8");
    CHECK(shown(written("94.97").with_swapped(1)) == "99.47");
    CHECK(shown(written("12.3").without_digit(2)) == "12");
    CHECK(shown(written("12.3").without_digit(0)) == "2.3");
    CHECK(shown(written("99.447").without_digit(3)) == "99.47");
    CHECK(shown(written("12.3").with_digit_before(2, '5')) == "125.3");
    CHECK(shown(written("12.3").with_digit_before(3, '5')) == "12.35");
    CHECK(shown(written("12.3").with_first_decimal('5')) == "12.53");
    CHECK(shown(written("12").with_digit_before(2, '5')) == "125");
    CHECK(shown(written("94.97").with_decimals(1)) == "949.7");
    CHECK(shown(written("94.97").with_decimals(3)) == "9.497");
    CHECK(shown(written("13.350").with_decimals(0)) == "13350");
}

TEST_CASE("nobody would write some edits", "[check]")
{
    CHECK(shown(written("93.4").with_digit(0, '0')) == "-");
    CHECK(shown(written("0.5").with_digit(0, '3')) == "3.5");
    CHECK(shown(written("3.5").with_digit(0, '0')) == "0.5");
    CHECK(shown(written("105").without_digit(0)) == "-");
    CHECK(shown(written("5").without_digit(0)) == "-");
    CHECK(shown(written("0.5").without_digit(0)) == "-");
    CHECK(shown(written("12").with_digit_before(0, '0')) == "-");
    CHECK(shown(written("12").with_first_decimal('5')) == "-");
    CHECK(shown(written("10").with_swapped(0)) == "-");
    CHECK(shown(written("12").with_decimals(2)) == "-");
    CHECK(shown(written("12").with_decimals(-1)) == "-");
    const std::string longest(36, '9');
    CHECK(shown(written(longest).with_digit_before(0, '1')) == "-");
    CHECK(shown(written(longest).without_digit(0)) == longest.substr(1));
    CHECK(written("0." + std::string(35, '0') + "1").size() == 37);
    CHECK(shown(written("0." + std::string(35, '0') + "1").with_digit(36, '2')) == "-");
}
