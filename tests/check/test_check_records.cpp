#include "check/check_records.hpp"
#include "check_support.hpp"
#include "core/rules.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

const std::string k_report =
    "Số: 85/BC-UBND\n"
    "Tân Lập, ngày 20 tháng 3 năm 2025\n"
    "BÁO CÁO\n"
    "Tình hình kinh tế - xã hội quý I năm 2025\n"
    "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2025 của UBND huyện.\n"
    "Có 71/76 cơ sở chấp hành đúng quy định, đạt 95,4%; 05 cơ sở vi phạm.\n"
    "Toàn huyện có 217 lớp, gồm 96 lớp mầm non, 74 lớp ghép và 44 lớp nội trú.\n"
    "Đã có 27/31 trường đạt chuẩn quốc gia, đạt 87,0%.\n"
    "Thu 230 tỷ đồng, tăng 15% so với cùng kỳ (200 tỷ đồng); đạt 43% dự toán.\n"
    "Tiếp nhận 60 hồ sơ, trong đó 25 hồ sơ đất đai, 17 hồ sơ hộ tịch.\n"
    "Các xã triển khai Kế hoạch số 45/KH-UBND ngày 21/02/2025 của UBND huyện.\n";

std::vector<std::string> all_fields(const std::vector<CheckRecord>& checks)
{
    std::vector<std::string> fields;
    for (const CheckRecord& check : checks) {
        fields.insert(fields.end(),
                      {check.id, test::shown(check), check.power, check.ulp, check.group,
                       check.suspect, check.suggestion, check.fingerprint, check.message.vietnamese,
                       check.message.english, std::to_string(check.binding)});
    }
    return fields;
}

const CheckRecord& with_rule(const std::vector<CheckRecord>& checks, std::string_view rule)
{
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [rule](const auto& check) { return check.rule == rule; });
    INFO("no check " << rule);
    REQUIRE(found != checks.end());
    return *found;
}

} // namespace

TEST_CASE("records have running ids, and stand in reading order of their stated figures", "[check]")
{
    const std::vector<CheckRecord> checks = test::checks_of(k_report);
    REQUIRE(checks.size() >= 7);
    for (std::size_t at = 0; at < checks.size(); ++at) {
        CHECK(checks[at].id == "k" + std::to_string(at + 1));
    }
    const auto is_citation = [](const CheckRecord& check) {
        return check.type == RelationType::citation;
    };
    CHECK(std::is_partitioned(checks.begin(), checks.end(),
                              [&](const auto& check) { return !is_citation(check); }));
    const auto end = std::find_if(checks.begin(), checks.end(), is_citation);
    CHECK(std::is_sorted(checks.begin(), end, [](const auto& left, const auto& right) {
        return left.stated.source.begin < right.stated.source.begin;
    }));
    CHECK(end != checks.end());
}

TEST_CASE("records are complete", "[check]")
{
    std::set<std::string> ids;
    for (const Record& record : test::checked_records(k_report)) {
        if (const auto* observation = std::get_if<ObservationRecord>(&record)) {
            ids.insert(observation->id);
        } else if (const auto* citation = std::get_if<CitationRecord>(&record)) {
            ids.insert(citation->id);
        }
    }
    for (const CheckRecord& check : test::checks_of(k_report)) {
        CAPTURE(test::shown(check));
        CHECK(find_rule(check.rule) != nullptr);
        CHECK(ids.count(check.stated.id) == 1);
        for (const CheckOperand& operand : check.operands) {
            CHECK(ids.count(operand.id) == 1);
            CHECK_FALSE(operand.role.empty());
            CHECK_FALSE(operand.quote.empty());
        }
        CHECK((check.binding >= 1 || check.verdict == Verdict::not_checkable));
        CHECK(check.binding <= 5);
        CHECK_THAT(check.fingerprint, Catch::Matches("[a-z][0-9]+:[0-9a-f]{16}"));
        CHECK_FALSE(check.message.vietnamese.empty());
        CHECK_FALSE(check.message.english.empty());
        CHECK((check.verdict == Verdict::not_checkable) == !check.reason.empty());
        CHECK((check.reason.empty() || find_reason(check.reason) != nullptr));
        CHECK((check.severity || check.verdict == Verdict::consistent ||
               check.verdict == Verdict::not_checkable));
        const bool is_group = check.type != RelationType::citation;
        CHECK((check.verdict == Verdict::inconsistent && is_group) == !check.group.empty());
    }
}

TEST_CASE("what a record says of a share", "[check]")
{
    const std::vector<CheckRecord> checks = test::checks_of(k_report);
    const CheckRecord& share = with_rule(checks, "P101");
    CHECK(share.type == RelationType::percentage_of);
    CHECK(share.binding == 5);
    CHECK(share.severity == Severity::error);
    CHECK(share.computed == "93.4210526316");
    CHECK(share.ulp == "-19.789");
    CHECK(share.suspect == share.stated.id);
    CHECK(share.suggestion == "93,4%");
    CHECK(share.stated.value == "95.4");
    REQUIRE(share.operands.size() == 2);
    CHECK(share.operands[0].value == "71");
    CHECK(share.operands[1].value == "76");
    REQUIRE(share.interval);
    CHECK(share.interval->low == share.interval->high); // exact figures leave no room
    const CheckRecord& cut = with_rule(checks, "P109");
    CHECK(cut.verdict == Verdict::truncated);
    CHECK(cut.severity == Severity::note);
    CHECK_FALSE(cut.power.empty());
    const CheckRecord& citation = with_rule(checks, "D701");
    CHECK(citation.type == RelationType::citation);
    CHECK(citation.stated.value == "2025-02-12");
    CHECK(citation.computed == "2025-02-21");
}

TEST_CASE("the same text gives the same records each time", "[check]")
{
    const std::vector<std::string> first = all_fields(test::checks_of(k_report));
    for (int again = 0; again < 3; ++again) {
        CHECK(all_fields(test::checks_of(k_report)) == first);
    }
}

TEST_CASE("a report without figures has no checks", "[check]")
{
    CHECK(test::checks_of("Không có số liệu.").empty());
    Report report;
    report.link();
    Relations relations(report);
    CHECK(check_records(report, relations).empty());
}
