#include "support/number_oracle.hpp"

#include <regex>

namespace solieu::test {
namespace {

std::string without(std::string_view text, std::string_view marks)
{
    std::string out;
    for (const char character : text) {
        if (marks.find(character) == std::string_view::npos) {
            out += character;
        }
    }
    return out;
}

/// Without the zeros that a number does not need before its point.
std::string plain(std::string_view whole, std::string_view decimals)
{
    std::string digits = without(whole, "., ");
    const std::size_t first = digits.find_first_not_of('0');
    digits = first == std::string::npos ? "0" : digits.substr(first);
    return decimals.empty() ? digits : digits + "." + std::string(decimals);
}

} // namespace

std::optional<std::string> plainly_read(std::string_view digits)
{
    struct Form {
        std::regex pattern;
        char decimal_mark;
    };
    // In this order: the first that fits decides.
    static const Form k_forms[]{
        {std::regex(R"(\d+)"), 0},
        {std::regex(R"(\d{1,3}( \d{3})+)"), 0},
        {std::regex(R"(\d{1,3}( \d{3})+,\d+)"), ','},
        {std::regex(R"(\d{1,3}( \d{3})+\.\d+)"), '.'},
        {std::regex(R"(\d{1,3}(\.\d{3}){2,})"), 0},
        {std::regex(R"(\d{1,3}(,\d{3}){2,})"), 0},
        {std::regex(R"([1-9]\d{0,2}\.\d{3})"), 0},
        {std::regex(R"(\d{1,3}(\.\d{3})+,\d+)"), ','},
        {std::regex(R"(\d{1,3}(,\d{3})+\.\d+)"), '.'},
        {std::regex(R"(\d+,\d+)"), ','},
        {std::regex(R"(\d+\.\d+)"), '.'},
    };
    for (const Form& form : k_forms) {
        if (!std::regex_match(digits.begin(), digits.end(), form.pattern)) {
            continue;
        }
        const std::size_t mark =
            form.decimal_mark == 0 ? std::string_view::npos : digits.rfind(form.decimal_mark);
        if (mark == std::string_view::npos) {
            return plain(digits, {});
        }
        return plain(digits.substr(0, mark), digits.substr(mark + 1));
    }
    return std::nullopt;
}

} // namespace solieu::test
