#include "write/view_words.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("values are written as the language writes them", "[write]")
{
    const auto [value, vietnamese, english] =
        GENERATE(table<std::string, std::string, std::string>({
            {"0", "0", "0"},
            {"999", "999", "999"},
            {"1000", "1.000", "1,000"},
            {"-1000", "-1.000", "-1,000"},
            {"-100", "-100", "-100"},
            {"1176649500000.25", "1.176.649.500.000,25", "1,176,649,500,000.25"},
            {"91.3793103448", "91,3793103448", "91.3793103448"},
            {"2025-01-08", "08/01/2025", "2025-01-08"},
            {"", "", ""},
            {"quý I", "quý I", "quý I"},
        }));
    CAPTURE(value);
    CHECK(local_value(value, Language::vietnamese) == vietnamese);
    CHECK(local_value(value, Language::english) == english);
}

TEST_CASE("every word is there in both languages", "[write]")
{
    for (const Language language : {Language::vietnamese, Language::english}) {
        const ViewWords& words = view_words(language);
        CHECK(words.language == language);
        CHECK(words.of(Severity::note) != words.of(Severity::error));
        CHECK_FALSE(words.of(Verdict::not_checkable).empty());
        CHECK(words.of(Part::body).empty());
        CHECK_FALSE(words.of(Part::comment).empty());
        CHECK_FALSE(words.hint.empty());
    }
    CHECK(view_words(Language::vietnamese).of(Verdict::truncated) == "cắt");
    CHECK(tick_mark(Verdict::truncated) == "≈");
}
