/// \file
/// From a text to what the check stage makes of it, by way of all stages.
#pragma once

#include "check/relations.hpp"
#include "check/report.hpp"
#include "core/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace solieu::test {

/// All records of a plain text, with its checks.
[[nodiscard]] std::vector<Record> checked_records(std::string_view text);
[[nodiscard]] std::vector<CheckRecord> checks_of(std::string_view text);

/// The text's figures and citations, linked.
[[nodiscard]] Report report_of(std::string_view text);

/// The nth fact with this quote; fails the test when there is none.
[[nodiscard]] const Fact& fact_of(const Report& report, std::string_view quote,
                                  std::size_t nth = 1);

/// What the table of checks finds, settled and tempered, in the order of finding.
[[nodiscard]] Relations relations_of(const Report& report);

/// A report of these observations, without texts; those without an id get `o1`, `o2`, ...
[[nodiscard]] Report report_with(std::vector<ObservationRecord> observations);

/// A level of \p value in \p unit, quoted as both with a blank between.
[[nodiscard]] ObservationRecord amount(std::string_view value, std::string unit, int scale = 0);
[[nodiscard]] ObservationRecord percentage(std::string_view value, Role role = Role::share);
[[nodiscard]] ObservationRecord fraction(std::string_view part, std::string_view whole,
                                         std::string unit);

/// A judged relation: the first fact is stated, the others are the operands.
[[nodiscard]] Found found_of(const Report& report, std::string_view rule, Formula formula,
                             const std::vector<Use>& uses, Binding binding = Binding::clause);

/// `S201 inconsistent error «12 xã» <- «7 xã», «4 xã» = 11`
[[nodiscard]] std::string shown(const CheckRecord& check);
[[nodiscard]] std::string shown(const std::vector<CheckRecord>& checks);

/// Quotes of facts with ` + ` between them.
[[nodiscard]] std::string quotes_of(const Report& report, const std::vector<FactId>& facts);

} // namespace solieu::test
