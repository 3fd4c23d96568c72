/// \file
/// Periods of whole months within one year, to tell which reports speak of the same time.
#pragma once

#include "check/iso_date.hpp"

#include <compare>
#include <optional>
#include <string_view>

namespace solieu {

/// `2025-Q2` is months 4 to 6 of 2025.
struct MonthSpan {
    int year = 0;
    int first = 1;
    int last = 12;

    /// Whether it begins with the year, as what is summed up does.
    [[nodiscard]] bool is_running() const
    {
        return first == 1;
    }
    [[nodiscard]] bool is_whole_year() const
    {
        return first == 1 && last == 12;
    }
    [[nodiscard]] int size() const
    {
        return last - first + 1;
    }
    /// Whether it is a shorter stretch of the other.
    [[nodiscard]] bool is_part_of(const MonthSpan& whole) const
    {
        return year == whole.year && first >= whole.first && last <= whole.last &&
               size() < whole.size();
    }
    friend auto operator<=>(const MonthSpan& left, const MonthSpan& right) = default;
};

/// Of an SDMX period: `2025`, `2025-03`, `2025-Q1`, `2025-S1`, `2025-01/2025-09`. Empty for days
/// and for what reaches over a year's end.
[[nodiscard]] std::optional<MonthSpan> months_of(std::string_view period);

/// Of the day on which something is summed up since the year began: the last of a month.
[[nodiscard]] std::optional<MonthSpan> months_until(std::string_view date);

/// The period that a comparison of \p months is with: `cùng kỳ`, `cùng kỳ năm 2023`, `quý trước`,
/// `năm trước`. \p basis is folded. Empty where the words leave it open.
[[nodiscard]] std::optional<MonthSpan> earlier_months(const MonthSpan& months,
                                                      std::string_view basis);

/// Whether the day comes before the period's months are over. A report of their last month was
/// written before all was counted.
[[nodiscard]] bool is_within_or_before(const IsoDate& date, const MonthSpan& months);

} // namespace solieu
