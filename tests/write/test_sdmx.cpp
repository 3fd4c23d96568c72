#include "write/memory_folder.hpp"
#include "write/samples.hpp"
#include "write/sdmx_components.hpp"
#include "write/sdmx_period.hpp"
#include "write/sdmx_structure.hpp"
#include "write/writer_sdmx_csv.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

TEST_CASE("periods are written as SDMX has them", "[write]")
{
    const auto [period, expected] = GENERATE(table<std::string, std::string>({
        {"2025", "2025"},
        {"2025-S1", "2025-S1"},
        {"2025-Q3", "2025-Q3"},
        {"2025-09", "2025-09"},
        {"2024-02-29", "2024-02-29"},
        {"2025-01/2025-09", "2025-01-01/P9M"},
        {"2021/2025", "2021-01-01/P60M"},
        {"2025-Q2/2025-S2", "2025-04-01/P9M"},
        {"2024-12-15/2025-03-14", "2024-12-15/P90D"},
        {"2025-01/2025-03-15", "2025-01-01/P74D"},
        {"2025-09/2025-01", ""},
        {"2025-02-29", ""},
        {"2025-02-29/2025-03-01", ""},
        {"2025-Q5", ""},
        {"", ""},
        {"quý I", ""},
    }));
    CAPTURE(period);
    CHECK(sdmx_time_period(period) == expected);
}

TEST_CASE("every component has its column", "[write]")
{
    for (const SdmxComponent& component : sdmx_components()) {
        CAPTURE(component.id);
        std::size_t found = 0;
        for (const Column& column : table_of(component.table).columns) {
            found += column.name == component.column ? 1U : 0U;
        }
        CHECK(found == 1);
    }
}

TEST_CASE("observations are rows of SDMX-CSV", "[write]")
{
    MemoryFolder folder;
    WriterSdmxCsv writer(folder, {});
    put_all(writer, sample_records());
    const auto lines = lines_of(folder.text("data.csv"), "\r\n");
    REQUIRE(lines.size() == 3);
    CHECK_THAT(lines[0], Catch::StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,DOC,OBS_ID,TIME_PERIOD,"
                                           "OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"));
    CHECK_THAT(lines[1], Catch::StartsWith("dataflow,SOLIEU:OBSERVATIONS(1.0.0),I,0123456789abcdef,"
                                           "o1,2025-Q1,1177,VND,9,0,E,"));
    CHECK_THAT(lines[2], Catch::Contains(",o2,2025-Q1,-53.5,đơn vị,0,2,A,"));
    CHECK(folder.text("structure.xml") == sdmx_structure_message());
    CHECK(writer.remarks().empty());
}

TEST_CASE("a number without a period has its report's", "[write]")
{
    DocumentRecord report = sample_document();
    ObservationRecord timeless = sample_observation();
    timeless.period.clear();
    const auto [period, date, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"2025-01/2025-06", "2025-06-20", ",o1,2025-01-01/P6M,"},
        {"", "2025-06-20", ",o1,2025-06-20,"},
        {"", "", ""},
    }));
    report.period = period;
    report.date = date;
    std::ostringstream out;
    StreamDestination destination(out);
    WriterSdmxCsv writer(destination, {});
    put_all(writer, {report, timeless, sample_end()});
    const auto lines = lines_of(out.str(), "\r\n");
    if (expected.empty()) {
        CHECK(lines.size() == 1);
        REQUIRE(writer.remarks().size() == 1);
        CHECK_THAT(writer.remarks()[0].english, Catch::StartsWith("1 observations were left out"));
    } else {
        REQUIRE(lines.size() == 2);
        CHECK_THAT(lines[1], Catch::Contains(expected));
    }
}

TEST_CASE("a document given twice is written once", "[write]")
{
    std::vector<Record> records = sample_records();
    records.insert(records.end(), records.begin(), records.begin() + 6);
    std::ostringstream out;
    StreamDestination destination(out);
    WriterSdmxCsv writer(destination, {});
    put_all(writer, records);
    CHECK(lines_of(out.str(), "\r\n").size() == 3);
    CHECK(writer.remarks().size() == 1);
}
