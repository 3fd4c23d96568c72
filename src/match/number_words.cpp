#include "match/number_words.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace solieu {
namespace {

using Kind = NumberWords::Kind;
using Word = NumberWords::Word;

constexpr std::array<std::pair<std::string_view, Kind>, 17> k_kinds{{
    {"digit", Kind::digit},
    {"digit-or-year", Kind::digit_or_year},
    {"zero", Kind::zero},
    {"tail", Kind::tail},
    {"ten", Kind::ten},
    {"tens", Kind::tens},
    {"dozen", Kind::dozen},
    {"hundred", Kind::hundred},
    {"filler", Kind::filler},
    {"scale", Kind::scale},
    {"half", Kind::half},
    {"half-of", Kind::half_of},
    {"point", Kind::point},
    {"sign", Kind::sign},
    {"vague", Kind::vague},
    {"mass", Kind::mass},
    {"unclear", Kind::unclear},
}};

/// The longest sensible phrase, 10^24 spelt out, has fewer words; more is refused as a whole.
constexpr std::size_t k_max_words = 64;

/// No word of the list is longer; keeps the look at a word's letters short.
constexpr std::size_t k_max_word_bytes = 24;

/// Beyond any stated figure, and far enough from the end of Decimal to add and scale freely.
constexpr int k_max_power = 27;
constexpr int k_max_decimals = 12;

constexpr Int128 power_of_ten(int exponent)
{
    Int128 power = 1;
    for (int count = 0; count < exponent; ++count) {
        power *= 10;
    }
    return power;
}

bool is_number_part(Kind kind)
{
    return kind != Kind::vague && kind != Kind::mass && kind != Kind::unclear;
}

/// A number below a thousand, and the ways it was written that decide what may follow.
struct Group {
    int value = 0;
    bool is_bare_digit = false; ///< after a scale or trăm the next lower place: `triệu hai`
    bool is_pair = false;       ///< a dropped mươi: `hai lăm`
    bool is_after_filler = false;
    bool has_hundreds = false;
    bool has_half = false;
};

/// coefficient × 10^power, one step of `hai triệu | ba trăm nghìn | hai mươi`.
struct Term {
    Int128 coefficient = 0;
    int power = 0;
};

struct Total {
    Decimal value;
    int scale = 0;
};

/// Reads the words of one run from its beginning. Each read_ function takes what it understands
/// and returns false or nothing when the words cannot be a number at all; words that it leaves are
/// judged at the end.
class Reader {
public:
    explicit Reader(std::span<const Word> words) : m_words(words) {}

    std::optional<Total> read()
    {
        if (is_at(0, Kind::sign)) {
            m_is_negative = true;
            ++m_at;
        }
        m_begin = m_at;
        auto total = is_at(0, Kind::half_of) ? read_half_of() : read_amount();
        if (total && m_is_negative) {
            total->value = total->value.negated();
        }
        return total;
    }

    [[nodiscard]] std::size_t taken() const
    {
        return m_at;
    }
    [[nodiscard]] bool is_colloquial() const
    {
        return m_is_colloquial;
    }
    /// A year that stands behind the number, or nothing, is all that may be left.
    [[nodiscard]] bool has_understood_all() const
    {
        return is_end(0) || (is_at(0, Kind::digit_or_year) && is_end(1));
    }

private:
    [[nodiscard]] bool is_end(std::size_t ahead) const
    {
        return m_at + ahead >= m_words.size();
    }
    [[nodiscard]] bool is_at(std::size_t ahead, Kind kind) const
    {
        return !is_end(ahead) && m_words[m_at + ahead].kind == kind;
    }
    [[nodiscard]] int value_at(std::size_t ahead) const
    {
        return m_words[m_at + ahead].value;
    }
    [[nodiscard]] bool is_digit_at(std::size_t ahead) const
    {
        return is_at(ahead, Kind::digit) || is_at(ahead, Kind::digit_or_year);
    }
    [[nodiscard]] bool is_multiplier_at(std::size_t ahead) const
    {
        return is_at(ahead, Kind::tens) || is_at(ahead, Kind::dozen) ||
               is_at(ahead, Kind::hundred) || is_at(ahead, Kind::scale);
    }
    [[nodiscard]] bool is_first() const
    {
        return m_at == m_begin;
    }
    int take()
    {
        return m_words[m_at++].value;
    }

