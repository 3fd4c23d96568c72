#include "assemble/paragraph.hpp"

#include "assemble/comparisons.hpp"
#include "assemble/hedges.hpp"
#include "assemble/indicators.hpp"
#include "assemble/roles.hpp"
#include "assemble/sentences.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

/// Whether a bare number is named by what stands right before it: `Trâu: 1.200`, `học sinh là 418`.
bool has_label_before(const BlockView& view, std::size_t begin)
{
    const std::size_t end = view.trimmed({0, begin}).end;
    if (view.text({0, end}).ends_with(":")) {
        return true;
    }
    const WordHit* word = view.word_ending(end, ListId::edges, "right");
    return word != nullptr && view.text(word->span) == "là";
}

bool has_end_behind(std::string_view text, std::size_t end)
{
    while (end < text.size() && text[end] == ' ') {
        ++end;
    }
    return end == text.size() ||
           std::string_view(",;.)(").find(text[end]) != std::string_view::npos;
}

/// `trẻ dưới 5 tuổi`, `từ đủ 18 tháng tuổi`: whose figure it is, and no figure itself; but `tuổi
/// thọ bình quân đạt 74,5 tuổi` is one.
bool is_age(const BlockView& view, const Quantity& quantity)
{
    constexpr std::size_t k_look_back = 80;
    if (quantity.unit != "tuổi" && quantity.unit != "tháng tuổi") {
        return false;
    }
    const std::size_t begin = quantity.span.begin;
    const std::string before = lower(view.text({begin - std::min(begin, k_look_back), begin}));
    return before.find("tuổi thọ") == std::string::npos &&
           before.find("bình quân") == std::string::npos &&
           before.find("trung bình") == std::string::npos;
}

/// `kế hoạch quý`, `chỉ tiêu 6 tháng`, `kế hoạch vụ`.
bool names_part_of_year(std::string_view plan)
{
    const std::string words = lower(plan);
    return words.find("tháng") != std::string::npos || words.find("quý") != std::string::npos ||
           words.find("vụ") != std::string::npos;
}

/// `dự toán 8.250 tỷ đồng; quyết toán 9.013 tỷ đồng. Trong đó:` breaks down what was done.
void drop_plans_beside_results(Totals& totals)
{
    const auto is_result_of = [](const Total& plan, const Total& other) {
        return other.status != Status::target && is_same_dimension(other.quantity, plan.quantity);
    };
    const Totals all = totals;
    std::erase_if(totals, [&](const Total& total) {
        return total.status == Status::target &&
               std::any_of(all.begin(), all.end(),
                           [&](const Total& other) { return is_result_of(total, other); });
    });
}

/// `Chỉ số sản xuất công nghiệp (IIP`: marks at the end are no part of a name, but this one is.
void close_bracket(std::string& indicator)
{
    const std::size_t open = indicator.find_last_of("()");
    if (open != std::string::npos && indicator[open] == '(') {
        indicator += ')';
    }
}

/// `Quỹ "Vì người nghèo`, likewise.
void close_quotes(std::string& indicator)
{
    if (std::count(indicator.begin(), indicator.end(), '"') == 1) {
        indicator += '"';
    }
}

/// The noun that a bare number counts: its label without the words for «number of».
std::string counted_noun(std::string_view indicator)
{
    std::string noun = lower(indicator);
    for (const std::string_view words : {"tổng số lượng ", "tổng số ", "số lượng ", "số "}) {
        if (noun.starts_with(words)) {
            noun.erase(0, words.size());
            break;
        }
    }
    for (const std::string_view verb : {" có ", " đã ", " được ", " đạt ", " chưa ", " bị "}) {
        noun.resize(std::min(noun.size(), noun.find(verb))); // `trạm y tế | có bác sĩ`
    }
    return noun;
}

} // namespace

bool Paragraph::is_statistic(const Quantity& quantity) const
{
    if (is_age(m_view, quantity) || quantity.unit == "sao") { // `khách sạn 4 sao` is a rank
        return false;
    }
    if (quantity.unit_class != UnitClass::none) {
        return true;
    }
    if (is_equation_term(quantity) || whole_behind(quantity) != nullptr) {
        return true;
    }
    return has_end_behind(m_view.text(), quantity.span.end) &&
           (has_label_before(m_view, quantity.span.begin) || is_bare_part(quantity));
}

