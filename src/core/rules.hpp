/// \file
/// The table of rules that checks report under: its codes are part of the output contract.
#pragma once

#include "core/finding.hpp"
#include "core/record.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace solieu {

/// One rule of the checks. Codes are stable: never renumbered, never used again. The letter is the
/// family: P shares, S sums, G growth, K plans, R repeats, T tables, U units, D documents, X across
/// reports, Z the ignore file (whose type says nothing).
struct CheckRule {
    std::string_view code;
    RelationType type;
    std::optional<Severity> severity; ///< of a relation that fails; lowered, never raised
    std::string_view title_en;
    std::string_view title_vi;
    std::string_view text_en; ///< what is checked and when it fails, in a few sentences
    std::string_view text_vi;
    std::string_view example; ///< a Vietnamese sentence that breaks it, and what is wrong with it
};

/// Why a relation could not be checked.
struct ReasonRow {
    std::string_view code; ///< `N003`
    std::string_view title_en;
    std::string_view title_vi;
};

/// In the order of `solieu rules`: by family, then by code.
[[nodiscard]] std::span<const CheckRule> check_rules();
[[nodiscard]] std::span<const ReasonRow> reasons();

/// Null for an unknown code.
[[nodiscard]] const CheckRule* find_rule(std::string_view code);
[[nodiscard]] const ReasonRow* find_reason(std::string_view code);

} // namespace solieu
