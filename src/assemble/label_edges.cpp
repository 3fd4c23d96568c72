#include "assemble/label_edges.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

bool is_preposition(const WordHit& word)
{
    return word.list == ListId::edges && (word.group == "preposition" || word.group == "link");
}

} // namespace

const WordHit* first_preposition(const BlockView& view, TextSpan span)
{
    const WordHit* word = view.first_word(span, ListId::edges);
    while (word != nullptr && (!is_preposition(*word) || view.is_inside_longer(*word))) {
        word = view.first_word({word->span.end, span.end}, ListId::edges);
    }
    return word;
}

bool joins_words(const BlockView& view, std::size_t comma)
{
    if (view.word_across(comma, ListId::terms) != nullptr) {
        return true;
    }
    const std::size_t next = view.past_blanks(comma + 1);
    const WordHit* verb = view.word_ending(comma, ListId::unit_stops, "verb");
    const WordHit* other = view.word_at(next, ListId::unit_stops);
    if (verb == nullptr || other == nullptr || other->group != "verb" ||
        view.word_at(next, ListId::terms) != nullptr ||
        view.word_at(next, ListId::roles) != nullptr ||
        view.word_ending(comma, ListId::light_verbs) != nullptr ||
        view.text(verb->span) == "hiện có" || view.text(verb->span) == "vi phạm") {
        return false;
    }
    // `xây 12 phòng học, khám 300 lượt` are two clauses; `kiểm tra, giám sát 12 tổ chức` is one.
    const std::size_t behind = view.past_blanks(other->span.end);
    const bool is_counting = behind < view.text().size() && is_digit(view.text()[behind]);
    return !is_counting || !view.is_inside_longer(*verb);
}

std::size_t last_of(std::string_view text, TextSpan span, std::string_view marks)
{
    const std::size_t at = span.of(text).find_last_of(marks);
    return at == std::string_view::npos ? std::string_view::npos : span.begin + at;
}

