#include "read/document_helpers.hpp"
#include "read/part_bytes.hpp"
#include "read/zip_archive.hpp"

#include <array>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

TEST_CASE("a word is found in a part, across its pieces too", "[read]")
{
    constexpr std::array<std::string_view, 2> k_words{"footnotePr", "endnotePr"};
    const auto [bytes, is_found] = GENERATE(table<std::string, bool>({
        {"<a/>", false},
        {std::string(200, ' ') + "<w:footnotePr>", true},
        {"<endnotePr/>", true},
        {std::string("\xFF\xFE<\0", 4), true}, // UTF-16 is not searched
        {std::string("\0<", 2), true},
        {"", false},
    }));
    const DocumentSource source = DocumentSource::from_bytes(zip_bytes({{"a", bytes}}));
    ZipArchive archive(source);
    const std::size_t chunk_bytes = GENERATE(3, 7, 1'000);
    CAPTURE(bytes, chunk_bytes);
    CHECK(part_may_hold(archive, {0, 1'000, chunk_bytes}, k_words) == is_found);
}

TEST_CASE("the bytes of a part are bounded", "[read][hostile]")
{
    const DocumentSource source = DocumentSource::from_bytes(zip_bytes({{"a", "12345"}}));
    ZipArchive archive(source);
    CHECK(bytes_of_part(archive, 0, 5) == "12345");
    const auto error = error_of([&] { static_cast<void>(bytes_of_part(archive, 0, 4)); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_exceeded);
}
