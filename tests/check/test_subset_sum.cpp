#include "check/subset_sum.hpp"
#include "check_support.hpp"

#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// The values that add up to the first, with the one at \p required among them; `-` when none do.
std::string subset(const std::vector<std::string>& values, FactId required,
                   const std::string& unit = "VND", int scale = 6)
{
    std::vector<ObservationRecord> records;
    for (const std::string& value : values) {
        records.push_back(test::amount(value, unit, scale));
        records.back().quote = value;
    }
    const Report report = test::report_with(std::move(records));
    std::vector<FactId> parts;
    for (FactId id = 1; id < report.facts().size(); ++id) {
        parts.push_back(id);
    }
    const auto found = find_subset(report, report.fact(0), parts, required);
    return found ? test::quotes_of(report, *found) : "-";
}

} // namespace

TEST_CASE("a sum of fine figures is found among others", "[check]")
{
    CHECK(subset({"147258", "34532", "32958", "30677", "114300"}, 4) == "32958 + 114300");
    CHECK(subset({"7024.505", "2785.5", "3972.25", "4239.005", "228.8"}, 3) == "2785.5 + 4239.005");
    CHECK(subset({"310", "84.2", "71.35", "238.65"}, 3) == "71.35 + 238.65");
}

TEST_CASE("the figure that is asked for must be in it", "[check]")
{
    CHECK(subset({"147258", "34532", "32958", "30677", "114300"}, 3) == "-");
    CHECK(subset({"147258", "34532", "32958", "30677", "114300"}, 2) == "32958 + 114300");
    CHECK(subset({"147258", "34532", "32958", "30677", "114300"}, 9) == "-");
}

TEST_CASE("small counts add up by chance and prove nothing", "[check]")
{
    CHECK(subset({"133", "43", "63", "27", "15", "8", "20"}, 1, "vụ", 0) == "-");
    CHECK(subset({"540", "102", "27", "326", "26", "59", "44", "13"}, 1, "vụ", 0) == "-");
}

TEST_CASE("nothing is told where several subsets add up, or none", "[check]")
{
    CHECK(subset({"1000.25", "400.15", "600.1", "300.05", "700.2"}, 1) == "400.15 + 600.1");
    CHECK(subset({"1000.25", "400.15", "600.1", "250.05", "350.05"}, 1) == "-");
    CHECK(subset({"1000.25", "400.15", "600.2"}, 1) == "-");
    CHECK(subset({"1000.25", "1000.25"}, 1) == "-"); // one alone is no sum
}

TEST_CASE("units are brought together before they are added", "[check]")
{
    const Report report =
        test::report_with({test::amount("147.258", "VND", 9), test::amount("32958", "VND", 6),
                           test::amount("30677", "VND", 6), test::amount("114.300", "VND", 9)});
    const std::vector<FactId> parts{1, 2, 3};
    const auto found = find_subset(report, report.fact(0), parts, 3);
    REQUIRE(found);
    CHECK(*found == std::vector<FactId>{1, 3});
}

TEST_CASE("too many figures, or too large ones, are not tried", "[check]")
{
    std::vector<std::string> many{"147258", "32958", "114300"};
    for (int count = 0; count < 11; ++count) {
        many.push_back(std::to_string(10007 + 1009 * count));
    }
    CHECK(subset(many, 1) == "-");
    CHECK(subset({"99999999999999999999", "1", "99999999999999999998"}, 1) == "-");
}

TEST_CASE("the same figures give the same answer each time", "[check]")
{
    const std::vector<std::string> values{"147258", "34532", "32958", "30677", "114300"};
    const std::string first = subset(values, 4);
    for (int again = 0; again < 5; ++again) {
        CHECK(subset(values, 4) == first);
    }
}
