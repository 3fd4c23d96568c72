#include "read/legacy_detection.hpp"

#include "core/syllable.hpp"
#include "core/utf8.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace solieu {
namespace {

/// More bytes change no verdict.
constexpr std::size_t k_sample_bytes = 256U << 10U;

constexpr std::size_t k_percent = 100;

// Measured on pieces of 96 letters of the corpus (see the test) and on 22,000 pieces of sixteen
// European languages, of which none gave more than 56. In its own encoding a Vietnamese text gives
// 82 to 100. VISCII and VPS share so many letters that one read as the other may give 94, but then
// falls short of the right reading by a syllable at least.
constexpr std::size_t k_fewest_marked = 4;
constexpr std::size_t k_fewest_own_letters = 2;
constexpr std::size_t k_least_percent = 75;
constexpr std::size_t k_least_margin = 5;
/// In VIQR a sentence's end makes a mark of any language (`to.`, `who?`), so that letters count
/// which no other spells so: `o^`, `u+`. A third of Vietnamese words have them.
constexpr std::size_t k_fewest_viqr_letters = 3;
constexpr std::size_t k_least_viqr_percent = 12;

/// Beyond ASCII what may stand beside a word; anything else there is part of it.
bool parts_words(char32_t letter)
{
    constexpr std::u32string_view k_marks = U"\u00A0\u00AB\u00BB\u2013\u2014\u2018\u2019\u201C"
                                            U"\u201D\u2022\u2026";
    return letter >= 0x80 && k_marks.find(letter) != std::u32string_view::npos;
}

bool is_of_word(char32_t letter)
{
    constexpr std::u32string_view k_blanks = U"\t\n\v\f\r";
    if (letter < 0x20) {
        return k_blanks.find(letter) == std::u32string_view::npos; // letters of VISCII and VPS
    }
    return letter < 0x80 ? is_letter(letter) : !parts_words(letter);
}

bool is_vowel(char32_t letter)
{
    constexpr std::u32string_view k_consonants = U"bcdđfghjklmnpqrstvwxz";
    return k_consonants.find(letter) == std::u32string_view::npos;
}

bool is_own_letter(char32_t letter)
{
    constexpr std::u32string_view k_letters = U"ăằắẳẵặâầấẩẫậđêềếểễệôồốổỗộơờớởỡợưừứửữự";
    return k_letters.find(letter) != std::u32string_view::npos;
}

/// Takes the letters of a text one by one and judges its words.
class Judge {
public:
    explicit Judge(LegacyScore& score)
        : m_score(score), m_has_capitals(score.encoding != LegacyEncoding::tcvn3)
    {
    }

    void put(char32_t letter)
    {
        if (!is_of_word(letter)) {
            end_word();
            return;
        }
        if (m_size < m_word.size()) {
            m_word[m_size] = to_lower(letter);
        }
        ++m_size;
        const bool is_capital = is_upper(letter);
        m_has_odd_capital = m_has_odd_capital || (is_capital && m_ends_small && m_has_capitals);
        m_ends_small = !is_capital;
        m_is_marked = m_is_marked || letter >= 0x80 || letter < 0x20;
    }

    void end_word()
    {
        const std::u32string_view word(m_word.data(), std::min(m_size, m_word.size()));
        const bool says_nothing = m_size == 1 && is_syllable(word); // it may be a quotation mark
        if (!says_nothing && std::any_of(word.begin(), word.end(), is_vowel)) {
            const bool is_short = m_size <= m_word.size();
            const std::size_t is_right =
                is_short && !m_has_odd_capital && is_syllable(word) ? 1 : 0;
            (m_is_marked ? m_score.marked : m_score.plain) += 1;
            (m_is_marked ? m_score.marked_syllables : m_score.plain_syllables) += is_right;
            const bool is_own = std::any_of(word.begin(), word.end(), is_own_letter);
            m_score.own_letters += is_own ? is_right : 0;
        }
        m_size = 0;
        m_is_marked = m_ends_small = m_has_odd_capital = false;
    }

private:
    LegacyScore& m_score;
    bool m_has_capitals;              ///< TCVN3 has few: `BáO CáO`
    std::array<char32_t, 8> m_word{}; ///< longer words are no syllables
    std::size_t m_size = 0;
    bool m_is_marked = false;
    bool m_ends_small = false;
    bool m_has_odd_capital = false; ///< `huyỆn`
};

LegacyScore score_of(std::string_view bytes, LegacyEncoding encoding)
{
    const LegacyCodec& codec = LegacyCodec::of(encoding);
    LegacyScore score;
    score.encoding = encoding;
    Judge judge(score);
    for (std::size_t at = 0; at < bytes.size();) {
        const LegacyLetter letter = codec.letter_at(bytes, at);
        judge.put(letter.value);
        at += letter.size;
    }
    judge.end_word();
    return score;
}

bool is_ascii(std::string_view line)
{
    return std::none_of(line.begin(), line.end(),
                        [](char byte) { return static_cast<signed char>(byte) < 0; });
}

/// The lines that say something about the encoding, those of ASCII between them too.
std::string sample_of(std::string_view bytes)
{
    std::string sample;
    for (std::size_t begin = 0; begin < bytes.size() && sample.size() < k_sample_bytes;) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        const bool is_leading_ascii = sample.empty() && is_ascii(line);
        if (!is_leading_ascii && !is_vietnamese_utf8(line)) {
            sample += line.substr(0, k_sample_bytes);
            sample += '\n';
        }
        begin = end + 1;
    }
    return sample;
}

