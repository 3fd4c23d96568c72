#include "check/messages.hpp"
#include "check_support.hpp"
#include "core/rules.hpp"

#include <array>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

constexpr std::array k_formulas{Formula::equal,   Formula::sum,     Formula::difference,
                                Formula::ratio,   Formula::growth,  Formula::complement,
                                Formula::surplus, Formula::product, Formula::at_most};
constexpr std::array k_verdicts{Verdict::consistent, Verdict::truncated, Verdict::inconsistent};

CheckRecord check_of(std::string_view rule, Verdict verdict)
{
    CheckRecord check;
    check.rule = rule;
    check.verdict = verdict;
    check.stated.quote = "93,4%";
    check.stated.value = "93.4";
    for (const std::string number : {"53", "58"}) {
        CheckOperand& operand = check.operands.emplace_back();
        operand.quote = number + " đơn vị";
        operand.value = number;
    }
    check.computed = "1391.3793103448";
    return check;
}

Found found_of(std::string_view rule, std::optional<Formula> formula, Verdict verdict)
{
    Found found;
    found.rule = rule;
    found.formula = formula;
    found.judgement.verdict = verdict;
    return found;
}

void check_whole(const Message& message)
{
    for (const std::string& text : {message.vietnamese, message.english}) {
        CAPTURE(text);
        CHECK(text.size() > 5);
        CHECK(text.ends_with('.'));
        CHECK(text.find("«»") == std::string::npos);
        CHECK(text.find("  ") == std::string::npos);
        CHECK(text.find(" .") == std::string::npos);
    }
}

} // namespace

TEST_CASE("every rule has something to say in both languages, whatever the verdict", "[check]")
{
    for (const CheckRule& rule : check_rules()) {
        for (const Verdict verdict : k_verdicts) {
            CAPTURE(rule.code, name_of(verdict));
            for (const Formula formula : k_formulas) {
                const Message message =
                    message_of(check_of(rule.code, verdict), found_of(rule.code, formula, verdict));
                CAPTURE(static_cast<int>(formula));
                check_whole(message);
                CHECK_THAT(message.vietnamese, Catch::Contains("«93,4%»"));
                CHECK_THAT(message.english, Catch::Contains("«93,4%»"));
            }
            check_whole(message_of(check_of(rule.code, verdict),
                                   found_of(rule.code, std::nullopt, verdict)));
            CheckRecord bare = check_of(rule.code, verdict);
            bare.operands.clear();
            bare.computed.clear();
            check_whole(message_of(bare, found_of(rule.code, std::nullopt, verdict)));
        }
    }
}

TEST_CASE("every reason for checking nothing is told", "[check]")
{
    for (const ReasonRow& reason : reasons()) {
        CAPTURE(reason.code);
        CheckRecord check = check_of("S201", Verdict::not_checkable);
        check.reason = reason.code;
        const Message message =
            message_of(check, found_of("S201", Formula::sum, Verdict::not_checkable));
        check_whole(message);
        CHECK_THAT(message.vietnamese, Catch::Contains(std::string(reason.title_vi)));
        CHECK_THAT(message.english, Catch::Contains(std::string(reason.title_en)));
    }
}

TEST_CASE("messages write numbers as their language does", "[check]")
{
    CheckRecord check = check_of("S201", Verdict::inconsistent);
    const Message message =
        message_of(check, found_of("S201", Formula::sum, Verdict::inconsistent));
    CHECK_THAT(message.vietnamese, Catch::Contains("1.391,3793103448"));
    CHECK_THAT(message.english, Catch::Contains("1,391.3793103448"));
}

TEST_CASE("a suggestion is told with what fails", "[check]")
{
    CheckRecord check = check_of("P101", Verdict::inconsistent);
    check.suggestion = "91,4%";
    const Message message =
        message_of(check, found_of("P101", Formula::ratio, Verdict::inconsistent));
    CHECK_THAT(message.vietnamese, Catch::Contains("«91,4%»"));
    CHECK_THAT(message.english, Catch::Contains("«91,4%»"));
}

TEST_CASE("long lists are cut short", "[check]")
{
    CheckRecord check = check_of("S201", Verdict::inconsistent);
    check.operands.assign(200, check.operands.front());
    const Message message =
        message_of(check, found_of("S201", Formula::sum, Verdict::inconsistent));
    CHECK(message.vietnamese.size() < 400);
    CHECK_THAT(message.vietnamese, Catch::Contains("…"));
}

TEST_CASE("citations are told with their dates", "[check]")
{
    for (const CheckRule& rule : check_rules()) {
        if (!rule.code.starts_with("D")) {
            continue;
        }
        for (const Verdict verdict : {Verdict::consistent, Verdict::inconsistent}) {
            CAPTURE(rule.code);
            CheckRecord check;
            check.rule = rule.code;
            check.verdict = verdict;
            check.stated.quote = "Kế hoạch số 45/KH-UBND ngày 12/02/2025";
            check.stated.value = "2025-02-12";
            check_whole(message_of_citation(check)); // one mention alone
            CheckOperand& other = check.operands.emplace_back(check.stated);
            other.value = "2025-02-21";
            const Message message = message_of_citation(check);
            check_whole(message);
            CHECK_THAT(message.english, Catch::Contains("45/KH-UBND"));
        }
    }
}
