/// \file
/// Relations across reports as records.
#pragma once

#include "check/across.hpp"
#include "core/record.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace solieu {

/// The record of a relation in the frame of one of its reports, whose first figure is the stated
/// one; the figures of the others carry their document. Without an id.
[[nodiscard]] CheckRecord across_record(const FoundAcross& found, const std::string& doc);

/// Puts findings that share a figure of the frame's own report into one group, from the record
/// \p first on; where the report's own findings have that figure, into theirs.
void group_across(std::vector<CheckRecord>& records, std::size_t first);

/// Where the stated figure of that record stands in its report.
[[nodiscard]] std::size_t reading_order_of(const FoundAcross& found, const std::string& doc);

} // namespace solieu
