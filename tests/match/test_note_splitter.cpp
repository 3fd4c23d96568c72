#include "match/matcher.hpp"
#include "match/note_splitter.hpp"
#include "match_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::built_in;

namespace {

constexpr std::size_t k_line_gap = 1;

/// The lines as blocks of one plain text, whose bytes are the lines with a line feed behind each.
std::vector<Block> split(const std::vector<std::string>& lines)
{
    Collector<Block> blocks;
    NoteSplitter splitter(built_in(), blocks);
    std::size_t offset = 0;
    std::size_t number = 0;
    for (const std::string& line : lines) {
        Block block;
        block.line = ++number;
        block.text = line;
        block.map = OffsetMap::copied_from(offset, line.size());
        offset += line.size() + k_line_gap;
        splitter.put(std::move(block));
    }
    splitter.finish();
    CHECK(blocks.is_finished);
    return blocks.items;
}

/// `tỷ đồng{1}`: the text with its marks; a note as `[1] text`; blocks parted by ` | `.
std::string shown(const std::vector<Block>& blocks)
{
    std::string out;
    for (const Block& block : blocks) {
        std::string text = block.text;
        for (auto mark = block.marks.rbegin(); mark != block.marks.rend(); ++mark) {
            text.insert(mark->offset, "{" + mark->label + "}");
        }
        out += out.empty() ? "" : " | ";
        out += (block.part == Part::note ? "[" + block.note + "] " : "") + text;
    }
    return out;
}

} // namespace

TEST_CASE("notes are told from the text in all notations", "[match]")
{
    struct Row {
        std::vector<std::string> lines;
        std::string expected;
    };
    const Row row = GENERATE(values<Row>({
        {{"đạt 15% kế hoạch[footnoteRef:3]. [3:  Gồm 5 xã.] Sau đó"},
         "đạt 15% kế hoạch{3}.  Sau đó | [3] Gồm 5 xã."},
        {{"thu 12 tỷ đồng[^2], chi 10 tỷ đồng", "[^2]: Trong đó thuế 5 tỷ đồng."},
         "thu 12 tỷ đồng{2}, chi 10 tỷ đồng | [2] Trong đó thuế 5 tỷ đồng."},
        {{"hỗ trợ 45 hộ(1) làm nhà", "(1) Gồm 30 hộ nghèo."},
         "hỗ trợ 45 hộ{1} làm nhà | [1] Gồm 30 hộ nghèo."},
        {{"nộp 5 tỷ đồng¹ trong kỳ", "¹ Số liệu đến ngày 15."},
         "nộp 5 tỷ đồng{1} trong kỳ | [1] Số liệu đến ngày 15."},
        {{"đạt kế hoạch[1]", "[1] Kế hoạch tỉnh giao."},
         "đạt kế hoạch{1} | [1] Kế hoạch tỉnh giao."},
        {{"đạt kế hoạch[endnoteRef:4]"}, "đạt kế hoạch{4}"},
    }));
    CAPTURE(row.lines);
    CHECK(shown(split(row.lines)) == row.expected);
}

TEST_CASE("several notes in a row keep their order", "[match]")
{
    CHECK(
        shown(split({"lúa[^1], ngô[^2] và khoai[^3]", "[^1]: 5 ha", "[^2]: 6 ha", "[^3]: 7 ha"})) ==
        "lúa{1}, ngô{2} và khoai{3} | [1] 5 ha | [2] 6 ha | [3] 7 ha");
    CHECK(shown(split({"lúa[footnoteRef:1] [1:  5 ha], ngô[footnoteRef:2] [2:  6 ha]."})) ==
          "lúa{1} , ngô{2} . | [1] 5 ha | [2] 6 ha");
    CHECK(shown(split({"45 hộ(1)(2)", "(1) Nghèo.", "(2) Cận nghèo."})) ==
          "45 hộ{1}{2} | [1] Nghèo. | [2] Cận nghèo.");
    CHECK(shown(split({"45 hộ¹⁰ và 6 hộ¹¹"})) == "45 hộ{10} và 6 hộ{11}");
}

TEST_CASE("exponents are no marks", "[match]")
{
    const auto text =
        GENERATE(as<std::string>(), "120 m²", "5 m³ đất", "15 km²", "10⁶ đồng", "2.10⁶ đồng");
    CAPTURE(text);
    CHECK(shown(split({text})) == text);
}

TEST_CASE("a mark behind an exponent is one", "[match]")
{
    CHECK(shown(split({"120 m²¹ đất"})) == "120 m²{1} đất");
    CHECK(shown(split({"120 m²(1) đất"})) == "120 m²{1} đất");
}

TEST_CASE("enumerations are no marks", "[match]")
{
    const auto text =
        GENERATE(as<std::string>(), "gồm: (1) đất đai, (2) xây dựng", "(1) Tăng cường quản lý",
                 "ba tiêu chí (12; 16; 18)", "tiêu chí [12; 16]", "((1) a)", "lúc [7 giờ: họp]");
    CAPTURE(text);
    CHECK(shown(split({text})) == text);
}

TEST_CASE("a line opens a note only when its mark was seen", "[match]")
{
    CHECK(shown(split({"(1) Gồm 30 hộ.", "45 hộ(1)"})) == "(1) Gồm 30 hộ. | 45 hộ{1}");
    CHECK(shown(split({"45 hộ(1)", "(2) Gồm 30 hộ."})) == "45 hộ{1} | (2) Gồm 30 hộ.");
    CHECK(shown(split({"45 hộ(1)", "(1). Tăng cường quản lý"})) ==
          "45 hộ{1} | (1). Tăng cường quản lý");
}

