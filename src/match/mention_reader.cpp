#include "match/mention_reader.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace solieu {
namespace {

/// Stands for the year of a period that names none; assembling puts the report's year in.
constexpr std::string_view k_unknown_year = "Y";

struct KindName {
    std::string_view name;
    MentionKind kind;
};

constexpr std::array k_kinds{
    KindName{"name", MentionKind::name},         KindName{"ordinal", MentionKind::ordinal},
    KindName{"date", MentionKind::date},         KindName{"period", MentionKind::period},
    KindName{"citation", MentionKind::citation}, KindName{"enumerator", MentionKind::enumerator},
};

/// Arabic, Roman, or a word that months are counted with; 0 when neither.
int number_of(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size()) {
        return value;
    }
    static constexpr std::array<std::string_view, 12> k_words{
        "", "", "", "ba", "", "", "sáu", "bảy", "tám", "chín", "mười", "mười một"};
    const auto word = std::find(k_words.begin() + 1, k_words.end(), lower(text));
    if (!text.empty() && word != k_words.end()) {
        return static_cast<int>(word - k_words.begin());
    }
    constexpr std::array<std::string_view, 13> k_roman{"",    "i",    "ii", "iii", "iv", "v",  "vi",
                                                       "vii", "viii", "ix", "x",   "xi", "xii"};
    const auto roman = std::find(k_roman.begin() + 1, k_roman.end(), lower(text));
    return roman == k_roman.end() ? 0 : static_cast<int>(roman - k_roman.begin());
}

std::string two_digits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

int days_in(int year, int month)
{
    constexpr std::array<int, 12> k_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && is_leap ? 29 : k_days[static_cast<std::size_t>(month - 1)];
}

/// ISO 8601, or empty when the calendar has no such day. Without a year the year is `Y`.
std::string iso_date(std::string_view year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 ||
        day > days_in(year.empty() ? 2000 : number_of(year), month)) {
        return {};
    }
    return std::string(year.empty() ? k_unknown_year : year) + "-" + two_digits(month) + "-" +
           two_digits(day);
}

std::string iso_date(const Captures& captures)
{
    return iso_date(capture(captures, "year"), number_of(capture(captures, "month")),
                    number_of(capture(captures, "day")));
}

/// `từ ngày 15/12/2024 đến ngày 14/3/2025`: what the first day leaves out is the last day's; a
/// first month behind the last one is of the year before. Empty when a day is none.
std::string span_of_days(const Captures& captures)
{
    const std::string_view last_year = capture(captures, "year2");
    const int last_month = number_of(capture(captures, "month2"));
    const std::string_view month_text = capture(captures, "month");
    const int month = month_text.empty() ? last_month : number_of(month_text);
    std::string year(capture(captures, "year"));
    if (year.empty() && !last_year.empty()) {
        year = std::to_string(number_of(last_year) - (month > last_month ? 1 : 0));
    }
    const std::string first = iso_date(year, month, number_of(capture(captures, "day")));
    const std::string last = iso_date(last_year, last_month, number_of(capture(captures, "day2")));
    return first.empty() || last.empty() || last < first ? std::string() : first + "/" + last;
}

std::string first_months(const std::string& year, int count, std::string_view half)
{
    const bool is_second = fold(half).find("cuối") != std::string::npos;
    if (count == 6) {
        return year + (is_second ? "-S2" : "-S1");
    }
    if (count == 12) {
        return year;
    }
    if (count < 1 || count > 11) {
        return {};
    }
    if (is_second) {
        return year + "-" + two_digits(13 - count) + "/" + year + "-12";
    }
    return year + "-01/" + year + "-" + two_digits(count);
}

std::string period_of(const Captures& captures)
{
    const std::string year(capture(captures, "year").empty() ? k_unknown_year
                                                             : capture(captures, "year"));
    const std::string_view half = capture(captures, "half");
    if (const int count = number_of(capture(captures, "months")); count > 0) {
        return first_months(year, count, half);
    }
    if (const int quarter = number_of(capture(captures, "quarter")); quarter >= 1 && quarter <= 4) {
        return year + "-Q" + std::to_string(quarter);
    }
    const int month = number_of(capture(captures, "month"));
    const int month2 = number_of(capture(captures, "month2"));
    if (!capture(captures, "day2").empty()) {
        return span_of_days(captures);
    }
    if (!capture(captures, "day").empty()) {
        return iso_date(captures);
    }
    if (month >= 1 && month <= 12) {
        const std::string first = year + "-" + two_digits(month);
        return month2 > month && month2 <= 12 ? first + "/" + year + "-" + two_digits(month2)
                                              : first;
    }
    if (const std::string_view year2 = capture(captures, "year2"); !year2.empty()) {
        return year + "/" + std::string(year2);
    }
    if (!half.empty()) {
        return first_months(year, 6, half);
    }
    return year == k_unknown_year ? std::string() : year;
}

/// `nghị quyết` as `Nghị quyết`: documents write type words in every case.
std::string with_capital(const std::string& small)
{
    std::string out;
    const CodePoint first = decode_at(small, 0);
    append_utf8(out, to_upper(first.value));
    return out + small.substr(first.size);
}

std::string without_blanks(std::string_view text)
{
    std::string out(text);
    std::erase(out, ' ');
    return out;
}

} // namespace

Mention read_mention(const RuleMatch& match, const Captures& captures)
{
    Mention mention;
    mention.span = match.span;
    mention.rule = match.rule->id;
    mention.kind = std::find_if(k_kinds.begin(), k_kinds.end(), [&](const KindName& entry) {
                       return entry.name == match.rule->kind;
                   })->kind;
    switch (mention.kind) {
    case MentionKind::citation:
        mention.type = with_capital(lower(capture(captures, "type")));
        mention.number = without_blanks(capture(captures, "number"));
        if (!capture(captures, "year").empty()) {
            mention.date = iso_date(captures);
        }
        break;
    case MentionKind::date:
        mention.date = iso_date(captures);
        mention.period = mention.date;
        break;
    case MentionKind::period:
        mention.period = period_of(captures);
        break;
    default:
        break;
    }
    return mention;
}

} // namespace solieu
