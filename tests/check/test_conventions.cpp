#include "check/conventions.hpp"
#include "check_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// Exact sums of rounded amounts, \p lists of them with \p parts parts each.
Conventions of_exact_sums(int lists, int parts, int scale = 9)
{
    std::vector<ObservationRecord> records;
    for (int list = 0; list < lists; ++list) {
        records.push_back(test::amount(std::to_string(100 * parts), "VND", scale));
        for (int part = 0; part < parts; ++part) {
            records.push_back(test::amount("100", "VND", scale));
        }
    }
    const Report report = test::report_with(records);
    Relations relations(report);
    const auto step = static_cast<FactId>(parts) + 1;
    for (FactId total = 0; total < report.facts().size(); total += step) {
        std::vector<Use> uses{{total, "total"}};
        for (FactId part = total + 1; part < total + step; ++part) {
            uses.push_back({part, "part"});
        }
        relations.put(test::found_of(report, "S201", Formula::sum, uses));
    }
    return conventions_of(report, relations);
}

/// Of two parts against a total, bound as given and tempered; its verdict and reason.
std::string tempered(std::string_view total, std::string_view first, std::string_view second,
                     Binding binding, const std::string& unit = "VND", int scale = 6)
{
    const Report report =
        test::report_with({test::amount(total, unit, scale), test::amount(first, unit, scale),
                           test::amount(second, unit, scale)});
    Relations relations(report);
    relations.put(test::found_of(report, "S201", Formula::sum,
                                 {{0, "total"}, {1, "part"}, {2, "part"}}, binding));
    temper(relations, {});
    const Judgement& judgement = relations.found().front().judgement;
    return std::string(name_of(judgement.verdict)) +
           (judgement.reason.empty() ? "" : " " + judgement.reason);
}

} // namespace

TEST_CASE("many exact sums of rounded amounts prove that the author adds what he prints", "[check]")
{
    CHECK_FALSE(of_exact_sums(0, 2).adds_what_is_printed);
    CHECK_FALSE(of_exact_sums(1, 2).adds_what_is_printed);
    CHECK_FALSE(of_exact_sums(3, 2).adds_what_is_printed); // 0,75 to the third
    CHECK_FALSE(of_exact_sums(5, 4).adds_what_is_printed); // 0,6 to the fifth: 0,078
    CHECK(of_exact_sums(6, 4).adds_what_is_printed);
    CHECK(of_exact_sums(12, 2).adds_what_is_printed);
}

TEST_CASE("sums of exact figures prove nothing", "[check]")
{
    CHECK_FALSE(of_exact_sums(20, 4, 0).adds_what_is_printed); // written to the đồng
}

TEST_CASE("one cut figure shows that the author cuts", "[check]")
{
    const auto [percent, cuts] =
        GENERATE(table<std::string, bool>({{"97.1", true}, {"97.2", false}, {"96.1", false}}));
    const Report report =
        test::report_with({test::fraction("377", "388", "cơ sở"), test::percentage(percent)});
    Relations relations(report);
    relations.put(test::found_of(report, "P101", Formula::ratio,
                                 {{1, "percentage"}, {0, "part"}, {0, "whole", true}}));
    CAPTURE(percent);
    CHECK(conventions_of(report, relations).cuts == cuts);
}

TEST_CASE("neighbours that do not add up are told only where one slip explains it", "[check]")
{
    CHECK(tempered("147258", "32958", "114300", Binding::adjacent) == "consistent");
    CHECK(tempered("147258", "32958", "114800", Binding::adjacent) == "inconsistent");
    CHECK(tempered("147258", "32958", "71400", Binding::adjacent) == "not_checkable N007");
    CHECK(tempered("133", "43", "62", Binding::adjacent, "vụ", 0) == "not_checkable N007");
}

TEST_CASE("what words or layout bind is told in any case", "[check]")
{
    CHECK(tempered("147258", "32958", "71400", Binding::clause) == "inconsistent");
    CHECK(tempered("147258", "32958", "71400", Binding::structure) == "inconsistent");
    CHECK(tempered("133", "43", "62", Binding::clause, "vụ", 0) == "inconsistent");
}