TEST_CASE("a mark never becomes a digit of the number before it", "[match]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"nộp 5 tỷ đồng¹ và", "5 tỷ đồng = 5e9 VND"},
        {"đạt 5¹ xã", "5 = 5"},
        {"thu 12[1] tỷ", "12 = 12"},
        {"đạt 24,36%(2) kế hoạch", "24,36% = 24.36 %"},
        {"thu 1.177 tỷ đồng[^12], tăng", "1.177 tỷ đồng = 1177e9 VND"},
        {"rừng 120 m²¹.", "120 m² = 120 m2"},
    }));
    CAPTURE(text);
    Collector<MatchedBlock> unused;
    std::vector<Block> blocks = split({text});
    REQUIRE(blocks.size() == 1);
    const MatchedBlock matched = Matcher(built_in(), unused).match(std::move(blocks[0]));
    CHECK(solieu::test::shown_quantities(matched) == expected);
}

TEST_CASE("two numbers that only a mark parts stay two", "[match]")
{
    Collector<MatchedBlock> unused;
    std::vector<Block> blocks = split({"đạt 5[1]20 hộ"});
    const MatchedBlock matched = Matcher(built_in(), unused).match(std::move(blocks[0]));
    CHECK_THAT(solieu::test::shown_quantities(matched), !Catch::Contains("520"));
}

TEST_CASE("every piece of a split block knows its source bytes", "[match]")
{
    const std::vector<std::string> lines = {
        "đầu 7 hộ", "lúa[footnoteRef:1] 5 ha [1:  Gồm 3 ha [cũ].] và ngô[^2] 6 ha¹", "[^2]: Nguồn",
        "¹ Số liệu"};
    std::string source;
    for (const std::string& line : lines) {
        source += line + "\n";
    }
    const std::vector<Block> blocks = split(lines);
    REQUIRE(blocks.size() == 5);
    for (const Block& block : blocks) {
        CAPTURE(block.index, block.text);
        for (std::size_t begin = 0; begin < block.text.size(); ++begin) {
            // Each byte by itself, and everything up to the first mark at once.
            const TextSpan place = block.map.source_of({begin, begin + 1});
            CHECK(place.of(source) == block.text.substr(begin, 1));
        }
        const std::size_t end = block.marks.empty() ? block.text.size() : block.marks[0].offset;
        if (block.marks.empty() || block.part == Part::note) {
            CHECK(block.map.source_of({0, end}).of(source) == block.text);
        }
    }
    CHECK(
        shown(blocks) ==
        "đầu 7 hộ | lúa{1} 5 ha  và ngô{2} 6 ha{1} | [1] Gồm 3 ha [cũ]. | [2] Nguồn | [1] Số liệu");
}

TEST_CASE("blocks are numbered anew and keep their place", "[match]")
{
    const std::vector<Block> blocks = split({"lúa[footnoteRef:1] [1:  5 ha]", "", "   ", "ngô"});
    REQUIRE(blocks.size() == 3);
    for (std::size_t number = 0; number < blocks.size(); ++number) {
        CHECK(blocks[number].index == number);
    }
    CHECK(blocks[0].line == 1);
    CHECK(blocks[1].line == 1);
    CHECK(blocks[1].part == Part::note);
    CHECK(blocks[2].line == 4);
}

TEST_CASE("blocks with real notes pass unchanged", "[match]")
{
    Collector<Block> blocks;
    NoteSplitter splitter(built_in(), blocks);
    Block block;
    block.text = "5 tỷ đồng[1], 6 tỷ đồng¹";
    block.marks.push_back({3, "9"});
    splitter.put(block);
    REQUIRE(blocks.items.size() == 1);
    CHECK(blocks.items[0].text == block.text);
    CHECK(blocks.items[0].marks.size() == 1);
}

TEST_CASE("marks that are never closed cost no more than their text", "[match][hostile]")
{
    const auto piece =
        GENERATE(as<std::string>(), "[", "[1: ", "[1: a[", "(1", "¹", "a¹", "a(1)", "[1]");
    std::string line;
    while (line.size() < 200'000) {
        line += piece;
    }
    CAPTURE(piece);
    std::size_t bytes = 0;
    for (const Block& block : split({line})) {
        bytes += block.text.size();
    }
    CHECK(bytes <= line.size());
}

TEST_CASE("a text without line ends goes on in pieces of whole sentences", "[match]")
{
    std::string line;
    std::size_t sentences = 0;
    while (line.size() < 600'000) {
        line += "Xã trồng được 15 ha rừng[1]. ";
        ++sentences;
    }
    const std::vector<Block> blocks = split({line});
    REQUIRE(blocks.size() > 1);
    std::size_t marks = 0;
    std::size_t bytes = 0;
    for (const Block& block : blocks) {
        CHECK(block.text.size() <= 256 * 1024);
        CHECK(block.text.starts_with("Xã"));
        CHECK(block.line == 1);
        const TextSpan first{0, 2};
        CHECK(line.substr(block.map.source_of(first).begin, 2) == block.text.substr(0, 2));
        marks += block.marks.size();
        bytes += block.text.size();
    }
    CHECK(marks == sentences);
    CHECK(bytes == line.size() - 3 * sentences); // `[1]` is in no text
}
