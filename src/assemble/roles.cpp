#include "assemble/roles.hpp"

#include "assemble/comparisons.hpp"
#include "assemble/respective.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace solieu {
namespace {

/// Bases longer than this run into the next clause.
constexpr std::size_t k_max_basis_bytes = 160;

enum class BasisKind { none, plan, past };

struct Basis {
    BasisKind kind = BasisKind::none;
    TextSpan span;
    bool is_before = false;
};

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

/// What `về` or `số` behind a figure names: `tăng 6% về số doanh nghiệp`, `giảm 12% số cuộc so
/// với`; empty when there is none.
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
    std::size_t begin = view.trimmed({end, view.text().size()}).begin;
    const WordHit* word = view.word_at(begin, ListId::bases);
    if (word == nullptr) {
        return {};
    }
    if (word->group == "than") {
        begin = view.trimmed({word->span.end, view.text().size()}).begin;
    }
    const TextSpan span = without_tail(view, {begin, end_of_basis(view, begin, limit)});
    if (span.is_empty()) {
        return {};
    }
    return {kind_of(view, span), span, false};
}

/// `so với cùng kỳ năm trước giảm 37 vụ`: the basis stands before the verb.
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
    } else {
        return {};
    }
    const TextSpan span = without_tail(view, {begin, end_of_basis(view, begin, words.end)});
    if (span.is_empty()) {
        return {};
    }
    return {kind_of(view, span), span, true};
}

/// Whether a verb of the class tells growth or decline.
bool is_up_or_down(std::string_view group)
{
    return group == "up" || group == "down";
}

bool is_ratio(const Quantity& quantity)
{
    return quantity.kind == ObservationKind::percentage;
}

/// Whether the word only leads from one figure to the next.
bool connects(const BlockView& view, const WordHit& word)
{
    switch (word.list) {
    case ListId::roles:
        return word.group != "guard" && (word.group != "rate" || view.text(word.span) == "tỷ lệ");
    case ListId::edges:
        return word.group != "actor";
    case ListId::statuses:
        return word.group != "guard";
    case ListId::bounds:
    case ListId::light_verbs:
    case ListId::markers:
    case ListId::bases:
        return true;
    default:
        return false;
    }
}

/// `42 vụ (+5 vụ)`, `980 tỷ đồng (-4,5%)`: the verb that a sign right behind a figure stands for;
/// empty where there is none.
std::string_view signed_group(const BlockView& view, const std::vector<Figure>& figures,
                              std::size_t number)
{
    const Quantity& quantity = *figures[number].quantity;
    if (number == 0 || figures[number - 1].sentence != figures[number].sentence) {
        return {};
    }
    const TextSpan gap =
        view.trimmed({figures[number - 1].quantity->span.end, quantity.span.begin});
    const std::string_view between = view.text(gap);
    const bool is_minus = view.text(quantity.span).starts_with('-');
    const bool is_plus = between.ends_with('+') && gap.end == quantity.span.begin;
    const bool is_behind =
        is_minus ? between == "(" || between == "," : between == "(+" || between == ", +";
    if ((!is_minus && !is_plus) || !is_behind) {
        return {};
    }
    return is_minus ? "down" : "up";
}

/// `vượt kế hoạch 06 người`: the verb names the plan.
Basis plan_in_verb(const BlockView& view, const WordHit& verb)
{
    const WordHit* plan = view.last_word(verb.span, ListId::bases, "plan");
    return plan == nullptr ? Basis{} : Basis{BasisKind::plan, plan->span, true};
}

/// Whether nothing stands between the figures but marks, connectors and the verb itself, so that
/// the second says something of the first.
bool is_connected(const BlockView& view, TextSpan gap)
{
    while (true) {
        gap = view.trimmed(gap, ",();=:-+");
        if (gap.is_empty()) {
            return true;
        }
        if (const Mention* mention = view.period_at(gap.begin)) {
            gap.begin = std::min(mention->span.end, gap.end);
            continue;
        }
        const WordHit* word = nullptr;
        view.for_words_at(gap.begin, [&](const WordHit& candidate) {
            if (connects(view, candidate) && candidate.span.end <= gap.end &&
                (word == nullptr || candidate.span.end > word->span.end)) {
                word = &candidate;
            }
        });
        if (word == nullptr) {
            return false;
        }
        gap.begin = word->span.end;
    }
}

/// The words behind a counted noun belong to it up to the next mark: `377 cơ sở đạt tiêu chuẩn,`.
std::size_t end_of_modifier(const BlockView& view, const Figure& figure, std::size_t limit)
{
    if (!figure.record.basis.empty()) {
        return figure.end;
    }
    const std::string_view text = view.text();
    const std::size_t mark = text.substr(0, limit).find_first_of(",;()", figure.end);
    constexpr std::size_t k_longest_whole = 40; // `94,15% dân số, tăng 0,65 điểm phần trăm`
    const bool is_ratio = figure.quantity->unit_class == UnitClass::ratio;
    const bool is_whole = mark < limit && mark - figure.end <= k_longest_whole &&
                          view.first_word({figure.end, mark}, ListId::roles) == nullptr;
    return mark < limit && (!is_ratio || is_whole) ? mark : figure.end;
}

