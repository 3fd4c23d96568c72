#include "check/number_text.hpp"

#include "core/ascii.hpp"
#include "core/text_span.hpp"

#include <algorithm>
#include <optional>

namespace solieu {
namespace {

std::string grouped(std::string_view plain, char mark, char separator)
{
    const bool is_negative = plain.starts_with('-');
    plain.remove_prefix(is_negative ? 1 : 0);
    const std::size_t dot = std::min(plain.find('.'), plain.size());
    std::string text = is_negative ? "-" : "";
    for (std::size_t at = 0; at < dot; ++at) {
        if (at > 0 && separator != '\0' && (dot - at) % 3 == 0) {
            text += separator;
        }
        text += plain[at];
    }
    if (dot < plain.size()) {
        text += mark;
        text += plain.substr(dot + 1);
    }
    return text;
}

/// The place of a run of digits with marks between them.
std::optional<TextSpan> number_in(std::string_view quote, std::size_t wanted)
{
    std::size_t at = 0;
    for (std::size_t number = 0;; ++number) {
        while (at < quote.size() && !is_digit(quote[at])) {
            ++at;
        }
        const std::size_t begin = at;
        while (at < quote.size() &&
               (is_digit(quote[at]) || ((quote[at] == '.' || quote[at] == ',') &&
                                        at + 1 < quote.size() && is_digit(quote[at + 1])))) {
            ++at;
        }
        if (begin == at) {
            return std::nullopt;
        }
        if (number == wanted) {
            return TextSpan{begin, at};
        }
    }
}

} // namespace

std::string vietnamese_number(std::string_view plain)
{
    return grouped(plain, ',', '.');
}

std::string english_number(std::string_view plain)
{
    return grouped(plain, '.', ',');
}

std::string rewritten_quote(std::string_view quote, std::size_t number, const Decimal& value)
{
    const std::string plain = (value.is_negative() ? value.negated() : value).stated();
    const auto place = number_in(quote, number);
    if (!place) {
        return vietnamese_number(plain);
    }
    const std::string_view old = place->of(quote);
    constexpr std::size_t k_grouped_digits = 4; // from here on authors who group do so
    const std::size_t dots = static_cast<std::size_t>(std::count(old.begin(), old.end(), '.'));
    const auto digits = static_cast<std::size_t>(std::count_if(old.begin(), old.end(), is_digit));
    const bool is_grouped = dots > 0 || digits < k_grouped_digits;
    std::string text(quote.substr(0, place->begin));
    text += grouped(plain, ',', is_grouped ? '.' : '\0');
    text += quote.substr(place->end);
    return text;
}

} // namespace solieu
