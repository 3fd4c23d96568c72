#include "check/judge.hpp"
#include "terms.hpp"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::shown;
using solieu::test::term;
using solieu::test::terms;

namespace {

constexpr auto C = Verdict::consistent;
constexpr auto T = Verdict::truncated;
constexpr auto I = Verdict::inconsistent;
constexpr auto N = Verdict::not_checkable;

/// A relation and what is to be said of it.
struct Vector {
    std::string_view name;
    Formula formula;
    std::string_view stated;
    std::string_view operands;
    Verdict verdict;
    Grade grade = Grade::none;
    std::string_view reason{};
};

std::ostream& operator<<(std::ostream& out, const Vector& vector)
{
    return out << vector.name << ": " << vector.stated << " from " << vector.operands;
}

void check(const Vector& vector)
{
    CAPTURE(vector);
    const Judgement judgement = judge(vector.formula, term(vector.stated), terms(vector.operands));
    CHECK(name_of(judgement.verdict) == name_of(vector.verdict));
    CHECK(name_of(judgement.grade) == name_of(vector.grade));
    CHECK(judgement.reason == vector.reason);
}

Judgement judged(Formula formula, std::string_view stated, std::string_view operands)
{
    return judge(formula, term(stated), terms(operands));
}

std::string ulp_of(const Judgement& judgement, int places)
{
    return judgement.ulp->to_decimal_text(places);
}

} // namespace