/// Number of the figure that one behind it can be of, and where the words between them begin. What
/// stands in a closed bracket explains the figure before it, and nothing behind the bracket is of
/// it: `172 tấn (thóc 143 tấn, ngô 29 tấn), đạt 98,6% kế hoạch`.
struct Before {
    std::size_t number = 0;
    std::size_t words_from = 0;
};

Before place_before(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    const std::size_t begin = figures[number].quantity->span.begin;
    Before before{number - 1, figures[number - 1].end};
    for (std::size_t at = number - 1;; --at) {
        const std::size_t closing = view.closing_bracket({figures[at].quantity->span.end, begin});
        if (closing == std::string_view::npos) {
            return at == number - 1 ? before : Before{at, before.words_from};
        }
        before.words_from = std::max(before.words_from, closing + 1);
        if (at == 0 || figures[at - 1].sentence != figures[number].sentence) {
            return {number - 1, figures[number - 1].end};
        }
    }
}

/// `357/475 trường (không tính các trung tâm) đạt chuẩn, bằng 75,16%`: whether the words before a
/// percentage end in a clause that is nothing but its verb, and so speaks of the count before it,
/// whatever stands between: `245 vụ buôn lậu, gian lận thương mại, tăng 12%`.
bool is_said_of_all(const BlockView& view, TextSpan gap)
{
    const WordHit* verb = view.last_word(gap, ListId::roles);
    const bool is_told = verb != nullptr && (verb->group == "reach" || verb->group == "share" ||
                                             is_up_or_down(verb->group));
    if (!is_told || !is_connected(view, {verb->span.end, gap.end})) {
        return false;
    }
    const std::string_view before = view.text(view.trimmed(TextSpan{gap.begin, verb->span.begin}));
    return before.ends_with(',') && before.find(';') == std::string_view::npos &&
           view.last_word(gap, ListId::roles, "rate") == nullptr;
}

/// Whether a percentage behind two figures is of the first of them: `2.148 hộ nghèo/18.560 hộ, |
/// 11,6%`, `làm rõ 98 vụ, 145 đối tượng, đạt tỷ lệ | 87,5%`.
bool is_of_first(const BlockView& view, const std::vector<Figure>& figures, std::size_t second,
                 TextSpan words)
{
    if (second == 0 || figures[second - 1].sentence != figures[second].sentence ||
        !figures[second - 1].is_level()) {
        return false;
    }
    const Figure& part = figures[second - 1];
    const Figure& whole = figures[second];
    const TextSpan gap = view.trimmed({part.quantity->span.end, whole.quantity->span.begin});
    if (view.text(gap) == "/") {
        return part.record.unit.starts_with(whole.record.unit);
    }
    // Of cases a rate is told, not of the persons in them.
    const WordHit* verb = view.last_word(words, ListId::roles, "reach");
    return part.is_case && whole.is_person && verb != nullptr &&
           view.text(verb->span).ends_with(" lệ") && // `đạt tỷ lệ`
           (view.text(gap).starts_with(',') || view.text(gap) == "với") &&
           view.last_word(gap, ListId::roles) == nullptr;
}

/// `kết nạp 210 đảng viên; hằng năm trên | 90% đảng viên hoàn thành tốt nhiệm vụ`: no verb ties the
/// percentage to what stands before the semicolon, and it names what it is of.
bool opens_clause_of_its_own(const BlockView& view, const Figure& figure, TextSpan words)
{
    const std::size_t next = view.trimmed({figure.quantity->span.end, view.text().size()}).begin;
    return view.text(words).find(';') != std::string_view::npos &&
           view.last_word(words, ListId::roles) == nullptr &&
           view.word_at(next, ListId::count_nouns) != nullptr;
}

/// `1.187 vụ với 2.068 bị cáo, bằng | 91,4% số vụ và | 89,6% số bị cáo thụ lý`: of the figures that
/// stand together before it, the one that counts what the percentage names as its whole; -1 for
/// none.
int find_by_whole(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    constexpr std::size_t k_most = 4; // figures that are told together
    const std::size_t sentence = figures[number].sentence;
    TextSpan behind = view.trimmed({figures[number].quantity->span.end, view.text().size()});
    bool names_whole = false;
    for (const std::string_view word : {"trên ", "trong ", "tổng ", "số "}) {
        const bool is_next = view.text(behind).starts_with(word);
        behind.begin += is_next ? word.size() : 0;
        names_whole = names_whole || (is_next && word == "số ");
    }
    std::size_t last = number;
    while (last > 0 && figures[last - 1].sentence == sentence &&
           figures[last - 1].quantity->unit == "%" && figures[last - 1].anchor >= 0) {
        --last;
    }
    const std::string whole = lower(view.text(behind).substr(0, 80));
    for (std::size_t at = last; names_whole && at > 0 && last - at < k_most; --at) {
        const Figure& before = figures[at - 1];
        const std::string& unit = before.record.unit;
        if (before.sentence != sentence || !before.is_level() ||
            before.quantity->unit_class != UnitClass::count) {
            break;
        }
        if (whole.starts_with(unit) &&
            (whole.size() == unit.size() || !is_letter(decode_at(whole, unit.size()).value))) {
            return static_cast<int>(at - 1);
        }
        const TextSpan gap{at > 1 ? figures[at - 2].quantity->span.end : 0,
                           before.quantity->span.begin};
        const std::string_view between = view.text(view.trimmed(gap));
        if (between != "/" && between != "," && between != "với" && between != "và") {
            break;
        }
    }
    return -1;
}

