#include "assemble/label_words.hpp"

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
    const std::size_t next = view.trimmed({comma + 1, view.text().size()}).begin;
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
    const std::size_t behind = view.trimmed({other->span.end, view.text().size()}).begin;
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
    const std::size_t next = view.trimmed({word.span.end, view.text().size()}).begin;
    const char mark = next < view.text().size() ? view.text()[next] : '.';
    const bool is_trend = word.group == "up" || word.group == "down";
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
        const bool is_own = is_gift || is_rest || (!is_ratio && tells_state(view, span, word)) ||
                            (!is_ratio && (belongs_to_verb(view, span, word) ||
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
        if (view.text(label.span).ends_with(" và")) {
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

bool is_nominal(const BlockView& view, TextSpan span)
{
    const WordHit* name = view.word_at(span.begin, ListId::labels);
    const WordHit* verb = view.word_at(span.begin, ListId::unit_stops);
    const bool is_longer_verb = name != nullptr && verb != nullptr && verb->group == "verb" &&
                                verb->token_count > name->token_count; // `thu gom`
    return name != nullptr && !is_longer_verb;
}

namespace {

/// The first verb of the span that is no piece of a name or longer word.
const WordHit* first_verb(const BlockView& view, TextSpan span)
{
    const WordHit* verb = view.first_word(span, ListId::unit_stops, "verb");
    while (verb != nullptr && (view.is_inside_longer(*verb) || view.text(verb->span) == "mới" ||
                               (verb->span.begin > span.begin &&
                                is_upper(decode_at(view.text(), verb->span.begin).value)))) {
        verb = view.first_word({verb->span.end, span.end}, ListId::unit_stops, "verb");
    }
    return verb;
}

bool has_verb(const BlockView& view, TextSpan span)
{
    return view.first_word(span, ListId::unit_stops, "verb") != nullptr;
}

bool has_verb_at(const BlockView& view, std::size_t offset)
{
    const WordHit* word = view.word_at(offset, ListId::unit_stops);
    return word != nullptr && word->group == "verb";
}

/// The last auxiliary or hedge of the clause, not a piece of a longer word.
const WordHit* last_auxiliary(const BlockView& view, TextSpan span)
{
    const WordHit* word = view.last_word(span, ListId::light_verbs);
    while (word != nullptr && (word->group == "makes" || view.is_inside_longer(*word))) {
        word = view.last_word({span.begin, word->span.begin}, ListId::light_verbs);
    }
    const WordHit* hedge = view.last_word(span, ListId::statuses, "sentence");
    return word == nullptr || (hedge != nullptr && hedge->span.end > word->span.end) ? hedge : word;
}

/// The last noun of the label list that stands behind a comma or `với`: `..., tổng số tiền`.
const WordHit* last_label_noun(const BlockView& view, TextSpan span)
{
    const WordHit* noun = view.last_word(span, ListId::labels);
    for (; noun != nullptr; noun = view.last_word({span.begin, noun->span.begin}, ListId::labels)) {
        const TextSpan before = view.trimmed({span.begin, noun->span.begin});
        if (before.is_empty()) {
            return nullptr;
        }
        if (view.mention_ending(before.end) != nullptr ||
            fold(view.text(noun->span)).starts_with("tổng ")) {
            return noun;
        }
        const char mark = view.text()[before.end - 1];
        const WordHit* with = view.word_ending(before.end, ListId::edges, "link");
        if (mark == ',' || mark == '(' ||
            (with != nullptr &&
             (view.text(with->span) == "với" || view.text(with->span) == "để"))) {
            return noun;
        }
    }
    return nullptr;
}

/// Auxiliaries farther away than this belong to another clause when a comma stands between.
constexpr std::size_t k_near_bytes = 90;

/// The last comma that parts two clauses.
std::size_t last_clause_comma(const BlockView& view, TextSpan span)
{
    std::size_t comma = last_of(view.text(), span, ",");
    while (comma != std::string_view::npos && joins_words(view, comma)) {
        comma = last_of(view.text(), {span.begin, comma}, ",");
    }
    return comma;
}

/// Verbs that only say what was done to a measure: `nâng tỷ lệ`, `đưa tổng dư nợ`, `duy trì độ che
/// phủ`. What they lead to is the name.
void cut_setting_verb(const BlockView& view, LabelWords& label)
{
    static constexpr std::array<std::string_view, 9> k_verbs{
        "nâng", "đưa", "duy trì", "giữ", "giữ vững", "giảm", "kéo giảm", "bảo đảm", "đảm bảo"};
    const std::string words = lower(view.text(label.span));
    for (const std::string_view verb : k_verbs) {
        constexpr std::string_view k_total = " tổng số";
        if (words == verb && view.text().substr(label.span.end).starts_with(k_total)) {
            label.span = {label.span.end + 1, label.span.end + k_total.size()}; // `nâng | tổng số`
            return;
        }
        const std::size_t behind = label.span.begin + verb.size() + 1;
        const bool is_led =
            words.starts_with(verb) && words.size() > verb.size() + 1 && words[verb.size()] == ' ';
        if (!is_led) {
            continue;
        }
        const WordHit* role = view.word_at(behind, ListId::roles);
        const WordHit* noun = view.word_at(behind, ListId::labels);
        if ((role != nullptr && role->group == "rate") ||
            (noun != nullptr && view.text(noun->span).starts_with("tổng"))) {
            label.span.begin = behind;
            return;
        }
    }
}

/// `quyết toán`, `ước thực hiện`: says which of a measure's figures follows, not what is measured.
bool is_measure_state(const BlockView& view, TextSpan span)
{
    static constexpr std::array<std::string_view, 9> k_states{
        "quyết toán",    "dự toán",   "dự toán được giao", "dự toán giao",     "kế hoạch",
        "kế hoạch giao", "thực hiện", "ước thực hiện",     "kết quả thực hiện"};
    const std::string words = lower(view.text(view.trimmed(span)));
    return std::find(k_states.begin(), k_states.end(), words) != k_states.end();
}

/// Whether behind a comma stand words that only begin a clause: `, toàn nhiệm kỳ ...`.
bool opens_clause(const BlockView& view, TextSpan behind)
{
    const std::size_t begin = view.trimmed(behind).begin;
    const WordHit* edge = view.word_at(begin, ListId::edges);
    return begin < behind.end && edge != nullptr && edge->token_count > 1 &&
           !view.is_inside_longer(*edge) && edge->span.end < behind.end &&
           (edge->group == "left" || edge->group == "both");
}

/// Who did it: `Công an huyện và Công an các xã | tiếp nhận`, `Tòa án nhân dân tỉnh | thụ lý`.
void cut_actors(const BlockView& view, LabelWords& label)
{
    constexpr std::size_t k_longest_tail = 80; // of a name that begins with a listed body
    bool is_cut = false;
    while (const WordHit* actor = view.word_at(label.span.begin, ListId::edges)) {
        const bool is_all = actor->span.end == label.span.end;
        if (actor->group != "actor" || actor->span.end > label.span.end ||
            (!is_all && first_verb(view, label.span) == nullptr)) {
            break;
        }
        label.actor = actor->span;
        label.span.begin = actor->span.end;
        cut_left(view, label);
        is_cut = true;
    }
    const WordHit* verb = first_verb(view, label.span);
    const bool has_tail = is_cut && verb != nullptr && verb->span.begin > label.span.begin &&
                          verb->span.begin - label.span.begin <= k_longest_tail &&
                          !is_nominal(view, label.span);
    const TextSpan tail{label.span.begin, has_tail ? verb->span.begin : label.span.begin};
    if (has_tail && view.text(tail).find(',') == std::string_view::npos &&
        view.first_word(tail, ListId::labels) == nullptr) {
        label.span.begin = verb->span.begin;
    }
}

/// Leaves of a clause what names the number: a label noun and what follows it; else what stands
/// behind the last auxiliary; else, when another clause stands before a comma, what follows it.
void cut_clause(const BlockView& view, LabelWords& label, bool is_part)
{
    const std::string_view text = view.text();
    if (const std::size_t mark = last_of(text, label.span, ";:"); mark != std::string_view::npos) {
        const TextSpan head{label.span.begin, mark};
        label.span.begin = mark + 1;
        if (text[mark] == ':' && is_measure_state(view, label.span)) {
            label.span = head; // `Thu nội địa: | quyết toán`
            cut_left(view, label);
            return;
        }
    }
    if (const std::size_t open = last_of(text, label.span, "(");
        open != std::string_view::npos &&
        view.text({open, label.span.end}).find(')') == std::string_view::npos) {
        label.span.begin = open + 1;
    }
    if (const std::size_t close = last_of(text, label.span, ")"); close != std::string_view::npos) {
        const TextSpan rest = view.trimmed({close + 1, label.span.end}, ",");
        label.span.begin = has_verb_at(view, rest.begin) ? rest.begin : label.span.begin;
    }
    bool is_listed = false; // right behind `trong đó`
    if (const WordHit* marker = view.last_word(label.span, ListId::markers, "parts");
        marker != nullptr && !view.is_inside_longer(*marker)) {
        label.span.begin = marker->span.end;
        is_listed = is_part;
    }
    if (const WordHit* than = view.last_word(label.span, ListId::bases, "than");
        than != nullptr && !view.is_inside_longer(*than)) {
        label.span.begin = than->span.end; // `(17%) so với | giá khởi điểm là`
    }
    cut_left(view, label);
    cut_setting_verb(view, label);
    if (label.has_colon || is_nominal(view, label.span)) {
        return;
    }
    if (const WordHit* noun = last_label_noun(view, label.span)) {
        label.span.begin = noun->span.begin;
        return;
    }
    if (const std::size_t clause = last_of(text, label.span, ",");
        clause != std::string_view::npos && opens_clause(view, {clause + 1, label.span.end})) {
        label.span.begin = clause + 1; // `được chú trọng, | toàn nhiệm kỳ kết nạp`
        cut_left(view, label);
    }
    const WordHit* auxiliary = last_auxiliary(view, label.span);
    const std::size_t comma = is_listed && auxiliary == nullptr
                                  ? std::string_view::npos
                                  : last_clause_comma(view, label.span);
    const bool is_near =
        auxiliary != nullptr && label.span.end - auxiliary->span.end <= k_near_bytes;
    const bool leads_verb =
        auxiliary != nullptr &&
        has_verb_at(view, view.trimmed({auxiliary->span.end, label.span.end}).begin);
    const bool is_led = leads_verb && comma != std::string_view::npos &&
                        !has_verb_at(view, view.trimmed({comma + 1, label.span.end}).begin);
    if (comma != std::string_view::npos && !(is_near && auxiliary->span.begin < comma) && !is_led &&
        (auxiliary == nullptr || auxiliary->span.begin < comma)) {
        const TextSpan behind = view.trimmed({comma + 1, label.span.end});
        if (!behind.is_empty() && has_verb(view, {label.span.begin, comma})) {
            label.span = behind;
            cut_left(view, label);
        }
        auxiliary = nullptr;
    }
    if (is_nominal(view, label.span)) {
        return;
    }
    if (auxiliary != nullptr) {
        label.actor = {label.span.begin, auxiliary->span.begin};
        label.span.begin = auxiliary->span.end;
        cut_left(view, label);
    }
    const WordHit* last = view.word_ending(label.span.end, ListId::unit_stops, "verb");
    if (last != nullptr && view.text(last->span) == "mới") { // `cấp | mới`
        last = view.word_ending(view.trimmed({label.span.begin, last->span.begin}).end,
                                ListId::unit_stops, "verb");
    }
    const bool has_subject = is_upper(decode_at(text, label.span.begin).value);
    const bool is_in_name = // `Sở | Xây dựng`, `Các khoản thu | còn lại`
        last != nullptr &&
        (is_upper(decode_at(text, last->span.begin).value) || view.text(last->span) == "còn lại");
    if (last != nullptr && has_subject && !is_in_name && !has_verb_at(view, label.span.begin) &&
        !is_part && last->span.begin > label.span.begin && !view.is_inside_longer(*last)) {
        label.actor = {label.span.begin, last->span.begin}; // `Bộ phận Một cửa | tiếp nhận`
        label.span.begin = last->span.begin;
        return;
    }
    const TextSpan with_actor = label.span;
    cut_actors(view, label);
    const WordHit* verb = view.word_at(label.span.begin, ListId::unit_stops);
    if (is_part && label.span.begin > with_actor.begin && verb != nullptr &&
        verb->span.end == label.span.end) {
        label.span.begin = with_actor.begin; // `trong đó | Nhân dân đóng góp`: who tells it apart
    }
}

} // namespace

void cut_circumstances(const BlockView& view, LabelWords& label)
{
    const WordHit* verb = view.word_at(label.span.begin, ListId::unit_stops);
    if (verb == nullptr || verb->group != "verb" || label.has_colon ||
        is_nominal(view, label.span)) {
        return;
    }
    const TextSpan behind{verb->span.end, label.span.end};
    std::size_t end = label.span.end;
    if (const WordHit* preposition = first_preposition(view, behind)) {
        end = preposition->span.begin;
    }
    const auto& mentions = view.matched().mentions;
    auto mention = std::lower_bound(
        mentions.begin(), mentions.end(), behind.begin,
        [](const Mention& entry, std::size_t offset) { return entry.span.begin < offset; });
    for (; mention != mentions.end() && mention->span.begin < end; ++mention) {
        if (mention->kind == MentionKind::period) {
            end = mention->span.begin;
        }
    }
    if (end < label.span.end) {
        label.has_preposition = true;
        label.span = view.trimmed({label.span.begin, end}, ",");
    }
}

namespace {

/// `IIP | toàn tỉnh`: without the place that is the report's own.
void cut_own_place(const BlockView& view, LabelWords& label)
{
    const WordHit* place = view.word_ending(label.span.end, ListId::edges, "actor");
    if (place != nullptr && lower(view.text(place->span)).starts_with("toàn ") &&
        place->span.begin > label.span.begin) {
        label.span = view.trimmed({label.span.begin, place->span.begin}, ",");
    }
}

/// `sửa 12,5 km | đường, nạo vét 25 km`, `640 học viên | tham gia, cấp phát 640 bộ`: what a figure
/// measures, or what those it counts did, stands behind it, up to the comma.
void cut_noun_before(const BlockView& view, const Figure& figure, LabelWords& label)
{
    const std::string_view words = view.text(label.span);
    const std::size_t comma = words.find(',');
    if (comma == std::string_view::npos || label.span.begin != figure.words_from + 1) {
        return;
    }
    const TextSpan noun{label.span.begin, label.span.begin + comma};
    const std::size_t begin = view.trimmed(noun).begin;
    const bool is_behind_count =
        view.word_ending(figure.words_from, ListId::count_nouns) != nullptr;
    const bool is_noun = begin < noun.end &&
                         words.substr(0, comma).find_first_of(";:()") == std::string_view::npos &&
                         view.word_at(begin, ListId::edges) == nullptr &&
                         view.word_at(begin, ListId::markers) == nullptr &&
                         view.first_word(noun, ListId::markers, "parts") == nullptr &&
                         view.first_word(noun, ListId::roles) == nullptr &&
                         (is_behind_count || !joins_words(view, noun.end));
    if (is_noun) {
        label.span.begin = noun.end + 1;
    }
}

/// `Về người: | 08 người chết`: says what the lines are about, not what is counted.
void drop_topic(const BlockView& view, LabelWords& label, bool is_named_behind)
{
    if (is_named_behind && label.has_colon && view.text(label.span).starts_with("Về ")) {
        label.span.begin = label.span.end;
    }
}

} // namespace

TextSpan behind_closed_bracket(const BlockView& view, TextSpan words)
{
    const std::string_view text = view.text(words);
    const std::size_t close = text.rfind(')');
    const bool is_opened_before =
        close != std::string_view::npos &&
        text.substr(0, close).find('(') == std::string_view::npos &&
        !view.trimmed({words.begin + close + 1, words.end}, ":").is_empty();
    return is_opened_before ? TextSpan{words.begin + close + 1, words.end} : words;
}

LabelWords label_before(const BlockView& view, const Figure& figure, bool is_named_behind)
{
    const bool is_ratio = figure.quantity->kind == ObservationKind::percentage;
    LabelWords label;
    label.span = behind_closed_bracket(view, {figure.words_from, figure.quantity->span.begin});
    cut_right(view, label, is_ratio, is_named_behind);
    if (!label.span.is_empty()) {
        if (figure.follows) {
            cut_noun_before(view, figure, label);
        }
        cut_clause(view, label, figure.is_part);
        cut_own_place(view, label);
        drop_topic(view, label, is_named_behind);
        cut_circumstances(view, label);
    }
    return label;
}

} // namespace solieu
