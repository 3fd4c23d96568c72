#include "assemble/roles.hpp"

#include "assemble/anchors.hpp"
#include "assemble/basis.hpp"
#include "assemble/comparisons.hpp"
#include "assemble/respective.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

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
    const TextSpan saying = view.trimmed(behind, "(,+");
    const std::string_view said = view.text(saying);
    // `giảm 0,4% (giảm 180 ha)`, not `tăng 5 vụ (tăng 3 người chết)`
    const bool is_falling = figures[number - 1].record.value.is_negative();
    const bool is_other_measure =
        is_ratio(*figures[number].quantity) != is_ratio(*figures[number - 1].quantity);
    const auto leads_again = [](std::string_view phrase) {
        return std::find(k_again.begin(), k_again.end(), phrase) != k_again.end();
    };
    const auto says_trend = [&](std::string_view trend) {
        TextSpan rest = saying; // `(tương đương giảm 368 ha)`, `(giảm tương ứng 368 ha)`
        if (said.ends_with(trend)) {
            rest.end -= trend.size();
        } else if (said.starts_with(trend)) {
            rest.begin += trend.size();
        } else {
            return false;
        }
        rest = view.trimmed(rest);
        return rest.is_empty() || leads_again(view.text(rest));
    };
    const bool is_said_again = is_other_measure && says_trend(is_falling ? "giảm" : "tăng");
    return (is_bracketed && (said.empty() || said == "bằng" || is_said_again)) || leads_again(said);
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

/// `9 nhóm chỉ số giá tăng|, 2 nhóm ổn định`: the verb before a comma tells of no number behind it.
bool ends_clause(const BlockView& view, const WordHit& verb)
{
    const std::size_t next = view.past_blanks(verb.span.end);
    return is_up_or_down(verb.group) && next < view.text().size() &&
           (view.text()[next] == ',' || view.text()[next] == ';');
}

