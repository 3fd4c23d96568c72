#include "match/matcher.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"
#include "match/quantity_joiner.hpp"
#include "match/unit_namer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace solieu {
namespace {

/// Labels are short; nothing behind this many bytes is looked at.
constexpr std::size_t k_label_window = 24;

/// Titles, headings and the first lines of lists are shorter.
constexpr std::size_t k_short_bytes = 240;

/// The label without the marks that end it: `Phần thứ nhất`, `1.2`, `a`; a bullet is itself.
std::string label_text(std::string_view text)
{
    constexpr std::string_view k_edges = " .):(/";
    const std::size_t begin = text.find_first_not_of(k_edges);
    if (begin == std::string_view::npos) {
        return std::string(text.substr(0, text.find(' ')));
    }
    return std::string(text.substr(begin, text.find_last_not_of(k_edges) - begin + 1));
}

/// `1.` is no label of `1.250 hộ`.
bool cuts_number(std::string_view text, std::size_t at)
{
    return at >= 2 && at < text.size() && is_digit(text[at - 2]) && text[at - 1] == '.' &&
           is_digit(text[at]);
}

bool is_number_cell(std::string_view text)
{
    return text.find_first_not_of("0123456789.,-+/() ") == std::string_view::npos;
}

/// Whether a short line may be `Đơn vị tính: triệu đồng`.
bool may_name_unit(std::string_view text)
{
    constexpr std::size_t k_longest = 60;
    return text.size() <= k_longest &&
           (text.find("vị") != std::string_view::npos ||
            text.find("VT") != std::string_view::npos || text.find("vt") != std::string_view::npos);
}

/// `mức Khá 42,3%, mức Đạt 37,6%, Chưa đạt 1,6%`: whether the verb at the offset is a grade, which
/// is written with a capital within its sentence.
bool is_grade(std::string_view text, std::size_t at)
{
    constexpr std::string_view k_grade = "Đạt";
    static constexpr std::array<std::string_view, 2> k_denials{"Chưa ", "Không "};
    bool is_capital = text.substr(at).starts_with(k_grade);
    for (const std::string_view word : k_denials) {
        if (text.substr(at).starts_with(word)) {
            is_capital = true;
        } else if (text.substr(0, at).ends_with(word)) {
            is_capital = true;
            at -= word.size();
        }
    }
    static constexpr std::array<std::string_view, 5> k_before{", ", "mức ", "loại ", "hạng ",
                                                              "độ "};
    return is_capital && std::any_of(k_before.begin(), k_before.end(), [&](std::string_view word) {
               return text.substr(0, at).ends_with(word);
           });
}

void drop_grades(MatchedBlock& matched)
{
    const std::string_view text = matched.block.text;
    static constexpr std::array<std::string_view, 3> k_signs{"Đạt", "Chưa ", "Không "};
    if (std::none_of(k_signs.begin(), k_signs.end(), [text](std::string_view sign) {
            return text.find(sign) != std::string_view::npos;
        })) {
        return; // most texts
    }
    std::erase_if(matched.words, [text](const WordHit& word) {
        return (word.list == ListId::roles || word.list == ListId::edges ||
                word.list == ListId::light_verbs) &&
               is_grade(text, word.span.begin);
    });
}

/// Whether one entry of a bracket is a kind with its count: `công văn 25`.
bool is_counted_entry(std::string_view entry)
{
    const std::size_t begin = std::min(entry.find_first_not_of(' '), entry.size());
    std::size_t digits = entry.size();
    while (digits > begin && is_digit(entry[digits - 1])) {
        --digits;
    }
    const CodePoint first = decode_at(entry, begin);
    return digits > begin && digits < entry.size() && entry[digits - 1] == ' ' &&
           is_letter(first.value) && !is_upper(first.value);
}

/// `(kế hoạch 06, công văn 25, quyết định 03)`: a bracket that is nothing but kinds and their
/// counts, where `quyết định 03` is no name; not `(tổ 8, phường 3)`, which is nothing but names.
bool is_in_counted_list(const RuleSet& rules, std::string_view text, TextSpan span)
{
    constexpr std::size_t k_longest = 400; // bytes; no list in a bracket is longer
    const std::size_t from = span.begin - std::min(span.begin, k_longest);
    const std::size_t open = text.substr(0, span.begin).find_last_of("()");
    const std::size_t close = text.substr(0, span.end + k_longest).find_first_of("()", span.end);
    if (open == std::string_view::npos || open < from || text[open] != '(' ||
        close == std::string_view::npos || text[close] != ')') {
        return false;
    }
    bool has_plain = false;
    for (std::size_t at = open + 1; at <= close;) {
        const std::size_t end = text.find_first_of(",;)", at);
        const std::string_view entry = text.substr(at, end - at);
        if (!is_counted_entry(entry)) {
            return false;
        }
        has_plain = has_plain || !rules.find_span(entry, 0);
        at = end + 1;
    }
    return has_plain;
}

} // namespace

