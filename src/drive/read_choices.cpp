#include "drive/read_choices.hpp"

#include "core/error.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace solieu {
namespace {

struct LimitRow {
    std::string_view name;
    std::uint64_t ReadLimits::*limit;
    std::uint64_t unit;
};

constexpr std::array k_limits{
    LimitRow{"part-mib", &ReadLimits::part_bytes, limits::k_mebi},
    LimitRow{"document-mib", &ReadLimits::package_bytes, limits::k_mebi},
    LimitRow{"ratio", &ReadLimits::ratio, 1},
    LimitRow{"entries", &ReadLimits::entries, 1},
    LimitRow{"paragraph-mib", &ReadLimits::paragraph_bytes, limits::k_mebi},
};

/// No limit is a number that cannot be reached, and products must not overflow.
constexpr std::uint64_t k_max_number = 1'000'000'000;

} // namespace

Changes changes_of(std::string_view word)
{
    if (word == "accepted") {
        return Changes::accepted;
    }
    if (word == "original") {
        return Changes::original;
    }
    throw UsageError("unknown value «" + std::string(word) +
                     "» of --changes. Known: accepted, original");
}

void set_limit(ReadLimits& limits, std::string_view assignment)
{
    const std::size_t sign = assignment.find('=');
    const std::string_view name = assignment.substr(0, sign);
    const std::string_view digits =
        sign == std::string_view::npos ? std::string_view() : assignment.substr(sign + 1);
    std::uint64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    const bool is_number =
        error == std::errc() && stopped == end && number > 0 && number <= k_max_number;
    for (const LimitRow& row : k_limits) {
        if (row.name == name && is_number) {
            limits.*row.limit = number * row.unit;
            return;
        }
    }
    throw UsageError("--limit takes NAME=NUMBER, not «" + std::string(assignment) +
                     "»; names, and what holds otherwise: " + describe_limits());
}

std::string describe_limits()
{
    const ReadLimits standard;
    std::string out;
    for (const LimitRow& row : k_limits) {
        out += out.empty() ? "" : ", ";
        out += row.name;
        out += " (" + std::to_string(standard.*row.limit / row.unit) + ")";
    }
    return out;
}

} // namespace solieu
