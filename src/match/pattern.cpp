#include "match/pattern.hpp"

#include "core/error.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace solieu {
namespace {

/// Deeper than any sensible composition; stops a fragment that contains itself.
constexpr int k_max_depth = 16;

bool is_name_start(char character)
{
    return character == '@' || (character >= 'a' && character <= 'z');
}

std::string quoted(std::string_view text)
{
    std::string out;
    for (const char character : text) {
        constexpr std::string_view k_special = R"(\.+*?()|[]{}^$/-)";
        if (k_special.find(character) != std::string_view::npos && character != '/' &&
            character != '-') {
            out += '\\';
        }
        out += character;
    }
    return out;
}

/// Two ends of syllables that are spellings of one another.
struct Twin {
    std::string_view left;
    std::string_view right;
};

/// Tone placement in open syllables (QĐ 1989/QĐ-BGDĐT) and y or i at the end.
constexpr std::array k_tone_twins{
    Twin{"oà", "òa"}, Twin{"oá", "óa"}, Twin{"oả", "ỏa"}, Twin{"oã", "õa"}, Twin{"oạ", "ọa"},
    Twin{"oè", "òe"}, Twin{"oé", "óe"}, Twin{"oẻ", "ỏe"}, Twin{"oẽ", "õe"}, Twin{"oẹ", "ọe"},
    Twin{"uỳ", "ùy"}, Twin{"uý", "úy"}, Twin{"uỷ", "ủy"}, Twin{"uỹ", "ũy"}, Twin{"uỵ", "ụy"}};
constexpr std::array k_y_twins{Twin{"y", "i"}, Twin{"ỳ", "ì"}, Twin{"ý", "í"},
                               Twin{"ỷ", "ỉ"}, Twin{"ỹ", "ĩ"}, Twin{"ỵ", "ị"}};

bool ends_with_either(std::string_view syllable, const Twin& twin, std::string& stem)
{
    for (const std::string_view end : {twin.left, twin.right}) {
        if (syllable.size() > end.size() && syllable.ends_with(end)) {
            stem = syllable.substr(0, syllable.size() - end.size());
            return true;
        }
    }
    return false;
}

} // namespace

std::string spellings_of(std::string_view syllable)
{
    const std::string small = lower(syllable);
    std::string stem;
    for (const Twin& twin : k_tone_twins) {
        if (ends_with_either(small, twin, stem)) {
            std::string ends = std::string(twin.left) + "|" + std::string(twin.right);
            if (stem == "q") {
                ends += "|u" + std::string(twin.left.substr(1) == "ý" ? "í" : twin.left.substr(1));
            }
            return std::string(syllable.substr(0, stem.size())) + "(?:" + ends + ")";
        }
    }
    for (const Twin& twin : k_y_twins) {
        constexpr std::string_view k_before = "hklmstv";
        if (ends_with_either(small, twin, stem) && stem.size() == 1 &&
            k_before.find(stem.back()) != std::string_view::npos) {
            return std::string(syllable.substr(0, stem.size())) + "(?:" + std::string(twin.left) +
                   "|" + std::string(twin.right) + ")";
        }
    }
    return std::string(syllable);
}

void PatternExpander::add_fragment(const std::string& name, const std::string& pattern,
                                   const std::string& where)
{
    const auto [place, is_new] = m_fragments.try_emplace(name, Fragment{pattern, where});
    if (!is_new) {
        throw GrammarError(where + ": the fragment «" + name + "» stands already at " +
                           place->second.where);
    }
}

