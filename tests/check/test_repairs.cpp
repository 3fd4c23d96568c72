#include "check/judge.hpp"
#include "check/repairs.hpp"
#include "terms.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::term;
using solieu::test::terms;

namespace {

std::string name_of(RepairKind kind)
{
    switch (kind) {
    case RepairKind::digit_changed:
        return "changed";
    case RepairKind::digits_swapped:
        return "swapped";
    case RepairKind::digit_added:
        return "added";
    case RepairKind::digit_dropped:
        return "dropped";
    case RepairKind::mark_moved:
        return "moved";
    case RepairKind::mark_misread:
        return "misread";
    case RepairKind::unit_slipped:
        return "unit";
    case RepairKind::complemented:
        return "complemented";
    case RepairKind::part_twice:
        return "twice";
    case RepairKind::part_omitted:
        return "omitted";
    }
    return "?";
}

/// `0 changed 91.4`: the term's number, the kind, the value as written; `@` its scale where it has
/// one, `~` for a cut.
std::string shown(const Repair& repair)
{
    std::string text = std::to_string(repair.term) + " " + name_of(repair.kind) + " ";
    repair.value.append_stated(text);
    text += repair.scale != 0 ? "@" + std::to_string(repair.scale) : "";
    return text + (repair.verdict == Verdict::truncated ? "~" : "");
}

std::string all(Formula formula, std::string_view stated, std::string_view operands)
{
    std::string text;
    for (const Repair& repair : repairs(formula, term(stated), terms(operands))) {
        text += (text.empty() ? "" : ", ") + shown(repair);
    }
    return text;
}

std::string unique(Formula formula, std::string_view stated, std::string_view operands)
{
    const auto repair = unique_repair(formula, term(stated), terms(operands));
    return repair ? shown(*repair) : "";
}

bool has(Formula formula, std::string_view stated, std::string_view operands,
         std::string_view repair)
{
    const std::string found = ", " + all(formula, stated, operands) + ", ";
    return found.find(", " + std::string(repair) + ", ") != std::string::npos;
}

} // namespace

TEST_CASE("one slip explains a percentage", "[check][vectors]")
{
    CHECK(all(Formula::ratio, "93.4", "=53 =58") == "0 changed 91.4");
    CHECK(unique(Formula::ratio, "93.4", "=53 =58") == "0 changed 91.4");
    // Three of one digit: none is offered. 98 would be cut.
    CHECK(all(Formula::ratio, "92", "=78 =79").starts_with("0 changed 99, 1 changed 73"));
    CHECK(has(Formula::ratio, "92", "=78 =79", "0 changed 98~"));
    CHECK(unique(Formula::ratio, "92", "=78 =79").empty());
    CHECK(has(Formula::ratio, "94.97", "=1319 =1326", "0 swapped 99.47"));
    CHECK(unique(Formula::ratio, "94.97", "=1319 =1326") == "0 swapped 99.47");
}

TEST_CASE("the kinds of slips", "[check]")
{
    CHECK(has(Formula::ratio, "99.447", "=1319 =1326", "0 added 99.47"));
    CHECK(has(Formula::ratio, "9.47", "=1319 =1326", "0 dropped 99.47"));
    CHECK(has(Formula::ratio, "9.947", "=1319 =1326", "0 moved 99.47"));
    CHECK(has(Formula::ratio, "994.7", "=1319 =1326", "0 moved 99.47"));
    CHECK(has(Formula::ratio, "8.6", "=53 =58", "0 complemented 91.4"));
    CHECK(has(Formula::ratio, "91.4", "=53 =85", "2 swapped 58"));
    CHECK(has(Formula::sum, "26700@3", "13350@3 13.350@3", "2 misread 13350@3"));
    CHECK(has(Formula::sum, "36.15", "13350 22.8", "1 misread 13.350"));
    CHECK(has(Formula::sum, "1177@9", "1099.7@9 77000@9", "2 unit 77000@6"));
    CHECK(has(Formula::sum, "1177@6", "1099.7@9 77000@6", "0 unit 1177@9"));
    CHECK(has(Formula::difference, "=6", "=58 =53", "0 changed 5"));
    // No unit words, no slip of them; percentages have none.
    CHECK_FALSE(has(Formula::equal, "=42", "=42000", "0 unit 42@3"));
    CHECK_FALSE(has(Formula::ratio, "0.0914", "53@6 58@6", "0 unit 0.0914@3"));
    // Counts have no decimal mark.
    CHECK_FALSE(has(Formula::equal, "=1234", "=123.4", "0 moved 123.4"));
}

TEST_CASE("a part listed twice or left out", "[check][vectors]")
{
    CHECK(all(Formula::sum, "=1930", "=580 =1256 =18 =76 =18") == "5 twice 18");
    CHECK(unique(Formula::sum, "=1930", "=580 =1256 =18 =76 =18") == "5 twice 18");
    CHECK(has(Formula::sum, "=1948", "=580 =1256 =18 =76", "3 omitted 18"));
    CHECK(has(Formula::sum, "=1854", "=580 =1256 =18 =76", "4 twice 76"));
    CHECK(has(Formula::difference, "=1274", "=1930 =580 =76 =76", "4 twice 76"));
    CHECK(has(Formula::difference, "=1198", "=1930 =580 =76", "3 omitted 76"));
    CHECK_FALSE(has(Formula::difference, "=0", "=580 =580 =580", "1 twice 580"));
}

