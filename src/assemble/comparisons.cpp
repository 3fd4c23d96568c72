#include "assemble/comparisons.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

using Kind = Comparison::Kind;

/// The name of a basis in a bracket, or between `so với` and the bracket, is no longer.
constexpr std::size_t k_longest_base = 80;

[[nodiscard]] Kind kind_of(const WordHit& base)
{
    return base.group == "plan" ? Kind::plan : Kind::past;
}

/// The span without words at its end that only lead to the number: `cùng kỳ là`, `tỷ lệ`.
TextSpan without_copula(const BlockView& view, TextSpan span)
{
    static constexpr std::array<std::string_view, 9> k_words{
        "là", "đạt", "có", "tỷ lệ", "khoảng", "chỉ", "chỉ có", "chỉ đạt", "thực hiện"};
    for (bool is_cut = true; is_cut;) {
        span = view.trimmed(span, ":=");
        is_cut = false;
        const std::string text = lower(view.text(span));
        for (const std::string_view word : k_words) {
            if (text.size() > word.size() && text.ends_with(word) &&
                text[text.size() - word.size() - 1] == ' ') {
                span.end -= word.size();
                is_cut = true;
                break;
            }
        }
    }
    return span;
}

/// Whether the words name an earlier period or a plan and nothing else; none when they do not.
Kind kind_of_name(const BlockView& view, TextSpan name)
{
    if (name.is_empty() || name.size() > k_longest_base ||
        view.text(name).find_first_of(",;") != std::string_view::npos ||
        view.first_word(name, ListId::markers, "parts") != nullptr) {
        return Kind::none;
    }
    static constexpr std::array<std::string_view, 7> k_other{"riêng", "trong", "lũy kế",   "tính",
                                                             "đến",   "từ",    "bình quân"};
    const WordHit* base = view.first_word(name, ListId::bases);
    const bool is_base = base != nullptr && base->group != "than" && base->token_count > 2 &&
                         base->span.begin == name.begin; // `bình quân chung`
    const std::string text = lower(view.text(name));
    if (text.find(" chuyển sang") != std::string::npos ||
        text.find(" chuyển qua") != std::string::npos) {
        return Kind::none; // `năm trước chuyển sang 45 vụ` counts now
    }
    if (!is_base && std::any_of(k_other.begin(), k_other.end(),
                                [&](std::string_view word) { return text.starts_with(word); })) {
        return Kind::none;
    }
    const bool is_named = base != nullptr && base->group != "than" &&
                          (base->span.begin == name.begin || base->token_count > 1);
    return is_named ? kind_of(*base) : Kind::none;
}

/// `(năm 2020 là 19,3%)`, `(vụ Mùa năm 2022 là 42.100 ha)`: a year before that of the figure which
/// is compared.
bool names_earlier_year(const BlockView& view, TextSpan name, const std::string& compared)
{
    if (name.is_empty() || name.size() > k_longest_base || compared.size() < 4) {
        return false;
    }
    const auto& mentions = view.matched().mentions;
    auto mention = std::lower_bound(
        mentions.begin(), mentions.end(), name.begin,
        [](const Mention& entry, std::size_t offset) { return entry.span.begin < offset; });
    for (; mention != mentions.end() && mention->span.end <= name.end; ++mention) {
        if (mention->kind == MentionKind::period && mention->span.end == name.end &&
            mention->period.size() >= 4 && is_digit(mention->period[0]) &&
            mention->period.substr(0, 4) < compared.substr(0, 4)) {
            return true;
        }
    }
    return false;
}