void PatternExpander::add_list(const WordList& list)
{
    std::vector<std::string> surfaces;
    for (const ListEntry& entry : list.entries) {
        surfaces.push_back(entry.surface);
    }
    // RE2 takes the first alternative that fits, so longer ones go first.
    std::stable_sort(surfaces.begin(), surfaces.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::string& pattern = m_lists[list.name];
    for (const std::string& surface : surfaces) {
        pattern += pattern.empty() ? "" : "|";
        pattern += quoted(surface);
    }
}

std::string PatternExpander::expand(std::string_view pattern, const std::string& where)
{
    return expand(pattern, where, 0);
}

std::string PatternExpander::expand_name(const std::string& name, const std::string& where,
                                         int depth)
{
    if (depth > k_max_depth) {
        throw GrammarError(where + ": «{" + name + "}» contains itself");
    }
    if (name.front() == '@') {
        const auto list = m_lists.find(name.substr(1));
        if (list == m_lists.end()) {
            throw GrammarError(where + ": unknown word list «{" + name + "}»");
        }
        return "(?:" + expand(list->second, where, depth + 1) + ")";
    }
    const auto fragment = m_fragments.find(name);
    if (fragment == m_fragments.end()) {
        throw GrammarError(where + ": unknown fragment «{" + name + "}»");
    }
    m_used.insert(name);
    return "(?:" + expand(fragment->second.pattern, fragment->second.where, depth + 1) + ")";
}

std::string PatternExpander::expand(std::string_view pattern, const std::string& where, int depth)
{
    std::string out;
    bool is_in_class = false;
    int depth_of_brackets = 0;
    int exact_depth = 0; // inside `(?-i:...)` letters are meant as they are; 0 outside
    for (std::size_t at = 0; at < pattern.size();) {
        const char character = pattern[at];
        if (character == '\\') { // an escape and its braces stay as they are
            std::size_t end = std::min(at + 2, pattern.size());
            if (end < pattern.size() && pattern[end] == '{') {
                end = std::min(pattern.find('}', end), pattern.size() - 1) + 1;
            }
            out.append(pattern, at, end - at);
            at = end;
            continue;
        }
        if (pattern.substr(at).starts_with("(?P<")) { // a capture's name is no word
            ++depth_of_brackets;
            const std::size_t end = std::min(pattern.find('>', at), pattern.size() - 1) + 1;
            out.append(pattern, at, end - at);
            at = end;
            continue;
        }
        if (pattern.substr(at).starts_with("(?") &&
            pattern.find_first_of(":)", at) != std::string_view::npos) {
            const std::size_t end = pattern.find_first_of(":)", at) + 1; // flags are no word
            ++depth_of_brackets;
            if (pattern.substr(at, end - at) == "(?-i:" && exact_depth == 0) {
                exact_depth = depth_of_brackets;
            }
            out.append(pattern, at, end - at);
            at = end;
            continue;
        }
        if (character == '{' && at + 1 < pattern.size() && is_name_start(pattern[at + 1])) {
            const std::size_t end = pattern.find('}', at);
            if (end == std::string_view::npos) {
                throw GrammarError(where + ": «{» without «}» in «" +
                                   std::string(pattern.substr(at)) + "»");
            }
            out += expand_name(std::string(pattern.substr(at + 1, end - at - 1)), where, depth);
            at = end + 1;
            continue;
        }
        if (character == '[' || character == ']') {
            is_in_class = character == '[';
        } else if (!is_in_class && character == '(') {
            ++depth_of_brackets;
        } else if (!is_in_class && character == ')') {
            exact_depth = depth_of_brackets == exact_depth ? 0 : exact_depth;
            --depth_of_brackets;
        }
        std::size_t end = at;
        while (end < pattern.size() && is_letter(decode_at(pattern, end).value)) {
            end += decode_at(pattern, end).size;
        }
        if (end == at) {
            out += character;
            ++at;
            continue;
        }
        // The letter before an operator is its operand alone: `tỷs?` has no spellings to offer.
        const bool is_whole = end == pattern.size() || std::string_view("?*+{[").find(
                                                           pattern[end]) == std::string_view::npos;
        const std::string_view word = pattern.substr(at, end - at);
        out += is_in_class || !is_whole || exact_depth > 0 ? std::string(word) : spellings_of(word);
        at = end;
    }
    return out;
}

std::map<std::string, std::string> PatternExpander::unused_fragments() const
{
    std::map<std::string, std::string> unused;
    for (const auto& [name, fragment] : m_fragments) {
        if (m_used.count(name) == 0) {
            unused.emplace(name, fragment.where);
        }
    }
    return unused;
}

} // namespace solieu
