#include "assemble/indicators.hpp"

#include "assemble/anchors.hpp"
#include "assemble/comparisons.hpp"
#include "assemble/label_words.hpp"
#include "assemble/noun_behind.hpp"
#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

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

/// `cho | 1.256 hộ`: whether the figure counts those for whom something was done.
bool is_given(const BlockView& view, const Figure& figure)
{
    return view.text().substr(0, figure.quantity->span.begin).ends_with(" cho ");
}

/// `bắt 47 đối tượng, | thu hồi tài sản trị giá 1,2 tỷ đồng`: where a clause with a verb of its own
/// begins between a figure and the measure behind it; the measure's begin where there is none.
std::size_t own_clause(const BlockView& view, const Figure& before, const LabelWords& measure)
{
    const TextSpan gap{before.end, std::max(before.end, measure.span.begin)};
    const std::size_t comma = last_of(view.text(), gap, ",;");
    if (comma == std::string_view::npos || joins_words(view, comma)) {
        return measure.span.begin;
    }
    const TextSpan clause = view.trimmed({comma + 1, measure.span.begin});
    const WordHit* verb =
        clause.is_empty() ? nullptr : view.word_at(clause.begin, ListId::unit_stops);
    const bool is_clause = verb != nullptr && verb->group == "verb" &&
                           verb->span.end < clause.end &&
                           view.text(clause).find_first_of(":()") == std::string_view::npos &&
                           view.first_word(clause, ListId::edges) == nullptr;
    return is_clause ? clause.begin : measure.span.begin;
}

