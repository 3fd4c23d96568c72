/// \file
/// A compiled grammar: rules, lists, number words.
#pragma once

#include "core/identity.hpp"
#include "match/grammar_files.hpp"
#include "match/lexicon.hpp"
#include "match/number_words.hpp"
#include "match/rule.hpp"
#include "match/rule_set.hpp"

#include <memory>
#include <string>
#include <vector>

namespace solieu {

/// Everything the match stage knows about the language. Immutable; shared by all threads.
class Grammar {
public:
    /// Throws GrammarError: file:line, the offending piece, what is wrong.
    explicit Grammar(const GrammarFiles& files);
    ~Grammar();
    Grammar(const Grammar&) = delete;
    Grammar& operator=(const Grammar&) = delete;

    [[nodiscard]] const std::string& version() const;
    [[nodiscard]] const std::vector<Rule>& rules() const;
    [[nodiscard]] const RuleSet& rules(RuleStage stage, std::string_view kind = {}) const;
    [[nodiscard]] const Lexicon& lexicon() const;
    [[nodiscard]] const NumberWords& number_words() const;
    /// Equations among indicators, for the checks.
    [[nodiscard]] const Identities& identities() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace solieu
