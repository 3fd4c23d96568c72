#include "assemble/anchors.hpp"

#include "assemble/basis.hpp"
#include "assemble/comparisons.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace solieu {
namespace {

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

/// `Đầu năm có 45 vụ, | cuối năm có | 52 vụ`, `năm 2024 có 45 vụ, | năm 2025 còn | 40 vụ`: the
/// clause counts the same again, at a later time.
bool tells_end(const BlockView& view, TextSpan gap)
{
    static constexpr std::array<std::string_view, 7> k_ends{
        "cuối năm", "cuối kỳ", "cuối nhiệm kỳ", "đến cuối năm", "đến cuối kỳ", "đến nay", "nay"};
    static constexpr std::array<std::string_view, 4> k_verbs{"", "có", "còn", "là"};
    gap = view.trimmed(gap, "),;%");
    const std::string_view words = view.text(gap);
    const Mention* period = view.period_at(gap.begin);
    std::size_t end = period != nullptr ? period->span.end : gap.begin;
    for (const std::string_view when : k_ends) {
        end = words.starts_with(when) ? std::max(end, gap.begin + when.size()) : end;
    }
    const std::string_view verb = view.text(view.trimmed({end, std::max(end, gap.end)}));
    return end > gap.begin && std::find(k_verbs.begin(), k_verbs.end(), verb) != k_verbs.end();
}

} // namespace

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

