#include "support/field_phrases.hpp"

#include <fstream>
#include <set>
#include <stdexcept>

#include <toml.hpp>

namespace solieu::test {
namespace {

[[noreturn]] void fail(const toml::value& value, const std::string& what)
{
    throw std::runtime_error(std::to_string(value.location().line()) + ": " + what);
}

void allow_keys(const toml::value& table, const std::set<std::string>& keys)
{
    for (const auto& [key, value] : table.as_table()) {
        if (keys.count(key) == 0) {
            fail(value, "unknown key «" + key + "»");
        }
    }
}

FieldPhrase parse_phrase(const toml::value& table)
{
    allow_keys(table, {"text", "about", "gives", "complete", "known_gap"});
    FieldPhrase phrase;
    phrase.text = toml::find<std::string>(table, "text");
    phrase.about = toml::find<std::string>(table, "about");
    phrase.is_complete = toml::find_or(table, "complete", false);
    phrase.is_known_gap = toml::find_or(table, "known_gap", false);
    phrase.line = table.at("text").location().line();
    for (const toml::value& figure : table.at("gives").as_array()) {
        allow_keys(figure, {"quote", "value", "unit", "role", "of", "basis", "indicator", "status",
                            "bound", "period", "note"});
        phrase.gives.push_back(toml::get<FieldPhrase::Fields>(figure));
        if (phrase.gives.back().count("quote") == 0) {
            fail(figure, "a figure needs its «quote»");
        }
    }
    return phrase;
}

} // namespace

std::vector<FieldPhrase> read_field_phrases(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error(file.filename().string() + " cannot be read");
    }
    const toml::value root = toml::parse(in, file.filename().string());
    std::vector<FieldPhrase> phrases;
    for (const toml::value& table : root.at("phrase").as_array()) {
        phrases.push_back(parse_phrase(table));
    }
    return phrases;
}

} // namespace solieu::test
