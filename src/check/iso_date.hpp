/// \file
/// Days of ISO 8601.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace solieu {

/// A day of the Gregorian calendar.
struct IsoDate {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(const IsoDate& left, const IsoDate& right) = default;
};

/// `2025-01-08`; empty for anything else, and for a day that no month has.
[[nodiscard]] std::optional<IsoDate> parse_date(std::string_view text);

/// Up to nine digits and nothing else.
[[nodiscard]] std::optional<int> parse_digits(std::string_view text);

} // namespace solieu