    bool read_unit_after_ten(Group& group);
    bool read_tens(Group& group);
    bool read_after_filler(Group& group);
    bool read_pair(Group& group);
    bool read_lone_digit(Group& group);
    bool read_below_hundred(Group& group);
    bool read_hundreds(Group& group);
    bool read_group(Group& group);
    [[nodiscard]] bool begins_group() const;

    bool read_chain(int& power);
    bool add_term(const Group& group, int power, bool is_chain);
    bool add_last(const Group& group);
    bool read_terms();
    bool read_half_after(const Group& group, int power);

    bool read_decimals(std::string& digits);
    bool read_decimal_group(std::string& digits);
    std::optional<Total> read_fraction();
    std::optional<Total> read_amount();
    std::optional<Total> read_half_of();
    [[nodiscard]] std::optional<Total> total() const;

    std::span<const Word> m_words;
    std::size_t m_begin = 0;
    std::size_t m_at = 0;
    bool m_is_negative = false;
    bool m_is_colloquial = false;
    bool m_is_closed = false;  ///< by rưỡi or a lower place: nothing may follow
    std::vector<Term> m_terms; ///< powers fall strictly
    int m_halves = 0;          ///< 5 × 10^(m_half_power - 1) to add, or 0
    int m_half_power = 0;
};

/// The unit after mười or mươi. A năm stays unless a scale shows it to be a digit; after mười
/// even then (`mười năm` is ten years).
bool Reader::read_unit_after_ten(Group& group)
{
    const bool is_after_ten = group.value % 100 == 10;
    if (is_at(0, Kind::digit)) {
        group.value += take();
    } else if (is_at(0, Kind::tail)) {
        if (is_after_ten && value_at(0) == 1) {
            return false;
        }
        m_is_colloquial |= is_after_ten && value_at(0) == 4;
        group.value += take();
    } else if (!is_after_ten && is_at(0, Kind::digit_or_year) && is_at(1, Kind::scale)) {
        m_is_colloquial = true;
        group.value += take();
    }
    return true;
}

bool Reader::read_tens(Group& group)
{
    if (is_at(0, Kind::ten)) {
        ++m_at;
        group.value += 10;
        return read_unit_after_ten(group);
    }
    const bool is_dozen = is_at(1, Kind::dozen);
    const int tens = take();
    ++m_at;
    group.value += tens * 10;
    if (is_dozen) {
        m_is_colloquial = true;
        return true;
    }
    return tens > 1 && read_unit_after_ten(group);
}

bool Reader::read_after_filler(Group& group)
{
    const bool is_tail = is_at(0, Kind::tail) && value_at(0) != 1;
    if (!is_digit_at(0) && !is_tail) {
        return false;
    }
    group.value += take();
    return true;
}

/// Two digits for tens and units. Alone, neighbours in the row are an estimate (`hai ba người`),
/// and so are năm ba and năm bảy; năm tư is an ordinal.
bool Reader::read_pair(Group& group)
{
    const bool is_year_like = is_at(0, Kind::digit_or_year);
    const bool is_plain = is_at(1, Kind::digit);
    const int tens = take();
    const int units = take();
    if (tens < 2) {
        return false;
    }
    if (!group.has_hundreds) {
        const bool is_estimate = is_plain && (units == tens + 1 || is_year_like);
        const bool is_ordinal_year = is_year_like && units == 4;
        if (is_estimate || is_ordinal_year) {
            return false;
        }
    }
    m_is_colloquial = true;
    group.is_pair = true;
    group.value += tens * 10 + units;
    return true;
}

/// `hai trăm tư` is 240, but `một trăm một` may be 101 or 110, and `một trăm năm triệu` 105.
bool Reader::read_lone_digit(Group& group)
{
    const bool is_ambiguous =
        is_at(0, Kind::digit_or_year) || (is_at(0, Kind::digit) && value_at(0) == 1);
    const bool is_lower_place = group.has_hundreds;
    if (is_lower_place && is_at(0, Kind::digit_or_year) && !is_at(1, Kind::scale)) {
        return true;
    }
    const int digit = take();
    group.is_bare_digit = true;
    if (!is_lower_place) {
        group.value += digit;
        return true;
    }
    m_is_colloquial = true;
    group.value += digit * 10;
    return !is_ambiguous;
}

bool Reader::read_below_hundred(Group& group)
{
    const bool is_multiplied = is_at(1, Kind::tens) || is_at(1, Kind::dozen);
    if (is_at(0, Kind::ten) || (is_digit_at(0) && is_multiplied)) {
        return read_tens(group);
    }
    const bool is_pair = is_digit_at(0) && (is_at(1, Kind::digit) || is_at(1, Kind::tail));
    if (is_pair && !group.is_after_filler) {
        return read_pair(group);
    }
    if (is_digit_at(0)) {
        return read_lone_digit(group);
    }
    if (is_at(0, Kind::tail)) {
        return value_at(0) != 5 && read_lone_digit(group);
    }
    return group.has_hundreds;
}

bool Reader::read_hundreds(Group& group)
{
    const bool is_implied = is_at(0, Kind::hundred);
    group.value = is_implied ? 100 : take() * 100;
    group.has_hundreds = true;
    m_is_colloquial |= is_implied;
    ++m_at;
    if (is_at(0, Kind::filler)) {
        ++m_at;
        return read_after_filler(group);
    }
    if (is_at(0, Kind::half)) {
        ++m_at;
        group.value += 50;
        group.has_half = true;
        return true;
    }
    return read_below_hundred(group);
}

bool Reader::read_group(Group& group)
{
    if (!is_first() && is_at(0, Kind::filler)) {
        ++m_at;
        group.is_after_filler = true;
    }
    const bool has_digit = is_digit_at(0) || is_at(0, Kind::zero);
    if ((has_digit && is_at(1, Kind::hundred)) || (is_first() && is_at(0, Kind::hundred))) {
        return read_hundreds(group);
    }
    if (is_first() && is_at(0, Kind::zero)) {
        ++m_at;
        return is_end(0) || is_at(0, Kind::point);
    }
    return read_below_hundred(group);
}

/// Whether the words go on with a group. A năm after a scale must show that it is a digit.
bool Reader::begins_group() const
{
    if (is_at(0, Kind::digit_or_year)) {
        return is_first() || is_multiplier_at(1) || is_at(1, Kind::digit) || is_at(1, Kind::tail);
    }
    return is_at(0, Kind::digit) || is_at(0, Kind::zero) || is_at(0, Kind::tail) ||
           is_at(0, Kind::ten) || is_at(0, Kind::filler) || (is_first() && is_at(0, Kind::hundred));
}

/// nghìn tỷ, triệu tỷ, tỷ tỷ and nghìn triệu multiply; no other order is in use.
bool Reader::read_chain(int& power)
{
    power = 0;
    int last = 0;
    while (is_at(0, Kind::scale)) {
        const int next = take();
        const bool is_known = last == 0 || (next == 9 && last != 4) || (next == 6 && last == 3);
        power += next;
        last = next;
        if (!is_known || power > k_max_power) {
            return false;
        }
    }
    return true;
}

/// Adds a group with its scale. A scale above earlier ones multiplies them all (`một nghìn hai
/// trăm tỷ`), when they are one number without a gap; otherwise nobody knows what was meant.
bool Reader::add_term(const Group& group, int power, bool is_chain)
{
    Term term{group.value, power};
    for (int expected = 3; !m_terms.empty() && m_terms.back().power < power; expected += 3) {
        const Term& lower = m_terms.back();
        const bool is_full = group.has_hundreds || group.is_after_filler || group.value >= 10;
        if (lower.power != expected || is_chain || !is_full || group.is_pair) {
            return false;
        }
        term.coefficient += lower.coefficient * power_of_ten(lower.power);
        m_terms.pop_back();
    }
    if (!m_terms.empty()) {
        const int room = m_terms.back().power - power;
        if (room <= 0 || term.coefficient >= power_of_ten(room)) {
            return false;
        }
    }
    m_terms.push_back(term);
    return true;
}

/// Adds the group that no scale follows. After a scale a short form is the next lower place
/// (`triệu hai`), except a bare một (`hai triệu một tháng`) and pairs, which people read in two
/// ways (`triệu hai lăm`).
bool Reader::add_last(const Group& group)
{
    if (m_terms.empty() || group.is_after_filler) {
        return add_term(group, 0, false);
    }
    if (group.has_half || (group.is_pair && !group.has_hundreds)) {
        return false;
    }
    if (!group.is_bare_digit || group.has_hundreds) {
        return add_term(group, 0, false);
    }
    if (m_words[m_at - 1].kind == Kind::digit && group.value == 1) {
        return false;
    }
    m_is_colloquial = true;
    m_is_closed = true;
    m_half_power = m_terms.back().power;
    m_halves = group.value;
    return true;
}

/// rưỡi after `triệu` is half a million; after a digit or mười it is a half. After `nghìn tỷ` it
/// might be either unit's.
bool Reader::read_half_after(const Group& group, int power)
{
    ++m_at;
    const bool is_small = group.is_bare_digit || group.value == 10;
    const bool is_half_unit = power == 0 && m_terms.size() == 1 && is_small && !group.has_hundreds;
    const bool is_after_year = is_half_unit && m_words[m_begin].kind == Kind::digit_or_year;
    if ((power == 0 && !is_half_unit) || is_after_year) {
        return false;
    }
    m_is_colloquial |= is_half_unit;
    m_is_closed = true;
    m_half_power = power;
    m_halves = 5;
    return true;
}

bool Reader::read_terms()
{
    while (!m_is_closed && (begins_group() || (is_first() && is_at(0, Kind::scale)))) {
        Group group;
        group.value = 1;
        if (is_at(0, Kind::scale)) {
            m_is_colloquial = true;
        } else {
            group.value = 0;
            if (!read_group(group)) {
                return false;
            }
        }
        const std::size_t before = m_at;
        int power = 0;
        if (!read_chain(power)) {
            return false;
        }
        const bool is_chain = m_at - before > 1;
        if (!(power > 0 ? add_term(group, power, is_chain) : add_last(group))) {
            return false;
        }
        if (is_at(0, Kind::half) && (is_chain || m_is_closed || !read_half_after(group, power))) {
            return false;
        }
        if (power == 0) {
            break;
        }
    }
    return !m_terms.empty();
}

/// Decimals read as one number: `hai mươi` is .20 and `tám trăm lẻ bốn` .804. Hundreds must not be
/// round: `một phẩy hai trăm` may be 1.2 hundred.
bool Reader::read_decimal_group(std::string& digits)
{
    Group group;
    const bool has_hundreds = is_at(1, Kind::hundred);
    if (!read_group(group) || group.has_half || (has_hundreds && group.value % 100 == 0)) {
        return false;
    }
    m_is_colloquial |= has_hundreds;
    digits = std::to_string(group.value);
    digits.insert(0, (has_hundreds ? 3U : 2U) - digits.size(), '0');
    return !has_hundreds || !is_at(0, Kind::scale);
}

/// Decimals digit by digit. A last năm is a digit right after the point and after không; elsewhere
/// `hai phẩy ba năm` may be 2.3 years.
bool Reader::read_decimals(std::string& digits)
{
    if (is_at(0, Kind::ten) || is_at(1, Kind::tens) || is_at(1, Kind::hundred)) {
        return read_decimal_group(digits);
    }
    while (is_digit_at(0) || is_at(0, Kind::zero)) {
        const bool is_last_year = is_at(0, Kind::digit_or_year) && is_end(1);
        if (is_last_year && !digits.empty() && digits.back() != '0') {
            return false;
        }
        digits += static_cast<char>('0' + take());
    }
    if (is_at(0, Kind::tail)) {
        if (digits.empty() && value_at(0) != 4) {
            return false;
        }
        m_is_colloquial = true;
        digits += static_cast<char>('0' + take());
    }
    return !digits.empty() && digits.size() <= k_max_decimals;
}

/// The decimals and the scale that closes the number, which must be above those before the point
/// (`một nghìn hai trăm phẩy năm tỷ`).
std::optional<Total> Reader::read_fraction()
{
    const auto whole = total();
    std::string digits;
    int power = 0;
    if (!whole || m_is_closed || !read_decimals(digits) || !read_chain(power)) {
        return std::nullopt;
    }
    if (power > 0 && power <= m_terms.front().power) {
        return std::nullopt;
    }
    const auto complete = whole->value.scaled(whole->scale);
    const auto fraction = Decimal::parse("0." + digits);
    if (!complete || !fraction) {
        return std::nullopt;
    }
    const auto sum = complete->plus(*fraction);
    return sum ? std::optional(Total{*sum, power}) : std::nullopt;
}

std::optional<Total> Reader::read_half_of()
{
    ++m_at;
    int power = 0;
    if (!is_at(0, Kind::scale) || !read_chain(power)) {
        return std::nullopt;
    }
    m_is_colloquial = true;
    return Total{Decimal(5, 1), power};
}

std::optional<Total> Reader::read_amount()
{
    if (!read_terms()) {
        return std::nullopt;
    }
    if (is_at(0, Kind::point)) {
        ++m_at;
        return read_fraction();
    }
    return total();
}

/// One term keeps its scale; several are added up.
std::optional<Total> Reader::total() const
{
    const int scale = m_terms.size() == 1 ? m_terms.front().power : 0;
    std::optional<Decimal> sum = Decimal();
    for (const Term& term : m_terms) {
        const auto value = Decimal(term.coefficient, 0).scaled(term.power - scale);
        sum = sum && value ? sum->plus(*value) : std::nullopt;
    }
    if (sum && m_halves > 0) {
        const int power = m_half_power - scale;
        const auto half = power > 0 ? Decimal(m_halves, 0).scaled(power - 1)
                                    : std::optional(Decimal(m_halves, 1));
        sum = half ? sum->plus(*half) : std::nullopt;
    }
    return sum ? std::optional(Total{*sum, scale}) : std::nullopt;
}

/// `năm hai nghìn không trăm hai mươi` is a year, not 52,000: năm does not belong to the number.
bool is_year_name(std::span<const Word> words)
{
    if (words.size() < 2 || words[0].kind != Kind::digit_or_year) {
        return false;
    }
    const Word& next = words[1];
    if (next.kind == Kind::ten) {
        return true;
    }
    const bool is_estimate = next.value == 6 || next.value == 7;
    return next.kind == Kind::digit && !is_estimate &&
           std::any_of(words.begin() + 2, words.end(), [](const Word& word) {
               return word.kind == Kind::hundred || word.kind == Kind::tens ||
                      word.kind == Kind::ten || word.kind == Kind::scale;
           });
}

/// The first word is no part of the number: a year, a «not», a `lẻ` of `bán lẻ hai tỷ` or the tư
/// of `đầu tư hai tỷ`.
bool stands_apart(std::span<const Word> words)
{
    if (words.size() < 2) {
        return false;
    }
    const Word& next = words[1];
    if (words[0].kind == Kind::zero) {
        return next.kind != Kind::hundred && next.kind != Kind::point;
    }
    if (words[0].kind == Kind::filler || words[0].kind == Kind::point ||
        words[0].kind == Kind::half) {
        return true;
    }
    return (words[0].kind == Kind::tail && words[0].value == 4) || is_year_name(words);
}

bool can_begin_kind(const Word& word)
{
    switch (word.kind) {
    case Kind::digit:
    case Kind::digit_or_year:
    case Kind::zero:
    case Kind::ten:
    case Kind::hundred:
    case Kind::scale:
    case Kind::sign:
    case Kind::half_of:
        return true;
    case Kind::tail:
        return word.value == 4;
    default:
        return false;
    }
}

bool is_unit(Kind kind)
{
    return kind == Kind::hundred || kind == Kind::scale || kind == Kind::dozen;
}

std::size_t skip_spaces(std::string_view text, std::size_t offset)
{
    while (offset < text.size() && text[offset] == ' ') {
        ++offset;
    }
    return offset;
}

bool is_digit_at(std::string_view text, std::size_t offset)
{
    return offset < text.size() && is_digit(text[offset]);
}

} // namespace