/// The figure that one with the quantity can be compared with: what the figure before says it of,
/// else the first of its dimension in the sentence, then in the sentence before.
int compared_figure(const std::vector<Figure>& figures, std::size_t number)
{
    const Quantity& quantity = *figures[number].quantity;
    const auto fits = [&](const Figure& figure) {
        const bool is_ratio = figure.record.role == Role::completion && quantity.unit == "%";
        return !figure.is_aside() && (figure.can_be_qualified() || is_ratio) &&
               is_same_dimension(*figure.quantity, quantity);
    };
    if (number == 0) {
        return -1;
    }
    const Figure& before = figures[number - 1];
    if (before.sentence == figures[number].sentence) {
        const bool is_of_change = // `52,6 triệu đồng/năm, tăng 20,4 triệu đồng so với ... (32,2`
            before.record.role == Role::change && quantity.unit_class != UnitClass::ratio &&
            is_same_dimension(*before.quantity, quantity);
        if (before.anchor >= 0 &&
            (is_of_change || fits(figures[static_cast<std::size_t>(before.anchor)]))) {
            return before.anchor;
        }
        if (fits(before)) {
            return static_cast<int>(number - 1);
        }
    }
    constexpr std::size_t k_look_back = 16;
    const std::size_t last = before.sentence;
    int found = -1;
    bool is_exact = false;
    for (std::size_t at = number; at > 0 && number - at < k_look_back; --at) {
        const Figure& figure = figures[at - 1];
        if (figure.sentence != last) {
            break;
        }
        const bool is_same = figure.quantity->unit == quantity.unit;
        if (fits(figure) && (is_same || !is_exact)) {
            found = static_cast<int>(at - 1);
            is_exact = is_exact || is_same;
        }
    }
    return found;
}

/// The words behind `so với 63 lượt` that name the basis: `cùng kỳ`, `của vụ Mùa năm 2022`.
TextSpan base_behind(const BlockView& view, std::size_t end, std::size_t limit)
{
    TextSpan rest = view.trimmed({end, std::min(limit, view.text().size())});
    for (const std::string_view word : {"của ", "vào ", "trong ", "ở "}) {
        if (view.text(rest).starts_with(word)) {
            rest.begin += word.size();
        }
    }
    const std::size_t longest = std::min(rest.end, rest.begin + k_longest_base);
    std::size_t stop = rest.begin;
    bool has_base = false;
    while (stop < longest) {
        if (const Mention* mention = view.period_at(stop)) {
            has_base = true;
            stop = mention->span.end;
            continue;
        }
        if (std::string_view(",;.()[]:").find(view.text()[stop]) != std::string_view::npos) {
            break;
        }
        const bool is_word = stop == rest.begin || view.text()[stop - 1] == ' ';
        const WordHit* role = is_word ? view.word_at(stop, ListId::roles) : nullptr;
        if (role != nullptr && role->group != "guard" && role->group != "rate") {
            break;
        }
        const WordHit* edge = is_word ? view.word_at(stop, ListId::edges) : nullptr;
        if (edge != nullptr && edge->group == "left" && edge->token_count == 1 && has_base) {
            break; // `cùng kỳ | và`, `thì`
        }
        const WordHit* base = is_word ? view.word_at(stop, ListId::bases) : nullptr;
        if (base != nullptr && base->group != "than") {
            has_base = true;
            stop = base->span.end;
            continue;
        }
        ++stop;
    }
    return has_base ? view.trimmed({rest.begin, stop}) : TextSpan{end, end};
}

