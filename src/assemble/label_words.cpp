#include "assemble/label_words.hpp"

#include "assemble/subjects.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {

bool is_nominal(const BlockView& view, TextSpan span)
{
    const WordHit* name = view.word_at(span.begin, ListId::labels);
    const WordHit* verb = view.word_at(span.begin, ListId::unit_stops);
    const bool is_longer_verb = name != nullptr && verb != nullptr && verb->group == "verb" &&
                                verb->token_count > name->token_count; // `thu gom`
    return name != nullptr && !is_longer_verb;
}

namespace {

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
        const std::string_view lead = view.text(before);
        if (lead.ends_with("khống chế") || lead.ends_with("kiềm chế")) {
            return noun; // `diệt lăng quăng, khống chế | số mắc`
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
    if (last != nullptr && has_subject && !label.is_before_bracket && !is_in_name &&
        !has_verb_at(view, label.span.begin) && !is_part && last->span.begin > label.span.begin &&
        !view.is_inside_longer(*last)) {
        label.actor = {label.span.begin, last->span.begin}; // `Bộ phận Một cửa | tiếp nhận`
        label.span.begin = last->span.begin;
        return;
    }
    const TextSpan with_actor = label.span;
    cut_subject(view, label);
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

/// `tiếp nhận 246 đơn, qua phân loại | có 218 đơn đủ điều kiện`: after what the count was made,
/// where what is counted says more.
void drop_occasion(const BlockView& view, LabelWords& label, std::size_t figure)
{
    constexpr std::size_t k_longest = 24; // `rà soát, phân loại`
    const std::string_view lead = view.text({0, label.span.begin});
    const bool is_after = lead.ends_with("qua ") || lead.ends_with("Qua ") ||
                          lead.ends_with("sau ") || lead.ends_with("Sau ") ||
                          view.text(label.span).starts_with("sau ");
    const std::string_view behind = view.text(view.trimmed({label.span.end, figure}));
    if (is_after && behind == "có" && label.span.size() <= k_longest) {
        label.span.begin = label.span.end;
    }
}

/// `Điểm hài lòng | theo Quyết định số 76/QĐ-TTg`: by which document, and `Tổng vốn | sau khi nhận
/// bàn giao`: since when.
void cut_citation(const BlockView& view, LabelWords& label)
{
    for (const Mention& mention : view.matched().mentions) {
        if (mention.kind != MentionKind::citation || mention.span.begin < label.span.begin ||
            mention.span.end > label.span.end) {
            continue;
        }
        if (view.text({mention.span.end, label.span.end}).find(',') != std::string_view::npos) {
            continue;
        }
        TextSpan before = view.trimmed({label.span.begin, mention.span.begin});
        const WordHit* by = view.word_ending(before.end, ListId::edges);
        if (by != nullptr && view.text(by->span) == "theo" && by->span.begin > before.begin) {
            before.end = by->span.begin;
            before = view.trimmed(before);
            const bool is_attached = view.text(before).ends_with(" kèm");
            label.span = is_attached ? label.span : before;
            return;
        }
    }
    const std::size_t since = view.text(label.span).find(" sau khi ");
    if (since != std::string_view::npos && is_nominal(view, label.span) &&
        view.text(label.span).find(',') == std::string_view::npos) {
        label.span = view.trimmed({label.span.begin, label.span.begin + since});
    }
}

/// `Về người: | 08 người chết`: says what the lines are about, not what is counted.
void drop_topic(const BlockView& view, LabelWords& label, bool is_named_behind)
{
    static constexpr std::array<std::string_view, 4> k_heads{"hạn chế", "tồn tại", "khó khăn",
                                                             "nguyên nhân"};
    std::string words = lower(view.text(label.span));
    for (const std::string_view some : {"một số ", "những ", "các "}) {
        words.erase(0, words.starts_with(some) ? some.size() : 0);
    }
    const bool is_head =
        std::any_of(k_heads.begin(), k_heads.end(), [&words](std::string_view head) {
            return words.starts_with(head); // `Hạn chế, nguyên nhân: | còn 02 chỉ tiêu đạt thấp`
        });
    if (is_named_behind && label.has_colon &&
        (is_head || view.text(label.span).starts_with("Về "))) {
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
    constexpr std::string_view k_done = " thực hiện";
    if (lower(view.text(label.span)).ends_with("số") &&
        view.text().substr(label.span.end).starts_with(k_done)) {
        label.span.end += k_done.size(); // `số thực hiện | năm 2024 là`
    }
    cut_citation(view, label);
    if (!label.span.is_empty()) {
        if (figure.follows) {
            cut_noun_before(view, figure, label);
        }
        cut_clause(view, label, figure.is_part);
        cut_own_place(view, label);
        drop_topic(view, label, is_named_behind);
        if (is_named_behind && !label.span.is_empty()) {
            drop_occasion(view, label, figure.quantity->span.begin);
        }
        cut_circumstances(view, label);
    }
    return label;
}

} // namespace solieu
