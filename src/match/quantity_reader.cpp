#include "match/quantity_reader.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

/// Longer numbers than this are no figures; bounds the work at every digit.
constexpr std::size_t k_window = 96;

std::size_t first_token_at(const std::vector<Token>& tokens, std::size_t from, std::size_t byte)
{
    while (from < tokens.size() && tokens[from].begin < byte) {
        ++from;
    }
    return from;
}

/// Digits that belong to a name: `QL4D`, `COVID-19`, `B1`; or to a number that was given up.
bool is_part_of_word(std::string_view text, std::size_t at)
{
    if (at == 0) {
        return false;
    }
    if (!is_word_boundary(text, at)) {
        return true;
    }
    const char before = text[at - 1];
    if (before == '-' && at >= 2) {
        std::size_t letter = at - 2; // `covid-19`
        while (letter > 0 && (static_cast<unsigned char>(text[letter]) & 0xC0U) == 0x80U) {
            --letter;
        }
        return is_letter(decode_at(text, letter).value);
    }
    return (before == '.' || before == ',' || before == '/') && at >= 2 && is_digit(text[at - 2]);
}

/// A minus is one only where no list dash or range can stand: `(-5,2%)`, `: -3`.
bool has_minus(std::string_view text, std::size_t at)
{
    constexpr std::string_view k_minus = "âm ";
    const bool may_be_worded =
        at >= k_minus.size() && text[at - 1] == ' ' && (text[at - 2] == 'm' || text[at - 2] == 'M');
    const bool is_growth =
        may_be_worded &&
        lower(text.substr(at - std::min<std::size_t>(at, 16), std::min<std::size_t>(at, 16)))
            .ends_with("trưởng âm "); // the verb says it: `tăng trưởng âm 2%`
    if (may_be_worded && !is_growth &&
        lower(text.substr(at - k_minus.size(), k_minus.size())) == k_minus &&
        is_word_boundary(text, at - k_minus.size())) {
        return true;
    }
    if (at == 0 || text[at - 1] != '-') {
        return false;
    }
    if (at == 1) {
        return true;
    }
    const char before = text[at - 2];
    if (before == '(' || before == ':') {
        return true;
    }
    return before == ' ' && at >= 3 && (text[at - 3] == ':' || text[at - 3] == '=');
}

std::size_t end_of_number(std::string_view text, std::size_t at)
{
    while (at < text.size() &&
           (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',' || text[at] == '/') &&
                                   at + 1 < text.size() && is_digit(text[at + 1])))) {
        ++at;
    }
    return at;
}

bool continues_as_number(std::string_view text, std::size_t end)
{
    return end + 1 < text.size() && (text[end] == '.' || text[end] == ',') &&
           is_digit(text[end + 1]);
}

bool starts_with_capital(std::string_view text, std::size_t at)
{
    return is_upper(decode_at(text, at).value);
}

/// Whether a blank and a group of three digits follow: `18| 720`.
bool goes_on_as_group(std::string_view text, std::size_t end)
{
    constexpr std::size_t k_group = 4;
    const std::string_view group = text.substr(std::min(end, text.size()), k_group);
    return group.size() == k_group && group.front() == ' ' &&
           std::all_of(group.begin() + 1, group.end(), is_digit) &&
           is_word_boundary(text, end + k_group);
}

std::optional<Decimal> with_half(const Decimal& value)
{
    return value.plus(Decimal(5, 1));
}

