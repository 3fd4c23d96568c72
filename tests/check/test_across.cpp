#include "check/checker.hpp"
#include "check/series.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

constexpr const char* k_revenue = "Thu ngân sách nhà nước trên địa bàn";
constexpr const char* k_title = "Tình hình phát triển kinh tế - xã hội";

/// A report of one district, given as records.
class Sample {
public:
    Sample(std::string doc, std::string period, std::string date)
    {
        m_document.doc = std::move(doc);
        m_document.issuer = "ỦY BAN NHÂN DÂN HUYỆN ĐỒNG TRÚC";
        m_document.place = "Đồng Trúc";
        m_document.number = m_document.doc + "/BC-UBND";
        m_document.title = std::string(k_title) + " " + period;
        m_document.period = std::move(period);
        m_document.date = std::move(date);
    }

    DocumentRecord& document()
    {
        return m_document;
    }

    /// An amount in tỷ đồng of the report's own period; another period where one is given.
    ObservationRecord& level(const std::string& indicator, const std::string& value,
                             const std::string& period = "")
    {
        ObservationRecord record;
        record.indicator = indicator;
        record.value = *Decimal::parse(value);
        record.scale = 9;
        record.unit = "VND";
        record.period = period.empty() ? m_document.period : period;
        return add(std::move(record), value + " tỷ đồng");
    }

    /// A percentage of the amount before it.
    ObservationRecord& percentage(Role role, const std::string& value, const std::string& basis)
    {
        ObservationRecord record = m_observations.back();
        record.of = record.id;
        record.kind = ObservationKind::percentage;
        record.value = *Decimal::parse(value);
        record.scale = 0;
        record.unit = "%";
        record.role = role;
        record.basis = basis;
        return add(std::move(record), value + "%");
    }

    void cite(const std::string& number, const std::string& date)
    {
        CitationRecord record;
        record.id = "c" + std::to_string(m_citations.size() + 1);
        record.type = "Nghị quyết";
        record.number = number;
        record.date = date;
        record.quote = "Nghị quyết số " + number + " ngày " + date;
        m_citations.push_back(record);
    }

    void put(Sink<Record>& sink) const
    {
        sink.put(m_document);
        for (const ObservationRecord& record : m_observations) {
            sink.put(record);
        }
        for (const CitationRecord& record : m_citations) {
            sink.put(record);
        }
        sink.finish();
    }

private:
    ObservationRecord& add(ObservationRecord record, std::string quote)
    {
        record.id = "o" + std::to_string(m_observations.size() + 1);
        record.quote = std::move(quote);
        record.source.block = m_observations.size();
        return m_observations.emplace_back(std::move(record));
    }

    DocumentRecord m_document;
    std::vector<ObservationRecord> m_observations;
    std::vector<CitationRecord> m_citations;
};

/// The checks across reports, in the order in which they come.
std::vector<CheckRecord> across(const std::vector<const Sample*>& samples)
{
    Series series;
    const Identities identities;
    std::vector<CheckRecord> checks;
    for (const Sample* sample : samples) {
        Collector<Record> records;
        Checker checker(identities, records, &series);
        sample->put(checker);
        for (const Record& record : records.items) {
            const auto* check = std::get_if<CheckRecord>(&record);
            if (check != nullptr && check->rule.starts_with("X") && check->rule != "X911") {
                checks.push_back(*check);
            }
        }
    }
    return checks;
}

std::string shown(const CheckRecord& check)
{
    std::string text = check.rule + " " + std::string(name_of(check.verdict));
    text += check.severity ? " " + std::string(name_of(*check.severity)) : "";
    return text + (check.reason.empty() ? "" : " " + check.reason);
}

/// `X901 inconsistent warning; ...`
std::string shown(const std::vector<CheckRecord>& checks)
{
    std::string text;
    for (const CheckRecord& check : checks) {
        text += text.empty() ? "" : "; ";
        text += shown(check);
    }
    return text;
}