/// `6.842 ha rừng, gồm rừng sản xuất 6.517 ha và rừng phòng hộ 325 ha, đạt | 76,0% kế hoạch năm
/// (9.000 ha)`: of the figures before it the one that the percentage makes of the plan in the
/// bracket, where that is not the one it would be of otherwise.
int find_by_plan(const BlockView& view, const std::vector<Figure>& figures, std::size_t number,
                 int anchor)
{
    constexpr std::size_t k_look_back = 8;
    if (anchor < 0 || number + 1 >= figures.size() || figures[number].quantity->unit != "%" ||
        figures[number + 1].sentence != figures[number].sentence) {
        return anchor;
    }
    const Quantity& percentage = *figures[number].quantity;
    const Quantity& plan = *figures[number + 1].quantity;
    const TextSpan gap = view.trimmed({percentage.span.end, plan.span.begin});
    const WordHit* base = view.word_at(gap.begin, ListId::bases);
    const auto fits = [&](const Figure& figure) {
        return figure.is_level() && !figure.is_aside() && !figure.quantity->value2 &&
               figure.quantity->unit == plan.unit && figure.quantity->scale == plan.scale &&
               is_quotient(percentage.value, figure.quantity->value, plan.value);
    };
    if (!view.text(gap).ends_with('(') || base == nullptr || base->group != "plan" ||
        fits(figures[static_cast<std::size_t>(anchor)])) {
        return anchor;
    }
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        if (figures[at - 1].sentence != figures[number].sentence) {
            break;
        }
        if (fits(figures[at - 1])) {
            return static_cast<int>(at - 1);
        }
    }
    return anchor;
}

int find_anchor(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    const Figure& figure = figures[number];
    if (number == 0 || figures[number - 1].sentence != figure.sentence) {
        return -1;
    }
    if (const int named = figure.quantity->unit == "%" ? find_by_whole(view, figures, number) : -1;
        named >= 0) {
        return named;
    }
    const std::size_t begin = figure.quantity->span.begin;
    const Before place = place_before(view, figures, number);
    const Figure& before = figures[place.number];
    const TextSpan direct{place.words_from, begin};
    const TextSpan behind_modifier{std::max(place.words_from, end_of_modifier(view, before, begin)),
                                   begin};
    if (!is_connected(view, direct) && !is_connected(view, behind_modifier) &&
        !(figure.quantity->unit == "%" && before.is_level() && is_said_of_all(view, direct))) {
        return -1;
    }
    if (before.comparison.kind != Comparison::Kind::none) {
        return before.comparison.of; // both are of what is compared
    }
    // `85% số xã đạt chuẩn; 45% hộ dân dùng nước sạch` are two shares.
    const bool is_next_share = figure.quantity->unit == "%" && before.quantity->unit == "%" &&
                               view.trimmed(direct, ",;").is_empty();
    if (is_next_share) {
        const std::size_t next =
            view.trimmed({figure.quantity->span.end, view.text().size()}).begin;
        return view.word_at(next, ListId::count_nouns) != nullptr ? -1 : before.anchor;
    }
    // `mới đạt 61,3% kế hoạch, thấp hơn bình quân chung 3,8 điểm %`: points are of the percentage.
    const bool is_in_points = before.anchor < 0 && figure.quantity->unit == "pp" &&
                              before.record.kind == ObservationKind::percentage;
    if (figure.quantity->unit == "%" && is_of_first(view, figures, place.number, direct)) {
        return static_cast<int>(place.number) - 1;
    }
    if (figure.quantity->unit == "%" && opens_clause_of_its_own(view, figure, direct)) {
        return -1;
    }
    return before.can_be_qualified() || is_in_points ? static_cast<int>(place.number)
                                                     : before.anchor;
}

void make_negative(ObservationRecord& record)
{
    if (!record.value.is_negative()) {
        record.value = record.value.negated();
        if (record.value2) {
            record.value2 = record.value2->negated();
        }
    }
}

/// Without a hedge at the end of the words.
TextSpan without_hedge(const BlockView& view, TextSpan words)
{
    words = view.trimmed(words);
    const WordHit* hedge = view.word_ending(words.end, ListId::bounds, "before");
    return hedge != nullptr && hedge->span.begin >= words.begin
               ? view.trimmed({words.begin, hedge->span.begin})
               : words;
}