/// Neighbouring number words from a place on, without gaps but spaces.
struct NumberWords::Run {
    std::array<Word, k_max_words> words;
    std::size_t size = 0;
    bool is_too_long = false;
    TextSpan span;
    std::size_t next = 0; ///< where the text goes on behind the spaces
    bool ends_in_point = false;

    [[nodiscard]] std::span<const Word> all() const
    {
        return {words.data(), size};
    }
};

bool is_number_word_kind(std::string_view kind)
{
    return std::any_of(k_kinds.begin(), k_kinds.end(),
                       [kind](const auto& entry) { return entry.first == kind; });
}

NumberWords::NumberWords(const std::vector<NumberWord>& words)
{
    for (const NumberWord& word : words) {
        const auto kind = std::find_if(k_kinds.begin(), k_kinds.end(), [&word](const auto& entry) {
            return entry.first == word.kind;
        });
        if (kind == k_kinds.end()) {
            throw GrammarError("number words: unknown kind «" + word.kind + "»");
        }
        m_words.push_back({fold(word.surface), Word{kind->second, word.value, {}}});
    }
    const auto by_surface = [](const auto& left, const auto& right) {
        return left.first < right.first;
    };
    std::sort(m_words.begin(), m_words.end(), by_surface);
    const auto twice =
        std::adjacent_find(m_words.begin(), m_words.end(), [](const auto& left, const auto& right) {
            return left.first == right.first;
        });
    if (twice != m_words.end()) {
        throw GrammarError("number words: «" + twice->first + "» is given twice");
    }
}

