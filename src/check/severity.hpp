/// \file
/// How much a finding matters.
#pragma once

#include "check/across.hpp"
#include "check/relations.hpp"
#include "check/report.hpp"
#include "core/finding.hpp"

#include <optional>

namespace solieu {

/// Of a relation that was judged: none for what holds or cannot be checked. The rule's own
/// severity, one less where the figures are of different status or hedged, where each was read at
/// its own precision, and where only neighbourhood binds them; never more.
[[nodiscard]] std::optional<Severity> severity_of(const Found& found, const Report& report);

/// Of a relation across reports: a figure that was cut there is not worth telling; where one may
/// have changed since, a note.
[[nodiscard]] std::optional<Severity> severity_of(const FoundAcross& found);

} // namespace solieu