/// Rule, verdict, severity, fingerprint and the figures of each check, whatever its frame.
std::multiset<std::string> relations_of(const std::vector<const Sample*>& samples)
{
    std::multiset<std::string> all;
    Series series;
    const Identities identities;
    for (const Sample* sample : samples) {
        Collector<Record> records;
        Checker checker(identities, records, &series);
        sample->put(checker);
        std::string doc;
        for (const Record& record : records.items) {
            if (const auto* document = std::get_if<DocumentRecord>(&record)) {
                doc = document->doc;
            }
            const auto* check = std::get_if<CheckRecord>(&record);
            if (check == nullptr || !check->rule.starts_with("X")) {
                continue;
            }
            CHECK(check->stated.doc.empty());
            std::set<std::string> figures{doc + ":" + check->stated.id + ":" + check->stated.role};
            for (const CheckOperand& operand : check->operands) {
                figures.insert((operand.doc.empty() ? doc : operand.doc) + ":" + operand.id + ":" +
                               operand.role);
            }
            std::string text = shown(*check) + " " + check->fingerprint;
            for (const std::string& figure : figures) {
                text += " " + figure;
            }
            all.insert(text);
        }
    }
    return all;
}

Sample quarter(const std::string& year, const std::string& doc)
{
    return {doc, year + "-Q1", year + "-04-05"};
}

} // namespace

TEST_CASE("growth is tested against the earlier report", "[check][across]")
{
    const auto [role, value, basis, expected] =
        GENERATE(table<Role, std::string, std::string, std::string>({
            {Role::change, "10.0", "cùng kỳ", "X901 consistent"},
            {Role::change, "10", "cùng kỳ năm 2024", "X901 consistent"},
            {Role::change, "15.0", "cùng kỳ", "X901 inconsistent warning"},
            {Role::relative, "110.0", "cùng kỳ năm trước", "X901 consistent"},
            {Role::relative, "101.0", "cùng kỳ năm trước", "X901 inconsistent warning"},
            {Role::change, "15.0", "cùng kỳ năm 2023", ""},
            {Role::change, "15.0", "quý trước", ""},
            {Role::change, "15.0", "năm 2024", ""},
        }));
    CAPTURE(value, basis);
    Sample before = quarter("2024", "a");
    before.level(k_revenue, "200.0");
    Sample now = quarter("2025", "b");
    now.level(k_revenue, "220.0");
    now.percentage(role, value, basis);
    CHECK(shown(across({&before, &now})) == expected);
    CHECK(shown(across({&now, &before})) == expected);
}

TEST_CASE("the record stands in the frame of the report given later", "[check][across]")
{
    Sample before = quarter("2024", "a");
    before.level(k_revenue, "200.0");
    Sample now = quarter("2025", "b");
    now.level(k_revenue, "220.0");
    now.percentage(Role::change, "15.0", "cùng kỳ");

    const auto late = across({&before, &now});
    REQUIRE(late.size() == 1);
    CHECK(late[0].stated.id == "o2");
    CHECK(late[0].computed == "10");
    REQUIRE(late[0].operands.size() == 2);
    CHECK(late[0].operands[0].doc.empty());
    CHECK(late[0].operands[0].role == "current");
    CHECK(late[0].operands[1].doc == "a");
    CHECK(late[0].operands[1].value == "200.0");
    CHECK(late[0].group == "g1");

    const auto early = across({&now, &before});
    REQUIRE(early.size() == 1);
    CHECK(early[0].stated.role == "previous");
    CHECK(early[0].computed.empty());
    CHECK(early[0].operands[0].doc == "b");
    CHECK(early[0].fingerprint == late[0].fingerprint);
    CHECK(early[0].message.vietnamese == late[0].message.vietnamese);
    CHECK(late[0].message.vietnamese ==
          "Hai báo cáo không thống nhất: «15.0%», «220.0 tỷ đồng» (báo cáo số b/BC-UBND, kỳ "
          "2025-Q1); «200.0 tỷ đồng» (báo cáo số a/BC-UBND, kỳ 2024-Q1). Tính ra 10%.");
    CHECK(late[0].message.english.starts_with("Two reports disagree: "));
}