const NumberWords::Word* NumberWords::find(std::string_view folded_syllable) const
{
    const auto place = std::lower_bound(
        m_words.begin(), m_words.end(), folded_syllable,
        [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return place != m_words.end() && place->first == folded_syllable ? &place->second : nullptr;
}

std::optional<NumberWords::Word> NumberWords::word_at(std::string_view text,
                                                      std::size_t offset) const
{
    std::size_t end = offset;
    for (CodePoint letter = decode_at(text, end); letter.size > 0 && is_letter(letter.value);
         letter = decode_at(text, end)) {
        end += letter.size;
        if (end - offset > k_max_word_bytes) {
            return std::nullopt;
        }
    }
    if (end == offset || solieu::is_digit_at(text, end)) {
        return std::nullopt;
    }
    std::string folded;
    append_folded_syllable(folded, text.substr(offset, end - offset));
    const Word* word = find(folded);
    return word ? std::optional(Word{word->kind, word->value, {offset, end}}) : std::nullopt;
}

std::optional<NumberWords::Word> NumberWords::word_before(std::string_view text,
                                                          std::size_t offset) const
{
    std::size_t end = offset;
    while (end > 0 && text[end - 1] == ' ') {
        --end;
    }
    std::size_t begin = end;
    while (begin > 0 && text[begin - 1] != ' ' && end - begin <= k_max_word_bytes) {
        --begin;
    }
    const auto word = word_at(text, begin);
    return word && word->span.end == end ? word : std::nullopt;
}

NumberWords::Run NumberWords::run_at(std::string_view text, std::size_t offset) const
{
    Run run;
    run.span = {offset, offset};
    run.next = offset;
    while (const auto word = word_at(text, run.next)) {
        const bool is_first = run.span.is_empty();
        if (!is_number_part(word->kind) || (!is_first && word->kind == Kind::sign)) {
            break;
        }
        run.is_too_long = run.is_too_long || run.size == k_max_words;
        if (!run.is_too_long) {
            run.words[run.size++] = *word;
        }
        run.span.end = word->span.end;
        run.next = skip_spaces(text, run.span.end);
    }
    if (run.size > 1 && !run.is_too_long && run.words[run.size - 1].kind == Kind::point) {
        --run.size;
        run.span.end = run.words[run.size - 1].span.end;
        run.ends_in_point = true;
    }
    return run;
}

/// `hai triệu, ba trăm nghìn`: a lower scale after the comma may belong to the same amount.
bool NumberWords::goes_on_after_comma(std::string_view text, const Run& run) const
{
    const Word& last = run.words[run.size - 1];
    if (last.kind != Kind::scale || run.next >= text.size() || text[run.next] != ',') {
        return false;
    }
    const Run after = run_at(text, skip_spaces(text, run.next + 1));
    const auto words = after.all();
    const auto unit = std::find_if(words.begin(), words.end(), [](const Word& word) {
        return word.kind == Kind::hundred || word.kind == Kind::scale;
    });
    const auto scale = std::find_if(words.begin(), words.end(),
                                    [](const Word& word) { return word.kind == Kind::scale; });
    return unit != words.end() && (scale == words.end() || scale->value < last.value);
}

bool NumberWords::goes_on_after(std::string_view text, const Run& run) const
{
    const Word& last = run.words[run.size - 1];
    if (last.kind == Kind::filler) {
        return true;
    }
    const auto next = word_at(text, run.next);
    if (next && next->kind == Kind::unclear) {
        return true;
    }
    if ((is_unit(last.kind) || run.ends_in_point) && solieu::is_digit_at(text, run.next)) {
        return true;
    }
    return goes_on_after_comma(text, run);
}

/// For a bare scale word: `2 triệu hai` and `vài trăm hai` are no «một triệu hai».
bool NumberWords::has_begun_before(std::string_view text, std::size_t offset) const
{
    std::size_t end = offset;
    while (end > 0 && text[end - 1] == ' ') {
        --end;
    }
    return (end > 0 && is_digit(text[end - 1])) || word_before(text, offset).has_value();
}

WordNumberReading NumberWords::read(std::string_view text, std::size_t offset) const
{
    const Run run = run_at(text, offset);
    const auto words = run.all();
    if (words.empty() || (!can_begin_kind(words[0]) && words.size() == 1)) {
        return {std::nullopt, WordNumberProblem::none, {offset, run.span.end}};
    }
    const auto refused = [&run](WordNumberProblem problem) {
        return WordNumberReading{std::nullopt, problem, run.span};
    };
    if (run.is_too_long) {
        return refused(WordNumberProblem::malformed);
    }
    const bool is_only_units = std::all_of(words.begin(), words.end(),
                                           [](const Word& word) { return is_unit(word.kind); });
    const auto before = word_before(text, offset);
    const bool is_estimate = before && (before->kind == Kind::vague || before->kind == Kind::tens);
    if (is_only_units || is_estimate || words[0].kind == Kind::tens) {
        return refused(WordNumberProblem::none);
    }
    const bool is_lone_year = words.size() == 1 && words[0].kind == Kind::digit_or_year &&
                              solieu::is_digit_at(text, run.next);
    if (stands_apart(words) || is_lone_year || (words.size() == 1 && words[0].kind == Kind::sign)) {
        return {std::nullopt, WordNumberProblem::none, words[0].span};
    }
    if (goes_on_after(text, run) || (is_unit(words[0].kind) && has_begun_before(text, offset))) {
        return refused(WordNumberProblem::unknown_tail);
    }
    Reader reader(words);
    const auto total = reader.read();
    if (!total || !reader.has_understood_all()) {
        return refused(WordNumberProblem::malformed);
    }
    const TextSpan span{offset, words[reader.taken() - 1].span.end};
    return {WordNumber{total->value, total->scale, span, static_cast<int>(reader.taken()),
                       reader.is_colloquial()},
            WordNumberProblem::none, span};
}

bool NumberWords::can_begin(std::string_view folded_syllable) const
{
    const Word* word = find(folded_syllable);
    return word != nullptr && can_begin_kind(*word);
}

} // namespace solieu
