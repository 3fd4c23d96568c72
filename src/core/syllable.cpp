#include "core/syllable.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace solieu {
namespace {

using Word = std::u32string_view;

enum class Tone : std::uint8_t { level, grave, acute, hook, tilde, dot };

/// A vowel without tone, then with the tones in the order of Tone.
constexpr std::array<Word, 12> k_vowels{
    U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị",
    U"oòóỏõọ", U"ôồốổỗộ", U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ",
};

/// Longest first where one begins another. `gi` and `qu` take away a vowel letter.
constexpr std::array<Word, 27> k_initials{
    U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x",
};

/// Sorted by code point; see the test.
constexpr std::array<Word, 158> k_rhymes{
    U"a",    U"ac",   U"ach",  U"ai",   U"am",   U"an",   U"ang",  U"anh",  U"ao",  U"ap",
    U"at",   U"au",   U"ay",   U"e",    U"ec",   U"em",   U"en",   U"eng",  U"eo",  U"ep",
    U"et",   U"i",    U"ia",   U"ich",  U"im",   U"in",   U"inh",  U"ip",   U"it",  U"iu",
    U"iêc",  U"iêm",  U"iên",  U"iêng", U"iêp",  U"iêt",  U"iêu",  U"o",    U"oa",  U"oac",
    U"oach", U"oai",  U"oam",  U"oan",  U"oang", U"oanh", U"oao",  U"oap",  U"oat", U"oay",
    U"oc",   U"oe",   U"oen",  U"oeo",  U"oet",  U"oi",   U"om",   U"on",   U"ong", U"ooc",
    U"oong", U"op",   U"ot",   U"oăc",  U"oăm",  U"oăn",  U"oăng", U"oăt",  U"u",   U"ua",
    U"uc",   U"ui",   U"um",   U"un",   U"ung",  U"up",   U"ut",   U"uy",   U"uya", U"uych",
    U"uyn",  U"uynh", U"uyt",  U"uyu",  U"uyên", U"uyêt", U"uân",  U"uâng", U"uât", U"uây",
    U"uê",   U"uêch", U"uênh", U"uôc",  U"uôi",  U"uôm",  U"uôn",  U"uông", U"uôt", U"uơ",
    U"y",    U"yêm",  U"yên",  U"yêng", U"yêt",  U"yêu",  U"âc",   U"âm",   U"ân",  U"âng",
    U"âp",   U"ât",   U"âu",   U"ây",   U"ê",    U"êch",  U"êm",   U"ên",   U"ênh", U"êp",
    U"êt",   U"êu",   U"ô",    U"ôc",   U"ôi",   U"ôm",   U"ôn",   U"ông",  U"ôp",  U"ôt",
    U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",   U"ăt",   U"ơ",    U"ơi",   U"ơm",  U"ơn",
    U"ơp",   U"ơt",   U"ư",    U"ưa",   U"ưc",   U"ưi",   U"ưn",   U"ưng",  U"ưt",  U"ưu",
    U"ươc",  U"ươi",  U"ươm",  U"ươn",  U"ương", U"ươp",  U"ươt",  U"ươu",
};

/// `nghiêng` and `thuyền` with the toneless letters are the longest.
constexpr std::size_t k_longest = 7;

/// The word without its tone.
struct Toneless {
    std::array<char32_t, k_longest> letters{};
    std::size_t size = 0;
    Tone tone = Tone::level;
    bool has_one_tone_at_most = true;

    [[nodiscard]] Word text() const
    {
        return {letters.data(), size};
    }
};

Toneless without_tone(Word word)
{
    Toneless out;
    for (const char32_t letter : word) {
        char32_t plain = letter;
        for (const Word vowel : k_vowels) {
            const std::size_t tone = vowel.find(letter);
            if (tone != Word::npos && tone > 0) {
                plain = vowel.front();
                out.has_one_tone_at_most = out.has_one_tone_at_most && out.tone == Tone::level;
                out.tone = static_cast<Tone>(tone);
            }
        }
        out.letters[out.size++] = plain;
    }
    return out;
}

bool is_rhyme(Word rhyme, Tone tone)
{
    if (!std::binary_search(k_rhymes.begin(), k_rhymes.end(), rhyme)) {
        return false;
    }
    const char32_t last = rhyme.back();
    const bool is_stopped = last == U'c' || last == U'p' || last == U't' ||
                            (rhyme.size() > 1 && rhyme.ends_with(U"ch"));
    return !is_stopped || tone == Tone::acute || tone == Tone::dot;
}

/// c, g, ng stand before a back vowel, k, gh, ngh before a front one, as they sound alike.
bool spells(Word initial, char32_t vowel)
{
    const bool is_front = Word(U"eêiy").find(vowel) != Word::npos;
    if (initial == U"c" || initial == U"ng") {
        return !is_front;
    }
    if (initial == U"g") {
        return !is_front || vowel == U'i'; // gì, giêng
    }
    if (initial == U"k" || initial == U"gh" || initial == U"ngh") {
        return is_front;
    }
    if (initial == U"qu" || initial == U"gi") {
        return vowel != U'u' || initial == U"gi";
    }
    return true;
}

} // namespace

bool is_syllable(std::u32string_view word)
{
    if (word.empty() || word.size() > k_longest) {
        return false;
    }
    const Toneless plain = without_tone(word);
    if (!plain.has_one_tone_at_most) {
        return false;
    }
    if (is_rhyme(plain.text(), plain.tone)) {
        return true;
    }
    return std::any_of(k_initials.begin(), k_initials.end(), [&](Word initial) {
        if (!plain.text().starts_with(initial)) {
            return false;
        }
        const Word rhyme = plain.text().substr(initial.size());
        return !rhyme.empty() && spells(initial, rhyme.front()) && is_rhyme(rhyme, plain.tone);
    });
}

} // namespace solieu
