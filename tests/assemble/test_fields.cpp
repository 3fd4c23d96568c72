/// \file
/// Every phrase of grammars/fields.toml: which fields the figures of a sentence get.
#include "assemble_support.hpp"
#include "core/vietnamese.hpp"
#include "support/field_phrases.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

using test::FieldPhrase;
using Fields = FieldPhrase::Fields;

constexpr std::string_view k_file = "grammars/fields.toml";

constexpr std::array<std::string_view, 8> k_groups{"role",   "of",    "basis",  "indicator",
                                                   "status", "bound", "period", "sign"};

const std::vector<FieldPhrase>& phrases()
{
    static const std::vector<FieldPhrase> all =
        test::read_field_phrases(std::string(SOLIEU_SOURCE_DIR) + "/" + std::string(k_file));
    return all;
}

/// Lower case, with one blank where there are several.
std::string folded(std::string_view text)
{
    std::string out;
    for (const char character : lower(text)) {
        if (character != ' ' || (!out.empty() && out.back() != ' ')) {
            out += character;
        }
    }
    return out;
}

Fields fields_of(const ObservationRecord& entry, const std::vector<ObservationRecord>& all)
{
    return {{"quote", entry.quote},
            {"value", entry.value.stated()},
            {"unit", entry.unit},
            {"role", std::string(name_of(entry.role))},
            {"of", test::quote_of(all, entry.of)},
            {"basis", entry.basis},
            {"indicator", entry.indicator},
            {"status", std::string(name_of(entry.status))},
            {"bound", std::string(name_of(entry.bound))},
            {"period", entry.period},
            {"note", entry.note}};
}

/// Several right readings are parted by ` | `.
bool is_as_wanted(const std::string& name, const std::string& wanted, const std::string& got)
{
    constexpr std::string_view k_or = " | ";
    for (std::size_t begin = 0; begin <= wanted.size();) {
        const std::size_t end = std::min(wanted.find(k_or, begin), wanted.size());
        const std::string reading = wanted.substr(begin, end - begin);
        if (name == "indicator" ? folded(reading) == folded(got) : reading == got) {
            return true;
        }
        begin = end + k_or.size();
    }
    return false;
}

/// One line for each thing that is not as the phrase says; empty when all is well.
std::string differences(const FieldPhrase& phrase, const std::vector<ObservationRecord>& got)
{
    std::string out;
    std::size_t next = 0;
    std::size_t found_count = 0;
    for (const Fields& wanted : phrase.gives) {
        const auto found = std::find_if(
            got.begin() + static_cast<std::ptrdiff_t>(next), got.end(), [&](const auto& entry) {
                return is_as_wanted("quote", wanted.at("quote"), entry.quote);
            });
        if (found == got.end()) {
            out += "\n  wanted the figure «" + wanted.at("quote") + "», got none";
            continue;
        }
        next = static_cast<std::size_t>(found - got.begin()) + 1;
        ++found_count;
        const Fields all = fields_of(*found, got);
        for (const auto& [name, value] : wanted) {
            if (!is_as_wanted(name, value, all.at(name))) {
                out += "\n  «" + found->quote + "»: wanted " + name + " «" + value + "», got «" +
                       all.at(name) + "»";
            }
        }
    }
    if (phrase.is_complete && got.size() != found_count) {
        out += "\n  wanted nothing else, got";
        for (const ObservationRecord& entry : got) {
            out += " «" + entry.quote + "»";
        }
    }
    return out;
}

} // namespace

TEST_CASE("the figures of a phrase get the fields that it says", "[assemble][grammar]")
{
    REQUIRE(phrases().size() >= 150);
    for (const FieldPhrase& phrase : phrases()) {
        const std::string wrong = differences(phrase, test::observations_of(phrase.text));
        if (phrase.is_known_gap) {
            INFO(k_file << ":" << phrase.line << ": «" << phrase.text
                        << "» is right now: remove its «known_gap»");
            CHECK_FALSE(wrong.empty());
        } else {
            INFO(k_file << ":" << phrase.line << ": " << phrase.about << ": «" << phrase.text << "»"
                        << wrong);
            CHECK(wrong.empty());
        }
    }
}

TEST_CASE("every group of fields has phrases, and there are no other groups", "[assemble][grammar]")
{
    for (const FieldPhrase& phrase : phrases()) {
        INFO(k_file << ":" << phrase.line << ": unknown field group «" << phrase.about << "»");
        CHECK(std::count(k_groups.begin(), k_groups.end(), phrase.about) == 1);
    }
    for (const std::string_view group : k_groups) {
        CAPTURE(group);
        CHECK(std::count_if(phrases().begin(), phrases().end(),
                            [group](const auto& phrase) { return phrase.about == group; }) >= 5);
    }
}

TEST_CASE("no text stands in the phrases twice", "[assemble][grammar]")
{
    std::set<std::string> seen;
    for (const FieldPhrase& phrase : phrases()) {
        INFO(k_file << ":" << phrase.line << ": «" << phrase.text << "» stands above already");
        CHECK(seen.insert(phrase.text).second);
    }
}

TEST_CASE("every class of words that fields depend on stands in a phrase", "[assemble][grammar]")
{
    std::set<std::pair<ListId, std::string>> seen;
    for (const FieldPhrase& phrase : phrases()) {
        for (const Block& block : test::blocks_of(phrase.text)) {
            for (const WordHit& word : test::match_text(block.text).words) {
                seen.emplace(word.list, word.group);
            }
        }
    }
    const std::vector<std::pair<ListId, std::vector<std::string>>> wanted{
        {ListId::roles,
         {"up", "down", "level", "reach", "excess", "share", "multiple", "rate", "guard"}},
        {ListId::bases, {"plan", "past", "than"}},
        {ListId::bounds, {"before", "after"}},
        {ListId::statuses, {"sentence", "noun", "guard"}},
        {ListId::markers, {"parts", "all-parts", "ordinal"}},
        {ListId::edges, {"left", "right", "both", "preposition", "link", "actor"}},
        {ListId::light_verbs, {"light", "makes", "exists"}},
        {ListId::sections, {"target", "result"}},
        {ListId::labels, {""}},
        {ListId::measures, {""}},
    };
    for (const auto& [list, groups] : wanted) {
        for (const std::string& group : groups) {
            CAPTURE(static_cast<int>(list), group);
            CHECK(seen.count({list, group}) == 1);
        }
    }
}
