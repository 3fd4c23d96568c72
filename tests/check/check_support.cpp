#include "check_support.hpp"

#include "check/checks.hpp"
#include "check/conventions.hpp"
#include "check/number_text.hpp"
#include "core/sink.hpp"
#include "drive/pipeline.hpp"
#include "support/built_in.hpp"

#include <utility>
#include <variant>

#include <catch2/catch.hpp>

namespace solieu::test {
namespace {

std::vector<Record> records_of(std::string_view text, Checking checking)
{
    static Extractor extractor(built_in(), {.checking = Checking::off});
    static Extractor checker(built_in(), {.checking = Checking::on});
    Collector<Record> records;
    Collector<Finding> findings;
    (checking == Checking::on ? checker : extractor)
        .extract(DocumentSource::from_bytes(std::string(text)), "phrase.txt", records, findings);
    return std::move(records.items);
}

} // namespace

std::vector<Record> checked_records(std::string_view text)
{
    return records_of(text, Checking::on);
}

std::vector<CheckRecord> checks_of(std::string_view text)
{
    std::vector<CheckRecord> checks;
    for (Record& record : checked_records(text)) {
        if (auto* check = std::get_if<CheckRecord>(&record)) {
            checks.push_back(std::move(*check));
        }
    }
    return checks;
}

Report report_of(std::string_view text)
{
    Report report;
    for (const Record& record : records_of(text, Checking::off)) {
        std::visit(
            [&report](const auto& item) {
                if constexpr (requires { report.add(item); }) {
                    report.add(item);
                }
            },
            record);
    }
    report.link();
    return report;
}

const Fact& fact_of(const Report& report, std::string_view quote, std::size_t nth)
{
    for (const Fact& fact : report.facts()) {
        if (fact.record.quote == quote && --nth == 0) {
            return fact;
        }
    }
    INFO("no figure «" << quote << "»");
    REQUIRE(false);
    return report.facts().front();
}

Relations relations_of(const Report& report)
{
    Relations relations(report);
    for (const CheckRow& check : checks()) {
        check.find(report, built_in().identities(), relations);
    }
    relations.settle();
    temper(relations, conventions_of(report, relations));
    return relations;
}

Report report_with(std::vector<ObservationRecord> observations)
{
    Report report;
    std::size_t number = 0;
    for (ObservationRecord& observation : observations) {
        ++number;
        if (observation.id.empty()) {
            observation.id = "o" + std::to_string(number);
        }
        report.add(observation);
    }
    report.link();
    return report;
}

ObservationRecord amount(std::string_view value, std::string unit, int scale)
{
    ObservationRecord record;
    record.value = Decimal::parse(value).value();
    record.scale = scale;
    record.quote = std::string(value) + " " + unit;
    record.unit = std::move(unit);
    return record;
}

ObservationRecord percentage(std::string_view value, Role role)
{
    ObservationRecord record = amount(value, "%");
    record.kind = ObservationKind::percentage;
    record.quote = vietnamese_number(value) + "%";
    record.role = role;
    return record;
}

ObservationRecord fraction(std::string_view part, std::string_view whole, std::string unit)
{
    ObservationRecord record = amount(part, std::move(unit));
    record.kind = ObservationKind::fraction;
    record.value2 = Decimal::parse(whole).value();
    record.quote = std::string(part) + "/" + std::string(whole) + " " + record.unit;
    return record;
}

Found found_of(const Report& report, std::string_view rule, Formula formula,
               const std::vector<Use>& uses, Binding binding)
{
    Found found{rule, formula, binding, uses.front(), {uses.begin() + 1, uses.end()}, {}};
    Relations(report).judge(found);
    return found;
}

std::string shown(const CheckRecord& check)
{
    std::string out = check.rule + " " + std::string(name_of(check.verdict));
    if (check.severity) {
        out += " " + std::string(name_of(*check.severity));
    }
    out += (check.reason.empty() ? "" : " " + check.reason) + " «" + check.stated.quote + "»";
    std::string_view sign = " <- ";
    for (const CheckOperand& operand : check.operands) {
        out += std::string(sign) + "«" + operand.quote + "»";
        sign = ", ";
    }
    return out + (check.computed.empty() ? "" : " = " + check.computed);
}

std::string shown(const std::vector<CheckRecord>& checks)
{
    std::string out;
    for (const CheckRecord& check : checks) {
        out += "\n    " + shown(check);
    }
    return out.empty() ? " nothing" : out;
}

std::string quotes_of(const Report& report, const std::vector<FactId>& facts)
{
    std::string out;
    for (const FactId id : facts) {
        out += (out.empty() ? "" : " + ") + report.fact(id).record.quote;
    }
    return out;
}

} // namespace solieu::test