/// `giảm 37 vụ (14,7%)`, `giảm 25 hộ (tương đương không dưới 1,6%)`: a bracket that says the same
/// once more.
bool repeats_change(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    if (number == 0 || figures[number - 1].record.role != Role::change ||
        figures[number].quantity->unit_class == UnitClass::none) {
        return false;
    }
    static constexpr std::array<std::string_view, 7> k_again{
        "hay", "tương ứng", "tương ứng với", "tương đương", "tương đương với", "tức", "tức là"};
    const TextSpan gap{figures[number - 1].quantity->span.end,
                       figures[number].quantity->span.begin};
    const TextSpan words = without_hedge(view, gap);
    const bool is_bracketed = view.text(words).starts_with('(');
    const TextSpan behind = // `giảm 125 người so với năm 2021, tương đương 5,2%`
        is_bracketed ? words : without_hedge(view, {figures[number - 1].end, gap.end});
    const std::string_view said = view.text(view.trimmed(behind, "(,+"));
    return (is_bracketed && (said.empty() || said == "bằng")) ||
           std::find(k_again.begin(), k_again.end(), said) != k_again.end();
}

/// Takes over role, sign and basis of the change that the figure says once more. A basis behind the
/// bracket is that of both: `tăng 210 tỷ đồng (7,2%) so với đầu năm`.
void repeat_change(const BlockView& view, Figure& before, Figure& figure, std::size_t limit)
{
    figure.record.role = Role::change;
    figure.anchor = before.anchor;
    if (before.record.value.is_negative()) {
        make_negative(figure.record);
    }
    const std::size_t end = figure.quantity->span.end;
    const bool is_in_bracket = view.text().substr(end).starts_with(')');
    const Basis basis =
        is_in_bracket && before.record.basis.empty() ? basis_behind(view, end + 1, limit) : Basis{};
    if (basis.kind != BasisKind::none) {
        before.record.basis = view.text(basis.span);
        figure.end = std::max(figure.end, basis.span.end);
    }
    figure.record.basis = before.record.basis;
    figure.is_basis_before = before.is_basis_before;
}

/// `không | thấp hơn`: the verb is a piece of a hedge and says nothing of its own; nor does `cắt |
/// giảm 86 tỷ đồng`, a piece of a term, of an amount.
bool is_piece(const BlockView& view, const WordHit& verb, bool is_percentage)
{
    const auto holds = [&verb](const WordHit* word) {
        return word != nullptr && word->token_count > verb.token_count;
    };
    return holds(view.word_ending(verb.span.end, ListId::bounds, "before")) ||
           (!is_percentage && holds(view.word_ending(verb.span.end, ListId::terms)));
}

/// The last word that says what the number is of; a named rate says nothing of the kind.
const WordHit* last_verb(const BlockView& view, TextSpan words, bool is_percentage)
{
    const WordHit* verb = view.last_word(words, ListId::roles);
    while (verb != nullptr && (verb->group == "rate" || verb->group == "guard" ||
                               is_piece(view, *verb, is_percentage))) {
        verb = view.last_word({words.begin, verb->span.begin}, ListId::roles);
    }
    return verb;
}

/// The verb of a figure that is told of one before it: its own, or the one that opens the row.
const WordHit* verb_of_row(const BlockView& view, const std::vector<Figure>& figures,
                           std::size_t number, std::size_t first)
{
    const auto verb_before = [&](std::size_t figure) {
        const Quantity& quantity = *figures[figure].quantity;
        TextSpan words{figures[figure].words_from, quantity.span.begin};
        const WordHit* verb = last_verb(view, words, is_ratio(quantity));
        if (verb != nullptr && verb->group == "share" && figure == first) {
            words.end = verb->span.begin; // `tăng | tương ứng`
            const WordHit* other = last_verb(view, words, is_ratio(quantity));
            verb = other != nullptr && view.trimmed(words).end == other->span.end ? other : verb;
        }
        return verb;
    };
    const WordHit* own = verb_before(number);
    return own != nullptr || number == first ? own : verb_before(first);
}

/// `tăng từ 5 lên 8 vụ`, `từ 92% năm 2023 lên 94%` name two levels; `tăng từ 3 đến 5%` and `giảm từ
/// 5% trở lên` do not.
bool starts_from_level(const BlockView& view, const Figure& figure, const WordHit* verb,
                       std::size_t limit)
{
    const Quantity& quantity = *figure.quantity;
    TextSpan behind{quantity.span.end, std::max(limit, quantity.span.end)};
    const TextSpan words{figure.words_from, quantity.span.begin};
    const bool is_from =
        verb != nullptr && is_up_or_down(verb->group)
            ? view.text({verb->span.end, words.end}).find("từ ") != std::string_view::npos ||
                  view.text(words).ends_with("từ ")
            : view.text(words).ends_with(" từ ");
    return is_from && !quantity.is_closed_range && opens_level(view, behind);
}

