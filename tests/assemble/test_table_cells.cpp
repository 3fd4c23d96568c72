#include "assemble_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The observations of a report about 2024 that holds a line and one table.
std::vector<ObservationRecord> table_of(const Rows& rows, const std::string& line = {})
{
    std::vector<Block> blocks = blocks_of("BÁO CÁO\nTình hình năm 2024\nKết quả như sau.\n" + line);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            Block& block = blocks.emplace_back();
            block.text = rows[row][column];
            block.cell = TableCell{0, 0, row, column, 1};
        }
    }
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        blocks[index].index = index;
        blocks[index].line = index + 1;
    }
    return only<ObservationRecord>(assemble(blocks));
}

std::string shown(const std::vector<ObservationRecord>& figures)
{
    std::string out;
    for (const ObservationRecord& figure : figures) {
        out += out.empty() ? "" : "; ";
        out += figure.quote + " " + figure.unit + (figure.scale > 0 ? "e" : "") +
               (figure.scale > 0 ? std::to_string(figure.scale) : "");
        out += figure.of.empty() ? "" : " < " + quote_of(figures, figure.of);
    }
    return out;
}

} // namespace

TEST_CASE("the header gives unit and scale, the last row is the total", "[assemble]")
{
    const auto figures =
        table_of({{"TT", "Dự án", "Kế hoạch (triệu đồng)", "Giải ngân (triệu đồng)", "Tỷ lệ (%)"},
                  {"1", "Đường vành đai", "68.500", "51.375", "75"},
                  {"2", "Kè sông", "31.500", "20.000", "63,5"},
                  {"", "Tổng cộng", "100.000", "71.375", "71,4"}});
    CHECK(shown(figures) ==
          "68.500 VNDe6 < 100.000; 51.375 VNDe6 < 71.375; 75 % < 51.375; 31.500 VNDe6 < 100.000; "
          "20.000 VNDe6 < 71.375; 63,5 % < 20.000; 100.000 VNDe6; 71.375 VNDe6; 71,4 % < 71.375");
    REQUIRE(figures.size() == 9);
    CHECK(figures[0].status == Status::target);
    CHECK(figures[1].indicator == "Giải ngân");
    CHECK(figures[2].role == Role::completion);
    CHECK(figures[2].basis == "Kế hoạch");
    CHECK(figures[0].setting.listed_under == figures[6].id);
    CHECK(figures[0].setting.cue == ListCue::partition);
    CHECK(figures[0].table->row_label == "Đường vành đai");
}

TEST_CASE("a row may bring its own unit, a line before the table that of all", "[assemble]")
{
    CHECK(shown(table_of({{"Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"},
                          {"Diện tích lúa", "ha", "1.250", "1.200"},
                          {"Sản lượng", "Tấn", "6.500", "6.600"}})) ==
          "1.250 har; 1.200 har; 6.500 t; 6.600 t");
    CHECK(shown(table_of({{"Nội dung", "Dự toán", "Thực hiện"}, {"Thu", "500", "410"}},
                         "Đơn vị tính: triệu đồng")) == "500 VNDe6; 410 VNDe6");
    CHECK(shown(table_of({{"Nội dung", "Dự toán", "Thực hiện"}, {"Thu", "500", "410"}})).empty());
}

TEST_CASE("numbers of rows and columns are no figures", "[assemble]")
{
    CHECK(shown(table_of({{"TT", "Nội dung", "Số hộ", "Số hộ nghèo"},
                          {"A", "B", "1", "2"},
                          {"1", "Xã An", "120", "12"}})) == "120 hộ; 12 hộ nghèo");
}

TEST_CASE("rows numbered further in are parts of the row above", "[assemble]")
{
    CHECK(shown(table_of({{"TT", "Chỉ tiêu", "Thực hiện (triệu đồng)"},
                          {"I", "Thu", "66"},
                          {"1", "Thu nội địa", "60"},
                          {"2", "Thu khác", "6"},
                          {"II", "Chi", "50"}})) ==
          "66 VNDe6; 60 VNDe6 < 66; 6 VNDe6 < 66; 50 VNDe6");
}

TEST_CASE("columns of percentages say what they are of", "[assemble]")
{
    const auto figures = table_of({{"Loại", "Số lượng (con)", "So với kế hoạch (%)",
                                    "So với cùng kỳ (%)", "Tăng, giảm so với năm 2023 (%)"},
                                   {"Trâu", "1.204", "98,2", "103", "-2,5"}});
    REQUIRE(figures.size() == 4);
    CHECK(figures[1].role == Role::completion);
    CHECK(figures[2].role == Role::relative);
    CHECK(figures[3].role == Role::change);
    CHECK(figures[3].value.is_negative());
    CHECK(figures[3].of == figures[0].id);
    CHECK(figures[0].indicator == "Trâu");
}