namespace {

/// Whether a word of a list may be cut off the end of a label.
bool is_right_edge(const WordHit& word)
{
    switch (word.list) {
    case ListId::bounds:
        return word.group == "before";
    case ListId::statuses:
        return word.group == "sentence";
    case ListId::roles:
        return word.group != "rate" && word.group != "guard";
    case ListId::edges:
        return word.group != "left" && word.group != "actor";
    case ListId::light_verbs:
        return word.group != "makes";
    case ListId::markers:
        return true;
    default:
        return false;
    }
}

/// `xây mới`, `phát hiện mới` before a count: the word belongs to the verb; `giải ngân mới 35%` is
/// a hedge.
bool belongs_to_verb(const BlockView& view, TextSpan span, const WordHit& word)
{
    const std::size_t end = view.trimmed({span.begin, word.span.begin}).end;
    return view.text(word.span) == "mới" &&
           view.word_ending(end, ListId::unit_stops, "verb") != nullptr &&
           view.word_ending(end, ListId::light_verbs) == nullptr;
}

/// `tin | mới`, `(cũ 132, | mới`: new ones; `đến nay | mới`, `đã có | mới`: so far only.
bool tells_new_ones(const BlockView& view, TextSpan span, const WordHit& word)
{
    const TextSpan before = view.trimmed({span.begin, word.span.begin});
    if (view.text(word.span) != "mới" || before.is_empty()) {
        return false;
    }
    const char mark = view.text()[before.end - 1];
    return mark == ',' || mark == ';' || mark == '(' || mark == ':' ||
           view.word_ending(before.end, ListId::count_nouns) != nullptr;
}

/// `chưa | đạt`: what is not so is a name.
bool is_negated(const BlockView& view, TextSpan span, const WordHit& word)
{
    static constexpr std::array<std::string_view, 4> k_negations{"chưa", "Chưa", "không", "Không"};
    const std::string_view before = view.text(view.trimmed({span.begin, word.span.begin}));
    return std::any_of(k_negations.begin(), k_negations.end(),
                       [before](std::string_view negation) { return before.ends_with(negation); });
}

/// `20 dự án đang | triển khai, ...`, `03 nhóm | giảm; ...`: what is going on, where no number
/// follows.
bool tells_state(const BlockView& view, TextSpan span, const WordHit& word)
{
    const std::string_view before = view.text(view.trimmed({span.begin, word.span.begin}));
    const std::size_t next = view.past_blanks(word.span.end);
    const char mark = next < view.text().size() ? view.text()[next] : '.';
    const bool is_trend = is_up_or_down(word.group);
    return (before.ends_with(" đang") && word.list != ListId::bounds && !is_digit(mark)) ||
           (is_trend && (mark == ',' || mark == ';' || mark == '.'));
}

/// `các khoản thu | còn lại`, `số nợ | còn lại`; but `, còn lại`, `hiện còn lại`.
bool is_noun_before(const BlockView& view, TextSpan words)
{
    words = view.trimmed(words);
    return !words.is_empty() &&
           std::string_view(",;:().").find(view.text()[words.end - 1]) == std::string_view::npos &&
           view.word_ending(words.end, ListId::edges) == nullptr &&
           view.word_ending(words.end, ListId::light_verbs) == nullptr &&
           view.mention_ending(words.end) == nullptr;
}

/// The longest word that ends here and may be cut off; null when there is none.
const WordHit* right_edge(const BlockView& view, TextSpan span, bool is_ratio, bool has_colon)
{
    const WordHit* best = nullptr;
    view.for_words_ending(span.end, [&](const WordHit& word) {
        if (word.span.begin < span.begin || !is_right_edge(word)) {
            return;
        }
        // Before a colon stands a name: `Ngô cả năm: 15 ha`.
        const bool is_name = has_colon && word.list != ListId::bounds &&
                             word.list != ListId::statuses &&
                             (word.list != ListId::markers || word.group == "ordinal") &&
                             view.text(word.span) != "là";
        const bool is_done = !is_ratio && view.text(word.span) == "hoàn thành";
        const bool is_rest = view.text(word.span) == "còn lại" &&
                             is_noun_before(view, {span.begin, word.span.begin});
        const bool is_gift = !is_ratio && word.canonical == "góp"; // `nhân dân đóng góp 2 tỷ đồng`
        const bool is_own =
            is_gift || is_rest ||
            (!is_ratio && (tells_state(view, span, word) || belongs_to_verb(view, span, word) ||
                           tells_new_ones(view, span, word))) ||
            ((word.list == ListId::roles || view.text(word.span) == "đạt") &&
             is_negated(view, span, word));
        if (!is_name && !is_done && !is_own && !view.is_inside_longer(word)) {
            best = &word; // words come from right to left, the longest last
        }
    });
    return best;
}

/// The first word that says how something went: `tăng`, `giảm`, `vượt`, `đạt`.
const WordHit* first_trend(const BlockView& view, TextSpan words)
{
    static constexpr std::array<std::string_view, 4> k_groups{"up", "down", "excess", "reach"};
    const auto is_trend = [&view](const WordHit& verb) {
        const std::string_view word = view.text(verb.span); // `tăng lên` tells a level too
        return std::find(k_groups.begin(), k_groups.end(), verb.group) != k_groups.end() ||
               word.starts_with("tăng") || word.starts_with("giảm");
    };
    const WordHit* verb = view.first_word(words, ListId::roles);
    while (verb != nullptr && (verb->group == "guard" || !is_trend(*verb))) {
        verb = view.first_word({verb->span.end, words.end}, ListId::roles);
    }
    return verb;
}

/// `Tỷ lệ hộ nghèo | giảm nhanh, còn 3,5%`, `Thu ngân sách | vượt dự toán, đạt 52 tỷ đồng`: the
/// subject of the clause before a comma, which goes on behind it; empty where there is none.
TextSpan subject_before(const BlockView& view, TextSpan words)
{
    TextSpan clause = words;
    for (const std::string_view mark : {";", ":", ","}) {
        const std::size_t begin = last_of(view.text(), clause, mark);
        clause.begin = begin == std::string_view::npos ? clause.begin : begin + 1;
    }
    const WordHit* verb = first_trend(view, clause);
    if (verb == nullptr || view.trimmed({clause.begin, verb->span.begin}).is_empty()) {
        return {words.begin, words.begin};
    }
    const bool is_second = first_trend(view, {words.begin, clause.begin}) != nullptr;
    return {is_second ? clause.begin : words.begin, verb->span.begin};
}

} // namespace

