#include "assemble/periods.hpp"

#include "assemble/comparisons.hpp"
#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace solieu {
namespace {

/// How far back the words that govern a period are looked for.
constexpr std::size_t k_look_back = 48;

std::string words_before(const BlockView& view, std::size_t offset, std::size_t from)
{
    const std::size_t begin = std::max(from, offset - std::min(offset, k_look_back));
    std::size_t start = begin;
    while (start < offset && (static_cast<unsigned char>(view.text()[start]) & 0xC0U) == 0x80U) {
        ++start;
    }
    return " " + lower(view.text({start, offset}));
}

template <std::size_t size>
bool has_any(const std::string& text, const std::array<std::string_view, size>& words)
{
    return std::any_of(words.begin(), words.end(), [&text](std::string_view word) {
        return text.find(word) != std::string::npos;
    });
}

/// A period of comparison, or one inside the name of an event or document.
bool is_about_something_else(const BlockView& view, const Mention& mention, std::size_t from,
                             Status status)
{
    std::string before = words_before(view, mention.span.begin, from);
    if (const std::size_t mark = before.find_last_of(",;:("); mark != std::string::npos) {
        before.erase(0, mark);
    }
    static constexpr std::array<std::string_view, 8> k_comparisons{
        " so với ", " so ", "cùng kỳ", "cùng kì", " bằng ", " lần năm", " hơn năm", "% "};
    static constexpr std::array<std::string_view, 7> k_events{
        " lễ ", " tết ", " xuân ", " hội thi ", " đợt ", " khóa ", " năm học"};
    static constexpr std::array<std::string_view, 8> k_verbs{
        " giải ngân", " giải quyết", " giải phóng", " giải thể",
        " giải pháp", " giải tỏa",   " giải đáp",   " giải trình"}; // and no prize or contest
    const bool is_contest = before.find(" giải ") != std::string::npos && !has_any(before, k_verbs);
    const bool is_law = before.find(" luật ") != std::string::npos &&
                        before.find("kỷ luật") == std::string::npos &&
                        before.find("pháp luật") == std::string::npos;
    const bool is_season = before.find("đông xuân") != std::string::npos ||
                           before.find(" vụ xuân") != std::string::npos;
    const bool is_next = before.ends_with(" sang ");     // `chi chuyển nguồn sang năm 2025`
    const bool is_start = before.ends_with(" ngay từ "); // `ngay từ quý I, đến nay ...`
    if (is_law || is_next || is_start || is_contest || has_any(before, k_comparisons) ||
        (has_any(before, k_events) && !is_season)) {
        return true;
    }
    static constexpr std::array<std::string_view, 3> k_plans{" kế hoạch ", " dự toán ",
                                                             " chỉ tiêu "};
    return status != Status::target && has_any(before, k_plans);
}

std::string last_day_of(const std::string& period)
{
    if (period.size() < 7 || period[4] != '-') {
        return period.size() == 4 ? period + "-12-31" : period;
    }
    const std::string year = period.substr(0, 4);
    if (period[5] == 'Q') {
        constexpr std::array<std::string_view, 4> k_ends{"-03-31", "-06-30", "-09-30", "-12-31"};
        return year + std::string(k_ends[static_cast<std::size_t>(period[6] - '1')]);
    }
    if (period.size() != 7 || !is_digit(period[0]) || !is_digit(period[5])) {
        return period;
    }
    const std::chrono::year_month month{
        std::chrono::year(std::stoi(year)),
        std::chrono::month(static_cast<unsigned>(std::stoi(period.substr(5))))};
    const std::chrono::year_month_day last(month / std::chrono::last);
    return period + "-" + std::to_string(static_cast<unsigned>(last.day()));
}

/// `tính đến hết quý I`: the day on which the period ends.
std::string as_stated(const BlockView& view, const Mention& mention, std::size_t from,
                      std::string_view report)
{
    const std::string period = with_year(mention.period, report);
    const std::string before = words_before(view, mention.span.begin, from);
    return before.ends_with("đến hết ") ? last_day_of(period) : period;
}

/// Dates count as periods only where something is summed up to them.
bool is_cut_off(const BlockView& view, const Mention& mention, std::size_t from)
{
    if (mention.kind == MentionKind::period) {
        return true;
    }
    const std::string own = lower(view.text(mention.span).substr(0, 8));
    if (own.starts_with("đến ") || own.starts_with("hết ")) {
        return true;
    }
    const std::string before = words_before(view, mention.span.begin, from);
    constexpr std::size_t k_opening = 16; // `1. Trước ngày 30/11 hoàn thành`
    const bool is_deadline = before.ends_with(" trước ") && before.size() <= k_opening;
    return before.ends_with(" đến ") || is_deadline || before.ends_with("đến hết ") ||
           before.ends_with("thời điểm ") || before.ends_with("tính đến ");
}

std::string last_month_of(const std::string& period)
{
    if (period.size() == 7 && period[5] == 'Q') {
        constexpr std::array<std::string_view, 4> k_months{"-03", "-06", "-09", "-12"};
        return period.substr(0, 4) +
               std::string(k_months[static_cast<std::size_t>(period[6] - '1')]);
    }
    if (period.size() == 7 && period[5] == 'S') {
        return period.substr(0, 4) + (period[6] == '1' ? "-06" : "-12");
    }
    const std::size_t slash = period.find('/');
    return slash == std::string::npos ? period : period.substr(slash + 1);
}

/// `từ đầu năm đến nay`: the months from January to the end of the report's period, which is itself
/// such a period or a year where it is no month or quarter.
std::string since_new_year(const std::string& report)
{
    const std::string month = last_month_of(report);
    const bool is_month = month.size() == 7 && month[4] == '-' && is_digit(month[5]);
    if (!is_month || report.size() > 7) {
        return report;
    }
    const std::string year = month.substr(0, 4);
    const std::string last = month.substr(5);
    if (last == "01" || last == "03") {
        return last == "01" ? month : year + "-Q1";
    }
    return last == "06" ? year + "-S1" : last == "12" ? year : year + "-01/" + month;
}

/// `đến nay` is the report's period; under the heading of an earlier term that one's:
/// 2020/2025, in a report that is made for the congress of 2025/2030.
std::string until_now(const PeriodContext& context)
{
    constexpr std::size_t k_term = 9;
    const std::string& heading = context.heading;
    const bool is_earlier = heading.size() == k_term && context.report.size() == k_term &&
                            heading[4] == '/' && heading < context.report;
    return is_earlier ? heading : context.report;
}

} // namespace

