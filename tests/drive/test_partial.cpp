/// \file
/// Documents that are damaged on the way.
#include "drive_support.hpp"
#include "support/docx_builder.hpp"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

const std::string k_sound =
    paragraph("Thu ngân sách đạt 5 tỷ đồng.") + paragraph("Chi ngân sách đạt 6 tỷ đồng.");

Outcome outcome_of(const std::string& bytes)
{
    const TemporaryFolder folder;
    return run_bulk({folder.file("a.docx", bytes)});
}

EndRecord end_of(const Outcome& outcome)
{
    const auto ends = outcome.all<EndRecord>();
    REQUIRE(ends.size() == 1);
    return ends[0];
}

} // namespace

TEST_CASE("what stands before the damage is read, and the end says where it stopped", "[drive]")
{
    const auto [damage, code] = GENERATE(table<std::string, std::string>({
        {"<w:p><w:r><w:t>Thêm 7 tỷ đồng.</w:p>", "broken_xml"},
        {"<w:p><w:r><w:t>Thêm 7 tỷ đồng.</w:t></w:r>", "broken_xml"},
        {"<w:p>\xFF</w:p>", "broken_xml"},
    }));
    const auto repeats = GENERATE(0U, 3'000U); // within the first piece that is parsed, and behind
    const std::string many = repeated(paragraph("Không có số liệu."), repeats);
    const Outcome outcome = outcome_of(DocxBuilder(k_sound + many + damage).bytes());
    const EndRecord end = end_of(outcome);
    CHECK((end.status == DocumentStatus::partial));
    CHECK(end.error_code == code);
    CHECK(end.observations == 2);
    CHECK_THAT(end.error_message, Catch::Contains("word/document.xml") &&
                                      Catch::Contains(std::to_string(2 + repeats) + " paragraphs"));
    CHECK(outcome.all<ObservationRecord>().size() == 2);
    CHECK(outcome.all<DocumentRecord>().size() == 2); // before reading, and with what was read
    REQUIRE(outcome.failures.size() == 1);
    CHECK_THAT(outcome.failures[0].vietnamese, Catch::Contains("đoạn"));
    CHECK(outcome.summary.failures == 1);
}

TEST_CASE("a document inside of a kind that is not read leaves the rest", "[drive]")
{
    DocxBuilder builder(k_sound + "<w:altChunk r:id='c1'/>" + paragraph("Vay 7 tỷ đồng."));
    builder.import("c1", "{\\rtf1 Thu 5}");
    const Outcome outcome = outcome_of(builder.bytes());
    const EndRecord end = end_of(outcome);
    CHECK((end.status == DocumentStatus::partial));
    CHECK(end.error_code == "unknown_format");
    CHECK(end.observations == 3);
    CHECK(outcome.summary.failures == 1);
}

TEST_CASE("a part whose bytes are damaged leaves what came before", "[drive][hostile]")
{
    const std::string sound =
        DocxBuilder(k_sound + repeated(paragraph("Có 5 hộ nghèo."), 20'000)).bytes();
    std::size_t partial = 0;
    for (std::size_t at = 1; at < 20; ++at) {
        std::string bytes = sound;
        bytes[bytes.size() * at / 20] ^= 0x55;
        const EndRecord end = end_of(outcome_of(bytes));
        CAPTURE(at, end.error_message);
        CHECK((end.status == DocumentStatus::ok) == end.error_code.empty());
        partial += end.status == DocumentStatus::partial ? 1 : 0;
    }
    CHECK(partial > 0);
}

TEST_CASE("without a paragraph, or beyond the limits, a document has failed", "[drive][hostile]")
{
    const std::string body = GENERATE(as<std::string>{}, "<w:p><w:r><w:t>Thu 5 tỷ đồng",
                                      k_sound + repeated("<w:p><w:r><w:t>", 65) + "5 tỷ" +
                                          repeated("</w:t></w:r></w:p>", 65));
    const Outcome outcome = outcome_of(DocxBuilder(body).bytes());
    CHECK((end_of(outcome).status == DocumentStatus::failed));
    CHECK(end_of(outcome).observations == 0);
}
