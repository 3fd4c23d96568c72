/// \file
/// Every phrase of grammars/checks.toml, and those of the identities: which relations are found
/// among the figures of a text, and what is said of them.
#include "check_support.hpp"
#include "core/finding.hpp"
#include "core/rules.hpp"
#include "support/check_phrases.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using test::CheckPhrase;
using test::WantedCheck;

namespace {

constexpr std::string_view k_file = "grammars/checks.toml";
constexpr std::string_view k_identities = "grammars/identities.toml";

std::string in_sources(std::string_view file)
{
    return std::string(SOLIEU_SOURCE_DIR) + "/" + std::string(file);
}

const std::vector<CheckPhrase>& phrases()
{
    static const std::vector<CheckPhrase> all = test::read_check_phrases(in_sources(k_file));
    return all;
}

/// Several right readings are parted by ` | `.
template <typename Use>
void for_readings(std::string_view wanted, const Use& use)
{
    constexpr std::string_view k_or = " | ";
    while (!wanted.empty()) {
        const std::size_t end = std::min(wanted.find(k_or), wanted.size());
        use(wanted.substr(0, end));
        wanted.remove_prefix(std::min(end + k_or.size(), wanted.size()));
    }
}

/// Nothing wanted fits all.
bool is_as_wanted(std::string_view wanted, std::string_view got)
{
    bool is_one = wanted.empty();
    for_readings(wanted, [&](std::string_view reading) { is_one = is_one || reading == got; });
    return is_one;
}

/// A quote may be given by its first words: how far it goes on is the extraction's business.
bool is_quote(std::string_view wanted, std::string_view got)
{
    return got == wanted || (got.starts_with(wanted) && got[wanted.size()] == ' ');
}

bool is_one_quote(std::string_view wanted, std::string_view got)
{
    bool is_one = wanted.empty();
    for_readings(wanted,
                 [&](std::string_view reading) { is_one = is_one || is_quote(reading, got); });
    return is_one;
}

/// Whether these are the operands, each figure once, in any order.
bool has_operands(const CheckRecord& check, const std::vector<std::string>& wanted)
{
    std::set<std::string> ids;
    std::vector<std::string> quotes;
    for (const CheckOperand& operand : check.operands) {
        if (ids.insert(operand.id).second) {
            quotes.push_back(operand.quote);
        }
    }
    if (quotes.size() != wanted.size()) {
        return false;
    }
    for (const std::string& quote : wanted) {
        const auto found =
            std::find_if(quotes.begin(), quotes.end(),
                         [&quote](const std::string& got) { return is_quote(quote, got); });
        if (found == quotes.end()) {
            return false;
        }
        quotes.erase(found);
    }
    return true;
}

std::string suspect_of(const CheckRecord& check)
{
    if (check.suspect == check.stated.id) {
        return check.stated.quote;
    }
    const auto found =
        std::find_if(check.operands.begin(), check.operands.end(),
                     [&check](const auto& operand) { return operand.id == check.suspect; });
    return found == check.operands.end() ? std::string() : found->quote;
}

bool fits(const WantedCheck& wanted, const CheckRecord& check)
{
    return is_as_wanted(wanted.rule, check.rule) &&
           is_as_wanted(wanted.verdict, name_of(check.verdict)) &&
           is_one_quote(wanted.stated, check.stated.quote) &&
           (!wanted.has_operands || has_operands(check, wanted.operands)) &&
           is_as_wanted(wanted.severity, check.severity ? name_of(*check.severity) : "none") &&
           is_as_wanted(wanted.computed, check.computed) &&
           is_as_wanted(wanted.reason, check.reason) &&
           is_one_quote(wanted.suspect, suspect_of(check)) &&
           is_as_wanted(wanted.suggestion, check.suggestion);
}

bool is_alarm(const CheckRecord& check)
{
    return check.severity && *check.severity >= Severity::warning;
}

std::string shown(const WantedCheck& wanted)
{
    std::string out = wanted.rule + " " + wanted.verdict;
    out += (wanted.severity.empty() ? "" : " " + wanted.severity) +
           (wanted.reason.empty() ? "" : " " + wanted.reason) + " «" + wanted.stated + "»";
    std::string_view sign = " <- ";
    for (const std::string& operand : wanted.operands) {
        out += std::string(sign) + "«" + operand + "»";
        sign = ", ";
    }
    out += wanted.computed.empty() ? "" : " = " + wanted.computed;
    out += wanted.suspect.empty() ? "" : ", suspect «" + wanted.suspect + "»";
    return out + (wanted.suggestion.empty() ? "" : ", suggestion «" + wanted.suggestion + "»");
}

/// One line for each thing that is not as the phrase says; empty when all is well.
std::string differences(const CheckPhrase& phrase, const std::vector<CheckRecord>& got)
{
    std::string out;
    std::vector<bool> is_used(got.size(), false);
    for (const WantedCheck& wanted : phrase.gives) {
        bool is_found = false;
        for (std::size_t at = 0; at < got.size() && !is_found; ++at) {
            is_found = !is_used[at] && fits(wanted, got[at]);
            is_used[at] = is_used[at] || is_found;
        }
        out += is_found ? "" : "\n  wanted " + shown(wanted);
    }
    for (std::size_t at = 0; at < got.size(); ++at) {
        if (!is_used[at] && is_alarm(got[at])) {
            out += "\n  not wanted: " + test::shown(got[at]);
        }
    }
    return out;
}

std::size_t figures_of(const std::vector<Record>& records)
{
    return static_cast<std::size_t>(
        std::count_if(records.begin(), records.end(), [](const Record& record) {
            return std::holds_alternative<ObservationRecord>(record);
        }));
}

} // namespace