/// `tăng 3 người (11 = 8 + 3)`: numbers in brackets with nothing but signs between them count what
/// was counted before.
bool Paragraph::is_equation_term(const Quantity& quantity) const
{
    if (m_figures.empty() || m_figures.back().record.unit.empty() || quantity.value2 ||
        quantity.value.decimals() > 0) {
        return false;
    }
    const std::string_view text = m_view.text();
    const std::size_t end = m_view.trimmed({0, quantity.span.begin}).end;
    const std::size_t begin = m_view.past_blanks(quantity.span.end);
    constexpr std::size_t k_longest = 200; // of an equation
    const std::size_t from = quantity.span.begin - std::min(quantity.span.begin, k_longest);
    std::size_t open = text.substr(from, quantity.span.begin - from).rfind('(');
    open = open == std::string_view::npos ? open : from + open;
    if (end == 0 || begin >= text.size() || open == std::string_view::npos) {
        return false;
    }
    const std::string_view behind = text.substr(open + 1, k_longest);
    const std::string_view equation = behind.substr(0, behind.find(')'));
    const bool has_only_signs =
        equation.find_first_not_of("0123456789. =+") == std::string_view::npos &&
        equation.find('=') != std::string_view::npos &&
        equation.find('+') != std::string_view::npos;
    return has_only_signs && quantity.span.end <= open + 1 + equation.size();
}

/// `18 trên tổng số 25 xã`: the quantity that a bare number is counted from; null for none.
const Quantity* Paragraph::whole_behind(const Quantity& quantity) const
{
    const auto& all = m_matched.quantities;
    const auto next = std::upper_bound(
        all.begin(), all.end(), quantity.span.begin,
        [](std::size_t offset, const Quantity& other) { return offset < other.span.begin; });
    if (next == all.end() || next->unit_class != UnitClass::count || quantity.value2 ||
        next->value2 || next->value < quantity.value) {
        return nullptr;
    }
    static constexpr std::array<std::string_view, 5> k_words{"trong tổng số", "trên tổng số",
                                                             "trong tổng", "trên tổng", "trong số"};
    const std::string_view between =
        m_view.text(m_view.trimmed({quantity.span.end, next->span.begin}));
    return std::find(k_words.begin(), k_words.end(), between) != k_words.end() ? &*next : nullptr;
}

/// Number of the figure that bare parts behind the last one break down: the last with a unit that
/// is no percentage of another, `3.120 người, đạt 78% kế hoạch, trong đó: cao đẳng | 320`.
std::size_t Paragraph::whole_of_bare_part() const
{
    constexpr std::size_t k_look_back = 16; // parts of one total
    std::size_t total = m_figures.size() - 1;
    while (total > 0 && m_figures.size() - total < k_look_back &&
           (m_figures[total].quantity->unit.empty() ||
            m_figures[total].quantity->unit_class == UnitClass::ratio)) {
        --total;
    }
    return total;
}

/// `3.846 hồ sơ (tiếp nhận mới 3.412; kỳ trước chuyển sang 434)`, `46 giấy phép: cấp mới 12, gia
/// hạn 29`, `27 giải, gồm: nhất 02, nhì 25`: listed parts leave out the noun of their total.
bool Paragraph::is_bare_part(const Quantity& quantity) const
{
    if (m_figures.empty() || quantity.value2 || quantity.value.decimals() > 0) {
        return false;
    }
    const std::size_t total = whole_of_bare_part();
    const Figure& whole = m_figures[total];
    const Figure& before = m_figures.back();
    const TextSpan words = m_view.trimmed({before.quantity->span.end, quantity.span.begin});
    const std::string_view gap = m_view.text(words);
    const bool opens = gap.find_first_of("(:") != std::string_view::npos ||
                       m_view.first_word(words, ListId::markers, "all-parts") != nullptr;
    const bool goes_on =
        before.quantity->unit.empty() && gap.find_first_of(".)(") == std::string_view::npos;
    const bool has_word =
        !words.is_empty() && std::string_view(",;(:").find(gap.back()) == std::string_view::npos;
    // A part is no larger than its total, but a digit too many may stand in it.
    const auto largest = whole.quantity->value.scaled(1);
    return has_word && !before.record.unit.empty() && largest && quantity.value <= *largest &&
           ((opens && whole.quantity->unit_class == UnitClass::count &&
             gap.find_first_of(").") == std::string_view::npos) ||
            goes_on);
}

