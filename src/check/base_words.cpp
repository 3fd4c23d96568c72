#include "check/base_words.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace solieu {
namespace {

constexpr std::size_t k_max_bytes = 80;
constexpr std::size_t k_max_words = 7;

/// They point to the base and do not name it.
constexpr std::array<std::string_view, 23> k_pointers{
    "của", "trên", "so",  "với",  "tổng", "số",  "toàn", "bộ",   "trong", "lượng", "các", "được",
    "cả",  "là",   "tất", "diện", "tích", "giá", "trị",  "kinh", "phí",   "tiền",  "đàn"};
/// With them begins what is measured otherwise, or another clause.
constexpr std::array<std::string_view, 21> k_others{
    "kế",   "dự",   "chỉ", "cùng", "năm", "tháng", "quý",  "kì",  "mục",  "nghị", "mức",
    "tăng", "giảm", "và",  "còn",  "cao", "thấp",  "bằng", "đạt", "vượt", "trở"};
/// They end the name.
constexpr std::array<std::string_view, 14> k_ends{"tăng", "giảm", "và",    "còn", "cao",
                                                  "thấp", "bằng", "đạt",   "so",  "với",
                                                  "vượt", "tại",  "trong", "do"};

/// They say that something was done, not what.
constexpr std::array<std::string_view, 4> k_light{"đã", "được", "có", "bị"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the word stands in the text between blanks.
bool has_word(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) {
            return true;
        }
    }
    return false;
}

/// The text behind the percentage up to the next mark, bracket or digit.
std::string_view words_behind(const Fact& percentage)
{
    const std::size_t begin = percentage.record.setting.span.end;
    if (percentage.text == nullptr || begin >= percentage.text->size()) {
        return {};
    }
    const std::string_view behind = std::string_view(*percentage.text).substr(begin);
    const std::size_t end = std::min(behind.find_first_of(",;.:()[]\n0123456789"), k_max_bytes);
    std::string_view words = behind.substr(0, end);
    if (words.size() == k_max_bytes) { // cut within a word, perhaps within a letter
        words = words.substr(0, words.rfind(' ') + 1);
    }
    return words;
}

} // namespace

std::vector<std::string> base_words(const Fact& percentage)
{
    const std::string folded = fold(words_behind(percentage));
    std::string_view text = folded;
    std::vector<std::string> words;
    while (!text.empty() && words.size() < k_max_words) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty() || (words.empty() && is_one_of(k_pointers, word))) {
            continue;
        }
        if (words.empty() && is_one_of(k_others, word)) {
            return {};
        }
        if (is_one_of(k_ends, word)) {
            break;
        }
        words.emplace_back(word);
    }
    return words;
}

std::size_t count_words_in(std::span<const std::string> words, const Fact& fact)
{
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [&fact](const std::string& word) {
            return has_word(fact.indicator, word) ||
                   (fact.is_count() && has_word(fact.dimension, word));
        }));
}

std::vector<std::string> telling_words(std::span<const std::string> words, const Fact& fact)
{
    std::vector<std::string> telling(words.begin(), words.end());
    std::erase_if(telling, [&fact](const std::string& word) {
        return is_one_of(k_light, word) || (fact.is_count() && has_word(fact.dimension, word));
    });
    return telling;
}

bool is_named_by(std::span<const std::string> words, const Fact& fact)
{
    const auto telling = telling_words(words, fact);
    if (telling.size() == 2 && count_words_in(telling, fact) == 1) {
        return false; // `truy tố` and `khởi tố` have but a syllable in common
    }
    const std::size_t shared = count_words_in(words, fact);
    return (shared >= 2 && 2 * shared >= words.size()) ||
           (words.size() == 1 && fact.indicator == words.front());
}

} // namespace solieu
