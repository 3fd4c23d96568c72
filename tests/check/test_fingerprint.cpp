#include "check/fingerprint.hpp"
#include "check/relations.hpp"
#include "check_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// Of the only relation of the text that fails.
std::string fingerprint(const std::string& text)
{
    std::string found;
    for (const CheckRecord& check : test::checks_of(text)) {
        if (check.verdict == Verdict::inconsistent) {
            CHECK(found.empty());
            found = check.fingerprint;
        }
    }
    REQUIRE_FALSE(found.empty());
    return found;
}

/// Over a sum whose parts stand in the given order.
std::string of_sum(const std::vector<std::string>& parts, const std::string& unit = "xã",
                   const std::string& rule = "S201")
{
    std::vector<ObservationRecord> records{test::amount("9", unit)};
    for (const std::string& part : parts) {
        records.push_back(test::amount(part, unit));
    }
    const Report report = test::report_with(records);
    CheckRecord check;
    check.rule = rule;
    check.stated.role = "total";
    check.stated.value = "9";
    std::vector<const Fact*> facts{&report.fact(0)};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        CheckOperand& operand = check.operands.emplace_back();
        operand.role = "part";
        operand.value = parts[at];
        facts.push_back(&report.fact(at + 1));
    }
    return fingerprint_of(check, report, facts);
}

const std::string k_wrong = "Có 41/46 thôn đã có nhà văn hóa, đạt 91,1%.";

} // namespace

TEST_CASE("a fingerprint is the rule and 16 hexadecimal digits", "[check]")
{
    CHECK_THAT(of_sum({"4", "5"}), Catch::Matches("s201:[0-9a-f]{16}"));
    CHECK_THAT(fingerprint(k_wrong), Catch::Matches("p101:[0-9a-f]{16}"));
}

TEST_CASE("a fingerprint does not heed the order of the operands", "[check]")
{
    CHECK(of_sum({"4", "5"}) == of_sum({"5", "4"}));
    CHECK(of_sum({"4", "5", "3"}) == of_sum({"3", "4", "5"}));
}

TEST_CASE("a figure, a unit and a rule each change a fingerprint", "[check]")
{
    const std::string one = of_sum({"4", "5"});
    CHECK(of_sum({"4", "6"}) != one);
    CHECK(of_sum({"4"}) != one);
    CHECK(of_sum({"4", "5", "0"}) != one);
    CHECK(of_sum({"4", "5.0"}) != one); // as written
    CHECK(of_sum({"4", "5"}, "hộ") != one);
    CHECK(of_sum({"4", "5"}, "xã", "S207") != one);
}

TEST_CASE("a fingerprint survives other text around: other lines, other ids", "[check]")
{
    const std::string alone = fingerprint(k_wrong);
    CHECK(fingerprint("Trồng 12 ha rừng.\n\nThu 5 tỷ đồng.\n" + k_wrong) == alone);
    CHECK(fingerprint(k_wrong + "\nTrồng 12 ha rừng.") == alone);
}

TEST_CASE("a changed figure of a report changes the fingerprint", "[check]")
{
    const std::string alone = fingerprint(k_wrong);
    CHECK(fingerprint("Có 41/46 thôn đã có nhà văn hóa, đạt 91,2%.") != alone);
    CHECK(fingerprint("Có 40/46 thôn đã có nhà văn hóa, đạt 91,1%.") != alone);
    CHECK(fingerprint("Có 41/47 thôn đã có nhà văn hóa, đạt 91,1%.") != alone);
    CHECK(fingerprint("Có 41/46 xã đã có nhà văn hóa, đạt 91,1%.") != alone);
}

TEST_CASE("reports of other periods have other fingerprints", "[check]")
{
    const std::string first =
        fingerprint("BÁO CÁO\nTình hình kinh tế - xã hội quý I năm 2025\n" + k_wrong);
    CHECK(fingerprint("BÁO CÁO\nTình hình kinh tế - xã hội quý II năm 2025\n" + k_wrong) != first);
    CHECK(fingerprint("BÁO CÁO\nTình hình kinh tế - xã hội quý I năm 2025\n" + k_wrong) == first);
}

TEST_CASE("a document is known by its issuer and number, else by title and period", "[check]")
{
    DocumentRecord document;
    document.issuer = "UBND huyện";
    document.number = "85/BC-UBND";
    document.date = "2025-03-20";
    document.title = "Báo cáo";
    document.period = "2025-Q1";
    const std::string identity = identity_of(document);
    DocumentRecord other = document;
    other.doc = "0123456789abcdef";
    other.path = "b.docx";
    other.title = "BÁO CÁO";
    CHECK(identity_of(other) == identity);
    other = document;
    other.number = "86/BC-UBND";
    CHECK(identity_of(other) != identity);
    other = document;
    other.issuer = "UBND tỉnh";
    CHECK(identity_of(other) != identity);
    document.number.clear();
    other = document;
    other.date = "2025-03-21";
    CHECK(identity_of(other) == identity_of(document));
    other.period = "2025-Q2";
    CHECK(identity_of(other) != identity_of(document));
}
