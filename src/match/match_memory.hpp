/// \file
/// What the match stage remembers from document to document.
#pragma once

#include "match/grammar.hpp"
#include "match/lexicon.hpp"
#include "match/mention_memory.hpp"

namespace solieu {

/// Makes the next document faster and never changes what is found in it. Kept by a worker, because
/// filling it costs more than a short document does. The grammar must outlive it.
struct MatchMemory {
    explicit MatchMemory(const Grammar& grammar)
        : tokeniser(grammar.lexicon()), mentions(grammar.rules(RuleStage::block))
    {
    }

    Tokeniser tokeniser;
    MentionMemory mentions;
};

} // namespace solieu
