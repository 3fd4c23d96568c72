#include "check/judge.hpp"
#include "terms.hpp"

#include <cstdint>
#include <cstdlib>
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
constexpr auto k_exact = Grade::exact_inputs;
constexpr auto k_rounding = Grade::input_rounding;
constexpr auto k_own = Grade::own_precision;
constexpr auto k_boundary = Grade::boundary;
constexpr auto k_none = Grade::none;

constexpr Conventions k_adds{true, false};
constexpr Conventions k_cuts{false, true};

enum class Chance { likely, improbable };

struct Vector {
    std::string_view name;
    std::string_view stated;
    std::string_view operands;
    Verdict verdict;
    Grade grade;
    Chance chance = Chance::likely;
};

std::ostream& operator<<(std::ostream& out, const Vector& vector)
{
    return out << vector.name << ": " << vector.stated << " from " << vector.operands;
}

void check(const Vector& vector, Formula formula = Formula::sum, Conventions conventions = {})
{
    CAPTURE(vector);
    const Judgement judgement =
        judge(formula, term(vector.stated), terms(vector.operands), conventions);
    CHECK(name_of(judgement.verdict) == name_of(vector.verdict));
    CHECK(name_of(judgement.grade) == name_of(vector.grade));
    CHECK(judgement.is_improbable == (vector.chance == Chance::improbable));
}

constexpr std::string_view k_five = "12.3 45.6 7.8 9.1 3.4"; // 78,2

} // namespace

