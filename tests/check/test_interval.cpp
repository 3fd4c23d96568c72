#include "check/interval.hpp"
#include "terms.hpp"

#include <optional>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::shown;

namespace {

Interval range(int low, int high)
{
    return Interval::from_to(Rational(low), Rational(high));
}

/// Small intervals of all kinds, around zero.
class Intervals {
public:
    Interval next()
    {
        Interval interval;
        const int low = pick(-6, 6);
        interval.low = Rational(low);
        interval.high = Rational(low + pick(0, 5));
        interval.low_closed = pick(0, 1) == 1 || interval.low == interval.high;
        interval.high_closed = pick(0, 1) == 1 || interval.low == interval.high;
        if (pick(0, 7) == 0) {
            interval.low.reset();
            interval.low_closed = false;
        }
        if (pick(0, 7) == 0) {
            interval.high.reset();
            interval.high_closed = false;
        }
        return interval;
    }

    int pick(int low, int high)
    {
        return std::uniform_int_distribution<int>(low, high)(m_random);
    }

private:
    std::mt19937 m_random{20250630};
};

/// Numbers that belong to an interval, its ends among them.
std::vector<Rational> samples(const Interval& interval)
{
    std::vector<Rational> found;
    for (int quarters = -60; quarters <= 60; ++quarters) {
        const Rational number(quarters, 4);
        if (interval.contains(number)) {
            found.push_back(number);
        }
    }
    return found;
}

} // namespace

TEST_CASE("intervals know what belongs to them", "[check]")
{
    CHECK(range(1, 2).contains(Rational(1)));
    CHECK_FALSE(range(1, 2).contains(Rational(2)));
    CHECK(Interval().contains(Rational(-7)));
    CHECK(Interval::at_least(Rational(3)).contains(Rational(3)));
    CHECK_FALSE(Interval::positive().contains(Rational(0)));
    CHECK(Interval::point(Rational(5)).contains(Rational(5)));
    CHECK(Interval::open(Rational(5), Rational(5)).is_empty());
    CHECK_FALSE(Interval::point(Rational(5)).is_empty());
    CHECK(Interval::closed(Rational(5), Rational(4)).is_empty());
}

TEST_CASE("intervals meet or only touch", "[check]")
{
    CHECK(range(1, 2).meets(range(1, 3)));
    CHECK_FALSE(range(1, 2).meets(range(2, 3)));
    CHECK(range(1, 2).touches(range(2, 3)));
    CHECK_FALSE(range(1, 2).touches(range(3, 4)));
    CHECK(Interval::closed(Rational(1), Rational(2)).meets(range(2, 3)));
    CHECK(Interval::at_most(Rational(2)).meets(Interval::at_least(Rational(2))));
    CHECK_FALSE(Interval::at_most(Rational(1)).touches(Interval::at_least(Rational(2))));
}

TEST_CASE("a weight of -1 mirrors an interval with its ends", "[check]")
{
    CHECK(shown(range(10, 11) * Rational(-1), 0) == "(-11; -10]");
    CHECK(shown(range(10, 11) * Rational(0), 0) == "[0; 0]");
    CHECK(shown(Interval::at_least(Rational(2)) * Rational(-1), 0) == "(…; -2]");
}

TEST_CASE("quotients divide by positive numbers alone", "[check]")
{
    CHECK(shown(quotient(range(10, 20), range(2, 4)), 2) == "(2.5; 10)");
    CHECK(shown(quotient(Interval::point(Rational(12)), Interval::point(Rational(4))), 2) ==
          "[3; 3]");
    CHECK(shown(quotient(range(10, 20), range(-3, 4)), 2) == "(2.5; …)");
    CHECK(quotient(range(10, 20), range(-3, 0)).is_empty());
    CHECK(shown(quotient(range(-10, 20), Interval::at_least(Rational(2))), 2) == "[-5; 10)");
    CHECK(shown(quotient(range(10, 20), Interval::at_least(Rational(2))), 2) == "(0; 10)");
}

TEST_CASE("results of numbers belong to the results of their intervals", "[check][property]")
{
    Intervals intervals;
    for (int round = 0; round < 400; ++round) {
        const Interval one = intervals.next();
        const Interval two = intervals.next();
        const Interval sum = one + two;
        const Interval difference = one - two;
        const Interval times = product(one, two);
        const Interval over = quotient(one, two);
        const Interval both = intersection(one, two);
        const Interval around = hull(one, two);
        bool is_common = false;
        bool is_sound = true;
        for (const Rational& a : samples(one)) {
            is_sound = is_sound && around.contains(a) && both.contains(a) == two.contains(a);
            is_common = is_common || two.contains(a);
            for (const Rational& b : samples(two)) {
                is_sound = is_sound && sum.contains(a + b) && difference.contains(a - b) &&
                           times.contains(a * b) && (b.sign() <= 0 || over.contains(a / b));
            }
        }
        CAPTURE(shown(one, 2), shown(two, 2));
        REQUIRE(is_sound);
        REQUIRE(one.meets(two) == is_common); // ends are whole, samples are quarters
        REQUIRE(both.is_empty() == !is_common);
    }
}

TEST_CASE("ends of results are as narrow as they can be", "[check][property]")
{
    Intervals intervals;
    for (int round = 0; round < 2000; ++round) {
        Interval one = intervals.next().closure();
        Interval two = intervals.next().closure();
        if (!one.low || !one.high || !two.low || !two.high) {
            continue;
        }
        const Interval times = product(one, two);
        bool is_low_reached = false;
        bool is_high_reached = false;
        for (const Rational& a : {*one.low, *one.high}) {
            for (const Rational& b : {*two.low, *two.high}) {
                is_low_reached = is_low_reached || a * b == *times.low;
                is_high_reached = is_high_reached || a * b == *times.high;
            }
        }
        CAPTURE(shown(one, 2), shown(two, 2));
        REQUIRE((is_low_reached && is_high_reached && times.low_closed && times.high_closed));
    }
}
