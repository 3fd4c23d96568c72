/// \file
/// Which figure is wrong where relations fail.
#pragma once

#include "check/relations.hpp"
#include "check/report.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace solieu {

/// What the relations of one report say together of one that fails.
struct Diagnosis {
    std::size_t group = 0;         ///< from 1: relations that fail for one cause; 0 for the others
    std::optional<FactId> suspect; ///< the only figure that no other relation clears
    std::string suggestion;        ///< the quote as it may have to be; empty when that is not clear
};

/// One for each relation, in their order. Failing relations that share a figure have one root cause
/// (after Fellegi and Holt 1976: the fewest figures whose change mends all). A figure is cleared by
/// a relation that holds and would notice a slip in it.
[[nodiscard]] std::vector<Diagnosis> diagnose(const Report& report, const Relations& relations,
                                              std::span<const Found> found);

} // namespace solieu
