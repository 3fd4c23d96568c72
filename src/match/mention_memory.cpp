#include "match/mention_memory.hpp"

#include "match/mention_reader.hpp"

#include <functional>

namespace solieu {
namespace {

/// About ten times the different mentions of one long report, as a power of two.
constexpr std::size_t k_slots = 1U << 11U;
/// Longer mentions are seldom repeated.
constexpr std::size_t k_longest_text = 96;

} // namespace

MentionMemory::MentionMemory(const RuleSet& rules) : m_rules(rules), m_known(k_slots) {}

const MentionMemory::Known& MentionMemory::read(std::string_view text)
{
    if (text.size() > k_longest_text) {
        learn(m_long, text);
        return m_long;
    }
    Known& known = m_known[std::hash<std::string_view>()(text) & (k_slots - 1)];
    if (known.text != text) { // no mention is empty, so an empty slot is never taken for one
        learn(known, text);
    }
    return known;
}

void MentionMemory::learn(Known& known, std::string_view text) const
{
    known.text = text;
    known.rule = m_rules.rule_of(text);
    if (known.rule != nullptr) {
        const RuleMatch match{known.rule, {0, text.size()}};
        known.mention = read_mention(match, m_rules.captures(match, text));
    }
}

} // namespace solieu
