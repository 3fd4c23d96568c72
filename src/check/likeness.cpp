#include "check/likeness.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {
namespace {

/// They say that something is counted or measured, not what.
constexpr std::array<std::string_view, 7> k_measures{"lệ",   "lượng", "số", "tỉ",
                                                     "tổng", "hiện",  "còn"};

/// They make another name of the same words: `hộ cận nghèo`, `chưa giải quyết`, `tái nghèo`.
constexpr std::array<std::string_view, 8> k_opposites{"cận",   "chưa", "không", "tái",
                                                      "thoát", "trừ",  "khác",  "nữ"};

std::string digits_of(const Decimal& number)
{
    std::string digits = number.stated();
    std::erase_if(digits, [](char character) { return character < '0' || character > '9'; });
    return digits;
}

/// The words of a folded indicator, in order of their letters.
std::vector<std::string_view> words_of(std::string_view text)
{
    constexpr std::size_t k_max_words = 40;
    std::vector<std::string_view> words;
    while (!text.empty() && words.size() < k_max_words) {
        const std::size_t end = std::min(text.find_first_of(" ,;:()-/"), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// The words of an indicator that tell what is counted or measured.
std::vector<std::string_view> telling_words_of(std::string_view text)
{
    std::vector<std::string_view> words = words_of(text);
    std::erase_if(words, [](std::string_view word) {
        return std::find(k_measures.begin(), k_measures.end(), word) != k_measures.end();
    });
    return words;
}

bool differs_by_swap(std::string_view left, std::string_view right)
{
    const auto [one, other] = std::mismatch(left.begin(), left.end(), right.begin());
    if (one == left.end() || one + 1 == left.end()) {
        return false;
    }
    return *one == *(other + 1) && *(one + 1) == *other &&
           std::equal(one + 2, left.end(), other + 2);
}

} // namespace

std::size_t significant_digits(const Decimal& number)
{
    constexpr int k_base = 10;
    Int128 rest = number.is_negative() ? -number.coefficient() : number.coefficient();
    while (rest != 0 && rest % k_base == 0) {
        rest /= k_base;
    }
    std::size_t digits = 0;
    for (; rest != 0; rest /= k_base) {
        ++digits;
    }
    return digits;
}

bool is_one_slip_off(const Decimal& left, const Decimal& right)
{
    std::string shorter = digits_of(left);
    std::string longer = digits_of(right);
    if (shorter.size() > longer.size()) {
        shorter.swap(longer);
    }
    if (shorter == longer || longer.size() - shorter.size() > 1) {
        return false;
    }
    const auto [one, other] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    if (shorter.size() < longer.size()) {
        return std::equal(one, shorter.end(), other + 1);
    }
    return std::equal(one + 1, shorter.end(), other + 1) || differs_by_swap(shorter, longer);
}

bool is_one_swap_off(const Decimal& left, const Decimal& right)
{
    const std::string one = digits_of(left);
    const std::string other = digits_of(right);
    return one.size() == other.size() && one != other && differs_by_swap(one, other);
}

bool is_slip_sized(const Rational& difference, const Rational& unit)
{
    const Rational units = (difference / unit).abs();
    if (!units.is_whole() || units.sign() == 0) {
        return false;
    }
    constexpr int k_base = 10;
    constexpr int k_nine = 9;
    Int128 rest = units.numerator();
    while (rest % k_base == 0) {
        rest /= k_base;
    }
    return rest < k_base || (rest % k_nine == 0 && rest / k_nine < k_base);
}

bool is_near(const Rational& sum, const Rational& total)
{
    return sum * Rational(5) >= total * Rational(4) && sum * Rational(4) <= total * Rational(5);
}

bool has_same_noun(const Fact& left, const Fact& right)
{
    const auto first_word = [](std::string_view noun) { return noun.substr(0, noun.find(' ')); };
    return left.is_count() && right.is_count() && !left.dimension.empty() &&
           first_word(left.dimension) == first_word(right.dimension);
}

bool is_count_before(const Fact& count, const Fact& fact)
{
    return count.id + 1 == fact.id && count.sentence == fact.sentence && count.is_count() &&
           count.is_exact();
}

bool has_same_indicator(const Fact& left, const Fact& right)
{
    return !left.indicator.empty() && left.indicator == right.indicator;
}

bool has_like_indicator(const Fact& left, const Fact& right)
{
    const auto one = words_of(left.indicator);
    const auto other = words_of(right.indicator);
    const auto shared = static_cast<std::size_t>(
        std::count_if(one.begin(), one.end(), [&other](std::string_view word) {
            return std::binary_search(other.begin(), other.end(), word);
        }));
    const std::size_t shorter = std::min(one.size(), other.size());
    return shorter > 0 && 2 * shared >= shorter && (shared >= 2 || shared == shorter);
}

bool has_same_words(const Fact& left, const Fact& right)
{
    const auto words = telling_words_of(left.indicator);
    return words.size() >= 2 && words == telling_words_of(right.indicator);
}

bool is_named_within(const Fact& left, const Fact& right)
{
    auto one = telling_words_of(left.indicator);
    auto other = telling_words_of(right.indicator);
    if (one.size() < other.size()) {
        one.swap(other);
    }
    const auto sets_apart = [](std::string_view word) {
        return std::find(k_opposites.begin(), k_opposites.end(), word) != k_opposites.end();
    };
    if (std::count_if(one.begin(), one.end(), sets_apart) !=
        std::count_if(other.begin(), other.end(), sets_apart)) {
        return false;
    }
    return other.size() >= 2 && std::includes(one.begin(), one.end(), other.begin(), other.end());
}

} // namespace solieu
