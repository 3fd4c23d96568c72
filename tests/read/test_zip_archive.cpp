#include "read/document_helpers.hpp"
#include "read/limits.hpp"
#include "read/zip_archive.hpp"
#include "support/zip_writer.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string content(ZipArchive& archive, const std::string& name, std::uint64_t max_bytes)
{
    const auto part = archive.open(archive.find(name).value(), max_bytes);
    std::string out;
    std::string piece(1'000, '\0');
    while (const std::size_t size = part->read(piece.data(), piece.size())) {
        out.append(piece, 0, size);
    }
    return out;
}

} // namespace

TEST_CASE("entries are found without regard to case and kind of slash", "[read]")
{
    const std::string bytes = zip_bytes({{"Word\\Document.xml", "một"}, {"b", "hai"}});
    const DocumentSource source = DocumentSource::from_bytes(bytes);
    ZipArchive archive(source);
    CHECK(content(archive, "word/document.XML", 100) == "một");
    CHECK_FALSE(archive.find("word/document"));
    CHECK_FALSE(archive.find("word/document.xml.rels"));
}

TEST_CASE("parts have the names of their headers, files of archives their Unicode paths", "[read]")
{
    const auto layout = GENERATE(ZipLayout::stored, ZipLayout::zip64);
    const std::size_t others = GENERATE(0U, 100U); // names are searched, or indexed
    std::vector<ZipEntry> entries{{"a.xml", "một", "b.xml"}, {"b.xml", "hai", "bá.xml"}};
    for (std::size_t i = 0; i < others; ++i) {
        entries.push_back({std::to_string(i), ""});
    }
    const DocumentSource source = DocumentSource::from_bytes(stored_zip(entries, layout));
    ZipArchive archive(source);
    CHECK(content(archive, "a.xml", 100) == "một");
    CHECK(content(archive, "b.xml", 100) == "hai");
    CHECK_FALSE(archive.find("bá.xml"));
    CHECK(archive.name(0) == "b.xml");
    CHECK(archive.find_exactly("b.xml") == 0U);
    CHECK(archive.find_exactly("bá.xml") == 1U);
    CHECK_FALSE(archive.find_exactly("a.xml"));
}

TEST_CASE("of two entries of one name the first is read", "[read]")
{
    const DocumentSource source =
        DocumentSource::from_bytes(stored_zip({{"a", "một"}, {"A", "hai"}}, ZipLayout::stored));
    ZipArchive archive(source);
    CHECK(content(archive, "a", 100) == "một");
}

TEST_CASE("two parts can be read at the same time", "[read]")
{
    const std::string first = repeated("abc", 50'000);
    const DocumentSource source =
        DocumentSource::from_bytes(zip_bytes({{"a", first}, {"b", "hai"}}));
    ZipArchive archive(source);
    const auto part = archive.open(archive.find("a").value(), 1'000'000);
    std::string out(first.size(), '\0');
    const std::size_t half = part->read(out.data(), first.size() / 2);
    CHECK(content(archive, "b", 100) == "hai");
    std::size_t size = half;
    while (const std::size_t more = part->read(out.data() + size, out.size() - size)) {
        size += more;
    }
    CHECK(out == first);
}

TEST_CASE("a part keeps to its limit, whatever size it declares", "[read][hostile]")
{
    const std::string honest = zip_bytes({{"a", repeated("abcdefgh", 10'000)}});
    const auto code_of = [](const std::string& bytes) {
        const DocumentSource source = DocumentSource::from_bytes(bytes);
        ZipArchive archive(source);
        const auto error = error_of([&] { static_cast<void>(content(archive, "a", 20'000)); });
        return error ? std::string(error_code_name(error->code())) : std::string();
    };
    CHECK(code_of(honest) == "limit_exceeded");
    CHECK(code_of(with_declared_size(honest, "a", 10)) == "limit_exceeded");
}

TEST_CASE("a part that expands beyond measure is refused before it is read", "[read][hostile]")
{
    const std::string bytes = zip_bytes({{"a", std::string(limits::k_ratio_floor_bytes + 1, ' ')}});
    const DocumentSource source = DocumentSource::from_bytes(bytes);
    ZipArchive archive(source);
    const auto error =
        error_of([&] { static_cast<void>(archive.open(0, limits::k_max_part_bytes)); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_exceeded);
    CHECK_THAT(error->what(), Catch::Contains("200-fold"));
}

TEST_CASE("a small part may be highly repetitive", "[read]")
{
    const std::string text = repeated("một dòng giống nhau ", 200'000);
    const DocumentSource source = DocumentSource::from_bytes(zip_bytes({{"a", text}}));
    ZipArchive archive(source);
    CHECK(content(archive, "a", limits::k_max_part_bytes).size() == text.size());
}

TEST_CASE("damage is found", "[read][hostile]")
{
    const std::string bytes = zip_bytes({{"a", repeated("nội dung ", 5'000)}, {"b", "hai"}});
    SECTION("the end is cut off")
    {
        const std::size_t left = GENERATE(8, 100, 150);
        CHECK_THAT(failure_of(bytes.substr(0, left)), Catch::StartsWith("truncated: "));
    }
    SECTION("a byte of the packed content is wrong")
    {
        std::string damaged = bytes;
        damaged[60] = static_cast<char>(damaged[60] ^ 0x55);
        const DocumentSource source = DocumentSource::from_bytes(damaged);
        ZipArchive archive(source);
        const auto error = error_of([&] { static_cast<void>(content(archive, "a", 1'000'000)); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::truncated);
        CHECK_THAT(error->what(), Catch::Contains("the part a "));
    }
}

TEST_CASE("a container of too many entries is refused", "[read][hostile]")
{
    std::vector<ZipEntry> entries;
    for (std::uint64_t i = 0; i <= limits::k_max_zip_entries; ++i) {
        entries.push_back({std::to_string(i), ""});
    }
    CHECK_THAT(failure_of(zip_bytes(entries)), Catch::StartsWith("limit_exceeded: "));
}
