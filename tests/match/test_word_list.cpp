#include "core/error.hpp"
#include "match/word_list.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::string error_of(const std::string& text)
{
    try {
        (void)parse_word_list("units", "lists/units.tsv", text);
    } catch (const GrammarError& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("a word list gives its entries with their lines", "[match]")
{
    const WordList list = parse_word_list("units", "lists/units.tsv",
                                          "# money first\n"
                                          "surface\tcanonical\tclass\tvalue\n"
                                          "\n"
                                          "tỷ đồng|tỉ đ\tVND\tmoney\t9\r\n"
                                          "# then areas\n"
                                          "ha\thar\n"
                                          "lần\t\tratio\t-1\n");
    CHECK(list.name == "units");
    CHECK(list.file == "lists/units.tsv");
    REQUIRE(list.entries.size() == 4);
    CHECK(list.entries[0].surface == "tỷ đồng");
    CHECK(list.entries[0].canonical == "VND");
    CHECK(list.entries[0].group == "money");
    CHECK(list.entries[0].value == 9);
    CHECK(list.entries[0].line == 4);
    CHECK(list.entries[1].surface == "tỉ đ");
    CHECK(list.entries[1].value == 9);
    CHECK(list.entries[1].line == 4);
    CHECK(list.entries[2].surface == "ha");
    CHECK(list.entries[2].group.empty());
    CHECK(list.entries[2].line == 6);
    CHECK(list.entries[3].canonical.empty());
    CHECK(list.entries[3].value == -1);
}

TEST_CASE("columns are told by their names, in any order", "[match]")
{
    const WordList list =
        parse_word_list("w", "w.tsv", "value\tnote\tsurface\tkind\n3\tx\tnghìn\tscale\n");
    REQUIRE(list.entries.size() == 1);
    CHECK(list.entries[0].surface == "nghìn");
    CHECK(list.entries[0].group == "scale");
    CHECK(list.entries[0].value == 3);
}

TEST_CASE("a last line needs no line end", "[match]")
{
    CHECK(parse_word_list("w", "w.tsv", "surface\nha").entries.size() == 1);
}

TEST_CASE("a slip in a word list is told with its line and the piece", "[match]")
{
    const auto [text, place, piece] = GENERATE(table<std::string, std::string, std::string>({
        {"word\tmeaning\nha\thar\n", "lists/units.tsv:1: ", "«word\tmeaning»"},
        {"# a comment\n\nword\n", "lists/units.tsv:3: ", "«surface»"},
        {"surface\tvalue\nha\tten\n", "lists/units.tsv:2: ", "«ten»"},
        {"surface\tvalue\nha\t1\nkm\t1,5\n", "lists/units.tsv:3: ", "«1,5»"},
        {"surface\tvalue\nha\t99999999999\n", "lists/units.tsv:2: ", "«99999999999»"},
        {"surface\tvalue\nha\t1\ttwo\n", "lists/units.tsv:2: ", "«ha»"},
        {"surface\tvalue\nha||km\t1\n", "lists/units.tsv:2: ", "empty surface"},
        {"surface\tvalue\n\t1\n", "lists/units.tsv:2: ", "empty surface"},
        {"surface\n# nothing\n", "lists/units.tsv:", "no entries"},
        {"", "lists/units.tsv:1: ", "no entries"},
    }));
    CAPTURE(text);
    const std::string error = error_of(text);
    CHECK(error.substr(0, place.size()) == place);
    CHECK_THAT(error, Catch::Contains(piece));
}