/// What is said between the bracket that opens before the figure and its number, or before the
/// bracket.
Comparison in_bracket(const BlockView& view, const std::vector<Figure>& figures, std::size_t number,
                      std::size_t open)
{
    const Figure& figure = figures[number];
    const Figure* before = number > 0 && figures[number - 1].sentence == figure.sentence
                               ? &figures[number - 1]
                               : nullptr;
    Comparison comparison;
    const TextSpan inner = without_copula(view, {open + 1, figure.quantity->span.begin});
    comparison.of = compared_figure(figures, number);
    const std::string compared =
        comparison.of < 0 ? std::string()
                          : figures[static_cast<std::size_t>(comparison.of)].record.period;
    if (!inner.is_empty() && view.text(inner) != "từ") {
        comparison.kind = kind_of_name(view, inner);
        if (comparison.kind == Kind::none && names_earlier_year(view, inner, compared)) {
            comparison.kind = Kind::past;
        }
        comparison.base = inner;
        const bool is_of_change = before != nullptr && before->record.role == Role::change &&
                                  view.trimmed({before->end, open}).is_empty();
        if (comparison.of < 0 && comparison.kind == Kind::past && is_of_change) {
            comparison.of = static_cast<int>(number - 1); // `đàn trâu giảm 9 con (cùng kỳ 42 con)`
        }
        if (comparison.of < 0) {
            comparison.kind = Kind::none; // `(kế hoạch 06, công văn 25)`
        }
        return comparison;
    }
    if (before != nullptr && !before->is_level() && !before->record.basis.empty() &&
        !before->is_basis_before && before->end <= open &&
        view.trimmed({before->end, open}).is_empty()) {
        const std::size_t begin = before->end - std::min(before->end, before->record.basis.size());
        comparison.base = {begin, before->end};
        const WordHit* word = view.word_at(comparison.base.begin, ListId::bases);
        if (view.text(comparison.base).starts_with("nhu cầu")) {
            return {Kind::whole, comparison.base, before->anchor, false}; // nothing was planned
        }
        const bool is_plan =
            before->record.role == Role::completion || (word != nullptr && word->group == "plan");
        comparison.kind = is_plan ? Kind::plan : Kind::past;
        if (comparison.of < 0 && figure.is_person && before->anchor >= 0 &&
            figures[static_cast<std::size_t>(before->anchor)].is_person) {
            comparison.of = before->anchor; // `41 viên chức, gấp 1,6 lần cùng kỳ (25 người)`
            return comparison;
        }
        if (comparison.of < 0 ||
            (!is_same_dimension(*figures[static_cast<std::size_t>(comparison.of)].quantity,
                                *figure.quantity) &&
             !is_same_dimension(*before->quantity, *figure.quantity))) {
            comparison.kind = Kind::none;
        }
        return comparison;
    }
    if (before != nullptr && before->record.kind == ObservationKind::percentage &&
        before->record.role != Role::change && before->record.basis.empty() &&
        figure.quantity->kind != ObservationKind::percentage) {
        const TextSpan whole = view.trimmed({before->quantity->span.end, open});
        const std::string_view name = view.text(whole);
        if (!whole.is_empty() && name.find_first_of(",;.:()") == std::string_view::npos) {
            return {Kind::whole, whole, before->anchor, false}; // `95,3% dân số (500.120 người)`
        }
    }
    const WordHit* than = view.last_word({figure.words_from, open}, ListId::bases, "than");
    if (than != nullptr) { // `So với tháng 3 (11.640 hồ sơ), ...`
        const TextSpan base = view.trimmed({than->span.end, open});
        const Mention* mention = base.is_empty() ? nullptr : view.mention_ending(base.end);
        const bool has_mention = mention != nullptr && mention->kind == MentionKind::period;
        if (has_mention || kind_of_name(view, base) != Kind::none) {
            comparison.base = base;
            comparison.kind = has_mention ? Kind::past : kind_of_name(view, base);
        }
    }
    const WordHit* more = view.last_word({figure.words_from, open}, ListId::roles);
    if (than == nullptr && more != nullptr && more->group == "excess" && comparison.of >= 0) {
        // `kết nạp 196 đảng viên, vượt chỉ tiêu năm (185 đảng viên)`
        const WordHit* plan = view.first_word({more->span.begin, open}, ListId::bases, "plan");
        comparison.base = view.trimmed({plan == nullptr ? open : plan->span.begin, open});
        comparison.kind = kind_of_name(view, comparison.base);
        return comparison;
    }
    if (than == nullptr && more != nullptr && view.text(more->span).ends_with(" hơn")) {
        // `cao hơn bình quân chung (50%) là 8 điểm phần trăm`
        const TextSpan base = view.trimmed({more->span.end, open});
        const Mention* mention = base.is_empty() ? nullptr : view.period_at(base.begin);
        const bool is_period = mention != nullptr && mention->span.end == base.end;
        comparison.base = base;
        comparison.kind = is_period ? Kind::past : kind_of_name(view, base);
    }
    return comparison;
}