void cut_right(const BlockView& view, LabelWords& label, bool is_ratio, bool is_named_behind)
{
    const std::size_t figure = label.span.end;
    while (true) {
        const TextSpan trimmed = view.trimmed(label.span, ":-=/\"");
        label.has_colon = label.has_colon || view.text({trimmed.end, label.span.end}).find(':') !=
                                                 std::string_view::npos;
        label.span = trimmed;
        if (label.span.is_empty()) {
            return;
        }
        const char last = view.text()[label.span.end - 1];
        if (last == ',' && view.text({label.span.end, view.text().size()}).starts_with(" là ")) {
            const TextSpan words{label.span.begin, label.span.end - 1};
            if (const std::size_t aside = last_of(view.text(), words, ",");
                aside != std::string_view::npos) {
                label.span.end = aside; // `Kế hoạch vốn |, kể cả vốn kéo dài, là`
                continue;
            }
        }
        const std::size_t mark = label.span.end - 1;
        const std::string_view behind = view.text(view.trimmed({mark + 1, figure}, ":-=/\""));
        if (last == ',' && !behind.empty() && !behind.starts_with("trong đó")) {
            const TextSpan subject = subject_before(view, {label.span.begin, mark});
            if (!subject.is_empty()) {
                label.span = subject;
                continue;
            }
        }
        if (last == ';' || last == ',' || (last == '(' && is_named_behind)) {
            label.ends_with = last;
            label.span.begin = label.span.end;
            return;
        }
        if (last == '(' || last == ')') {
            label.is_before_bracket = label.is_before_bracket || last == '(';
            const std::size_t open = last_of(view.text(), label.span, "(");
            const bool is_term = last == ')' && open != std::string_view::npos &&
                                 view.text({open, label.span.end}).find_first_of("0123456789") ==
                                     std::string_view::npos;
            if (is_term) {
                return; // `Nông nghiệp (giá so sánh)`
            }
            label.span.end = open == std::string_view::npos ? label.span.end - 1 : open;
            continue;
        }
        if (view.text(label.span).ends_with(" và") || view.text(label.span) == "và") {
            label.ends_with = ',';
            label.span.begin = label.span.end;
            return;
        }
        if (const Mention* mention = view.mention_ending(label.span.end);
            mention != nullptr && mention->span.begin >= label.span.begin &&
            (mention->kind == MentionKind::period || mention->kind == MentionKind::date ||
             mention->kind == MentionKind::enumerator)) {
            label.span.end = mention->span.begin;
            if (const WordHit* across = view.word_across(label.span.end, ListId::edges);
                across != nullptr && across->span.begin >= label.span.begin) {
                label.span.end = across->span.begin;
            }
            continue;
        }
        const WordHit* edge = right_edge(view, label.span, is_ratio, label.has_colon);
        if (edge == nullptr) {
            return;
        }
        label.has_preposition = label.has_preposition || is_preposition(*edge);
        label.says_is = label.says_is || view.text(edge->span) == "là";
        label.says_done =
            label.says_done || (edge->list == ListId::light_verbs && edge->canonical == "done");
        // `bằng cấp, chứng chỉ | đạt`, not `chứng | chỉ đạt`
        const WordHit* term = view.word_across(edge->span.begin, ListId::terms);
        label.span.end =
            term != nullptr && term->span.end < label.span.end ? term->span.end : edge->span.begin;
    }
}

namespace {

/// Where a clause that only says when ends: at a comma right behind a period.
std::size_t end_of_time(const BlockView& view, TextSpan span)
{
    constexpr std::size_t k_longest = 64;
    const std::size_t comma = view.text(span).substr(0, k_longest).find(',');
    if (comma == std::string_view::npos || comma == 0) {
        return span.begin;
    }
    const Mention* mention = view.mention_ending(span.begin + comma);
    const bool is_time = mention != nullptr && (mention->kind == MentionKind::period ||
                                                mention->kind == MentionKind::date);
    return is_time && mention->span.begin >= span.begin ? span.begin + comma + 1 : span.begin;
}

} // namespace