TEST_CASE("an earlier value that was provisional contradicts little", "[check][across]")
{
    const auto [value, expected] = GENERATE(table<std::string, std::string>({
        {"200.0", "X901 consistent"},
        {"190.0", "X901 not_checkable N005"},
        {"120.0", "X901 inconsistent note"},
    }));
    CAPTURE(value);
    Sample now = quarter("2025", "b");
    now.level(k_revenue, "220.0");
    now.percentage(Role::change, "10.0", "cùng kỳ");
    Sample estimate = quarter("2024", "a");
    estimate.level(k_revenue, value).status = Status::estimate;
    CHECK(shown(across({&estimate, &now})) == expected);
    Sample early("a", "2024-Q1", "2024-03-18");
    early.level(k_revenue, value);
    CHECK(shown(across({&early, &now})) == expected);
}

TEST_CASE("growth of output is told at other prices", "[check][across]")
{
    Sample before = quarter("2024", "a");
    before.level("Giá trị sản xuất công nghiệp, xây dựng", "200.0");
    Sample now = quarter("2025", "b");
    now.level("Giá trị sản xuất công nghiệp, xây dựng", "220.0");
    now.percentage(Role::change, "7.0", "cùng kỳ");
    CHECK(across({&before, &now}).empty());
}

TEST_CASE("a running total does not become less", "[check][across]")
{
    const auto [indicator, expected] = GENERATE(table<std::string, std::string>({
        {k_revenue, "X903 inconsistent warning"},
        {"Dư nợ cho vay hộ nghèo, cận nghèo", ""},
        {"Kế hoạch thu ngân sách nhà nước", ""},
        {"Thu nhập bình quân đầu người nông thôn", ""},
    }));
    CAPTURE(indicator);
    Sample first = quarter("2024", "a");
    first.level(indicator, "120.0");
    Sample half("b", "2024-S1", "2024-07-05");
    half.level(indicator, "110.0");
    CHECK(shown(across({&first, &half})) == expected);
    CHECK(shown(across({&half, &first})) == expected);
    Sample more("c", "2024-S1", "2024-07-05");
    more.level(indicator, "130.0");
    CHECK(shown(across({&first, &more})) == (expected.empty() ? "" : "X903 consistent"));
    Sample next = quarter("2025", "d");
    next.level(indicator, "100.0");
    CHECK(across({&first, &next}).empty());
}

TEST_CASE("the periods of a year add up over reports", "[check][across]")
{
    const auto [total, second, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"75.0", "35.0", "X904 consistent"},
        {"80.0", "35.0", "X904 inconsistent warning"},
        {"75.0", "80.0", "X904 not_checkable N007"}, // summed up since the year began
    }));
    CAPTURE(total, second);
    Sample first = quarter("2024", "a");
    first.level(k_revenue, "40.0");
    Sample two("b", "2024-Q2", "2024-07-05");
    two.level(k_revenue, second);
    Sample half("c", "2024-S1", "2024-07-10");
    half.level(k_revenue, total);
    for (const auto& order : {std::vector<const Sample*>{&first, &two, &half},
                              std::vector<const Sample*>{&half, &two, &first}}) {
        auto checks = across(order);
        std::erase_if(checks, [](const CheckRecord& check) { return check.rule == "X903"; });
        CHECK(shown(checks) == expected);
    }
}

TEST_CASE("the completions of a year imply one plan", "[check][across]")
{
    const auto [value, percent, basis, expected] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"100.0", "50.0", "dự toán năm", "X905 consistent"},
            {"100.0", "51", "dự toán năm", "X905 inconsistent warning"},
            {"90.0", "50.0", "dự toán năm", "X905 inconsistent warning"},
            {"100.0", "90.0", "dự toán năm", "X905 inconsistent warning"},
            {"100.0", "50.0", "dự toán", ""},
            {"100.0", "50.0", "dự toán tỉnh giao", ""},
        }));
    CAPTURE(value, percent, basis);
    Sample first = quarter("2024", "a");
    first.level(k_revenue, "50.0");
    first.percentage(Role::completion, "25.0", "dự toán năm");
    Sample half("b", "2024-S1", "2024-07-05");
    half.level(k_revenue, value);
    half.percentage(Role::completion, percent, basis);
    for (const auto& order :
         {std::vector<const Sample*>{&first, &half}, std::vector<const Sample*>{&half, &first}}) {
        auto checks = across(order);
        std::erase_if(checks, [](const CheckRecord& check) { return check.rule == "X903"; });
        CHECK(shown(checks) == expected);
    }
}

