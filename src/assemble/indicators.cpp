#include "assemble/indicators.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// Words before a number that can be its label, and what was found out while cutting them.
struct LabelWords {
    TextSpan span;
    bool has_preposition = false; ///< `cấp phép cho | 25 hồ sơ`: the noun is not the verb's object
    bool has_colon = false;       ///< `Người cao tuổi: | 40 suất`
    bool says_is = false;         ///< `... là | 133 trẻ`
    TextSpan actor;               ///< who did it, cut off before the verb
    char ends_with = ' ';         ///< the mark before the number when no label stands there
};

bool is_preposition(const WordHit& word)
{
    return word.list == ListId::edges && (word.group == "preposition" || word.group == "link");
}

/// The first preposition in the span that is no piece of a longer word; null when there is none.
const WordHit* first_preposition(const BlockView& view, TextSpan span)
{
    const WordHit* word = view.first_word(span, ListId::edges);
    while (word != nullptr && (!is_preposition(*word) || view.is_inside_longer(*word))) {
        word = view.first_word({word->span.end, span.end}, ListId::edges);
    }
    return word;
}

std::size_t last_of(std::string_view text, TextSpan span, std::string_view marks)
{
    const std::size_t at = span.of(text).find_last_of(marks);
    return at == std::string_view::npos ? std::string_view::npos : span.begin + at;
}

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
                             word.list != ListId::statuses && view.text(word.span) != "là";
        const bool is_done = !is_ratio && view.text(word.span) == "hoàn thành";
        if (!is_name && !is_done && !view.is_inside_longer(word)) {
            best = &word; // words come from right to left, the longest last
        }
    });
    return best;
}

/// Cuts hedges, light verbs, periods and prepositions off the end. A comma or semicolon there means
/// that no label stands before the number: what is left belongs to the figure before. A bracket
/// does so only when the bracket itself names what it holds.
void cut_right(const BlockView& view, LabelWords& label, bool is_ratio, bool is_named_behind)
{
    while (true) {
        const TextSpan trimmed = view.trimmed(label.span, ":-=/\"");
        label.has_colon = label.has_colon || view.text({trimmed.end, label.span.end}).find(':') !=
                                                 std::string_view::npos;
        label.span = trimmed;
        if (label.span.is_empty()) {
            return;
        }
        const char last = view.text()[label.span.end - 1];
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
        label.span.end = edge->span.begin;
    }
}

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

