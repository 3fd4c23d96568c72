#include "check/check_records.hpp"

#include "check/across_records.hpp"
#include "check/diagnosis.hpp"
#include "check/fingerprint.hpp"
#include "check/messages.hpp"
#include "check/messages_across.hpp"
#include "check/power.hpp"
#include "check/repairs.hpp"
#include "check/severity.hpp"
#include "core/rules.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace solieu {
namespace {

constexpr int k_places = 10; // of numbers that do not end
constexpr int k_coarse_places = 3;

CheckOperand operand_of(const Fact& fact, const Use& use)
{
    CheckOperand operand;
    operand.role = use.role;
    operand.id = fact.record.id;
    operand.quote = fact.record.quote;
    operand.value =
        (use.is_whole ? fact.record.value2.value_or(fact.record.value) : fact.record.value)
            .stated();
    operand.source = fact.record.source;
    operand.text = fact.text;
    operand.span = fact.record.setting.span;
    return operand;
}

CheckOperand operand_of(const CitedDocument& cited, std::string role)
{
    CheckOperand operand;
    operand.role = std::move(role);
    operand.id = cited.record.id;
    operand.quote = cited.record.quote;
    operand.value = cited.record.date;
    operand.source = cited.record.source;
    operand.text = cited.text;
    operand.span = cited.record.setting.span;
    return operand;
}

std::string end_text(const std::optional<Rational>& end)
{
    return end ? end->to_decimal_text(k_places) : std::string();
}

class RecordMaker {
public:
    RecordMaker(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations),
          m_diagnoses(diagnose(report, relations, relations.found()))
    {
    }

    CheckRecord of(std::size_t at)
    {
        const Found& found = m_relations.found()[at];
        const Judgement& judgement = found.judgement;
        const Diagnosis& diagnosis = m_diagnoses[at];
        CheckRecord check;
        set_rule(check, rule_of(found), judgement.verdict);
        check.verdict = judgement.verdict;
        check.grade = judgement.grade;
        check.reason = judgement.reason;
        check.severity = severity_of(found, m_report);
        check.binding = static_cast<int>(found.binding);
        set_operands(check, found);
        set_numbers(check, found);
        if (diagnosis.group > 0) {
            check.group = "g" + std::to_string(diagnosis.group);
        }
        if (diagnosis.suspect) {
            check.suspect = m_report.fact(*diagnosis.suspect).record.id;
        }
        check.suggestion = diagnosis.suggestion;
        const bool is_surely_slip = !check.suggestion.empty() || is_exact_power(found);
        if (check.rule == "U801" && check.severity == Severity::warning && is_surely_slip) {
            check.severity = Severity::error; // one unit word mends it
        }
        check.message = found.rule == "X911"
                            ? message_of_carried_over(
                                  check.stated, m_report.fact(found.stated.fact).record.period,
                                  m_report.document().period)
                            : message_of(check, found);
        return check;
    }

    CheckRecord of(const FoundCitation& found)
    {
        CheckRecord check;
        set_rule(check, found.rule, found.verdict);
        check.verdict = found.verdict;
        const CheckRule* rule = find_rule(found.rule);
        if (found.verdict == Verdict::inconsistent && rule != nullptr) {
            check.severity = rule->severity;
        }
        check.binding = static_cast<int>(Binding::clause);
        check.stated = operand_of(m_report.citations()[found.first], "citation");
        std::vector<const Fact*> facts{nullptr};
        if (found.second != found.first) {
            check.operands.push_back(operand_of(m_report.citations()[found.second], "citation"));
            facts.push_back(nullptr);
            check.computed = check.operands.front().value;
        }
        check.message = message_of_citation(check);
        check.fingerprint = fingerprint_of(check, m_report, facts);
        return check;
    }

private:
    /// The rule under which a relation is told: a residue beyond chance (S205) and a slip of tỷ,
    /// triệu or nghìn (U801) have rules of their own.
    [[nodiscard]] std::string_view rule_of(const Found& found) const
    {
        if (found.judgement.is_improbable) {
            return "S205";
        }
        constexpr int k_thousand = 3;
        const Term stated = m_relations.term(found.stated);
        const auto has_unit_word = [this](const Use& use) {
            return m_report.fact(use.fact).record.scale >= k_thousand;
        };
        const bool is_amount =
            found.formula == Formula::sum || found.formula == Formula::equal ||
            found.formula == Formula::difference ||
            (found.formula == Formula::ratio &&
             std::all_of(found.operands.begin(), found.operands.end(), has_unit_word));
        const bool fails = found.judgement.verdict == Verdict::inconsistent;
        const auto slip = fails && is_amount && !stated.is_exact
                              ? scale_slip(stated, found.judgement)
                              : std::nullopt;
        return slip && (*slip == k_thousand || *slip == -k_thousand) ? "U801" : found.rule;
    }

