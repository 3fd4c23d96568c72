/// \file
/// The table of questions that users ask a database without writing SQL.
#pragma once

#include "store/sqlite.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// What a question is about; an empty text asks for all. Words are compared without case, tones
/// and marks.
struct QuestionTerms {
    std::string words = {};    ///< of the indicator
    std::string place = {};    ///< part of the place's name
    std::string period = {};   ///< its beginning: `2025` also asks for `2025-Q1`
    std::string severity = {}; ///< the least: `error`, `warning` or `note`
    bool only_failed = false;
    std::size_t limit = 0; ///< rows at most
};

struct StoreQuestion {
    std::string_view name;
    std::string_view argument; ///< what its words are; empty when it takes none
    std::string_view summary;
    /// The rows, ready to be read. Throws StoreError.
    Statement (*ask)(Connection& connection, const QuestionTerms& terms);
};

/// In the order in which help shows them.
[[nodiscard]] std::span<const StoreQuestion> questions();

} // namespace solieu