/// `Cùng kỳ năm 2023 giải ngân 87 tỷ đồng, như vậy tăng 17 tỷ đồng`: the sentence is about the
/// basis.
TextSpan base_as_subject(const BlockView& view, TextSpan words)
{
    const TextSpan rest = view.trimmed(words);
    constexpr std::string_view k_first = "CcNnTtQqKkVv"; // letters of such words
    if (rest.is_empty() || k_first.find(view.text()[rest.begin]) == std::string_view::npos) {
        return {rest.begin, rest.begin};
    }
    const WordHit* base = view.word_at(rest.begin, ListId::bases);
    if (base == nullptr || base->group != "past" || base->token_count < 2 ||
        base->span.end > rest.end) {
        return {rest.begin, rest.begin};
    }
    const std::string name = lower(view.text(base->span));
    const bool is_time =
        name.starts_with("cùng kỳ") || name.ends_with("trước") || name.ends_with("ngoái");
    const Mention* mention = view.period_at(view.trimmed({base->span.end, rest.end}).begin);
    const bool has_period = mention != nullptr && mention->span.end <= rest.end;
    return is_time ? TextSpan{base->span.begin, has_period ? mention->span.end : base->span.end}
                   : TextSpan{rest.begin, rest.begin};
}

/// `giảm 21 vụ so với năm 2018 là 85 vụ`: the words between name the basis.
Comparison of_named_base(const BlockView& view, const std::vector<Figure>& figures,
                         std::size_t number, TextSpan gap)
{
    const WordHit* than = view.last_word(gap, ListId::bases, "than");
    Comparison comparison;
    if (than == nullptr) {
        return comparison;
    }
    const TextSpan base = without_copula(view, {than->span.end, gap.end});
    const Mention* period = base.is_empty() ? nullptr : view.period_at(base.begin);
    const bool is_period = period != nullptr && period->span.end == base.end;
    comparison.of = compared_figure(figures, number);
    if (comparison.of >= 0) {
        comparison.kind = is_period ? Kind::past : kind_of_name(view, base);
        comparison.base = base;
    }
    return comparison;
}

bool counts_among(const BlockView& view, std::size_t end)
{
    static constexpr std::array<std::string_view, 5> k_words{
        "trong tổng số", "trên tổng số", "so với tổng số", "trong số", "trên tổng"};
    constexpr std::size_t k_longest = 24;
    const std::size_t from = end - std::min(end, k_longest);
    const std::string_view words = view.text({from, end});
    if (!words.ends_with("số") && !words.ends_with("tổng")) {
        return false;
    }
    const std::string before = lower(words);
    return std::any_of(k_words.begin(), k_words.end(),
                       [&](std::string_view word) { return before.ends_with(word); });
}

/// `thấp hơn mức 9,1% của cùng kỳ`
bool names_level(const BlockView& view, TextSpan gap)
{
    static constexpr std::array<std::string_view, 4> k_levels{"hơn mức", "hơn mức tăng",
                                                              "hơn mức giảm", "hơn con số"};
    const std::string_view words = view.text(gap);
    return std::any_of(k_levels.begin(), k_levels.end(),
                       [words](std::string_view level) { return words.ends_with(level); });
}

/// What leads from the level that a change began from to the one it ended at.
constexpr std::array<std::string_view, 16> k_to{
    "lên",       "xuống",        "còn",          "lên đến",      "lên tới",        "lên mức",
    "tăng lên",  "xuống còn",    "giảm còn",     "giảm xuống",   "giảm xuống còn", "nâng lên",
    "xuống mức", "nâng lên mức", "hạ xuống còn", "xuống chỉ còn"};

} // namespace

