#include "match/grammar.hpp"

#include "core/error.hpp"
#include "core/vietnamese.hpp"
#include "match/grammar_parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace solieu {
namespace {

struct ListName {
    std::string_view name;
    ListId id;
};

/// The lists that the program gives a meaning; a grammar must have each of them.
constexpr std::array k_lists{
    ListName{"units", ListId::units},
    ListName{"scales", ListId::scales},
    ListName{"count-nouns", ListId::count_nouns},
    ListName{"unit-stops", ListId::unit_stops},
    ListName{"bounds", ListId::bounds},
    ListName{"statuses", ListId::statuses},
    ListName{"markers", ListId::markers},
    ListName{"light-verbs", ListId::light_verbs},
    ListName{"measures", ListId::measures},
    ListName{"doc-types", ListId::doc_types},
    ListName{"sections", ListId::sections},
    ListName{"number-words", ListId::number_words},
    ListName{"roles", ListId::roles},
    ListName{"bases", ListId::bases},
    ListName{"edges", ListId::edges},
    ListName{"labels", ListId::labels},
    ListName{"relations", ListId::relations},
    ListName{"terms", ListId::terms},
    ListName{"bodies", ListId::bodies},
};
static_assert(k_lists.size() == k_list_count);

struct SetName {
    RuleStage stage;
    std::string_view kind; ///< empty: all kinds of the stage together
};

/// The rules that are searched for together.
constexpr std::array k_sets{
    SetName{RuleStage::label, ""},    SetName{RuleStage::block, ""},
    SetName{RuleStage::number, ""},   SetName{RuleStage::note, "mark"},
    SetName{RuleStage::note, "body"}, SetName{RuleStage::note, "opener"},
};

std::vector<const Rule*> rules_of(const std::vector<Rule>& rules, RuleStage stage,
                                  std::string_view kind)
{
    std::vector<const Rule*> chosen;
    for (const Rule& rule : rules) {
        if (rule.stage == stage && !rule.pattern.empty() && (kind.empty() || rule.kind == kind)) {
            chosen.push_back(&rule);
        }
    }
    return chosen;
}

std::vector<NumberWord> number_words_of(const WordList& list)
{
    std::vector<NumberWord> words;
    std::map<std::string, int> lines;
    for (const ListEntry& entry : list.entries) {
        const std::string where = list.file + ":" + std::to_string(entry.line) + ": ";
        if (!is_number_word_kind(entry.group)) {
            throw GrammarError(where + "unknown class «" + entry.group + "» of the number word «" +
                               entry.surface + "»");
        }
        const auto [known, is_new] = lines.try_emplace(fold(entry.surface), entry.line);
        if (!is_new) {
            throw GrammarError(where + "«" + entry.surface + "» stands already in line " +
                               std::to_string(known->second));
        }
        words.push_back({entry.surface, entry.group, entry.value});
    }
    return words;
}

} // namespace

struct Grammar::Data {
    ParsedGrammar parsed;
    Lexicon lexicon;
    std::unique_ptr<NumberWords> number_words;
    std::vector<RuleSet> sets; ///< in the order of k_sets
};

Grammar::Grammar(const GrammarFiles& files) : m_data(std::make_unique<Data>())
{
    m_data->parsed = parse_grammar(files);
    for (const ListName& entry : k_lists) {
        const auto list = m_data->parsed.lists.find(std::string(entry.name));
        if (list == m_data->parsed.lists.end()) {
            throw GrammarError(files.place + "/grammar.toml:1: «lists» must name «" +
                               std::string(entry.name) + "»");
        }
        m_data->lexicon.add(entry.id, list->second);
    }
    m_data->number_words =
        std::make_unique<NumberWords>(number_words_of(m_data->parsed.lists.at("number-words")));
    const std::vector<Rule>& rules = m_data->parsed.rules;
    for (const SetName& set : k_sets) {
        m_data->sets.emplace_back(rules_of(rules, set.stage, set.kind));
    }
}

Grammar::~Grammar() = default;

const std::string& Grammar::version() const
{
    return m_data->parsed.version;
}

const std::vector<Rule>& Grammar::rules() const
{
    return m_data->parsed.rules;
}

const RuleSet& Grammar::rules(RuleStage stage, std::string_view kind) const
{
    const auto set = std::find_if(k_sets.begin(), k_sets.end(), [&](const SetName& name) {
        return name.stage == stage && name.kind == kind;
    });
    return m_data->sets.at(static_cast<std::size_t>(set - k_sets.begin()));
}

const Lexicon& Grammar::lexicon() const
{
    return m_data->lexicon;
}

const Identities& Grammar::identities() const
{
    return m_data->parsed.identities;
}

const NumberWords& Grammar::number_words() const
{
    return *m_data->number_words;
}

} // namespace solieu