void cut_left(const BlockView& view, LabelWords& label)
{
    while (true) {
        label.span = view.trimmed(label.span, ",;:)(.-+=*/\"");
        if (label.span.is_empty()) {
            return;
        }
        const std::size_t begin = label.span.begin;
        const Mention* mention = view.mention_at(begin);
        if (mention != nullptr && mention->span.end <= label.span.end &&
            mention->kind != MentionKind::name) {
            label.span.begin = mention->span.end;
            continue;
        }
        const WordHit* edge = view.word_at(begin, ListId::edges);
        const WordHit* marker = view.word_at(begin, ListId::markers);
        const WordHit* name = view.word_at(begin, ListId::labels);
        if (const std::size_t comma = view.text(label.span).find(',');
            comma != std::string_view::npos &&
            fold(view.text(label.span).substr(0, 8)).starts_with("theo ")) {
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
    return view.word_at(span.begin, ListId::labels) != nullptr;
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
        if (mark == ',' || mark == '(' || (with != nullptr && view.text(with->span) == "với")) {
            return noun;
        }
    }
    return nullptr;
}

/// Auxiliaries farther away than this belong to another clause when a comma stands between.
constexpr std::size_t k_near_bytes = 90;

/// Leaves of a clause what names the number: a label noun and what follows it; else what stands
/// behind the last auxiliary; else, when another clause stands before a comma, what follows it.
void cut_clause(const BlockView& view, LabelWords& label, bool is_part)
{
    const std::string_view text = view.text();
    if (const std::size_t mark = last_of(text, label.span, ";:"); mark != std::string_view::npos) {
        label.span.begin = mark + 1;
    }
    if (const std::size_t open = last_of(text, label.span, "(");
        open != std::string_view::npos &&
        view.text({open, label.span.end}).find(')') == std::string_view::npos) {
        label.span.begin = open + 1;
    }
    if (const WordHit* marker = view.last_word(label.span, ListId::markers, "parts");
        marker != nullptr && !view.is_inside_longer(*marker)) {
        label.span.begin = marker->span.end;
    }
    cut_left(view, label);
    if (label.has_colon || is_nominal(view, label.span)) {
        return;
    }
    if (const WordHit* noun = last_label_noun(view, label.span)) {
        label.span.begin = noun->span.begin;
        return;
    }
    const WordHit* auxiliary = last_auxiliary(view, label.span);
    const std::size_t comma = last_of(text, label.span, ",");
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
    const bool has_subject = is_upper(decode_at(text, label.span.begin).value);
    if (last != nullptr && has_subject && !has_verb_at(view, label.span.begin) && !is_part &&
        last->span.begin > label.span.begin && !view.is_inside_longer(*last)) {
        label.actor = {label.span.begin, last->span.begin}; // `Bộ phận Một cửa | tiếp nhận`
        label.span.begin = last->span.begin;
        return;
    }
    if (const WordHit* actor = view.word_at(label.span.begin, ListId::edges);
        actor != nullptr && actor->group == "actor" && actor->span.end <= label.span.end &&
        (actor->span.end == label.span.end || has_verb(view, label.span))) {
        label.actor = actor->span;
        label.span.begin = actor->span.end;
        cut_left(view, label);
    }
}

/// A verb's label ends before what it was done for, where and when: `thăm hỏi, tặng quà | cho hộ
/// nghèo nhân dịp Tết`.
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

LabelWords label_before(const BlockView& view, const Figure& figure, bool is_named_behind)
{
    const bool is_ratio = figure.quantity->kind == ObservationKind::percentage;
    LabelWords label;
    label.span = {figure.words_from, figure.quantity->span.begin};
    cut_right(view, label, is_ratio, is_named_behind);
    if (!label.span.is_empty()) {
        cut_clause(view, label, figure.is_part);
        cut_circumstances(view, label);
    }
    return label;
}

/// `sản xuất, chế biến và kinh doanh`: the comma joins two verbs of one phrase.
bool joins_verbs(const BlockView& view, std::size_t comma)
{
    const std::size_t next = view.trimmed({comma + 1, view.text().size()}).begin;
    const WordHit* verb = view.word_ending(comma, ListId::unit_stops, "verb");
    return verb != nullptr && view.word_ending(comma, ListId::light_verbs) == nullptr &&
           view.text(verb->span) != "hiện có" &&
           view.word_at(next, ListId::unit_stops) != nullptr &&
           view.word_at(next, ListId::unit_stops)->group == "verb" &&
           view.word_at(next, ListId::roles) == nullptr;
}

/// Whether the word leads to the next figure; `hoàn thành nghĩa vụ` does not.
bool says_how_much(const BlockView& view, const WordHit& role)
{
    const std::string_view word = view.text(role.span);
    return role.group != "guard" && role.group != "rate" && word != "hoàn thành" &&
           word != "thực hiện";
}

/// Where a noun phrase that begins here ends: at a mark, a verb that says how much, or the limit.
std::size_t end_of_noun(const BlockView& view, std::size_t begin, std::size_t limit)
{
    const std::string_view text = view.text();
    for (std::size_t at = begin; at < limit; ++at) {
        if (text[at] == ',' && joins_verbs(view, at)) {
            continue;
        }
        const Mention* mention = view.mention_at(at);
        if (std::string_view(",;.():=").find(text[at]) != std::string_view::npos &&
            (mention == nullptr || mention->kind == MentionKind::enumerator)) {
            return at;
        }
        if (at == begin || text[at - 1] != ' ') {
            continue;
        }
        bool is_end = false;
        view.for_words_at(at, [&](const WordHit& word) {
            is_end = is_end || (word.list == ListId::roles && says_how_much(view, word)) ||
                     (word.list == ListId::bases && word.group == "than") ||
                     word.list == ListId::measures;
        });
        if (is_end) {
            return at;
        }
    }
    return limit;
}

/// The noun behind a number, without preposition, place and period at its end.
TextSpan noun_behind(const BlockView& view, const Quantity& quantity, std::size_t limit)
{
    const bool is_count = quantity.unit_class == UnitClass::count;
    const std::size_t begin = is_count ? view.trimmed(quantity.unit_span).begin
                                       : view.trimmed({quantity.span.end, limit}).begin;
    const WordHit* edge = view.word_at(begin, ListId::edges);
    const bool is_edge = edge != nullptr && edge->group != "actor";
    if (!is_count && (is_edge || view.word_at(begin, ListId::bases) != nullptr)) {
        return {begin, begin};
    }
    LabelWords noun;
    noun.span = {
        begin,
        std::max(end_of_noun(view, std::max(begin, is_count ? quantity.span.end : begin), limit),
                 begin)};
    if (view.text(noun.span).ends_with(" và ")) {
        noun.span.end -= std::string_view("và ").size();
    }
    cut_right(view, noun, false, false);
    noun.span = view.trimmed(noun.span);
    if (is_count && noun.span.end > quantity.span.end) {
        const WordHit* first = first_preposition(view, {quantity.span.end, noun.span.end});
        const std::string_view word =
            first == nullptr ? std::string_view() : view.text(first->span);
        static constexpr std::string_view k_circumstances[] = {"tại", "cho", "theo",
                                                               "với", "từ",  "trong"};
        if (std::find(std::begin(k_circumstances), std::end(k_circumstances), word) !=
            std::end(k_circumstances)) {
            noun.span.end = first->span.begin;
        }
    }
    return view.trimmed(noun.span);
}

/// Nouns that only classify what was counted and say nothing without their verb.
bool is_bare_classifier(std::string_view unit)
{
    static constexpr std::string_view k_classifiers[] = {"vụ",  "trường hợp", "lượt",  "cuộc",
                                                         "ca",  "lượt người", "người", "đợt",
                                                         "lần", "buổi",       "suất",  "hộ"};
    return std::find(std::begin(k_classifiers), std::end(k_classifiers), unit) !=
           std::end(k_classifiers);
}

/// `Đã thực hiện ủy thác qua ngân hàng ... với | số tiền`: what the measure alone is about.
TextSpan action_before(const BlockView& view, const Figure& figure, const LabelWords& measure)
{
    LabelWords action;
    action.span = {figure.words_from, measure.span.begin};
    cut_right(view, action, false, false);
    if (action.span.is_empty()) {
        return action.span;
    }
    if (const std::size_t mark = last_of(view.text(), action.span, ";:(");
        mark != std::string_view::npos) {
        action.span.begin = mark + 1;
    }
    cut_left(view, action);
    while (const WordHit* light = view.word_at(action.span.begin, ListId::light_verbs)) {
        if (light->span.end >= action.span.end) {
            break;
        }
        action.span.begin = light->span.end;
        cut_left(view, action);
    }
    cut_circumstances(view, action);
    return action.span;
}

/// `8 lượt/9 người/8 vụ việc`, `14 lượt = 15 người`: one thing counted in several ways.
bool is_same_thing(const BlockView& view, const Figure& before, const Figure& figure)
{
    const TextSpan gap{before.quantity->span.end, figure.quantity->span.begin};
    const std::string_view between = view.text(view.trimmed(gap));
    return between == "/" || between == "=";
}

/// A noun with this many bytes more than its unit says something of its own.
constexpr std::size_t k_more_bytes = 6;

/// A measure alone (`số tiền`, `diện tích`) reaches left over what it measures.
void reach_left(const BlockView& view, const Figure& before, Figure& figure,
                const LabelWords& label)
{
    const bool has_noun = before.quantity->unit_class == UnitClass::count &&
                          !before.label.is_empty() && before.topic.empty();
    constexpr std::size_t k_longest = 100; // a longer stretch is a clause, no name
    const bool is_short = label.span.end - before.quantity->unit_span.begin <= k_longest;
    if (before.quantity->unit_class == UnitClass::count && is_short &&
        (before.label.is_empty() || has_noun)) {
        const TextSpan whole = view.trimmed({before.quantity->unit_span.begin, label.span.end});
        figure.record.indicator = view.text(whole);
        return;
    }
    figure.record.indicator = before.record.indicator;
}

} // namespace

