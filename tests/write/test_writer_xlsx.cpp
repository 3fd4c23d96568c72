#include "write/memory_folder.hpp"
#include "write/samples.hpp"
#include "write/writer_xlsx.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

TEST_CASE("Excel shows fifteen digits", "[write]")
{
    const auto [decimal, fits] = GENERATE(table<std::string, bool>({
        {"0", true},
        {"0.00", true},
        {"-5.9", true},
        {"123456789012345", true},
        {"1234567890123456", false},
        {"1234567890123450", true},
        {"1234567890123450000000", true},
        {"0.000000000000000123", true},
        {"123456789.1234567", false},
    }));
    CAPTURE(decimal);
    CHECK(fits_excel_number(decimal) == fits);
}

TEST_CASE("a workbook is a zip file, and always the same", "[write]")
{
    std::vector<std::string> books;
    for (int round = 0; round < 2; ++round) {
        std::ostringstream out;
        WriterXlsx writer(out, {});
        put_all(writer, sample_records());
        CHECK(writer.remarks().empty());
        books.push_back(out.str());
    }
    CHECK_THAT(books[0], Catch::StartsWith("PK\x03\x04"));
    CHECK(books[0] == books[1]);
}

TEST_CASE("what does not fit is told", "[write]")
{
    ObservationRecord observation = sample_observation();
    observation.indicator = std::string(XlsxWorkbook::k_max_text + 1, 'x');
    ObservationRecord longest = sample_observation();
    longest.id = "o2";
    for (std::size_t unit = 0; unit < XlsxWorkbook::k_max_text; ++unit) {
        longest.basis += "ỷ"; // one unit of UTF-16, three bytes of UTF-8
    }
    ObservationRecord last = sample_observation();
    last.id = "o3";
    std::ostringstream out;
    WriterXlsx writer(out, {}, 3);
    put_all(writer, {sample_document(), observation, longest, last, sample_end()});
    const auto remarks = writer.remarks();
    REQUIRE(remarks.size() == 2);
    CHECK_THAT(remarks[0].english, Catch::StartsWith("1 texts were cut"));
    CHECK_THAT(remarks[1].english, Catch::StartsWith("table «observations» fills 2 sheets"));
}