bool read_alike(std::string_view bytes, LegacyEncoding left, LegacyEncoding right)
{
    const LegacyCodec& one = LegacyCodec::of(left);
    const LegacyCodec& other = LegacyCodec::of(right);
    for (std::size_t at = 0; at < bytes.size();) {
        const LegacyLetter letter = one.letter_at(bytes, at);
        const LegacyLetter same = other.letter_at(bytes, at);
        if (letter.value != same.value || letter.size != same.size) {
            return false;
        }
        at += letter.size;
    }
    return true;
}

} // namespace

std::size_t LegacyScore::percent() const
{
    const std::size_t all = 2 * marked + plain;
    return all == 0 ? 0 : (2 * marked_syllables + plain_syllables) * k_percent / all;
}

bool LegacyScore::is_convincing() const
{
    return marked_syllables >= k_fewest_marked && own_letters >= k_fewest_own_letters &&
           percent() >= k_least_percent && marked_syllables * k_percent >= marked * k_least_percent;
}

bool is_vietnamese_utf8(std::string_view line)
{
    // The first bytes of ạ to ỹ, and ư and đ: nearly every line has one of them.
    const bool has_letters =
        line.find("\xE1\xBA") != line.npos || line.find("\xE1\xBB") != line.npos ||
        line.find("\xC6\xB0") != line.npos || line.find("\xC4\x91") != line.npos;
    if (!has_letters) {
        return false;
    }
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t size = utf8_sequence_size(line, at);
        if (size == 0) {
            return false;
        }
        at += size;
    }
    return true;
}

std::array<LegacyScore, k_legacy_encodings> legacy_scores(std::string_view bytes)
{
    const std::string sample = sample_of(bytes);
    std::array<LegacyScore, k_legacy_encodings> scores;
    for (std::size_t at = 0; at < scores.size(); ++at) {
        const auto encoding = static_cast<LegacyEncoding>(at);
        scores[at].encoding = encoding;
        if (encoding != LegacyEncoding::viqr) { // whose bytes are ASCII, or else UTF-8
            scores[at] = score_of(sample, encoding);
        }
    }
    std::stable_sort(scores.begin(), scores.end(),
                     [](const LegacyScore& left, const LegacyScore& right) {
                         return left.percent() > right.percent();
                     });
    return scores;
}

std::optional<LegacyEncoding> detect_legacy(std::string_view bytes)
{
    const auto scores = legacy_scores(bytes);
    const LegacyScore& best = scores.front();
    if (!best.is_convincing()) {
        return std::nullopt;
    }
    for (const LegacyScore& other : scores) {
        const bool is_near = other.percent() + k_least_margin > best.percent();
        if (is_near && !read_alike(bytes, best.encoding, other.encoding)) {
            return std::nullopt;
        }
    }
    return best.encoding;
}

bool is_viqr(std::string_view utf8)
{
    const LegacyScore score = score_of(utf8.substr(0, k_sample_bytes), LegacyEncoding::viqr);
    return score.is_convincing() && score.own_letters >= k_fewest_viqr_letters &&
           score.own_letters * k_percent >= (score.marked + score.plain) * k_least_viqr_percent;
}

} // namespace solieu