/// The last word that says what the number is of; a named rate says nothing of the kind.
const WordHit* last_verb(const BlockView& view, TextSpan words, bool is_percentage)
{
    const WordHit* verb = view.last_word(words, ListId::roles);
    while (verb != nullptr &&
           (verb->group == "rate" || verb->group == "guard" ||
            is_piece(view, *verb, is_percentage) || (!is_percentage && ends_clause(view, *verb)))) {
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

/// `giảm tỷ lệ hộ nghèo | xuống dưới 7,5%`: what stands between the verb and the number leads to
/// the level reached.
bool ends_at(const BlockView& view, const WordHit* verb, std::size_t number)
{
    if (verb == nullptr || !is_up_or_down(verb->group)) {
        return false;
    }
    const TextSpan words = without_hedge(view, {verb->span.end, number});
    const std::string_view between = view.text(words);
    return between.ends_with(" xuống") || between.ends_with(" xuống còn") ||
           between.ends_with(" lên") || between.ends_with(" lên mức");
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
    const bool has_level = quantity.unit == "pp" || find_same_unit(view, figures, number) >= 0;
    // `tăng 5 vụ, 9 đối tượng so với năm trước`: the basis behind the last holds for all.
    const bool is_listed = between == "," && figures[number - 1].record.basis.empty() &&
                           basis_behind(view, quantity.span.end, limit).kind == BasisKind::past;
    // `tăng 8 vụ/11 đối tượng so với cùng kỳ`
    const bool is_beside = between == "/" && figures[number - 1].quantity->unit != quantity.unit;
    return has_level && (between == "và" || is_listed || is_beside);
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
    const bool is_told = // `gấp 1,8 lần về số vụ và tăng 6% về số tiền so với năm trước`
        before.record.role == Role::change || before.record.role == Role::relative;
    if (is_one_clause && is_told && before.record.basis.empty() &&
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

/// The fraction before it that a percentage tells once more: by the words, `45/60 hộ dân tộc thiểu
/// số, tỷ lệ | 75%`, or because it is their quotient; -1 for none.
int find_fraction(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    constexpr std::size_t k_look_back = 3;
    const Figure& figure = figures[number];
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& before = figures[at - 1];
        const Quantity& quantity = *before.quantity;
        if (before.sentence != figure.sentence) {
            return -1;
        }
        const TextSpan gap{quantity.span.end, figure.quantity->span.begin};
        if (quantity.kind != ObservationKind::fraction || !quantity.value2 ||
            view.text(gap).find_first_of(";.)") != std::string_view::npos) {
            continue;
        }
        const WordHit* rate = view.last_word(gap, ListId::roles, "rate");
        const std::string_view before_rate =
            rate == nullptr ? std::string_view()
                            : view.text(view.trimmed({gap.begin, rate->span.begin}));
        // `5/12 mẫu, tỷ lệ dương tính 3,2%` is another rate.
        const std::string_view name = rate == nullptr
                                          ? std::string_view()
                                          : view.text(view.trimmed({rate->span.end, gap.end}));
        const bool is_named = at == number && before_rate.ends_with(',') &&
                              (name.empty() || name == "đạt" || name == "là");
        if (is_named || is_quotient(figure.record.value, quantity.value, *quantity.value2)) {
            return static_cast<int>(at - 1);
        }
    }
    return -1;
}

/// `chiếm 74,8% tổng nguồn vốn`: of all there is, and no plan.
bool is_share_of_total(const BlockView& view, const WordHit* verb, const Basis& basis)
{
    static constexpr std::array<std::string_view, 3> k_plans{"kế hoạch", "dự toán", "chỉ tiêu"};
    const std::string_view name = view.text(basis.span);
    return verb != nullptr && basis.kind == BasisKind::plan && !basis.is_before &&
           view.text(verb->span).starts_with("chiếm") &&
           std::none_of(k_plans.begin(), k_plans.end(), [name](std::string_view plan) {
               return name.find(plan) != std::string_view::npos;
           });
}

/// `bằng 103,6% | số giường kế hoạch`, `đạt 72% | diện tích phải thu hồi`: what the percentage is
/// reached of, named by a noun; empty where no such name stands behind it.
TextSpan whole_behind(const BlockView& view, const Quantity& quantity, std::size_t limit)
{
    constexpr std::size_t k_longest = 100;
    const std::size_t begin = view.past_blanks(quantity.span.end);
    const WordHit* label = view.word_at(begin, ListId::labels);
    if (label == nullptr || label->span.end > limit) {
        return {};
    }
    const std::string_view behind = view.text({begin, std::min(limit, begin + k_longest)});
    const std::size_t end = std::min(behind.size(), behind.find_first_of(",;.()[]:"));
    return view.trimmed({begin, begin + end});
}

/// `tiếp 524 lượt/687 người, số lượt | tăng 6,2%`: of the counts told before it in the sentence the
/// one that the subject of the verb names; -1 for none.
int find_counted(const BlockView& view, const std::vector<Figure>& figures, std::size_t number,
                 const WordHit& verb)
{
    constexpr std::size_t k_look_back = 6;
    constexpr std::string_view k_count = "số ";
    const TextSpan words = view.trimmed({figures[number].words_from, verb.span.begin}, ",;");
    const std::string subject = lower(view.text(words));
    for (std::size_t at = number; subject.starts_with(k_count) && at > 0; --at) {
        const Figure& before = figures[at - 1];
        if (before.sentence != figures[number].sentence || number - at >= k_look_back) {
            break;
        }
        const std::string& unit = before.quantity->unit;
        const std::string_view named = std::string_view(subject).substr(k_count.size());
        if (before.is_level() && before.quantity->unit_class == UnitClass::count &&
            named.starts_with(unit) && (named.size() == unit.size() || named[unit.size()] == ' ')) {
            return static_cast<int>(at - 1);
        }
    }
    return -1;
}

/// `; giảm ít nhất 10% | số vụ vi phạm | so với năm 2025`: what changed is named behind the number,
/// and nothing before the verb could have. Empty where it is not so.
TextSpan changed_behind(const BlockView& view, const Figure& figure, const WordHit& verb,
                        std::size_t limit)
{
    static constexpr std::array<std::string_view, 4> k_nouns{"thời gian ", "chi phí ", "lượng ",
                                                             "thủ tục "};
    TextSpan before{figure.words_from, verb.span.begin};
    const std::size_t clause = view.text(before).rfind(';');
    if (clause == std::string_view::npos && figure.follows) {
        return {}; // of the figure before: `thu 5 tỷ đồng, giảm 10% số thu`
    }
    before.begin += clause == std::string_view::npos ? 0 : clause;
    before = view.trimmed(before, ",;");
    for (const std::string_view word : {"và", "đồng thời", "cắt", "phấn đấu", "Phấn đấu", "Cắt"}) {
        before.end -= view.text(before).ends_with(word) ? word.size() : 0;
        before = view.trimmed(before, ",;");
    }
    const std::size_t begin = view.past_blanks(figure.quantity->span.end);
    const bool is_noun = view.word_at(begin, ListId::labels) != nullptr ||
                         view.word_at(begin, ListId::count_nouns) != nullptr ||
                         std::any_of(k_nouns.begin(), k_nouns.end(), [&](std::string_view noun) {
                             return view.text({begin, limit}).starts_with(noun);
                         });
    if (!before.is_empty() || !is_noun) {
        return {};
    }
    const WordHit* than = view.first_word({begin, limit}, ListId::bases, "than");
    const std::size_t mark = view.text({begin, limit}).find_first_of(",;.()[]:");
    const std::size_t end = mark == std::string_view::npos ? limit : begin + mark;
    return view.trimmed({begin, than == nullptr ? end : std::min(end, than->span.begin)});
}

/// Whether the whole is one that was planned or is due.
bool is_planned(std::string_view whole)
{
    static constexpr std::array<std::string_view, 7> k_plans{
        " kế hoạch", " được giao", " phải ", " cần ", " dự toán", " được duyệt", " được phê duyệt"};
    return std::any_of(k_plans.begin(), k_plans.end(), [whole](std::string_view plan) {
        return whole.find(plan) != std::string_view::npos;
    });
}

/// A figure that another one is compared with is a level of its own, and the basis of the change
/// before it.
void read_compared(const BlockView& view, std::vector<Figure>& figures, std::size_t number)
{
    Figure& figure = figures[number];
    const Comparison& comparison = figure.comparison;
    figure.record.role = is_ratio(*figure.quantity) ? Role::rate : Role::level;
    if (figure.record.role == Role::rate && comparison.of >= 0 &&
        figures[static_cast<std::size_t>(comparison.of)].record.role == Role::completion) {
        figure.record.role = Role::completion; // `đạt 54,8% kế hoạch, cao hơn cùng kỳ (48,5%)`
    }
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
    const bool is_in_bracket = // `vượt chỉ tiêu năm (185 đảng viên), đạt 106%`
        view.text(gap).starts_with(')') &&
        view.text(gap).find_first_of(",;", view.text(gap).starts_with("),") ? 2 : 0) ==
            std::string_view::npos;
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
    const bool is_span = starts_from_level(view, figure, verb, limit) ||
                         ends_at_level(view, figures, number) ||
                         (is_ratio(quantity) && ends_at(view, verb, words.end));
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
    const bool opens_bracket = // `15/18 chỉ tiêu (vượt 05 chỉ tiêu, đạt 10 chỉ tiêu)`
        verb != nullptr && view.text({words.begin, verb->span.begin}).ends_with('(');
    const bool is_excess = group == "excess" && is_near && !opens_bracket && quantity.unit != "%" &&
                           view.text({verb->span.end, quantity.span.begin}).find_first_of(",;.(") ==
                               std::string_view::npos;
    if (is_excess && (quantity.unit == "pp" || find_same_unit(view, figures, number) >= 0)) {
        group = "up"; // `kết nạp 196 đảng viên, vượt 11 đảng viên`
    }
    Basis basis;
    if (!is_span && (is_ratio(quantity) || quantity.unit == "lần" || is_up_or_down(group))) {
        basis = basis_behind(view, quantity.span.end, limit);
        if (is_own_period(view, verb, basis) || is_share_of_total(view, verb, basis)) {
            basis = {};
        }
        if (basis.kind == BasisKind::none) {
            basis = is_excess ? plan_in_verb(view, *verb) : basis_before(view, words);
        }
    }
    const bool is_reached = quantity.unit == "%" && group == "reach" && !is_span;
    const TextSpan whole = is_reached && basis.kind == BasisKind::none
                               ? whole_behind(view, quantity, limit)
                               : TextSpan{};
    if (is_planned(view.text(whole))) {
        basis = {BasisKind::plan, whole, false};
    }
    const bool is_rate_named =
        view.last_word(words, ListId::roles, "rate") != nullptr && group != "share";
    const bool is_bare_change = quantity.unit == "%" && is_up_or_down(group) && is_near &&
                                find_named(view, figures, number) < 0;
    const TextSpan changed =
        is_bare_change ? changed_behind(view, figure, *verb, limit) : TextSpan{};
    if (!changed.is_empty() && basis.kind == BasisKind::none) {
        basis = basis_behind(view, changed.end, limit);
    }
    const bool is_contribution = is_given && quantity.unit == "pp"; // `đóng góp 2,1 điểm phần trăm`
    const int counted = verb != nullptr && is_up_or_down(group) && quantity.unit == "%"
                            ? find_counted(view, figures, number, *verb)
                            : -1;
    const bool is_apart = is_contribution || !changed.is_empty();
    const int anchor = told.anchor >= 0 ? told.anchor
                       : is_apart       ? -1
                       : counted >= 0   ? counted
                                        : find_anchor(view, figures, number);
    if (!group.empty()) {
        figure.explain("role", view.text(), verb);
    }
    const bool is_of_rate =
        anchor >= 0 && figures[static_cast<std::size_t>(anchor)].quantity->unit == "%";
    figure.record.role =
        role_of(quantity, group, basis, anchor >= 0 && !is_of_rate, is_rate_named && anchor < 0);
    const bool goes_on_sharing = number > 0 && figures[number - 1].sentence == figure.sentence &&
                                 figures[number - 1].record.role == Role::share;
    const bool is_share = (group.empty() && goes_on_sharing) || !whole.is_empty();
    if (figure.record.role == Role::rate && is_share && !is_rate_named) {
        figure.record.role = Role::share; // `chiếm 27%; không quan sát 22%`, `đạt 97% số hộ`
    } else if (figure.record.role == Role::rate && quantity.value.is_negative()) {
        figure.record.role = Role::change;
    }
    const bool is_of_some = quantity.unit == "%" && basis.kind == BasisKind::none &&
                            (figure.record.role == Role::share ||
                             figure.record.role == Role::rate || group == "excess");
    if (const int fraction = is_of_some ? find_fraction(view, figures, number) : -1;
        fraction >= 0) {
        figure.record.role = Role::share;
        figure.anchor = fraction;
        return;
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
        // `tháng này 6 tấn, tính chung 43 tấn, tăng 1 tấn`: measures are told of the one beside.
        const bool is_beside = anchor >= 0 && static_cast<std::size_t>(anchor) + 1 == number &&
                               quantity.unit_class != UnitClass::count &&
                               figures[number - 1].is_level() &&
                               is_same_dimension(*figures[number - 1].quantity, quantity);
        const int same =
            is_beside ? anchor
                      : end_of_change(view, figures, find_same_unit(view, figures, number), number);
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
