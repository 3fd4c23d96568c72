#include "core/error.hpp"
#include "page_helpers.hpp"
#include "read/page_paragraphs.hpp"
#include "support/docx_builder.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace solieu {
using namespace test;

namespace {

/// The blocks; `[2] ` before a note, marks as `{1}` in the text.
std::vector<std::string> read(const std::vector<Page>& pages)
{
    Collector<Block> sink;
    PageParagraphs paragraphs(sink, limits::k_max_paragraph_bytes);
    for (const Page& page : pages) {
        paragraphs.put(page);
    }
    paragraphs.finish();
    std::vector<std::string> out;
    for (const Block& block : sink.items) {
        CHECK(block.index == out.size());
        std::string text = block.text;
        for (auto mark = block.marks.rbegin(); mark != block.marks.rend(); ++mark) {
            text.insert(mark->offset, "{" + mark->label + "}");
        }
        const bool is_note = block.part == Part::note;
        CHECK(is_note != block.note.empty());
        out.push_back(is_note ? "[" + block.note + "] " + text : text);
    }
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("lines become paragraphs again", "[read]")
{
    const auto [lines, paragraphs] = GENERATE(table<Texts, Texts>({
        // The first word of the next line would have fit, or not.
        {{"Thu ngân sách nhà nước đạt năm", "tỷ đồng.", "Chi ngân sách nhà nước là sáu"},
         {"Thu ngân sách nhà nước đạt năm tỷ đồng.", "Chi ngân sách nhà nước là sáu"}},
        // A wide gap.
        {{"Thu ngân sách nhà nước đạt năm", "nghìn tỷ đồng một năm, đạt năm", "", "mươi phần trăm"},
         {"Thu ngân sách nhà nước đạt năm nghìn tỷ đồng một năm, đạt năm", "mươi phần trăm"}},
        // Items of lists, also behind a full line.
        {{"- Thu ngân sách nhà nước đạt 5", "- Chi ngân sách nhà nước là 6", "+ Vay 1"},
         {"- Thu ngân sách nhà nước đạt 5", "- Chi ngân sách nhà nước là 6", "+ Vay 1"}},
        {{"a) Thu ngân sách nhà nước là 5", "1. Chi ngân sách nhà nước là 6"},
         {"a) Thu ngân sách nhà nước là 5", "1. Chi ngân sách nhà nước là 6"}},
        {{"- Thu ngân sách bằng 106% cùng", "kỳ. Chi ngân sách năm (chỉ tiêu", "96%). Vay"},
         {"- Thu ngân sách bằng 106% cùng kỳ. Chi ngân sách năm (chỉ tiêu 96%). Vay"}},
        {{"phát triển kinh tế của tỉnh -", "xã hội"}, {"phát triển kinh tế của tỉnh - xã hội"}},
        {{"Chương trình hành động số 55-", "CTr/TU của Ban Thường vụ"},
         {"Chương trình hành động số 55-CTr/TU của Ban Thường vụ"}},
        // Set in, with a capital.
        {{"Thu ngân sách nhà nước đạt năm", ">Chi ngân sách nhà nước"},
         {"Thu ngân sách nhà nước đạt năm", "Chi ngân sách nhà nước"}},
        {{"- Thu ngân sách nhà nước là 5", ">tỷ đồng, chi là 6 tỷ đồng"},
         {"- Thu ngân sách nhà nước là 5 tỷ đồng, chi là 6 tỷ đồng"}},
    }));
    CAPTURE(lines);
    CHECK(read({page_of(lines)}) == paragraphs);
}

TEST_CASE("a centred title goes on where its line is as wide as the page", "[read]")
{
    const auto centred = [](const std::string& text, int row) {
        const int width = letters_of(text) * k_letter;
        return line_of(text, 100 * k_point + row * k_pitch, (k_width - width) / 2);
    };
    Page page = page_of({"", "", "", "", "", "", "", "", "Thu ngân sách nhà nước đạt năm"});
    page.lines.insert(
        page.lines.begin(),
        {centred("BÁO CÁO", 0), centred("Tình hình thu chi ngân sách", 1), centred("Năm 2025", 2)});
    CHECK(read({page}) == Texts{"BÁO CÁO", "Tình hình thu chi ngân sách Năm 2025",
                                "Thu ngân sách nhà nước đạt năm"});
}

TEST_CASE("lines of a column are read from top to bottom, columns one by one", "[read]")
{
    const Page page = page_of({"- Thu ngân sách nhà nước là 5", "tỷ.", "- 6 tỷ chi."});
    const auto [order, shown] = GENERATE(table<std::vector<std::size_t>, Texts>({
        {{0, 1, 2}, {"- Thu ngân sách nhà nước là 5 tỷ.", "- 6 tỷ chi."}},
        {{1, 0, 2}, {"- Thu ngân sách nhà nước là 5 tỷ.", "- 6 tỷ chi."}},
        {{2, 1, 0}, {"- Thu ngân sách nhà nước là 5 tỷ.", "- 6 tỷ chi."}},
    }));
    Page mixed = page;
    for (std::size_t i = 0; i < order.size(); ++i) {
        mixed.lines[i] = page.lines[order[i]];
    }
    CHECK(read({mixed}) == shown);
    Page columns = page_of({"UBND TỈNH", "SỞ Y TẾ"});
    columns.lines.push_back(line_of("CỘNG HÒA", 101 * k_point, 160 * k_point));
    columns.lines.push_back(line_of("Độc lập", 117 * k_point, 160 * k_point));
    CHECK(read({columns}) == Texts{"UBND TỈNH", "SỞ Y TẾ", "CỘNG HÒA", "Độc lập"});
    std::swap(columns.lines[1], columns.lines[3]);
    CHECK(read({columns}) == Texts{"UBND TỈNH", "CỘNG HÒA", "Độc lập", "SỞ Y TẾ"});
}

TEST_CASE("the mark of a list may stand apart", "[read]")
{
    const auto [mark, count] = GENERATE(table<std::string, std::size_t>({{"-", 1},
                                                                         {"a)", 1},
                                                                         {"đ).", 1},
                                                                         {"(10)", 1},
                                                                         {"1.2.", 1},
                                                                         {"II.", 1},
                                                                         {"STT", 2},
                                                                         {"15", 2},
                                                                         {"kỳ.", 2},
                                                                         {"()", 2}}));
    CAPTURE(mark);
    Page page = page_of({mark});
    page.lines.push_back(line_of("Tổng thu", 100 * k_point, k_left + 36 * k_point));
    CHECK(read({page}).size() == count);
}

TEST_CASE("paragraphs go on over pages", "[read]")
{
    CHECK(
        read({page_of({"Thu ngân sách nhà nước đạt năm"}), page_of({"tỷ đồng.", "Hết báo cáo"})}) ==
        Texts{"Thu ngân sách nhà nước đạt năm tỷ đồng.", "Hết báo cáo"});
    CHECK(
        read({page_of({"Thu ngân sách nhà nước đạt năm", "tỷ đồng."}), page_of({"Chi sáu tỷ"})}) ==
        Texts{"Thu ngân sách nhà nước đạt năm tỷ đồng.", "Chi sáu tỷ"});
    CHECK(read({page_of({"Đây là một dòng ngắn.", "Thu ngân sách"}),
                page_of({"nhà nước đạt 5 tỷ đồng"})}) ==
          Texts{"Đây là một dòng ngắn.", "Thu ngân sách nhà nước đạt 5 tỷ đồng"});
    CHECK(read({}).empty());
    CHECK(read({Page(), page_of({"a"})}) == Texts{"a"});
}

TEST_CASE("notes at the foot follow the paragraph with their mark", "[read]")
{
    const Page page =
        page_of({"Thu ngân sách đạt 5 tỷ^1~, chi", "là 6 tỷ đồng^2~.", "Hết báo cáo.", "",
                 "^1 Trong đó có thuế.", "^2 Chi trong quý một gồm chi cho", "y tế."});
    CHECK(read({page}) == Texts{"Thu ngân sách đạt 5 tỷ{1}, chi là 6 tỷ đồng{2}.",
                                "[1] Trong đó có thuế.", "[2] Chi trong quý một gồm chi cho y tế.",
                                "Hết báo cáo."});
}

TEST_CASE("the number of a note may stand in a line of its own", "[read]")
{
    Page page = page_of({"Thu ngân sách đạt 5 tỷ^1"});
    page.lines.push_back(line_of("Trong đó có thuế.", 600 * k_point, k_left + k_letter));
    page.lines.push_back(line_of("^1", 600 * k_point));
    CHECK(read({page}) == Texts{"Thu ngân sách đạt 5 tỷ{1}", "[1] Trong đó có thuế."});
}

TEST_CASE("a mark apart from its line is no note", "[read]")
{
    Page page = page_of({"Thu ngân sách 5 tỷ", "", "", "Hết báo cáo", "^1 Trong đó có thuế."});
    page.lines.push_back(line_of("^1", 100 * k_point, 300 * k_point));
    CHECK(read({page}) == Texts{"Thu ngân sách 5 tỷ", "Hết báo cáo", "[1] Trong đó có thuế.", "1"});
}

TEST_CASE("a note may stand on the next page, or go on there", "[read]")
{
    Page first = page_of({"Thu ngân sách 5 tỷ^1~."});
    Page second = page_of({"Chi ngân sách 6 tỷ^2~.", "", "^1 Trong đó thuế 4.", "^2 Phần"});
    Page third = page_of({"Kính trình.", "Hết báo cáo."});
    third.lines.push_back(line_of("còn lại.", 700 * k_point, k_left, k_height - 2 * k_point));
    CHECK(read({first, second, third}) == Texts{"Thu ngân sách 5 tỷ{1}.", "[1] Trong đó thuế 4.",
                                                "Chi ngân sách 6 tỷ{2}.", "[2] Phần còn lại.",
                                                "Kính trình.", "Hết báo cáo."});
}

TEST_CASE("a note waits for the end of a paragraph that goes on over the page", "[read]")
{
    const Page first = page_of({"Thu ngân sách nhà nước 5 tỷ^1", "", "^1 Trong đó thuế 4."});
    CHECK(read({first, page_of({"đồng."})}) ==
          Texts{"Thu ngân sách nhà nước 5 tỷ{1} đồng.", "[1] Trong đó thuế 4."});
}

TEST_CASE("other small numbers are text", "[read]")
{
    const auto [line, text] = GENERATE(table<std::string, std::string>({
        {"diện tích 5 m^2 đất", "diện tích 5 m2 đất"},
        {"diện tích 5km^1", "diện tích 5km1"},
        {"khí CO_2 thải", "khí CO2 thải"},
        {"khí CO_1 thải", "khí CO1 thải"},
        {"nhóm A^7 và B", "nhóm A7 và B"},
        {"^5 lần", "5 lần"},
    }));
    CAPTURE(line);
    CHECK(read({page_of({line, "dòng thường", "dòng thường"})}).front() == text);
}

TEST_CASE("marks of notes are bounded", "[read][hostile]")
{
    Collector<Block> sink;
    PageParagraphs paragraphs(sink, limits::k_max_paragraph_bytes);
    const auto put_all = [&] {
        const std::string many = test::repeated("^1~a-", limits::k_max_marks + 1);
        paragraphs.put(page_of({"Thu ngân sách " + many, "", "^1 Trong đó có thuế."}));
    };
    CHECK_THROWS_AS(put_all(), DocumentError);
}

TEST_CASE("paragraphs are bounded", "[read][hostile]")
{
    Collector<Block> sink;
    PageParagraphs paragraphs(sink, 20);
    CHECK_THROWS_AS(paragraphs.put(page_of({"Thu ngân sách nhà nước đạt năm"})), DocumentError);
}

} // namespace solieu
