#include "assemble/subjects.hpp"

#include "assemble/label_words.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

/// `trồng mới`, `phát hiện, lập biên bản`, `được giao`: a term that is a verb itself.
bool begins_verbal_term(const BlockView& view, const WordHit& verb)
{
    const WordHit* term = view.word_at(verb.span.begin, ListId::terms);
    const std::string_view words = term == nullptr ? std::string_view() : view.text(term->span);
    return words.ends_with(" mới") || words.starts_with("được ") ||
           words.find(", ") != std::string_view::npos;
}

/// The first verb of the span that is no piece of a name or longer word.
const WordHit* first_verb(const BlockView& view, TextSpan span)
{
    const auto is_none = [&](const WordHit& verb) {
        return (view.is_inside_longer(verb) && !begins_verbal_term(view, verb)) ||
               view.text(verb.span) == "mới" ||
               (verb.span.begin > span.begin &&
                is_upper(decode_at(view.text(), verb.span.begin).value));
    };
    const WordHit* verb = view.first_word(span, ListId::unit_stops, "verb");
    while (verb != nullptr && is_none(*verb)) {
        verb = view.first_word({verb->span.end, span.end}, ListId::unit_stops, "verb");
    }
    return verb;
}

/// Where a noun of a body that the label begins with ends: a listed one (`UBND tỉnh`); one behind
/// `các`, one with its name (`Sở Y tế`) or, \p is_next, one behind another. Else where it begins.
std::size_t end_of_body(const BlockView& view, TextSpan span, bool is_next)
{
    if (const WordHit* actor = view.word_at(span.begin, ListId::edges);
        actor != nullptr && actor->group == "actor" && actor->span.end <= span.end) {
        return actor->span.end;
    }
    static constexpr std::array<std::string_view, 4> k_plurals{"các ", "Các ", "những ", "Những "};
    std::size_t begin = span.begin;
    for (const std::string_view plural : k_plurals) {
        begin += view.text(span).starts_with(plural) ? plural.size() : 0;
    }
    const WordHit* body = view.word_at(begin, ListId::bodies);
    if (body == nullptr || body->span.end > span.end) {
        return span.begin;
    }
    const std::size_t next = view.past_blanks(body->span.end);
    const bool is_named = next < span.end && is_upper(decode_at(view.text(), next).value);
    return begin > span.begin || is_next || is_named ? body->span.end : span.begin;
}

/// The rest of a body's name, up to the verb or the end, holds no other clause and no measure.
bool is_rest_of_name(const BlockView& view, TextSpan rest)
{
    constexpr std::size_t k_longest = 80;
    return rest.size() <= k_longest && view.text(rest).find(',') == std::string_view::npos &&
           view.first_word(rest, ListId::labels) == nullptr;
}

/// `tham mưu UBND tỉnh | ban hành`: behind the verb stands only who did it.
bool is_on_behalf(const BlockView& view, TextSpan words)
{
    const WordHit* verb = view.word_at(words.begin, ListId::unit_stops);
    if (verb == nullptr || verb->group != "verb" || verb->span.end >= words.end) {
        return false;
    }
    TextSpan rest = view.trimmed({verb->span.end, words.end});
    while (!rest.is_empty()) {
        const std::size_t end = end_of_body(view, rest, true);
        if (end == rest.begin) {
            return false;
        }
        rest = view.trimmed({end, rest.end}, ",");
    }
    return true;
}

} // namespace

void cut_subject(const BlockView& view, LabelWords& label)
{
    bool is_cut = false;
    if (label.is_before_bracket) {
        return; // `trường Mầm non mở rộng thêm (1,2 ha)`: what the bracket is about
    }
    while (!label.span.is_empty()) {
        const std::size_t end = end_of_body(view, label.span, is_cut);
        if (end == label.span.begin ||
            (end < label.span.end && !label.says_done && first_verb(view, label.span) == nullptr)) {
            break;
        }
        label.actor = {label.span.begin, end};
        label.span.begin = end;
        cut_left(view, label);
        is_cut = true;
    }
    const WordHit* verb = first_verb(view, label.span);
    const std::size_t begin = verb != nullptr   ? verb->span.begin
                              : label.says_done ? label.span.end
                                                : label.span.begin;
    if (is_cut && begin > label.span.begin && !is_nominal(view, label.span) &&
        is_rest_of_name(view, {label.span.begin, begin})) {
        label.span.begin = begin;
    }
    if (is_cut && view.text(label.span).starts_with("được ")) { // `Xã | được | giao 62 biên chế`
        label.span.begin += std::string_view("được ").size();
    }
    if (label.says_done && is_on_behalf(view, label.span)) {
        label.actor = label.span;
        label.span.begin = label.span.end;
    }
}

} // namespace solieu
