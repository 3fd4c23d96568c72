#include "support/field_phrases.hpp"

#include "support/phrase_file.hpp"

namespace solieu::test {
namespace {

FieldPhrase parse_phrase(const toml::value& table)
{
    allow_keys(table, {"text", "about", "gives", "complete", "known_gap"});
    FieldPhrase phrase;
    phrase.text = toml::find<std::string>(table, "text");
    phrase.about = toml::find<std::string>(table, "about");
    phrase.is_complete = toml::find_or(table, "complete", false);
    phrase.is_known_gap = toml::find_or(table, "known_gap", false);
    phrase.line = line_of(table.at("text"));
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
    std::vector<FieldPhrase> phrases;
    for (const toml::value& table : read_tables(file, "phrase")) {
        phrases.push_back(parse_phrase(table));
    }
    return phrases;
}

} // namespace solieu::test
