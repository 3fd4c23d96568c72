#include "write/samples.hpp"
#include "write/writer_view.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string viewed(const std::vector<std::vector<Record>>& documents, const WriterOptions& options,
                   const Closing& closing = {})
{
    std::ostringstream out;
    WriterView writer(out, options);
    for (const auto& records : documents) {
        for (const Record& record : records) {
            writer.put(record);
        }
    }
    writer.close(closing);
    return out.str();
}

constexpr WriterOptions k_vietnamese{.language = Language::vietnamese};

std::vector<Record> failed_document()
{
    DocumentRecord document;
    document.path = "mất.txt";
    EndRecord end;
    end.status = DocumentStatus::failed;
    end.error_code = "not_found";
    end.error_message = "no such file";
    return {document, sample_check(), end};
}

} // namespace

TEST_CASE("a finding is shown beside its sentence, in Vietnamese", "[write]")
{
    CHECK(viewed({checked_document({sample_check(), sample_pass(), sample_unchecked()}, 1)},
                 k_vietnamese) ==
          "báo cáo \"quý I\".txt: Báo cáo «Kết quả thực hiện quý I năm 2025», kỳ 2025-Q1\n"
          "\n"
          "✗ lỗi P101: tỷ lệ không khớp với hai số đếm của nó\n"
          "  dòng 22\n"
          "    Số đơn vị khớp đúng là 53/58 đơn vị, đạt 93,4%.\n"
          "                           ~~~~~~~~~~~~      ^^^^^\n"
          "  ghi «93,4%», tính được 91,3793103448% ✗ lệch\n"
          "  gợi ý: 91,4%\n"
          "  «93,4%» không khớp: 53 : 58 = 91,3793103448%.\n"
          "  mã kết quả: p101:9c1f\n"
          "\n"
          "2 quan hệ đã kiểm: 1 khớp, 1 lệch; 1 không kiểm được: N006×1\n"
          "\n"
          "«solieu rules MÃ» giải thích từng mã.\n");
}

TEST_CASE("all checks are shown on request, in English", "[write]")
{
    CheckRecord accepted = sample_check();
    accepted.group = "g2";
    accepted.suppression = Suppression{"revised", "Corrected in the second print."};
    CheckRecord weak = sample_pass();
    weak.power = "0.4";
    const std::string text = viewed({checked_document({weak, accepted, sample_unchecked()}, 0)},
                                    {.language = Language::english, .showing = Showing::all});
    CHECK_THAT(text, Catch::Contains("✗ error P101: a share does not fit its two counts\n"
                                     "  line 22\n") &&
                         Catch::Contains("  accepted (revised): Corrected in the second print.\n"));
    CHECK_THAT(text, Catch::Contains("\n✓ S207 line 22: «5 đơn vị» holds: 58 − 53 = 5. (weak: "));
    CHECK_THAT(text, Catch::Contains("\n? P103 N006 line 22: «93,4%» cannot be checked.\n"));
    CHECK_THAT(text,
               Catch::Contains("2 relations checked: 1 hold, 1 fail; 1 not checkable: N006×1; 1 "
                               "accepted\n"));
    CHECK(text.find("✗ error") < text.find("✓ S207"));
}

TEST_CASE("accepted findings are only counted", "[write]")
{
    CheckRecord accepted = sample_check();
    accepted.suppression = Suppression{"revised", "x"};
    const std::string text = viewed({checked_document({accepted}, 0)}, k_vietnamese);
    CHECK_THAT(text, !Catch::Contains("P101") && Catch::Contains("; 1 đã chấp nhận\n"));
}

TEST_CASE("worst first, and what has one cause together", "[write]")
{
    const auto finding = [](std::string rule, Severity severity, std::string group) {
        CheckRecord check = sample_check();
        check.rule = std::move(rule);
        check.severity = severity;
        check.group = std::move(group);
        return check;
    };
    const std::string text = viewed(
        {checked_document(
            {finding("P109", Severity::note, "g1"), finding("S203", Severity::warning, "g2"),
             finding("S201", Severity::error, "g3"), finding("S204", Severity::warning, "g4"),
             finding("P103", Severity::note, "g3")},
            5)},
        k_vietnamese);
    CHECK_THAT(text, Catch::Contains("2 kết quả sau có chung một nguyên nhân:\n✗ lỗi S201"));
    std::vector<std::size_t> places;
    for (const char* rule : {"lỗi S201", "P103:", "S203:", "S204:", "P109:"}) {
        places.push_back(text.find(rule));
        CHECK(places.back() != std::string::npos);
    }
    CHECK(std::is_sorted(places.begin(), places.end()));
}