/// `đạt 3,9% năm 2024`: the time of the figure itself, which only `bằng` and the like compare it
/// with.
bool is_own_period(const BlockView& view, const WordHit* verb, const Basis& basis)
{
    static constexpr std::array<std::string_view, 4> k_own{"đạt", "còn", "chiếm", ""};
    if (basis.kind != BasisKind::past || basis.is_before || basis.span.is_empty()) {
        return false;
    }
    const Mention* period = view.period_at(basis.span.begin);
    const std::string_view said = verb == nullptr ? std::string_view() : view.text(verb->span);
    const bool has_than =
        view.word_ending(view.trimmed({0, basis.span.begin}).end, ListId::bases, "than") != nullptr;
    return period != nullptr && period->span.end == basis.span.end && !has_than &&
           std::find(k_own.begin(), k_own.end(), said) != k_own.end();
}

/// `từ 5,2% năm 2023 | xuống còn 3,9%`
bool ends_at_level(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    if (number == 0 || figures[number - 1].sentence != figures[number].sentence) {
        return false;
    }
    const Quantity& before = *figures[number - 1].quantity;
    const Quantity& quantity = *figures[number].quantity;
    const TextSpan gap{before.span.end, quantity.span.begin};
    return end_of_own_period(view, gap) != gap.begin && is_same_dimension(before, quantity) &&
           leads_to_level(view, gap);
}

/// `thấp hơn mức của cả tỉnh (91,2%) là 2,9 điểm phần trăm`: by how much is said behind the
/// bracket.
bool is_compared_in_brackets(const BlockView& view, const Quantity& quantity)
{
    return view.text({0, quantity.span.begin}).ends_with('(') &&
           view.text({quantity.span.end, view.text().size()}).starts_with(") là ");
}

/// `cao hơn vụ Mùa năm trước 0,9 tạ/ha`: nothing but the basis parts the number from its verb.
bool is_parted_by_basis(const BlockView& view, const WordHit& verb, TextSpan words)
{
    if (!is_up_or_down(verb.group) || !view.text(verb.span).ends_with("hơn")) {
        return false;
    }
    const TextSpan between = view.trimmed({verb.span.end, words.end});
    const Basis basis = basis_before(view, words);
    return basis.kind == BasisKind::past && view.trimmed(basis.span).end == between.end &&
           view.text(between).find_first_of(",;.()") == std::string_view::npos;
}

/// A change in a unit is one of the figure with that unit: `214 vụ, 121 người; giảm 37 vụ, giảm 09
/// người`. Each is taken once.
int find_same_unit(const std::vector<Figure>& figures, std::size_t number)
{
    constexpr std::size_t k_look_back = 12;
    const Figure& figure = figures[number];
    int found = -1;
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& before = figures[at - 1];
        if (before.sentence != figure.sentence) {
            break;
        }
        bool is_taken = false;
        for (std::size_t other = at; other < number; ++other) {
            is_taken =
                is_taken || (figures[other].anchor == static_cast<int>(at - 1) &&
                             figures[other].record.role == Role::change &&
                             figures[other].quantity->unit_class == figure.quantity->unit_class);
        }
        if (before.is_level() && !before.is_aside() && !is_taken &&
            is_same_dimension(*before.quantity, *figure.quantity)) {
            found = static_cast<int>(at - 1);
        }
    }
    return found;
}

/// `từ 22 phút xuống còn 15 phút, giảm | 07 phút`: a change is told of the level that it ended at.
int end_of_change(const BlockView& view, const std::vector<Figure>& figures, int level,
                  std::size_t number)
{
    const std::size_t next = static_cast<std::size_t>(level) + 1;
    const bool has_next = level >= 0 && next < number && figures[next].is_level() &&
                          is_same_dimension(*figures[next].quantity, *figures[number].quantity);
    return has_next && leads_to_level(view, {figures[next - 1].quantity->span.end,
                                             figures[next].quantity->span.begin})
               ? static_cast<int>(next)
               : level;
}

/// `giảm 5 vụ và 12,4 ha`: nothing but `và` stands behind a change, and the sentence has a level of
/// that unit.
bool goes_on_changing(const BlockView& view, const std::vector<Figure>& figures, std::size_t number,
                      std::size_t limit)
{
    const Quantity& quantity = *figures[number].quantity;
    if (number == 0 || figures[number - 1].sentence != figures[number].sentence ||
        figures[number - 1].record.role != Role::change ||
        (is_ratio(quantity) && quantity.unit != "pp")) {
        return false;
    }
    const TextSpan gap{figures[number - 1].quantity->span.end, quantity.span.begin};
    const std::string_view between = view.text(view.trimmed(gap));
    const bool has_level = quantity.unit == "pp" || find_same_unit(figures, number) >= 0;
    // `tăng 5 vụ, 9 đối tượng so với năm trước`: the basis behind the last holds for all.
    const bool is_listed = between == "," && figures[number - 1].record.basis.empty() &&
                           basis_behind(view, quantity.span.end, limit).kind == BasisKind::past;
    return has_level && (between == "và" || is_listed);
}

