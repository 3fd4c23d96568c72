/// \file
/// Numbers in digits against a plain, slow reading.
#include "match/digits.hpp"
#include "support/number_oracle.hpp"

#include <random>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::string read(const std::string& digits)
{
    const DigitsReading reading = read_digits(digits, UnitClass::none, 0, {});
    return reading.value ? reading.value->stated() : "none";
}

void check(const std::string& digits)
{
    const std::string expected = test::plainly_read(digits).value_or("none");
    if (read(digits) != expected) {
        CAPTURE(digits);
        CHECK(read(digits) == expected);
    }
}

} // namespace

TEST_CASE("every short text of digits and marks reads as the plain reading says", "[match]")
{
    constexpr std::string_view k_characters = "10., ";
    constexpr std::size_t k_longest = 6;
    std::size_t count = 0;
    for (std::size_t size = 1; size <= k_longest; ++size) {
        std::string digits(size, '1');
        for (bool is_going_on = true; is_going_on; ++count) {
            check(digits);
            std::size_t at = 0;
            for (; at < size; ++at) { // counts up
                const std::size_t next = (k_characters.find(digits[at]) + 1) % k_characters.size();
                digits[at] = k_characters[next];
                if (next != 0) {
                    break;
                }
            }
            is_going_on = at < size;
        }
    }
    CHECK(count == 5 + 25 + 125 + 625 + 3125 + 15625);
}

TEST_CASE("long numbers in groups read as the plain reading says", "[match]")
{
    std::mt19937 random(20250701); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
    const auto below = [&](unsigned int bound) {
        return static_cast<unsigned int>(random() % bound);
    };
    for (int count = 0; count < 3'000; ++count) {
        std::string digits = std::to_string(below(1'500));
        const char mark = "., "[below(3)];
        for (unsigned int groups = below(5); groups > 0; --groups) {
            digits += below(12) == 0 ? "., "[below(3)] : mark;
            digits += std::to_string(below(12) == 0 ? below(5'000) : 100 + below(900));
        }
        if (below(3) == 0) {
            digits += (below(2) == 0 ? "," : ".") + std::to_string(below(2'000));
        }
        check(digits);
    }
}
