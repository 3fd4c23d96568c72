#include "check/far_off.hpp"
#include "check/formula.hpp"
#include "check/readings.hpp"
#include "terms.hpp"

#include <random>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::term;
using solieu::test::terms;

namespace {

bool far_off(Formula formula, const Term& stated, const std::vector<Term>& operands)
{
    static const Conventions k_none;
    return is_far_off({formula, stated, operands, k_none});
}

Interval widest(const Term& one)
{
    return hull(reading_of(one, Reading::rounded_closed), reading_of(one, Reading::rounded_or_cut));
}

} // namespace

TEST_CASE("what no reading explains is far off", "[check]")
{
    const auto [formula, stated, operands, expected] =
        GENERATE(table<Formula, std::string_view, std::string_view, bool>({
            {Formula::ratio, "93.4", "=53 =58", true},
            {Formula::ratio, "91.4", "=53 =58", false},
            {Formula::ratio, "97.1", "=377 =388", false}, // cut
            {Formula::ratio, "91.4", "=53 =0", false},
            {Formula::ratio, "60", "312@9 520000@6", false},
            {Formula::ratio, "70", "312@9 520000@6", true},
            {Formula::ratio, "60", "312@6 520@9", true},
            {Formula::growth, "15", "230@9 200@9", false},
            {Formula::growth, "-15", "230@9 200@9", true},
            {Formula::growth, "20", "230@9 200@9", true},
            {Formula::sum, "1177@9", "1099.7@9 77000@6", false},
            {Formula::sum, "1180@9", "1099.7@9 77000@6", true},
            {Formula::sum, "=42", "=20 =22", false},
            {Formula::sum, "=43", "=20 =22", true},
            {Formula::difference, "=5", "=58 =53", false},
            {Formula::difference, "=7", "=58 =53", true},
            {Formula::equal, "5", "6", false}, // not asked
            {Formula::sum, "1@30", "1 99999999999999999999@25", false},
        }));
    CAPTURE(stated, operands);
    CHECK(far_off(formula, term(stated), terms(operands)) == expected);
}

TEST_CASE("what is far off meets no reading of its numbers", "[check]")
{
    std::mt19937 random(7); // NOLINT: the same cases each time
    const auto any = [&random](int most) {
        return std::uniform_int_distribution<int>(0, most)(random);
    };
    const auto draw = [&any](bool may_be_negative) {
        Term one;
        const int size = any(2) == 0 ? 30 : 3000;
        one.value = Decimal(any(size) - (may_be_negative ? size / 3 : 0), any(2));
        one.scale = any(3) == 0 ? 3 : 0;
        one.is_exact = one.value.decimals() == 0 && one.scale == 0 && any(1) == 0;
        return one;
    };
    int found = 0;
    for (int time = 0; time < 20000; ++time) {
        const Formula formula =
            std::vector{Formula::ratio, Formula::growth, Formula::sum, Formula::difference}.at(
                static_cast<std::size_t>(any(3)));
        const Term stated = draw(true);
        const std::vector<Term> operands{draw(false), draw(false)};
        if (!far_off(formula, stated, operands)) {
            continue;
        }
        ++found;
        CAPTURE(static_cast<int>(formula), stated.value.stated(), stated.scale,
                operands[0].value.stated(), operands[0].scale, operands[1].value.stated(),
                operands[1].scale);
        REQUIRE_FALSE(values_of(formula, operands, widest).touches(widest(stated)));
    }
    CHECK(found > 5000);
}
