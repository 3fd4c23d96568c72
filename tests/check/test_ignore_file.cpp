#include "check/ignore_file.hpp"
#include "core/error.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

const std::string k_row =
    R"({"fingerprint":"p101:1","rule":"P101","doc":"a.txt","kind":"tool-wrong",)"
    R"("reason":"Khác kỳ.","by":"Lan","on":"2025-04-01","until":"2025-12-31"})";

/// k_row with one piece replaced.
std::string row_with(const std::string& piece, const std::string& other)
{
    std::string row = k_row;
    const std::size_t at = row.find(piece);
    REQUIRE(at != std::string::npos);
    return row.replace(at, piece.size(), other);
}

} // namespace

TEST_CASE("rows are read with their lines", "[check]")
{
    const IgnoreFile file =
        parse_ignore_file("\n" + k_row + "\r\n  \n" +
                              R"({"fingerprint":"s201:2","kind":"revised","reason":"x","by":null})",
                          "x.jsonl");
    REQUIRE(file.entries.size() == 2);
    const IgnoreEntry& first = file.entries.front();
    CHECK(file.path == "x.jsonl");
    CHECK(first.fingerprint == "p101:1");
    CHECK(first.rule == "P101");
    CHECK(first.doc == "a.txt");
    CHECK(first.kind == "tool-wrong");
    CHECK(first.reason == "Khác kỳ.");
    CHECK(first.until == "2025-12-31");
    CHECK(first.line == 2);
    CHECK(first.row == k_row);
    CHECK(file.entries.back().line == 4);
    CHECK(file.entries.back().rule.empty());
    CHECK(parse_ignore_file("", "x.jsonl").entries.empty());
}

TEST_CASE("a wrong row is told with its line and what to do", "[check]")
{
    const auto [row, message] = GENERATE(table<std::string, std::string>({
        {"[1]", "not a JSON object; write one object a line"},
        {"{\"fingerprint\":", "not a JSON object"},
        {"{\"a\xFF\":1}", "not a JSON object"},
        {std::string(100000, '['), "not a JSON object"},
        {row_with("p101:1", " "), "«fingerprint» is missing or empty; copy it"},
        {row_with("Khác kỳ.", ""), "«reason» is missing or empty; say in a sentence why"},
        {row_with("\"Khác kỳ.\"", "7"), "«reason» must be a text between quotes"},
        {row_with("tool-wrong", "wrong"), "unknown kind «wrong»; write one of accepted-error, "},
        {row_with("P101", "P999"), "unknown rule «P999»; `solieu rules` lists them"},
        {row_with("until", "untill"), "unknown key «untill»; known: fingerprint, rule, doc, "},
        {row_with("2025-12-31", "2025-02-30"), "«until» is no day: «2025-02-30»"},
        {row_with("2025-04-01", "hôm nay"), "«on» is no day: «hôm nay»"},
    }));
    CAPTURE(row.substr(0, 200));
    CHECK_THROWS_AS(parse_ignore_file(k_row + "\n" + row, "x.jsonl"), UsageError);
    CHECK_THROWS_WITH(parse_ignore_file(k_row + "\n" + row, "x.jsonl"),
                      Catch::StartsWith("x.jsonl:2: ") && Catch::Contains(message) &&
                          Catch::EndsWith(")"));
}

TEST_CASE("files that are too large are refused", "[check]")
{
    CHECK_THROWS_WITH(parse_ignore_file(k_row, "x.jsonl", {.max_bytes = 100}),
                      Catch::Contains("x.jsonl: more than 100 bytes"));
    const std::string rows = k_row + "\n" + k_row + "\n";
    CHECK(parse_ignore_file(rows, "x.jsonl", {.max_lines = 2}).entries.size() == 2);
    CHECK_THROWS_WITH(parse_ignore_file(rows + "\n", "x.jsonl", {.max_lines = 2}),
                      Catch::Contains("x.jsonl: more than 2 lines"));
}

TEST_CASE("a file that cannot be read is told", "[check]")
{
    for (const char* path : {"/nonexistent/x.jsonl", "/tmp"}) {
        CHECK_THROWS_WITH(read_ignore_file(path),
                          Catch::StartsWith(std::string(path) + ": cannot be read"));
    }
    CHECK(read_ignore_file("/dev/null").entries.empty());
    CHECK_THROWS_WITH(read_ignore_file("/dev/zero", {.max_bytes = 200000}),
                      Catch::Contains("more than 200000 bytes"));
}

TEST_CASE("a baseline's row reads back", "[check]")
{
    CheckRecord check;
    check.rule = "P101";
    check.fingerprint = "p101:1";
    const std::string row = baseline_row(check, "báo cáo/\xE1.txt", "2025-04-01");
    const IgnoreFile file = parse_ignore_file(row, "b.jsonl");
    REQUIRE(file.entries.size() == 1);
    CHECK(file.entries.front().fingerprint == "p101:1");
    CHECK(file.entries.front().kind == "baseline");
    CHECK(file.entries.front().doc == "báo cáo/\uFFFD.txt");
}
