#include "core/error.hpp"
#include "write/samples.hpp"
#include "write/writers.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("every format of the table can be made", "[write]")
{
    REQUIRE_FALSE(writer_formats().empty());
    for (const WriterFormat& format : writer_formats()) {
        CAPTURE(format.name);
        CHECK_FALSE(format.description.empty());
        if (!format.fits(Shape::stream)) {
            std::ostringstream none;
            CHECK_THROWS_WITH(make_writer(format.name, none), Catch::Contains("name it with -o"));
            continue;
        }
        std::ostringstream out;
        const auto writer = make_writer(format.name, out);
        for (const Record& record : test::sample_records()) {
            writer->put(record);
        }
        writer->close({});
        CHECK_FALSE(out.str().empty());
    }
}

TEST_CASE("each purpose has its formats", "[write]")
{
    CHECK(find_writer_format("explain", Purpose::figures).explaining == Explaining::on);
    CHECK_THROWS_WITH(find_writer_format("explain", Purpose::checks),
                      Catch::Contains("known: view, jsonl, sarif"));
    CHECK_THROWS_WITH(find_writer_format("sarif", Purpose::figures),
                      Catch::Contains("known: jsonl, explain, csv, datapackage"));
    CHECK_THROWS_WITH(find_writer_format("view", Purpose::records),
                      Catch::Contains("known: jsonl, csv"));
    CHECK(find_writer_format("jsonl", Purpose::figures).make ==
          find_writer_format("jsonl", Purpose::checks).make);
    CHECK_THAT(describe_writer_formats(Purpose::checks), Catch::StartsWith("view: ") &&
                                                             Catch::Contains("; sarif: ") &&
                                                             !Catch::Contains("explain"));
}

TEST_CASE("an unknown format is refused with the known ones", "[write]")
{
    std::ostringstream out;
    CHECK_THROWS_AS(make_writer("ods", out), UsageError);
    CHECK_THROWS_WITH(make_writer("ods", out),
                      Catch::Contains("'ods'") && Catch::Contains("jsonl"));
}

TEST_CASE("a full disk is named as the cause", "[write]")
{
    std::ofstream full("/dev/full");
    REQUIRE(full);
    const auto writer = make_writer("jsonl", full);
    writer->put(test::sample_document());
    CHECK_THROWS_WITH(writer->put(test::sample_end()),
                      Catch::Contains("cannot write output") && Catch::Contains("No space left"));
}
