#include "core/error.hpp"
#include "core/vietnamese.hpp"
#include "match/rule_set.hpp"
#include "match_support.hpp"

#include <chrono>
#include <deque>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// Rules named r1, r2, … of these patterns, and their set.
class Rules {
public:
    explicit Rules(const std::vector<std::string>& patterns) : m_set(make(patterns)) {}
    [[nodiscard]] const RuleSet& set() const
    {
        return m_set;
    }
    /// `r1:tổ 8; r2:5`
    [[nodiscard]] std::string found(const std::string& text) const
    {
        std::string out;
        std::size_t from = 0;
        while (const auto match = m_set.find(text, from)) {
            out += (out.empty() ? "" : "; ") + match->rule->id + ":" +
                   std::string(match->span.of(text));
            from = match->span.end;
        }
        return out;
    }

private:
    RuleSet make(const std::vector<std::string>& patterns)
    {
        std::vector<const Rule*> pointers;
        for (const std::string& pattern : patterns) {
            Rule& rule = m_rules.emplace_back();
            rule.id = "r" + std::to_string(m_rules.size());
            rule.pattern = "(?i:" + pattern + ")";
            rule.file = "rules.toml";
            rule.line = 10 * static_cast<int>(m_rules.size());
            pointers.push_back(&rule);
        }
        return RuleSet(pointers);
    }

    std::deque<Rule> m_rules;
    RuleSet m_set;
};

std::string error_of(const std::vector<std::string>& patterns)
{
    try {
        const Rules rules(patterns);
    } catch (const GrammarError& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("a set without rules matches nothing", "[match]")
{
    const Rules rules({});
    CHECK(rules.set().is_empty());
    CHECK(rules.found("tổ 8").empty());
    CHECK_FALSE(rules.set().match_at("tổ 8", 0, 64));
}

TEST_CASE("a match begins and ends where words and numbers do", "[match]")
{
    const Rules rules({"tổ [0-9]+", "m", "đồng", "[0-9]+"});
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"tại tổ 8.", "r1:tổ 8"},
        {"Tổ 8,", "r1:Tổ 8"},
        {"tổ 8a", ""},
        {"ủtổ 8", "r4:8"},
        {"mừng", ""},
        {"mẹ", ""},
        {"ầm", ""},
        {"5 m", "r4:5; r2:m"},
        {"5m", ""},
        {"đồng", "r3:đồng"},
        {"đồngạ", ""},
        {"ơđồng", ""},
        {"1.234", ""}, // neither 1 nor 234
        {"1,5", ""},
        {"1.", "r4:1"}, // the end of a sentence
        {"1. 2", "r4:1; r4:2"},
        {"5,", "r4:5"},
        {"a.5", "r4:5"},
        {"tổ 1.234", ""},
    }));
    CAPTURE(text);
    CHECK(rules.found(text) == expected);
}

TEST_CASE("combining marks belong to their letter", "[match]")
{
    CHECK(Rules({"ty"}).found("ty\xCC\x89").empty());
}

TEST_CASE("of matches that begin alike the longest wins, then the first rule", "[match]")
{
    CHECK(Rules({"tỷ", "tỷ đồng"}).found("tỷ đồng") == "r2:tỷ đồng");
    CHECK(Rules({"tỷ đồng", "tỷ"}).found("tỷ đồng") == "r1:tỷ đồng");
    CHECK(Rules({"(?:tỷ|tỷ đồng)"}).found("tỷ đồng") == "r1:tỷ đồng");
    CHECK(Rules({"[a-z]+ [0-9]+", "abc 12"}).found("abc 12") == "r1:abc 12");
    CHECK(Rules({"abc 12", "[a-z]+ [0-9]+"}).found("abc 12") == "r1:abc 12");
    // Leftmost before longest.
    CHECK(Rules({"b c d", "a b"}).found("a b c d") == "r2:a b");
}

TEST_CASE("matches do not overlap, and the search goes on behind them", "[match]")
{
    CHECK(Rules({"[0-9]+=[0-9]+"}).found("1=2=3=4") == "r1:1=2; r1:3=4");
}

