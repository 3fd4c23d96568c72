/// \file
/// Observations from a file in place of those that are read.
#include "core/error.hpp"
#include "drive/given_observations.hpp"
#include "drive/pipeline.hpp"
#include "drive_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

const std::string k_columns = "id\tline\tnth\tquote\tkind\tvalue\tvalue2\tscale\tunit\trole\tof\t"
                              "indicator\tstatus\tbound\tperiod\tbasis\tnote\n";

/// A row of a gold file; what is left out is as usual.
struct Cells {
    std::string id = "o1";
    std::string line = "1";
    std::string nth = "1";
    std::string quote = "5 xã";
    std::string kind = "amount";
    std::string value = "5";
    std::string value2{};
    std::string scale = "0";
    std::string unit = "xã";
    std::string role = "level";
    std::string of{};
    std::string indicator{};
    std::string status = "reported";
    std::string bound = "exact";
    std::string period{};
    std::string basis{};
    std::string note{};
};

std::string row(const Cells& cells)
{
    std::string text;
    for (const std::string* cell :
         {&cells.id, &cells.line, &cells.nth, &cells.quote, &cells.kind, &cells.value,
          &cells.value2, &cells.scale, &cells.unit, &cells.role, &cells.of, &cells.indicator,
          &cells.status, &cells.bound, &cells.period, &cells.basis, &cells.note}) {
        text += (cell == &cells.id ? "" : "\t") + *cell;
    }
    return text + "\n";
}

std::vector<GivenObservation> parse(const std::string& text)
{
    return parse_observations("gold.tsv", text);
}

std::string failure_of(const std::string& text)
{
    try {
        static_cast<void>(parse(text));
    } catch (const UsageError& error) {
        return error.what();
    }
    return {};
}

/// All records of a text with these observations.
Outcome checked(const std::string& text, const std::vector<GivenObservation>& given)
{
    Extractor extractor(built_in(), {.checking = Checking::on, .given = &given});
    Collector<Record> records;
    Collector<Finding> findings;
    extractor.extract(DocumentSource::from_bytes(text), "a.txt", records, findings);
    Outcome outcome;
    outcome.records = std::move(records.items);
    return outcome;
}

} // namespace

TEST_CASE("a row gives an observation", "[drive]")
{
    const auto given = parse(k_columns + row({.id = "o7",
                                              .line = "22",
                                              .nth = "2",
                                              .quote = "53/58 đơn vị",
                                              .kind = "fraction",
                                              .value = "53",
                                              .value2 = "58",
                                              .unit = "đơn vị",
                                              .of = "o3",
                                              .indicator = "Nộp báo cáo",
                                              .status = "estimate",
                                              .bound = "over",
                                              .period = "2025-Q1",
                                              .basis = "kế hoạch",
                                              .note = "4"}));
    REQUIRE(given.size() == 1);
    CHECK(given[0].line == 22);
    CHECK(given[0].nth == 2);
    const ObservationRecord& record = given[0].record;
    CHECK(record.id == "o7");
    CHECK(record.quote == "53/58 đơn vị");
    CHECK(record.kind == ObservationKind::fraction);
    CHECK(record.value == Decimal::parse("53"));
    CHECK(record.value2 == Decimal::parse("58"));
    CHECK(record.unit == "đơn vị");
    CHECK(record.role == Role::level);
    CHECK(record.of == "o3");
    CHECK(record.indicator == "Nộp báo cáo");
    CHECK(record.status == Status::estimate);
    CHECK(record.bound == Bound::over);
    CHECK(record.period == "2025-Q1");
    CHECK(record.basis == "kế hoạch");
    CHECK(record.note == "4");
    CHECK(record.source.line == 22);
}

TEST_CASE("the first of several readings counts", "[drive]")
{
    const auto given = parse(k_columns + row({.kind = "amount | fraction",
                                              .value = "5 | 5.0",
                                              .unit = "xã | thôn",
                                              .role = "share | level",
                                              .of = "o3 | ",
                                              .status = "target | reported"}));
    REQUIRE(given.size() == 1);
    CHECK(given[0].record.value.stated() == "5");
    CHECK(given[0].record.unit == "xã");
    CHECK(given[0].record.role == Role::share);
    CHECK(given[0].record.of == "o3");
    CHECK(given[0].record.status == Status::target);
}

TEST_CASE("columns stand in any order, and lines may end as they do on Windows", "[drive]")
{
    const auto given =
        parse("quote\tline\tnth\tid\tvalue\tscale\tkind\trole\tstatus\tbound\tmore\r\n\r\n"
              "5 xã\t3\t1\to1\t5\t0\tamount\tlevel\treported\texact\tx\r\n");
    REQUIRE(given.size() == 1);
    CHECK(given[0].line == 3);
    CHECK(given[0].record.bound == Bound::exact);
}

TEST_CASE("what is wrong in a file is told with its line and column", "[drive]")
{
    struct Case {
        Cells cells;
        std::string column;
    };
    const auto one = GENERATE(values<Case>({
        {{.id = ""}, "id"},
        {{.line = ""}, "line"},
        {{.line = "0"}, "line"},
        {{.line = "x"}, "line"},
        {{.line = "-3"}, "line"},
        {{.line = "99999999999999999999"}, "line"},
        {{.nth = ""}, "nth"},
        {{.nth = "một"}, "nth"},
        {{.quote = ""}, "quote"},
        {{.kind = ""}, "kind"},
        {{.kind = "count"}, "kind"},
        {{.value = ""}, "value"},
        {{.value = "5,5"}, "value"},
        {{.value2 = "x"}, "value2"},
        {{.scale = "-1"}, "scale"},
        {{.role = "sum"}, "role"},
        {{.status = "done"}, "status"},
        {{.bound = ">"}, "bound"},
    }));
    CAPTURE(one.column);
    const std::string failure = failure_of(k_columns + row({}) + "\n" + row(one.cells));
    CHECK_THAT(failure, Catch::StartsWith("gold.tsv:4: "));
    CHECK_THAT(failure, Catch::Contains("«" + one.column + "»"));
}

