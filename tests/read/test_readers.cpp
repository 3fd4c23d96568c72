#include "read/document_helpers.hpp"
#include "read/readers.hpp"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

TEST_CASE("the format is told by content", "[read]")
{
    CHECK(format_of(DocumentSource::from_bytes(DocxBuilder("").bytes())) == "docx");
    CHECK(format_of(DocumentSource::from_bytes("Báo cáo")) == "text");
    CHECK(format_of(DocumentSource::from_bytes("PK và chữ")) == "text");
    CHECK_THROWS_AS(format_of(DocumentSource::from_bytes("%PDF-1.4")), DocumentError);
}

TEST_CASE("a file reads as the same bytes in memory, whatever its name", "[read]")
{
    const std::string bytes =
        GENERATE(DocxBuilder(paragraph("Một đoạn")).bytes(), std::string("Một đoạn\n"));
    const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                       ("solieu-readers-" + std::to_string(::getpid()) + ".pdf");
    std::ofstream(path, std::ios::binary) << bytes;
    Collector<Block> sink;
    read_document(DocumentSource::open(path), sink);
    std::filesystem::remove(path);
    REQUIRE(sink.items.size() == 1);
    CHECK(sink.items[0].text == "Một đoạn");
    CHECK(sink.is_finished);
}

TEST_CASE("every error speaks English and Vietnamese, and names no file", "[read]")
{
    const std::string bytes =
        GENERATE(std::string("%PDF"), std::string("\xFF"), std::string("PK\x03\x04"),
                 zip_bytes({{"a", "b"}}), DocxBuilder("<w:p>").bytes());
    const auto error = error_of([&] { static_cast<void>(blocks_of(bytes)); });
    REQUIRE(error);
    CHECK(std::string(error->what()).size() > 20);
    CHECK(error->vietnamese().size() > 20);
    CHECK(error->vietnamese() != error->what());
}
