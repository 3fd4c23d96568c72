/// \file
/// The table of checks across reports.
#pragma once

#include "check/across.hpp"
#include "check/series.hpp"

#include <span>
#include <string_view>

namespace solieu {

/// One family of relations among reports. A finder looks for those that a report completes with the
/// reports given before it; which of the two came first changes nothing but the record's frame.
struct AcrossRow {
    std::string_view name;
    void (*find)(const SeriesPage& page, const Series& series, AcrossRelations& relations);
};

/// In the order in which they look. Copied figures (X907), jumps (X909) and lists that used to add
/// up (X910) have their rows here when they are checked.
[[nodiscard]] std::span<const AcrossRow> checks_across();

void find_growth_across(const SeriesPage& page, const Series& series, AcrossRelations& relations);
void find_values_across(const SeriesPage& page, const Series& series, AcrossRelations& relations);
void find_totals_across(const SeriesPage& page, const Series& series, AcrossRelations& relations);
void find_plans_across(const SeriesPage& page, const Series& series, AcrossRelations& relations);
void find_citations_across(const SeriesPage& page, const Series& series,
                           AcrossRelations& relations);

} // namespace solieu
