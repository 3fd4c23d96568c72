#include "core/error.hpp"
#include "write/memory_folder.hpp"
#include "write/samples.hpp"
#include "write/writer_csv.hpp"
#include "write/writer_datapackage.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::vector<std::string> lines_of_table(const MemoryFolder& folder, const std::string& table)
{
    return lines_of(folder.text(table + ".csv"), "\r\n");
}

} // namespace

TEST_CASE("a folder of CSV has every table, with its rows", "[write]")
{
    MemoryFolder folder;
    WriterCsv writer(folder, {});
    put_all(writer, sample_records());
    CHECK(folder.files() == 6);
    const auto documents = lines_of_table(folder, "documents");
    REQUIRE(documents.size() == 2);
    CHECK_THAT(documents[0], Catch::StartsWith("input,doc,path,format,sha256,bytes,"));
    CHECK_THAT(documents[1],
               Catch::StartsWith("1,0123456789abcdef,\"báo cáo \"\"quý I\"\".txt\",text,"));
    CHECK(lines_of_table(folder, "headings")[1] ==
          "1,h1,0123456789abcdef,B.I.1.a,4,\"Thương mại, dịch vụ\",");
    const auto observations = lines_of_table(folder, "observations");
    REQUIRE(observations.size() == 3);
    CHECK_THAT(observations[1], Catch::StartsWith("1,o1,0123456789abcdef,amount,1.177 tỷ "
                                                  "đồng,1177,0,,9,1177000000000,VND,level,,"));
    CHECK(lines_of_table(folder, "checks").size() == 1);
}

TEST_CASE("checks and their operands are tables of their own", "[write]")
{
    MemoryFolder folder;
    WriterCsv writer(folder, {});
    put_all(writer, checked_document({sample_check(), sample_pass()}, 1));
    CHECK(lines_of_table(folder, "checks").size() == 3);
    const auto operands = lines_of_table(folder, "operands");
    REQUIRE(operands.size() == 5);
    CHECK(operands[1] == "1,k1,1,0123456789abcdef,part,o1,,53/58 đơn vị,53");
    CHECK(operands[4] == "1,k2,2,0123456789abcdef,part,o1,,53/58 đơn vị,53");
}

TEST_CASE("documents are numbered, and the rows of a failed one do not count", "[write]")
{
    MemoryFolder folder;
    WriterCsv writer(folder, {});
    std::vector<Record> records = sample_records();
    EndRecord failed;
    failed.status = DocumentStatus::failed;
    failed.error_code = "broken_xml";
    records.back() = failed;
    const std::vector<Record> good = sample_records();
    records.insert(records.end(), good.begin(), good.end());
    records.emplace_back(sample_observation()); // of a document that never ends
    put_all(writer, records);
    CHECK(lines_of_table(folder, "documents").size() == 3);
    const auto observations = lines_of_table(folder, "observations");
    REQUIRE(observations.size() == 3);
    CHECK_THAT(observations[1], Catch::StartsWith("2,o1,0123456789abcdef,"));
}

TEST_CASE("a long document leaves the memory and comes back whole", "[write]")
{
    std::vector<Record> records{sample_document()};
    constexpr std::size_t k_rows = 9000; // some MiB
    for (std::size_t row = 1; row <= k_rows; ++row) {
        ObservationRecord observation = sample_observation();
        observation.id = "o" + std::to_string(row);
        records.emplace_back(observation);
    }
    records.emplace_back(sample_end());
    MemoryFolder folder;
    WriterCsv writer(folder, {});
    put_all(writer, records);
    const auto lines = lines_of_table(folder, "observations");
    REQUIRE(lines.size() == k_rows + 1);
    for (std::size_t row = 1; row <= k_rows; ++row) {
        REQUIRE_THAT(lines[row], Catch::StartsWith("1,o" + std::to_string(row) + ",0123"));
    }
}

TEST_CASE("a stream gets one table", "[write]")
{
    std::ostringstream out;
    StreamDestination destination(out);
    WriterCsv writer(destination, {.csv_dialect = CsvDialect::excel, .table = "headings"});
    put_all(writer, sample_records());
    CHECK(out.str() == "\xEF\xBB\xBFinput,id,doc,label,level,title,parent\r\n"
                       "1,h1,0123456789abcdef,B.I.1.a,4,\"Thương mại, dịch vụ\",\r\n");
    CHECK_THROWS_AS(WriterCsv(destination, {.table = "figures"}), UsageError);
}

TEST_CASE("a data package describes the tables as they are", "[write]")
{
    MemoryFolder folder;
    WriterDatapackage writer(folder, {});
    put_all(writer, sample_records());
    CHECK(folder.files() == 7);
    const auto package = nlohmann::json::parse(folder.text("datapackage.json"));
    REQUIRE(package["resources"].size() == 6);
    for (const auto& resource : package["resources"]) {
        std::string names;
        for (const auto& field : resource["schema"]["fields"]) {
            names += (names.empty() ? "" : ",") + field["name"].get<std::string>();
        }
        CAPTURE(names);
        CHECK(lines_of(folder.text(resource["path"]), "\r\n")[0] == names);
    }
    const auto& observations = package["resources"][2]["schema"];
    CHECK(observations["primaryKey"] == nlohmann::json({"input", "id"}));
    CHECK(observations["fields"][5]["type"] == "number");
    CHECK(observations["fields"][3]["constraints"]["enum"] ==
          nlohmann::json({"amount", "percentage", "fraction"}));
    CHECK(observations["foreignKeys"] ==
          nlohmann::json::parse(R"([{"fields":["input"],)"
                                R"("reference":{"resource":"documents","fields":["input"]}}])"));
    CHECK(package["resources"][5]["schema"]["foreignKeys"][0]["reference"] ==
          nlohmann::json::parse(R"({"resource":"checks","fields":["input","id"]})"));
    CHECK_THROWS_AS(WriterDatapackage(folder, {.csv_dialect = CsvDialect::excel}), UsageError);
}
