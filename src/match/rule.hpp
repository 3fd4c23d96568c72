/// \file
/// One rule of a grammar as its file states it.
#pragma once

#include "core/match.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace solieu {

/// The steps of the match stage, in the order in which they see a block.
enum class RuleStage : std::uint8_t {
    note,   ///< marks and bodies of footnotes in plain text
    label,  ///< numbering at a block's start
    block,  ///< spans whose digits are no statistic
    number, ///< shapes of numbers, tried at every digit that is left
};

/// A phrase that stands beside its rule, and what the rule must take from it.
struct RulePhrase {
    using Fields = std::vector<std::pair<std::string, std::string>>;
    std::string text;
    std::vector<Fields> gives; ///< one entry a match, in text order; empty: the rule must be silent
    int line = 0;
};

struct Rule {
    std::string id;
    RuleStage stage = RuleStage::block;
    std::string kind;    ///< one of the kinds that the stage knows
    std::string pattern; ///< RE2, fragments and spellings expanded; empty: read by the program
    std::string file;
    int line = 0;         ///< of the pattern
    bool is_weak = false; ///< gives way when a unit follows: `loại 3` but `3 tấn`
    int rank = 0;         ///< labels: smaller is outer
    std::vector<RulePhrase> phrases;
};

} // namespace solieu
