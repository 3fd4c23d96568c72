#include "read/document_helpers.hpp"
#include "read/document_source.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::error_of;

namespace {

/// A file that is gone when the test ends.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes)
        : m_path(std::filesystem::temp_directory_path() /
                 ("solieu-test-" + std::to_string(::getpid())))
    {
        std::ofstream(m_path, std::ios::binary) << bytes;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const
    {
        return m_path;
    }

private:
    std::filesystem::path m_path;
};

} // namespace

TEST_CASE("the digest is that of all bytes, from a file as from memory", "[read]")
{
    const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    CHECK(DocumentSource::from_bytes("abc").sha256() == abc);
    const TemporaryFile file("abc");
    const DocumentSource source = DocumentSource::open(file.path());
    CHECK(source.sha256() == abc);
    CHECK(source.size() == 3);
    CHECK(source.read_at(0, 2) == "ab");
    CHECK(source.read_all() == "abc");
}

TEST_CASE("a digest spans the pieces in which a file is read", "[read]")
{
    const std::string bytes(200'000, 'x');
    const TemporaryFile file(bytes);
    CHECK(DocumentSource::open(file.path()).sha256() == DocumentSource::from_bytes(bytes).sha256());
}

TEST_CASE("what cannot be a document is refused when it is opened", "[read]")
{
    const auto code_of = [](const std::string& path) {
        const auto error = error_of([&] { static_cast<void>(DocumentSource::open(path)); });
        return error ? std::string(error_code_name(error->code())) : std::string();
    };
    CHECK(code_of("/nowhere/bao-cao.docx") == "not_found");
    CHECK(code_of("/") == "is_directory");
    CHECK(code_of("/dev/null") == "not_readable");
    const TemporaryFile empty("");
    CHECK(code_of(empty.path()) == "is_empty");
    const auto error = error_of([] { static_cast<void>(DocumentSource::from_bytes("")); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::is_empty);
    CHECK_FALSE(error->vietnamese().empty());
}

TEST_CASE("a file that may not be read is refused when it is opened", "[read]")
{
    if (::geteuid() == 0) {
        return; // nothing is forbidden to the superuser
    }
    const TemporaryFile file("abc");
    std::filesystem::permissions(file.path(), std::filesystem::perms::none);
    const auto error = error_of([&] { static_cast<void>(DocumentSource::open(file.path())); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_readable);
}

TEST_CASE("a file that becomes shorter while it is read is refused with the place", "[read]")
{
    char name[] = "/tmp/solieu-XXXXXX"; // NOLINT(cppcoreguidelines-avoid-c-arrays): mkstemp's
    const int file = ::mkstemp(name);
    REQUIRE(file >= 0);
    REQUIRE(::write(file, "Thu 5 ha\n", 9) == 9);
    const DocumentSource source = DocumentSource::open(name);
    REQUIRE(::ftruncate(file, 4) == 0);
    ::close(file);
    const auto error = error_of([&] { static_cast<void>(source.read_all()); });
    ::unlink(name);
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::truncated);
    CHECK_THAT(error->what(), Catch::StartsWith("the file ended at byte 4 of 9"));
}
