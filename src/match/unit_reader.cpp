#include "match/unit_reader.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// Longer noun phrases than this are clauses.
constexpr std::size_t k_max_phrase_tokens = 7;
/// Blanks that may stand between a number and its unit.
constexpr std::size_t k_max_gap = 3;

UnitClass class_named(std::string_view group)
{
    if (group == "ratio") {
        return UnitClass::ratio;
    }
    if (group == "money") {
        return UnitClass::money;
    }
    return group == "count" ? UnitClass::count : UnitClass::measure;
}

bool starts_upper(std::string_view word)
{
    return is_upper(decode_at(word, 0).value);
}

/// `MTQG`, `NSNN`: at least two letters, all capitals.
bool is_acronym(std::string_view word)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint letter = decode_at(word, at);
        if (!is_upper(letter.value)) {
            return false;
        }
        at += letter.size;
        ++letters;
    }
    return letters >= 2;
}

/// Whether the number that ends there has decimals, in Vietnamese format.
bool has_decimals(std::string_view text, std::size_t end)
{
    std::size_t begin = end;
    while (begin > 0 && is_digit(text[begin - 1])) {
        --begin;
    }
    return begin > 0 && begin < end && text[begin - 1] == ',';
}

} // namespace

struct UnitReader::Cursor {
    std::string_view text;
    const std::vector<Token>& tokens;
    std::size_t token;
    std::size_t end; ///< of what was taken last
    std::size_t limit;
    bool has_number = true; ///< the unit follows one

    [[nodiscard]] bool has(std::size_t at) const
    {
        return at < tokens.size() && tokens[at].end <= limit;
    }
    /// Whether the token follows the last one with no more than blanks between.
    [[nodiscard]] bool is_near() const
    {
        return has(token) && tokens[token].begin - end <= k_max_gap;
    }
    [[nodiscard]] std::string_view word(std::size_t at) const
    {
        return text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
    }
    [[nodiscard]] bool fits(const WordHit& hit) const
    {
        return hit.token_count > 0 && hit.span.end <= limit;
    }
    void take_until(const Cursor& ahead)
    {
        token = ahead.token;
        end = ahead.end;
    }
    void take(const WordHit& hit)
    {
        token = hit.first_token + hit.token_count;
        end = hit.span.end;
    }
};

UnitReader::UnitReader(const Lexicon& lexicon) : m_lexicon(lexicon) {}

bool UnitReader::is_unit_at(std::string_view text, const std::vector<Token>& tokens,
                            std::size_t token) const
{
    const WordHit noun = m_lexicon.find_at(tokens, token, ListId::count_nouns);
    const std::size_t after = token + noun.token_count;
    if (noun.token_count > 0 && after < tokens.size() && tokens[after].begin - noun.span.end == 1 &&
        is_upper(decode_at(text, tokens[after].begin).value)) {
        return false;
    }
    return noun.token_count > 0 ||
           m_lexicon.find_at(tokens, token, ListId::units).token_count > 0 ||
           m_lexicon.find_at(tokens, token, ListId::scales).token_count > 0;
}

void UnitReader::read_scales(Cursor& cursor, UnitReading& reading) const
{
    while (cursor.is_near()) {
        const WordHit scale = m_lexicon.find_at(cursor.tokens, cursor.token, ListId::scales);
        // `tỷ lệ`, `triệu chứng`: a longer word that only begins like a multiplier.
        const WordHit other = m_lexicon.find_at(cursor.tokens, cursor.token, ListId::unit_stops);
        if (!cursor.fits(scale) || other.token_count > scale.token_count) {
            return;
        }
        const bool is_glued = scale.span.begin == cursor.end;
        if (scale.group == "glued" &&
            (!is_glued || scale.canonical != scale.span.of(cursor.text))) {
            return;
        }
        if (scale.group == "half") {
            if (reading.has_scale && !reading.has_half) {
                reading.has_half = true;
                cursor.take(scale);
                reading.scale_end = cursor.end;
            }
            return;
        }
        if (reading.has_half) {
            return;
        }
        reading.scale += scale.value;
        reading.has_scale = true;
        cursor.take(scale);
        reading.scale_end = cursor.end;
    }
}