TEST_CASE("repairs are ranked by verdict, grade and cost", "[check]")
{
    const auto found = repairs(Formula::ratio, term("12.3"), terms("=743 =6084"));
    REQUIRE_FALSE(found.empty());
    CHECK(shown(found.front()) == "0 changed 12.2");
    const auto is_sorted =
        std::is_sorted(found.begin(), found.end(), [](const Repair& one, const Repair& two) {
            return std::tuple(one.verdict, one.grade, one.cost) <
                   std::tuple(two.verdict, two.grade, two.cost);
        });
    CHECK(is_sorted);
}

TEST_CASE("each repair does what it says", "[check][property]")
{
    const auto [formula, stated_text, operands_text] =
        GENERATE(table<Formula, std::string_view, std::string_view>({
            {Formula::ratio, "93.4", "=53 =58"},
            {Formula::ratio, "92", "=78 =79"},
            {Formula::ratio, "0.5", "=53 =580"},
            {Formula::growth, "12.0", "125.25@9 112.85@9"},
            {Formula::sum, "702.54@6", "278.55@6 423.9@6"},
            {Formula::sum, "1177@6", "1099.7@9 77000@6"},
            {Formula::difference, "=6", "=58 =53"},
            {Formula::equal, "1.177@12", "1178.7@9"},
            {Formula::complement, "7.8", "91.2"},
            {Formula::at_most, "=59", "=58"},
        }));
    const Term stated = term(stated_text);
    const std::vector<Term> operands = terms(operands_text);
    const auto found = repairs(formula, stated, operands);
    CHECK_FALSE(found.empty());
    for (const Repair& repair : found) {
        if (repair.kind == RepairKind::part_twice || repair.kind == RepairKind::part_omitted) {
            continue;
        }
        Term edited_stated = stated;
        std::vector<Term> edited = operands;
        Term& target = repair.term == 0 ? edited_stated : edited[repair.term - 1];
        target.value = repair.value;
        target.scale = repair.scale;
        target.is_exact = target.is_exact && repair.kind != RepairKind::unit_slipped;
        CAPTURE(shown(repair));
        const Judgement judgement = judge(formula, edited_stated, edited);
        CHECK(judgement.verdict == repair.verdict);
        CHECK(judgement.grade == repair.grade);
        const auto same = std::count_if(found.begin(), found.end(), [&](const Repair& other) {
            return other.term == repair.term && other.value == repair.value &&
                   other.scale == repair.scale;
        });
        CHECK(same == 1);
    }
}

TEST_CASE("a repair that is likely a coincidence is not offered", "[check]")
{
    const auto chance = [](Formula formula, std::string_view stated, std::string_view operands) {
        return coincidence_percent(formula, term(stated), terms(operands));
    };
    CHECK(chance(Formula::ratio, "92", "=78 =79") == 30);
    CHECK(chance(Formula::ratio, "93.4", "=53 =58") == 9);
    CHECK(chance(Formula::ratio, "99.47", "=1319 =1326") == 1);
    CHECK(chance(Formula::sum, "=42", "=20 =22") == 12);
    CHECK(chance(Formula::sum, "702.45", "278.55 423.9") == 1);
    CHECK(chance(Formula::sum, "=0", "=0") == 12);
    CHECK(chance(Formula::at_most, "=1930", "=1256") == 50);
    CHECK(unique(Formula::ratio, "94", "=53 =58").empty());
}

TEST_CASE("relations that hold or cannot be judged have no repairs", "[check]")
{
    CHECK(repairs(Formula::ratio, term("91.4"), terms("=53 =58")).empty());
    CHECK(repairs(Formula::ratio, term("91.3"), terms("=53 =58")).empty());
    CHECK(repairs(Formula::ratio, term("93.4"), terms("=53")).empty());
    CHECK(repairs(Formula::ratio, term("93.4"), terms("=53 =0")).empty());
    CHECK(unique(Formula::sum, std::string(36, '9') + "@12", "=1").empty());
}

TEST_CASE("a total in the wrong unit is a slip of the scale", "[check][vectors]")
{
    const auto slip = [](Formula formula, std::string_view stated, std::string_view operands) {
        return scale_slip(term(stated), judge(formula, term(stated), terms(operands)));
    };
    CHECK(slip(Formula::sum, "1177@6", "1099.7@9 77000@6") == -3);
    CHECK(slip(Formula::sum, "1177@12", "1099.7@9 77000@6") == 3);
    CHECK(slip(Formula::sum, "11767@9", "1099.7@9 77000@6") == 1);
    CHECK(slip(Formula::ratio, "0.914", "=53 =58") == -2);
    CHECK(slip(Formula::growth, "-0.6", "=9400 =10000") == -1);
    CHECK_FALSE(slip(Formula::sum, "1177@9", "1099.7@9 77000@6"));
    CHECK_FALSE(slip(Formula::sum, "1200@6", "1099.7@9 77000@6"));
    CHECK_FALSE(slip(Formula::growth, "0.6", "=9400 =10000"));
    CHECK_FALSE(slip(Formula::growth, "5", "=10000 =10000"));
    CHECK_FALSE(slip(Formula::ratio, "5", "=10000"));
    const Term stated = term("1177@6");
    CHECK(is_scale_slip(stated, judge(Formula::sum, stated, terms("1099.7@9 77000@6"))));
}

TEST_CASE("very long sums are repaired in bounded work", "[check]")
{
    const std::vector<Term> parts(2000, term("=12345"));
    const auto found = repairs(Formula::sum, term("=24690001"), parts);
    REQUIRE_FALSE(found.empty());
    CHECK(shown(found.front()) == "0 changed 24690000");
}