/// Whether an amount of this unit can have grown out of that figure: `46 triệu đồng, giảm 20 hộ`
/// are two things.
bool is_same_class(const std::vector<Figure>& figures, int anchor, const Quantity& quantity)
{
    return anchor < 0 ||
           figures[static_cast<std::size_t>(anchor)].quantity->unit_class == quantity.unit_class;
}

/// The level figure of the sentence that `về ...` names by its unit or indicator; -1 for none.
int find_named(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    constexpr std::size_t k_look_back = 8;
    const TextSpan name = named_behind(view, figures[number].quantity->span.end);
    if (name.is_empty()) {
        return -1;
    }
    std::string wanted = lower(view.text(name));
    wanted = wanted.starts_with("số ") ? wanted.substr(std::string_view("số ").size()) : wanted;
    int found = -1;
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& before = figures[at - 1];
        if (before.sentence != figures[number].sentence) {
            break;
        }
        if (!before.is_level()) {
            continue;
        }
        const bool is_money = wanted == "tiền" && before.quantity->unit_class == UnitClass::money;
        if (is_money || before.record.unit.find(wanted) != std::string::npos) {
            return static_cast<int>(at - 1);
        }
        if (found < 0 && lower(before.record.indicator).find(wanted) != std::string::npos) {
            found = static_cast<int>(at - 1);
        }
    }
    return found;
}

/// `đạt tỷ lệ 78% về việc và 30,5% về tiền`; but `chiếm 10% số người đã kê khai` names the whole.
bool says_about(const BlockView& view, const Quantity& quantity)
{
    return view.text({quantity.span.end, view.text().size()}).starts_with(" về ");
}

/// `tăng 6% về số hộ và tăng 11% về vốn so với năm trước`: the basis holds for both.
void share_basis(const BlockView& view, std::vector<Figure>& figures, std::size_t number,
                 std::string_view basis)
{
    if (number == 0) {
        return;
    }
    Figure& before = figures[number - 1];
    const TextSpan gap{before.quantity->span.end, figures[number].quantity->span.begin};
    const bool is_one_clause =
        before.sentence == figures[number].sentence &&
        (view.text(gap).find_first_of(",;") == std::string_view::npos || view.text(gap) == ", ");
    if (is_one_clause && before.record.role == Role::change && before.record.basis.empty() &&
        figures[number].record.role == Role::change) {
        before.record.basis = basis;
    }
}

Role role_of(const Quantity& quantity, std::string_view verb, const Basis& basis, bool has_anchor,
             bool is_rate_named)
{
    const bool is_lan = quantity.unit == "lần";
    if (is_up_or_down(verb)) {
        return is_lan ? Role::relative : Role::change;
    }
    if (is_lan) {
        const bool is_multiple =
            verb == "multiple" || (verb == "reach" && basis.kind == BasisKind::past);
        return is_multiple ? Role::relative : Role::level;
    }
    if (!is_ratio(quantity)) {
        return is_rate_named && quantity.unit.starts_with("/{") ? Role::rate : Role::level;
    }
    if (verb == "excess" || basis.kind == BasisKind::plan) {
        return Role::completion;
    }
    if (basis.kind == BasisKind::past || verb == "multiple") {
        return Role::relative;
    }
    if (verb == "share") {
        return Role::share;
    }
    if (is_rate_named) {
        return Role::rate;
    }
    return has_anchor ? Role::share : Role::rate;
}

/// A figure that another one is compared with is a level of its own, and the basis of the change
/// before it.
void read_compared(const BlockView& view, std::vector<Figure>& figures, std::size_t number)
{
    Figure& figure = figures[number];
    const Comparison& comparison = figure.comparison;
    figure.record.role = is_ratio(*figure.quantity) ? Role::rate : Role::level;
    if (!comparison.is_behind || comparison.base.is_empty()) {
        return;
    }
    figure.end = std::max(figure.end, comparison.base.end);
    Figure& before = figures[number - 1];
    const bool is_told = before.record.role == Role::change || before.record.role == Role::relative;
    if (is_told && before.record.basis.empty()) {
        before.record.basis = view.text(comparison.base);
    }
}

/// `so với 40 vụ cùng kỳ giảm 06 vụ`, `So với tháng 3 (11.640 hồ sơ), số hồ sơ tăng 840 hồ sơ`: the
/// figure that this change counts from; null when its sentence has none before it.
const Figure* compared_before(const std::vector<Figure>& figures, std::size_t number)
{
    constexpr std::size_t k_look_back = 4;
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& before = figures[at - 1];
        if (before.sentence != figures[number].sentence) {
            break;
        }
        if (before.comparison.kind == Comparison::Kind::past) {
            return &before;
        }
    }
    return nullptr;
}

/// The figure before it in its sentence that is no value to compare with; null when there is none.
const Figure* stated_before(const std::vector<Figure>& figures, std::size_t number)
{
    while (number > 0 && figures[number - 1].sentence == figures[number].sentence) {
        --number;
        if (figures[number].comparison.kind != Comparison::Kind::past) {
            return &figures[number];
        }
    }
    return nullptr;
}

