#include "read/part_name.hpp"

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("names of parts match whatever their case, slashes and root", "[read]")
{
    const auto [name, folded] = GENERATE(table<std::string, std::string>({
        {"word/document.xml", "word/document.xml"},
        {"Word\\Document.XML", "word/document.xml"},
        {"/word/a.xml", "word/a.xml"},
        {"\\/word/a.xml", "word/a.xml"},
        {"./word/a.xml", "word/a.xml"},
        {".\\.\\word/a.xml", "word/a.xml"},
        {".rels", ".rels"},
        {"_rels/.rels", "_rels/.rels"},
        {"BÁO.xml", "bÁo.xml"},
        {"./", ""},
        {"", ""},
    }));
    CAPTURE(name);
    CHECK(folded_part_name(name) == folded);
    CHECK(is_same_part_name(name, folded));
    CHECK_FALSE(is_same_part_name(name, folded + "x"));
    CHECK_FALSE(is_same_part_name("y" + folded, name));
}