/// A measure alone (`số tiền`, `diện tích`) reaches left over what it measures.
void reach_left(const BlockView& view, const Figure& before, Figure& figure,
                const LabelWords& label)
{
    // `cấp giấy chứng nhận cho 1.256 hộ với | diện tích`: not of the households
    const bool has_noun = before.quantity->unit_class == UnitClass::count &&
                          !before.label.is_empty() && before.topic.empty() &&
                          !is_given(view, before);
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

/// Without words that say nothing more of what is counted: `đơn | các loại`, `hồ sơ | do lỗi đường
/// truyền`, `đơn | đang chờ`, `trường hợp | và xử lý nghiêm`.
TextSpan without_remarks(const BlockView& view, TextSpan noun)
{
    const std::string_view words = view.text(noun);
    for (const std::string_view remark :
         {" các loại", " khác nhau", " do ", " đang ", " và xử lý", " và đề nghị"}) {
        if (const std::size_t at = words.find(remark); at != std::string_view::npos) {
            noun.end = std::min(noun.end, noun.begin + at);
        }
    }
    return noun;
}

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

/// The label before the figure; where none stands directly before it, what the figure before it in
/// the sentence, the actor of a part, or a label that holds numbers itself says.
LabelWords find_label(const BlockView& view, const Figure& figure, const Figure* before,
                      bool is_named_behind)
{
    LabelWords label = label_before(view, figure, is_named_behind);
    const bool is_open = before != nullptr && label.ends_with == ' ';
    if (label.span.is_empty() && is_open && before->label.is_empty()) {
        // `01 quyết định hủy phương án bồi thường đối với | 5 hộ`
        LabelWords modifier;
        modifier.span =
            behind_closed_bracket(view, {before->quantity->span.end, figure.quantity->span.begin});
        cut_right(view, modifier, false, false);
        cut_left(view, modifier);
        if (modifier.has_preposition && !modifier.span.is_empty()) {
            label = modifier;
        }
    }
    const std::size_t mark = view.trimmed({0, label.actor.begin}).end;
    const bool is_item = // `(dân quân 1.205 lượt người; | Công an | 386 lượt người`
        !label.actor.is_empty() && mark > 0 && before != nullptr && view.text()[mark - 1] == ';' &&
        view.trimmed({label.actor.end, figure.quantity->span.begin}).is_empty();
    if (label.span.is_empty() && !label.actor.is_empty() && (figure.is_part || is_item)) {
        label.span = view.trimmed(label.actor, ","); // a place or level tells the parts apart
    }
    if (label.span.is_empty() && label.says_is && before != nullptr && !before->is_basis_before &&
        before->end > before->quantity->span.end && before->end == figure.words_from) {
        // `tăng 3,9 tỷ đồng so với giá khởi điểm là | 22,9 tỷ đồng`
        const std::size_t size = std::min(before->end, before->record.basis.size());
        label.span = {before->end - size, before->end};
        return label;
    }
    if (label.span.is_empty() && is_open && (label.says_is || label.has_colon)) {
        // `Trẻ dưới 1 tuổi tiêm đủ 8 loại vắc xin là 90 trẻ`: the label holds numbers itself.
        const std::size_t begin =
            before->label.is_empty() ? before->words_from : before->label.begin;
        const std::size_t end = view.trimmed({begin, before->end}).end;
        label.span = view.trimmed({begin, end}, ",;:");
    }
    return label;
}

/// `Khối lượng vận chuyển hành khách đạt 21,6 triệu lượt khách và | 1.583 triệu lượt khách.km`: one
/// measure in two units.
bool is_measured_twice(const BlockView& view, const Figure& before, const Figure& figure)
{
    const TextSpan gap{before.quantity->span.end, figure.quantity->span.begin};
    return view.text(view.trimmed(gap)) == "và" && !before.label.is_empty() &&
           before.verb.is_empty() && lower(view.text(before.label)).starts_with("khối lượng") &&
           is_nominal(view, before.label);
}

/// The indicator of a figure without label: the verb of the one before it, the noun behind it, or
/// what is inherited.
void name_without_label(const BlockView& view, Figure& figure, const Figure* before,
                        const Figure* outer, const LabelWords& label, TextSpan noun,
                        std::size_t limit, const std::string& topic)
{
    const Quantity& quantity = *figure.quantity;
    std::string& indicator = figure.record.indicator;
    const bool says_done = !noun.is_empty() && noun.end > quantity.span.end &&
                           view.first_word({quantity.span.end, noun.end}, ListId::light_verbs) !=
                               nullptr; // `9/14 cụm | đã đi vào hoạt động`
    const std::string_view words =
        view.text(view.trimmed({figure.words_from, quantity.span.begin}, ",;"));
    const WordHit* use = view.word_at(noun.begin, ListId::unit_stops);
    const bool names_use = use != nullptr && use->group == "verb";
    constexpr std::string_view k_is = " là ";
    if (figure.is_part && words == "còn lại" && quantity.unit_class != UnitClass::count &&
        view.text({quantity.span.end, limit}).starts_with(k_is)) {
        const std::size_t begin = quantity.span.end + k_is.size(); // `còn lại 26 ha là khoai lang`
        const std::size_t end = view.text({begin, limit}).find_first_of(";.()");
        indicator = view.text(view.trimmed({begin, std::min(limit, begin + std::min(end, limit))}));
        return;
    }
    if (figure.is_part && words == "còn lại" && quantity.unit_class != UnitClass::count &&
        names_use) {
        indicator = words; // `công nghiệp 618 triệu kWh, | còn lại 81 triệu kWh phục vụ ...`
        return;
    }
    const TextSpan behind{quantity.span.end, std::max(quantity.span.end, noun.end)};
    if (view.text(view.trimmed(behind)).starts_with("bị ")) {
        indicator = view.text(noun); // `làm 2 người chết, | 125 ngôi nhà bị tốc mái`
        figure.end = std::max(figure.end, noun.end);
        return;
    }
    const TextSpan gap{figure.words_from, quantity.span.begin};
    const bool is_first_part =
        figure.is_part || view.last_word(gap, ListId::markers, "all-parts") != nullptr;
    const bool is_kind = // `18 dự án, bao gồm | 13 dự án trong nước`
        is_first_part && noun.size() > view.trimmed(quantity.unit_span).size();
    const bool names_verb = // `xử lý 61 hồ sơ trước hạn, | 37 hồ sơ trễ hạn` are two nouns
        before != nullptr && !before->verb.is_empty() &&
        (before->record.indicator.starts_with(view.text(before->verb)) ||
         noun.size() <= view.trimmed(quantity.unit_span).size());
    if (before != nullptr && label.ends_with == ',' && names_verb && !says_done && !is_kind &&
        quantity.unit_class == UnitClass::count && !is_bare_classifier(quantity.unit)) {
        // `tạm giữ 12 phương tiện, 7 giấy tờ`: the verb goes on.
        indicator = view.text(before->verb);
        indicator += " ";
        indicator += view.text(view.trimmed(quantity.unit_span));
        figure.verb = before->verb;
    } else if (before != nullptr && quantity.unit_class == UnitClass::count &&
               noun.size() <= view.trimmed(quantity.unit_span).size() &&
               is_measured_twice(view, *before, figure)) {
        indicator = before->record.indicator;
        figure.label = before->label;
    } else if (!noun.is_empty()) {
        indicator = view.text(noun);
        figure.end = std::max(figure.end, end_of_noun(view, noun.begin, limit));
    } else if (before == nullptr && figure.record.role == Role::completion &&
               figure.record.basis.find(' ') != std::string::npos) {
        indicator = figure.record.basis; // `hoàn thành 100% | chỉ tiêu giao quân`
    } else {
        indicator = outer != nullptr ? outer->record.indicator : topic;
    }
}

/// `Tháng 10 ước đạt 2.846 tỷ đồng. Lũy kế 10 tháng 27.412 tỷ đồng`: what the sentence before, if
/// it begins with a figure of the same unit, is about; null when it is about something else.
const Figure* same_measure_above(const std::vector<Figure>& figures, std::size_t number)
{
    const Figure& figure = figures[number];
    if (number == 0 || figure.quantity->unit_class == UnitClass::count) {
        return nullptr;
    }
    const std::size_t above = figures[number - 1].sentence;
    std::size_t first = number - 1;
    while (first > 0 && figures[first - 1].sentence == above) {
        --first;
    }
    const Figure& subject = figures[first];
    return above + 1 == figure.sentence && subject.is_level() &&
                   is_same_dimension(*subject.quantity, *figure.quantity)
               ? &subject
               : nullptr;
}

const WordHit* last_preposition(const BlockView& view, TextSpan span)
{
    const WordHit* word = view.last_word(span, ListId::edges);
    while (word != nullptr && word->group != "preposition") {
        word = view.last_word({span.begin, word->span.begin}, ListId::edges);
    }
    return word;
}

/// Whether the first or the last word begins with a capital, as the name of a place or subject.
bool has_capital(const BlockView& view, TextSpan span)
{
    const std::size_t blank = view.text(span).rfind(' ');
    const std::size_t last = blank == std::string_view::npos ? span.begin : span.begin + blank + 1;
    return is_upper(decode_at(view.text(), span.begin).value) ||
           is_upper(decode_at(view.text(), last).value);
}

/// `xuất cấp 350 tấn gạo cho | 5.833 hộ với | 23.330 nhân khẩu`, `xác minh 96 người tại | 24 cơ
/// quan`: for whom or where the same was done, where the noun behind says no more.
bool is_receiver(const BlockView& view, const Figure& before, const Figure& figure,
                 const LabelWords& label, TextSpan noun)
{
    const Quantity& quantity = *figure.quantity;
    if (quantity.unit_class != UnitClass::count || before.verb.is_empty() || before.is_aside() ||
        noun.size() > view.trimmed(quantity.unit_span).size() + k_more_bytes) {
        return false;
    }
    const TextSpan gap = view.trimmed({before.quantity->span.end, quantity.span.begin});
    // `cho 125 cộng đồng, | 2.456 hộ gia đình`
    if (view.text(gap) == "," && is_given(view, before)) {
        return true;
    }
    const WordHit* last = view.word_ending(gap.end, ListId::edges);
    if (last == nullptr || last->span.begin < gap.begin ||
        (last->group != "preposition" && last->group != "link") ||
        view.text(gap).find_first_of(",;.:()") != std::string_view::npos) {
        return false;
    }
    // Between the figures stands the preposition alone, the rest of the noun before it, or the
    // object of the verb before it.
    const bool is_rest = before.quantity->unit_class == UnitClass::count &&
                         view.first_word(gap, ListId::unit_stops, "verb") == nullptr &&
                         view.first_word(gap, ListId::measures) == nullptr;
    return last->span.begin == gap.begin || is_rest ||
           (before.quantity->unit_class != UnitClass::count && !label.span.is_empty() &&
            label.span.begin == gap.begin);
}

/// Whether a label only says that the figure is an average, of what was told before.
bool is_average_alone(const BlockView& view, TextSpan label)
{
    const std::string words = lower(view.text(label));
    return words == "bình quân" || words == "tính bình quân";
}

/// Whether a label only says that a plan was given, of what was told before.
bool is_giving_alone(const BlockView& view, TextSpan label)
{
    const std::string words = lower(view.text(label));
    const bool is_missed = words.starts_with("chưa ") || words.starts_with("không ");
    const bool is_aim = words.ends_with(" mục tiêu") || words.ends_with(" chỉ tiêu") ||
                        words.ends_with(" kế hoạch"); // `chưa bảo đảm mục tiêu | 60% đề ra`
    return words == "giao" || words == "được giao" || words == "quyết nghị giao" ||
           (is_missed && is_aim);
}

/// Whether a label only says that something is to be so.
bool is_keeping_alone(const BlockView& view, TextSpan label)
{
    static constexpr std::array<std::string_view, 8> k_verbs{"bảo đảm",  "đảm bảo",  "duy trì",
                                                             "giữ vững", "phấn đấu", "quyết tâm",
                                                             "cắt giảm", "rút ngắn"};
    const std::string words = lower(view.text(label));
    return std::find(k_verbs.begin(), k_verbs.end(), words) != k_verbs.end();
}

/// Whether a label only says that the figure is a total, while the noun behind says of what.
bool is_total_alone(const BlockView& view, TextSpan label, bool says_kind)
{
    const std::string words = lower(view.text(label));
    return words == "tổng cộng" || (says_kind && (words == "tổng số" || words == "tổng"));
}

/// The name before a bracket: `tại các phường | Hòa Lạc | (1.206 ca), | Tân Bình | (914 ca)`, `phần
/// lớn là | trẻ dưới 3 tuổi | (2.176 ca`. Empty when what stands there is no name.
/// With \p is_listed, any words between the marks are one.
TextSpan name_before_bracket(const BlockView& view, const Figure& figure, bool is_listed)
{
    TextSpan words = view.trimmed({figure.words_from, figure.quantity->span.begin});
    if (words.is_empty() || view.text()[words.end - 1] != '(') {
        return {words.end, words.end};
    }
    constexpr std::size_t k_longest_clause = 200;
    LabelWords name;
    name.span = view.trimmed({words.begin, words.end - 1});
    if (name.span.size() > k_longest_clause) {
        return {words.end, words.end};
    }
    std::size_t mark = last_of(view.text(), name.span, ",;:()");
    while (mark != std::string_view::npos && view.text()[mark] == ',' && joins_words(view, mark)) {
        mark = last_of(view.text(), {name.span.begin, mark}, ",;:()");
    }
    if (mark != std::string_view::npos) {
        name.span.begin = mark + 1;
    }
    if (const WordHit* preposition = is_listed ? nullptr : last_preposition(view, name.span)) {
        name.span.begin = preposition->span.end;
    }
    cut_left(view, name);
    for (const std::string_view plural : {"các ", "những "}) {
        name.span.begin += view.text(name.span).starts_with(plural) ? plural.size() : 0;
    }
    constexpr std::size_t k_longest = 60;
    const bool is_named = (has_capital(view, name.span) || is_nominal(view, name.span)) &&
                          view.first_word(name.span, ListId::unit_stops, "verb") == nullptr;
    const bool is_name = !name.span.is_empty() && name.span.size() <= k_longest &&
                         (is_named || is_listed) &&
                         view.first_word(name.span, ListId::bases) == nullptr;
    return is_name ? name.span : TextSpan{words.end, words.end};
}

/// `8.642 suất quà cho các đối tượng: hộ nghèo (5.210 suất), nữ công nhân (1.874 suất)`: behind a
/// colon stand names with a part of the figure before it in a bracket each.
bool is_listed_in_brackets(const BlockView& view, const std::vector<Figure>& figures,
                           std::size_t number)
{
    constexpr std::size_t k_look_back = 16;
    const Figure& figure = figures[number];
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& before = figures[at - 1];
        if (before.sentence != figure.sentence) {
            return false;
        }
        const TextSpan gap{before.quantity->span.end, figures[at].quantity->span.begin};
        const std::string_view words = view.text(gap);
        if (words.find(':') != std::string_view::npos) {
            const bool is_whole = before.is_level() || at > 1;
            return is_whole && words.ends_with('(') && words.find(';') == std::string_view::npos;
        }
        if (!words.starts_with("),") && !words.starts_with(") và") && !words.starts_with(");")) {
            return false;
        }
    }
    return false;
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
    if (const Comparison& comparison = figure.comparison;
        comparison.kind == Comparison::Kind::whole && !comparison.base.is_empty()) {
        record.indicator = view.text(comparison.base);
        return;
    } else if (comparison.of >= 0 && (comparison.kind == Comparison::Kind::past ||
                                      comparison.kind == Comparison::Kind::plan)) {
        record.indicator = figures[static_cast<std::size_t>(comparison.of)].record.indicator;
        figure.explain("indicator", "", "the figure that is compared with it");
        return;
    }
    const Figure* before = number > 0 && figures[number - 1].sentence == figure.sentence
                               ? &figures[number - 1]
                               : nullptr;
    const Figure* outer = figure_before(view, figures, number); // not in a bracket behind it
    if (before != nullptr &&
        leads_to_level(view, {before->quantity->span.end, quantity.span.begin}) &&
        is_same_dimension(*before->quantity, quantity)) {
        record.indicator = before->record.indicator; // `từ 45 lên | 57 vụ`
        figure.topic = before->topic;
        return;
    }
    if (before != nullptr && is_same_thing(view, *before, figure)) {
        record.indicator = before->record.indicator;
        figure.topic = before->topic;
        figure.label = before->label;
        return;
    }
    const TextSpan noun = noun_behind(view, quantity, limit);
    LabelWords label = find_label(view, figure, before, !noun.is_empty());
    if (label.span.is_empty() && quantity.unit_class == UnitClass::count) {
        label.span =
            name_before_bracket(view, figure, is_listed_in_brackets(view, figures, number));
    }
    const bool is_per_one = // `768 công chức, bình quân 08 người/trung tâm`
        before != nullptr && (quantity.unit.starts_with(before->quantity->unit + "/") ||
                              (before->is_person && quantity.unit.starts_with("người/")));
    if (outer != nullptr && quantity.unit_class != UnitClass::count &&
        is_same_dimension(*outer->quantity, quantity) && is_giving_alone(view, label.span)) {
        record.indicator = outer->record.indicator; // `dự toán tỉnh 104 tỷ, HĐND giao | 111 tỷ`
        figure.label = outer->label;
        return;
    }
    const bool says_kind = noun.size() > view.trimmed(quantity.unit_span).size();
    if (!noun.is_empty() && is_total_alone(view, label.span, says_kind)) {
        label.span.begin = label.span.end; // `với tổng cộng | 214 ca mắc`
    }
    if (is_per_one && is_average_alone(view, label.span)) {
        record.indicator = before->record.indicator; // `1.512 phút, bình quân | 12 phút/lượt`
        figure.label = before->label;
        return;
    }
    if (before != nullptr && quantity.kind == ObservationKind::percentage &&
        is_average_alone(view, label.span)) {
        label.span.begin = label.span.end; // `tháng 6 tăng 0,3%; bình quân | 6 tháng tăng 2,8%`
    }
    if (!noun.is_empty() && quantity.unit == "%" && is_keeping_alone(view, label.span)) {
        label.span.begin = label.span.end; // `bảo đảm | 100% hộ kinh doanh`
    }
    figure.label = label.span;
    if (before != nullptr && is_receiver(view, *before, figure, label, noun)) {
        record.indicator = before->record.indicator;
        figure.label = before->label;
        figure.verb = before->verb;
        figure.explain("indicator", "", "what the figure before it was done with");
        return;
    }
    if (label.span.is_empty()) {
        figure.explain("indicator", view.text(noun), noun.is_empty() ? "inherited" : "noun behind");
        const Figure* above = before == nullptr ? same_measure_above(figures, number) : nullptr;
        name_without_label(view, figure, before, outer, label, noun, limit,
                           above == nullptr ? topic : above->record.indicator);
        return;
    }
    if (label.has_colon && quantity.unit_class == UnitClass::measure && !noun.is_empty() &&
        before == nullptr && !is_upper(decode_at(view.text(), noun.begin).value) &&
        view.word_at(noun.begin, ListId::unit_stops) == nullptr) {
        record.indicator = view.text(noun); // `Thủy lợi: 8,6 km | kênh mương`
        figure.end = std::max(figure.end, end_of_noun(view, noun.begin, limit));
        return;
    }
    figure.explain("indicator", view.text(label.span), "words before");
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
    if (number > 1 && outer != nullptr && measure != nullptr &&
        lower(outer->record.indicator).starts_with("mỗi ") &&
        figures[number - 2].sentence == figure.sentence) {
        outer =
            &figures[number - 2]; // `12 giải, mỗi giải 3 triệu đồng, tổng giá trị | 36 triệu đồng`
    }
    if (before != nullptr && measure != nullptr && measure->span.end == label.span.end) {
        if (const std::size_t clause = own_clause(view, *before, label);
            clause < label.span.begin) {
            record.indicator = view.text({clause, label.span.end});
            return;
        }
        reach_left(view, *outer, figure, label);
        return;
    }
    record.indicator = view.text(label.span);
    const WordHit* verb = view.word_at(label.span.begin, ListId::unit_stops);
    const bool is_verbal =
        verb != nullptr && verb->group == "verb" && !is_nominal(view, label.span);
    const TextSpan kind = without_remarks(view, noun);
    const bool says_more = (!quantity.value2 || label.has_colon) &&
                           kind.size() > view.trimmed(quantity.unit_span).size() + k_more_bytes;
    if (is_verbal && !label.has_preposition && quantity.unit_class == UnitClass::count &&
        says_more) {
        record.indicator = view.text(noun); // `phát hiện 9 cơ sở vi phạm về an toàn thực phẩm`
        figure.verb = label.span;
        figure.end = std::max(figure.end, noun.end);
    } else if (is_verbal && !label.has_preposition && !label.has_colon &&
               view.word_ending(label.span.end, ListId::unit_stops, "verb") != nullptr) {
        const TextSpan object =
            quantity.unit_class == UnitClass::count ? view.trimmed(quantity.unit_span) : noun;
        // `đóng góp 2 tỷ đồng | làm | 8 km đường`: a verb alone counts what follows.
        const WordHit* purpose = quantity.unit_class == UnitClass::count || object.is_empty()
                                     ? nullptr
                                     : view.word_at(object.begin, ListId::unit_stops);
        const bool is_next_verb =
            purpose != nullptr && purpose->group == "verb" && purpose->span.end == object.end;
        if (!object.is_empty() && !is_next_verb && !is_bare_classifier(quantity.unit)) {
            record.indicator += " ";
            record.indicator += view.text(object);
            if (view.text().substr(object.end).starts_with(" với ")) {
                figure.end =
                    std::max(figure.end, object.end); // `khai thác 25 ha rừng | với 1.856 m3`
            }
        }
        figure.verb = label.span;
    }
    if (is_verbal && is_bare_classifier(quantity.unit) && verb->span.end == label.span.end &&
        verb->token_count == 1 && !says_more) {
        record.indicator = completed_verb(view, *verb, figure.words_from, topic);
    }
    if (!label.has_preposition) {
        figure.topic = record.indicator;
    }
}

} // namespace solieu
