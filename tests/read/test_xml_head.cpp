#include "read/xml_head.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace solieu {

TEST_CASE("the head of an XML file is plain in any encoding that holds ASCII", "[read]")
{
    using namespace std::string_literals;
    const auto [head, text] = GENERATE(table<std::string, std::string>({
        {"<a/>", "<a/>"},
        {"\xEF\xBB\xBF<a/>", "\xEF\xBB\xBF<a/>"},
        {"\xFF\xFE<\0a\0/\0>\0"s, "\xFF\xFE<a/>"},
        {"\0<\0a\0/\0>"s, "<a/>"},
        {"text <a/>", ""},
        {"no tag", ""},
        {"", ""},
    }));
    CAPTURE(head);
    CHECK(xml_head(head) == text);
}

} // namespace solieu
