#include "match/matcher.hpp"

#include "core/vietnamese.hpp"
#include "match/mention_reader.hpp"
#include "match/quantity_joiner.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

/// Labels are short; nothing behind this many bytes is looked at.
constexpr std::size_t k_label_window = 24;

std::string label_text(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint letter = decode_at(text, at);
        const bool is_inner_dot = letter.value == U'.' && at + 1 < text.size() && is_digit(text[at + 1]);
        if (is_letter(letter.value) || is_digit(text[at]) || is_inner_dot) {
            out.append(text, at, letter.size);
        }
        at += letter.size;
    }
    if (out.empty()) {
        out = text.substr(0, std::min(text.find(' '), text.size()));
    }
    return out;
}

} // namespace

Matcher::Matcher(const Grammar& grammar, Sink<MatchedBlock>& next)
    : m_grammar(grammar), m_next(next), m_tokeniser(grammar.lexicon()), m_quantities(grammar)
{
}

void Matcher::find_label(MatchedBlock& matched) const
{
    const std::string_view text = matched.block.text;
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const auto found =
        m_grammar.rules(RuleStage::label).match_at(text, begin, k_label_window);
    if (!found) {
        return;
    }
    matched.label = Label{found->span, label_text(found->span.of(text)), found->rule->id,
                          found->rule->rank, found->rule->kind == "heading"};
}

void Matcher::find_mentions(MatchedBlock& matched)
{
    const RuleSet& rules = m_grammar.rules(RuleStage::block);
    const std::string_view text = matched.block.text;
    std::size_t from = matched.label ? matched.label->span.end : 0;
    while (const auto found = rules.find(text, from)) {
        from = found->span.end;
        if (found->rule->is_weak && m_quantities.is_followed_by_unit(matched, found->span.end)) {
            continue;
        }
        matched.mentions.push_back(read_mention(*found, rules.captures(*found, text)));
    }
}

MatchedBlock Matcher::match(Block block)
{
    MatchedBlock matched;
    matched.block = std::move(block);
    m_tokeniser.split(matched.block.text, matched.tokens);
    find_label(matched);
    const std::string_view text = matched.block.text;
    if (std::any_of(text.begin(), text.end(), is_digit)) {
        find_mentions(matched);
    }
    m_quantities.read(matched, matched.label ? matched.label->span.end : 0, m_style);
    join_quantities(text, matched.quantities);
    const bool may_be_heading =
        (matched.label && matched.label->is_heading) || matched.block.heading_level > 0;
    if (!matched.quantities.empty() || may_be_heading) { // nobody asks for the words of other blocks
        m_grammar.lexicon().find(matched.tokens, matched.words);
    }
    return matched;
}

void Matcher::put(Block block)
{
    m_next.put(match(std::move(block)));
}

void Matcher::finish()
{
    m_next.finish();
}

} // namespace solieu
