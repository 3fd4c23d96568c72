#include "read/document_helpers.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

const std::string k_header = "TT\tTên dự án\tKế hoạch (triệu đồng)\n";

} // namespace

TEST_CASE("lines whose cells are parted by tabs are a table", "[read]")
{
    const std::string bytes =
        "Mở đầu\n" + k_header + "1\tKè suối\t22.000\n\tTổng cộng\t22.000\nHết\n";
    const auto blocks = blocks_of(bytes);
    REQUIRE(blocks.size() == 10);
    CHECK_FALSE(blocks[0].cell);
    CHECK(blocks[3].text == "Kế hoạch (triệu đồng)");
    REQUIRE(blocks[6].cell);
    CHECK(blocks[6].text == "22.000");
    CHECK(blocks[6].cell->row == 1);
    CHECK(blocks[6].cell->column == 2);
    CHECK(blocks[6].line == 3);
    const TextSpan source = blocks[6].map.source_of({0, blocks[6].text.size()});
    CHECK(bytes.substr(source.begin, source.size()) == "22.000");
    CHECK(blocks[7].cell->column == 1); // an empty cell is no block
    CHECK_FALSE(blocks[9].cell);
}

TEST_CASE("other lines with tabs stay as they are", "[read]")
{
    const std::string text = GENERATE(as<std::string>(), "TT\tTên\tKế hoạch\nKhông có bảng\n",
                                      "TM. ỦY BAN\t\tCHỦ TỊCH\nNơi nhận\t\tKý tên\n",
                                      "\t\t- Trồng trọt 12 ha\n\t\t- Chăn nuôi 5 con\n",
                                      "TT\tTên\tKế hoạch\n1\tKè suối\n");
    CAPTURE(text);
    const auto blocks = blocks_of(text);
    REQUIRE(blocks.size() == 2);
    CHECK_FALSE(blocks[0].cell);
    CHECK_FALSE(blocks[1].cell);
}

TEST_CASE("a header may have rows of units; a second table is another one", "[read]")
{
    const auto blocks = blocks_of("Xã\tSố hộ\tDiện tích\n\tHộ\tha\nAn\t12\t3,5\n\nHết\n" +
                                  k_header + "1\tKè suối\t22.000\n");
    REQUIRE(blocks.size() == 15);
    CHECK(blocks[3].cell->row == 1);
    CHECK(blocks[5].cell->table == 0);
    CHECK(blocks.back().cell->table == 1);
}
