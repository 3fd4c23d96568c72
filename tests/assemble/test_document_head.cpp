#include "assemble/document_head.hpp"
#include "assemble/heading_tree.hpp"
#include "assemble_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

DocumentRecord head_of(const std::vector<std::string>& lines)
{
    DocumentHead head;
    for (const std::string& line : lines) {
        const MatchedBlock matched = test::match_text(line);
        head.read(matched, HeadingTree::is_heading(matched));
    }
    return head.record();
}

/// The same texts as cells of a letterhead table, two to a row.
DocumentRecord head_of_cells(const std::vector<std::string>& cells,
                             const std::vector<std::string>& lines)
{
    DocumentHead head;
    for (std::size_t number = 0; number < cells.size(); ++number) {
        MatchedBlock matched = test::match_text(cells[number]);
        matched.block.cell = TableCell{0, 0, number / 2, number % 2, 1};
        head.read(matched, HeadingTree::is_heading(matched));
    }
    for (const std::string& line : lines) {
        const MatchedBlock matched = test::match_text(line);
        head.read(matched, HeadingTree::is_heading(matched));
    }
    return head.record();
}

} // namespace

TEST_CASE("a letterhead in lines says who, what, where and when", "[assemble]")
{
    const DocumentRecord record =
        head_of({"UBND TỈNH HẠ LƯU", "Số: 15/BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                 "Độc lập - Tự do - Hạnh phúc", "Hạ Lưu, ngày 28 tháng 3 năm 2025", "BÁO CÁO",
                 "Tình hình kinh tế 6 tháng đầu năm", "và nhiệm vụ 6 tháng cuối năm 2025",
                 "I. KẾT QUẢ THỰC HIỆN", "Thu 5 tỷ đồng."});
    CHECK(record.issuer == "UBND TỈNH HẠ LƯU");
    CHECK(record.number == "15/BC-UBND");
    CHECK(record.place == "Hạ Lưu");
    CHECK(record.date == "2025-03-28");
    CHECK(record.doc_type == "Báo cáo");
    CHECK(record.title == "Tình hình kinh tế 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2025");
    CHECK(record.period == "2025-S1");
}

// Lines without digits are not looked through for periods (match/matcher.cpp).
TEST_CASE("a title's line without digits names a period too", "[assemble]")
{
    CHECK(head_of({"BÁO CÁO", "Tình hình kinh tế - xã hội quý I", "và nhiệm vụ quý II năm 2025",
                   "I. KẾT QUẢ"})
              .period == "2025-Q1");
}

TEST_CASE("a letterhead in table cells says the same", "[assemble]")
{
    const DocumentRecord record =
        head_of_cells({"ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 7 /BC-UBND",
                       "Thượng Sơn, ngày 05 tháng 01 năm 2025"},
                      {"BÁO CÁO", "Kết quả năm 2024", "1. Về kinh tế"});
    CHECK(record.issuer == "ỦY BAN NHÂN DÂN");
    CHECK(record.number == "7/BC-UBND");
    CHECK(record.place == "Thượng Sơn");
    CHECK(record.date == "2025-01-05");
    CHECK(record.doc_type == "Báo cáo");
    CHECK(record.title == "Kết quả năm 2024");
    CHECK(record.period == "2024");
}

TEST_CASE("what is absent stays empty", "[assemble]")
{
    const DocumentRecord record = head_of({"Thu ngân sách đạt 5 tỷ đồng.", "Chi 4 tỷ đồng."});
    CHECK(record.title.empty());
    CHECK(record.doc_type.empty());
    CHECK(record.number.empty());
    CHECK(record.issuer.empty());
    CHECK(record.place.empty());
    CHECK(record.date.empty());
    CHECK(record.period.empty());
}

TEST_CASE("capitals alone make no letterhead", "[assemble]")
{
    const DocumentRecord record =
        head_of({"THÔNG TIN CHUNG", "I. KINH TẾ", "BÁO CÁO", "Tình hình năm 2025"});
    CHECK(record.issuer.empty());
    CHECK(record.doc_type.empty());
    CHECK(record.title.empty());
}

