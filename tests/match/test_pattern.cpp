#include "core/error.hpp"
#include "match/pattern.hpp"
#include "match_support.hpp"

#include <string>

#include <catch2/catch.hpp>
#include <re2/re2.h>

using namespace solieu;

namespace {

constexpr const char* k_where = "rules.toml:7";

std::string expanded(const std::string& pattern)
{
    PatternExpander expander;
    expander.add_fragment("num", "[0-9]+", "rules.toml:2");
    expander.add_fragment("amount", "{num} tỷ", "rules.toml:3");
    expander.add_list(solieu::test::list_of("ha\nha đất\ntr.đ\nmỹ phẩm\n"));
    return expander.expand(pattern, k_where);
}

bool matches(const std::string& text, const std::string& pattern)
{
    return RE2::FullMatch(text, "(?i:" + expanded(pattern) + ")");
}

std::string error_of(PatternExpander& expander, const std::string& pattern)
{
    try {
        (void)expander.expand(pattern, k_where);
    } catch (const GrammarError& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("a word is written once and matches all its spellings", "[match]")
{
    const auto [written, text] = GENERATE(table<std::string, std::string>({
        {"hòa", "hòa"},
        {"hòa", "hoà"},
        {"hoà", "hòa"},
        {"hoà", "HÒA"},
        {"khỏe", "khoẻ"},
        {"thủy", "thuỷ"},
        {"thuỷ", "thủy"},
        {"tỷ", "tỉ"},
        {"tỉ", "tỷ"},
        {"TỶ", "tỉ"},
        {"kỳ", "kì"},
        {"lý", "lí"},
        {"quý", "quý"},
        {"quý", "quí"},
        {"quý", "qúy"},
        {"cùng kỳ", "cùng kì"},
        {"tỷ|tỷ đồng", "tỉ đồng"},
        {"(?:tỷ)", "tỉ"},
        {"tỷ(?:s)?", "tỉs"},
    }));
    CAPTURE(written, text, expanded(written));
    CHECK(matches(text, written));
}

TEST_CASE("a word keeps its letters where it has one spelling", "[match]")
{
    const auto word = GENERATE("hoàn", "ý", "ai", "thui", "đồng", "y", "quy", "hoa");
    CAPTURE(word);
    CHECK(spellings_of(word) == word);
}

TEST_CASE("what is no word of a pattern is left alone", "[match]")
{
    const auto pattern = GENERATE("[0-9]{1,3}", R"(\x{1EF7}\d\.)", "[tỷ]", "(?P<ky>a)", "(?i:b)",
                                  "(?-i:TY)", "tỷ?", "tỷ+", R"(\p{L})");
    CAPTURE(pattern);
    CHECK(expanded(pattern) == pattern);
}

TEST_CASE("fragments and lists are expanded by their names", "[match]")
{
    CHECK(expanded("a{num}b") == "a(?:[0-9]+)b");
    CHECK(matches("12 tỉ", "{amount}"));
    CHECK(matches("ha đất", "{@words}"));
    CHECK(matches("mĩ phẩm", "{@words}"));
    CHECK(matches("tr.đ", "{@words}"));
    CHECK_FALSE(matches("trxđ", "{@words}")); // a list's words are no patterns
    CHECK(RE2("(?:" + expanded("{@words}") + ")").ok());
}

TEST_CASE("a list's longer words go first", "[match]")
{
    std::string taken;
    REQUIRE(RE2::PartialMatch("ha đất", "^(" + expanded("{@words}") + ")", &taken));
    CHECK(taken == "ha đất");
}

TEST_CASE("names that lead nowhere are told with their place", "[match]")
{
    PatternExpander expander;
    expander.add_fragment("inner", "{nope}", "fragments.toml:4");
    const auto [pattern, message] = GENERATE(table<std::string, std::string>({
        {"a {nope} b", "rules.toml:7: unknown fragment «{nope}»"},
        {"{@nope}", "rules.toml:7: unknown word list «{@nope}»"},
        {"a {num", "rules.toml:7: «{» without «}» in «{num»"},
        {"{inner}", "fragments.toml:4: unknown fragment «{nope}»"},
    }));
    CHECK(error_of(expander, pattern) == message);
}

TEST_CASE("fragments that contain themselves are told", "[match]")
{
    PatternExpander expander;
    expander.add_fragment("self", "a{self}", "rules.toml:1");
    expander.add_fragment("ping", "{pong}", "rules.toml:2");
    expander.add_fragment("pong", "{ping}", "rules.toml:3");
    CHECK_THAT(error_of(expander, "{self}"),
               Catch::StartsWith("rules.toml:1: ") && Catch::Contains("«{self}»"));
    CHECK_THAT(error_of(expander, "{ping}"),
               Catch::Matches("rules.toml:[23]: «\\{p[io]ng\\}» contains itself"));
}

TEST_CASE("a fragment's name is taken once", "[match]")
{
    PatternExpander expander;
    expander.add_fragment("num", "[0-9]+", "a.toml:2");
    try {
        expander.add_fragment("num", "[0-9]", "b.toml:5");
        FAIL("no error");
    } catch (const GrammarError& error) {
        CHECK(std::string(error.what()) ==
              "b.toml:5: the fragment «num» stands already at a.toml:2");
    }
}

TEST_CASE("fragments that nothing uses are known", "[match]")
{
    PatternExpander expander;
    expander.add_fragment("used", "a", "a.toml:1");
    expander.add_fragment("inner", "b", "a.toml:2");
    expander.add_fragment("outer", "{inner}", "a.toml:3");
    expander.add_fragment("idle", "c", "a.toml:4");
    (void)expander.expand("{used}{outer}", k_where);
    const auto unused = expander.unused_fragments();
    REQUIRE(unused.size() == 1);
    CHECK(unused.at("idle") == "a.toml:4");
}
