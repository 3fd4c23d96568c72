#include "assemble/heading_tree.hpp"
#include "assemble_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// `A 1; A.I 2`: path of labels and level of each heading.
std::string ladder(const std::vector<std::string>& lines)
{
    HeadingTree tree;
    std::string out;
    for (const std::string& line : lines) {
        const MatchedBlock matched = test::match_text(line);
        REQUIRE(HeadingTree::is_heading(matched));
        const HeadingRecord& record = tree.open(matched).record;
        out += out.empty() ? "" : "; ";
        out += record.label + " " + std::to_string(record.level);
    }
    return out;
}

} // namespace

TEST_CASE("labels typed by hand make a ladder", "[assemble]")
{
    CHECK(ladder({"A. VỀ TRIỂN KHAI", "B. ĐÁNH GIÁ", "I. TÌNH HÌNH", "1. Về kinh tế",
                  "a) Nông nghiệp", "d) Ngân sách", "đ). Tài nguyên", "2. Về văn hóa",
                  "a). Giáo dục", "II. ĐÁNH GIÁ CHUNG", "C. KIẾN NGHỊ"}) ==
          "A 1; B 1; B.I 2; B.I.1 3; B.I.1.a 4; B.I.1.d 4; B.I.1.đ 4; B.I.2 3; B.I.2.a 4; "
          "B.II 2; C 1");
}

TEST_CASE("ladders may leave out steps and have finer ones", "[assemble]")
{
    CHECK(ladder({"I. Kinh tế", "a) Nông nghiệp", "b) Lâm nghiệp", "II. Xã hội"}) ==
          "I 1; I.a 2; I.b 2; II 1");
    CHECK(ladder({"1. Kinh tế", "1.1. Nông nghiệp", "1.2. Công nghiệp", "2. Xã hội"}) ==
          "1 1; 1.1.1 2; 1.1.2 2; 2 1");
    CHECK(ladder({"III. NHIỆM VỤ", "(1). Về kinh tế", "(2). Về xã hội", "IV. KIẾN NGHỊ"}) ==
          "III 1; III.1 2; III.2 2; IV 1");
    CHECK(ladder({"5. Kinh tế", "7.Xã Tê Xăng", "8. Xã Măng Ri"}) == "5 1; 7 1; 8 1");
}

// The label's text loses its blanks on the way (match/matcher.cpp).
TEST_CASE("labels of several words keep their blanks", "[assemble]")
{
    CHECK(ladder({"Phần thứ nhất. Kết quả", "I. Kinh tế", "Phần thứ hai. Nhiệm vụ"}) ==
          "Phần thứ nhất 1; Phần thứ nhất.I 2; Phần thứ hai 1");
}

TEST_CASE("sections in capitals without a label stand above those with one", "[assemble]")
{
    HeadingTree tree;
    CHECK(tree.open(test::match_text("KẾT QUẢ NĂM 2025")).record.level == 1);
    CHECK(tree.open(test::match_text("I. Kinh tế")).record.parent == "h1");
    const HeadingTree::Open& last = tree.open(test::match_text("PHƯƠNG HƯỚNG NĂM 2026"));
    CHECK(last.record.level == 1);
    CHECK(last.record.label.empty());
    CHECK(last.is_target);
    CHECK(last.period == "2026");
}

TEST_CASE("headings know their parents, titles and sections", "[assemble]")
{
    HeadingTree tree;
    CHECK(tree.section().empty());
    CHECK(tree.path().empty());
    CHECK(tree.open(test::match_text("I. KẾT QUẢ")).record.parent.empty());
    CHECK(tree.section() == "h1");
    const HeadingTree::Open& second = tree.open(test::match_text("1. Về kinh tế "));
    CHECK(second.record.id == "h2");
    CHECK(second.record.parent == "h1");
    CHECK(second.record.title == "Về kinh tế");
    CHECK(tree.path().size() == 2);
    CHECK(tree.open(test::match_text("II. NHIỆM VỤ")).record.parent.empty());
    CHECK(tree.section() == "h3");
    CHECK(tree.path().size() == 1);
}

