#include "drive/bulk.hpp"
#include "drive_support.hpp"
#include "support/docx_builder.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// An OLE container whose folder names this stream.
std::string ole_file(const std::string& stream)
{
    std::string out = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    for (const char letter : stream) {
        out += letter;
        out += '\0';
    }
    return out + std::string(1'000, '\0');
}

std::string docx(const std::string& text)
{
    return DocxBuilder(paragraph(text)).bytes();
}

struct Broken {
    std::string name;
    std::string bytes;
    std::string code; ///< of the end record
};

std::vector<Broken> broken_documents()
{
    const std::string sound = docx("Thu 5 tỷ đồng");
    return {
        {"empty.txt", "", "is_empty"},
        {"encoding.txt", "Thu \xFF\xFE\xFD 5 t\xFD", "unknown_encoding"},
        {"short.txt", "x\xB7 5 ha", "unknown_encoding"},
        {"truncated.docx", sound.substr(0, sound.size() / 2), "truncated"},
        {"archive.docx", zip_bytes({{"readme.txt", "5 tỷ đồng"}}), "no_document"},
        {"xml.docx", DocxBuilder("<w:p><w:r><w:t>5 tỷ").bytes(), "broken_xml"},
        {"old.docx", ole_file("WordDocument"), "old_word_file"},
        {"secret.docx", ole_file("EncryptedPackage"), "encrypted"},
        {"scan.docx", "%PDF-1.7\n", "unknown_format"},
    };
}

} // namespace

TEST_CASE("documents come in the order given, each between its records", "[drive]")
{
    const TemporaryFolder folder;
    const std::string first = folder.file("a.txt", "Thu 5 tỷ đồng, chi 6 tỷ đồng.");
    const std::string second = folder.file("b.docx", docx("Trồng 7 ha"));
    const Outcome outcome = run_bulk({first, second, first});
    CHECK(outcome.summary.documents == 3);
    CHECK(outcome.summary.failures == 0);
    CHECK(outcome.failures.empty());
    const auto ends = outcome.all<EndRecord>();
    REQUIRE(ends.size() == 3);
    CHECK(ends[0].observations == 2);
    CHECK(ends[1].observations == 1);
    CHECK(ends[2].observations == 2);
    CHECK(std::holds_alternative<EndRecord>(outcome.records.back()));
    const auto documents = outcome.all<DocumentRecord>();
    CHECK(documents.front().path == first);
    CHECK(documents.back().path == first);
}

TEST_CASE("the end record counts what was found", "[drive]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file(
        "a.txt", "Theo Luật số 31/2024/QH15 thu 5 tỷ đồng, trồng 98.5 ha, chi 1.23,4.5 tỷ.\n");
    const Outcome outcome = run_bulk({path});
    const auto end = outcome.all<EndRecord>().at(0);
    CHECK(end.status == DocumentStatus::ok);
    CHECK(end.observations == outcome.all<ObservationRecord>().size());
    CHECK(end.citations == 1);
    CHECK(end.warnings == outcome.findings.size());
    CHECK(outcome.findings.size() == 2);
    CHECK(end.error_code.empty());
}

TEST_CASE("a document that cannot be read fails alone", "[drive][hostile]")
{
    const TemporaryFolder folder;
    const std::string sound = folder.file("sound.txt", "Thu 5 tỷ đồng.");
    std::vector<std::string> paths{sound};
    std::vector<std::string> codes{""};
    for (const Broken& broken : broken_documents()) {
        paths.push_back(folder.file(broken.name, broken.bytes));
        codes.push_back(broken.code);
    }
    paths.push_back(folder.path("missing.docx"));
    codes.emplace_back("not_found");
    paths.push_back(folder.path());
    codes.emplace_back("is_directory");
    paths.push_back(sound);
    codes.emplace_back("");

    const Outcome outcome = run_bulk(paths);
    const auto ends = outcome.all<EndRecord>();
    REQUIRE(ends.size() == paths.size());
    std::size_t failed = 0;
    for (std::size_t place = 0; place < paths.size(); ++place) {
        CAPTURE(paths[place]);
        CHECK(ends[place].error_code == codes[place]);
        const bool is_sound = codes[place].empty();
        CHECK(ends[place].status == (is_sound ? DocumentStatus::ok : DocumentStatus::failed));
        CHECK(ends[place].observations == (is_sound ? 1 : 0));
        CHECK(ends[place].error_message.empty() == is_sound);
        if (!is_sound) {
            REQUIRE(failed < outcome.failures.size());
            CHECK(outcome.failures[failed].path == paths[place]);
            CHECK(outcome.failures[failed].english == ends[place].error_message);
            CHECK_FALSE(outcome.failures[failed].vietnamese.empty());
            ++failed;
        }
    }
    CHECK(outcome.failures.size() == failed);
    CHECK(outcome.summary.documents == paths.size());
    CHECK(outcome.summary.failures == failed);
}

TEST_CASE("a failed document has a document record and an end record", "[drive]")
{
    const TemporaryFolder folder;
    for (const Broken& broken : broken_documents()) {
        CAPTURE(broken.name);
        const std::string path = folder.file(broken.name, broken.bytes);
        const Outcome outcome = run_bulk({path});
        // Records of what was read before the failure are the writer's to drop.
        REQUIRE_FALSE(outcome.all<DocumentRecord>().empty());
        CHECK(outcome.all<DocumentRecord>()[0].path == path);
        CHECK(outcome.all<EndRecord>().size() == 1);
        CHECK(std::holds_alternative<EndRecord>(outcome.records.back()));
    }
}

TEST_CASE("no inputs are no documents", "[drive]")
{
    const Outcome outcome = run_bulk({});
    CHECK(outcome.records.empty());
    CHECK(outcome.summary.documents == 0);
}
