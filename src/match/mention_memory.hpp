/// \file
/// Which rule a phrase belongs to and what it says, remembered from text to text.
#pragma once

#include "core/match.hpp"
#include "match/rule_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Reads mentions, and remembers those read last, up to a bound: reports repeat their dates and
/// periods (`năm 2024`), and captures cost more than all the rest of the search. Never changes
/// what is found. Belongs to one thread; the rules must outlive it.
class MentionMemory {
public:
    explicit MentionMemory(const RuleSet& rules);

    struct Known {
        std::string text;
        const Rule* rule = nullptr; ///< null when no rule matches the text
        Mention mention;            ///< without its span
    };

    /// What a span that RuleSet::find_span() gave says. Valid until the next call.
    [[nodiscard]] const Known& read(std::string_view text);

private:
    void learn(Known& known, std::string_view text) const;

    const RuleSet& m_rules;
    std::vector<Known> m_known; ///< by the hash of the text
    Known m_long;               ///< for texts too long to be worth remembering
};

} // namespace solieu
