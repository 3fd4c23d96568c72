#include "drive/pipeline.hpp"
#include "drive_support.hpp"
#include "support/docx_builder.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

const std::string k_report = "UBND TỈNH HẠ LƯU\n"
                             "Số: 15/BC-UBND\n"
                             "Hạ Lưu, ngày 28 tháng 3 năm 2025\n"
                             "BÁO CÁO\n"
                             "Tình hình kinh tế quý I năm 2025\n"
                             "I. KẾT QUẢ\n"
                             "Thu ngân sách ước đạt 1.177 tỷ đồng[^1], đạt 24,36% dự toán.\n"
                             "[^1]: Trong đó thuế 900 tỷ đồng.\n"
                             "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/02/2025.\n";

std::vector<Record> records_of(const std::string& bytes)
{
    Collector<Record> records;
    Collector<Finding> findings;
    Extractor(built_in()).extract(DocumentSource::from_bytes(bytes), "memory", records, findings);
    return records.items;
}

template <typename Kind>
std::vector<Kind> all(const std::vector<Record>& records)
{
    Outcome outcome;
    outcome.records = records;
    return outcome.all<Kind>();
}

std::vector<Block> blocks_of(const std::string& bytes)
{
    Collector<Block> blocks;
    read_blocks(DocumentSource::from_bytes(bytes), built_in(), blocks);
    CHECK(blocks.is_finished);
    return blocks.items;
}

} // namespace

TEST_CASE("a text report becomes records", "[drive]")
{
    const auto records = records_of(k_report);
    REQUIRE(std::holds_alternative<DocumentRecord>(
        records.at(0))); // known before anything can go wrong
    for (const auto& document : all<DocumentRecord>(records)) {
        CHECK(document.path == "memory");
        CHECK(document.sha256.size() == 64);
        CHECK(document.doc == document.sha256.substr(0, 16));
        CHECK(document.bytes == k_report.size());
    }
    const auto document = all<DocumentRecord>(records).back();
    CHECK(document.format == "text");
    CHECK(document.number == "15/BC-UBND");
    CHECK(document.date == "2025-03-28");
    CHECK(document.period == "2025-Q1");
    const auto observations = all<ObservationRecord>(records);
    REQUIRE(observations.size() == 3);
    CHECK(observations[0].quote == "1.177 tỷ đồng");
    CHECK(observations[0].source.line == 7);
    CHECK(observations[1].quote == "24,36%");
    CHECK(observations[2].quote == "900 tỷ đồng");
    CHECK(observations[2].note == "1");
    CHECK(observations[2].source.part == Part::note);
    const auto citations = all<CitationRecord>(records);
    REQUIRE(citations.size() == 1);
    CHECK(citations[0].number == "12/QĐ-UBND");
    CHECK(all<EndRecord>(records).empty()); // the bulk ends documents
}

TEST_CASE("the numbers of a chart make no records", "[drive]")
{
    DocxBuilder builder("<w:p>" + run("Thu ngân sách đạt 1.177 tỷ đồng") +
                        "<w:r><c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/"
                        "chart' r:id='chart'/></w:r></w:p>" +
                        paragraph("Giảm 5%"));
    builder.chart("<c:title><a:p><a:t>Đạt 24,36% dự toán</a:t></a:p></c:title>");
    const auto blocks = blocks_of(builder.bytes());
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].text == "Đạt 24,36% dự toán");
    CHECK(part_name(blocks[1].part) == "chart");
    const auto observations = all<ObservationRecord>(records_of(builder.bytes()));
    REQUIRE(observations.size() == 2);
    CHECK(observations[1].quote == "5%");
    CHECK(observations[1].source.block == 2);
}

TEST_CASE("a DOCX report becomes records", "[drive]")
{
    const std::string bytes =
        DocxBuilder(paragraph("Thu ngân sách đạt 1.177 tỷ đồng") + paragraph("Giảm 5%")).bytes();
    const auto records = records_of(bytes);
    CHECK(all<DocumentRecord>(records).back().format == "docx");
    const auto observations = all<ObservationRecord>(records);
    REQUIRE(observations.size() == 2);
    CHECK(observations[0].quote == "1.177 tỷ đồng");
    CHECK(observations[0].source.line == 0);
    CHECK(observations[0].source.block == 0);
    CHECK(observations[1].source.block == 1);
    // Offsets are into the block's text.
    const std::string text = blocks_of(bytes).at(0).text;
    CHECK(text.substr(observations[0].source.begin,
                      observations[0].source.end - observations[0].source.begin) ==
          "1.177 tỷ đồng");
}

TEST_CASE("identifiers are unique, and what records refer to is there", "[drive]")
{
    const auto records = records_of(k_report);
    std::vector<std::string> ids;
    for (const auto& observation : all<ObservationRecord>(records)) {
        ids.push_back(observation.id);
        CHECK(observation.id == "o" + std::to_string(ids.size()));
        CHECK((observation.of.empty() ||
               std::find(ids.begin(), ids.end(), observation.of) != ids.end()));
    }
}

TEST_CASE("the blocks show what the match stage sees", "[drive]")
{
    const auto blocks = blocks_of(k_report);
    REQUIRE(blocks.size() == 9);
    CHECK(blocks[6].text == "Thu ngân sách ước đạt 1.177 tỷ đồng, đạt 24,36% dự toán.");
    REQUIRE(blocks[6].marks.size() == 1);
    CHECK(blocks[6].marks[0].label == "1");
    CHECK(blocks[7].part == Part::note);
    CHECK(blocks[7].note == "1");
    for (std::size_t place = 0; place < blocks.size(); ++place) {
        CHECK(blocks[place].index == place);
    }
}

TEST_CASE("one extractor gives every document the same records, whatever came before", "[drive]")
{
    const std::vector<std::string> documents{k_report,
                                             "tổng 1,234,567.5 ha, 1,088 ha\n",
                                             k_report,
                                             "1,088 ha\n",
                                             "nộp 5 tỷ đồng(1)\n",
                                             "(1) Gồm 3 hộ.\n"};
    Extractor extractor(built_in());
    for (const std::string& document : documents) {
        CAPTURE(document);
        Collector<Record> records;
        Collector<Finding> findings;
        extractor.extract(DocumentSource::from_bytes(document), "memory", records, findings);
        const auto shared = all<ObservationRecord>(records.items);
        const auto alone = all<ObservationRecord>(records_of(document));
        REQUIRE(shared.size() == alone.size());
        for (std::size_t place = 0; place < alone.size(); ++place) {
            CHECK(shared[place].quote == alone[place].quote);
            CHECK(shared[place].value == alone[place].value);
            CHECK(shared[place].note == alone[place].note);
            CHECK(shared[place].period == alone[place].period);
        }
    }
}

TEST_CASE("a report without figures is a report", "[drive]")
{
    const auto text = GENERATE(as<std::string>(), "\n", "   \n\n", "Không có số liệu.", "\r\n\r\n");
    CAPTURE(text);
    const auto records = records_of(text);
    CHECK(all<ObservationRecord>(records).empty());
    CHECK_FALSE(all<DocumentRecord>(records).empty());
}
