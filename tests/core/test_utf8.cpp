#include "core/utf8.hpp"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("sequences of UTF-8 have one to four bytes", "[core]")
{
    const auto [bytes, size] = GENERATE(table<std::string, std::size_t>({
        {"a", 1},
        {"é", 2},
        {"ệ", 3},
        {"\xF0\x9F\x99\x82", 4},
        {"\xED\x9F\xBF", 3},
        {"\xF4\x8F\xBF\xBF", 4},
        {"\x80", 0},
        {"\xC1\x81", 0},
        {"\xC3", 0},
        {"\xE0\x80\x80", 0},
        {"\xED\xA0\x80", 0},
        {"\xF0\x80\x80\x80", 0},
        {"\xF4\x90\x80\x80", 0},
        {"\xFF", 0},
    }));
    CAPTURE(bytes);
    CHECK(utf8_sequence_size(bytes, 0) == size);
    CHECK(utf8_sequence_size("x" + bytes + "x", 1) == size);
}

TEST_CASE("bytes that are no UTF-8 are shown as U+FFFD, each alone", "[core]")
{
    const auto [bytes, text] = GENERATE(table<std::string, std::string>({
        {"báo cáo.docx", "báo cáo.docx"},
        {"a\xFF\xFE.txt", "a\xEF\xBF\xBD\xEF\xBF\xBD.txt"},
        {"\xC4", "\xEF\xBF\xBD"},
        {"a\nb", "a\nb"},
        {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"}, // a surrogate
    }));
    CHECK(valid_utf8(bytes) == text);
    CHECK(is_utf8(bytes) == (bytes == text));
}