TEST_CASE("styles say the level where no label does", "[assemble]")
{
    HeadingTree tree;
    struct Step {
        const char* text;
        int style;
        int level;
        const char* parent;
    };
    for (const Step& step :
         {Step{"Kết quả", 1, 1, ""}, Step{"Kinh tế", 2, 2, "h1"}, Step{"Nông nghiệp", 3, 3, "h2"},
          Step{"Xã hội", 2, 2, "h1"}, Step{"Nhiệm vụ", 1, 1, ""}}) {
        CAPTURE(step.text);
        const MatchedBlock matched = test::styled_heading(step.text, step.style);
        REQUIRE(HeadingTree::is_heading(matched));
        const HeadingRecord& record = tree.open(matched).record;
        CHECK(record.level == step.level);
        CHECK(record.parent == step.parent);
        CHECK(record.title == step.text);
        CHECK(record.label.empty());
    }
}

TEST_CASE("labels go below styles", "[assemble]")
{
    HeadingTree tree;
    tree.open(test::styled_heading("Kết quả", 1));
    const HeadingRecord& record = tree.open(test::match_text("I. Kinh tế")).record;
    CHECK(record.level == 2);
    CHECK(record.parent == "h1");
    CHECK(record.label == "I");
}

TEST_CASE("numbered prose, list items and cells are no headings", "[assemble]")
{
    const auto [text, is_heading] = GENERATE(table<std::string, bool>({
        {"1. Về kinh tế", true},
        {"a) Giáo dục và đào tạo", true},
        {"d) Thu, chi ngân sách:", true},
        {"(1). Bám sát các chỉ đạo của tỉnh.", false},
        {"1. Tiếp tục trồng 200 ha rừng;", false},
        {"a) trồng 200 ha rừng,", false},
        {"- Đàn trâu", false},
        {"+ Lúa", false},
        {"KẾT QUẢ ĐẠT ĐƯỢC", true}, // capitals that name a section
        {"Kết quả đạt được", false},
        {"XÃ ĐÔNG SƠN", false},
        {"I. ", false},
    }));
    CAPTURE(text);
    CHECK(HeadingTree::is_heading(test::match_text(text)) == is_heading);
}

TEST_CASE("long paragraphs, notes and cells are no headings whatever they begin with", "[assemble]")
{
    std::string prose = "1. Về kinh tế";
    while (prose.size() <= 400) {
        prose += " và xã hội";
    }
    CHECK_FALSE(HeadingTree::is_heading(test::match_text(prose)));
    MatchedBlock matched = test::match_text("1. Về kinh tế");
    matched.block.part = Part::note;
    CHECK_FALSE(HeadingTree::is_heading(matched));
    matched.block.part = Part::body;
    matched.block.cell = TableCell{};
    CHECK_FALSE(HeadingTree::is_heading(matched));
    CHECK_FALSE(HeadingTree::is_heading(test::styled_heading(prose, 1)));
}

TEST_CASE("headings say whether figures below them are plans and of which period", "[assemble]")
{
    const auto [text, is_target, is_result, period] =
        GENERATE(table<std::string, bool, bool, std::string>({
            {"III. NHIỆM VỤ TRỌNG TÂM QUÝ II/2025", true, false, "2025-Q2"},
            {"I. KẾT QUẢ THỰC HIỆN QUÝ I NĂM 2025", false, true, "2025-Q1"},
            {"II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", false, true, ""},
            {"II. ĐÁNH GIÁ VÀ NHIỆM VỤ", true, true, ""},
            {"1. Về chăn nuôi tháng 3", false, false, "Y-03"},
            {"a) Trồng trọt", false, false, ""},
        }));
    CAPTURE(text);
    HeadingTree tree;
    const HeadingTree::Open& open = tree.open(test::match_text(text));
    CHECK(open.is_target == is_target);
    CHECK(open.is_result == is_result);
    CHECK(open.period == period);
}

TEST_CASE("a ladder without end stays shallow", "[assemble]")
{
    HeadingTree tree;
    for (int style = 1; style <= 9; ++style) {
        tree.open(test::styled_heading("Mục", style));
    }
    for (const char* text : {"A. Một", "I. Hai", "1. Ba", "1.1. Bốn", "(1) Năm", "a) Sáu"}) {
        tree.open(test::match_text(text));
    }
    CHECK(tree.path().size() <= 12);
    CHECK(tree.section() == "h15");
}