TEST_CASE("a row that ends early lacks its last columns", "[drive]")
{
    CHECK_THAT(failure_of(k_columns + "o1\t1\t1\t5 xã\tamount\n"),
               Catch::StartsWith("gold.tsv:2: ") && Catch::Contains("«value»"));
}

TEST_CASE("an empty file, or none, is no file of observations", "[drive]")
{
    CHECK_THAT(failure_of(""), Catch::StartsWith("gold.tsv: "));
    CHECK_THAT(failure_of("\n\n"), Catch::StartsWith("gold.tsv: "));
    CHECK(parse(k_columns).empty());
    const TemporaryFolder folder;
    CHECK_THROWS_AS(read_observations(folder.path("missing.tsv")), UsageError);
    const std::string path = folder.file("gold.tsv", k_columns + row({}));
    CHECK(read_observations(path).size() == 1);
}

TEST_CASE("given observations take the place of those that are read", "[drive]")
{
    const std::string text = "Thu 9 tỷ đồng.\nCó 5 xã, 5 xã và 7 vụ.\n";
    const auto given =
        parse(k_columns + row({.id = "o1", .line = "2", .nth = "2"}) +
              row({.id = "o2", .line = "2", .quote = "7 vụ", .value = "7", .unit = "vụ"}));
    const auto records = checked(text, given).all<ObservationRecord>();
    REQUIRE(records.size() == 2);
    for (const ObservationRecord& record : records) {
        CHECK(text.substr(record.source.begin, record.source.end - record.source.begin) ==
              record.quote);
        CHECK(record.setting.block != nullptr);
    }
    CHECK(records[0].source.begin == text.rfind("5 xã"));
    CHECK(records[0].source.block == 1);
}

TEST_CASE("a quote that is not in its line has no place, and is checked all the same", "[drive]")
{
    const std::string text = "Có 5 xã.\n";
    for (const Cells& cells : {Cells{.line = "2"}, Cells{.line = "99"}, Cells{.nth = "2"},
                               Cells{.nth = "999999999"}, Cells{.quote = "6 xã"}}) {
        CAPTURE(cells.line, cells.nth, cells.quote);
        const auto records = checked(text, parse(k_columns + row(cells))).all<ObservationRecord>();
        REQUIRE(records.size() == 1);
        CHECK(records[0].source.begin == 0);
        CHECK(records[0].source.end == 0);
        CHECK(records[0].setting.block == nullptr);
    }
}

TEST_CASE("checks rest on what was given", "[drive]")
{
    const std::string text = "Có 53/58 đơn vị đã nộp báo cáo, đạt 91,4%.\n";
    const auto gold = [](const std::string& whole) {
        return parse(k_columns +
                     row({.id = "a",
                          .quote = "53/58 đơn vị",
                          .kind = "fraction",
                          .value = "53",
                          .value2 = whole,
                          .unit = "đơn vị"}) +
                     row({.id = "b",
                          .quote = "91,4%",
                          .kind = "percentage",
                          .value = "91.4",
                          .unit = "%",
                          .role = "share",
                          .of = "a"}));
    };
    const auto verdict = [&text](const std::vector<GivenObservation>& given) {
        const auto checks = checked(text, given).all<CheckRecord>();
        REQUIRE(checks.size() == 1);
        CHECK(checks[0].rule == "P101");
        CHECK(checks[0].stated.id == "b");
        CHECK(checks[0].operands.front().id == "a");
        return std::string(name_of(checks[0].verdict));
    };
    CHECK(verdict(gold("58")) == "consistent");
    CHECK(verdict(gold("68")) == "inconsistent");
}

TEST_CASE("observations in notes are found in the lines of the notes", "[drive]")
{
    const std::string text =
        "Kiểm tra 64 cơ sở[^1].\n[^1]: Gồm 30 cơ sở ăn uống, 34 cơ sở giết mổ.\n";
    const auto given =
        parse(k_columns + row({.id = "a", .quote = "64 cơ sở", .value = "64", .unit = "cơ sở"}) +
              row({.id = "b",
                   .line = "2",
                   .quote = "30 cơ sở ăn uống",
                   .value = "30",
                   .unit = "cơ sở ăn uống",
                   .of = "a",
                   .note = "1"}) +
              row({.id = "c",
                   .line = "2",
                   .quote = "34 cơ sở",
                   .value = "34",
                   .unit = "cơ sở",
                   .of = "a",
                   .note = "1"}));
    const Outcome outcome = checked(text, given);
    const auto records = outcome.all<ObservationRecord>();
    REQUIRE(records.size() == 3);
    CHECK(records[1].source.part != records[0].source.part);
    CHECK(records[1].setting.listed_under == "a"); // renamed, as the layout says
    const auto checks = outcome.all<CheckRecord>();
    REQUIRE_FALSE(checks.empty());
    CHECK(checks.front().rule == "S201");
    CHECK(checks.front().verdict == Verdict::consistent);
}
