#include "check/judge.hpp"
#include "check/power.hpp"
#include "terms.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::term;
using solieu::test::terms;

namespace {

Rational power(Formula formula, std::string_view stated, std::string_view operands,
               const Conventions& conventions = {})
{
    return power_of(formula, term(stated), terms(operands), conventions);
}

/// By writing each slip out.
Rational slow_power(Formula formula, std::string_view stated, std::string_view operands)
{
    std::vector<Term> all = terms(operands);
    all.insert(all.begin(), term(stated));
    int tried = 0;
    int noticed = 0;
    for (Term& slipped : all) {
        const Decimal before = slipped.value;
        const std::string text = before.stated();
        for (std::size_t at = 0; at < text.size(); ++at) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string edited = text;
                edited[at] = digit;
                if (text[at] == '.' || edited == text ||
                    (edited.size() > 1 && edited[0] == '0' && edited[1] != '.')) {
                    continue;
                }
                slipped.value = *Decimal::parse(edited);
                const std::vector<Term> rest(all.begin() + 1, all.end());
                ++tried;
                noticed += judge(formula, all[0], rest).verdict == Verdict::inconsistent ? 1 : 0;
            }
        }
        slipped.value = before;
    }
    return {noticed, tried};
}

} // namespace

TEST_CASE("power is the share of slips that would be noticed", "[check]")
{
    const auto [formula, stated, operands] =
        GENERATE(table<Formula, std::string_view, std::string_view>({
            {Formula::ratio, "91.4", "=53 =58"},
            {Formula::ratio, "99.47", "=1319 =1326"},
            {Formula::ratio, "91", "=53 =58"},
            {Formula::ratio, "0.5", "=53 =9800"},
            {Formula::sum, "702.45@6", "278.55@6 423.9@6"},
            {Formula::sum, "=1930", "=580 =1256 =18 =76"},
            {Formula::growth, "15", "1.2@9 1.1@9"},
            {Formula::equal, "1177@9", "1176.7@9"},
            {Formula::at_most, "=30", "=58"},
        }));
    CAPTURE(stated, operands);
    const Rational off = power(formula, stated, operands) - slow_power(formula, stated, operands);
    CHECK(off.abs() <= Rational(1, 10)); // of many slips a choice is tried
}

TEST_CASE("of few slips all are tried", "[check]")
{
    const auto [formula, stated, operands] =
        GENERATE(table<Formula, std::string_view, std::string_view>({
            {Formula::equal, "12", "11.7"},
            {Formula::equal, "=12", "11.7"},
            {Formula::ratio, "9", "=5 =58"},
            {Formula::at_most, "=30", "=58"},
        }));
    CAPTURE(stated, operands);
    CHECK(power(formula, stated, operands) == slow_power(formula, stated, operands));
}

TEST_CASE("fine percentages prove much, coarse ones little", "[check]")
{
    const Rational half(1, 2);
    CHECK(power(Formula::ratio, "99.47", "=1319 =1326") > Rational(9, 10));
    CHECK(power(Formula::ratio, "91.4", "=53 =58") > Rational(9, 10)); // 91,3 is cut
    CHECK(power(Formula::ratio, "91", "=53 =58") == Rational(1));
    CHECK(power(Formula::ratio, "50", "=4873 =9802") > half);
    CHECK(power(Formula::ratio, "50", "=4873 =9802") <
          power(Formula::ratio, "49.7", "=4873 =9802"));
    CHECK(power(Formula::growth, "15", "1.2@9 1.1@9") <
          power(Formula::growth, "15", "1.24@9 1.08@9"));
    CHECK(power(Formula::sum, "=1930", "=580 =1256 =18 =76") == Rational(1));
    CHECK(power(Formula::at_most, "=30", "=58") < half);
}

TEST_CASE("an author who adds exactly makes sums prove more", "[check]")
{
    const std::string_view parts = "12.3 45.6 7.8 9.1 3.4";
    CHECK(power(Formula::sum, "78.2", parts) < Rational(4, 5));
    CHECK(power(Formula::sum, "78.2", parts, {true, false}) == Rational(1));
}

TEST_CASE("nothing is known of what cannot be judged", "[check]")
{
    CHECK(power(Formula::ratio, "12", "=1") == Rational(0));
    CHECK(power(Formula::equal, "12", "") == Rational(0));
}

TEST_CASE("the power of a very long sum takes bounded work", "[check]")
{
    std::vector<Term> parts(3000, term("=12345"));
    Term stated;
    stated.value = Decimal(Int128{12345} * 3000, 0);
    stated.is_exact = true;
    CHECK(power_of(Formula::sum, stated, parts) == Rational(1));
}