namespace {

/// The words from the offset on, at most three.
std::string_view three_words(std::string_view text, std::size_t offset)
{
    std::size_t end = offset;
    for (int words = 0; words < 3 && end != std::string_view::npos; ++words) {
        end = text.find_first_of(" ,.;:(", end + 1);
        if (end != std::string_view::npos && text[end] != ' ') {
            break;
        }
    }
    return text.substr(offset, end == std::string_view::npos ? end : end - offset);
}

bool names_object(std::string_view phrase, std::string_view verb)
{
    return phrase.size() > verb.size() && !is_digit(phrase[verb.size()]) &&
           !is_digit(phrase.back());
}

/// A bare verb is never an indicator: `tiếp 14 lượt` under «Công tác tiếp công dân» is `tiếp công
/// dân`. Looks for the verb with its object in the words before it and in the topic.
std::string completed_verb(const BlockView& view, const WordHit& verb, std::size_t end,
                           const std::string& topic)
{
    constexpr std::size_t k_look_back = 600;
    const std::string wanted = lower(view.text(verb.span)) + " ";
    const std::size_t from = end - std::min(end, k_look_back);
    const std::string before = lower(view.text({from, end}));
    for (std::size_t at = before.rfind(wanted); at != std::string::npos;
         at = at == 0 ? std::string::npos : before.rfind(wanted, at - 1)) {
        const WordHit* verb_there = view.word_at(from + at, ListId::unit_stops);
        const WordHit* edge_there = view.word_at(from + at, ListId::edges);
        const bool is_other_word = (verb_there != nullptr && verb_there->token_count > 1) ||
                                   (edge_there != nullptr && edge_there->token_count > 1);
        const std::string_view phrase = three_words(before, at);
        if (!is_other_word && (at == 0 || before[at - 1] == ' ') && names_object(phrase, wanted)) {
            return std::string(phrase);
        }
    }
    const std::string above = lower(topic);
    const std::size_t at = above.find(wanted);
    if (at != std::string::npos && (at == 0 || above[at - 1] == ' ') &&
        names_object(three_words(above, at), wanted)) {
        return std::string(three_words(above, at));
    }
    return std::string(view.text(verb.span));
}

} // namespace

