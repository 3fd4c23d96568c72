/// \file
/// What a relation is known by, however often its report is read.
#pragma once

#include "check/across.hpp"
#include "check/report.hpp"
#include "core/record.hpp"

#include <string>

namespace solieu {

/// `p101:` and 16 hex digits of FNV-1a (Fowler, Noll and Vo) over the rule, the document's identity
/// and the operands in sorted order: role, indicator, unit, period and value as written. No lines
/// and no ids, so that it survives another extraction and not a changed figure.
[[nodiscard]] std::string fingerprint_of(const CheckRecord& check, const Report& report,
                                         const std::vector<const Fact*>& facts);

/// Of a relation across reports: over the rule, the series, and the reports' identities with what
/// they state, so that it is the same whichever report was given first.
[[nodiscard]] std::string fingerprint_of(const FoundAcross& found);

} // namespace solieu
