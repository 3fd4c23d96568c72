#include "check/diagnosis.hpp"
#include "check_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// `g1 «93,4%» -> «91,4%»`: group, suspect and suggestion of each relation.
std::vector<std::string> diagnosed(const Report& report, const std::vector<Found>& found)
{
    std::vector<std::string> out;
    for (const Diagnosis& one : diagnose(report, Relations(report), found)) {
        std::string& text = out.emplace_back("g" + std::to_string(one.group));
        text += one.suspect ? " «" + report.fact(*one.suspect).record.quote + "»" : "";
        text += one.suggestion.empty() ? "" : " -> «" + one.suggestion + "»";
    }
    return out;
}

using Texts = std::vector<std::string>;

/// 0 the fraction, 1 the percentage, 2 the rest.
Report fraction_and_rest(std::string_view percent, std::string_view rest)
{
    return test::report_with({test::fraction("53", "58", "đơn vị"), test::percentage(percent),
                              test::amount(rest, "đơn vị")});
}

Found share(const Report& report)
{
    return test::found_of(report, "P101", Formula::ratio,
                          {{1, "percentage"}, {0, "part"}, {0, "whole", true}});
}

Found rest(const Report& report)
{
    return test::found_of(report, "S207", Formula::difference,
                          {{2, "remainder"}, {0, "whole", true}, {0, "part"}});
}

} // namespace

TEST_CASE("what other relations clear is not suspected", "[check]")
{
    const Report report = fraction_and_rest("93.4", "5");
    REQUIRE(share(report).judgement.verdict == Verdict::inconsistent);
    REQUIRE(rest(report).judgement.verdict == Verdict::consistent);
    CHECK(diagnosed(report, {share(report), rest(report)}) == Texts{"g1 «93,4%» -> «91,4%»", "g0"});
    CHECK(diagnosed(report, {rest(report), share(report)}) == Texts{"g0", "g1 «93,4%» -> «91,4%»"});
}

TEST_CASE("one relation alone accuses nobody, but may have one repair", "[check]")
{
    const Report report = fraction_and_rest("93.4", "5");
    CHECK(diagnosed(report, {share(report)}) == Texts{"g1 -> «91,4%»"});
}

TEST_CASE("relations that fail in a figure have one cause", "[check]")
{
    // The whole of the fraction is wrong in both: 53 of 58, 94,6 % and 3.
    const Report report = fraction_and_rest("94.6", "3");
    REQUIRE(share(report).judgement.verdict == Verdict::inconsistent);
    REQUIRE(rest(report).judgement.verdict == Verdict::inconsistent);
    const Texts found = diagnosed(report, {share(report), rest(report)});
    REQUIRE(found.size() == 2);
    CHECK_THAT(found[0], Catch::StartsWith("g1 «53/58 đơn vị»"));
    CHECK_THAT(found[1], Catch::StartsWith("g1 «53/58 đơn vị»"));
}

TEST_CASE("relations without a figure in common have a cause each", "[check]")
{
    const Report report = test::report_with({test::amount("10", "xã"), test::amount("4", "xã"),
                                             test::amount("5", "xã"), test::amount("20", "hộ"),
                                             test::amount("9", "hộ"), test::amount("12", "hộ")});
    const auto sum = [&report](FactId total) {
        return test::found_of(report, "S201", Formula::sum,
                              {{total, "total"}, {total + 1, "part"}, {total + 2, "part"}});
    };
    const auto found = diagnose(report, Relations(report), std::vector<Found>{sum(0), sum(3)});
    CHECK(found[0].group == 1);
    CHECK(found[1].group == 2);
}

TEST_CASE("groups reach over relations that share figures in a chain", "[check]")
{
    const Report report = test::report_with({test::amount("10", "xã"), test::amount("4", "xã"),
                                             test::amount("5", "xã"), test::amount("2", "xã"),
                                             test::amount("1", "xã")});
    const Found outer =
        test::found_of(report, "S201", Formula::sum, {{0, "total"}, {1, "part"}, {2, "part"}});
    const Found inner =
        test::found_of(report, "S201", Formula::sum, {{1, "total"}, {3, "part"}, {4, "part"}});
    const auto found = diagnose(report, Relations(report), std::vector<Found>{outer, inner});
    CHECK(found[0].group == 1);
    CHECK(found[1].group == 1);
    REQUIRE(found[0].suspect);
    CHECK(*found[0].suspect == 1); // the only figure of both
}

TEST_CASE("limits clear nothing", "[check]")
{
    const Report report = fraction_and_rest("93.4", "5");
    const Found limit =
        test::found_of(report, "S202", Formula::at_most, {{2, "part"}, {0, "whole", true}});
    REQUIRE(limit.judgement.verdict == Verdict::consistent);
    CHECK(diagnosed(report, {share(report), limit}) == Texts{"g1 -> «91,4%»", "g0"});
}

TEST_CASE("without anything that fails there is nothing to tell", "[check]")
{
    const Report report = fraction_and_rest("91.4", "5");
    CHECK(diagnosed(report, {share(report), rest(report)}) == Texts{"g0", "g0"});
    CHECK(diagnose(report, Relations(report), {}).empty());
}