/// `78 công dân (loại 1: | 12, loại 2: | 45)`: parts in the bracket right behind a count.
bool Paragraph::is_bracketed_part(const Quantity& quantity, std::size_t whole) const
{
    if (m_figures.size() <= whole + 1 ||
        m_figures[whole].quantity->unit_class != UnitClass::count) {
        return false;
    }
    const std::size_t begin = m_figures[whole].quantity->span.end;
    const std::string_view gap = m_view.text({begin, quantity.span.begin});
    const std::size_t open = gap.find('(');
    // `41.238 mũi (số trẻ cần tiêm: 42.560)` counts something else.
    return open != std::string_view::npos && gap.find(')') == std::string_view::npos &&
           !gap.substr(open + 1).starts_with("số ");
}

void Paragraph::collect(bool is_explaining)
{
    std::size_t sentence = 0;
    for (const Quantity& quantity : m_matched.quantities) {
        if (!is_statistic(quantity)) {
            continue;
        }
        const std::size_t whole_number = m_figures.empty() ? 0 : whole_of_bare_part();
        while (m_sentences[sentence].end <= quantity.span.begin) {
            ++sentence;
        }
        Figure& figure = m_figures.emplace_back();
        figure.quantity = &quantity;
        figure.sentence = sentence;
        figure.record.kind = quantity.kind;
        figure.record.value = quantity.value;
        figure.record.value2 = quantity.value2;
        figure.record.scale = quantity.scale;
        figure.record.unit = quantity.unit;
        const WordHit* noun =
            quantity.unit_class == UnitClass::count
                ? m_view.word_at(m_view.trimmed(quantity.unit_span).begin, ListId::relations)
                : nullptr;
        figure.is_person = noun != nullptr && noun->group == "person";
        figure.is_case = noun != nullptr && noun->group == "case";
        if (const Quantity* whole =
                quantity.unit_class == UnitClass::none ? whole_behind(quantity) : nullptr;
            whole != nullptr) {
            figure.record.unit = whole->unit;
        } else if (quantity.unit.empty() && (!has_label_before(m_view, quantity.span.begin) ||
                                             is_bracketed_part(quantity, whole_number))) {
            figure.record.unit = m_figures[whole_number].record.unit;
        }
    }
    m_reasons.resize(is_explaining ? m_figures.size() : 0);
    for (std::size_t number = 0; number < m_reasons.size(); ++number) {
        m_figures[number].reasons = &m_reasons[number];
    }
}

std::size_t Paragraph::limit_of(std::size_t number) const
{
    const std::size_t end = m_sentences[m_figures[number].sentence].end;
    return number + 1 < m_figures.size() ? std::min(end, m_figures[number + 1].quantity->span.begin)
                                         : end;
}

/// What a figure is compared with is of another time, or a plan.
void Paragraph::apply_comparison(Figure& figure, const std::string& report) const
{
    const Comparison& comparison = figure.comparison;
    if (comparison.kind == Comparison::Kind::past) {
        const std::string& compared =
            comparison.of < 0 ? report
                              : m_figures[static_cast<std::size_t>(comparison.of)].record.period;
        figure.record.period =
            period_of_base(m_view, comparison.base, compared, figure.record.period);
    } else if (comparison.kind == Comparison::Kind::plan) {
        figure.is_plan = true;
        figure.record.status = Status::target;
        if (const Mention* year = m_view.mention_ending(comparison.base.end);
            !comparison.base.is_empty() && year != nullptr && year->period.size() == 4) {
            figure.record.period = year->period; // `so với dự toán năm 2022 (8.330 triệu đồng)`
            return;
        }
        const bool is_shorter = figure.record.period.find('-') != std::string::npos;
        if (figure.record.period == report ||
            (is_shorter && !names_part_of_year(m_view.text(comparison.base)))) {
            figure.record.period = figure.record.period.substr(0, 4); // plans are made for years
        }
    }
}