TEST_CASE("a plan that may be a quarter's contradicts only one that is near", "[check][across]")
{
    const auto [percent, expected] = GENERATE(table<std::string, std::string>({
        {"98.0", "X905 not_checkable N006"}, // 51 against 200
        {"26.0", "X905 inconsistent warning"},
    }));
    CAPTURE(percent);
    Sample first = quarter("2024", "a");
    first.level(k_revenue, "50.0");
    first.percentage(Role::completion, percent, "kế hoạch");
    Sample half("b", "2024-S1", "2024-07-05");
    half.level(k_revenue, "100.0");
    half.percentage(Role::completion, "50.0", "kế hoạch");
    auto checks = across({&first, &half});
    std::erase_if(checks, [](const CheckRecord& check) { return check.rule == "X903"; });
    CHECK(shown(checks) == expected);
}

TEST_CASE("a value that was changed later", "[check][across]")
{
    const auto [value, status, expected] = GENERATE(table<std::string, Status, std::string>({
        {"33.0", Status::reported, "X906 consistent"},
        {"33", Status::reported, "X906 consistent"},
        {"38.0", Status::reported, "X906 inconsistent warning"},
        {"38.0", Status::estimate, "X906 not_checkable N005"},
    }));
    CAPTURE(value);
    Sample first = quarter("2024", "a");
    first.level(k_revenue, "33.0").status = status;
    Sample half("b", "2024-S1", "2024-07-05");
    half.level(k_revenue, value, "2024-Q1");
    CHECK(shown(across({&first, &half})) == expected);
    CHECK(shown(across({&half, &first})) == expected);
}

TEST_CASE("dates of one document in several reports", "[check][across]")
{
    const auto [number, date, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"07/NQ-CP", "2024-01-12", ""},
        {"07/NQ-CP", "2024-01-21", "X908 inconsistent warning"},
        {"07/NQ-CP", "2023-01-12", "X908 inconsistent note"},
        {"07/NQ-CP", "2025-01-12", ""}, // the earlier report cannot mean it
        {"07/NQ-CP", "2023-03-02", ""},
        {"08/NQ-CP", "2024-01-21", ""},
    }));
    CAPTURE(number, date);
    Sample first = quarter("2024", "a");
    first.cite("07/NQ-CP", "2024-01-12");
    Sample other = quarter("2025", "b");
    other.document().issuer = "SỞ Y TẾ"; // the government has one resolution of a number
    other.cite(number, date);
    CHECK(shown(across({&first, &other})) == expected);
    CHECK(shown(across({&other, &first})) == expected);
}

TEST_CASE("numbers of local documents are an office's own", "[check][across]")
{
    Sample first = quarter("2024", "a");
    first.cite("15/NQ-HĐND", "2024-01-12");
    Sample same("b", "2024-S1", "2024-07-05");
    same.cite("15/NQ-HĐND", "2024-01-21");
    CHECK(shown(across({&first, &same})) == "X908 inconsistent warning");
    same.document().issuer = "ỦY BAN NHÂN DÂN HUYỆN PHÚ SƠN";
    CHECK(across({&first, &same}).empty());
}

TEST_CASE("many reports that cite a document prove no more than some", "[check][across][hostile]")
{
    std::vector<Sample> samples;
    std::vector<const Sample*> given;
    for (int number = 0; number < 40; ++number) {
        samples.emplace_back("d" + std::to_string(number), "2024-Q1", "2024-04-05");
        samples.back().document().title += ", số " + std::to_string(number);
        samples.back().cite("07/NQ-CP", "2024-01-12");
    }
    samples.emplace_back("last", "2024-Q1", "2024-04-05");
    samples.back().cite("07/NQ-CP", "2024-01-21");
    for (const Sample& sample : samples) {
        given.push_back(&sample);
    }
    CHECK(across(given).size() == Series::k_max_citing);
}