std::size_t end_of_own_period(const BlockView& view, TextSpan behind)
{
    TextSpan rest = view.trimmed(behind);
    const bool is_bracketed = view.text(rest).starts_with('(');
    rest.begin += is_bracketed ? 1 : 0;
    static constexpr std::array<std::string_view, 9> k_when{
        "của ", "vào ", "trong ", "ở ", "hồi ", "tại ", "cuối ", "đầu ", "giữa "};
    for (const std::string_view word : k_when) { // `hồi cuối tháng 6`
        const std::size_t next = rest.begin + word.size();
        const bool is_led = view.text(rest).starts_with(word) &&
                            (view.period_at(next) != nullptr || word == "hồi ");
        rest.begin = is_led ? next : rest.begin;
    }
    const Mention* period = rest.is_empty() ? nullptr : view.period_at(rest.begin);
    const WordHit* word = rest.is_empty() ? nullptr : view.word_at(rest.begin, ListId::bases);
    std::size_t end = behind.begin;
    if (period != nullptr) {
        end = period->span.end;
    } else if (word != nullptr && word->group == "past" && word->token_count > 1) {
        end = word->span.end; // `đầu năm`
    }
    if (end == behind.begin || end > behind.end) {
        return behind.begin;
    }
    if (!is_bracketed) {
        return end;
    }
    return view.text({end, behind.end}).starts_with(')') ? end + 1 : behind.begin;
}

bool leads_to_level(const BlockView& view, TextSpan gap)
{
    gap.begin = end_of_own_period(view, gap);
    const std::string_view words = view.text(view.trimmed(gap));
    return std::find(k_to.begin(), k_to.end(), words) != k_to.end();
}

bool opens_level(const BlockView& view, TextSpan behind)
{
    behind.begin = end_of_own_period(view, behind);
    const std::string_view words = view.text(view.trimmed(behind));
    return std::any_of(k_to.begin(), k_to.end(), [words](std::string_view to) {
        return words.starts_with(to) && (words.size() == to.size() || words[to.size()] == ' ');
    });
}

Comparison comparison_of(const BlockView& view, const std::vector<Figure>& figures,
                         std::size_t number, std::size_t limit)
{
    const Figure& figure = figures[number];
    const std::size_t begin = figure.quantity->span.begin;
    const Figure* before = number > 0 && figures[number - 1].sentence == figure.sentence
                               ? &figures[number - 1]
                               : nullptr;
    const std::size_t from = before == nullptr ? figure.words_from : before->quantity->span.end;
    const TextSpan gap = view.trimmed({from, begin});
    Comparison comparison;
    if (before == nullptr && number > 0 && figure.quantity->unit_class != UnitClass::ratio) {
        const TextSpan base = base_as_subject(view, {figure.words_from, begin});
        comparison.of = base.is_empty() ? -1 : compared_figure(figures, number);
        if (comparison.of >= 0) {
            comparison.kind = Kind::past;
            comparison.base = base;
            return comparison;
        }
    }
    const WordHit* than = view.word_ending(gap.end, ListId::bases, "than");
    const bool is_than = (than != nullptr && than->span.begin >= from) || names_level(view, gap);
    if (is_than && before != nullptr) {
        comparison.of = compared_figure(figures, number);
        comparison.base = base_behind(view, figure.quantity->span.end, limit);
        comparison.is_behind = true;
        const bool is_told = before->anchor >= 0 || !comparison.base.is_empty();
        if (comparison.of >= 0 && is_told) {
            const WordHit* word = view.first_word(comparison.base, ListId::bases);
            comparison.kind = word != nullptr && word->group == "plan" ? Kind::plan : Kind::past;
        }
        return comparison;
    }
    if (before != nullptr && view.text(gap).ends_with(" là")) {
        comparison = of_named_base(view, figures, number, gap);
        if (comparison.kind != Kind::none) {
            return comparison;
        }
    }
    if (before != nullptr && before->is_level() && counts_among(view, gap.end) &&
        view.text(gap).find_first_of(",;.()") == std::string_view::npos &&
        is_same_dimension(*before->quantity, *figure.quantity) && !before->is_aside()) {
        return {Kind::whole, {}, static_cast<int>(number - 1), false};
    }
    if (before != nullptr && view.text(gap).starts_with('/') &&
        is_same_dimension(*before->quantity, *figure.quantity)) {
        const TextSpan name = view.trimmed({gap.begin + 1, gap.end}, ":");
        if (kind_of_name(view, name) == Kind::plan) { // `196 đảng viên/chỉ tiêu | 185 đảng viên`
            return {Kind::plan, name, static_cast<int>(number - 1), false};
        }
    }
    const bool is_listed = view.text(gap) == "," || view.text(gap) == ";" || view.text(gap) == "và";
    if (before != nullptr && is_listed && !before->comparison.is_behind &&
        before->comparison.kind == Kind::past &&
        view.text({before->quantity->span.end, limit}).find(')') != std::string_view::npos) {
        // `so với cùng kỳ (34 vụ, 58 đối tượng)`
        comparison.of = compared_figure(figures, number);
        comparison.kind = comparison.of >= 0 ? Kind::past : Kind::none;
        comparison.base = before->comparison.base;
        return comparison;
    }
    const std::size_t bracket = view.text(gap).find_last_of("()");
    if (bracket != std::string_view::npos && view.text(gap)[bracket] == '(') {
        return in_bracket(view, figures, number, gap.begin + bracket);
    }
    return {};
}

