#include "assemble/assembler.hpp"
#include "assemble_support.hpp"
#include "match/matcher.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::assemble;
using solieu::test::only;

namespace {

std::string bracketed(std::string_view text)
{
    return "<" + std::string(text) + ">";
}

} // namespace

TEST_CASE("observations, headings and citations are numbered from one", "[assemble]")
{
    const auto records = assemble("I. KẾT QUẢ\nThu 5 tỷ đồng, chi 4 tỷ đồng.\n1. Về kinh tế\n"
                                  "Theo Quyết định số 12/QĐ-UBND ngày 05/02/2025, trồng 9 ha.");
    const auto observations = only<ObservationRecord>(records);
    REQUIRE(observations.size() == 3);
    CHECK(observations[0].id == "o1");
    CHECK(observations[1].id == "o2");
    CHECK(observations[2].id == "o3");
    const auto headings = only<HeadingRecord>(records);
    REQUIRE(headings.size() == 2);
    CHECK(headings[0].id == "h1");
    CHECK(headings[1].id == "h2");
    const auto citations = only<CitationRecord>(records);
    REQUIRE(citations.size() == 1);
    CHECK(citations[0].id == "c1");
    CHECK(citations[0].type == "Quyết định");
    CHECK(citations[0].number == "12/QĐ-UBND");
    CHECK(citations[0].date == "2025-02-05");
    CHECK(citations[0].quote == "Quyết định số 12/QĐ-UBND ngày 05/02/2025");
}

TEST_CASE("the document record comes last, once, and leaves the file's fields empty", "[assemble]")
{
    const auto records = assemble("BÁO CÁO\nKết quả năm 2025\nThu 5 tỷ đồng.");
    REQUIRE(only<DocumentRecord>(records).size() == 1);
    REQUIRE(std::holds_alternative<DocumentRecord>(records.back()));
    const auto& document = std::get<DocumentRecord>(records.back());
    CHECK(document.title == "Kết quả năm 2025");
    CHECK(document.path.empty());
    CHECK(document.sha256.empty());
    CHECK(document.bytes == 0);
}

TEST_CASE("a document without figures has a document record all the same", "[assemble]")
{
    const auto records = assemble("");
    REQUIRE(records.size() == 1);
    CHECK(std::holds_alternative<DocumentRecord>(records[0]));
}

TEST_CASE("figures stand in the section of the nearest heading", "[assemble]")
{
    const auto found = test::observations_of("Thu 1 tỷ đồng.\nI. KẾT QUẢ\nThu 2 tỷ đồng.\n"
                                             "1. Kinh tế\nThu 3 tỷ đồng.\nII. NHIỆM VỤ\n"
                                             "Thu 4 tỷ đồng.");
    REQUIRE(found.size() == 4);
    CHECK(found[0].section.empty());
    CHECK(found[1].section == "h1");
    CHECK(found[2].section == "h2");
    CHECK(found[3].section == "h3");
}

TEST_CASE("figures of notes carry the note's number and the section of its mark", "[assemble]")
{
    const auto found = test::observations_of(
        "I. KẾT QUẢ\nThu 9 tỷ đồng[^4].\nII. NHIỆM VỤ\nChi 8 tỷ đồng.\n[^4]: Thuế 5 tỷ đồng.");
    REQUIRE(found.size() == 3);
    CHECK(found[0].note.empty());
    CHECK(found[1].note.empty());
    CHECK(found[1].status == Status::target);
    CHECK(found[2].note == "4");
    CHECK(found[2].section == "h1");
    CHECK(found[2].of == "o1");
    CHECK(found[2].status == Status::reported);
    CHECK(found[2].source.part == Part::note);
}

TEST_CASE("notes of a document without lines belong to the paragraph before them", "[assemble]")
{
    std::vector<Block> blocks(4);
    blocks[0].text = "Thu 9 tỷ đồng.";
    blocks[0].marks.push_back({blocks[0].text.size() - 1, "1"});
    blocks[1].text = "Thuế 5 tỷ đồng.";
    blocks[1].part = Part::note;
    blocks[1].note = "1";
    blocks[2].text = "Chi 8 tỷ đồng.";
    blocks[3].text = "Phí 4 tỷ đồng.";
    blocks[3].part = Part::note;
    blocks[3].note = "1"; // its mark is not in the paragraph before
    const auto found = only<ObservationRecord>(assemble(blocks));
    REQUIRE(found.size() == 4);
    CHECK(found[1].of == "o1");
    CHECK(found[1].note == "1");
    CHECK(found[2].of.empty());
    CHECK(found[3].of.empty());
}

