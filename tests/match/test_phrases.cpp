/// \file
/// Every phrase of every rule of the built-in grammar.
#include "match/explain.hpp"
#include "match/grammar.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::string shown(const std::vector<std::vector<std::pair<std::string, std::string>>>& matches)
{
    std::string out;
    for (const auto& fields : matches) {
        out += "\n   ";
        for (const auto& [name, value] : fields) {
            out += " " + name + "=«" + value + "»";
        }
    }
    return out.empty() ? " nothing" : out;
}

} // namespace

TEST_CASE("every rule takes from its phrases what they say, and nothing else", "[match][grammar]")
{
    const Grammar grammar(built_in_grammar());
    REQUIRE(grammar.rules().size() > 30);
    for (const Rule& rule : grammar.rules()) {
        for (const RulePhrase& phrase : rule.phrases) {
            std::vector<RulePhrase::Fields> got;
            for (const RuleHit& hit : explain(grammar, phrase.text).hits) {
                if (hit.rule == &rule) {
                    got.push_back(hit.fields);
                }
            }
            // A phrase may leave fields unsaid, but never the quote.
            for (std::size_t place = 0; place < std::min(got.size(), phrase.gives.size());
                 ++place) {
                std::erase_if(got[place], [&](const auto& field) {
                    return std::none_of(
                        phrase.gives[place].begin(), phrase.gives[place].end(),
                        [&](const auto& said) { return said.first == field.first; });
                });
            }
            INFO(rule.file << ":" << phrase.line << ": rule «" << rule.id << "», phrase «"
                           << phrase.text << "»\n  wanted" << shown(phrase.gives) << "\n  got"
                           << shown(got));
            CHECK(got == phrase.gives);
        }
    }
}
