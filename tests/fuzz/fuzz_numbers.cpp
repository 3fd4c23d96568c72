/// \file
/// Numbers in digits against a plain reading, and numbers in words: spans lie in the text, and what
/// is read goes on.
#include "fuzz/fuzz_input.hpp"
#include "match/digits.hpp"
#include "match/grammar.hpp"
#include "support/number_oracle.hpp"

#include <string>

using namespace solieu;

namespace {

constexpr std::size_t k_longest = 48;

void read_in_digits(std::string_view input)
{
    std::string digits;
    for (const char character : input.substr(0, k_longest)) {
        digits += std::string_view("0123456789., ").at(static_cast<unsigned char>(character) % 13);
    }
    const DigitsReading reading = read_digits(digits, UnitClass::none, 0, {});
    const auto plain = test::plainly_read(digits);
    fuzz::require(!reading.value || plain, "no number is made up");
    fuzz::require(!reading.value || reading.value->stated() == *plain,
                  "the value is the plain one");
    fuzz::require(!plain || digits.size() > Decimal::k_max_digits || reading.value,
                  "no number is lost");
}

void read_in_words(std::string_view text)
{
    static const Grammar grammar(built_in_grammar());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && text[at - 1] != ' ') {
            continue;
        }
        const WordNumberReading reading = grammar.number_words().read(text, at);
        fuzz::require(reading.span.end <= text.size(), "the words lie in the text");
        if (reading.number) {
            fuzz::require(reading.number->words > 0, "a number has words");
            fuzz::require(reading.number->span.end <= text.size(), "the number lies in the text");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = fuzz::text_of(data, size);
    read_in_digits(input);
    read_in_words(input);
    return 0;
}
