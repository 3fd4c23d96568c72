#include "match/grammar_parser.hpp"

#include "core/error.hpp"
#include "core/toml_nesting.hpp"
#include "core/utf8.hpp"
#include "core/vietnamese.hpp"
#include "match/pattern.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string_view>

#include <toml.hpp>

namespace solieu {
namespace {

using Value = toml::basic_value<toml::preserve_comments>;

struct StageName {
    std::string_view name;
    RuleStage stage;
    std::string_view kinds; ///< the kinds that the stage knows, each between blanks
};

constexpr std::array k_stages{
    StageName{"note", RuleStage::note, " mark body opener "},
    StageName{"label", RuleStage::label, " heading item "},
    StageName{"block", RuleStage::block, " name ordinal date period citation enumerator "},
    StageName{"number", RuleStage::number, " number fraction range words compound "},
};

class FileParser {
public:
    FileParser(const GrammarFiles& files, std::string name) : m_name(files.place + "/" + name)
    {
        const auto text = files.texts.find(name);
        if (text == files.texts.end()) {
            throw GrammarError(m_name + ":1: the file is missing");
        }
        check_utf8(text->second);
        if (const auto line = too_deep_line(text->second)) {
            throw GrammarError(m_name + ":" + std::to_string(*line) +
                               ": the brackets or keys nest too deep");
        }
        std::istringstream in(text->second);
        try {
            m_root = toml::parse<toml::preserve_comments>(in, m_name);
        } catch (const toml::syntax_error& error) {
            throw GrammarError(m_name + ":" + std::to_string(error.location().line()) + ": " +
                               std::string(error.what()));
        }
    }

    [[nodiscard]] const Value& root() const
    {
        return m_root;
    }
    [[nodiscard]] const std::string& name() const
    {
        return m_name;
    }
    [[nodiscard]] std::string where(const Value& value) const
    {
        return m_name + ":" + std::to_string(value.location().line());
    }
    [[noreturn]] void fail(const Value& value, const std::string& what) const
    {
        throw GrammarError(where(value) + ": " + what);
    }

    [[nodiscard]] std::string text(const Value& table, const std::string& key) const
    {
        if (!table.contains(key)) {
            fail(table, "«" + key + "» is missing");
        }
        return text(table.at(key), key, 0);
    }
    [[nodiscard]] std::string text(const Value& value, const std::string& key, int) const
    {
        if (!value.is_string()) {
            fail(value, "«" + key + "» must be a text between quotes");
        }
        return value.as_string().str;
    }
    [[nodiscard]] std::vector<std::string> texts(const Value& table, const std::string& key) const
    {
        if (!table.contains(key) || !table.at(key).is_array()) {
            fail(table, "«" + key + "» must be a list of texts");
        }
        std::vector<std::string> out;
        for (const Value& entry : table.at(key).as_array()) {
            out.push_back(text(entry, key, 0));
        }
        return out;
    }
    void allow_keys(const Value& table, std::string_view keys) const
    {
        for (const auto& [key, value] : table.as_table()) {
            if (keys.find(" " + key + " ") == std::string_view::npos) {
                fail(value, "unknown key «" + key + "»; known are" + std::string(keys));
            }
        }
    }

private:
    /// toml11 3.7 reads beyond its buffer when it reports a string that is no UTF-8.
    void check_utf8(std::string_view text) const
    {
        std::size_t line = 1;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size = utf8_sequence_size(text, at);
            if (size == 0) {
                throw GrammarError(m_name + ":" + std::to_string(line) +
                                   ": a byte does not fit UTF-8: save the file as UTF-8");
            }
            line += text[at] == '\n' ? 1 : 0;
            at += size;
        }
    }