    /// Whether the stated number is the computed one but for its unit word, to the last digit.
    [[nodiscard]] bool is_exact_power(const Found& found) const
    {
        const Judgement& judgement = found.judgement;
        const Term stated = m_relations.term(found.stated);
        const auto slip = judgement.computed ? scale_slip(stated, judgement) : std::nullopt;
        return slip &&
               *judgement.computed * Rational::power_of_ten(*slip) == Rational::from(stated.value);
    }

    /// A figure that was cut is no contradiction and has a rule of its own.
    static void set_rule(CheckRecord& check, std::string_view code, Verdict verdict)
    {
        const CheckRule* rule = find_rule(code);
        check.type = rule == nullptr ? RelationType::sum : rule->type;
        const bool is_cut =
            verdict == Verdict::truncated && check.type == RelationType::percentage_of;
        check.rule = is_cut ? "P109" : code;
    }

    void set_operands(CheckRecord& check, const Found& found) const
    {
        std::vector<const Fact*> facts{&m_report.fact(found.stated.fact)};
        check.stated = operand_of(*facts.front(), found.stated);
        for (const Use& use : found.operands) {
            facts.push_back(&m_report.fact(use.fact));
            check.operands.push_back(operand_of(*facts.back(), use));
        }
        check.fingerprint = fingerprint_of(check, m_report, facts);
    }

    void set_numbers(CheckRecord& check, const Found& found)
    {
        const Judgement& judgement = found.judgement;
        check.computed = end_text(judgement.computed);
        if (judgement.ulp) {
            check.ulp = judgement.ulp->to_decimal_text(k_coarse_places);
        }
        if (judgement.interval) {
            check.interval = {end_text(judgement.interval->low), judgement.interval->low_closed,
                              end_text(judgement.interval->high), judgement.interval->high_closed};
        }
        if (holds(judgement) && found.formula) {
            check.power =
                power_of(*found.formula, m_relations.term(found.stated), m_relations.terms(found))
                    .to_decimal_text(k_coarse_places);
        }
    }

    const Report& m_report;
    Relations& m_relations;
    std::vector<Diagnosis> m_diagnoses;
};

} // namespace

std::vector<CheckRecord> check_records(const Report& report, Relations& relations,
                                       std::span<const FoundAcross> across)
{
    RecordMaker maker(report, relations);
    const std::vector<Found>& found = relations.found();
    std::vector<std::size_t> order(found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&found](std::size_t left, std::size_t right) {
        return found[left].stated.fact < found[right].stated.fact;
    });
    std::vector<CheckRecord> records;
    records.reserve(found.size() + relations.citations().size() + across.size());
    for (const std::size_t at : order) {
        records.push_back(maker.of(at));
    }
    for (const FoundCitation& citation : relations.citations()) {
        records.push_back(maker.of(citation));
    }
    for (const FoundAcross& one : across) {
        records.push_back(across_record(one, report.document().doc));
    }
    group_across(records, records.size() - across.size());
    std::size_t number = 0;
    for (CheckRecord& record : records) {
        record.id = "k" + std::to_string(++number);
    }
    return records;
}

} // namespace solieu
