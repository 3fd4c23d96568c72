/// \file
/// Units that stand in a table's header or beside it, without a number.
#pragma once

#include "core/match.hpp"
#include "match/unit_reader.hpp"

#include <optional>

namespace solieu {

/// The unit that a cell or a line beside a table names; empty when it names none. Tokens must be
/// known.
[[nodiscard]] std::optional<NamedUnit> unit_named_in(const MatchedBlock& matched,
                                                     const UnitReader& units);

} // namespace solieu
