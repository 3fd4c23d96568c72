#include "core/percent_encoding.hpp"

#include <tuple>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("bytes of a URI reference stand for themselves or as two digits", "[core]")
{
    const auto [bytes, encoded] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"a/b.docx", "a/b.docx"},
        {"quý I.docx", "qu%C3%BD%20I.docx"},
        {"c:%41", "c%3A%2541"},
        {"a\n\xFF?#", "a%0A%FF%3F%23"},
    }));
    CHECK(percent_encoded(bytes) == encoded);
}

TEST_CASE("a % and two hexadecimal digits are a byte", "[core]")
{
    const auto [text, byte] = GENERATE(table<std::string, std::optional<char>>({
        {"%41", 'A'},
        {"%fF", '\xFF'},
        {"%4", std::nullopt},
        {"%", std::nullopt},
        {"%4g", std::nullopt},
        {"%+1", std::nullopt},
        {"A41", std::nullopt},
        {"", std::nullopt},
    }));
    CAPTURE(text);
    CHECK(percent_byte_at(text, 0) == byte);
    CHECK(percent_byte_at("xx" + text, 2) == byte);
}
