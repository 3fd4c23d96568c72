#include "write/memory_folder.hpp"
#include "write/samples.hpp"
#include "write/writer_postgresql.hpp"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

TEST_CASE("the script makes tables and fills them in one transaction", "[write]")
{
    std::ostringstream out;
    WriterPostgresql writer(out, {});
    put_all(writer, checked_document({sample_check()}, 1));
    const std::string script = out.str();
    CHECK_THAT(script, Catch::Contains("\nBEGIN;\n") && Catch::EndsWith("\nCOMMIT;\n"));
    CHECK_THAT(script, Catch::Contains("    \"value\" numeric NOT NULL,\n"));
    CHECK_THAT(script, Catch::Contains("CHECK (\"status\" IN ('reported', 'estimate', 'target'))"));
    CHECK_THAT(script, Catch::Contains("PRIMARY KEY (\"input\", \"check_id\", \"position\")"));
    CHECK_THAT(script, Catch::Contains("\n1\tk1\t2\t0123456789abcdef\twhole\to1\t\\N\t53/58 đơn "
                                       "vị\t58\n\\.\n"));
    CHECK(script.find("COPY solieu.\"documents\"") < script.find("COPY solieu.\"observations\""));
    CHECK(script.find("COPY solieu.\"headings\"") == std::string::npos);
    CHECK(writer.remarks().empty());
}

TEST_CASE("what COPY would misread is escaped", "[write]")
{
    ObservationRecord observation = sample_observation();
    observation.indicator = std::string("a\\.\tb\nc\rd") + '\0' + "\\N";
    std::ostringstream out;
    WriterPostgresql writer(out, {});
    put_all(writer, {sample_document(), observation, sample_end()});
    CHECK_THAT(out.str(), Catch::Contains("\ta\\\\.\\tb\\nc\\rd\uFFFD\\\\N\t"));
    REQUIRE(writer.remarks().size() == 1);
    CHECK_THAT(writer.remarks()[0].english, Catch::StartsWith("1 characters U+0000"));
}

TEST_CASE("rows do not wait for the end of a long archive", "[write]")
{
    std::ostringstream out;
    WriterPostgresql writer(out, {});
    ObservationRecord observation = sample_observation();
    observation.indicator = std::string(100'000, 'x');
    for (int number = 0; number < 30; ++number) {
        writer.put(sample_document());
        writer.put(observation);
        writer.put(sample_end());
    }
    CHECK(out.str().size() > 1'900'000);
    writer.close({});
    CHECK(lines_of(out.str(), "COPY solieu.\"observations\"").size() > 3);
}
