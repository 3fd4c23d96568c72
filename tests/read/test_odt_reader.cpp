#include "read/document_helpers.hpp"
#include "read/odt_reader.hpp"
#include "support/odt_builder.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

TEST_CASE("an OpenDocument text is known by what it holds", "[read][odt]")
{
    OdtBuilder builder("<text:p>x</text:p>");
    const auto format = [](const std::string& bytes) {
        return std::string(format_of(DocumentSource::from_bytes(bytes)));
    };
    CHECK(format(builder.bytes()) == "odt");
    CHECK(format(builder.without_type().bytes()) == "odt");
    CHECK(format(DocxBuilder("").bytes()) == "docx");
    CHECK(format(zip_bytes({{"a", "b"}})) == "docx"); // the reader says what is wrong
}

TEST_CASE("what cannot be read as OpenDocument says so", "[read][odt][hostile]")
{
    OdtBuilder builder("<text:p>x</text:p>");
    builder.manifest("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");
    CHECK_THAT(failure_of(builder.bytes()), Catch::StartsWith("encrypted: "));
    const std::string type = "application/vnd.oasis.opendocument.text";
    CHECK_THAT(failure_of(zip_bytes({{"mimetype", type}})), Catch::StartsWith("no_document: "));
    CHECK_THAT(failure_of(zip_bytes({{"mimetype", type}, {"content.xml", "<a"}})),
               Catch::StartsWith("broken_xml: "));
    CHECK_THAT(failure_of(zip_bytes({{"mimetype", type}, {"content.xml", "<!DOCTYPE a><a/>"}})),
               Catch::Contains("document type"));
    CHECK_THAT(failure_of(zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                     {"content.xml", "<a/>"},
                                     {"META-INF/manifest.xml", "<a/>"}})),
               Catch::StartsWith("unknown_format: "));
}
