#include "write/sdmx_period.hpp"

#include "write/record_shapes.hpp"

#include <charconv>
#include <chrono>
#include <cstddef>

namespace solieu {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

/// Days from the first on, up to but not with the last; whole months where that is known.
struct Range {
    year_month_day first;
    year_month_day behind;
    bool is_months = true;
};

int number_of(std::string_view digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

Range months_from(int year, int month, int count)
{
    const year_month first{std::chrono::year{year},
                           std::chrono::month{static_cast<unsigned>(month)}};
    return {first / 1, (first + months{count}) / 1, true};
}

/// Of one period.
Range range_of(std::string_view period)
{
    const int year = number_of(period.substr(0, 4));
    if (period.size() == 4) {
        return months_from(year, 1, 12);
    }
    if (period[5] == 'S') {
        return months_from(year, 1 + 6 * (period[6] - '1'), 6);
    }
    if (period[5] == 'Q') {
        return months_from(year, 1 + 3 * (period[6] - '1'), 3);
    }
    const int month = number_of(period.substr(5, 2));
    if (period.size() == 7) {
        return months_from(year, month, 1);
    }
    const year_month_day day{std::chrono::year{year},
                             std::chrono::month{static_cast<unsigned>(month)},
                             std::chrono::day{static_cast<unsigned>(number_of(period.substr(8)))}};
    return {day, year_month_day{sys_days{day} + days{1}}, false};
}

std::string date_text(const year_month_day& date)
{
    const auto padded = [](unsigned number, std::size_t width) {
        const std::string digits = std::to_string(number);
        return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
    };
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

/// ISO 8601; empty where nothing lies between the ends.
std::string duration_of(const Range& range)
{
    if (range.is_months) {
        const auto count = (range.behind.year() / range.behind.month()) -
                           (range.first.year() / range.first.month());
        return count.count() > 0 ? "P" + std::to_string(count.count()) + "M" : "";
    }
    const auto count = sys_days{range.behind} - sys_days{range.first};
    return count.count() > 0 ? "P" + std::to_string(count.count()) + "D" : "";
}

} // namespace

std::string sdmx_time_period(std::string_view period)
{
    if (!is_period(period)) {
        return {};
    }
    const std::size_t slash = period.find('/');
    const Range first = range_of(period.substr(0, slash));
    if (slash == std::string_view::npos) {
        return first.first.ok() ? std::string(period) : "";
    }
    const Range last = range_of(period.substr(slash + 1));
    const Range whole{first.first, last.behind, first.is_months && last.is_months};
    if (!first.first.ok() || !last.first.ok() || !last.behind.ok()) {
        return {};
    }
    const std::string duration = duration_of(whole);
    return duration.empty() ? "" : date_text(first.first) + "/" + duration;
}

} // namespace solieu
