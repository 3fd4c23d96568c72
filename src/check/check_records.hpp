/// \file
/// Relations as records.
#pragma once

#include "check/across.hpp"
#include "check/relations.hpp"
#include "check/report.hpp"
#include "core/record.hpp"

#include <span>
#include <vector>

namespace solieu {

/// The records of all relations, in reading order of their stated figure, then of their rules, with
/// ids `k1`, `k2`, ... Those across reports come last; their stated figure is one of this report.
[[nodiscard]] std::vector<CheckRecord> check_records(const Report& report, Relations& relations,
                                                     std::span<const FoundAcross> across = {});

} // namespace solieu
