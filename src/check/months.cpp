#include "check/months.hpp"

#include "check/series_words.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <string>

namespace solieu {
namespace {

constexpr int k_months = 12;
constexpr std::size_t k_year_size = 4;
constexpr std::size_t k_month_size = 7; ///< of `2025-03`

/// `2025-03` as (year, month).
std::optional<MonthSpan> month_of(std::string_view text)
{
    if (text.size() != k_month_size || text[k_year_size] != '-') {
        return std::nullopt;
    }
    const auto year = parse_digits(text.substr(0, k_year_size));
    const auto month = parse_digits(text.substr(k_year_size + 1));
    if (!year || !month || *month < 1 || *month > k_months) {
        return std::nullopt;
    }
    return MonthSpan{*year, *month, *month};
}

/// `2025-Q1`, `2025-S2`.
std::optional<MonthSpan> part_of_year(std::string_view text)
{
    const char kind = text[k_year_size + 1];
    const int parts = kind == 'Q' ? 4 : kind == 'S' ? 2 : 0;
    const auto year = parse_digits(text.substr(0, k_year_size));
    const auto number = parse_digits(text.substr(k_year_size + 2));
    if (parts == 0 || !year || !number || *number < 1 || *number > parts) {
        return std::nullopt;
    }
    const int size = k_months / parts;
    return MonthSpan{*year, size * (*number - 1) + 1, size * *number};
}

/// The first year that the words name; `năm trước` is one before \p year.
std::optional<int> year_in(std::string_view words)
{
    for (std::size_t at = 0; at + k_year_size <= words.size(); ++at) {
        const std::string_view digits = words.substr(at, k_year_size);
        if (digits.starts_with("20") && is_word_boundary(words, at) &&
            is_word_boundary(words, at + k_year_size)) {
            if (const auto year = parse_digits(digits)) {
                return year;
            }
        }
    }
    return std::nullopt;
}

/// The period of the same length right before.
std::optional<MonthSpan> one_before(const MonthSpan& months, int size)
{
    if (months.last - months.first + 1 != size) {
        return std::nullopt;
    }
    if (months.first > size) {
        return MonthSpan{months.year, months.first - size, months.last - size};
    }
    return MonthSpan{months.year - 1, k_months - size + 1, k_months};
}

} // namespace

std::optional<MonthSpan> months_of(std::string_view period)
{
    if (period.size() == k_year_size) {
        const auto year = parse_digits(period);
        return year ? std::optional(MonthSpan{*year, 1, k_months}) : std::nullopt;
    }
    if (period.size() == k_month_size) {
        const auto month = month_of(period);
        return month ? month : part_of_year(period);
    }
    const std::size_t slash = period.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto first = month_of(period.substr(0, slash));
    const auto last = month_of(period.substr(slash + 1));
    if (!first || !last || first->year != last->year || first->first > last->last) {
        return std::nullopt;
    }
    return MonthSpan{first->year, first->first, last->last};
}

std::optional<MonthSpan> months_until(std::string_view date)
{
    const auto day = parse_date(date);
    if (!day) {
        return std::nullopt;
    }
    const std::string next =
        std::string(date.substr(0, date.size() - 2)) + std::to_string(day->day + 1);
    return parse_date(next) ? std::nullopt : std::optional(MonthSpan{day->year, 1, day->month});
}

std::optional<MonthSpan> earlier_months(const MonthSpan& months, std::string_view basis)
{
    static const std::string k_same_time = fold("cùng kỳ");
    static const std::string k_last_month = fold("tháng trước");
    static const std::string k_last_quarter = fold("quý trước");
    constexpr int k_quarter = 3;
    const bool is_month = has_words(basis, k_last_month);
    const bool is_quarter = has_words(basis, k_last_quarter);
    const auto year = year_in(basis);
    if (is_month || is_quarter) {
        return year || has_words(basis, k_same_time) ? std::nullopt
                                                     : one_before(months, is_month ? 1 : k_quarter);
    }
    const bool is_last_year =
        has_words(basis, fold("năm trước")) || has_words(basis, fold("năm ngoái"));
    if (!has_words(basis, k_same_time) && !(months.is_whole_year() && (year || is_last_year))) {
        return std::nullopt;
    }
    const int earlier = year.value_or(months.year - 1);
    return earlier < months.year ? std::optional(MonthSpan{earlier, months.first, months.last})
                                 : std::nullopt;
}

bool is_within_or_before(const IsoDate& date, const MonthSpan& months)
{
    return date.year < months.year || (date.year == months.year && date.month <= months.last);
}

} // namespace solieu
