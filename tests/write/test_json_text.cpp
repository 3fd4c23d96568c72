#include "write/json_text.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("a JSON string escapes what it must and copies the rest", "[write]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", R"("")"},
        {"tỷ lệ hộ nghèo", R"("tỷ lệ hộ nghèo")"},
        {R"(a "b" \c/)", R"("a \"b\" \\c/")"},
        {"\n\r\t\b\x1F\x7F", "\"\\n\\r\\t\\u0008\\u001f\x7F\""},
        {std::string("a\0b", 3), R"("a\u0000b")"},
        {"a\u2028b\u2029c", R"("a\u2028b\u2029c")"},
        {"“thu” – chi…", R"("“thu” – chi…")"},
        {"\"", R"("\"")"},
        {"😀", R"("😀")"},
    }));
    CAPTURE(text);
    std::string out;
    append_json_string(out, text);
    CHECK(out == expected);
}

TEST_CASE("bytes that are no UTF-8 are replaced in a name", "[write]")
{
    const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
        {"báo cáo \"1\".txt", R"("báo cáo \"1\".txt")"},
        {"b\xE1o", "\"b\uFFFDo\""},
        {"\xFF\xFE", "\"\uFFFD\uFFFD\""},
        {"cut \xE1\xBB", "\"cut \uFFFD\uFFFD\""},
        {"\xC0\xAF", "\"\uFFFD\uFFFD\""},
        {"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
        {"\xF4\x90\x80\x80", "\"\uFFFD\uFFFD\uFFFD\uFFFD\""},
        {"a\u2028", "\"a\\u2028\""},
    }));
    CAPTURE(bytes);
    std::string out;
    append_json_bytes(out, bytes);
    CHECK(out == expected);
}

TEST_CASE("a JSON object separates its keys and writes absence as null", "[write]")
{
    std::string out;
    JsonObject json(out);
    json.add_text("text", "");
    json.add_integer("integer", -7);
    json.add_size("size", 18446744073709551615U);
    json.add_decimal("decimal", *Decimal::parse("13.350"));
    json.close();
    CHECK(out == R"({"text":null,"integer":-7,"size":18446744073709551615,"decimal":13.35})");
}