TEST_CASE("only reports of one office and one kind are compared", "[check][across]")
{
    Sample first = quarter("2024", "a");
    first.level(k_revenue, "33.0");
    Sample other("b", "2024-S1", "2024-07-05");
    other.level(k_revenue, "38.0", "2024-Q1");
    REQUIRE(across({&first, &other}).size() == 1);

    SECTION("another issuer")
    {
        other.document().issuer = "ỦY BAN NHÂN DÂN HUYỆN PHÚ SƠN";
        CHECK(across({&first, &other}).empty());
    }
    SECTION("another place")
    {
        other.document().place = "Phú Sơn";
        CHECK(across({&first, &other}).empty());
    }
    SECTION("a place that is not told")
    {
        other.document().place = "";
        CHECK(across({&first, &other}).size() == 1);
    }
    SECTION("an issuer that is not told")
    {
        other.document().issuer = "";
        CHECK(across({&first, &other}).empty());
    }
    SECTION("no issuers, but one sign and place: never more than a note")
    {
        first.document().issuer = other.document().issuer = "";
        CHECK(shown(across({&first, &other})) == "X906 inconsistent note");
        other.document().place = "";
        CHECK(across({&first, &other}).empty());
    }
    SECTION("an abbreviated issuer")
    {
        other.document().issuer = "UBND huyện Đồng Trúc";
        CHECK(across({&first, &other}).size() == 1);
    }
    SECTION("another subject")
    {
        other.document().title = "Kết quả công tác cải cách hành chính";
        CHECK(across({&first, &other}).empty());
    }
}

TEST_CASE("copies and formats of one report are not compared", "[check][across]")
{
    Sample first = quarter("2024", "a");
    first.level(k_revenue, "33.0");
    Sample other("b", "2024-Q1", "2024-04-05");
    other.level(k_revenue, "38.0");

    SECTION("the same bytes")
    {
        CHECK(across({&first, &first}).empty());
    }
    SECTION("one number and date")
    {
        other.document().title = std::string(k_title) + ", bản in";
        other.document().number = first.document().number;
        CHECK(across({&first, &other}).empty());
    }
    SECTION("one title and period")
    {
        CHECK(across({&first, &other}).empty());
    }
    SECTION("another report of the period")
    {
        other.document().title = std::string(k_title) + " (bổ sung)";
        CHECK(across({&first, &other}).size() == 1);
    }
}

TEST_CASE("nothing alarms where places were merged", "[check][across]")
{
    Sample first = quarter("2025", "a");
    first.level(k_revenue, "120.0");
    first.percentage(Role::completion, "25.0", "dự toán năm");
    Sample later("b", "2025-01/2025-09", "2025-10-05");
    later.level(k_revenue, "110.0");
    later.percentage(Role::completion, "60.0", "dự toán năm");
    for (const CheckRecord& check : across({&first, &later})) {
        CAPTURE(check.rule);
        CHECK(shown(check) == check.rule + " not_checkable N012");
    }
    CHECK(across({&first, &later}).size() == 2);
    Sample agreeing("c", "2025-01/2025-09", "2025-10-05");
    agreeing.level(k_revenue, "130.0");
    CHECK(shown(across({&first, &agreeing})) == "X903 consistent");
}

