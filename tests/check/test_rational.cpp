#include "check/rational.hpp"

#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

Int128 whole(const std::string& digits)
{
    return Decimal::parse(digits)->coefficient();
}

Rational decimal(const std::string& digits)
{
    return Rational::from(*Decimal::parse(digits));
}

/// One subtraction at a time, as Euclid did it.
Int128 slow_gcd(Int128 left, Int128 right)
{
    left = left < 0 ? -left : left;
    while (left != 0 && right != 0) {
        (left > right ? left : right) -= left > right ? right : left;
    }
    return left + right;
}

class Fractions {
public:
    Rational next()
    {
        const std::int64_t denominator =
            std::uniform_int_distribution<std::int64_t>(1, 400)(m_random);
        return {Int128{std::uniform_int_distribution<std::int64_t>(-5000, 5000)(m_random)},
                Int128{denominator}};
    }

private:
    std::mt19937_64 m_random{20250331};
};

bool is_reduced(const Rational& number)
{
    return number.denominator() > 0 && slow_gcd(number.numerator(), number.denominator()) == 1;
}

} // namespace

TEST_CASE("fractions are kept in lowest terms with a positive denominator", "[check]")
{
    CHECK(Rational(6, -4) == Rational(-3, 2));
    CHECK(Rational(0, -7).denominator() == 1);
    CHECK(Rational(-8, -2) == Rational(4));
    CHECK(Rational(10, 4).denominator() == 2);
    CHECK_THROWS_AS(Rational(1, 0), ExactOverflow);
    CHECK_THROWS_AS(Rational(1) / Rational(0), ExactOverflow);
}

TEST_CASE("fractions are made of decimals and scales", "[check]")
{
    CHECK(Rational::from(*Decimal::parse("1.177"), 9) == Rational(1177000000));
    CHECK(Rational::from(*Decimal::parse("-13.350")) == Rational(-267, 20));
    CHECK(Rational::from(*Decimal::parse("5"), -2) == Rational(1, 20));
    CHECK(Rational::power_of_ten(-3) == Rational(1, 1000));
    CHECK(Rational::power_of_ten(0) == Rational(1));
    CHECK_THROWS_AS(Rational::from(*Decimal::parse("5"), 39), ExactOverflow);
    CHECK_THROWS_AS(Rational::from(*Decimal::parse("12345678"), 36), ExactOverflow);
}

TEST_CASE("arithmetic of fractions agrees with its definition", "[check][property]")
{
    Fractions fractions;
    for (int round = 0; round < 20000; ++round) {
        const Rational a = fractions.next();
        const Rational b = fractions.next();
        const Int128 cross = a.denominator() * b.denominator();
        const Int128 left = a.numerator() * b.denominator();
        const Int128 right = b.numerator() * a.denominator();
        const bool is_sound =
            a + b == Rational(left + right, cross) && a - b == Rational(left - right, cross) &&
            a * b == Rational(a.numerator() * b.numerator(), cross) &&
            (b.sign() == 0 || a / b == Rational(left, right)) && (a < b) == (left < right) &&
            (a == b) == (left == right) && (a > b) == (left > right);
        const bool is_inverse =
            a + b - b == a && a - (a - b) == b && (b.sign() == 0 || a / b * b == a);
        REQUIRE((is_sound && is_inverse));
        REQUIRE((is_reduced(a + b) && is_reduced(a * b) && is_reduced(a - b)));
    }
}

TEST_CASE("floor, ceil and decimal text are next to their number", "[check][property]")
{
    Fractions fractions;
    for (int round = 0; round < 20000; ++round) {
        const Rational number = fractions.next();
        const Rational floor(number.floor());
        const Rational ceil(number.ceil());
        REQUIRE((floor <= number && number < floor + Rational(1)));
        REQUIRE((ceil >= number && number > ceil - Rational(1)));
        const int places = round % 7;
        const Rational off = decimal(number.to_decimal_text(places)).abs() - number.abs();
        const Rational half = Rational::power_of_ten(-places) * Rational(1, 2);
        REQUIRE((-half < off && off <= half)); // ties go away from zero
    }
}

TEST_CASE("decimal text rounds half away from zero and drops needless zeros", "[check]")
{
    const auto [number, places, text] = GENERATE(table<Rational, int, std::string>({
        {Rational(5300, 58), 10, "91.3793103448"},
        {Rational(1, 8), 2, "0.13"},
        {Rational(-1, 8), 2, "-0.13"},
        {Rational(1, 8), 5, "0.125"},
        {Rational(999, 1000), 2, "1"},
        {Rational(-1, 1000), 2, "0"},
        {Rational(1999, 2), 0, "1000"},
        {Rational(100), 3, "100"},
        {Rational(0), 4, "0"},
        {Rational(1177000000), 0, "1177000000"},
        {Rational(1, 3), 12, "0.333333333333"},
        {Rational(2, 3), 1, "0.7"},
    }));
    CHECK(number.to_decimal_text(places) == text);
}

TEST_CASE("numbers as large as Int128 holds are exact", "[check]")
{
    const Int128 big = whole("999999999999999999999999999999999999");
    const Rational below(big, big + 1);
    const Rational above(big + 1, big + 2);
    CHECK(below < above);
    CHECK(above > below);
    CHECK(-above < -below);
    CHECK(below <=> below == std::strong_ordering::equal);
    CHECK(below * Rational(big + 1, big) == Rational(1));
    CHECK(Rational(big, 7).to_decimal_text(3) == "142857142857142857142857142857142857");
    CHECK(Rational(big + 1, 7).to_decimal_text(3) == "142857142857142857142857142857142857.143");
    // 12345678901234567890123 / 98765432109876543210987 - 22222222222222222 / 177777777777777777
    CHECK((Rational(whole("12345678901234567890123"), whole("98765432109876543210987")) >
           Rational(whole("22222222222222222"), whole("177777777777777777"))) == false);
}

TEST_CASE("what does not fit is refused", "[check]")
{
    const Rational big(whole("999999999999999999999999999999999999"));
    CHECK_THROWS_AS(big * big, ExactOverflow);
    CHECK_THROWS_AS(big * Rational(1000), ExactOverflow);
    CHECK_THROWS_AS(big * Rational(170) + big, ExactOverflow);
    CHECK_THROWS_AS(Rational(1) / big / big, ExactOverflow);
    CHECK_THROWS_AS(Rational(1, 7) / big + Rational(1, 11) / big * Rational(1, 13), ExactOverflow);
    const auto lowest = static_cast<Int128>(static_cast<unsigned char>(1)) << 126;
    CHECK_THROWS_AS(-Rational(-lowest - lowest), ExactOverflow);
}

TEST_CASE("sums of amounts stay small", "[check]")
{
    Rational total;
    for (int number = 1; number <= 5000; ++number) {
        total = total + Rational::from(Decimal(number, number % 4), 6);
    }
    CHECK(total.is_whole());
    CHECK(total == decimal("3474251250000"));
}