/// The plan that a bracket right before the figure holds: `so với dự toán (15.930 tỷ đồng) bằng`.
const Figure* plan_in_bracket_before(const BlockView& view, const std::vector<Figure>& figures,
                                     std::size_t number)
{
    if (number == 0 || figures[number - 1].sentence != figures[number].sentence) {
        return nullptr;
    }
    const Figure& before = figures[number - 1];
    const TextSpan gap{before.quantity->span.end, figures[number].quantity->span.begin};
    const std::size_t base = before.comparison.base.begin;
    const bool is_in_bracket = view.text(gap).starts_with(')') &&
                               view.text(gap).find_first_of(",;") == std::string_view::npos;
    const bool is_behind_slash =
        base > 0 && view.text()[base - 1] == '/' && is_connected(view, gap);
    return before.comparison.kind == Comparison::Kind::plan && !before.comparison.base.is_empty() &&
                   (is_in_bracket || is_behind_slash)
               ? &before
               : nullptr;
}

/// `nhiều hơn quý III (3.052 hồ sơ) là | 738 hồ sơ`: by how much is told behind the value that is
/// compared with.
bool tells_difference(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    if (number == 0 || figures[number - 1].sentence != figures[number].sentence ||
        figures[number - 1].comparison.kind == Comparison::Kind::none) {
        return false;
    }
    const Figure& compared = figures[number - 1];
    const std::string_view gap =
        view.text({compared.quantity->span.end, figures[number].quantity->span.begin});
    const WordHit* verb =
        view.last_word({compared.words_from, compared.quantity->span.begin}, ListId::roles);
    return (gap == ") là " || gap == ") ") && verb != nullptr && is_up_or_down(verb->group);
}

void read_difference(const BlockView& view, std::vector<Figure>& figures, std::size_t number)
{
    const Figure& compared = figures[number - 1];
    Figure& figure = figures[number];
    const WordHit* verb =
        view.last_word({compared.words_from, compared.quantity->span.begin}, ListId::roles);
    figure.record.role = Role::change;
    figure.anchor = compared.comparison.of;
    if (!compared.comparison.base.is_empty()) {
        figure.record.basis = view.text(compared.comparison.base);
    }
    if (verb->group == "down") {
        make_negative(figure.record);
    }
    figure.explain("role", view.text(), verb);
}

/// Whether an earlier total of the anchor's dimension in its sentence was measured by a plan.
bool is_part_of_completed(const std::vector<Figure>& figures, std::size_t number, int anchor)
{
    for (std::size_t at = number; anchor >= 0 && at > 0; --at) {
        const Figure& before = figures[at - 1];
        if (before.sentence != figures[number].sentence) {
            return false;
        }
        if (before.record.role == Role::completion && !before.is_part && before.anchor >= 0) {
            return is_same_dimension(*figures[static_cast<std::size_t>(before.anchor)].quantity,
                                     *figures[static_cast<std::size_t>(anchor)].quantity);
        }
    }
    return false;
}

} // namespace

const Figure* figure_before(const BlockView& view, const std::vector<Figure>& figures,
                            std::size_t number)
{
    return number == 0 || figures[number - 1].sentence != figures[number].sentence
               ? nullptr
               : &figures[place_before(view, figures, number).number];
}