namespace {

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

/// `85% số xã` does not, `45% | hộ dân` does: whether a listed noun stands right behind.
bool names_counted(const BlockView& view, const Figure& figure)
{
    const std::size_t next = view.past_blanks(figure.quantity->span.end);
    return view.word_at(next, ListId::count_nouns) != nullptr;
}

/// `kết nạp 210 đảng viên; hằng năm trên | 90% đảng viên hoàn thành tốt nhiệm vụ`: no verb ties the
/// percentage to what stands before the semicolon, and it names what it is of.
bool opens_clause_of_its_own(const BlockView& view, const Figure& figure, TextSpan words)
{
    return view.text(words).find(';') != std::string_view::npos &&
           view.last_word(words, ListId::roles) == nullptr && names_counted(view, figure);
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
    if (!names_whole) {
        return -1; // as most
    }
    std::size_t last = number;
    while (last > 0 && figures[last - 1].sentence == sentence &&
           figures[last - 1].quantity->unit == "%" && figures[last - 1].anchor >= 0) {
        --last;
    }
    const std::string whole = lower(view.text(behind).substr(0, 80));
    for (std::size_t at = last; at > 0 && last - at < k_most; --at) {
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

/// `so với đầu năm (287 hộ, | chiếm 4,77%)`: the bracket that the figure before stands in is still
/// open.
bool is_in_bracket(const BlockView& view, const Figure& before, TextSpan gap)
{
    const std::string_view words = view.text({before.words_from, before.quantity->span.begin});
    const std::size_t mark = words.find_last_of("()");
    return mark != std::string_view::npos && words[mark] == '(' &&
           view.text(gap).find_first_of("()") == std::string_view::npos;
}

/// The figure that the words between say the percentage or change is of.
int anchor_by_words(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
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
        const bool is_of_it = before.comparison.kind == Comparison::Kind::past &&
                              figure.quantity->unit == "%" && is_in_bracket(view, before, direct);
        return is_of_it ? static_cast<int>(place.number)
                        : before.comparison.of; // both are of what is compared
    }
    // `85% số xã đạt chuẩn; 45% hộ dân dùng nước sạch` are two shares.
    const bool is_next_share = figure.quantity->unit == "%" && before.quantity->unit == "%" &&
                               view.trimmed(direct, ",;").is_empty();
    if (is_next_share) {
        return names_counted(view, figure) ? -1 : before.anchor;
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

} // namespace

int find_anchor(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    return find_by_plan(view, figures, number, anchor_by_words(view, figures, number));
}

int find_same_unit(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    constexpr std::size_t k_look_back = 12;
    const Figure& figure = figures[number];
    int found = -1;
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& before = figures[at - 1];
        const TextSpan gap{before.quantity->span.end, figures[at].quantity->span.begin};
        const bool is_other_clause = // `đàn trâu 760 con; đàn lợn 9.450 con, giảm | 120 con`
            found >= 0 && view.text(gap).find(';') != std::string_view::npos &&
            view.closing_bracket({figures[static_cast<std::size_t>(found)].quantity->span.end,
                                  figure.quantity->span.begin}) == std::string_view::npos;
        if (before.sentence != figure.sentence || is_other_clause) {
            break;
        }
        bool is_taken = false;
        for (std::size_t other = at; other < number; ++other) {
            is_taken =
                is_taken || (figures[other].anchor == static_cast<int>(at - 1) &&
                             figures[other].record.role == Role::change &&
                             figures[other].quantity->unit_class == figure.quantity->unit_class);
        }
        // `87 học sinh (02 giải Nhất, 21 giải Nhì), tăng | 12 giải`
        const bool is_explaining =
            view.closing_bracket({before.quantity->span.end, figure.quantity->span.begin}) !=
            std::string_view::npos;
        if (before.is_level() && !before.is_aside() && !is_taken && !is_explaining &&
            is_same_dimension(*before.quantity, *figure.quantity)) {
            found = static_cast<int>(at - 1);
        }
    }
    return found;
}

int end_of_change(const BlockView& view, const std::vector<Figure>& figures, int level,
                  std::size_t number)
{
    std::size_t next = static_cast<std::size_t>(level + 1);
    while (next < number && is_ratio(*figures[next].quantity)) {
        ++next; // `1.877 hộ (9,33%), cuối năm còn 1.496 hộ`
    }
    if (level < 0 || next >= number || !figures[next].is_level() ||
        !is_same_dimension(*figures[next].quantity, *figures[number].quantity)) {
        return level;
    }
    const TextSpan gap{figures[next - 1].quantity->span.end, figures[next].quantity->span.begin};
    return leads_to_level(view, gap) || tells_end(view, gap) ? static_cast<int>(next) : level;
}

bool is_same_class(const std::vector<Figure>& figures, int anchor, const Quantity& quantity)
{
    return anchor < 0 ||
           figures[static_cast<std::size_t>(anchor)].quantity->unit_class == quantity.unit_class;
}

int find_named(const BlockView& view, const std::vector<Figure>& figures, std::size_t number)
{
    constexpr std::size_t k_look_back = 8;
    const TextSpan name = named_behind(view, figures[number].quantity->span.end);
    if (name.is_empty()) {
        return -1;
    }
    std::string wanted = lower(view.text(name));
    wanted = wanted.starts_with("số ") ? wanted.substr(std::string_view("số ").size()) : wanted;
    static constexpr std::array<std::string_view, 4> k_money{"tiền", "giá trị", "trị giá",
                                                             "kim ngạch"};
    int found = -1;
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& before = figures[at - 1];
        if (before.sentence != figures[number].sentence) {
            break;
        }
        if (!before.is_level()) {
            continue;
        }
        const bool is_money = before.quantity->unit_class == UnitClass::money &&
                              std::find(k_money.begin(), k_money.end(), wanted) != k_money.end();
        if (is_money || before.record.unit.find(wanted) != std::string::npos) {
            return static_cast<int>(at - 1);
        }
        if (found < 0 && lower(before.record.indicator).find(wanted) != std::string::npos) {
            found = static_cast<int>(at - 1);
        }
    }
    return found;
}

bool says_about(const BlockView& view, const Quantity& quantity)
{
    return view.text({quantity.span.end, view.text().size()}).starts_with(" về ");
}

const Figure* figure_before(const BlockView& view, const std::vector<Figure>& figures,
                            std::size_t number)
{
    return number == 0 || figures[number - 1].sentence != figures[number].sentence
               ? nullptr
               : &figures[place_before(view, figures, number).number];
}

} // namespace solieu
