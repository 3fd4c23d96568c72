#include "check/across_records.hpp"

#include "check/fingerprint.hpp"
#include "check/messages_across.hpp"
#include "check/power.hpp"
#include "check/severity.hpp"
#include "core/rules.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr int k_places = 10; // of numbers that do not end
constexpr int k_coarse_places = 3;

std::size_t own_use(const FoundAcross& found, const std::string& doc)
{
    const auto own =
        std::find_if(found.uses.begin(), found.uses.end(),
                     [&doc](const AcrossUse& use) { return use.figure->report->doc == doc; });
    return static_cast<std::size_t>(own - found.uses.begin());
}

CheckOperand operand_of(const AcrossUse& use, const std::string& doc)
{
    const SeriesFigure& figure = *use.figure;
    CheckOperand operand;
    operand.role = use.role;
    operand.id = figure.id;
    operand.doc = figure.report->doc == doc ? std::string() : figure.report->doc;
    operand.quote = figure.quote;
    operand.value = use.value;
    operand.source = figure.source;
    operand.text = figure.text;
    operand.span = figure.span;
    return operand;
}

std::string end_text(const std::optional<Rational>& end)
{
    return end ? end->to_decimal_text(k_places) : std::string();
}

std::vector<Term> terms_behind(const FoundAcross& found)
{
    std::vector<Term> terms;
    for (std::size_t at = 1; at < found.uses.size(); ++at) {
        terms.push_back(found.uses[at].figure->term);
    }
    return terms;
}

void set_numbers(CheckRecord& check, const Judgement& judgement)
{
    check.computed = end_text(judgement.computed);
    if (judgement.ulp) {
        check.ulp = judgement.ulp->to_decimal_text(k_coarse_places);
    }
    if (judgement.interval) {
        check.interval = {end_text(judgement.interval->low), judgement.interval->low_closed,
                          end_text(judgement.interval->high), judgement.interval->high_closed};
    }
}

/// What comes out is told of the stated figure alone; two mentions of one value go either way.
void set_numbers(CheckRecord& check, const FoundAcross& found, std::size_t own)
{
    if (check.verdict == Verdict::not_checkable || !found.formula) {
        return;
    }
    if (own == 0) {
        set_numbers(check, found.judgement);
    } else if (*found.formula == Formula::equal) {
        set_numbers(check, judge(*found.formula, found.uses[own].figure->term,
                                 {&found.uses.front().figure->term, 1}));
    }
    if (holds(found.judgement)) {
        check.power = power_of(*found.formula, found.uses.front().figure->term, terms_behind(found))
                          .to_decimal_text(k_coarse_places);
    }
}

std::vector<std::string> own_ids(const CheckRecord& check)
{
    std::vector<std::string> ids{check.stated.id};
    for (const CheckOperand& operand : check.operands) {
        if (operand.doc.empty()) {
            ids.push_back(operand.id);
        }
    }
    return ids;
}

} // namespace

CheckRecord across_record(const FoundAcross& found, const std::string& doc)
{
    const CheckRule* rule = find_rule(found.rule);
    const std::size_t own = own_use(found, doc);
    CheckRecord check;
    check.rule = found.rule;
    check.type = rule == nullptr ? RelationType::repeat : rule->type;
    check.verdict = found.judgement.verdict;
    check.grade = found.judgement.grade;
    check.reason = found.judgement.reason;
    check.severity = severity_of(found);
    check.binding = static_cast<int>(found.binding);
    for (std::size_t at = 0; at < found.uses.size(); ++at) {
        CheckOperand operand = operand_of(found.uses[at], doc);
        if (at == own) {
            check.stated = std::move(operand);
        } else {
            check.operands.push_back(std::move(operand));
        }
    }
    set_numbers(check, found, own);
    if (check.type == RelationType::citation) {
        check.computed = check.operands.front().value;
    }
    check.fingerprint = fingerprint_of(found);
    check.message = message_of(found);
    return check;
}

void group_across(std::vector<CheckRecord>& records, std::size_t first)
{
    std::map<std::string, std::string> group_of; // by id of the figure
    std::set<std::string> groups;
    for (std::size_t at = 0; at < records.size(); ++at) {
        CheckRecord& check = records[at];
        if (check.verdict != Verdict::inconsistent) {
            continue;
        }
        const std::vector<std::string> own = own_ids(check);
        if (at >= first) {
            const auto known = std::find_if(own.begin(), own.end(), [&](const std::string& id) {
                return group_of.contains(id);
            });
            check.group =
                known != own.end() ? group_of.at(*known) : "g" + std::to_string(groups.size() + 1);
        }
        if (!check.group.empty()) {
            groups.insert(check.group);
            for (const std::string& id : own) {
                group_of.emplace(id, check.group);
            }
        }
    }
}

std::size_t reading_order_of(const FoundAcross& found, const std::string& doc)
{
    return found.uses[own_use(found, doc)].figure->fact;
}

} // namespace solieu