namespace {

/// Where a preposition with a date or period right behind it ends; 0 when none stands there.
std::size_t end_of_moment(const BlockView& view, std::size_t begin, const WordHit* edge,
                          std::size_t limit)
{
    std::size_t behind = edge != nullptr && is_preposition(*edge) ? edge->span.end : 0;
    for (const std::string_view word : {"Trước ", "Sau ", "trước ", "sau "}) {
        behind = view.text().substr(begin).starts_with(word) ? begin + word.size() : behind;
    }
    if (behind == 0) {
        return 0;
    }
    const Mention* mention = view.mention_at(view.trimmed({behind, limit}).begin);
    const bool is_time =
        mention != nullptr && mention->span.end <= limit &&
        (mention->kind == MentionKind::period || mention->kind == MentionKind::date);
    return is_time ? mention->span.end : 0;
}

/// `theo kết quả rà soát, ...`, `Ngay sau khi kiện toàn, ...`: how or when, up to the comma.
bool opens_circumstance(std::string_view words)
{
    static constexpr std::array<std::string_view, 17> k_openings{
        "theo ",     "qua ",      "thông qua ", "nhờ ",     "trên cơ sở ", "sau khi ",
        "ngay khi ", "ngay sau ", "trước khi ", "để ",      "nhằm ",       "từ khi ",
        "kể từ ",    "khi ",      "bằng việc ", "tính cả ", "kể cả "};
    constexpr std::size_t k_longest = 24; // bytes of an opening
    const std::string start = lower(words.substr(0, std::min(words.size(), k_longest)));
    return !start.starts_with("qua đó") &&
           std::any_of(k_openings.begin(), k_openings.end(),
                       [&start](std::string_view opening) { return start.starts_with(opening); });
}

} // namespace

void cut_left(const BlockView& view, LabelWords& label)
{
    while (true) {
        label.span = view.trimmed(label.span, ",;:)(.-+=*/\"");
        if (label.span.is_empty()) {
            return;
        }
        const std::size_t begin = label.span.begin;
        const Mention* mention = view.mention_at(begin);
        const bool is_class = mention != nullptr && mention->kind == MentionKind::ordinal &&
                              mention->span.end == label.span.end; // `loại 1: | 12 công dân`
        if (mention != nullptr && mention->span.end <= label.span.end &&
            mention->kind != MentionKind::name && !is_class) {
            label.span.begin = mention->span.end;
            continue;
        }
        const WordHit* edge = view.word_at(begin, ListId::edges);
        if (const std::size_t end = end_of_moment(view, begin, edge, label.span.end); end > begin) {
            label.span.begin = end; // `đến | ngày 21/9`
            continue;
        }
        const WordHit* marker = view.word_at(begin, ListId::markers);
        const WordHit* name = view.word_at(begin, ListId::labels);
        if (const std::size_t comma = view.text(label.span).find(',');
            comma != std::string_view::npos && opens_circumstance(view.text(label.span))) {
            label.span.begin += comma + 1; // `theo kết quả rà soát, ...`
            continue;
        }
        if (const std::size_t end = end_of_time(view, label.span); end > begin) {
            label.span.begin = end; // `Vụ Đông Xuân 2024 - 2025, ...`
            continue;
        }
        const bool is_name = name != nullptr && edge != nullptr && name->span.end >= edge->span.end;
        if (marker != nullptr && marker->group != "ordinal" && !view.is_inside_longer(*marker) &&
            marker->span.end <= label.span.end) {
            label.span.begin = marker->span.end;
        } else if (edge != nullptr && !is_name && !view.is_inside_longer(*edge) &&
                   (edge->group == "left" || edge->group == "both" || edge->group == "link") &&
                   edge->span.end <= label.span.end) {
            label.span.begin = edge->span.end;
        } else {
            return;
        }
    }
}

} // namespace solieu
