#include "check/messages_across.hpp"

#include "check/implied.hpp"
#include "check/number_text.hpp"
#include "core/rules.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace solieu {
namespace {

constexpr int k_places = 2; // of what people read

/// `báo cáo số 52/BC-UBND, kỳ 2024-Q1`.
Message name_of(const SeriesReport& report)
{
    const std::string period_vi = report.period.empty() ? "" : "kỳ " + report.period;
    if (!report.number.empty()) {
        const std::string comma = period_vi.empty() ? "" : ", ";
        return {"báo cáo số " + report.number + comma + period_vi,
                "report " + report.number + comma + report.period};
    }
    if (!report.period.empty()) {
        return {"báo cáo " + period_vi, "report of " + report.period};
    }
    return {"văn bản " + report.doc, "document " + report.doc};
}

struct OfReport {
    const SeriesReport* report = nullptr;
    std::string figures;
};

/// The figures of each report, in the order of their first ones.
std::vector<OfReport> by_report(const FoundAcross& found)
{
    std::vector<OfReport> all;
    for (const AcrossUse& use : found.uses) {
        auto of = std::find_if(all.begin(), all.end(), [&use](const OfReport& other) {
            return other.report->doc == use.figure->report->doc;
        });
        if (of == all.end()) {
            of = all.insert(all.end(), {use.figure->report, {}});
        }
        of->figures += (of->figures.empty() ? "«" : ", «") + use.figure->quote + "»";
    }
    return all;
}

std::string range_text(const Interval& interval, bool is_vietnamese)
{
    const auto text = [is_vietnamese](const Rational& number) {
        const std::string plain = number.to_decimal_text(k_places);
        return is_vietnamese ? vietnamese_number(plain) : english_number(plain);
    };
    return !interval.low || !interval.high ? std::string("…")
                                           : text(*interval.low) + "–" + text(*interval.high);
}

/// The plans that two reports imply, in the unit of the first amount.
Message on_plans(const FoundAcross& found)
{
    try {
        const Term& amount = found.uses[1].figure->term;
        const Rational own = Rational::power_of_ten(-amount.scale);
        const Interval one = implied_base_or_cut(amount, found.uses[0].figure->term) * own;
        const Interval other =
            implied_base_or_cut(found.uses[3].figure->term, found.uses[2].figure->term) * own;
        return {" Suy ra kế hoạch " + range_text(one, true) + " và " + range_text(other, true) +
                    " (đơn vị của «" + found.uses[1].figure->quote + "»).",
                " They imply plans of " + range_text(one, false) + " and " +
                    range_text(other, false) + " (in the unit of «" + found.uses[1].figure->quote +
                    "»)."};
    } catch (const ExactOverflow&) {
        return {};
    }
}

/// What comes out of the figures.
Message result_of(const FoundAcross& found)
{
    if (found.rule == "X905") {
        return on_plans(found);
    }
    const bool is_told =
        found.formula && *found.formula != Formula::equal && *found.formula != Formula::at_most;
    if (!is_told || !found.judgement.computed) {
        return {};
    }
    const std::string plain = found.judgement.computed->to_decimal_text(k_places);
    const std::string sign = found.uses.front().figure->quote.ends_with('%') ? "%" : "";
    return {" Tính ra " + vietnamese_number(plain) + sign + ".",
            " Computed: " + english_number(plain) + sign + "."};
}

Message opening(const FoundAcross& found, std::size_t reports)
{
    const bool are_two = reports == 2;
    switch (found.judgement.verdict) {
    case Verdict::consistent:
    case Verdict::truncated:
        return {are_two ? "Hai báo cáo thống nhất: " : "Các báo cáo thống nhất: ",
                are_two ? "Two reports agree: " : "The reports agree: "};
    case Verdict::inconsistent:
        return {are_two ? "Hai báo cáo không thống nhất: " : "Các báo cáo không thống nhất: ",
                are_two ? "Two reports disagree: " : "The reports disagree: "};
    case Verdict::not_checkable:
        break;
    }
    return {"Không đối chiếu được: ", "Cannot be compared: "};
}

} // namespace

Message message_of(const FoundAcross& found)
{
    const std::vector<OfReport> all = by_report(found);
    Message message = opening(found, all.size());
    for (const OfReport& of : all) {
        const Message name = name_of(*of.report);
        const std::string before = &of == all.data() ? "" : "; ";
        message.vietnamese += before + of.figures + " (" + name.vietnamese + ")";
        message.english += before + of.figures + " (" + name.english + ")";
    }
    if (found.judgement.verdict == Verdict::not_checkable) {
        const ReasonRow* reason = find_reason(found.judgement.reason);
        message.vietnamese += reason == nullptr ? "." : " – " + std::string(reason->title_vi) + ".";
        message.english += reason == nullptr ? "." : " – " + std::string(reason->title_en) + ".";
        return message;
    }
    const Message result = result_of(found);
    message.vietnamese += "." + result.vietnamese;
    message.english += "." + result.english;
    return message;
}

Message message_of_carried_over(const CheckOperand& stated, const std::string& period,
                                const std::string& report_period)
{
    return {"«" + stated.quote + "» được ghi cho kỳ " + period + ", cũ hơn kỳ báo cáo " +
                report_period + ": có thể là nội dung cũ chưa cập nhật.",
            "«" + stated.quote + "» is told of " + period + ", older than the report's own " +
                report_period + ": perhaps a text carried over."};
}

} // namespace solieu
