#include "write/csv_text.hpp"
#include "write/samples.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("fields are quoted where RFC 4180 asks for it", "[write]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"a b", "a b"},
        {"a,b", "\"a,b\""},
        {"\"a\"", "\"\"\"a\"\"\""},
        {"a\nb", "\"a\nb\""},
        {"a\rb", "\"a\rb\""},
        {"tỷ; đồng", "tỷ; đồng"},
    }));
    std::string out;
    append_csv_field(out, text);
    CHECK(out == expected);
}

TEST_CASE("formulas are defused", "[write]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"=1+1", "'=1+1"},
        {"+84", "'+84"},
        {"-5%", "'-5%"},
        {"@A1", "'@A1"},
        {"\tx", "'\tx"},
        {"a=1", "a=1"},
        {"", ""},
    }));
    CHECK(defused(text) == expected);
}

TEST_CASE("Excel's dialect changes texts alone", "[write]")
{
    ObservationRecord observation = test::sample_table_observation();
    observation.indicator = "=HYPERLINK(\"x\")";
    TableRow row;
    fill(row, 1, observation);
    std::string plain;
    append_csv_row(plain, row, CsvDialect::rfc4180);
    std::string excel;
    append_csv_row(excel, row, CsvDialect::excel);
    CHECK_THAT(plain, Catch::Contains(",\"=HYPERLINK(\"\"x\"\")\",") &&
                          Catch::Contains(",\"-53,50/58 đơn vị\",-53.5,2,58,") &&
                          Catch::EndsWith(",amount\r\n"));
    CHECK_THAT(excel, Catch::Contains(",\"'=HYPERLINK(\"\"x\"\")\",") &&
                          Catch::Contains(",\"'-53,50/58 đơn vị\",-53.5,2,58,"));
}
