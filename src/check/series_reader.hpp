/// \file
/// What a report says that other reports may confirm or contradict.
#pragma once

#include "check/relations.hpp"
#include "check/report.hpp"
#include "check/series.hpp"
#include "core/record.hpp"

#include <span>

namespace solieu {

/// The statements of a report that can be compared. A figure is left out unless it is clear what it
/// measures: an amount without a hedge, of at least two telling words, of a period within a year,
/// outside tables, with one value alone under its name in the report. Of a report that does not
/// tell its office no figure is taken.
///
/// \p relations, which must hold the report's growth already, tell which figures are values of an
/// earlier period.
[[nodiscard]] SeriesPage read_series(const Report& report, const Relations& relations,
                                     std::span<const HeadingRecord> headings);

} // namespace solieu