TEST_CASE("the figures of a phrase are in the relations that it says", "[check][grammar]")
{
    REQUIRE(phrases().size() >= 110);
    for (const CheckPhrase& phrase : phrases()) {
        const std::vector<CheckRecord> got = test::checks_of(phrase.text);
        const std::string wrong = differences(phrase, got);
        if (phrase.is_known_gap) {
            INFO(k_file << ":" << phrase.line << ": «" << phrase.text
                        << "» is right now: remove its «known_gap»");
            CHECK_FALSE(wrong.empty());
        } else {
            INFO(k_file << ":" << phrase.line << ": " << phrase.about << ": «" << phrase.text << "»"
                        << wrong << "\n  got" << test::shown(got));
            CHECK(wrong.empty());
        }
    }
}

TEST_CASE("the figures of an identity's phrase give its verdict", "[check][grammar]")
{
    const auto all = test::read_identity_phrases(in_sources(k_identities));
    REQUIRE(all.size() >= 10);
    for (const test::IdentityPhrase& phrase : all) {
        std::vector<CheckRecord> checks;
        const std::vector<Record> records = test::checked_records(phrase.text);
        for (const Record& record : records) {
            if (const auto* check = std::get_if<CheckRecord>(&record)) {
                checks.push_back(*check);
            }
        }
        const std::size_t figures = figures_of(records);
        const bool is_found =
            std::any_of(checks.begin(), checks.end(), [&](const CheckRecord& check) {
                return check.rule == "S201" && check.operands.size() + 1 == figures &&
                       name_of(check.verdict) == phrase.verdict;
            });
        INFO(k_identities << ":" << phrase.line << ": " << phrase.identity << ": «" << phrase.text
                          << "»: wanted S201 of all its figures, " << phrase.verdict << "\n  got"
                          << test::shown(checks));
        CHECK(is_found);
    }
}

TEST_CASE("every rule of a single report has phrases, and each phrase is about a rule or a trap",
          "[check][grammar]")
{
    std::set<std::string> found;
    for (const CheckPhrase& phrase : phrases()) {
        INFO(k_file << ":" << phrase.line << ": about «" << phrase.about << "»");
        CHECK((phrase.about == "trap" || find_rule(phrase.about) != nullptr));
        found.insert(phrase.about);
        for (const WantedCheck& wanted : phrase.gives) {
            CHECK((wanted.rule.find(" | ") != std::string::npos ||
                   find_rule(wanted.rule) != nullptr));
        }
    }
    for (const CheckRule& rule : check_rules()) {
        // What P102 tells of a table's columns is no T601, and units of tables are not compared
        // yet; X compares reports, and Z lists of findings.
        const bool is_elsewhere = rule.code == "T601" || rule.code == "T604" ||
                                  rule.code.starts_with("X") || rule.code.starts_with("Z") ||
                                  rule.code == "R503";
        CAPTURE(rule.code);
        CHECK((is_elsewhere || found.count(std::string(rule.code)) > 0));
    }
}

TEST_CASE("no text stands in the phrases of checks twice", "[check][grammar]")
{
    std::set<std::string> seen;
    for (const CheckPhrase& phrase : phrases()) {
        INFO(k_file << ":" << phrase.line << ": «" << phrase.text << "» stands above already");
        CHECK(seen.insert(phrase.text).second);
    }
}