TEST_CASE("sums that add up, and sums that do not", "[check][vectors]")
{
    const Vector vectors[] = {
        {"gifts", "=1930", "=580 =1256 =18 =76", C, k_exact},
        {"gifts with 18 twice", "=1930", "=580 =1256 =18 =76 =18", I, k_none},
        {"parts drop their zeros", "702.45@6", "278.55@6 423.9@6", C, k_exact},
        {"parts with a zero too many", "702.45@6", "269.1@6 397.2@6 13.350@6 22.8@6", C, k_exact},
        {"total rounded to tỷ", "1177@9", "1099.7@9 77@9", C, k_exact},
        {"total cut to tỷ", "1177@9", "1099.7@9 77.9@9", T, k_exact},
        {"mixed units", "1177@9", "1099.7@9 77000@6", C, k_exact},
        {"mixed units, wrong one", "1177@9", "1099.7@9 77000@9", I, k_none},
        {"re-bound", "147258@6", "32958@6 114300@6", C, k_exact},
        {"area", "48156.5", "4219.5 43937", C, k_exact},
        {"meetings", "=54", "=11 =5 =38", C, k_exact},
        {"decisions", "=7", "=3 =4", C, k_exact},
        {"petitions", "=14", "=8 =6", C, k_exact},
        {"fines", "=142004000", "=136904000 =5100000", C, k_exact},
        {"cases", "=42", "=20 =22", C, k_exact},
        {"by chance, read as a sum", "=540", "=102 =27 =326 =26 =59", C, k_exact},
        {"nested, read as a sum", "=1379", "=1326 =1319", I, k_none},
        {"total cut, exact parts", "100", "=60 =41", I, k_none},
        {"one short", "=636", "=205 =18 =412", I, k_none},
        {"a single part", "=42", "=42", C, k_exact},
        {"shares of 100 %", "=100", "33.3 33.3 33.3", C, k_rounding},
        {"four shares of 100 %", "=100", "25.1 25.1 25.1 24.9", C, k_rounding, Chance::improbable},
        {"four shares of 100 %, ends touch", "=100", "24.9 24.9 24.9 25.1", C, k_boundary,
         Chance::improbable},
        {"shares of 100 %, wrong", "=100", "33.3 33.3 36.3", I, k_none},
        {"fractions over one base", "=63", "=28 =23 =12", C, k_exact},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("differences", "[check][vectors]")
{
    const Vector vectors[] = {
        {"units late", "=5", "=58 =53", C, k_exact},
        {"units late, wrong", "=6", "=58 =53", I, k_none},
        {"cases left", "=11", "=388 =377", C, k_exact},
        {"rounded", "12.4", "45.6 33.3", C, k_rounding},
        {"rounded, both ways", "12.2", "45.6 33.3", C, k_rounding},
        {"more than rounding", "12.5", "45.6 33.3", I, k_none},
        {"total coarser", "12@9", "45.6@9 33300@6", C, k_exact},
        {"total coarser, cut", "12@9", "45.6@9 32700@6", T, k_exact},
        {"several", "1.0", "9.0 4.0 4.0", C, k_exact},
    };
    for (const Vector& vector : vectors) {
        check(vector, Formula::difference);
    }
}

TEST_CASE("residuals of rounded lists", "[check][vectors]")
{
    const Vector vectors[] = {
        {"exact", "78.2", k_five, C, k_exact},
        {"one up", "78.3", k_five, C, k_rounding},
        {"one down", "78.1", k_five, C, k_rounding},
        {"two down, 2.8 sigma", "78.0", k_five, C, k_rounding},
        {"three down: ends touch, 4.2 sigma", "77.9", k_five, C, k_boundary, Chance::improbable},
        {"three up without a licence", "78.5", k_five, C, k_boundary, Chance::improbable},
        {"four down", "77.8", k_five, I, k_none},
        {"four up", "78.6", k_five, I, k_none},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("a figure that is provably cut licenses cut parts", "[check][vectors]")
{
    const Vector vectors[] = {
        {"two up are rounding", "78.4", k_five, C, k_rounding},
        {"three up", "78.5", k_five, T, k_rounding},
        {"four up: outside of 95 %", "78.6", k_five, I, k_none},
        {"three down refute it", "77.9", k_five, C, k_boundary, Chance::improbable},
        {"four parts, three up", "25.1", "1.2 3.4 5.6 14.6", T, k_rounding},
        {"four parts, four up", "25.2", "1.2 3.4 5.6 14.6", I, k_none},
        {"three shares of 100 %, two short", "=100", "33.3 33.3 33.2", T, k_rounding},
        {"exact parts stay exact", "=30", "=10 =19", I, k_none},
    };
    for (const Vector& vector : vectors) {
        check(vector, Formula::sum, k_cuts);
    }
    CHECK(judge(Formula::sum, term("78.5"), terms(k_five), k_cuts).parts_cut);
    CHECK_FALSE(judge(Formula::sum, term("78.4"), terms(k_five), k_cuts).parts_cut);
    // 25,1 - 1,2 - 3,4 - 5,6 is 14,9; the parts, 14,6 among them, may be cut from more.
    check({"difference", "14.6", "25.1 1.2 3.4 5.6", T, k_rounding}, Formula::difference, k_cuts);
    check({"difference, other side", "15.3", "25.1 1.2 3.4 5.6", I, k_none}, Formula::difference,
          k_cuts);
}

TEST_CASE("the chance of cut parts is counted out up to twenty, then by the normal law", "[check]")
{
    // Parts of 1,0 and a total with a residual in tenths.
    const auto verdict_of = [](int parts, int residual) {
        Term part;
        part.value = Decimal(10, 1);
        Term stated;
        stated.value = Decimal(10 * parts + residual, 1);
        return judge(Formula::sum, stated, std::vector<Term>(static_cast<std::size_t>(parts), part),
                     k_cuts)
            .verdict;
    };
    CHECK(verdict_of(12, 7) == T);
    CHECK(verdict_of(12, 8) == I);
    CHECK(verdict_of(20, 12) == T);
    CHECK(verdict_of(20, 13) == I);
    CHECK(verdict_of(21, 12) == T);
    CHECK(verdict_of(21, 13) == I);
    CHECK(verdict_of(60, 33) == T);
    CHECK(verdict_of(60, 34) == I);
}

TEST_CASE("an author who adds what he prints adds exactly", "[check][vectors]")
{
    const Vector vectors[] = {
        {"exact", "78.2", k_five, C, k_exact},
        {"one up", "78.3", k_five, I, k_none},
        {"ends touch", "77.9", k_five, I, k_none},
        {"total rounded", "1177@9", "1099.7@9 77@9", C, k_exact},
        {"total cut", "1177@9", "1099.7@9 77.9@9", T, k_exact},
        {"own places", "30.5", "10 20", I, k_none},
    };
    for (const Vector& vector : vectors) {
        check(vector, Formula::sum, k_adds);
    }
}

TEST_CASE("parts may be as coarse as they are written", "[check][vectors]")
{
    const Vector vectors[] = {
        // One part shows that the list goes to tenths: 423 then is 423,0, but for the weak grade.
        {"coarse part of a fine list", "702.0", "278.5 423", C, k_own, Chance::improbable},
        {"coarser than that", "702.4", "278.5 423", I, k_none},
        {"ends touch at their own place", "702.1", "278.5 423", C, k_boundary, Chance::improbable},
        {"all parts coarse", "702.4", "279 423", C, k_own, Chance::improbable},
        // Other unit words are known to their own places.
        {"parts in tỷ", "147258@6", "33@9 114.3@9", C, k_rounding},
        {"parts in tỷ, wrong", "147258@6", "33@9 115.3@9", I, k_none},
        {"total cut before its parts were rounded", "1177@9", "1099.8@9 78.2@9", T, k_rounding},
    };
    for (const Vector& vector : vectors) {
        check(vector);
    }
}

TEST_CASE("the interval of a sum is that of its list", "[check]")
{
    const auto interval_of = [](std::string_view stated, std::string_view operands) {
        return shown(*judge(Formula::sum, term(stated), terms(operands)).interval, 9);
    };
    CHECK(interval_of("78.2", k_five) == "[77.95; 78.45)");
    CHECK(interval_of("702.45@6", "278.55@6 423.9@6") == "[702.44; 702.46)");
    CHECK(interval_of("1177@9", "1099.7@9 77000@6") == "[1176.6495; 1176.7505)");
    CHECK(interval_of("702.0", "278.5 423") == "[700.95; 702.05)"); // at its own places
    CHECK(interval_of("=1930", "=580 =1256 =18 =76") == "[1930; 1930]");
}

TEST_CASE("rounded parts never miss their rounded total by more than half their number",
          "[check][property]")
{
    std::mt19937_64 random(20250403);
    const auto pick = [&random](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    int exact = 0;
    constexpr int k_rounds = 4000;
    for (const int count : {2, 3, 4, 5, 6, 8, 12}) {
        for (int round = 0; round < k_rounds; ++round) {
            std::vector<Term> parts(static_cast<std::size_t>(count));
            std::int64_t thousandths = 0;
            std::int64_t printed = 0;
            for (Term& part : parts) {
                const std::int64_t value = pick(100, 100000);
                thousandths += value;
                printed += (value + 50) / 100;
                part.value = Decimal((value + 50) / 100, 1);
            }
            Term stated;
            stated.value = Decimal((thousandths + 50) / 100, 1);
            const auto residual = static_cast<std::int64_t>((thousandths + 50) / 100) - printed;
            const Judgement judgement = judge(Formula::sum, stated, parts);
            CAPTURE(count, residual);
            REQUIRE(std::abs(residual) <= count / 2);
            REQUIRE(judgement.verdict == C);
            REQUIRE(judgement.grade == (residual == 0 ? k_exact : k_rounding));
            exact += count == 2 && residual == 0 ? 1 : 0;
        }
    }
    CHECK(exact > k_rounds * 72 / 100); // 75 %
    CHECK(exact < k_rounds * 78 / 100);
}

TEST_CASE("cut parts are accepted nearly always, once cutting is licensed", "[check][property]")
{
    std::mt19937_64 random(20250404);
    constexpr int k_rounds = 4000;
    for (const int count : {3, 5, 8, 12}) {
        int refused = 0;
        for (int round = 0; round < k_rounds; ++round) {
            std::vector<Term> parts(static_cast<std::size_t>(count));
            std::int64_t thousandths = 0;
            for (Term& part : parts) {
                const auto value = std::uniform_int_distribution<std::int64_t>(100, 99999)(random);
                thousandths += value;
                part.value = Decimal(value / 100, 1);
            }
            Term stated;
            stated.value = Decimal(thousandths / 100, 1);
            refused += judge(Formula::sum, stated, parts, k_cuts).verdict == I ? 1 : 0;
        }
        CHECK(refused * 40 <= k_rounds * 3 / 2); // 2.5 %, with some slack for chance
    }
}
