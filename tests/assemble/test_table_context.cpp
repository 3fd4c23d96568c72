#include "assemble/table_context.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

Block cell(std::size_t table, std::size_t row, std::size_t column, const std::string& text)
{
    Block block;
    block.text = text;
    block.cell = TableCell{table, 0, row, column, 1};
    return block;
}

} // namespace

TEST_CASE("a cell knows the labels of its row and column", "[assemble]")
{
    TableContext tables;
    (void)tables.enter(cell(0, 0, 0, "Tên dự án"));
    (void)tables.enter(cell(0, 0, 1, " Kế hoạch vốn "));
    (void)tables.enter(cell(0, 1, 0, "Kè suối"));
    const auto place = tables.enter(cell(0, 1, 1, "22.000 triệu đồng"));
    REQUIRE(place);
    CHECK(place->row_label == "Kè suối");
    CHECK(place->column_label == "Kế hoạch vốn");
    CHECK(place->row == 1);
    CHECK(place->column == 1);
}

TEST_CASE("another table and the body begin anew", "[assemble]")
{
    TableContext tables;
    (void)tables.enter(cell(0, 0, 0, "Xã"));
    CHECK_FALSE(tables.enter(Block{}));
    const auto place = tables.enter(cell(1, 1, 0, "5 hộ"));
    REQUIRE(place);
    CHECK(place->index == 1);
    CHECK(place->row_label.empty());
    CHECK(place->column_label.empty());
}