/// `hai đô rưỡi`
void UnitReader::read_half(Cursor& cursor, UnitReading& reading) const
{
    if (!cursor.is_near()) {
        return;
    }
    const WordHit half = m_lexicon.find_at(cursor.tokens, cursor.token, ListId::scales);
    if (cursor.fits(half) && half.group == "half" && !reading.has_half) {
        reading.has_half = true;
        cursor.take(half);
    }
}

bool UnitReader::read_listed_unit(Cursor& cursor, UnitReading& reading) const
{
    if (!cursor.is_near()) {
        return false;
    }
    const WordHit unit = m_lexicon.find_at(cursor.tokens, cursor.token, ListId::units);
    const WordHit noun = m_lexicon.find_at(cursor.tokens, cursor.token, ListId::count_nouns);
    // `đồng chí`, `đồng hồ`, `tấn công`: a longer noun or verb that only begins like a unit.
    const WordHit stop = m_lexicon.find_at(cursor.tokens, cursor.token, ListId::unit_stops);
    if (!cursor.fits(unit) || noun.token_count > unit.token_count ||
        stop.token_count > unit.token_count) {
        return false;
    }
    reading.unit_class = class_named(unit.group);
    reading.unit = unit.canonical;
    reading.scale += unit.value;
    cursor.take(unit);
    return true;
}

/// `110,4 bé trai/100 bé gái`, `12 ca/100.000 dân`: per a round number of something.
bool UnitReader::read_per_hundred(Cursor& cursor, UnitReading& reading) const
{
    std::size_t token = cursor.token + 1;
    const std::size_t begin = cursor.has(token) ? cursor.tokens[token].begin : 0;
    std::string digits;
    while (cursor.has(token) &&
           (is_digit(cursor.word(token).front()) || cursor.word(token) == ".")) {
        digits += cursor.word(token) == "." ? std::string_view() : cursor.word(token);
        ++token;
    }
    const bool is_round = digits.size() >= 3 && digits.front() == '1' &&
                          digits.find_first_not_of('0', 1) == std::string::npos;
    const WordHit noun = m_lexicon.find_at(cursor.tokens, token, ListId::count_nouns);
    if (!is_round || !cursor.fits(noun)) {
        return false;
    }
    reading.unit += "/{" + lower(cursor.text.substr(begin, noun.span.end - begin)) + "}";
    cursor.take(noun);
    return true;
}

/// `tỷ suất 98,6/100.000 dân`, `28,2/100.000 trẻ đẻ sống`: what is counted is left out.
/// `850/1.000 hộ` is a fraction.
bool UnitReader::read_rate(Cursor& cursor, UnitReading& reading) const
{
    const bool is_near = cursor.has(cursor.token) && cursor.word(cursor.token) == "/" &&
                         cursor.tokens[cursor.token].begin - cursor.end <= 1;
    if (!is_near || reading.has_scale) {
        return false;
    }
    Cursor ahead = cursor;
    UnitReading rate = reading;
    if (!read_per_hundred(ahead, rate) ||
        (!rate.unit.ends_with("000 dân}") && !has_decimals(cursor.text, cursor.end))) {
        return false;
    }
    rate.unit_class = UnitClass::measure;
    reading = rate;
    cursor.take_until(ahead);
    return true;
}

bool UnitReader::is_bare_rate(std::string_view text, const std::vector<Token>& tokens,
                              std::size_t token, std::size_t number_end, std::size_t limit) const
{
    UnitReading reading;
    Cursor cursor{text, tokens, token, number_end, limit};
    return read_rate(cursor, reading);
}

