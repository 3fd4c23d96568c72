#include "check/iso_date.hpp"

#include <charconv>
#include <chrono>

namespace solieu {

std::optional<int> parse_digits(std::string_view text)
{
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool is_plain = !text.empty() && text.front() != '-';
    return is_plain && error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

std::optional<IsoDate> parse_date(std::string_view text)
{
    constexpr std::size_t k_size = 10;
    if (text.size() != k_size || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = parse_digits(text.substr(0, 4));
    const auto month = parse_digits(text.substr(5, 2));
    const auto day = parse_digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(IsoDate{*year, *month, *day}) : std::nullopt;
}

} // namespace solieu
