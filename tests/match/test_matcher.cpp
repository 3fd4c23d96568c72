#include "match/matcher.hpp"
#include "match_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::match_text;
using solieu::test::shown_mentions;
using solieu::test::shown_quantities;

namespace {

/// What one matcher finds in the paragraphs of one document.
std::vector<std::string> quantities_of(const std::vector<std::string>& paragraphs)
{
    Collector<MatchedBlock> blocks;
    Matcher matcher(solieu::test::built_in(), blocks);
    for (const std::string& paragraph : paragraphs) {
        Block block;
        block.text = paragraph;
        matcher.put(std::move(block));
    }
    matcher.finish();
    CHECK(blocks.is_finished);
    std::vector<std::string> out;
    for (const MatchedBlock& block : blocks.items) {
        out.push_back(shown_quantities(block));
    }
    return out;
}

} // namespace

TEST_CASE("dates and periods are mentions, not quantities", "[match]")
{
    const auto [text, mentions] = GENERATE(table<std::string, std::string>({
        {"họp ngày 05 tháng 01 năm 2020", "ngày 05 tháng 01 năm 2020 = date 2020-01-05"},
        {"hết 31/12/2024", "31/12/2024 = date 2024-12-31"},
        {"hạn 31/4/2024", "31/4/2024 = date"},
        {"Quý I/2025", "Quý I/2025 = period 2025-Q1"},
        {"6 tháng đầu năm 2025", "6 tháng đầu năm 2025 = period 2025-S1"},
        {"giai đoạn 2021-2025", "giai đoạn 2021-2025 = period 2021/2025"},
        {"tháng 9/2024", "tháng 9/2024 = period 2024-09"},
        {"9 tháng năm 2024", "9 tháng năm 2024 = period 2024-01/2024-09"},
    }));
    CAPTURE(text);
    const MatchedBlock matched = match_text(text);
    CHECK(shown_mentions(matched) == mentions);
    CHECK(shown_quantities(matched).empty());
}

TEST_CASE("numbered documents are citations", "[match]")
{
    const auto [text, mentions] = GENERATE(table<std::string, std::string>({
        {"theo Quyết định số 15/QĐ-UBND ngày 05/02/2024",
         "Quyết định số 15/QĐ-UBND ngày 05/02/2024 = citation Quyết định 15/QĐ-UBND 2024-02-05"},
        {"Luật số 31/2024/QH15", "Luật số 31/2024/QH15 = citation Luật 31/2024/QH15"},
        {"Nghị quyết số 12-NQ/TU", "Nghị quyết số 12-NQ/TU = citation Nghị quyết 12-NQ/TU"},
    }));
    CAPTURE(text);
    const MatchedBlock matched = match_text(text);
    CHECK(shown_mentions(matched) == mentions);
    CHECK(shown_quantities(matched).empty());
}

TEST_CASE("a weak rule gives way to a unit", "[match]")
{
    CHECK(shown_mentions(match_text("đô thị loại 3")) == "loại 3 = ordinal");
    CHECK(shown_quantities(match_text("đô thị loại 3")).empty());
    CHECK(shown_mentions(match_text("chở loại 3 tấn")).empty());
    CHECK(shown_quantities(match_text("chở loại 3 tấn")) == "3 tấn = 3 t");
    CHECK(shown_quantities(match_text("có 2025 hộ")) == "2025 hộ = 2025 hộ");
    CHECK(shown_quantities(match_text("năm 2025")).empty());
}

TEST_CASE("a label is taken from the paragraph's start", "[match]")
{
    struct Row {
        std::string text;
        std::string label;
        bool is_heading;
    };
    const Row row = GENERATE(values<Row>({
        {"I. KẾT QUẢ", "I", true},
        {"1. Về kinh tế", "1", true},
        {"1.2. Chăn nuôi 5 hộ", "1.2", true},
        {"a) Trồng trọt", "a", true},
        {"đ) Môi trường", "đ", true},
        {"(3) Thực hiện", "3", true},
        {"- Đàn trâu: 15 con", "-", false},
        {"+ Lúa: 30 ha", "+", false},
    }));
    CAPTURE(row.text);
    const MatchedBlock matched = match_text(row.text);
    REQUIRE(matched.label);
    CHECK(matched.label->text == row.label);
    CHECK(matched.label->is_heading == row.is_heading);
    CHECK(matched.label->span.begin == 0);
    for (const Quantity& quantity : matched.quantities) {
        CHECK(quantity.span.begin >= matched.label->span.end);
    }
}