TEST_CASE("places are bytes of the source, quotes its text", "[assemble]")
{
    const std::string text = "Dòng đầu.\n\nThu 5 tỷ đồng, đạt 40% dự toán.";
    const auto found = test::observations_of(text);
    REQUIRE(found.size() == 2);
    for (const ObservationRecord& record : found) {
        CHECK(record.source.line == 3);
        CHECK(record.source.block == 1);
        CHECK(record.source.part == Part::body);
        CHECK(text.substr(record.source.begin, record.source.end - record.source.begin) ==
              record.quote);
    }
    CHECK(found[0].quote == "5 tỷ đồng");
}

TEST_CASE("a mark that was cut out does not move places", "[assemble]")
{
    const std::string text = "Thu 9 tỷ đồng[^1], chi 8 tỷ đồng.";
    const auto found = test::observations_of(text);
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[1].source.begin, found[1].source.end - found[1].source.begin) ==
          "8 tỷ đồng");
}

TEST_CASE("quotes are taken from the raw text where normalising changed it", "[assemble]")
{
    // Read as `Thu 5 tỷ đồng`, with a no-break space in the source behind the digit.
    Block block;
    block.line = 1;
    block.text = "Thu 5 tỷ đồng";
    block.raw_text = "Thu 5\xC2\xA0tỷ đồng";
    const std::size_t blank = block.text.find(" tỷ");
    for (OffsetMap* map : {&block.raw_map, &block.map}) {
        const std::size_t begin = map == &block.map ? 100 : 0;
        map->append(blank, {begin, begin + blank});
        map->append(1, {begin + blank, begin + blank + 2});
        map->append(block.text.size() - blank - 1,
                    {begin + blank + 2, begin + block.raw_text.size()});
    }
    Collector<Record> records;
    Collector<Finding> findings;
    Assembler assembler(records, findings, bracketed);
    Matcher matcher(test::built_in(), assembler);
    matcher.put(block);
    matcher.finish();
    CHECK(records.is_finished);
    const auto found = only<ObservationRecord>(records.items);
    REQUIRE(found.size() == 1);
    CHECK(found[0].quote == "<5\xC2\xA0tỷ đồng>");
    CHECK(found[0].source.begin == 104);
    CHECK(found[0].source.end == 100 + block.raw_text.size());
    CHECK(found[0].unit == "VND");
}

TEST_CASE("findings of the match stage are passed on", "[assemble]")
{
    Collector<Record> records;
    Collector<Finding> findings;
    Assembler assembler(records, findings, bracketed);
    MatchedBlock matched = test::match_text("Thu 5 tỷ đồng.");
    matched.findings.resize(2);
    matched.findings[1].code = "second";
    assembler.put(matched);
    REQUIRE(findings.items.size() == 2);
    CHECK(findings.items[1].code == "second");
}

TEST_CASE("figures name the rule that found them", "[assemble]")
{
    const auto found = test::observations_of("Thu 5 tỷ đồng.");
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].rule.empty());
}

TEST_CASE("bare numbers count only behind a label that names them", "[assemble]")
{
    const auto [text, unit] = GENERATE(table<std::string, std::string>({
        {"Tổng số học sinh: 418.", "học sinh"},
        {"Số giáo viên là 41, đạt chuẩn.", "giáo viên"},
        {"Tổ 8 phường Đông.", ""},
        {"Xem biểu 418 kèm theo.", ""},
    }));
    CAPTURE(text);
    const auto found = test::observations_of(text);
    REQUIRE(found.size() == (unit.empty() ? 0U : 1U));
    if (!found.empty()) {
        CHECK(found[0].unit == unit);
    }
}

TEST_CASE("a citation names the issuer that stands right behind it", "[assemble]")
{
    const auto [text, issuer] = GENERATE(table<std::string, std::string>({
        {"Theo Thông tư số 15/2024/TT-BTC của Bộ Tài chính về quyết toán.", "Bộ Tài chính"},
        {"Theo Thông tư số 5/2024/TT-BGDĐT của Bộ Giáo dục và Đào tạo.", "Bộ Giáo dục và Đào tạo"},
        {"Theo Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân tỉnh và kế hoạch năm.",
         "Hội đồng nhân dân tỉnh"},
        {"Theo Quyết định số 12/QĐ-UBND ngày 05/02/2025, các xã triển khai.", ""},
    }));
    CAPTURE(text);
    const auto citations = only<CitationRecord>(assemble(text));
    REQUIRE(citations.size() == 1);
    CHECK(citations[0].issuer == issuer);
}
