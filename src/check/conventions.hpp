/// \file
/// How a report's author counts, and what follows for the verdicts.
#pragma once

#include "check/relations.hpp"

namespace solieu {

/// What the relations that hold prove of the author's habits.
[[nodiscard]] Conventions conventions_of(const Report& report, const Relations& relations);

/// Whether exactly one slip explains why a relation fails, or the figures are so fine that any one
/// slip that does is no coincidence (the table of section 3.1 of the checks).
[[nodiscard]] bool is_explained_by_one_slip(const Relations& relations, const Found& found);

/// Judges again what the conventions decide, and takes back what is only neighbourhood: a relation
/// that fails and that nothing but nearness binds is told only where exactly one slip explains it
/// and the figures are so fine that this is no coincidence.
void temper(Relations& relations, const Conventions& conventions);

} // namespace solieu