TEST_CASE("a match that cuts a word does not hide the next one", "[match]")
{
    CHECK(Rules({"tổ [0-9]"}).found("tổ 12, tổ 3") == "r1:tổ 3");
    CHECK(Rules({"ab"}).found("aab ab") == "r1:ab");
}

TEST_CASE("a shorter match is taken where the longest would cut a number", "[match]")
{
    // `thôn 3, 12` is the longest, and cuts 12.500.
    CHECK(Rules({"thôn [0-9]+(?:, *[0-9]+)*"}).found("tại thôn 3, 12.500 m2") == "r1:thôn 3");
}

TEST_CASE("a match at a place begins nowhere else", "[match]")
{
    const Rules rules({"[0-9]+", "[0-9]+-[0-9]+"});
    const std::string text = "a 15-20 b";
    REQUIRE(rules.set().match_at(text, 2, 64));
    CHECK(rules.set().match_at(text, 2, 64)->span.of(text) == "15-20");
    CHECK(rules.set().match_at(text, 2, 2)->span.of(text) == "15");
    CHECK_FALSE(rules.set().match_at(text, 0, 64));
    CHECK_FALSE(rules.set().match_at(text, text.size(), 64));
    CHECK_FALSE(rules.set().match_at(text, 100, 64));
}

TEST_CASE("captures that took part are named, in pattern order", "[match]")
{
    const Rules rules({"(?P<day>[0-9]+)/(?P<month>[0-9]+)(?:/(?P<year>[0-9]{4}))?", "x"});
    const std::string text = "ngày 15/9 và 1/2/2024";
    const auto first = rules.set().find(text, 0);
    REQUIRE(first);
    CHECK(rules.set().captures(*first, text) == Captures{{"day", "15"}, {"month", "9"}});
    const auto second = rules.set().find(text, first->span.end);
    REQUIRE(second);
    CHECK(rules.set().captures(*second, text) ==
          Captures{{"day", "1"}, {"month", "2"}, {"year", "2024"}});
}

TEST_CASE("patterns that cannot be used are told with their place", "[match]")
{
    const auto [pattern, piece] = GENERATE(table<std::string, std::string>({
        {"(a", "«r2»"},
        {"a{2000}", "2000"},
        {"a(?=b)", "(?="},
        {"[z-a]", "z-a"},
        {"a*", "empty"},
        {"(?P<x>a)(?P<x>b)", "x"},
    }));
    CAPTURE(pattern);
    const std::string error = error_of({"good", pattern});
    CHECK_THAT(error, Catch::StartsWith("rules.toml:20: "));
    CHECK_THAT(error, Catch::Contains(piece));
}

TEST_CASE("rules that are too large together are refused", "[match]")
{
    std::vector<std::string> patterns;
    for (int rule = 0; rule < 8; ++rule) {
        patterns.push_back(R"((?:\p{L}{1,30} ){1,30})" + std::to_string(rule));
    }
    CHECK_THAT(error_of(patterns), Catch::StartsWith("rules.toml:"));
}

TEST_CASE("searching takes time in proportion to the text", "[match][hostile]")
{
    using Clock = std::chrono::steady_clock;
    const std::string piece =
        GENERATE(as<std::string>(), "thu 1.177 tỷ đồng, đạt 24,36% kế hoạch; ", "a", "1", "1.",
                 "1/", "1/A-", "(", "(1", "[1: ", "xwww.", "a1/A", "ngày ", "tổ 8, ", "Km1+",
                 "điện thoại: 0 ", "a@", "A-");
    constexpr std::size_t k_bytes = 100'000;
    std::string text;
    while (text.size() < k_bytes) {
        text += piece;
    }
    const Grammar& grammar = solieu::test::built_in();
    const auto start = Clock::now();
    std::size_t from = 0;
    while (const auto found = grammar.rules(RuleStage::block).find(text, from)) {
        from = found->span.end;
    }
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    CAPTURE(piece);
    CHECK(taken < std::chrono::seconds(1)); // about 0.01 s where it is linear
}
