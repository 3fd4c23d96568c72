/// \file
/// What the texts of records look like, as records.schema.json says.
#pragma once

#include <string_view>

namespace solieu {

/// The first 16 hexadecimal digits of a SHA-256.
[[nodiscard]] bool is_document_id(std::string_view text);
/// \p letter and a number from 1 without leading zeros: `o12`.
[[nodiscard]] bool is_record_id(std::string_view text, char letter);
/// The id of an observation or of a citation.
[[nodiscard]] bool is_figure_id(std::string_view text);
/// A letter and three digits: `P101`.
[[nodiscard]] bool is_rule_code(std::string_view text);
/// ISO 8601, `2025-03-28`; the day need not be in the calendar.
[[nodiscard]] bool is_date(std::string_view text);
/// A year, half-year, quarter, month or day, or two of them joined by a slash.
[[nodiscard]] bool is_period(std::string_view text);
/// Digits with an optional leading `-` and at most one point among them, of any length.
[[nodiscard]] bool is_decimal_text(std::string_view text);

} // namespace solieu
