#include "check/likeness.hpp"
#include "check_support.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

Decimal decimal(const std::string& text)
{
    return Decimal::parse(text).value();
}

Fact fact_named(std::string indicator)
{
    Fact fact;
    fact.indicator = std::move(indicator);
    return fact;
}

} // namespace

TEST_CASE("digits that say something are counted", "[check]")
{
    const auto [number, digits] = GENERATE(table<std::string, std::size_t>({{"0", 0},
                                                                            {"0.00", 0},
                                                                            {"7", 1},
                                                                            {"0.0123", 3},
                                                                            {"12300", 3},
                                                                            {"1001", 4},
                                                                            {"13.350", 4},
                                                                            {"-42", 2}}));
    CAPTURE(number);
    CHECK(significant_digits(decimal(number)) == digits);
}

TEST_CASE("one slip makes one number of another", "[check]")
{
    const auto [left, right] = GENERATE(table<std::string, std::string>({{"1319", "1339"},
                                                                         {"1319", "3119"},
                                                                         {"1319", "1391"},
                                                                         {"1319", "131"},
                                                                         {"1319", "319"},
                                                                         {"1319", "13119"},
                                                                         {"94.97", "99.47"},
                                                                         {"93.4", "91.4"},
                                                                         {"5", "6"}}));
    CAPTURE(left, right);
    CHECK(is_one_slip_off(decimal(left), decimal(right)));
    CHECK(is_one_slip_off(decimal(right), decimal(left)));
}

TEST_CASE("two slips, or none, are not one", "[check]")
{
    const auto [left, right] = GENERATE(table<std::string, std::string>({{"1319", "1319"},
                                                                         {"1319", "1328"},
                                                                         {"1319", "9311"},
                                                                         {"1319", "13"},
                                                                         {"1319", "1913131"},
                                                                         {"12", "3456"}}));
    CAPTURE(left, right);
    CHECK_FALSE(is_one_slip_off(decimal(left), decimal(right)));
    CHECK_FALSE(is_one_slip_off(decimal(right), decimal(left)));
}

TEST_CASE("a slip in a sum is one digit, or nine times one, and zeros", "[check]")
{
    const auto [difference, unit, is_slip] =
        GENERATE(table<Rational, Rational, bool>({{Rational(4), Rational(1), true},
                                                  {Rational(-400), Rational(1), true},
                                                  {Rational(27), Rational(1), true},
                                                  {Rational(81), Rational(1), true},
                                                  {Rational(630), Rational(1), true},
                                                  {Rational(11), Rational(1), false},
                                                  {Rational(28), Rational(1), false},
                                                  {Rational(0), Rational(1), false},
                                                  {Rational(3, 10), Rational(1, 10), true},
                                                  {Rational(3, 10), Rational(1), false}}));
    CAPTURE(difference.to_decimal_text(3), unit.to_decimal_text(3));
    CHECK(is_slip_sized(difference, unit) == is_slip);
}

TEST_CASE("indicators are alike when they share most words", "[check]")
{
    struct Case {
        std::string left;
        std::string right;
        bool is_like;
    };
    const auto one = GENERATE(values<Case>({
        {"thu ngân sách", "thu ngân sách", true},
        {"thu ngân sách", "tổng thu ngân sách nhà nước", true},
        {"thu ngân sách", "chi ngân sách", true}, // two of three words: no more than alike
        {"thu ngân sách", "sản lượng cá", false},
        {"dự án", "dự toán", false},
        {"cá", "sản lượng cá", true},
        {"", "thu ngân sách", false},
        {"", "", false},
    }));
    CAPTURE(one.left, one.right);
    const Fact left = fact_named(one.left);
    const Fact right = fact_named(one.right);
    CHECK(has_like_indicator(left, right) == one.is_like);
    CHECK(has_like_indicator(right, left) == one.is_like);
    CHECK(has_same_indicator(left, right) == (one.left == one.right && !one.left.empty()));
}

TEST_CASE("nouns that begin with one word count one kind of things", "[check]")
{
    const auto count_of = [](std::string noun) {
        Fact fact;
        fact.counts = true;
        fact.dimension = std::move(noun);
        return fact;
    };
    CHECK(has_same_noun(count_of("chốt kiểm soát"), count_of("chốt cố định")));
    CHECK(has_same_noun(count_of("chốt"), count_of("chốt lưu động")));
    CHECK_FALSE(has_same_noun(count_of("chốt"), count_of("lớp tập huấn")));
    CHECK_FALSE(has_same_noun(count_of(""), count_of("")));
    Fact amount;
    amount.dimension = "ha";
    CHECK_FALSE(has_same_noun(amount, amount));
}