void Paragraph::read(const ParagraphContext& context)
{
    SentencePeriods periods(m_view);
    SentenceStatus status(m_view, context.is_under_targets);
    std::size_t sentence = m_sentences.size();
    bool is_structure = false;
    for (std::size_t number = 0; number < m_figures.size(); ++number) {
        Figure& figure = m_figures[number];
        const std::size_t limit = limit_of(number);
        const bool is_first = figure.sentence != sentence;
        if (is_first) {
            sentence = figure.sentence;
            periods.start(m_sentences[sentence]);
            status.start(m_sentences[sentence]);
        }
        const std::size_t label_end = m_matched.label ? m_matched.label->span.end : 0;
        figure.words_from =
            is_first ? std::max(m_sentences[sentence].begin, label_end) : m_figures[number - 1].end;
        figure.words_from = // `-12 tỷ đồng`: the mark of the line is that of the number
            std::min(figure.words_from, figure.quantity->span.begin);
        figure.follows = !is_first;
        const TextSpan words{figure.words_from, figure.quantity->span.begin};
        figure.is_part = (!is_first && m_figures[number - 1].is_part) ||
                         m_view.first_word(words, ListId::markers, "parts") != nullptr;
        figure.comparison = comparison_of(m_view, m_figures, number, limit);
        read_role(m_view, m_figures, number, limit);
        figure.record.bound = bound_of(m_view, figure);
        const Status own = status.status_of(figure, is_first ? nullptr : &m_figures[number - 1]);
        figure.is_plan = status.is_plan_total() && !is_first &&
                         m_figures[number - 1].record.role == Role::completion;
        figure.record.status =
            figure.anchor < 0 ? own
                              : m_figures[static_cast<std::size_t>(figure.anchor)].record.status;
        read_indicator(m_view, m_figures, number, limit, context.topic);
        close_bracket(figure.record.indicator);
        close_quotes(figure.record.indicator);
        if (figure.record.unit.empty()) {
            figure.record.unit = counted_noun(figure.record.indicator);
        }
        figure.record.period = periods.period_of(figure, limit, context.periods);
        const bool is_year_named =
            !is_first && m_figures[number - 1].record.role == Role::completion &&
            m_figures[number - 1].record.basis.ends_with(" năm"); // `kế hoạch năm là 3.200 tấn`
        if (status.is_plan_total() &&
            (figure.record.period == context.periods.report || is_year_named)) {
            figure.record.period = figure.record.period.substr(0, 4); // plans are made for years
        }
        if (figure.anchor >= 0) {
            figure.record.period = m_figures[static_cast<std::size_t>(figure.anchor)].record.period;
        }
        apply_comparison(figure, context.periods.report);
        if (is_first) {
            is_structure =
                lists_structure({m_sentences[sentence].begin, figure.quantity->span.begin});
        }
        const bool is_rate =
            figure.record.role == Role::rate && figure.record.kind == ObservationKind::percentage;
        if (is_rate && (is_structure || // `100% xã, phường`
                        (figure.label.is_empty() && counts_listed_noun(figure, limit)))) {
            figure.record.role = Role::share;
        }
    }
    for (std::size_t number = 1; number < m_figures.size(); ++number) {
        join_fraction(number);
    }
    for (std::size_t number = 0; number < m_figures.size();) {
        number = share_partition(number);
    }
}

