#include "core/error.hpp"
#include "document_helpers.hpp"
#include "read/limits.hpp"
#include "read/report_archive.hpp"
#include "support/docx_builder.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace solieu {
namespace {

using test::zip_bytes;

ReportArchive archive_of(const std::vector<test::ZipEntry>& entries)
{
    return ReportArchive(DocumentSource::from_bytes(zip_bytes(entries)));
}

} // namespace

TEST_CASE("the members of an archive are its files, in its order", "[read]")
{
    const ReportArchive archive =
        archive_of({{"b.txt", "1"}, {"thư mục/", ""}, {"thư mục/a.docx", "2"}});
    CHECK(archive.members().names == std::vector<std::string>{"b.txt", "thư mục/a.docx"});
    CHECK(archive.has("b.txt"));
    CHECK_FALSE(archive.has("B.txt")); // names are told apart by their bytes
}

TEST_CASE("a member is read whole, in memory or from a file without a name", "[read]")
{
    const std::size_t size = GENERATE(std::size_t{10}, limits::k_max_member_bytes_in_memory + 1000);
    std::string bytes;
    while (bytes.size() < size) {
        bytes += std::to_string(bytes.size()) + ' ';
    }
    ReportArchive archive = archive_of({{"a.txt", bytes}});
    const DocumentSource member = archive.open("a.txt");
    CHECK(member.is_in_memory() == (bytes.size() < limits::k_max_member_bytes_in_memory));
    CHECK(member.size() == bytes.size());
    CHECK(member.read_all() == bytes);
    CHECK(member.sha256() == DocumentSource::from_bytes(bytes).sha256());
}

TEST_CASE("members that cannot be read are told", "[read]")
{
    ReportArchive archive = archive_of({{"empty.txt", ""}, {"a.txt", "x"}});
    CHECK_THROWS_AS(archive.open("none.txt"), DocumentError);
    CHECK_THROWS_AS(archive.open("empty.txt"), DocumentError);
    CHECK_THROWS_AS(ReportArchive(DocumentSource::from_bytes("no zip at all")), DocumentError);
}

TEST_CASE("a document is no archive of reports", "[read]")
{
    const auto is_archive = [](const std::string& bytes) {
        return !ReportArchive(DocumentSource::from_bytes(bytes)).is_document();
    };
    CHECK(is_archive(zip_bytes({{"a.docx", "x"}})));
    CHECK_FALSE(is_archive(test::DocxBuilder("").bytes()));
    CHECK_FALSE(is_archive(zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.text"}})));
}

} // namespace solieu