std::string period_of_base(const BlockView& view, TextSpan base, const std::string& compared,
                           const std::string& fallback)
{
    const std::string words = lower(view.text(base));
    const bool is_same_time =
        words.find("cùng kỳ") != std::string::npos || words.find("cùng kì") != std::string::npos ||
        words.find("cùng thời điểm") != std::string::npos || words.starts_with("ck");
    const bool is_year = words.find("năm trước") != std::string::npos ||
                         words.find("năm ngoái") != std::string::npos;
    const Mention* mention = base.is_empty() ? nullptr : view.mention_ending(base.end);
    if (mention != nullptr && mention->kind == MentionKind::date && mention->date.size() > 7) {
        return mention->date; // `so với thời điểm 31/12/2024`
    }
    if (mention != nullptr && (mention->kind != MentionKind::period || mention->period.empty())) {
        mention = nullptr;
    }
    if (compared.size() < 4 || !is_digit(compared[0])) {
        const bool is_dated = mention != nullptr && !is_same_time && is_digit(mention->period[0]);
        return is_dated ? mention->period : fallback;
    }
    const std::string year = compared.substr(0, 4);
    const std::string last_year = std::to_string(std::stoi(year) - 1);
    const auto moved = [&compared](std::string_view old_year, const std::string& new_year) {
        std::string period = compared;
        for (std::size_t at = period.find(old_year); at != std::string::npos;
             at = period.find(old_year, at + new_year.size())) {
            period.replace(at, new_year.size(), new_year);
        }
        return period;
    };
    if (compared.size() == 9 && is_digit(compared[5])) { // `2022/2023`
        return mention == nullptr &&
                       (is_same_time || is_year || words.find("năm học trước") != std::string::npos)
                   ? last_year + "/" + year
                   : (mention == nullptr ? fallback : mention->period);
    }
    if (is_same_time) {
        const std::string other = mention != nullptr && is_digit(mention->period[0])
                                      ? mention->period.substr(0, 4)
                                      : last_year;
        return moved(year, other);
    }
    if (mention != nullptr) {
        std::string period = mention->period;
        const std::size_t open = period.find('Y');
        return open == std::string::npos ? period : period.replace(open, 1, year);
    }
    if (is_year) {
        return last_year;
    }
    if (words.find("tháng trước") != std::string::npos && compared.size() == 7 &&
        is_digit(compared[5])) {
        const int month = std::stoi(compared.substr(5, 2));
        const std::string before = std::to_string(month == 1 ? 12 : month - 1);
        return (month == 1 ? last_year : year) + "-" + (before.size() == 1 ? "0" : "") + before;
    }
    if (words.find("quý trước") != std::string::npos && compared.size() == 7 &&
        compared[5] == 'Q') {
        const int quarter = compared[6] - '0';
        return quarter == 1 ? last_year + "-Q4" : year + "-Q" + std::to_string(quarter - 1);
    }
    return fallback;
}

} // namespace solieu