TEST_CASE("numbers at a paragraph's start are no labels", "[match]")
{
    const auto [text, quantities] = GENERATE(table<std::string, std::string>({
        {"15 hộ thoát nghèo", "15 hộ = 15 hộ"},
        {"1.250 hộ", "1.250 hộ = 1250 hộ"},
    }));
    CAPTURE(text);
    CHECK_FALSE(match_text(text).label);
    CHECK(shown_quantities(match_text(text)) == quantities);
}

TEST_CASE("a dash before a number is a list's, a minus only where it must be one", "[match]")
{
    CHECK(shown_quantities(match_text("- 5 hộ")) == "5 hộ = 5 hộ");
    CHECK(shown_quantities(match_text("tăng trưởng (-5,2%)")) == "-5,2% = -5.2 %");
    CHECK(shown_quantities(match_text("chênh lệch: -3 tỷ đồng")) == "-3 tỷ đồng = -3e9 VND");
}

TEST_CASE("what a document's numbers show is kept from block to block", "[match]")
{
    CHECK(quantities_of({"area 1,088 ha"}) == std::vector<std::string>{"1,088 ha = 1.088 har"});
    CHECK(quantities_of({"total 1,234,567.5 ha", "area 1,088 ha", "16.671 ha"}) ==
          std::vector<std::string>{"1,234,567.5 ha = 1234567.5 har", "1,088 ha = 1088 har",
                                   "16.671 ha = 16.671 har"});
    // One slip in a Vietnamese document changes nothing.
    CHECK(quantities_of({"1.234.567 ha", "2.345,5 ha", "1,234.5 ha", "1,088 ha"}).back() ==
          "1,088 ha = 1.088 har");
}

TEST_CASE("another document starts anew", "[match]")
{
    CHECK(quantities_of({"total 1,234,567.5 ha"}).size() == 1);
    CHECK(quantities_of({"area 1,088 ha"}).front() == "1,088 ha = 1.088 har");
}

TEST_CASE("a currency belongs to one number", "[match]")
{
    CHECK(shown_quantities(match_text("vốn 8 $ 500")) == "8 $ = 8 USD; 500 = 500");
}

TEST_CASE("a word before a number turns its sign", "[match]")
{
    CHECK(shown_quantities(match_text("lợi nhuận âm 5,2%")) == "âm 5,2% = -5.2 %");
    // Of a growth the verb says it, and the figure keeps its own quote.
    CHECK(shown_quantities(match_text("tăng trưởng âm 5,2%")) == "5,2% = 5.2 %");
}

TEST_CASE("a number in words is no counted noun", "[match]")
{
    CHECK_THAT(shown_quantities(match_text("nộp 1 triệu hai trăm")),
               !Catch::Contains("e6 hai trăm"));
}

TEST_CASE("half of a currency is not dropped", "[match]")
{
    CHECK_THAT(shown_quantities(match_text("giá hai đô rưỡi")), !Catch::Contains("= 2 USD"));
}

TEST_CASE("a figure behind an address is a figure", "[match]")
{
    CHECK(shown_quantities(match_text("tại tổ 8, 12.500 m2 đất")) == "12.500 m2 = 12500 m2");
    CHECK(shown_quantities(match_text("tại thôn 3, 12,5 ha lúa")) == "12,5 ha = 12.5 har");
    CHECK(shown_quantities(match_text("tại thôn 3 và 12,5 ha lúa")) == "12,5 ha = 12.5 har");
    CHECK(shown_quantities(match_text("tại thôn 3 và 12 hộ dân")) == "12 hộ dân = 12 hộ dân");
}

TEST_CASE("words are looked up only where somebody asks for them", "[match]")
{
    std::string prose;
    for (int times = 0; times < 60; ++times) {
        prose += "hơn nữa ";
    }
    CHECK(match_text(prose).words.empty());
    CHECK_FALSE(match_text("Trong đó:").words.empty());
    CHECK_FALSE(match_text("hơn 5 ha").words.empty());
    CHECK_FALSE(match_text("II. PHƯƠNG HƯỚNG, NHIỆM VỤ").words.empty());
}

TEST_CASE("an empty paragraph and one of blanks give nothing", "[match]")
{
    const auto text = GENERATE(as<std::string>(), "", "   ");
    const MatchedBlock matched = match_text(text);
    CHECK(matched.tokens.empty());
    CHECK(matched.quantities.empty());
    CHECK(matched.mentions.empty());
    CHECK_FALSE(matched.label);
}