TEST_CASE("figures of several blocks have passages of their own", "[write]")
{
    CheckRecord check = sample_check();
    check.rule = "R501";
    check.type = RelationType::repeat;
    check.interval.reset();
    check.computed = "1250";
    CheckOperand other;
    other.role = "repeat";
    other.quote = "1.250 tỷ đồng";
    other.source = {Part::note, 40, 0, 0, 10};
    CheckOperand elsewhere = other;
    elsewhere.doc = "fedcba9876543210";
    check.operands = {other, elsewhere};
    CHECK_THAT(viewed({checked_document({check}, 1)}, k_vietnamese),
               Catch::Contains("  dòng 22\n"
                               "    Số đơn vị khớp đúng là 53/58 đơn vị, đạt 93,4%.\n"
                               "                                             ^^^^^\n"
                               "  đoạn 40, chú thích\n"
                               "    «1.250 tỷ đồng»\n"
                               "  văn bản fedcba9876543210, đoạn 40, chú thích\n"
                               "    «1.250 tỷ đồng»\n"
                               "  ghi «93,4%», chỗ khác ghi 1.250% ✗ lệch\n"));
}

TEST_CASE("an interval is shown with its ends", "[write]")
{
    CheckRecord check = sample_check();
    check.interval = CheckInterval{"91.1", true, "", false};
    CHECK_THAT(viewed({checked_document({check}, 1)}, k_vietnamese),
               Catch::Contains(", số đầu vào cho phép [91,1; ∞) ✗ lệch\n"));
    check.interval = CheckInterval{"", false, "1500.5", true};
    CHECK_THAT(viewed({checked_document({check}, 1)}, {.language = Language::english}),
               Catch::Contains(", the inputs allow (−∞; 1,500.5] ✗ fail\n"));
}

TEST_CASE("several documents have a total, failed ones and notices too", "[write]")
{
    const std::vector<Notice> notices{{"Z001", "x.jsonl", 3, {"cũ", "old"}}};
    EndRecord end;
    const std::string text = viewed({checked_document({sample_check()}, 1),
                                     failed_document(),
                                     checked_document({sample_pass()}, 0),
                                     {sample_document(), end}},
                                    k_vietnamese, {.notices = notices, .absent = 2});
    CHECK_THAT(text, Catch::Contains("mất.txt: không đọc được: no such file\n"));
    CHECK_THAT(text, Catch::Contains("không có quan hệ nào để kiểm\n"));
    CHECK_THAT(text,
               Catch::EndsWith("\nTổng cộng: 4 văn bản (1 không đọc được); 2 quan hệ đã kiểm: "
                               "1 khớp, 1 lệch; 0 không kiểm được\n"
                               "2 kết quả của lần trước không còn\n"
                               "1 dòng bỏ qua cần xem lại\n"
                               "«solieu rules MÃ» giải thích từng mã.\n"));
}

TEST_CASE("colours come only where they are asked for", "[write]")
{
    const auto records = checked_document({sample_check()}, 1);
    CHECK_THAT(viewed({records}, {}), !Catch::Contains("\x1b["));
    WriterOptions options;
    options.colours = Colours::on;
    const std::string text = viewed({records}, options);
    CHECK_THAT(text, Catch::Contains("\x1b[1;31m✗ error P101\x1b[0m"));
    CHECK_THAT(text, Catch::Contains("\x1b[1;31m                       ~~~~~~~~~~~~      ^^^^^"
                                     "\x1b[0m\n"));
}

TEST_CASE("a report cannot steer the terminal", "[write]")
{
    CheckRecord check = sample_check();
    check.stated.text = std::make_shared<const std::string>("Đạt \x1b[2J93,4%.");
    check.stated.span = {9, 14};
    check.stated.quote = "\x1b]0;x\a93,4%";
    check.operands.clear();
    check.message.english = "\x1b[31m";
    DocumentRecord document = sample_document();
    document.title = "\x1b[5m";
    std::vector<Record> records = checked_document({check}, 1);
    records.front() = document;
    CHECK_THAT(viewed({records}, {}), !Catch::Contains("\x1b"));
}

TEST_CASE("nothing is shown before a document's end, and a full disk is an error", "[write]")
{
    std::ostringstream out;
    WriterView writer(out, {});
    writer.put(sample_document());
    writer.put(sample_check());
    CHECK(out.str().empty());

    std::ofstream full("/dev/full");
    REQUIRE(full);
    WriterView blocked(full, {});
    blocked.put(sample_document());
    CHECK_THROWS_WITH(blocked.put(sample_end()), Catch::Contains("cannot write output"));
}
