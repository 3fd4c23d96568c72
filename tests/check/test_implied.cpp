#include "check/implied.hpp"
#include "terms.hpp"

#include <initializer_list>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::shown;
using solieu::test::term;

namespace {

std::string base(const std::string& amount, const std::string& percent)
{
    return shown(implied_base(term(amount), term(percent)), 2);
}

std::string base_or_cut(const std::string& amount, const std::string& percent)
{
    return shown(implied_base_or_cut(term(amount), term(percent)), 2);
}

std::string before(const std::string& current, const std::string& growth)
{
    return shown(previous_value(term(current), term(growth)), 2);
}

std::string before_or_cut(const std::string& current, const std::string& growth)
{
    return shown(previous_value_or_cut(term(current), term(growth)), 2);
}

std::string roundest(const Interval& interval)
{
    const auto numbers = roundest_in(interval);
    if (!numbers) {
        return "";
    }
    const std::string first = numbers->first.to_decimal_text(6);
    const std::string last = numbers->last.to_decimal_text(6);
    return first == last ? first : first + "…" + last;
}

} // namespace

TEST_CASE("an amount and its completion imply a plan", "[check][vectors]")
{
    // rounded, then with the percentage cut, too
    CHECK(base("1177", "24.36") == "(4828.65; 4834.74)");
    CHECK(base_or_cut("1177", "24.36") == "(4827.66; 4834.74)");
    CHECK(base("74540", "27.8") == "(267646.32; 268614.41)");
    CHECK(base("125.25", "35.8") == "(349.36; 350.36)");
    CHECK(base("112.85", "17.2") == "(654.17; 658.05)");
    CHECK(base("147258", "27.6") == "(532576.85; 534513.61)");
    CHECK(base("84016", "15.7") == "(533431.75; 536846.65)");
    CHECK(base("2401", "49.7") == "(4825.13; 4836.86)");
    CHECK(base("2401", "48.2") == "(4975.13; 4987.54)");
    // in units of 10^0, and of exact amounts
    CHECK(base("1.177@12", "24.36") == "(4828647650318.08; 4834736193800.04)");
    CHECK(base("=50", "50.0") == "(99.9; 100.1]");
    CHECK(base("=50", "0") == "(10000; …)");
}

TEST_CASE("implied plans meet or do not", "[check][vectors]")
{
    const auto plan = [](const std::string& amount, const std::string& percent) {
        return implied_base_or_cut(term(amount), term(percent));
    };
    CHECK(plan("147258", "27.6").meets(plan("84016", "15.7")));      // a balanced budget
    CHECK_FALSE(plan("34532", "20.7").meets(plan("34532", "20.3"))); // two plans
    CHECK(plan("1177", "24.36").meets(plan("2401", "49.7")));
    CHECK_FALSE(plan("1177", "24.36").meets(plan("2401", "48.2")));
    // Parts' plans add up to their total's.
    const Interval parts =
        implied_base(term("127"), term("26")) + implied_base(term("108"), term("23"));
    CHECK(shown(parts, 1) == "(934.8; 982.2)");
    CHECK(base("235", "24") == "(957.14; 1002.13)");
    CHECK(parts.meets(implied_base(term("235"), term("24"))));
}

TEST_CASE("a value and its growth imply the value before", "[check][vectors]")
{
    CHECK(before("74540", "18") == "(62902.53; 63438.72)");
    CHECK(before_or_cut("74540", "18") == "(62638.24; 63438.72)");
    CHECK(before("=74540", "18") == "(62902.95; 63438.3]");
    CHECK(before("125.25", "47") == "(84.91; 85.5)");
    CHECK(before_or_cut("125.25", "47") == "(84.63; 85.5)");
    CHECK(before("112.85", "7.4") == "(105.02; 105.13)");
    CHECK(before_or_cut("112.85", "7.4") == "(104.97; 105.13)");
    CHECK(before("=9403", "-5.9") == "[9987.25; 9997.87)");
    CHECK(before_or_cut("=9403", "-5.9") == "[9987.25; 10003.19)");
    CHECK(previous_value(term("=94"), term("-101")).is_empty());
    const Interval parts =
        previous_value(term("127"), term("12")) + previous_value(term("108"), term("10"));
    CHECK(shown(parts, 1) == "(209.7; 213.4)");
    CHECK(before("235", "11") == "(210.31; 213.12)");
    CHECK(parts.meets(previous_value(term("235"), term("11"))));
}

