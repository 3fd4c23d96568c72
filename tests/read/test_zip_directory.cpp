#include "read/document_helpers.hpp"
#include "read/limits.hpp"
#include "read/zip_directory.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string code_of(const std::string& bytes)
{
    const DocumentSource source = DocumentSource::from_bytes(bytes);
    const auto error = error_of([&] { check_zip_directory(source, limits::k_max_zip_entries); });
    return error ? std::string(error_code_name(error->code())) : std::string();
}

/// The place of the n-th (0-based) entry in the directory.
std::size_t entry_at(const std::string& zip, std::size_t n)
{
    std::size_t at = zip.find("PK\x01\x02");
    for (; n > 0; --n) {
        at = zip.find("PK\x01\x02", at + 1);
    }
    return at;
}

} // namespace

TEST_CASE("names that lead out of the container are refused", "[read][hostile]")
{
    const auto [name, code] = GENERATE(table<std::string, std::string>({
        {"word/document.xml", ""},
        {"/word/document.xml", ""},
        {"word/..document..xml", ""},
        {"../etc/passwd", "broken_container"},
        {"word/../../x", "broken_container"},
        {"word\\..\\x", "broken_container"},
        {"word/..", "broken_container"},
    }));
    CAPTURE(name);
    CHECK(code_of(zip_bytes({{"a", "một"}, {name, "hai"}})) == code);
}

TEST_CASE("symbolic links are refused", "[read][hostile]")
{
    std::string zip = zip_bytes({{"a", "một"}, {"b", "/etc/passwd"}});
    const std::size_t entry = entry_at(zip, 1);
    zip[entry + 5] = 3; // made on Unix
    zip[entry + 40] = static_cast<char>(0xFF);
    zip[entry + 41] = static_cast<char>(0xA1);
    CHECK(code_of(zip) == "broken_container");
    zip[entry + 41] = static_cast<char>(0x81); // a regular file
    CHECK(code_of(zip).empty());
}

TEST_CASE("entries that share their bytes are refused", "[read][hostile]")
{
    std::string zip = zip_bytes({{"a", repeated("một ", 100)}, {"b", "hai"}});
    REQUIRE(code_of(zip).empty());
    const std::size_t second = entry_at(zip, 1);
    zip.replace(second + 42, 4, std::string(4, '\0')); // begins where the first does
    CHECK(code_of(zip) == "broken_container");
    CHECK_THAT(failure_of(zip), Catch::StartsWith("broken_container: "));
}

TEST_CASE("what has no directory is left to others", "[read][hostile]")
{
    CHECK(code_of("PK").empty());
    CHECK(code_of("PK\x05\x06").empty());
    CHECK(code_of(std::string(100, 'x')).empty());
    const std::string zip = zip_bytes({{"a", "một"}});
    for (std::size_t size = 1; size < zip.size(); ++size) {
        CAPTURE(size);
        CHECK(code_of(zip.substr(0, size)).empty());
    }
}
