#include "match/mention_reader.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

Mention read(const std::string& kind, const Captures& captures)
{
    Rule rule;
    rule.id = "the-rule";
    rule.kind = kind;
    Mention mention = read_mention({&rule, {3, 9}}, captures);
    CHECK(mention.rule == "the-rule");
    CHECK(mention.span == TextSpan{3, 9});
    mention.rule = {};
    return mention;
}

} // namespace

TEST_CASE("a period is told in the form of SDMX", "[match]")
{
    struct Row {
        Captures captures;
        std::string period;
    };
    const Row row = GENERATE(values<Row>({
        {{{"year", "2024"}}, "2024"},
        {{{"year", "2021"}, {"year2", "2025"}}, "2021/2025"},
        {{{"quarter", "I"}, {"year", "2025"}}, "2025-Q1"},
        {{{"quarter", "iv"}}, "Y-Q4"},
        {{{"quarter", "3"}, {"year", "2024"}}, "2024-Q3"},
        {{{"month", "9"}, {"year", "2024"}}, "2024-09"},
        {{{"month", "09"}}, "Y-09"},
        {{{"month", "1"}, {"month2", "9"}, {"year", "2024"}}, "2024-01/2024-09"},
        {{{"months", "9"}, {"year", "2024"}}, "2024-01/2024-09"},
        {{{"months", "1"}, {"year", "2024"}}, "2024-01/2024-01"},
        {{{"months", "6"}, {"half", "đầu năm"}, {"year", "2025"}}, "2025-S1"},
        {{{"months", "6"}, {"year", "2025"}}, "2025-S1"},
        {{{"months", "6"}, {"half", "cuối năm"}}, "Y-S2"},
        {{{"months", "06"}, {"half", "Đầu"}}, "Y-S1"},
        {{{"months", "3"}, {"half", "cuối năm"}}, "Y-10/Y-12"},
        {{{"months", "12"}, {"year", "2024"}}, "2024"},
        {{{"half", "đầu năm"}, {"year", "2024"}}, "2024-S1"},
        {{{"day", "15"}, {"month", "9"}, {"year", "2024"}}, "2024-09-15"},
        // What names no period that is known.
        {{{"months", "18"}, {"year", "2024"}}, ""},
        {{}, ""},
    }));
    CAPTURE(row.captures);
    CHECK(read("period", row.captures).period == row.period);
}

TEST_CASE("a date is told in the form of ISO 8601, and is a period too", "[match]")
{
    const auto [day, month, year, date] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"05", "01", "2020", "2020-01-05"},
            {"5", "1", "2020", "2020-01-05"},
            {"31", "12", "2024", "2024-12-31"},
            {"29", "02", "2024", "2024-02-29"},
            {"29", "02", "2000", "2000-02-29"},
            {"28", "2", "", "Y-02-28"},
            {"29", "2", "", "Y-02-29"}, // of some year
            // No calendar has these.
            {"29", "02", "2023", ""},
            {"29", "02", "1900", ""},
            {"31", "04", "2024", ""},
            {"31", "02", "2024", ""},
            {"0", "1", "2024", ""},
            {"32", "1", "2024", ""},
            {"1", "0", "2024", ""},
            {"1", "13", "2024", ""},
            {"1", "", "", ""},
        }));
    Captures captures{{"day", day}};
    if (!month.empty()) {
        captures.emplace_back("month", month);
    }
    if (!year.empty()) {
        captures.emplace_back("year", year);
    }
    CAPTURE(day, month, year);
    const Mention mention = read("date", captures);
    CHECK(mention.kind == MentionKind::date);
    CHECK(mention.date == date);
    CHECK(mention.period == date);
}

TEST_CASE("a citation is told by type, number and date", "[match]")
{
    const Mention dated = read("citation", {{"type", "Kết luận"},
                                            {"number", "44- KL/TW"},
                                            {"day", "5"},
                                            {"month", "2"},
                                            {"year", "2023"}});
    CHECK(dated.kind == MentionKind::citation);
    CHECK(dated.type == "Kết luận");
    CHECK(dated.number == "44-KL/TW");
    CHECK(dated.date == "2023-02-05");
    CHECK(dated.period.empty());
    const Mention impossible = read("citation", {{"type", "Kết luận"},
                                                 {"number", "44-KL/TW"},
                                                 {"day", "31"},
                                                 {"month", "2"},
                                                 {"year", "2023"}});
    CHECK(impossible.number == "44-KL/TW");
    CHECK(impossible.date.empty());
    CHECK(read("citation", {{"type", "Luật"}, {"number", "31/2024/QH15"}}).date.empty());
}

TEST_CASE("other mentions are only places", "[match]")
{
    const auto [kind, expected] =
        GENERATE(table<std::string, MentionKind>({{"name", MentionKind::name},
                                                  {"ordinal", MentionKind::ordinal},
                                                  {"enumerator", MentionKind::enumerator}}));
    const Mention mention = read(kind, {{"year", "2024"}, {"month", "2"}});
    CHECK(mention.kind == expected);
    CHECK(mention.date.empty());
    CHECK(mention.period.empty());
}
