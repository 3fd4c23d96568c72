#include "check/subset_sum.hpp"

#include "check/rational.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace solieu {
namespace {

constexpr std::size_t k_max_parts = 12; // 4,096 subsets
constexpr int k_decoys = 200;
constexpr int k_max_decoy_hits = 1; // in all: below 0.01 a copy

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

private:
    std::uint64_t m_state;
};

/// The figures as whole numbers of the finest unit among them; empty when one does not fit.
std::optional<std::vector<std::int64_t>> whole_numbers(std::span<const Term> terms)
{
    int finest = std::numeric_limits<int>::max();
    for (const Term& term : terms) {
        finest = std::min(finest, term.scale - term.value.decimals());
    }
    constexpr Int128 k_limit = std::numeric_limits<std::int64_t>::max() / 64;
    std::vector<std::int64_t> numbers;
    for (const Term& term : terms) {
        const Rational number = term.face() * Rational::power_of_ten(-finest);
        if (number.numerator() > k_limit || number.numerator() < 0) {
            return std::nullopt;
        }
        numbers.push_back(static_cast<std::int64_t>(number.numerator()));
    }
    return numbers;
}

/// Calls \p use with the mask of each subset of two or more that holds the required one and adds
/// up.
template <typename Use>
void for_sums(std::span<const std::int64_t> parts, std::int64_t total, std::size_t required,
              Use use)
{
    const std::uint32_t end = 1U << parts.size();
    std::vector<std::int64_t> sums(end, 0);
    for (std::uint32_t mask = 1; mask < end; ++mask) {
        const std::uint32_t rest = mask & (mask - 1);
        sums[mask] = sums[rest] + parts[static_cast<std::size_t>(__builtin_ctz(mask))];
        if (rest != 0 && sums[mask] == total && ((mask >> required) & 1U) != 0) {
            use(mask);
        }
    }
}

/// The number with the lower half of its digits drawn anew.
std::int64_t redrawn(std::int64_t number, Random& random)
{
    std::int64_t half = 1;
    for (std::int64_t rest = number; rest >= 10; rest /= 100) {
        half *= 10;
    }
    return number / half * half +
           static_cast<std::int64_t>(random.next() % static_cast<std::uint64_t>(half));
}

bool is_no_coincidence(std::span<const std::int64_t> parts, std::int64_t total,
                       std::size_t required)
{
    Random random(static_cast<std::uint64_t>(total));
    int hits = 0;
    std::vector<std::int64_t> decoy(parts.size());
    for (int copy = 0; copy < k_decoys; ++copy) {
        std::transform(parts.begin(), parts.end(), decoy.begin(),
                       [&random](std::int64_t number) { return redrawn(number, random); });
        for_sums(decoy, redrawn(total, random), required, [&hits](std::uint32_t) { ++hits; });
    }
    return hits <= k_max_decoy_hits;
}

} // namespace

std::optional<std::vector<FactId>> find_subset(const Report& report, const Fact& total,
                                               std::span<const FactId> parts, FactId required)
{
    const auto place = std::find(parts.begin(), parts.end(), required);
    if (parts.size() > k_max_parts || place == parts.end()) {
        return std::nullopt;
    }
    std::vector<Term> terms{total.term()};
    for (const FactId id : parts) {
        terms.push_back(report.fact(id).term());
    }
    const auto numbers = whole_numbers(terms);
    if (!numbers) {
        return std::nullopt;
    }
    const std::span<const std::int64_t> values = std::span(*numbers).subspan(1);
    const auto index = static_cast<std::size_t>(place - parts.begin());
    std::vector<std::uint32_t> masks;
    for_sums(values, numbers->front(), index,
             [&masks](std::uint32_t mask) { masks.push_back(mask); });
    if (masks.size() != 1 || !is_no_coincidence(values, numbers->front(), index)) {
        return std::nullopt;
    }
    std::vector<FactId> subset;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (((masks.front() >> at) & 1U) != 0) {
            subset.push_back(parts[at]);
        }
    }
    return subset;
}

} // namespace solieu
