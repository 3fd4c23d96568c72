#include "core/error.hpp"
#include "write/samples.hpp"
#include "write/table_row.hpp"

#include <set>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// A cell's text by its column's name; `-` for what is absent.
std::string cell(const TableRow& row, std::string_view name)
{
    const auto& columns = row.table().columns;
    REQUIRE(row.cells().size() == columns.size());
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (columns[at].name == name) {
            return row.cells()[at].is_null ? "-" : row.cells()[at].text;
        }
    }
    FAIL("no column " << name);
    return {};
}

} // namespace

TEST_CASE("tables are what the formats rely on", "[write]")
{
    for (const Table& table : tables()) {
        CAPTURE(table.name);
        CHECK(&table_of(table.id) == &table);
        CHECK(&find_table(table.name) == &table);
        CHECK(table.columns[0].name == "input");
        CHECK(table.columns[table.key_columns].name == "doc");
        std::set<std::string_view> names;
        for (const Column& column : table.columns) {
            CHECK(names.insert(column.name).second);
            CHECK_FALSE(column.description.empty());
        }
        for (const Column& column : table.columns.first(table.key_columns)) {
            CHECK(column.need == Need::required);
        }
        for (const ForeignKey& key : table.foreign_keys) {
            CHECK((key.column.empty() || names.count(key.column) == 1));
            CHECK(key.target <= table.id);
        }
    }
    CHECK_THROWS_AS(find_table("figures"), UsageError);
    CHECK_THROWS_WITH(find_table("figures"), Catch::Contains("documents, headings, observations"));
}

TEST_CASE("records fill the cells of their rows", "[write]")
{
    TableRow row;
    fill(row, 7, sample_table_observation());
    CHECK(cell(row, "input") == "7");
    CHECK(cell(row, "id") == "o2");
    CHECK(cell(row, "doc") == "-");
    CHECK(cell(row, "value") == "-53.5");
    CHECK(cell(row, "decimals") == "2");
    CHECK(cell(row, "value2") == "58");
    CHECK(cell(row, "normalized") == "-53.5");
    CHECK(cell(row, "table_row_label") == "Cấp xã");
    CHECK(cell(row, "table_column_label") == "-");
    CHECK(cell(row, "source_part") == "note");
    CHECK(cell(row, "source_line") == "-");
    CHECK(cell(row, "source_end") == "20");
    CHECK(cell(row, "rule") == "amount");
    row.set_doc("0123456789abcdef");
    CHECK(cell(row, "doc") == "0123456789abcdef");

    fill(row, 1, sample_observation());
    CHECK(cell(row, "normalized") == "1177000000000");
    CHECK(cell(row, "table_index") == "-");

    CheckRecord check = sample_check();
    check.interval = CheckInterval{"", false, "91.4", true};
    fill(row, 1, check);
    CHECK(cell(row, "interval_low") == "-");
    CHECK(cell(row, "interval_low_closed") == "false");
    CHECK(cell(row, "interval_high_closed") == "true");
    CHECK(cell(row, "binding") == "B5");
    CHECK(cell(row, "suppression_kind") == "-");
    fill(row, 1, check, 1);
    CHECK(cell(row, "check_id") == "k1");
    CHECK(cell(row, "position") == "2");
    CHECK(cell(row, "role") == "whole");

    fill(row, 1, sample_heading());
    CHECK(cell(row, "level") == "4");
    fill(row, 1, sample_citation());
    CHECK(cell(row, "number") == "01/NQ-CP");
}

TEST_CASE("a document's row joins its first and its last record", "[write]")
{
    TableRow row;
    fill(row, 1, sample_document(), sample_end());
    CHECK(cell(row, "doc") == "0123456789abcdef");
    CHECK(cell(row, "bytes") == "42793");
    CHECK(cell(row, "status") == "ok");
    CHECK(cell(row, "observations") == "2");
    CHECK(cell(row, "ms") == "17");
    CHECK(cell(row, "error_code") == "-");

    DocumentRecord missing;
    missing.path = "b\xE1o.txt";
    EndRecord failed = sample_end();
    failed.status = DocumentStatus::failed;
    failed.error_code = "not_found";
    fill(row, 2, missing, failed);
    CHECK(cell(row, "path") == "b\uFFFDo.txt");
    CHECK(cell(row, "bytes") == "-");
    CHECK(cell(row, "observations") == "0");
    CHECK(cell(row, "error_code") == "not_found");
}

TEST_CASE("a row comes back from its bytes", "[write]")
{
    TableRow row;
    fill(row, 300, sample_table_observation());
    std::string bytes;
    row.append_to(bytes);
    const std::size_t size = bytes.size();
    bytes += "more";
    TableRow again;
    fill(again, 1, sample_check());
    CHECK(again.read(bytes) == size);
    CHECK(again.table().id == TableId::observations);
    REQUIRE(again.cells().size() == row.cells().size());
    for (std::size_t at = 0; at < row.cells().size(); ++at) {
        CHECK(again.cells()[at].text == row.cells()[at].text);
        CHECK(again.cells()[at].is_null == row.cells()[at].is_null);
    }
    for (std::size_t cut = 0; cut < size; ++cut) {
        CHECK(again.read(std::string_view(bytes).substr(0, cut)) == 0);
    }
}