std::string_view without_blanks_at_end(std::string_view text)
{
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace

struct QuantityReader::Cursor {
    MatchedBlock& matched;
    NumberStyle& style;
    std::size_t token = 0;
    std::size_t mention = 0;
    std::size_t mark = 0;

    [[nodiscard]] std::string_view text() const
    {
        return matched.block.text;
    }
    [[nodiscard]] const std::vector<Token>& tokens() const
    {
        return matched.tokens;
    }
    [[nodiscard]] std::size_t begin() const
    {
        return matched.tokens[token].begin;
    }
    [[nodiscard]] std::string_view word() const
    {
        return text().substr(begin(), matched.tokens[token].end - begin());
    }
    void skip_to(std::size_t byte)
    {
        token = first_token_at(matched.tokens, token + 1, byte);
    }
    /// Leaves the mentions behind; true when the token was inside one.
    bool skip_mention()
    {
        const auto& mentions = matched.mentions;
        while (mention < mentions.size() && mentions[mention].span.end <= begin()) {
            ++mention;
        }
        if (mention == mentions.size() || !mentions[mention].span.contains(begin())) {
            return false;
        }
        skip_to(mentions[mention].span.end);
        return true;
    }
    /// Where a quantity that begins here must end: the next note mark or mention.
    [[nodiscard]] std::size_t limit()
    {
        std::size_t limit = text().size();
        const auto& marks = matched.block.marks;
        while (mark < marks.size() && marks[mark].offset <= begin()) {
            ++mark;
        }
        if (mark < marks.size()) {
            limit = std::min(limit, marks[mark].offset);
        }
        if (mention < matched.mentions.size()) {
            limit = std::min(limit, matched.mentions[mention].span.begin);
        }
        return limit;
    }
    void add_finding(std::string code, TextSpan span, std::string english, std::string vietnamese)
    {
        matched.findings.push_back({Severity::warning, std::move(code), std::move(english),
                                    std::move(vietnamese), matched.block.index, matched.block.line,
                                    span});
    }
};

namespace {

void apply_unit(Quantity& quantity, const UnitReading& unit)
{
    quantity.unit_class = unit.unit_class;
    quantity.unit = unit.unit;
    quantity.scale += unit.scale;
    if (unit.end > 0) {
        quantity.unit_span = {std::max(quantity.number_span.end, unit.scale_end), unit.end};
        quantity.span.end = unit.end;
    }
    const bool is_per_time = unit.unit.starts_with("%/"); // `lãi suất 6,4%/năm`
    if (unit.unit == "%" || unit.unit == "‰" || unit.unit == "pp" || is_per_time) {
        quantity.kind = ObservationKind::percentage;
    }
}

} // namespace

QuantityReader::QuantityReader(const Grammar& grammar)
    : m_grammar(grammar), m_units(grammar.lexicon())
{
}

bool QuantityReader::is_followed_by_unit(const MatchedBlock& matched, std::size_t end) const
{
    if (goes_on_as_group(matched.block.text, end)) {
        return true; // `Rau các loại 18 720 ha`
    }
    const auto after =
        std::lower_bound(matched.tokens.begin(), matched.tokens.end(), end,
                         [](const Token& token, std::size_t byte) { return token.begin < byte; });
    return after != matched.tokens.end() && after->begin - end <= 1 &&
           m_units.is_unit_at(matched.block.text, matched.tokens,
                              static_cast<std::size_t>(after - matched.tokens.begin()));
}

void QuantityReader::read(MatchedBlock& matched, std::size_t first_byte, NumberStyle& style)
{
    Cursor cursor{matched, style};
    cursor.token = first_token_at(matched.tokens, 0, first_byte);
    const Lexicon& lexicon = m_grammar.lexicon();
    while (cursor.token < matched.tokens.size()) {
        const Token& token = matched.tokens[cursor.token];
        const bool has_digit = is_digit(matched.block.text[token.begin]);
        if (!has_digit && !lexicon.may_begin(token.syllable, ListId::number_words)) {
            ++cursor.token;
        } else if (cursor.skip_mention()) {
            continue;
        } else if (has_digit) {
            read_digits_at(cursor);
        } else if (lexicon.find_at(matched.tokens, cursor.token, ListId::number_words).token_count >
                   0) {
            read_words_at(cursor);
        } else {
            ++cursor.token;
        }
    }
}

/// A currency sign or code before the number: `$10`, `USD 1,23`.
void QuantityReader::add_prefix_currency(const Cursor& cursor, Quantity& quantity) const
{
    if (cursor.token == 0 || quantity.unit_class != UnitClass::none) {
        return;
    }
    const auto& tokens = cursor.tokens();
    const auto& before = cursor.matched.quantities;
    const std::size_t taken = before.empty() ? 0 : before.back().span.end;
    for (std::size_t back = std::min<std::size_t>(2, cursor.token); back > 0; --back) {
        const std::size_t first = cursor.token - back;
        const WordHit hit = m_grammar.lexicon().find_at(tokens, first, ListId::units);
        if (hit.group == "money" && hit.value == 0 && first + hit.token_count == cursor.token &&
            quantity.span.begin - hit.span.end <= 1 && hit.span.begin >= taken &&
            hit.canonical != "VND") {
            quantity.unit_class = UnitClass::money;
            quantity.unit = hit.canonical;
            quantity.span.begin = hit.span.begin;
            return;
        }
    }
}

void QuantityReader::read_digits_at(Cursor& cursor)
{
    const std::string_view text = cursor.text();
    const std::size_t begin = cursor.begin();
    const bool is_currency_glued =
        cursor.token > 0 && begin == cursor.tokens()[cursor.token - 1].end &&
        m_grammar.lexicon().find_at(cursor.tokens(), cursor.token - 1, ListId::units).group ==
            "money";
    const bool is_scale_glued = !cursor.matched.quantities.empty() &&
                                cursor.matched.quantities.back().span.end == begin &&
                                cursor.matched.quantities.back().scale > 0; // `1tr25`
    const bool is_range_end = !cursor.matched.quantities.empty() && begin > 0 &&
                              cursor.matched.quantities.back().span.end == begin - 1; // `10k-20k`
    if (is_part_of_word(text, begin) && !is_currency_glued && !is_scale_glued && !is_range_end) {
        cursor.skip_to(end_of_number(text, begin));
        return;
    }
    const std::size_t limit = cursor.limit();
    const auto shape =
        m_grammar.rules(RuleStage::number).match_at(text.substr(0, limit), begin, k_window);
    if (!shape) {
        cursor.skip_to(end_of_number(text, begin));
        return;
    }
    std::size_t end = shape->span.end;
    bool is_rate = false; // `98,6/100.000 dân`: how many in a round number, and no fraction
    if (shape->rule->kind == "fraction") {
        const std::size_t value_end = text.find_last_not_of(' ', text.find('/', begin) - 1) + 1;
        const std::size_t mark = first_token_at(cursor.tokens(), cursor.token + 1, value_end);
        is_rate = m_units.is_bare_rate(text, cursor.tokens(), mark, value_end, limit);
        end = is_rate ? value_end : end;
    }
    if (continues_as_number(text, end)) {
        const TextSpan whole{begin, end_of_number(text, begin)};
        cursor.add_finding("number-malformed", whole, "these digits make no number",
                           "dãy chữ số này không thành một số");
        cursor.skip_to(whole.end);
        return;
    }
    const std::size_t after = first_token_at(cursor.tokens(), cursor.token + 1, end);
    const UnitReading unit = m_units.read(text, cursor.tokens(), after, end, limit);
    const bool is_code = end < limit && unit.end == 0 && !is_word_boundary(text, end);
    if (is_code) {
        cursor.skip_to(end + 1);
        return;
    }
    Quantity quantity;
    quantity.span = quantity.number_span = {begin, end};
    quantity.rule = shape->rule->id;
    apply_unit(quantity, unit);
    add_prefix_currency(cursor, quantity);
    std::string_view first = quantity.number_span.of(text);
    std::string_view second;
    if (shape->rule->kind != "number" && !is_rate) {
        const Captures captures = m_grammar.rules(RuleStage::number).captures(*shape, text);
        first = without_blanks_at_end(capture(captures, "value"));
        second = capture(captures, shape->rule->kind == "fraction" ? "total" : "upper");
    }
    const DigitsReading value =
        read_digits(first, quantity.unit_class, quantity.scale, cursor.style);
    const DigitsReading value2 =
        second.empty() ? DigitsReading{}
                       : read_digits(second, quantity.unit_class, quantity.scale, cursor.style);
    cursor.style.learn(first);
    if (!value.value || (!second.empty() && !value2.value)) {
        cursor.add_finding("number-malformed", shape->span, "these digits make no number",
                           "dãy chữ số này không thành một số");
        cursor.skip_to(end);
        return;
    }
    if (value.problem == DigitsProblem::style_slip) {
        cursor.add_finding("number-style", shape->span,
                           "decimal and group marks differ from the Vietnamese style",
                           "dấu thập phân hoặc dấu nhóm không theo cách viết tiếng Việt");
    }
    quantity.value = *value.value;
    quantity.value2 = value2.value;
    if (shape->rule->kind == "fraction" && !is_rate) {
        quantity.kind = ObservationKind::fraction;
    } else if (shape->rule->kind == "range") {
        quantity.is_closed_range = true;
    }
    if (unit.has_half) {
        quantity.value = with_half(quantity.value).value_or(quantity.value);
    }
    if (has_minus(text, begin)) {
        quantity.value = quantity.value.negated();
        const std::size_t sign = text[begin - 1] == '-' ? 1 : std::string_view("âm ").size();
        const auto& before = cursor.matched.quantities;
        if (before.empty() || before.back().span.end <= begin - sign) {
            quantity.span.begin = begin - sign;
        }
    }
    cursor.matched.quantities.push_back(std::move(quantity));
    cursor.token = std::max(after, unit.next_token);
}

/// Words count as a figure only where nothing else can be meant: before a listed unit or counted
/// noun, not before a span of time, and a lone `một` only where something is said to exist.
bool QuantityReader::accepts_word_number(const Cursor& cursor, const WordNumber& number,
                                         const UnitReading& unit, std::size_t unit_token) const
{
    const std::string_view text = cursor.text();
    const bool is_whole_text = number.span.begin == 0 && number.span.end == text.size();
    const Lexicon& lexicon = m_grammar.lexicon();
    const WordHit first = lexicon.find_at(cursor.tokens(), cursor.token, ListId::number_words);
    const bool is_ambiguous =
        first.group == "tail" || first.group == "digit-or-year" || first.group == "zero";
    const bool is_measured = first.group != "tail" && unit.unit_class != UnitClass::none &&
                             unit.unit_class != UnitClass::count;
    if (number.words == 1 && is_ambiguous && number.scale == 0 && !is_whole_text && !is_measured) {
        return false; // `không gian`, `đầu tư`, `năm`: other words far more often
    }
    const auto& quantities = cursor.matched.quantities;
    const bool goes_on =
        !quantities.empty() && quantities.back().unit.empty() && quantities.back().scale > 0 &&
        number.span.begin - quantities.back().span.end <= 1; // `1 triệu | hai trăm`
    if (unit.end == 0) {
        return goes_on || number.scale > 0 ||
               (is_whole_text && (number.words > 1 || number.value >= Decimal(10, 0)));
    }
    const WordHit listed = lexicon.find_at(cursor.tokens(), unit_token, ListId::units);
    if (listed.group == "time" && number.words < 3 && !is_whole_text &&
        lexicon.find_at(cursor.tokens(), unit_token, ListId::units).canonical != "min") {
        const bool is_end = unit.end == text.size() && number.span.begin == 0;
        return is_end && listed.canonical != "a";
    }
    if (unit.unit_class == UnitClass::count &&
        lexicon.find_at(cursor.tokens(), unit_token, ListId::count_nouns).token_count == 0) {
        return false;
    }
    if (number.words > 1 || cursor.token == 0) {
        return true;
    }
    if (starts_with_capital(text, number.span.begin)) {
        return false;
    }
    const WordHit before = lexicon.find_at(cursor.tokens(), cursor.token - 1, ListId::light_verbs);
    if (number.value == Decimal(1, 0)) {
        return unit.unit_class == UnitClass::count &&
               (before.group == "exists" || follows_verb(cursor, unit_token));
    }
    return lexicon.find_at(cursor.tokens(), cursor.token - 1, ListId::markers).group != "ordinal";
}

/// `phê bình một trường hợp` counts; `một bước`, `một phần`, `một số` do not.
bool QuantityReader::follows_verb(const Cursor& cursor, std::size_t unit_token) const
{
    const Lexicon& lexicon = m_grammar.lexicon();
    static constexpr std::string_view k_vague[] = {"bước", "phần", "việc", "mặt", "điểm", "lần",
                                                   "loại", "mức",  "hạng", "bậc", "nhóm"};
    const Token& noun = cursor.tokens()[unit_token];
    const std::string word = lower(cursor.text().substr(noun.begin, noun.end - noun.begin));
    if (std::find(std::begin(k_vague), std::end(k_vague), word) != std::end(k_vague)) {
        return false;
    }
    for (std::size_t back = 1; back <= 3 && back <= cursor.token; ++back) {
        const WordHit verb =
            lexicon.find_at(cursor.tokens(), cursor.token - back, ListId::unit_stops);
        if (verb.group == "verb" && verb.token_count == back) {
            return true;
        }
    }
    return false;
}

void QuantityReader::read_words_at(Cursor& cursor)
{
    const std::string_view text = cursor.text();
    const std::size_t limit = cursor.limit();
    const WordNumberReading reading =
        m_grammar.number_words().read(text.substr(0, limit), cursor.begin());
    if (!reading.number) {
        if (reading.problem != WordNumberProblem::none && !reading.span.is_empty()) {
            cursor.add_finding("number-words", reading.span,
                               "these number words make no number that can be read for certain",
                               "các chữ số viết bằng chữ này không đọc được chắc chắn");
        }
        cursor.skip_to(std::max(reading.span.end, cursor.begin() + 1));
        return;
    }
    const WordNumber& number = *reading.number;
    const std::size_t after = first_token_at(cursor.tokens(), cursor.token + 1, number.span.end);
    const UnitReading unit = m_units.read(text, cursor.tokens(), after, number.span.end, limit);
    if (!accepts_word_number(cursor, number, unit, after)) {
        cursor.token = after;
        return;
    }
    Quantity quantity;
    quantity.span = quantity.number_span = number.span;
    quantity.value = number.value;
    quantity.scale = number.scale;
    quantity.is_in_words = true;
    quantity.rule = "number-words";
    apply_unit(quantity, unit);
    if (unit.has_half) {
        quantity.value = with_half(quantity.value).value_or(quantity.value);
    }
    cursor.matched.quantities.push_back(std::move(quantity));
    cursor.token = std::max(after, unit.next_token);
}

} // namespace solieu