Matcher::Matcher(const Grammar& grammar, MatchMemory& memory, Sink<MatchedBlock>& next)
    : m_grammar(grammar), m_memory(memory), m_next(next), m_quantities(grammar),
      m_units(grammar.lexicon())
{
}

Matcher::Matcher(const Grammar& grammar, Sink<MatchedBlock>& next)
    : m_grammar(grammar), m_own_memory(std::make_unique<MatchMemory>(grammar)),
      m_memory(*m_own_memory), m_next(next), m_quantities(grammar), m_units(grammar.lexicon())
{
}

void Matcher::find_label(MatchedBlock& matched) const
{
    const std::string_view text = matched.block.text;
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const auto found = m_grammar.rules(RuleStage::label).match_at(text, begin, k_label_window);
    if (!found || cuts_number(text, found->span.end)) {
        return;
    }
    matched.label = Label{found->span, label_text(found->span.of(text)), found->rule->id,
                          found->rule->rank, found->rule->kind == "heading"};
}

void Matcher::find_mentions(MatchedBlock& matched)
{
    const RuleSet& rules = m_grammar.rules(RuleStage::block);
    const std::string_view text = matched.block.text;
    std::size_t from = matched.label ? matched.label->span.end : 0;
    while (auto span = rules.find_span(text, from)) {
        const std::size_t longest_end = span->end;
        const MentionMemory::Known* known = &m_memory.mentions.read(span->of(text));
        if (known->rule == nullptr) {
            from = RuleSet::next_start(text, *span);
            continue;
        }
        // A unit behind a weak match makes its last number a figure: `thôn 3 và | 12 hộ`.
        while (known->rule != nullptr && known->rule->is_weak &&
               m_quantities.is_followed_by_unit(matched, span->end)) {
            span = rules.shorter(text, *span);
            if (!span) {
                break;
            }
            known = &m_memory.mentions.read(span->of(text));
        }
        if (!span || known->rule == nullptr) {
            from = longest_end;
            continue;
        }
        if (known->rule->is_weak && is_counted_entry(span->of(text)) &&
            is_in_counted_list(rules, text, *span)) {
            from = span->end;
            continue;
        }
        from = span->end;
        matched.mentions.push_back(known->mention);
        matched.mentions.back().span = *span;
    }
}

MatchedBlock Matcher::match(Block block)
{
    MatchedBlock matched;
    matched.block = std::move(block);
    m_memory.tokeniser.split(matched.block.text, matched.tokens);
    find_label(matched);
    const std::string_view text = matched.block.text;
    const bool is_short = text.size() <= k_short_bytes;
    if (is_short || std::any_of(text.begin(), text.end(), is_digit)) {
        find_mentions(matched); // `quý I` has no digit and matters in titles and headings
    }
    m_quantities.read(matched, matched.label ? matched.label->span.end : 0, m_style);
    join_quantities(text, matched.quantities);
    // A cell that is a number names no unit.
    if (matched.block.cell ? !is_number_cell(text) : may_name_unit(text)) {
        matched.named_unit = unit_named_in(matched, m_units);
    }
    const bool may_be_heading = (matched.label && matched.label->is_heading) ||
                                matched.block.heading_level > 0 || is_all_capitals(text);
    // Nobody asks for the words of other blocks; short ones may be `Trong đó:`.
    if (!matched.quantities.empty() || may_be_heading || is_short) {
        m_grammar.lexicon().find(matched.tokens, matched.words);
        drop_grades(matched);
    }
    return matched;
}

void Matcher::put(Block block)
{
    m_next.put(match(std::move(block)));
}

void Matcher::finish()
{
    m_next.finish();
}

} // namespace solieu
