#include "read/document_helpers.hpp"
#include "read/text_decoders.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string failure_of_check(const std::string& bytes)
{
    const auto error = error_of([&] { text_decoder_of(bytes).check(bytes); });
    return error ? error->what() : std::string();
}

} // namespace

TEST_CASE("the byte order mark tells the encoding", "[read]")
{
    CHECK(text_decoder_of("abc").encoding == TextEncoding::utf8);
    CHECK(text_decoder_of("\xEF\xBB\xBF"
                          "abc")
              .encoding == TextEncoding::utf8);
    CHECK(text_decoder_of("\xFF\xFE").encoding == TextEncoding::utf16_le);
    CHECK(text_decoder_of("\xFE\xFF").encoding == TextEncoding::utf16_be);
}

TEST_CASE("well-formed UTF-8 of all lengths fits, at every place", "[read]")
{
    const std::string before = repeated("a", GENERATE(range<std::size_t>(0, 17)));
    const std::string letter =
        GENERATE("é", "ệ", "\xF0\x9F\x99\x82", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF", "\xE0\xA0\x80");
    CHECK(failure_of_check(before + letter + "đồng").empty());
}

TEST_CASE("ill-formed UTF-8 is refused with its place", "[read][hostile]")
{
    const std::string before = repeated("a", GENERATE(0U, 1U, 7U, 8U, 30U));
    const std::string letter =
        GENERATE(as<std::string>{}, "\x80", "\xC1\x81", "\xC3", "\xE1\xBB", "\xE0\x80\x80",
                 "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xFF", "\xC3(");
    CAPTURE(before.size());
    CHECK_THAT(failure_of_check(before + letter),
               Catch::StartsWith("byte " + std::to_string(before.size()) + " does not fit UTF-8"));
    CHECK_THAT(failure_of_check(before + letter + "aaaaaaaaaa"),
               Catch::StartsWith("byte " + std::to_string(before.size()) + " does not fit UTF-8"));
}

TEST_CASE("NUL bytes are refused with their place", "[read][hostile]")
{
    const std::size_t place = GENERATE(0U, 3U, 8U, 21U);
    std::string bytes(30, 'a');
    bytes[place] = '\0';
    CHECK_THAT(failure_of_check(bytes),
               Catch::StartsWith("byte " + std::to_string(place) + " is NUL"));
}

TEST_CASE("ill-formed UTF-16 is refused with its place", "[read][hostile]")
{
    using namespace std::string_literals;
    const auto [bytes, place] = GENERATE(table<std::string, int>({
        {"\xFF\xFE"
         "a\0\x00\xD8"s,
         4}, // a high surrogate at the end
        {"\xFF\xFE\x00\xD8"
         "a\0"s,
         2},
        {"\xFF\xFE\x00\xDC"s, 2},
        {"\xFF\xFE"
         "a"s,
         2}, // half a unit
        {"\xFE\xFF\xDC\x00"s, 2},
    }));
    CHECK_THAT(failure_of_check(bytes),
               Catch::StartsWith("byte " + std::to_string(place) + " does not fit UTF-16"));
    CHECK_THAT(failure_of_check("\xFF\xFE\0\0"s), Catch::StartsWith("byte 2 is NUL"));
}
