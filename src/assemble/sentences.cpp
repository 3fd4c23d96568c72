#include "assemble/sentences.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// Whether the dot at the offset belongs to an abbreviation: `TP.`, `Tr.đó`, `v.v.`, an initial.
bool is_abbreviation(std::string_view text, std::size_t dot)
{
    std::size_t begin = dot;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' &&
           text[begin - 1] != '.') {
        --begin;
    }
    const CodePoint first = decode_at(text, begin);
    const bool is_one_letter = begin + first.size == dot && is_upper(first.value);
    if (is_one_letter && std::string_view("IVX").find(text[begin]) == std::string_view::npos) {
        return true; // an initial; `loại V.` ends a sentence
    }
    const std::string word = lower(text.substr(begin, dot - begin));
    static constexpr std::string_view k_known[] = {"tp",  "tx", "tt", "tr", "v", "th", "ts", "ths",
                                                   "pgs", "gs", "bs", "q",  "p", "h",  "st", "stt"};
    return std::find(std::begin(k_known), std::end(k_known), word) != std::end(k_known);
}

/// No sentence of a report is longer; one that is gets cut at a blank, so that the work for each
/// figure stays bounded.
constexpr std::size_t k_max_sentence_bytes = 8192;

bool starts_sentence(std::string_view text, std::size_t at)
{
    bool has_blank = false;
    while (at < text.size() && (text[at] == ' ' || text[at] == ')' || text[at] == '"')) {
        has_blank = has_blank || text[at] == ' ';
        ++at;
    }
    if (at >= text.size()) {
        return true;
    }
    const CodePoint next = decode_at(text, at);
    if (is_letter(next.value)) {
        return is_upper(next.value);
    }
    return has_blank;
}

} // namespace

std::vector<TextSpan> sentences_of(const MatchedBlock& matched)
{
    const std::string_view text = matched.block.text;
    std::vector<TextSpan> sentences;
    std::size_t begin = 0;
    std::size_t mention = 0;
    std::size_t quantity = 0;
    for (std::size_t at = matched.label ? matched.label->span.end : 0; at < text.size(); ++at) {
        const bool is_too_long = at - begin > k_max_sentence_bytes && text[at] == ' ';
        if (text[at] != '.' && text[at] != '!' && text[at] != '?' && !is_too_long) {
            continue;
        }
        while (mention < matched.mentions.size() && matched.mentions[mention].span.end <= at) {
            ++mention;
        }
        while (quantity < matched.quantities.size() &&
               matched.quantities[quantity].span.end <= at) {
            ++quantity;
        }
        const bool is_inside =
            (mention < matched.mentions.size() && matched.mentions[mention].span.contains(at)) ||
            (quantity < matched.quantities.size() &&
             matched.quantities[quantity].span.contains(at));
        if (is_inside ||
            (!is_too_long && (is_abbreviation(text, at) || !starts_sentence(text, at + 1)))) {
            continue;
        }
        sentences.push_back({begin, at + 1});
        begin = at + 1;
    }
    if (begin < text.size() || sentences.empty()) {
        sentences.push_back({begin, text.size()});
    }
    return sentences;
}

} // namespace solieu
