#include "support/check_phrases.hpp"

#include "support/phrase_file.hpp"

namespace solieu::test {
namespace {

WantedCheck parse_check(const toml::value& table)
{
    allow_keys(table, {"rule", "verdict", "stated", "operands", "severity", "computed", "reason",
                       "suspect", "suggestion"});
    const auto text = [&table](const std::string& key) {
        return toml::find_or(table, key, std::string());
    };
    WantedCheck wanted;
    wanted.rule = text("rule");
    wanted.verdict = text("verdict");
    wanted.stated = text("stated");
    wanted.has_operands = table.contains("operands");
    if (wanted.has_operands) {
        wanted.operands = toml::find<std::vector<std::string>>(table, "operands");
    }
    wanted.severity = text("severity");
    wanted.computed = text("computed");
    wanted.reason = text("reason");
    wanted.suspect = text("suspect");
    wanted.suggestion = text("suggestion");
    if (wanted.rule.empty() || wanted.verdict.empty() || wanted.stated.empty()) {
        fail(table, "a relation needs its «rule», «verdict» and «stated»");
    }
    return wanted;
}

CheckPhrase parse_phrase(const toml::value& table)
{
    allow_keys(table, {"text", "about", "gives", "silent", "known_gap"});
    CheckPhrase phrase;
    phrase.text = toml::find<std::string>(table, "text");
    phrase.about = toml::find<std::string>(table, "about");
    phrase.is_silent = toml::find_or(table, "silent", false);
    phrase.is_known_gap = toml::find_or(table, "known_gap", false);
    phrase.line = line_of(table.at("text"));
    if (table.contains("gives")) {
        for (const toml::value& check : table.at("gives").as_array()) {
            phrase.gives.push_back(parse_check(check));
        }
    }
    if (phrase.gives.empty() && !phrase.is_silent) {
        fail(table, "a phrase «gives» relations, or is «silent»");
    }
    return phrase;
}

} // namespace

std::vector<CheckPhrase> read_check_phrases(const std::filesystem::path& file)
{
    std::vector<CheckPhrase> phrases;
    for (const toml::value& table : read_tables(file, "phrase")) {
        phrases.push_back(parse_phrase(table));
    }
    return phrases;
}

std::vector<IdentityPhrase> read_identity_phrases(const std::filesystem::path& file)
{
    std::vector<IdentityPhrase> phrases;
    for (const toml::value& identity : read_tables(file, "identity")) {
        for (const toml::value& test : identity.at("test").as_array()) {
            phrases.push_back({toml::find<std::string>(identity, "id"),
                               toml::find<std::string>(test, "text"),
                               toml::find<std::string>(test, "gives"), line_of(test.at("text"))});
        }
    }
    return phrases;
}

} // namespace solieu::test