std::string with_year(std::string period, std::string_view report_period)
{
    const std::string_view year = report_period.substr(0, 4);
    std::string out;
    for (const char character : period) {
        if (character != 'Y') {
            out += character;
        } else if (year.size() == 4) {
            out += year;
        } else {
            return {};
        }
    }
    return out;
}

bool SentencePeriods::counts(const Mention& mention, Status status) const
{
    return !mention.period.empty() && is_cut_off(m_view, mention, m_begin) &&
           !is_about_something_else(m_view, mention, m_begin, status);
}

void SentencePeriods::start(TextSpan sentence)
{
    m_begin = m_read = sentence.begin;
    m_found.clear();
    m_mention = nullptr;
    m_bracket_end = 0;
}

/// What a bracket says of time holds in it alone: `đạt 71,9% (chỉ tiêu 9 tháng là 71,25%); tiêm
/// ...`.
void SentencePeriods::leave_bracket(std::size_t end)
{
    if (m_bracket_end != 0 && m_bracket_end < end) {
        m_found = m_before_bracket;
        m_mention = nullptr;
        m_bracket_end = 0;
    }
}

void SentencePeriods::find(std::string period, const Mention& mention)
{
    constexpr std::size_t k_longest_bracket = 200;
    const std::size_t from =
        std::max(m_begin, mention.span.begin - std::min(mention.span.begin, k_longest_bracket));
    const std::size_t open = m_view.text({from, mention.span.begin}).find_last_of("()");
    const bool is_inside = open != std::string_view::npos && m_view.text()[from + open] == '(';
    if (is_inside && m_bracket_end == 0) {
        const std::size_t close = m_view.closing_bracket(
            {mention.span.end,
             std::min(m_view.text().size(), mention.span.end + k_longest_bracket)});
        if (close != std::string_view::npos) {
            m_bracket_end = close;
            m_before_bracket = m_found;
        }
    } else if (!is_inside) {
        m_bracket_end = 0;
    }
    m_found = std::move(period);
    m_mention = &mention;
}

void SentencePeriods::read_to(std::size_t end, Status status, const PeriodContext& context)
{
    const auto& mentions = m_view.matched().mentions;
    auto mention = std::lower_bound(
        mentions.begin(), mentions.end(), m_read,
        [](const Mention& entry, std::size_t offset) { return entry.span.begin < offset; });
    std::size_t found_at = m_read;
    for (; mention != mentions.end() && mention->span.begin < end; ++mention) {
        if (!counts(*mention, status)) {
            continue;
        }
        leave_bracket(mention->span.begin);
        std::string period = as_stated(m_view, *mention, m_begin, context.report);
        if (!period.empty()) {
            find(std::move(period), *mention);
            found_at = mention->span.end;
        }
    }
    leave_bracket(end);
    const std::string words = lower(m_view.text({found_at, std::max(found_at, end)}));
    static constexpr std::array<std::string_view, 3> k_until_now{"đến nay", "thời điểm báo cáo",
                                                                 "tính đến thời điểm"};
    if (words.find("từ đầu năm") != std::string::npos) {
        m_found = since_new_year(context.report);
        m_mention = nullptr;
    } else if (has_any(words, k_until_now)) {
        m_found = until_now(context);
        m_mention = nullptr;
    } else if (words.find("cả năm") != std::string::npos && context.report.size() >= 4) {
        m_found = (context.heading.empty() ? context.report : context.heading).substr(0, 4);
        m_mention = nullptr;
    } else if (words.find("trong tháng") != std::string::npos && m_found.empty()) {
        m_found = last_month_of(context.report);
    }
    m_read = std::max(m_read, end);
}