TEST_CASE("titles end at prose, rules, labels and after four lines", "[assemble]")
{
    const auto [next, title] = GENERATE(table<std::string, std::string>({
        {"Thực hiện chỉ đạo, xã báo cáo như sau:", "Kết quả quý I"},
        {"Thu ngân sách đạt 5 tỷ đồng.", "Kết quả quý I"},
        {"--------------", "Kết quả quý I"},
        {"I. KẾT QUẢ", "Kết quả quý I"},
        {"(Số liệu đến 31/3/2025)", "Kết quả quý I (Số liệu đến 31/3/2025)"},
    }));
    CAPTURE(next);
    CHECK(head_of({"BÁO CÁO", "Kết quả quý I", next}).title == title);
    CHECK(head_of({"BÁO CÁO", "một", "hai", "ba", "bốn", "năm"}).title == "một hai ba bốn");
}

TEST_CASE("the type is the line in capitals, with what offices add to it", "[assemble]")
{
    const auto [line, type] = GENERATE(table<std::string, std::string>({
        {"BÁO CÁO", "Báo cáo"},
        {"BÁO CÁO NHANH", "Báo cáo"},
        {"KẾ HOẠCH", "Kế hoạch"},
        {"TỜ TRÌNH", "Tờ trình"},
        {"THÔNG CÁO BÁO CHÍ", "Thông cáo"},
        {"Báo cáo", ""},
        {"BÁO CÁO VIÊN CẤP TỈNH VÀ CẤP HUYỆN NĂM NAY", ""},
        {"CHI CỤC THỐNG KÊ", ""},
    }));
    CAPTURE(line);
    CHECK(head_of({line, "Tình hình năm 2025"}).doc_type == type);
}

TEST_CASE("the title says the period; the letter's year helps it", "[assemble]")
{
    const auto [title, period] = GENERATE(table<std::string, std::string>({
        {"Tình hình kinh tế quý I năm 2025", "2025-Q1"},
        {"Kết quả quý I và nhiệm vụ quý II năm 2025", "2025-Q1"},
        {"Kết quả 9 tháng năm 2024", "2024-01/2024-09"},
        {"Kết quả 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2025", "2025-S1"},
        {"Kết quả tháng 3", "2025-03"},
        {"Kết quả năm 2024", "2024"},
        {"Công tác tháng 02 năm 2025", "2025-02"},
        {"(Tính đến ngày 22/9/2024)", "2024-09-22"},
        {"Về công tác dân tộc", ""},
    }));
    CAPTURE(title);
    CHECK(head_of({"Hạ Lưu, ngày 28 tháng 3 năm 2025", "BÁO CÁO", title, "I. KẾT QUẢ"}).period ==
          period);
}

TEST_CASE("the closing sentence names who wrote, where the letterhead does not", "[assemble]")
{
    const std::string closing =
        "Trên đây là Báo cáo kết quả quý I năm 2025 của Ủy ban nhân dân huyện Thượng Sơn./.";
    CHECK(head_of({"BÁO CÁO", "Kết quả quý I", "I. KẾT QUẢ", closing}).issuer ==
          "Ủy ban nhân dân huyện Thượng Sơn");
    CHECK(head_of({"UBND TỈNH HẠ LƯU", "BÁO CÁO", "Kết quả quý I", "I. KẾT QUẢ", closing}).issuer ==
          "UBND TỈNH HẠ LƯU");
    CHECK(head_of({"BÁO CÁO", "Kết quả quý I", "Trên đây là báo cáo của xã."}).issuer.empty());
}

TEST_CASE("only the body has a head", "[assemble]")
{
    DocumentHead head;
    MatchedBlock matched = test::match_text("BÁO CÁO");
    matched.block.part = Part::header;
    head.read(matched, false);
    CHECK(head.record().doc_type.empty());
}

TEST_CASE("a head that does not come in forty blocks does not come", "[assemble]")
{
    std::vector<std::string> lines(40, "Thu ngân sách đạt 5 tỷ đồng.");
    lines.emplace_back("BÁO CÁO");
    lines.emplace_back("Kết quả năm 2025");
    CHECK(head_of(lines).title.empty());
}