void read_role(const BlockView& view, std::vector<Figure>& figures, std::size_t number,
               std::size_t limit)
{
    Figure& figure = figures[number];
    const Quantity& quantity = *figure.quantity;
    const TextSpan words{figure.words_from, quantity.span.begin};
    figure.end = quantity.span.end;
    if (figure.comparison.kind != Comparison::Kind::none) {
        read_compared(view, figures, number);
        return;
    }
    if (tells_difference(view, figures, number)) {
        read_difference(view, figures, number);
        return;
    }
    if (repeats_change(view, figures, number)) {
        repeat_change(view, figures[number - 1], figure, limit);
        return;
    }
    const WordHit* verb = last_verb(view, words, is_ratio(quantity));
    std::string_view group = verb == nullptr ? std::string_view() : verb->group;
    const bool is_span =
        starts_from_level(view, figure, verb, limit) || ends_at_level(view, figures, number);
    if (is_span) {
        group = "level";
    }
    if (is_up_or_down(group) && is_compared_in_brackets(view, quantity)) {
        group = {};
    }
    if (verb == nullptr && goes_on_changing(view, figures, number, limit)) {
        group = figures[number - 1].record.value.is_negative() ? "down" : "up";
    }
    if (verb == nullptr && group.empty()) {
        group = signed_group(view, figures, number);
    }
    const Respective told = respective_of(view, figures, number);
    if (told.anchor >= 0) {
        const WordHit* shared = verb_of_row(view, figures, number, told.first);
        group = shared == nullptr ? group : shared->group;
    }
    // An amount changes only by the verb right before it: `giảm 12 vụ`, not `giảm nhờ 12 vụ`.
    const bool is_near =
        verb != nullptr && (is_connected(view, {verb->span.end, quantity.span.begin}) ||
                            is_parted_by_basis(view, *verb, words));
    const bool is_given = verb != nullptr && verb->canonical == "góp";
    if (!is_ratio(quantity) && verb != nullptr && (!is_near || is_given)) {
        group = {}; // `nhân dân đóng góp 1,2 tỷ đồng` is no growth
    }
    const bool is_excess = group == "excess" && is_near && quantity.unit != "%" &&
                           view.text({verb->span.end, quantity.span.begin}).find_first_of(",;.(") ==
                               std::string_view::npos;
    if (is_excess && (quantity.unit == "pp" || find_same_unit(figures, number) >= 0)) {
        group = "up"; // `kết nạp 196 đảng viên, vượt 11 đảng viên`
    }
    Basis basis;
    if (!is_span && (is_ratio(quantity) || quantity.unit == "lần" || is_up_or_down(group))) {
        basis = basis_behind(view, quantity.span.end, limit);
        if (is_own_period(view, verb, basis)) {
            basis = {};
        }
        if (basis.kind == BasisKind::none) {
            basis = is_excess ? plan_in_verb(view, *verb) : basis_before(view, words);
        }
    }
    const bool is_rate_named =
        view.last_word(words, ListId::roles, "rate") != nullptr && group != "share";
    const int anchor =
        told.anchor >= 0 ? told.anchor
                         : find_by_plan(view, figures, number, find_anchor(view, figures, number));
    if (!group.empty()) {
        figure.explain("role", view.text(), verb);
    }
    const bool is_of_rate =
        anchor >= 0 && figures[static_cast<std::size_t>(anchor)].quantity->unit == "%";
    figure.record.role =
        role_of(quantity, group, basis, anchor >= 0 && !is_of_rate, is_rate_named && anchor < 0);
    const bool goes_on_sharing = number > 0 && figures[number - 1].sentence == figure.sentence &&
                                 figures[number - 1].record.role == Role::share;
    if (figure.record.role == Role::rate && group.empty() && goes_on_sharing && !is_rate_named) {
        figure.record.role = Role::share; // `chiếm 27%; không quan sát 22%`
    } else if (figure.record.role == Role::rate && quantity.value.is_negative()) {
        figure.record.role = Role::change;
    }
    if (figure.record.role == Role::share && group == "reach" && figure.is_part &&
        is_part_of_completed(figures, number, anchor)) {
        figure.record.role =
            Role::completion; // `... đạt 82% kế hoạch; trong đó vốn A 36 tỷ, đạt 91%`
    }
    if (figure.record.role == Role::level || figure.record.role == Role::rate) {
        return;
    }
    figure.anchor = anchor;
    if (!is_ratio(quantity) && figure.record.role == Role::change) {
        const int same = end_of_change(view, figures, find_same_unit(figures, number), number);
        figure.anchor = same >= 0 || !is_same_class(figures, anchor, quantity) ? same : anchor;
    }
    if (group == "down" && figure.record.role == Role::change) {
        make_negative(figure.record);
    }
    if (const int named = find_named(view, figures, number);
        named >= 0 && (figure.record.role != Role::share || says_about(view, quantity))) {
        figure.anchor = named;
    }
    const Figure* plan = basis.kind == BasisKind::none && group != "share"
                             ? plan_in_bracket_before(view, figures, number)
                             : nullptr;
    if (plan != nullptr && is_ratio(quantity) && figure.record.role == Role::share) {
        figure.record.role = Role::completion; // `so với dự toán (15.930 tỷ đồng) bằng 132,4%`
        figure.record.basis = view.text(plan->comparison.base);
        figure.anchor = figure.anchor >= 0 ? figure.anchor : plan->comparison.of;
        return;
    }
    const Figure* compared = figure.record.role == Role::change && basis.kind == BasisKind::none
                                 ? compared_before(figures, number)
                                 : nullptr;
    if (compared != nullptr && figure.anchor < 0 && compared->comparison.of >= 0 &&
        is_same_dimension(*compared->quantity, quantity)) {
        figure.anchor = compared->comparison.of;
    }
    if (basis.kind != BasisKind::none && !basis.is_before) {
        share_basis(view, figures, number, view.text(basis.span));
    }
    for (std::size_t other = told.anchor >= 0 ? told.first : number; other < number; ++other) {
        if (figures[other].record.basis.empty()) {
            figures[other].record.basis = view.text(basis.span); // one for the whole row
        }
    }
    if (basis.kind != BasisKind::none) {
        figure.record.basis = view.text(basis.span);
        figure.explain("basis", view.text(), view.first_word(basis.span, ListId::bases));
        figure.is_basis_before = basis.is_before;
        figure.end = std::max(figure.end, basis.span.end);
    } else if (compared != nullptr && !compared->comparison.base.is_empty()) {
        figure.record.basis = view.text(compared->comparison.base);
        figure.is_basis_before = true;
    } else if (const Figure* before = stated_before(figures, number);
               figure.record.role == Role::change && before != nullptr && before->is_basis_before) {
        figure.record.basis = before->record.basis;
        figure.is_basis_before = true;
    }
}

} // namespace solieu