std::string SentencePeriods::period_behind(const Figure& figure, std::size_t limit,
                                           const PeriodContext& context) const
{
    const auto& mentions = m_view.matched().mentions;
    const auto mention = std::lower_bound(
        mentions.begin(), mentions.end(), figure.end,
        [](const Mention& entry, std::size_t offset) { return entry.span.begin < offset; });
    if (mention == mentions.end() || mention->span.begin >= limit ||
        !counts(*mention, figure.record.status)) {
        return {};
    }
    const std::string_view gap = m_view.text({figure.end, mention->span.begin});
    const bool is_near = gap.size() <= k_look_back &&
                         gap.find_first_of(",;:.") == std::string_view::npos &&
                         gap.find(" và ") == std::string_view::npos;
    if (!is_near) {
        return {};
    }
    explain(figure, &*mention);
    return as_stated(m_view, *mention, m_begin, context.report);
}

/// `từ 1.250 hộ năm 2023 xuống còn 980 hộ năm 2024`: nothing stands between, and no basis. The time
/// of the level that a change began from, `từ 82 phiên của năm 2023 lên 98 phiên`, is its own.
std::string SentencePeriods::period_right_behind(const Figure& figure, std::size_t limit,
                                                 const PeriodContext& context)
{
    const std::size_t end = figure.quantity->span.end;
    const std::size_t own_end = end_of_own_period(m_view, {end, std::max(end, limit)});
    const bool leads_on = own_end > end && leads_to_level(m_view, {own_end, limit});
    const bool has_blank = m_view.text({end, m_view.text().size()}).starts_with(' ');
    const Mention* mention = leads_on    ? m_view.mention_ending(own_end)
                             : has_blank ? m_view.period_at(end + 1)
                                         : nullptr;
    const bool is_level = figure.record.role == Role::level || figure.record.role == Role::rate;
    if (mention == nullptr || !is_level || figure.end != end || mention->span.begin >= limit ||
        mention->period.empty() || mention->kind != MentionKind::period) {
        return {};
    }
    if (leads_on) {
        m_read = std::max(m_read, mention->span.end);
    }
    explain(figure, mention);
    return as_stated(m_view, *mention, m_begin, context.report);
}

/// `68 doanh nghiệp thành lập trong tháng`: said behind the first figure, it holds for the
/// sentence.
bool SentencePeriods::says_this_month(const Figure& figure, std::size_t limit) const
{
    const std::size_t begin = figure.quantity->span.end;
    const std::string_view words =
        m_view.text({begin, std::max(begin, std::min(limit, begin + k_look_back))});
    const std::size_t mark = words.find_first_of(",;:.(");
    return words.substr(0, mark).find("trong tháng") != std::string_view::npos;
}

std::string SentencePeriods::period_of(const Figure& figure, std::size_t limit,
                                       const PeriodContext& context)
{
    read_to(figure.quantity->span.begin, figure.record.status, context);
    const std::string own = m_found;
    m_read = std::max(m_read, figure.end); // a basis says nothing of the period
    if (std::string behind = period_right_behind(figure, limit, context); !behind.empty()) {
        return behind;
    }
    if (!own.empty()) {
        explain(figure, m_mention);
        return own;
    }
    if (std::string behind = period_behind(figure, limit, context); !behind.empty()) {
        return behind;
    }
    if (says_this_month(figure, limit)) {
        m_found = last_month_of(context.report);
        return m_found;
    }
    if (!context.note_anchor.empty()) {
        figure.explain("period", "", "the sentence with the note's mark, or the list's first line");
        return context.note_anchor;
    }
    figure.explain("period", "", context.heading.empty() ? "the report's title" : "a heading");
    return context.heading.empty() ? context.report : context.heading;
}

void SentencePeriods::explain(const Figure& figure, const Mention* mention) const
{
    if (mention != nullptr) {
        figure.explain("period", m_view.text(mention->span), "rule " + std::string(mention->rule));
    } else {
        figure.explain("period", "", "words such as «đến nay», «trong tháng»");
    }
}

} // namespace solieu