TEST_CASE("implied plans are often round", "[check][vectors]")
{
    const auto plan = [](const std::string& amount, const std::string& percent) {
        return roundest(implied_base(term(amount), term(percent)));
    };
    CHECK(plan("1177", "24.36") == "4830");
    CHECK(plan("74540", "27.8") == "268000");
    CHECK(plan("125.25", "35.8") == "350");
    CHECK(plan("112.85", "17.2") == "655…658");
    CHECK(roundest(Interval::open(Rational(0), Rational(1, 2))) == "0.1…0.4");
    CHECK(roundest(Interval::closed(Rational(10), Rational(20))) == "10…20");
    CHECK(roundest(Interval::open(Rational(10), Rational(20))) == "11…19");
    CHECK(roundest(Interval::at_least(Rational(3))).empty());
    CHECK(roundest(Interval::open(Rational(3), Rational(3))).empty());
    CHECK(roundest(Interval::closed(Rational(-3), Rational(0))).empty());
}

TEST_CASE("few percentages of a small number have a whole numerator", "[check][vectors]")
{
    CHECK_FALSE(has_integer_numerator(term("=58"), term("93.4")));
    CHECK(has_integer_numerator(term("=58"), term("91.4")));
    CHECK(has_integer_numerator(term("=58"), term("91.3"))); // 53 of them, cut
    CHECK(has_integer_numerator(term("=388"), term("97.1")));
    CHECK(has_integer_numerator(term("=17"), term("0")));
    CHECK(has_integer_numerator(term("=17"), term("100")));
    CHECK_FALSE(has_integer_numerator(term("=17"), term("99.9")));
    CHECK_FALSE(has_integer_base(term("=53"), term("93.4")));
    CHECK(has_integer_base(term("=53"), term("91.4")));
}

TEST_CASE("the share of percentages without a numerator is known from GRIM", "[check][vectors]")
{
    const auto without_numerator = [](int base, int decimals) {
        Term whole;
        whole.value = Decimal(base, 0);
        whole.is_exact = true;
        Term percent;
        const int all = decimals == 0 ? 100 : decimals == 1 ? 1000 : 10000;
        int count = 0;
        for (int digits = 0; digits <= all; ++digits) {
            percent.value = Decimal(digits, decimals);
            count += has_integer_numerator(whole, percent) ? 0 : 1;
        }
        return (100 * count + all / 2) / (all + 1); // rounded
    };
    CHECK(without_numerator(58, 1) == 91);
    CHECK(without_numerator(388, 1) == 42);
    CHECK(without_numerator(58, 0) == 14);
    CHECK(without_numerator(1326, 2) == 80);
}

TEST_CASE("numbers beyond exact arithmetic imply nothing", "[check]")
{
    const std::string huge = std::string(36, '9') + "@12";
    CHECK(base(huge, "12.3") == "(…; …)");
    CHECK(before(huge, "12.3") == "(…; …)");
    CHECK(has_integer_numerator(term(huge), term("12.3")));
    CHECK(has_integer_base(term(huge), term("12.3")));
    const Rational most(Decimal::parse(std::string(36, '9'))->coefficient());
    CHECK_FALSE(roundest_in(Interval::open(most - Rational(1, 100), most)).has_value());
}

TEST_CASE("percentages of one hidden base have it in common", "[check][vectors]")
{
    const auto common = [](std::initializer_list<std::pair<const char*, const char*>> shares,
                           const auto& base_of) {
        Interval all = Interval::positive();
        for (const auto& [part, percent] : shares) {
            all = intersection(all, base_of(term(part), term(percent)));
        }
        return Rational(all.low->floor() + 1).to_decimal_text(0) + "…" +
               Rational(all.high->floor()).to_decimal_text(0);
    };
    const auto villages = {std::pair{"=78", "92"}, {"=60", "71"}, {"=47", "55"}, {"=11", "13"}};
    CHECK(common(villages, implied_base_or_cut) == "84…85");
    CHECK(common(villages, implied_base) == "85…85");
    const auto communes = {std::pair{"=2567", "42.4"}, {"=743", "12.3"}};
    CHECK(common(communes, implied_base_or_cut) == "6041…6061");
}
