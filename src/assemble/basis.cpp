#include "assemble/basis.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace solieu {

namespace {

/// Bases longer than this run into the next clause.
constexpr std::size_t k_max_basis_bytes = 160;

/// Where the words behind a figure stop belonging to its basis.
std::size_t end_of_basis(const BlockView& view, std::size_t begin, std::size_t limit)
{
    const std::string_view text = view.text();
    const std::size_t last = std::min({limit, text.size(), begin + k_max_basis_bytes});
    for (std::size_t at = begin; at < last; ++at) {
        const WordHit* base = view.word_at(at, ListId::bases);
        if (base != nullptr && base->group == "plan" && base->span.end <= last) {
            at = base->span.end - 1; // `kịch bản tăng trưởng`
            continue;
        }
        if (const Mention* mention = view.mention_at(at)) {
            at = mention->span.end - 1; // dots and slashes of a date end nothing
            continue;
        }
        if (std::string_view(",;.()[]:").find(text[at]) != std::string_view::npos) {
            return at;
        }
        if (at == begin || text[at - 1] != ' ') {
            continue;
        }
        if (text.substr(at).starts_with("số ") &&
            view.word_ending(at - 1, ListId::bases, "past") != nullptr) {
            return at; // `so với cùng kỳ | số vụ tăng 9%`
        }
        static constexpr std::array<std::string_view, 5> k_reasons{"do ", "nhờ ", "vì ", "chủ yếu ",
                                                                   "nguyên nhân "};
        const bool is_reason =
            std::any_of(k_reasons.begin(), k_reasons.end(),
                        [&](std::string_view word) { return text.substr(at).starts_with(word); });
        if (is_reason) {
            return at;
        }
        constexpr std::string_view k_with = "với ";
        if (text.substr(at).starts_with(k_with) &&
            view.word_at(at + k_with.size(), ListId::labels) != nullptr) {
            return at; // `đạt 100% kế hoạch | với tổng kinh phí 168 tỷ đồng`
        }
        const WordHit* role = view.word_at(at, ListId::roles);
        const bool is_verb = role != nullptr && role->group != "guard" && role->group != "rate" &&
                             role->canonical != "còn" && view.text(role->span) != "thực hiện";
        if (is_verb) {
            return at;
        }
    }
    return last;
}

/// Without blanks and an `và` left at the end.
TextSpan without_tail(const BlockView& view, TextSpan span)
{
    span = view.trimmed(span);
    for (bool is_cut = true; is_cut && !span.is_empty();) {
        const WordHit* edge = view.word_ending(span.end, ListId::edges);
        is_cut = edge != nullptr && edge->span.begin > span.begin && edge->token_count == 1;
        if (is_cut) {
            span = view.trimmed({span.begin, edge->span.begin});
        }
    }
    return span;
}

BasisKind kind_of(const BlockView& view, TextSpan span)
{
    const WordHit* word = view.first_word(span, ListId::bases);
    return word != nullptr && word->group == "plan" ? BasisKind::plan : BasisKind::past;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.starts_with(word); });
}

} // namespace

TextSpan named_behind(const BlockView& view, std::size_t end)
{
    constexpr std::size_t k_longest = 40;
    const std::string_view text = view.text();
    std::size_t begin = end;
    for (const std::string_view word : {" về ", " số "}) {
        begin = begin == end && text.substr(end).starts_with(word) ? end + word.size() : begin;
    }
    if (begin == end) {
        return {end, end};
    }
    std::size_t stop = begin;
    while (stop < text.size() && stop - begin < k_longest &&
           std::string_view(",;.()").find(text[stop]) == std::string_view::npos) {
        const bool is_word_start = stop > begin && text[stop - 1] == ' ';
        const WordHit* than = is_word_start ? view.word_at(stop, ListId::bases) : nullptr;
        if ((than != nullptr && than->group == "than") ||
            (is_word_start && begins_with_any(text.substr(stop), {"và ", "nhưng ", "song "}))) {
            break;
        }
        ++stop;
    }
    return view.trimmed({begin, stop});
}

Basis basis_behind(const BlockView& view, std::size_t end, std::size_t limit)
{
    end = named_behind(view, end).end;
    std::size_t begin = view.past_blanks(end);
    const WordHit* word = view.word_at(begin, ListId::bases);
    if (word == nullptr) {
        return {};
    }
    if (word->group == "than") {
        begin = view.past_blanks(word->span.end);
    }
    const TextSpan span = without_tail(view, {begin, end_of_basis(view, begin, limit)});
    if (span.is_empty()) {
        return {};
    }
    return {kind_of(view, span), span, false};
}

Basis basis_before(const BlockView& view, TextSpan words)
{
    if (const std::size_t mark = view.text(words).rfind(';'); mark != std::string_view::npos) {
        words.begin += mark + 1;
    }
    const WordHit* than = view.last_word(words, ListId::bases, "than");
    if (than != nullptr && view.is_inside_longer(*than)) { // `giá so sánh`
        than = nullptr;
    }
    const WordHit* base = view.first_word(words, ListId::bases, "past");
    const WordHit* verb = view.last_word(words, ListId::roles);
    std::size_t begin = 0;
    if (than != nullptr) {
        begin = than->span.end + 1;
    } else if (base != nullptr && verb != nullptr && verb->group != "rate" &&
               verb->group != "share" && verb->span.end < base->span.begin) {
        begin = base->span.begin; // `thấp hơn cùng kỳ 3,4 điểm`
        const std::string_view said = view.text(verb->span);
        const bool is_own_year = base->token_count == 1 && !said.ends_with("hơn") &&
                                 view.period_at(begin) != nullptr && is_up_or_down(verb->group);
        if (is_own_year) {
            return {}; // `mức tăng CPI bình quân năm 2025 không quá 4%`
        }
    } else {
        return {};
    }
    const TextSpan span = without_tail(view, {begin, end_of_basis(view, begin, words.end)});
    if (span.is_empty()) {
        return {};
    }
    return {kind_of(view, span), span, true};
}

Basis plan_in_verb(const BlockView& view, const WordHit& verb)
{
    const WordHit* plan = view.last_word(verb.span, ListId::bases, "plan");
    return plan == nullptr ? Basis{} : Basis{BasisKind::plan, plan->span, true};
}

} // namespace solieu
