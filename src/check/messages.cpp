#include "check/messages.hpp"

#include "check/number_text.hpp"
#include "core/rules.hpp"

#include <array>
#include <string>

namespace solieu {
namespace {

constexpr std::size_t k_max_named = 8; // operands that a sentence can hold

std::string quoted(const CheckOperand& operand)
{
    return "«" + operand.quote + "»";
}

/// The operands of a list, `a + b + c`, in figures of their quotes.
std::string joined(const CheckRecord& check, std::string_view sign, std::size_t first = 0)
{
    std::string text;
    for (std::size_t at = first; at < check.operands.size() && at < first + k_max_named; ++at) {
        text += at == first ? "" : std::string(sign);
        text += quoted(check.operands[at]);
    }
    return check.operands.size() > first + k_max_named ? text + std::string(sign) + "…" : text;
}

/// What the formula does with the operands, in the words of both languages alike.
std::string calculation(const CheckRecord& check, Formula formula)
{
    const auto value = [&check](std::size_t at) {
        return at < check.operands.size() ? vietnamese_number(check.operands[at].value)
                                          : std::string();
    };
    switch (formula) {
    case Formula::sum:
        return joined(check, " + ");
    case Formula::difference:
        return joined(check, " − ");
    case Formula::product:
        return joined(check, " × ");
    case Formula::ratio:
        return value(0) + " : " + value(1);
    case Formula::growth:
        return "(" + value(0) + " : " + value(1) + " − 1)";
    case Formula::complement:
        return "100 − " + value(0);
    case Formula::surplus:
        return value(0) + " − 100";
    case Formula::equal:
    case Formula::at_most:
        break;
    }
    return joined(check, ", ");
}

bool is_percentage(Formula formula)
{
    return formula == Formula::ratio || formula == Formula::growth ||
           formula == Formula::complement || formula == Formula::surplus;
}

Message on_calculation(const CheckRecord& check, Formula formula)
{
    const std::string sign = is_percentage(formula) ? "%" : "";
    const std::string how = calculation(check, formula);
    const std::string vietnamese = vietnamese_number(check.computed) + sign;
    const std::string english = english_number(check.computed) + sign;
    switch (check.verdict) {
    case Verdict::consistent:
        return {quoted(check.stated) + " khớp: " + how + " = " + vietnamese + ".",
                quoted(check.stated) + " holds: " + how + " = " + english + "."};
    case Verdict::truncated:
        return {quoted(check.stated) + " bị cắt bớt, chưa làm tròn: " + how + " = " + vietnamese +
                    ".",
                quoted(check.stated) + " was cut, not rounded: " + how + " = " + english + "."};
    case Verdict::inconsistent:
        break;
    case Verdict::not_checkable:
        return {};
    }
    Message message{quoted(check.stated) + " không khớp: " + how + " = " + vietnamese + ".",
                    quoted(check.stated) + " does not hold: " + how + " = " + english + "."};
    if (!check.suggestion.empty()) {
        message.vietnamese += " Có thể phải là «" + check.suggestion + "».";
        message.english += " Perhaps it should be «" + check.suggestion + "».";
    }
    return message;
}

Message on_equality(const CheckRecord& check)
{
    const std::string both = quoted(check.stated) + ", " + joined(check, ", ");
    if (check.verdict == Verdict::inconsistent) {
        return {"Cùng một chỉ tiêu nhưng hai số khác nhau: " + both + ".",
                "One fact is stated with two different figures: " + both + "."};
    }
    return {"Hai chỗ nêu cùng một số: " + both + ".", "Stated twice alike: " + both + "."};
}

Message on_limit(const CheckRecord& check)
{
    const std::string limit =
        check.operands.empty() ? std::string("100%") : quoted(check.operands.front());
    if (check.verdict == Verdict::inconsistent) {
        return {"Phần " + quoted(check.stated) + " lớn hơn toàn bộ " + limit + ".",
                "The part " + quoted(check.stated) + " is larger than the whole " + limit + "."};
    }
    return {"Phần " + quoted(check.stated) + " không lớn hơn " + limit + ".",
            "The part " + quoted(check.stated) + " is not larger than " + limit + "."};
}

/// For what only the rule's own words can tell.
Message on_rule(const CheckRecord& check)
{
    const CheckRule* rule = find_rule(check.rule);
    const std::string others = check.operands.empty() ? "" : " (" + joined(check, ", ") + ")";
    const bool fails = check.verdict == Verdict::inconsistent;
    Message message{quoted(check.stated) + others, quoted(check.stated) + others};
    message.vietnamese += fails ? ": " : " khớp"; // the rule's words tell what fails
    message.english += fails ? ": " : " holds";
    message.vietnamese += rule == nullptr || !fails ? "" : rule->title_vi;
    message.english += rule == nullptr || !fails ? "" : rule->title_en;
    if (fails && !check.computed.empty()) {
        message.vietnamese += " (tính ra " + vietnamese_number(check.computed) + ")";
        message.english += " (computed: " + english_number(check.computed) + ")";
    }
    message.vietnamese += ".";
    message.english += ".";
    return message;
}

Message on_reason(const CheckRecord& check)
{
    const ReasonRow* reason = find_reason(check.reason);
    const std::string others = check.operands.empty() ? "" : " (" + joined(check, ", ") + ")";
    Message message{quoted(check.stated) + others + " không kiểm được",
                    quoted(check.stated) + others + " cannot be checked"};
    if (reason != nullptr) {
        message.vietnamese += ": " + std::string(reason->title_vi);
        message.english += ": " + std::string(reason->title_en);
    }
    message.vietnamese += ".";
    message.english += ".";
    return message;
}

} // namespace

Message message_of(const CheckRecord& check, const Found& found)
{
    if (check.verdict == Verdict::not_checkable) {
        return on_reason(check);
    }
    const bool is_special = check.rule == "S210" || check.rule == "G303" || check.rule == "G305";
    if (!found.formula || check.computed.empty() || is_special) {
        return check.rule == "P104" ? on_limit(check) : on_rule(check);
    }
    if (*found.formula == Formula::equal) {
        return on_equality(check);
    }
    return *found.formula == Formula::at_most ? on_limit(check)
                                              : on_calculation(check, *found.formula);
}

Message message_of_citation(const CheckRecord& check)
{
    const std::string& one =
        check.operands.empty() ? check.stated.value : check.operands.front().value;
    const std::string both =
        quoted(check.stated) + " (" + check.stated.value + ")" +
        (check.operands.empty() ? "" : ", " + joined(check, ", ") + " (" + one + ")");
    if (check.verdict == Verdict::consistent) {
        return {"Văn bản được dẫn hai lần, cùng một ngày: " + both + ".",
                "A document is cited twice with one date: " + both + "."};
    }
    const CheckRule* rule = find_rule(check.rule);
    return {both + ": " + (rule == nullptr ? "" : std::string(rule->title_vi)) + ".",
            both + ": " + (rule == nullptr ? "" : std::string(rule->title_en)) + "."};
}

} // namespace solieu