void read_indicator(const BlockView& view, std::vector<Figure>& figures, std::size_t number,
                    std::size_t limit, const std::string& topic)
{
    Figure& figure = figures[number];
    const Quantity& quantity = *figure.quantity;
    ObservationRecord& record = figure.record;
    if (figure.anchor >= 0) {
        record.indicator = figures[static_cast<std::size_t>(figure.anchor)].record.indicator;
        figure.explain("indicator", "", "the figure that `of` names");
        return;
    }
    const Figure* before = number > 0 && figures[number - 1].sentence == figure.sentence
                               ? &figures[number - 1]
                               : nullptr;
    if (before != nullptr && is_same_thing(view, *before, figure)) {
        record.indicator = before->record.indicator;
        figure.topic = before->topic;
        figure.label = before->label;
        return;
    }
    const TextSpan noun = noun_behind(view, quantity, limit);
    LabelWords label = label_before(view, figure, !noun.is_empty());
    if (label.span.is_empty() && before != nullptr && label.ends_with == ' ' &&
        before->label.is_empty()) {
        // `01 quyết định hủy phương án bồi thường đối với | 5 hộ`
        LabelWords modifier;
        modifier.span = {before->quantity->span.end, figure.quantity->span.begin};
        cut_right(view, modifier, false, false);
        cut_left(view, modifier);
        if (modifier.has_preposition && !modifier.span.is_empty()) {
            label = modifier;
        }
    }
    if (label.span.is_empty() && !label.actor.is_empty() && figure.is_part) {
        label.span = view.trimmed(label.actor, ","); // a place or level tells the parts apart
    }
    if (label.span.is_empty() && (label.says_is || label.has_colon) && before != nullptr &&
        label.ends_with == ' ') {
        // `Trẻ dưới 1 tuổi tiêm đủ 8 loại vắc xin là 90 trẻ`: the label holds numbers itself.
        const std::size_t begin =
            before->label.is_empty() ? before->words_from : before->label.begin;
        const std::size_t end = view.trimmed({begin, before->end}).end;
        label.span = view.trimmed(
            {std::max(begin, figures[number - 1].sentence == figure.sentence ? begin : end), end},
            ",;:");
    }
    figure.label = label.span;
    if (label.span.is_empty()) {
        figure.explain("indicator", view.text(noun), noun.is_empty() ? "inherited" : "noun behind");
    } else {
        figure.explain("indicator", view.text(label.span), "words before");
    }
    if (label.span.is_empty()) {
        if (before != nullptr && label.ends_with == ',' && !before->verb.is_empty() &&
            quantity.unit_class == UnitClass::count && !is_bare_classifier(quantity.unit)) {
            // `tạm giữ 12 phương tiện, 7 giấy tờ`: the verb goes on.
            record.indicator = view.text(before->verb);
            record.indicator += " ";
            record.indicator += view.text(view.trimmed(quantity.unit_span));
            figure.verb = before->verb;
        } else if (!noun.is_empty()) {
            record.indicator = view.text(noun);
            figure.end = std::max(figure.end, end_of_noun(view, noun.begin, limit));
        } else if (before != nullptr) {
            record.indicator = before->record.indicator;
        } else {
            record.indicator = topic;
        }
        return;
    }
    if (before != nullptr && before->quantity->unit_class == UnitClass::count) {
        // `... và thân nhân người có công với | tổng số tiền`
        const WordHit* last = view.word_ending(label.span.end, ListId::measures);
        const TextSpan rest =
            last == nullptr ? label.span : TextSpan{label.span.begin, last->span.begin};
        if (last != nullptr && view.trimmed(rest).size() > k_more_bytes &&
            label.span.begin > before->end && !is_nominal(view, label.span)) {
            label.span.begin = last->span.begin;
        }
    }
    const WordHit* measure = view.word_at(label.span.begin, ListId::measures);
    if (before == nullptr && measure != nullptr && measure->span.end == label.span.end) {
        if (const TextSpan action = action_before(view, figure, label); !action.is_empty()) {
            record.indicator = view.text(action);
            figure.label = action;
            return;
        }
    }
    if (before != nullptr && before->is_part && measure != nullptr && !before->label.is_empty() &&
        before->quantity->unit_class == UnitClass::count) {
        // `xã ban hành 9 quyết định với số tiền phạt là`
        record.indicator = before->record.indicator;
        return;
    }
    if (before != nullptr && measure != nullptr && measure->span.end == label.span.end) {
        reach_left(view, *before, figure, label);
        return;
    }
    record.indicator = view.text(label.span);
    const WordHit* verb = view.word_at(label.span.begin, ListId::unit_stops);
    const bool is_verbal =
        verb != nullptr && verb->group == "verb" && !is_nominal(view, label.span);
    const bool says_more = noun.size() > view.trimmed(quantity.unit_span).size() + k_more_bytes;
    if (is_verbal && !label.has_preposition && quantity.unit_class == UnitClass::count &&
        says_more) {
        record.indicator = view.text(noun); // `phát hiện 9 cơ sở vi phạm về an toàn thực phẩm`
        figure.verb = label.span;
        figure.end = std::max(figure.end, noun.end);
    } else if (is_verbal && !label.has_preposition && !label.has_colon &&
               view.word_ending(label.span.end, ListId::unit_stops, "verb") != nullptr) {
        const TextSpan object =
            quantity.unit_class == UnitClass::count ? view.trimmed(quantity.unit_span) : noun;
        if (!object.is_empty() && !is_bare_classifier(quantity.unit)) {
            record.indicator += " ";
            record.indicator += view.text(object);
        }
        figure.verb = label.span;
    }
    if (is_verbal && is_bare_classifier(quantity.unit) && verb->span.end == label.span.end &&
        verb->token_count == 1) {
        record.indicator = completed_verb(view, *verb, figure.words_from, topic);
    }
    if (!label.has_preposition) {
        figure.topic = record.indicator;
    }
}

} // namespace solieu
