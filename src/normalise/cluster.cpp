#include "normalise/cluster.hpp"

#include <algorithm>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace solieu {
namespace {

constexpr char32_t k_grave = 0x300;
constexpr char32_t k_acute = 0x301;
constexpr char32_t k_circumflex = 0x302;
constexpr char32_t k_tilde = 0x303;
constexpr char32_t k_breve = 0x306;
constexpr char32_t k_hook = 0x309;
constexpr char32_t k_short_stroke = 0x335;
constexpr char32_t k_long_stroke = 0x336;

/// The class of the marks above, in which circumflex, breve and most tones are; their order among
/// themselves means something to Unicode, but not to who typed them.
constexpr int k_above = 230;

const icu::Normalizer2& normalizer()
{
    static const icu::Normalizer2& nfc = [&]() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
        if (U_FAILURE(status)) {
            throw std::runtime_error("ICU has no normalisation data");
        }
        return *instance;
    }();
    return nfc;
}

UChar32 icu_char(char32_t code_point)
{
    return static_cast<UChar32>(code_point);
}

int class_of(char32_t code_point)
{
    return code_point < k_grave ? 0 : normalizer().getCombiningClass(icu_char(code_point));
}

std::u32string decomposed(const std::u32string& cluster)
{
    std::u32string out;
    out.reserve(cluster.size() + 3);
    icu::UnicodeString parts;
    for (const char32_t letter : cluster) {
        if (letter < 0xC0 || !normalizer().getDecomposition(icu_char(letter), parts)) {
            out += letter;
            continue;
        }
        for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
            out += static_cast<char32_t>(parts.char32At(at));
        }
    }
    return out;
}

/// Sorts each run of marks by class; marks of one class keep their order.
void sort_marks(std::u32string& letters)
{
    for (std::size_t begin = 0; begin < letters.size();) {
        if (class_of(letters[begin]) == 0) {
            ++begin;
            continue;
        }
        std::size_t end = begin + 1;
        while (end < letters.size() && class_of(letters[end]) != 0) {
            ++end;
        }
        const auto place = [&letters](std::size_t at) {
            return letters.begin() + static_cast<std::ptrdiff_t>(at);
        };
        if (end - begin > 1) {
            std::stable_sort(place(begin), place(end), [](char32_t left, char32_t right) {
                return class_of(left) < class_of(right);
            });
        }
        begin = end;
    }
}

bool is_tone(char32_t mark)
{
    return mark == k_grave || mark == k_acute || mark == k_tilde || mark == k_hook;
}

bool has_letter(char32_t base, char32_t quality)
{
    constexpr std::u32string_view k_with_circumflex = U"aeoAEO";
    constexpr std::u32string_view k_with_breve = U"aA";
    const auto letters = quality == k_circumflex ? k_with_circumflex : k_with_breve;
    return letters.find(base) != std::u32string_view::npos;
}

/// Puts the circumflex or breve of a vowel before its first tone, unless it has one there. Horn
/// and dot below have classes of their own and are in place.
void put_quality_before_tone(std::u32string& letters)
{
    const auto above = std::find_if(letters.begin() + 1, letters.end(), [](char32_t mark) {
        return class_of(mark) == k_above || class_of(mark) == 0;
    });
    const auto end =
        std::find_if(above, letters.end(), [](char32_t mark) { return class_of(mark) != k_above; });
    const auto is_quality = [&letters](char32_t mark) {
        return (mark == k_circumflex || mark == k_breve) && has_letter(letters.front(), mark);
    };
    const auto tone = std::find_if(above, end, is_tone);
    if (std::any_of(above, tone, is_quality)) {
        return;
    }
    const auto quality = std::find_if(tone, end, is_quality);
    if (quality != end) {
        std::rotate(tone, quality, quality + 1);
    }
}

/// d with a stroke through it is drawn as đ, but Unicode does not compose it.
void join_stroke(std::u32string& letters)
{
    char32_t& base = letters.front();
    if (base != U'd' && base != U'D') {
        return;
    }
    const auto is_stroke = [](char32_t mark) {
        return mark == k_short_stroke || mark == k_long_stroke;
    };
    const auto size = letters.size();
    letters.erase(std::remove_if(letters.begin() + 1, letters.end(), is_stroke), letters.end());
    if (letters.size() < size) {
        base = base == U'd' ? U'đ' : U'Đ';
    }
}

/// The canonical composition of Unicode (UAX 15) over sorted, decomposed letters.
void compose(std::u32string& letters)
{
    std::size_t size = 0;
    std::size_t starter = 0;
    bool has_starter = false;
    int last_class = 0;
    for (const char32_t letter : letters) {
        const int letter_class = class_of(letter);
        const bool is_next = size == starter + 1;
        if (has_starter && (is_next || last_class < letter_class)) {
            const UChar32 composed =
                normalizer().composePair(icu_char(letters[starter]), icu_char(letter));
            if (composed >= 0) {
                letters[starter] = static_cast<char32_t>(composed);
                continue;
            }
        }
        if (letter_class == 0) {
            starter = size;
            has_starter = true;
        }
        last_class = letter_class;
        letters[size++] = letter;
    }
    letters.resize(size);
}

/// The usual case: each mark in turn makes one letter with what is before it. What ends as a single
/// composed letter is NFC, and nothing in it was out of order.
bool compose_to_one_letter(std::u32string& cluster)
{
    if (cluster.size() < 2) {
        return false;
    }
    UChar32 letter = icu_char(cluster.front());
    for (std::size_t at = 1; at < cluster.size() && letter >= 0; ++at) {
        letter = normalizer().composePair(letter, icu_char(cluster[at]));
    }
    if (letter < 0) {
        return false;
    }
    cluster.assign(1, static_cast<char32_t>(letter));
    return true;
}

} // namespace

bool joins_previous(char32_t code_point)
{
    return !normalizer().hasBoundaryBefore(icu_char(code_point));
}

bool is_rewritten_by_nfc(char32_t code_point)
{
    return u_getIntPropertyValue(icu_char(code_point), UCHAR_NFC_QUICK_CHECK) == UNORM_NO;
}

void compose_cluster(std::u32string& cluster, MarkOrder order)
{
    if (compose_to_one_letter(cluster)) {
        return;
    }
    cluster = decomposed(cluster);
    sort_marks(cluster);
    if (order == MarkOrder::repaired && !cluster.empty()) {
        join_stroke(cluster);
        put_quality_before_tone(cluster);
    }
    compose(cluster);
}

} // namespace solieu