/// `mức Tốt 18,5%, mức Khá 42,3%, mức Đạt 37,6%, Chưa đạt 1,6%`: rates of one sentence that make up
/// 100 %, and that nothing names, are shares of one whole. Returns the number of the figure behind
/// them.
std::size_t Paragraph::share_partition(std::size_t first)
{
    constexpr std::size_t k_least = 3; // two are a rate and its complement
    static const Decimal k_low(998, 1);
    static const Decimal k_high(1'002, 1); // parts are rounded
    const auto is_rate_here = [&](const Figure& figure) {
        const ObservationRecord& record = figure.record;
        return record.role == Role::rate && record.unit == "%" && !record.value2 &&
               !record.value.is_negative() && figure.sentence == m_figures[first].sentence &&
               m_view.last_word({figure.words_from, figure.quantity->span.begin}, ListId::roles,
                                "rate") == nullptr;
    };
    std::optional<Decimal> sum(Decimal{});
    std::size_t end = first;
    while (end < m_figures.size() && is_rate_here(m_figures[end]) && sum) {
        sum = sum->plus(m_figures[end++].record.value);
    }
    if (end - first >= k_least && sum && *sum >= k_low && *sum <= k_high) {
        for (std::size_t number = first; number < end; ++number) {
            m_figures[number].record.role = Role::share;
        }
    }
    return std::max(end, first + 1);
}

/// `Cơ cấu kinh tế: nông nghiệp 21,4%; ...`: the percentages are parts of one whole.
bool Paragraph::lists_structure(TextSpan words) const
{
    const std::string_view before = m_view.text(words);
    const std::size_t at = std::min(before.find("cơ cấu"), before.find("Cơ cấu"));
    return at != std::string_view::npos && before.find(':', at) != std::string_view::npos;
}

/// `100% xã, phường vững mạnh`, `95% số hộ`: of so many things.
bool Paragraph::counts_listed_noun(const Figure& figure, std::size_t limit) const
{
    std::size_t begin = m_view.trimmed({figure.quantity->span.end, limit}).begin;
    for (const std::string_view number : {"tổng số ", "số ", "các "}) {
        begin += m_view.text().substr(begin).starts_with(number) ? number.size() : 0;
    }
    const WordHit* noun = m_view.word_at(begin, ListId::count_nouns);
    return noun != nullptr && noun->span.end <= limit;
}

/// `100% số xã (136/136 đơn vị)`, `tỷ lệ giải quyết đạt 90,9% (10/11 vụ)`: the fraction in the
/// bracket is what the percentage says.
void Paragraph::join_fraction(std::size_t number)
{
    constexpr std::size_t k_longest = 80;
    Figure& fraction = m_figures[number];
    Figure& percentage = m_figures[number - 1];
    const TextSpan gap{percentage.quantity->span.end, fraction.quantity->span.begin};
    const std::string_view words = m_view.text(m_view.trimmed(gap));
    if (fraction.record.kind != ObservationKind::fraction ||
        fraction.sentence != percentage.sentence || percentage.anchor >= 0 ||
        (percentage.record.role != Role::rate && percentage.record.role != Role::share) ||
        gap.size() > k_longest || !words.ends_with('(') ||
        words.find_first_of(";)") != std::string_view::npos || !fraction.quantity->value2 ||
        !is_quotient(percentage.record.value, fraction.quantity->value,
                     *fraction.quantity->value2)) {
        return;
    }
    percentage.anchor = static_cast<int>(number);
    percentage.record.role = Role::share;
    if (fraction.label.is_empty()) {
        fraction.record.indicator = percentage.record.indicator;
    }
}

Paragraph::Paragraph(const MatchedBlock& matched, const ParagraphContext& context,
                     std::size_t first_id, Totals& outer)
    : m_matched(matched), m_view(matched)
{
    if (matched.quantities.empty()) {
        return;
    }
    m_sentences = sentences_of(matched);
    collect(context.is_explaining);
    read(context);
    link_parts(m_view, m_figures, m_sentences, first_id, outer);
    for (Figure& figure : m_figures) {
        if (figure.reasons != nullptr) {
            figure.record.reasons = *figure.reasons;
        }
        if (figure.anchor >= 0) {
            figure.record.of =
                "o" + std::to_string(first_id + static_cast<std::size_t>(figure.anchor));
        }
    }
    for (std::size_t number = 0; number < m_figures.size(); ++number) {
        take_year_of_plan(number, context, first_id);
    }
}

/// Parts of a year's plan are planned for the year.
void Paragraph::take_year_of_plan(std::size_t number, const ParagraphContext& context,
                                  std::size_t first_id)
{
    constexpr std::size_t k_year = 4;
    ObservationRecord& part = m_figures[number].record;
    if (part.of.empty() || part.status != Status::target || part.role != Role::level ||
        part.period != context.periods.report) {
        return;
    }
    const std::size_t id = std::stoul(part.of.substr(1)); // `o12`
    if (id < first_id || id >= first_id + number) {
        return; // above the paragraph
    }
    const ObservationRecord& total = m_figures[id - first_id].record;
    if (total.status == Status::target && total.period.size() == k_year) {
        part.period = total.period;
    }
}

Setting Paragraph::setting_of(const Figure& figure) const
{
    Setting setting;
    setting.span = figure.quantity->span;
    setting.sentence = m_sentences[figure.sentence];
    setting.words_from = figure.words_from;
    setting.listed_under = figure.listed_under;
    setting.list = figure.list;
    setting.cue = figure.cue;
    setting.restates = figure.restates;
    return setting;
}

Total Paragraph::total_of(std::size_t number, std::size_t first_id) const
{
    Total total{"o" + std::to_string(first_id + number), counted(m_figures[number]), Decimal(),
                m_figures[number].record.status};
    total.is_person = m_figures[number].is_person;
    return total;
}

Totals Paragraph::loose_totals_at(std::size_t offset, std::size_t first_id) const
{
    constexpr std::size_t k_most = 8; // figures of one sentence that a note may break down
    Totals totals;
    for (std::size_t number = m_figures.size(); number > 0 && totals.size() < k_most; --number) {
        const Figure& figure = m_figures[number - 1];
        if (figure.quantity->span.end > offset) {
            continue;
        }
        if (m_sentences[figure.sentence].end < offset) {
            break;
        }
        if (figure.is_level() && !figure.is_aside()) {
            totals.insert(totals.begin(), total_of(number - 1, first_id));
            totals.front().is_loose = true;
        }
    }
    return totals;
}

Totals Paragraph::totals_at(std::size_t offset, std::size_t first_id) const
{
    Totals totals;
    std::size_t end = offset;
    for (std::size_t number = m_figures.size(); number > 0; --number) {
        const Figure& figure = m_figures[number - 1];
        if (figure.end > end) {
            continue;
        }
        const TextSpan gap = m_view.trimmed({figure.end, end}, "=/,()");
        const bool is_chain =
            end == offset || m_view.text({figure.end, end}).find(',') == std::string_view::npos;
        if (!gap.is_empty() || !is_chain) {
            break;
        }
        const auto source =
            figure.is_level() ? number - 1 : static_cast<std::size_t>(std::max(figure.anchor, 0));
        if (figure.is_level() || figure.anchor >= 0) {
            totals.insert(totals.begin(), total_of(source, first_id));
        }
        if (!figure.is_level()) {
            break;
        }
        end = figure.quantity->span.begin;
    }
    return totals.empty() ? loose_totals_at(offset, first_id) : totals;
}

std::string Paragraph::period_at(std::size_t offset) const
{
    std::string fallback;
    for (auto figure = m_figures.rbegin(); figure != m_figures.rend(); ++figure) {
        const TextSpan sentence = m_sentences[figure->sentence];
        const bool is_before = sentence.begin <= offset && offset <= sentence.end &&
                               figure->quantity->span.begin < offset;
        if (is_before && is_of_time_told(*figure)) {
            return figure->record.period;
        }
        fallback = is_before && fallback.empty() ? figure->record.period : fallback;
    }
    return fallback;
}

std::string Paragraph::last_period() const
{
    const auto told =
        std::find_if(m_figures.rbegin(), m_figures.rend(),
                     [this](const Figure& figure) { return is_of_time_told(figure); });
    return told != m_figures.rend() ? told->record.period
           : m_figures.empty()      ? std::string()
                                    : m_figures.back().record.period;
}

/// Whether a figure is of the time that its sentence is about: no value to compare with and none in
/// a bracket, `(54.956 triệu đồng)`, `(quý I: 15 tỷ đồng)`.
bool Paragraph::is_of_time_told(const Figure& figure) const
{
    const TextSpan behind{figure.quantity->span.end, m_sentences[figure.sentence].end};
    return !figure.is_aside() && m_view.closing_bracket(behind) == std::string_view::npos;
}

Totals Paragraph::last_totals(std::size_t first_id) const
{
    Totals totals;
    for (std::size_t number = m_figures.size(); number > 0; --number) {
        const Figure& figure = m_figures[number - 1];
        if (figure.sentence != m_figures.back().sentence) {
            break;
        }
        const TextSpan behind{figure.quantity->span.end, m_sentences[figure.sentence].end};
        const bool is_bracketed = m_view.closing_bracket(behind) != std::string_view::npos;
        if (figure.is_level() && !figure.is_aside() && !is_bracketed) {
            totals.insert(totals.begin(), total_of(number - 1, first_id));
        }
    }
    drop_plans_beside_results(totals);
    return totals;
}

} // namespace solieu