void UnitReader::read_per(Cursor& cursor, UnitReading& reading) const
{
    while (cursor.has(cursor.token) && cursor.tokens[cursor.token].begin - cursor.end <= 1) {
        const std::string_view mark = cursor.word(cursor.token);
        constexpr std::string_view k_on = "trên";
        if (mark != "/" && (mark.size() != k_on.size() || fold(mark) != k_on)) {
            return;
        }
        const std::size_t next = cursor.token + 1;
        if (!cursor.has(next)) {
            return;
        }
        const WordHit base = m_lexicon.find_at(cursor.tokens, next, ListId::bases);
        if (base.token_count > 0 && base.group == "plan") {
            return; // `196 đảng viên/chỉ tiêu 185 đảng viên`
        }
        if (mark == "/" && read_per_hundred(cursor, reading)) {
            continue;
        }
        const WordHit unit = m_lexicon.find_at(cursor.tokens, next, ListId::units);
        if (mark != "/" && (unit.group != "time" || reading.unit_class != UnitClass::measure)) {
            return;
        }
        const WordHit scale = m_lexicon.find_at(cursor.tokens, next, ListId::scales);
        WordHit noun =
            m_lexicon.find_at(cursor.tokens, next + scale.token_count, ListId::count_nouns);
        if (cursor.fits(unit) && noun.token_count <= unit.token_count) {
            reading.unit += '/';
            reading.unit += unit.canonical;
            cursor.take(unit);
            continue;
        }
        if (!cursor.fits(noun)) {
            return;
        }
        reading.unit += "/{" +
                        lower(cursor.text.substr(cursor.tokens[next].begin,
                                                 noun.span.end - cursor.tokens[next].begin)) +
                        "}";
        cursor.take(noun);
    }
}

bool UnitReader::ends_phrase(const Cursor& cursor, std::size_t token, std::size_t first) const
{
    if (!cursor.has(token) || token - first >= k_max_phrase_tokens) {
        return true;
    }
    const std::string_view word = cursor.word(token);
    if (!is_letter(decode_at(word, 0).value)) {
        return true;
    }
    if (token > first && cursor.tokens[token].begin - cursor.tokens[token - 1].end > k_max_gap) {
        return true;
    }
    const WordHit stop = m_lexicon.find_at(cursor.tokens, token, ListId::unit_stops);
    const WordHit noun = m_lexicon.find_at(cursor.tokens, token, ListId::count_nouns);
    // Right behind the number a verb's noun is meant: `52 tổ chức đảng`, `96 báo cáo`.
    const bool is_counted = token == first && noun.token_count == stop.token_count;
    if (stop.token_count > 0 && stop.token_count >= noun.token_count && !is_counted) {
        return true;
    }
    // A name follows the noun: `9 xã Bình Lâm`. Acronyms belong to it: `3 chương trình MTQG`.
    return token > first && noun.token_count == 0 && starts_upper(word) && !is_acronym(word);
}

/// Whether what begins at the token names the next number: `suất, | quà của tỉnh 715 suất`. Words
/// such as `có` before the number part it from the name: `cơ quan, | đơn vị tại huyện có 15 người`.
bool UnitReader::is_label_ahead(const Cursor& cursor, std::size_t token) const
{
    constexpr std::size_t k_longest = 12; // words; a longer stretch is a clause
    for (std::size_t at = token; cursor.has(at) && at - token < k_longest; ++at) {
        const std::string_view word = cursor.word(at);
        if (is_digit(word.front())) {
            const WordHit before = m_lexicon.find_at(cursor.tokens, at - 1, ListId::unit_stops);
            return at > token + 1 && before.token_count == 0;
        }
        if (!is_letter(decode_at(word, 0).value)) {
            return false;
        }
    }
    return false;
}

