#include "match/explain.hpp"

#include "match/matcher.hpp"

#include <algorithm>

namespace solieu {
namespace {

const Rule* rule_named(const Grammar& grammar, std::string_view id)
{
    const auto& rules = grammar.rules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

class Explainer {
public:
    Explainer(const Grammar& grammar, std::string_view text) : m_grammar(grammar), m_text(text) {}

    Explanation run()
    {
        add_notes();
        Collector<MatchedBlock> unused;
        Block block;
        block.text = m_text;
        const MatchedBlock matched = Matcher(m_grammar, unused).match(std::move(block));
        if (matched.label) {
            add(matched.label->rule, matched.label->span, {});
        }
        for (const Mention& mention : matched.mentions) {
            add(mention.rule, mention.span,
                {{"type", mention.type},
                 {"number", mention.number},
                 {"date", mention.date},
                 {"period", mention.kind == MentionKind::period ? mention.period : ""}});
        }
        for (const Quantity& quantity : matched.quantities) {
            add(quantity.rule, quantity.span,
                {{"kind", std::string(name_of(quantity.kind))},
                 {"value", quantity.value.stated()},
                 {"value2", quantity.value2 ? quantity.value2->stated() : ""},
                 {"scale", std::to_string(quantity.scale)},
                 {"unit", quantity.unit}});
        }
        m_explanation.findings = matched.findings;
        return std::move(m_explanation);
    }

private:
    void add(std::string_view rule, TextSpan span,
             std::vector<std::pair<std::string, std::string>> fields)
    {
        std::erase_if(fields, [](const auto& field) { return field.second.empty(); });
        fields.emplace_back("quote", span.of(m_text));
        std::sort(fields.begin(), fields.end());
        m_explanation.hits.push_back({rule_named(m_grammar, rule), span, std::move(fields)});
    }

    void add_notes()
    {
        constexpr std::size_t k_window = 64;
        const RuleSet& openers = m_grammar.rules(RuleStage::note, "opener");
        if (const auto found = openers.match_at(m_text, 0, k_window)) {
            add_captured(openers, *found);
        }
        for (const char* kind : {"mark", "body"}) {
            const RuleSet& rules = m_grammar.rules(RuleStage::note, kind);
            std::size_t from = 0;
            while (const auto found = rules.find(m_text, from)) {
                from = found->span.end;
                add_captured(rules, *found);
            }
        }
    }

    void add_captured(const RuleSet& rules, const RuleMatch& match)
    {
        std::vector<std::pair<std::string, std::string>> fields;
        for (const auto& [name, value] : rules.captures(match, m_text)) {
            fields.emplace_back(name, value);
        }
        add(match.rule->id, match.span, std::move(fields));
    }

    const Grammar& m_grammar;
    std::string_view m_text;
    Explanation m_explanation;
};

} // namespace

Explanation explain(const Grammar& grammar, std::string_view text)
{
    return Explainer(grammar, text).run();
}

} // namespace solieu