TEST_CASE("figures that could mean several things are left out", "[check][across]")
{
    Sample first = quarter("2024", "a");
    Sample other("b", "2024-S1", "2024-07-05");
    other.level(k_revenue, "38.0", "2024-Q1");
    first.level(k_revenue, "33.0");
    REQUIRE(across({&first, &other}).size() == 1);

    SECTION("two values of one name")
    {
        first.level(k_revenue, "34.0");
        CHECK(across({&first, &other}).empty());
    }
    SECTION("one value told twice")
    {
        first.level(k_revenue, "33.0");
        CHECK(across({&first, &other}).size() == 1);
    }
    SECTION("a hedge")
    {
        Sample hedged = quarter("2024", "c");
        hedged.level(k_revenue, "33.0").bound = Bound::over;
        CHECK(across({&hedged, &other}).empty());
    }
    SECTION("a plan")
    {
        Sample plan = quarter("2024", "c");
        plan.level(k_revenue, "33.0").status = Status::target;
        CHECK(across({&plan, &other}).empty());
    }
    SECTION("a cell of a table")
    {
        Sample table = quarter("2024", "c");
        table.level(k_revenue, "33.0").table = TablePlace{};
        CHECK(across({&table, &other}).empty());
    }
    SECTION("a name that tells nothing")
    {
        Sample one = quarter("2024", "c");
        one.level("Tổng kinh phí thực hiện", "33.0");
        Sample two("d", "2024-S1", "2024-07-05");
        two.level("Tổng kinh phí thực hiện", "38.0", "2024-Q1");
        CHECK(across({&one, &two}).empty());
    }
    SECTION("another unit")
    {
        Sample dollars = quarter("2024", "c");
        dollars.level(k_revenue, "33.0").unit = "USD";
        CHECK(across({&dollars, &other}).empty());
    }
    SECTION("the same part of another total")
    {
        Sample part = quarter("2024", "c");
        part.level("Chi đầu tư phát triển toàn huyện", "90.0");
        part.level("Khối các xã miền núi phía bắc", "33.0").of = "o1";
        Sample another("d", "2024-S1", "2024-07-05");
        another.level("Chi thường xuyên toàn huyện đồng trúc", "95.0", "2024-Q1");
        another.level("Khối các xã miền núi phía bắc", "38.0", "2024-Q1").of = "o1";
        CHECK(across({&part, &another}).empty());
    }
}

TEST_CASE("numbers beyond exact arithmetic alarm nobody", "[check][across][hostile]")
{
    const std::string large(36, '9');
    Sample first = quarter("2024", "a");
    first.level(k_revenue, large).scale = 0;
    first.percentage(Role::completion, "25.0", "dự toán năm");
    Sample now = quarter("2025", "b");
    now.level(k_revenue, large).scale = 1;
    now.percentage(Role::change, "15.0", "cùng kỳ");
    Sample half("c", "2024-S1", "2024-07-05");
    half.level(k_revenue, large).scale = 1;
    half.percentage(Role::completion, "35.0", "dự toán năm");
    for (const CheckRecord& check : across({&first, &now, &half})) {
        CHECK_FALSE(check.severity);
    }
}

TEST_CASE("the order of the reports changes nothing but the frame", "[check][across]")
{
    Sample first = quarter("2024", "a");
    first.level(k_revenue, "62.4");
    first.percentage(Role::completion, "26", "dự toán năm");
    first.level("Giải ngân vốn đầu tư công", "41.5");
    first.percentage(Role::completion, "18.4", "kế hoạch năm");
    first.cite("07/NQ-CP", "2024-01-12");
    Sample half("b", "2024-S1", "2024-07-08");
    half.level(k_revenue, "121.9");
    half.percentage(Role::completion, "50.8", "dự toán năm");
    half.level(k_revenue, "61.4", "2024-Q1");
    half.level(k_revenue, "59.5", "2024-Q2");
    half.level("Giải ngân vốn đầu tư công", "39.8");
    half.percentage(Role::completion, "45.1", "kế hoạch năm");
    half.cite("07/NQ-CP", "2024-01-21");
    Sample nine("c", "2024-01/2024-09", "2024-10-04");
    nine.level(k_revenue, "190.0").status = Status::estimate;
    nine.level("Giải ngân vốn đầu tư công", "90.0");
    nine.cite("07/NQ-CP", "2024-02-12");
    Sample next = quarter("2025", "d");
    next.level(k_revenue, "70.5");
    next.percentage(Role::change, "18.0", "cùng kỳ năm 2024");
    next.level("Giải ngân vốn đầu tư công", "44.0");
    next.percentage(Role::relative, "106.0", "cùng kỳ");
    next.cite("07/NQ-CP", "2024-01-12");

    std::vector<const Sample*> order{&first, &half, &nine, &next};
    std::sort(order.begin(), order.end());
    const auto expected = relations_of(order);
    CHECK(expected.size() > 15);
    std::size_t permutations = 0;
    do {
        CHECK(relations_of(order) == expected);
        ++permutations;
    } while (std::next_permutation(order.begin(), order.end()));
    CHECK(permutations == 24);
}