/// After a comma a counted noun goes on when another noun of the lists follows, alone or with two
/// words: `cơ quan, đơn vị`, `tin, bài, phóng sự`, `công chức, nhân viên bưu điện`; not in `43 vụ,
/// số tiền 5 triệu`, `64 đơn, đơn kiến nghị 86 đơn`. Returns the token behind it, else the comma.
std::size_t UnitReader::end_of_listed(const Cursor& cursor, std::size_t first,
                                      std::size_t comma) const
{
    constexpr std::size_t k_most_words = 2; // behind the noun: `nhân viên | bưu điện`
    if (!cursor.has(comma + 1) || cursor.word(comma) != ",") {
        return comma;
    }
    const WordHit noun = m_lexicon.find_at(cursor.tokens, comma + 1, ListId::count_nouns);
    const WordHit stop = m_lexicon.find_at(cursor.tokens, comma + 1, ListId::unit_stops);
    if (!cursor.fits(noun) || noun.group == "stand-alone" ||
        stop.token_count > noun.token_count) { // `văn bản, bao gồm`
        return comma;
    }
    std::size_t after = noun.first_token + noun.token_count;
    const bool is_same_noun = cursor.word(comma + 1) == cursor.word(first); // may be a new label
    const std::size_t last = is_same_noun ? after : after + k_most_words;
    while (after < last && !ends_phrase(cursor, after, noun.first_token)) {
        if (m_lexicon.find_at(cursor.tokens, after, ListId::terms).token_count > k_most_words) {
            return comma; // `lượt khách, | ngành công nghiệp chế biến, chế tạo`
        }
        ++after;
    }
    if (!cursor.has(after)) {
        return after;
    }
    // `tố cáo 382 đơn, kiến nghị, phản ánh 3.775 đơn`: a term of the next label
    const WordHit term = m_lexicon.find_at(cursor.tokens, comma + 1, ListId::terms);
    const std::size_t behind = term.first_token + term.token_count;
    if (term.token_count > noun.token_count && cursor.has(behind) &&
        is_digit(cursor.word(behind).front())) {
        return comma;
    }
    const std::string_view word = cursor.word(after);
    if (is_digit(word.front()) || word == ":") {
        return comma;
    }
    const bool is_end =
        !is_letter(decode_at(word, 0).value) ||
        (m_lexicon.find_at(cursor.tokens, after, ListId::unit_stops).token_count > 0 &&
         !is_label_ahead(cursor, after));
    return is_end ? after : comma;
}

bool UnitReader::read_count(Cursor& cursor, UnitReading& reading) const
{
    const std::size_t first = cursor.token;
    if (reading.has_scale && cursor.has(first)) {
        const WordHit word = m_lexicon.find_at(cursor.tokens, first, ListId::number_words);
        if (word.token_count > 0 && word.group != "vague") { // `1 triệu hai trăm`, no `đôi`
            return false;
        }
    }
    if (!cursor.is_near() || ends_phrase(cursor, first, first) ||
        (cursor.has_number &&
         cursor.tokens[first].begin == cursor.end)) { // glued letters are a code, not a noun
        return false;
    }
    std::size_t token = first;
    const WordHit listed = m_lexicon.find_at(cursor.tokens, first, ListId::count_nouns);
    if (cursor.fits(listed)) {
        token += listed.token_count;
    }
    while (!ends_phrase(cursor, token, first)) {
        ++token;
    }
    for (std::size_t end = end_of_listed(cursor, first, token); end > token;
         end = end_of_listed(cursor, first, token)) {
        token = end;
    }
    if (token == first) {
        return false;
    }
    reading.unit_class = UnitClass::count;
    std::string& unit = reading.unit;
    for (std::size_t at = first; at < token; ++at) {
        const std::string_view word = cursor.word(at);
        unit += at == first || word == "," ? "" : " ";
        unit += is_acronym(word) ? std::string(word) : lower(word);
    }
    cursor.token = token;
    cursor.end = cursor.tokens[token - 1].end;
    return true;
}

UnitReading UnitReader::read_named(std::string_view text, const std::vector<Token>& tokens,
                                   std::size_t token, std::size_t limit) const
{
    UnitReading reading;
    if (token >= tokens.size()) {
        return reading;
    }
    const std::size_t begin = tokens[token].begin;
    Cursor cursor{text, tokens, token, begin, limit, false};
    read_scales(cursor, reading);
    if (read_listed_unit(cursor, reading) || read_count(cursor, reading)) {
        read_per(cursor, reading);
    }
    reading.end = cursor.end > begin ? cursor.end : 0;
    reading.next_token = cursor.token;
    return reading;
}

UnitReading UnitReader::read(std::string_view text, const std::vector<Token>& tokens,
                             std::size_t token, std::size_t number_end, std::size_t limit) const
{
    UnitReading reading;
    Cursor cursor{text, tokens, token, number_end, limit};
    read_scales(cursor, reading);
    const bool has_unit = read_listed_unit(cursor, reading);
    if (has_unit && reading.unit_class == UnitClass::money) {
        read_half(cursor, reading);
    }
    if (has_unit || read_count(cursor, reading)) {
        read_per(cursor, reading);
    } else {
        read_rate(cursor, reading);
    }
    reading.end = cursor.end > number_end ? cursor.end : 0;
    reading.next_token = cursor.token;
    return reading;
}

} // namespace solieu