    std::string m_name;
    Value m_root;
};

RulePhrase parse_phrase(const FileParser& file, const Value& value)
{
    file.allow_keys(value, " text gives ");
    RulePhrase phrase;
    phrase.text = file.text(value, "text");
    phrase.line = static_cast<int>(value.at("text").location().line());
    if (!value.contains("gives") || !value.at("gives").is_array()) {
        file.fail(value, "«gives» must be a list; an empty one where the rule must be silent");
    }
    for (const Value& match : value.at("gives").as_array()) {
        RulePhrase::Fields fields;
        if (match.is_string()) {
            fields.emplace_back("quote", match.as_string().str);
        } else if (match.is_table()) {
            for (const auto& [key, field] : match.as_table()) {
                fields.emplace_back(key, file.text(field, key, 0));
            }
        } else {
            file.fail(match, "an entry of «gives» is a quote or a table of texts");
        }
        std::sort(fields.begin(), fields.end());
        phrase.gives.push_back(std::move(fields));
    }
    return phrase;
}

Rule parse_rule(const FileParser& file, const Value& value, PatternExpander& expander)
{
    file.allow_keys(value, " id stage kind pattern reader case weak rank test ");
    Rule rule;
    rule.id = file.text(value, "id");
    rule.file = file.name();
    rule.line = static_cast<int>(value.at("id").location().line());
    const std::string stage = file.text(value, "stage");
    const auto known = std::find_if(k_stages.begin(), k_stages.end(),
                                    [&](const StageName& entry) { return entry.name == stage; });
    if (known == k_stages.end()) {
        file.fail(value.at("stage"),
                  "unknown stage «" + stage + "»; known are note, label, block, number");
    }
    rule.stage = known->stage;
    rule.kind = file.text(value, "kind");
    if (known->kinds.find(" " + rule.kind + " ") == std::string_view::npos) {
        file.fail(value.at("kind"), "the stage «" + stage + "» has no kind «" + rule.kind +
                                        "»; it has" + std::string(known->kinds));
    }
    if (value.contains("pattern")) {
        rule.line = static_cast<int>(value.at("pattern").location().line());
        const bool is_exact = value.contains("case");
        if (is_exact && file.text(value, "case") != "exact") {
            file.fail(value.at("case"),
                      "«case» knows only «exact», not «" + file.text(value, "case") + "»");
        }
        const std::string written = file.text(value, "pattern");
        const std::string where = file.where(value.at("pattern"));
        rule.pattern = is_exact ? expander.expand("(?-i:" + written + ")", where)
                                : "(?i:" + expander.expand(written, where) + ")";
    } else if (!value.contains("reader") || file.text(value, "reader") != rule.kind) {
        file.fail(value, "the rule «" + rule.id + "» needs a pattern, or names its reader");
    }
    if (value.contains("weak")) {
        if (!value.at("weak").is_boolean()) {
            file.fail(value.at("weak"), "«weak» must be true or false");
        }
        rule.is_weak = value.at("weak").as_boolean();
    }
    if (value.contains("rank")) {
        if (!value.at("rank").is_integer()) {
            file.fail(value.at("rank"), "«rank» must be a whole number");
        }
        rule.rank = static_cast<int>(value.at("rank").as_integer());
    }
    bool has_positive = false;
    bool has_negative = false;
    for (const Value& test :
         value.contains("test") ? value.at("test").as_array() : Value::array_type{}) {
        rule.phrases.push_back(parse_phrase(file, test));
        (rule.phrases.back().gives.empty() ? has_negative : has_positive) = true;
    }
    if (!has_positive || !has_negative) {
        file.fail(value, "the rule «" + rule.id +
                             "» needs a phrase that it must match and one that it must not");
    }
    return rule;
}

IdentityTerm parse_identity_term(const FileParser& file, const Value& value)
{
    if (!value.is_table()) {
        file.fail(value, "a term is a table with «names»");
    }
    file.allow_keys(value, " names unit optional ");
    IdentityTerm term;
    for (const std::string& name : file.texts(value, "names")) {
        term.names.push_back(fold(name));
    }
    term.unit = value.contains("unit") ? file.text(value, "unit") : "";
    if (value.contains("optional")) {
        if (!value.at("optional").is_boolean()) {
            file.fail(value.at("optional"), "«optional» must be true or false");
        }
        term.is_optional = value.at("optional").as_boolean();
    }
    return term;
}

Identity parse_identity(const FileParser& file, const Value& value)
{
    file.allow_keys(value, " id kind total terms test ");
    Identity identity;
    identity.id = file.text(value, "id");
    const std::string kind = file.text(value, "kind");
    if (kind != "sum" && kind != "product") {
        file.fail(value.at("kind"), "unknown kind «" + kind + "»; known are sum, product");
    }
    identity.kind = kind == "sum" ? IdentityKind::sum : IdentityKind::product;
    if (!value.contains("total") || !value.contains("terms") || !value.at("terms").is_array() ||
        value.at("terms").as_array().size() < 2) {
        file.fail(value, "an identity needs a «total» and at least two «terms»");
    }
    identity.total = parse_identity_term(file, value.at("total"));
    for (const Value& term : value.at("terms").as_array()) {
        identity.terms.push_back(parse_identity_term(file, term));
    }
    return identity;
}

Identities parse_identities(const GrammarFiles& files, const std::string& name)
{
    const FileParser file(files, name);
    file.allow_keys(file.root(), " identity ");
    Identities identities;
    if (file.root().contains("identity")) {
        for (const Value& value : file.root().at("identity").as_array()) {
            identities.push_back(parse_identity(file, value));
        }
    }
    return identities;
}

} // namespace

ParsedGrammar parse_grammar(const GrammarFiles& files)
{
    const FileParser main(files, "grammar.toml");
    main.allow_keys(main.root(), " version files lists identities ");
    ParsedGrammar grammar;
    grammar.version = main.text(main.root(), "version");
    PatternExpander expander;
    for (const std::string& name : main.texts(main.root(), "lists")) {
        const std::string file = "lists/" + name + ".tsv";
        const auto text = files.texts.find(file);
        if (text == files.texts.end()) {
            main.fail(main.root().at("lists"), "the list «" + file + "» is missing");
        }
        const auto& list = grammar.lists[name] =
            parse_word_list(name, files.place + "/" + file, text->second);
        expander.add_list(list);
    }
    std::vector<FileParser> parsers;
    for (const std::string& name : main.texts(main.root(), "files")) {
        const FileParser& file = parsers.emplace_back(files, name);
        file.allow_keys(file.root(), " fragments rule ");
        if (!file.root().contains("fragments")) {
            continue;
        }
        for (const auto& [key, value] : file.root().at("fragments").as_table()) {
            expander.add_fragment(key, file.text(value, key, 0), file.where(value));
        }
    }
    std::set<std::string> ids;
    for (const FileParser& file : parsers) {
        if (!file.root().contains("rule")) {
            continue;
        }
        for (const Value& value : file.root().at("rule").as_array()) {
            grammar.rules.push_back(parse_rule(file, value, expander));
            if (!ids.insert(grammar.rules.back().id).second) {
                file.fail(value, "the rule id «" + grammar.rules.back().id + "» is taken");
            }
        }
    }
    grammar.identities = parse_identities(files, main.text(main.root(), "identities"));
    for (const auto& [name, where] : expander.unused_fragments()) {
        throw GrammarError(where + ": the fragment «" + name + "» is not used");
    }
    return grammar;
}

} // namespace solieu
