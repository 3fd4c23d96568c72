/// \file
/// The citations of a report that other reports may contradict.
#pragma once

#include "check/iso_date.hpp"
#include "check/report.hpp"
#include "check/series.hpp"

namespace solieu {

/// What two dates of one numbered document say.
enum class DateRelation : std::uint8_t {
    same,
    contradictory, ///< two days of one year, in which a number is used once
    year_slip,     ///< one day in two years
    unrelated,     ///< two documents: numbers begin anew each year
};

[[nodiscard]] DateRelation relation_of(const IsoDate& left, const IsoDate& right);

/// Adds the dated citations to a page whose report is known, by document: type and number, and the
/// office unless the number's sign is that of a body of the whole country (`15/2025/NĐ-CP`). A
/// document that the report itself gives contradictory dates is left out.
void read_citations(const Report& report, SeriesPage& page);

} // namespace solieu