TEST_CASE("percentages of exact numbers", "[check][vectors]")
{
    const auto exact = Grade::exact_inputs;
    const Vector vectors[] = {
        {"units on time", Formula::ratio, "93.4", "=53 =58", I},
        {"cases, cut", Formula::ratio, "97.1", "=377 =388", T, exact},
        {"all units", Formula::ratio, "100", "=58 =58", C, exact},
        {"files on time", Formula::ratio, "99.47", "=1319 =1326", C, exact},
        {"villages, cut", Formula::ratio, "95.43", "=837 =877", T, exact},
        {"villages of another base", Formula::ratio, "92", "=78 =79", I},
        {"an eighth", Formula::ratio, "12.5", "=1 =8", C, exact},
        {"an eighth, tie up", Formula::ratio, "13", "=1 =8", C, exact},
        {"an eighth, tie down is a cut", Formula::ratio, "12", "=1 =8", T, exact},
        {"a sixteenth, tie up", Formula::ratio, "6.3", "=1 =16", C, exact},
        {"a sixteenth, tie down", Formula::ratio, "6.2", "=1 =16", T, exact},
        {"two thirds, cut", Formula::ratio, "66.6", "=2 =3", T, exact},
        {"two thirds, rounded", Formula::ratio, "66.7", "=2 =3", C, exact},
        {"rounded up", Formula::ratio, "12.3", "=743 =6084", I},
        {"none of them", Formula::ratio, "0", "=0 =17", C, exact},
        {"nearly all of all", Formula::ratio, "99.9", "=17 =17", I},
        {"less than half a place", Formula::ratio, "0", "=1 =250", C, exact},
        {"nothing, cut", Formula::ratio, "0", "=3 =400", T, exact},
        {"nothing of much", Formula::ratio, "0", "=1 =17", I},
        {"settled of received", Formula::ratio, "91.2", "=604 =662", C, exact},
        {"settled of another total", Formula::ratio, "91.2", "=604 =686", I},
        {"cut, Tiên Phước 2023", Formula::ratio, "77.97", "=14504 =18600", T, exact},
        {"rounded, 96 %", Formula::ratio, "96", "=17800 =18600", C, exact},
        {"rounded, 98,2 %", Formula::ratio, "98.2", "=109 =111", C, exact},
        {"rounded, 45,3 %", Formula::ratio, "45.3", "=53 =117", C, exact},
        {"rounded, 70,2 %", Formula::ratio, "70.2", "=5775 =8227", C, exact},
        {"rounded, 73,65 %", Formula::ratio, "73.65", "=6022 =8177", C, exact},
        {"part of rounded total", Formula::ratio, "42.4", "=2567 =6084", I},
        {"denominator zero", Formula::ratio, "12", "=1 =0", N, Grade::none, "N010"},
        {"denominator negative", Formula::ratio, "12", "=1 =-8", N, Grade::none, "N010"},
        {"denominator missing", Formula::ratio, "12", "=1", N, Grade::none, "N001"},
        {"nothing to compare", Formula::equal, "12", "", N, Grade::none, "N001"},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("percentages of rounded amounts", "[check][vectors]")
{
    const Vector vectors[] = {
        {"tr, cut", Formula::ratio, "14.4", "10522@6 72792@6", T, Grade::exact_inputs},
        {"tr, rounded", Formula::ratio, "54.8", "5373@6 9802@6", C, Grade::exact_inputs},
        {"implied plan, exact", Formula::ratio, "24.36", "1177@9 4832@9", C, Grade::exact_inputs},
        {"implied plan, round", Formula::ratio, "24.36", "1177@9 4830@9", C, Grade::input_rounding},
        {"mixed units", Formula::ratio, "24.36", "1177@9 4832000@6", C, Grade::exact_inputs},
        {"inputs make a cut possible", Formula::ratio, "83", "840 1000", T, Grade::input_rounding},
        {"ends touch", Formula::ratio, "105", "101 98.9", I},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
    const Judgement cut = judged(Formula::ratio, "14.4", "10522@6 72792@6");
    CHECK(shown(*cut.interval, 5) == "(14.4541; 14.45567)");
    CHECK(ulp_of(cut, 4) == "0.5489");
}

TEST_CASE("an inconsistent figure says how far it is off", "[check][vectors]")
{
    const Judgement units = judged(Formula::ratio, "93.4", "=53 =58");
    CHECK(units.computed->to_decimal_text(10) == "91.3793103448");
    CHECK(ulp_of(units, 3) == "-20.207");
    CHECK(shown(*units.interval, 4) == "[91.3793; 91.3793]");
    CHECK_FALSE(units.is_off_by_one);

    const Judgement up = judged(Formula::ratio, "12.3", "=743 =6084");
    CHECK(up.is_off_by_one);
    CHECK(ulp_of(up, 3) == "-0.876");
    CHECK(judged(Formula::ratio, "-12.3", "=-743 =6084").is_off_by_one);
    // Exact numbers are not rounded at all, and 100 % is not rounded to 99,9 %.
    CHECK_FALSE(judged(Formula::difference, "=6", "=58 =53").is_off_by_one);
    CHECK_FALSE(judged(Formula::ratio, "99.9", "=17 =17").is_off_by_one);
    // Of what holds, too, and in the stated number's own unit.
    const Judgement total = judged(Formula::sum, "1.177@12", "1099.7@9 77000@6");
    CHECK(total.computed->to_decimal_text(5) == "1.1767");
    CHECK(ulp_of(total, 3) == "-0.3");
}

TEST_CASE("growth", "[check][vectors]")
{
    const auto exact = Grade::exact_inputs;
    const Vector vectors[] = {
        {"minus an eighth, tie away", Formula::growth, "-13", "=7 =8", C, exact},
        {"minus an eighth, cut", Formula::growth, "-12", "=7 =8", T, exact},
        {"-5,97 cut toward zero", Formula::growth, "-5.9", "=9403 =10000", T, exact},
        {"-5,97 rounded", Formula::growth, "-6", "=9403 =10000", C, exact},
        {"-5,97 cut away from zero", Formula::growth, "-6.0", "=9403 =10000", C, exact},
        {"-5,97 beyond", Formula::growth, "-6.1", "=9403 =10000", I},
        {"visitors, 18,0776", Formula::growth, "18", "=74540 =63128", C, exact},
        {"visitors, 18,8836", Formula::growth, "18", "=74540 =62700", T, exact},
        {"visitors, 24,23", Formula::growth, "18", "=74540 =60000", I},
        {"coarse amounts prove nothing", Formula::growth, "15", "1.2@9 1.1@9", C,
         Grade::input_rounding},
        {"coarse amounts, cut", Formula::growth, "20", "1.2@9 1.1@9", T, Grade::input_rounding},
        {"coarse amounts, too much", Formula::growth, "25", "1.2@9 1.1@9", I},
        {"tăng, but it fell", Formula::growth, "6", "=9403 =10000", I},
        {"from nothing", Formula::growth, "6", "=9403 =0", N, Grade::none, "N010"},
        {"points between rates", Formula::difference, "20.5", "98.2 77.7", C, exact},
        {"points as per cent", Formula::growth, "20.5", "98.2 77.7", I},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
    const Judgement coarse = judged(Formula::growth, "15", "1.2@9 1.1@9");
    CHECK(shown(*coarse.interval, 2) == "(0; 19.05)");
    const Judgement points = judged(Formula::difference, "20.5", "98.2 77.7");
    CHECK(shown(*points.interval, 2) == "(20.4; 20.6)");
}

TEST_CASE("levels relative to another and their surplus", "[check][vectors]")
{
    const auto exact = Grade::exact_inputs;
    const Vector vectors[] = {
        {"bằng 102,3%, tăng 2,3%", Formula::surplus, "2.3", "102.3", C, exact},
        {"bằng 102,34%, tăng 2,3%", Formula::surplus, "2.3", "102.34", C, exact},
        {"bằng 102,36%, tăng 2,3%", Formula::surplus, "2.3", "102.36", T, exact},
        {"bằng 102,3%, tăng 2,34%", Formula::surplus, "2.34", "102.3", C, Grade::input_rounding},
        {"bằng 102,3%, tăng 2,4%", Formula::surplus, "2.4", "102.3", I},
        {"bằng 102,4%, tăng 2,3%", Formula::surplus, "2.3", "102.4", I},
        {"bằng 102,3%, tăng 3,2%", Formula::surplus, "3.2", "102.3", I},
        {"bằng 97,7%, giảm 2,3%", Formula::surplus, "-2.3", "97.7", C, exact},
        {"bằng 97,7%, giảm 2,2%: both cut", Formula::surplus, "-2.2", "97.7", T,
         Grade::input_rounding},
        {"bằng 97,8%, giảm 2,3%: a tie", Formula::surplus, "-2.3", "97.8", C,
         Grade::input_rounding},
        {"bằng 97,7%, giảm 3,2%", Formula::surplus, "-3.2", "97.7", I},
        {"bằng 97,7%, tăng 2,3%", Formula::surplus, "2.3", "97.7", I},
        {"91,2 % and 8,8 %", Formula::complement, "8.8", "91.2", C, exact},
        {"91,2 % and 8,7 %: both cut", Formula::complement, "8.7", "91.2", T,
         Grade::input_rounding},
        {"91,2 % and 7,8 %", Formula::complement, "7.8", "91.2", I},
        {"92 % and 7,6 %", Formula::complement, "7.6", "92", C, Grade::input_rounding},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("one number stated twice", "[check][vectors]")
{
    const auto exact = Grade::exact_inputs;
    const Vector vectors[] = {
        {"counts", Formula::equal, "=42", "=42", C, exact},
        {"other counts", Formula::equal, "=42", "=43", I},
        {"coarse and fine", Formula::equal, "1177@9", "1176.7@9", C, exact},
        {"fine and coarse", Formula::equal, "1176.7@9", "1177@9", C, exact},
        {"in other unit words", Formula::equal, "1.177@12", "1176700@6", C, exact},
        {"cut", Formula::equal, "1176@9", "1176.7@9", T, exact},
        {"cut, the other way round", Formula::equal, "1176.7@9", "1176@9", T, exact},
        {"neither", Formula::equal, "1175@9", "1176.7@9", I},
        {"same place, next digit", Formula::equal, "12.3", "12.4", I},
        {"same place, next digit down", Formula::equal, "12.4", "12.3", I},
        {"a tie from rounding twice", Formula::equal, "1.2", "1.25", C, Grade::input_rounding},
        {"rounded from what 1,249 may be", Formula::equal, "1.2", "1.249", C, exact},
        {"a count and its round mention", Formula::equal, "1.9@3", "=1930", C, exact},
        {"a count and its wrong round mention", Formula::equal, "1.8@3", "=1930", I},
        {"trailing zero", Formula::equal, "13.350@6", "13.35@6", C, exact},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("hedged figures", "[check][vectors]")
{
    const auto exact = Grade::exact_inputs;
    const auto rounding = Grade::input_rounding;
    const auto none = Grade::none;
    const Vector vectors[] = {
        {"hơn 702 triệu, 702,45", Formula::equal, ">702@6", "702.45@6", C, exact},
        {"702,45, hơn 702 triệu", Formula::equal, "702.45@6", ">702@6", C, rounding},
        {"hơn 702 triệu, 702", Formula::equal, ">702@6", "=702000000", N, none, "N002"},
        {"hơn 702 triệu, 710", Formula::equal, ">702@6", "710@6", N, none, "N002"},
        {"hơn 702 triệu, 701,2", Formula::equal, ">702@6", "701.2@6", I},
        {"hơn 2.375 lượt is idiom", Formula::equal, "=>2375", "=2375", C, exact},
        {"hơn 2.375 lượt, 2.374", Formula::equal, "=>2375", "=2374", I},
        {"gần 138.000, 137.650", Formula::equal, "<138000", "=137650", C, exact},
        {"gần 138.000, 138.000", Formula::equal, "<138000", "=138000", N, none, "N002"},
        {"gần 138.000, 138.200", Formula::equal, "<138000", "=138200", I},
        {"gần 138.000, 120.000", Formula::equal, "<138000", "=120000", N, none, "N002"},
        {"khoảng 300, 312", Formula::equal, "~300", "=312", C, exact},
        {"khoảng 340, 310", Formula::equal, "~340", "=310", N, none, "N002"},
        {"khoảng 340, 250", Formula::equal, "~340", "=250", I},
        {"ít nhất 40, 52", Formula::equal, ">=40", "=52", C, exact},
        {"ít nhất 40, 39", Formula::equal, ">=40", "=39", I},
        {"không quá 40, 12", Formula::equal, "<=40", "=12", C, exact},
        {"hơn 700 and hơn 702", Formula::equal, ">700", ">702", C, rounding},
        {"hơn 702 and gần 700", Formula::equal, ">702", "<700", I},
        {"hơn 12.800 of 15.000, 85 %", Formula::ratio, "85", ">12800 =15000", C, rounding},
        {"hơn 12.800 of 15.000, 86 %", Formula::ratio, "86", ">12800 =15000", C, rounding},
        {"hơn 12.800 of 15.000, 87 %", Formula::ratio, "87", ">12800 =15000", N, none, "N002"},
        {"hơn 12.800 of 15.000, 80 %", Formula::ratio, "80", ">12800 =15000", I},
        {"of gần 15.000", Formula::ratio, "88", "=12800 <15000", C, rounding},
        {"of gần 15.000, too little", Formula::ratio, "80", "=12800 <15000", I},
        {"đạt hơn 85 %", Formula::ratio, ">85", "=12800 =15000", C, exact},
        {"đạt hơn 86 %", Formula::ratio, ">86", "=12800 =15000", I},
        {"giảm hơn 5 %", Formula::growth, ">-5", "=9403 =10000", C, exact},
        {"giảm gần 6 %", Formula::growth, "<-6", "=9403 =10000", C, exact},
        {"giảm gần 5 %", Formula::growth, "<-5", "=9403 =10000", I},
        {"hơn 700 = 423,9 + 278,55", Formula::sum, ">700", "423.9 278.55", C, exact},
        {"702,45 = hơn 400 + 278,55", Formula::sum, "702.45", ">400 278.55", C, rounding},
        {"702,45 = hơn 500 + 278,55", Formula::sum, "702.45", ">500 278.55", I},
        {"a part above its hedged total", Formula::at_most, "=130", "=<120", I},
        {"a hedged part below its total", Formula::at_most, "=>120", "=130", C, exact},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
    const Judgement people = judged(Formula::ratio, "85", ">12800 =15000");
    CHECK(shown(*people.interval, 2) == "(85.33; 86)");
}

TEST_CASE("a part is not above its total", "[check][vectors]")
{
    const Vector vectors[] = {
        {"below", Formula::at_most, "=30", "=58", C, Grade::exact_inputs},
        {"all of it", Formula::at_most, "=58", "=58", C, Grade::exact_inputs},
        {"above", Formula::at_most, "=59", "=58", I},
        {"above by rounding", Formula::at_most, "12.3@9", "12.26@9", C, Grade::input_rounding},
        {"total cut", Formula::at_most, "12.38@9", "12.3@9", T, Grade::input_rounding},
        {"above by a digit: ends touch", Formula::at_most, "12.4@9", "12.3@9", C, Grade::boundary},
        {"total cut, part rounded", Formula::at_most, "12.39@9", "12.3@9", T,
         Grade::input_rounding},
        {"ends of a cut touch", Formula::at_most, "97", "96.49", C, Grade::boundary},
        {"above what was cut", Formula::at_most, "12.42@9", "12.3@9", I},
        {"above by two digits", Formula::at_most, "12.5@9", "12.3@9", I},
        {"bracket at the wrong level", Formula::at_most, "114300@6", "34532@6", I},
        {"other unit words", Formula::at_most, "900@6", "1.2@9", C, Grade::exact_inputs},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("products", "[check][vectors]")
{
    const Vector vectors[] = {
        {"gifts", Formula::product, "=9000000", "=18 =500000", C, Grade::exact_inputs},
        {"gifts in triệu", Formula::product, "9@6", "=18 0.5@6", C, Grade::exact_inputs},
        {"other gifts", Formula::product, "13350@3", "=18 =500000", I},
        {"yield, rounded inputs", Formula::product, "152.9", "24.3 6.28", C, Grade::input_rounding},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("numbers beyond exact arithmetic are not judged", "[check]")
{
    const std::string huge(36, '9');
    for (const Formula formula :
         {Formula::equal, Formula::sum, Formula::difference, Formula::ratio, Formula::growth,
          Formula::product, Formula::at_most, Formula::complement, Formula::surplus}) {
        const Judgement judgement = judged(formula, huge + "@12", huge + "@12 " + huge + "@12 ");
        CHECK(judgement.verdict == N);
        CHECK(judgement.reason == "N010");
        CHECK_FALSE(judgement.computed);
    }
}

namespace {

/// The test of whole numbers: D = 100 · 10^d · a - P · b against b.
Verdict by_integers(std::int64_t part, std::int64_t whole, std::int64_t digits, int decimals)
{
    std::int64_t off = 100 * part;
    for (int place = 0; place < decimals; ++place) {
        off *= 10;
    }
    off -= digits * whole;
    if (digits == 0 ? 2 * off < whole : (-whole <= 2 * off && 2 * off < whole)) {
        return Verdict::consistent;
    }
    return 0 <= off && off < whole ? Verdict::truncated : Verdict::inconsistent;
}

} // namespace

TEST_CASE("exact percentages agree with the test of whole numbers", "[check][property]")
{
    std::mt19937_64 random(20250401);
    const auto pick = [&random](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    int verdicts[4] = {};
    for (int round = 0; round < 150000; ++round) {
        const std::int64_t whole = pick(1, round % 2 == 0 ? 60 : 20000);
        const std::int64_t part = pick(0, whole + whole / 4);
        const auto decimals = static_cast<int>(pick(0, 2));
        const std::int64_t power = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
        const std::int64_t digits = std::max<std::int64_t>(
            0, 100 * power * part / whole + (round % 5 == 0 ? pick(-40, 40) : pick(-1, 1)));
        Term stated;
        stated.value = Decimal(digits, decimals);
        Term operands[2];
        operands[0].value = Decimal(part, 0);
        operands[1].value = Decimal(whole, 0);
        operands[0].is_exact = operands[1].is_exact = true;
        const Verdict expected = by_integers(part, whole, digits, decimals);
        const Judgement judgement = judge(Formula::ratio, stated, operands);
        ++verdicts[static_cast<int>(expected)];
        if (judgement.verdict != expected) {
            CAPTURE(part, whole, digits, decimals);
            REQUIRE(name_of(judgement.verdict) == name_of(expected));
        }
    }
    CHECK(verdicts[0] > 20000);
    CHECK(verdicts[1] > 10000);
    CHECK(verdicts[2] > 20000);
}

TEST_CASE("what is rounded or cut from true values is never inconsistent", "[check][property]")
{
    std::mt19937_64 random(20250402);
    const auto pick = [&random](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    // Half away from zero, and toward zero, of fractions.
    const auto rounded = [](const Rational& number, int decimals) {
        const Rational size = number.abs() * Rational::power_of_ten(decimals);
        const Int128 digits = (size + Rational(1, 2)).floor();
        return Decimal(number.sign() < 0 ? -digits : digits, decimals);
    };
    const auto cut = [](const Rational& number, int decimals) {
        const Int128 digits = (number.abs() * Rational::power_of_ten(decimals)).floor();
        return Decimal(number.sign() < 0 ? -digits : digits, decimals);
    };
    for (int round = 0; round < 20000; ++round) {
        const Rational now(pick(100000, 900000), 1000);
        const Rational before(pick(100000, 900000), 1000);
        Term operands[2];
        operands[0].value = rounded(now, static_cast<int>(pick(0, 2)));
        operands[1].value = rounded(before, static_cast<int>(pick(0, 2)));
        const Rational growth = Rational(100) * now / before - Rational(100);
        const auto decimals = static_cast<int>(pick(0, 2));
        Term stated;
        stated.value = rounded(growth, decimals);
        CAPTURE(stated.value.stated(), operands[0].value.stated(), operands[1].value.stated());
        REQUIRE(judge(Formula::growth, stated, operands).verdict == C);
        stated.value = cut(growth, decimals);
        REQUIRE(judge(Formula::growth, stated, operands).verdict != I);
        REQUIRE(judge(Formula::growth, stated, operands).verdict != N);
    }
}
