#include "check/severity.hpp"
#include "check_support.hpp"

#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::string shown(const std::optional<Severity>& severity)
{
    return severity ? std::string(name_of(*severity)) : "none";
}

/// `0` the total, behind it the parts.
Report sum_of(std::vector<ObservationRecord> records)
{
    return test::report_with(std::move(records));
}

Found sum(const Report& report, std::string_view rule = "S201", Binding binding = Binding::clause)
{
    std::vector<Use> uses{{0, "total"}};
    for (FactId id = 1; id < report.facts().size(); ++id) {
        uses.push_back({id, "part"});
    }
    return test::found_of(report, rule, Formula::sum, uses, binding);
}

std::vector<ObservationRecord> counts(std::string_view total)
{
    return {test::amount(total, "xã"), test::amount("4", "xã"), test::amount("5", "xã")};
}

std::vector<ObservationRecord> amounts(std::string_view total)
{
    return {test::amount(total, "VND", 9), test::amount("400.5", "VND", 9),
            test::amount("500.25", "VND", 9)};
}

} // namespace

TEST_CASE("what holds or cannot be checked is no finding", "[check]")
{
    const Report report = sum_of(counts("9"));
    Found found = sum(report);
    REQUIRE(found.judgement.verdict == Verdict::consistent);
    CHECK(shown(severity_of(found, report)) == "none");
    found.judgement.verdict = Verdict::not_checkable;
    found.judgement.reason = "N003";
    CHECK(shown(severity_of(found, report)) == "none");
}

TEST_CASE("counts that fail in a clause or a list are an error, amounts a warning", "[check]")
{
    const Report exact = sum_of(counts("11"));
    CHECK(shown(severity_of(sum(exact), exact)) == "error");
    CHECK(shown(severity_of(sum(exact, "S201", Binding::structure), exact)) == "error");
    const Report rounded = sum_of(amounts("950"));
    CHECK(shown(severity_of(sum(rounded), rounded)) == "warning");
}

TEST_CASE("each doubt takes a step off", "[check]")
{
    SECTION("neighbours")
    {
        const Report report = sum_of(counts("11"));
        CHECK(shown(severity_of(sum(report, "S201", Binding::adjacent), report)) == "note");
        const Report limit = sum_of({test::amount("4", "xã"), test::amount("9", "xã")});
        Found found = test::found_of(limit, "S202", Formula::at_most, {{1, "part"}, {0, "total"}});
        CHECK(shown(severity_of(found, limit)) == "error");
        found.binding = Binding::adjacent;
        CHECK(shown(severity_of(found, limit)) == "warning");
    }
    SECTION("an estimate among reported figures")
    {
        std::vector<ObservationRecord> records = amounts("950");
        records[1].status = Status::estimate;
        const Report report = sum_of(records);
        CHECK(shown(severity_of(sum(report, "R501", Binding::adjacent), report)) == "note");
        // `ước đạt 950, gồm ...` is said of the total and meant of its parts too.
        CHECK(shown(severity_of(sum(report), report)) == "warning");
        for (ObservationRecord& record : records) {
            record.status = Status::estimate;
        }
        const Report alike = sum_of(records);
        CHECK(shown(severity_of(sum(alike), alike)) == "warning");
    }
    SECTION("a hedge")
    {
        std::vector<ObservationRecord> records = amounts("300");
        records[0].bound = Bound::under;
        const Report report = sum_of(records);
        REQUIRE(sum(report).judgement.verdict == Verdict::inconsistent);
        CHECK(shown(severity_of(sum(report), report)) == "note");
    }
    SECTION("never below a note")
    {
        std::vector<ObservationRecord> records = amounts("300");
        records[0].bound = Bound::under;
        records[1].status = Status::estimate;
        const Report report = sum_of(records);
        CHECK(shown(severity_of(sum(report, "S201", Binding::adjacent), report)) == "note");
    }
}

TEST_CASE("a figure that was cut is a note", "[check]")
{
    const Report report =
        test::report_with({test::fraction("377", "388", "cơ sở"), test::percentage("97.1")});
    const Found found = test::found_of(report, "P101", Formula::ratio,
                                       {{1, "percentage"}, {0, "part"}, {0, "whole", true}});
    REQUIRE(found.judgement.verdict == Verdict::truncated);
    CHECK(shown(severity_of(found, report)) == "note");
}

TEST_CASE("a sum that rounding hardly explains is a warning", "[check]")
{
    std::vector<ObservationRecord> records;
    for (const char* value : {"77.9", "12.3", "45.6", "7.8", "9.1", "3.4"}) {
        records.push_back(test::amount(value, "VND", 9));
    }
    const Report report = sum_of(records);
    REQUIRE(sum(report).judgement.is_improbable);
    CHECK(shown(severity_of(sum(report), report)) == "warning");
}

TEST_CASE("brackets at the wrong level and per cent for points are never more than notes",
          "[check]")
{
    const Report report = sum_of(counts("11"));
    CHECK(shown(severity_of(sum(report, "S210"), report)) == "note");
    CHECK(shown(severity_of(sum(report, "G305"), report)) == "note");
}

TEST_CASE("what the words do not promise is a warning at most", "[check]")
{
    const Report report = sum_of(counts("11"));
    Found found = sum(report, "S201");
    CHECK(shown(severity_of(found, report)) == "error");
    found.is_soft = true;
    CHECK(shown(severity_of(found, report)) == "warning");
}

TEST_CASE("a rule that is not in the table has no severity", "[check]")
{
    const Report report = sum_of(counts("11"));
    CHECK(shown(severity_of(sum(report, "Q999"), report)) == "none");
}

TEST_CASE("no severity is above the rule's own", "[check]")
{
    const Report report = sum_of(counts("11"));
    for (const char* rule : {"P102", "P103", "S203", "S206", "G301", "K401", "K402", "K403"}) {
        CAPTURE(rule);
        const auto severity = severity_of(sum(report, rule), report);
        REQUIRE(severity);
        CHECK(*severity <= Severity::warning);
    }
}
