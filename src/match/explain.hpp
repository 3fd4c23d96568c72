/// \file
/// Which rules match a text, and what they take from it.
#pragma once

#include "core/finding.hpp"
#include "match/grammar.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {

/// One rule's match with the fields it gives, by name, sorted.
struct RuleHit {
    const Rule* rule = nullptr;
    TextSpan span;
    std::vector<std::pair<std::string, std::string>> fields;
};

struct Explanation {
    std::vector<RuleHit> hits; ///< stage by stage in text order
    std::vector<Finding> findings;
};

/// Runs every stage over one normalised text, as if it were a paragraph of a plain text whose
/// notes' marks had all been seen.
[[nodiscard]] Explanation explain(const Grammar& grammar, std::string_view text);

} // namespace solieu
