/// \file
/// Terms and relations as short texts, for tables of cases.
#pragma once

#include "check/relation.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::test {

/// `12.3`, `1177@9` for 1177 · 10^9; before it `=` for an exact number, and `>`, `<`, `~`, `>=` or
/// `<=` for a hedge: `=>12800`.
inline Term term(std::string_view text)
{
    Term result;
    const auto take = [&text](std::string_view sign) {
        const bool is_there = text.starts_with(sign);
        text.remove_prefix(is_there ? sign.size() : 0);
        return is_there;
    };
    result.is_exact = take("=");
    result.bound = take(">=")   ? Bound::at_least
                   : take("<=") ? Bound::at_most
                   : take(">")  ? Bound::over
                   : take("<")  ? Bound::under
                   : take("~")  ? Bound::about
                                : Bound::exact;
    const std::size_t at = text.find('@');
    const auto value = Decimal::parse(text.substr(0, at));
    if (!value) {
        throw std::invalid_argument(std::string(text));
    }
    result.value = *value;
    result.scale = at == std::string_view::npos ? 0 : std::stoi(std::string(text.substr(at + 1)));
    return result;
}

/// Terms with blanks between them.
inline std::vector<Term> terms(std::string_view text)
{
    std::vector<Term> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            result.push_back(term(text.substr(0, end)));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

/// `[a; b)` with the ends as decimals of at most \p places, `…` for an unbounded one.
inline std::string shown(const Interval& interval, int places)
{
    const auto end = [places](const std::optional<Rational>& at) {
        return at ? at->to_decimal_text(places) : std::string("…");
    };
    return (interval.low_closed ? "[" : "(") + end(interval.low) + "; " + end(interval.high) +
           (interval.high_closed ? "]" : ")");
}

} // namespace solieu::test
