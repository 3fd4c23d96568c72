/// \file
/// Equations that figures of named indicators must satisfy, whatever a report says of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace solieu {

/// What stands on one side of an identity: the names that an indicator may have, folded. An
/// indicator has the name when its words begin with it, or end with it.
struct IdentityTerm {
    std::vector<std::string> names;
    std::string unit;         ///< canonical unit of the annotation guideline; empty: a count
    bool is_optional = false; ///< a report may leave it out
};

enum class IdentityKind : std::uint8_t { sum, product };

/// `sản lượng lương thực = thóc + ngô`.
struct Identity {
    std::string id; ///< as in the grammar: `grain-output`
    IdentityKind kind = IdentityKind::sum;
    IdentityTerm total;
    std::vector<IdentityTerm> terms;
};

using Identities = std::vector<Identity>;

} // namespace solieu
