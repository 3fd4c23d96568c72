#include "check/baseline_maker.hpp"
#include "check/suppressor.hpp"
#include "check/tally.hpp"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

DocumentRecord document(std::string path)
{
    DocumentRecord record;
    record.doc = "0123456789abcdef";
    record.path = std::move(path);
    record.number = "12/BC-UBND";
    return record;
}

CheckRecord finding(std::string fingerprint, std::string rule = "P101",
                    Severity severity = Severity::error)
{
    CheckRecord check;
    check.rule = std::move(rule);
    check.verdict = Verdict::inconsistent;
    check.severity = severity;
    check.fingerprint = std::move(fingerprint);
    check.stated.id = "o1";
    return check;
}

EndRecord end_of(std::size_t findings, DocumentStatus status = DocumentStatus::ok)
{
    EndRecord end;
    end.findings = findings;
    end.status = status;
    return end;
}

/// Entries with the fields that matter to a case; their lines count from 1.
IgnoreFile file_of(std::vector<IgnoreEntry> entries)
{
    std::size_t line = 0;
    for (IgnoreEntry& entry : entries) {
        entry.line = ++line;
        entry.row = "row " + std::to_string(line);
        entry.kind = entry.kind.empty() ? "accepted-error" : entry.kind;
        entry.reason = "because";
    }
    return {"x.jsonl", std::move(entries)};
}

IgnoreEntry entry_of(std::string fingerprint, std::string rule = "", std::string doc = "",
                     std::string until = "")
{
    IgnoreEntry entry;
    entry.fingerprint = std::move(fingerprint);
    entry.rule = std::move(rule);
    entry.doc = std::move(doc);
    entry.until = std::move(until);
    return entry;
}

std::vector<Record> passed(IgnoreList& list, const std::vector<Record>& records)
{
    Collector<Record> out;
    Suppressor suppressor({list}, out);
    for (const Record& record : records) {
        suppressor.put(record);
    }
    suppressor.finish();
    CHECK(out.is_finished);
    return out.items;
}

std::vector<std::size_t> lines_of(const std::vector<const IgnoreEntry*>& entries)
{
    std::vector<std::size_t> lines;
    for (const IgnoreEntry* entry : entries) {
        lines.push_back(entry->line);
    }
    return lines;
}

using Lines = std::vector<std::size_t>;
const std::string k_today = "2025-04-15";

} // namespace

TEST_CASE("findings of an accepted fingerprint are marked and not counted", "[check]")
{
    IgnoreList list(file_of({entry_of("p:1", "P101"), entry_of("p:2", "S201"), entry_of("p:3")}),
                    k_today);
    const auto records =
        passed(list, {document("a.txt"), finding("p:1"), finding("p:2"), finding("p:3", "S203"),
                      finding("p:3"), finding(""), end_of(5)});
    REQUIRE(records.size() == 7);
    const auto is_marked = [&records](std::size_t at) {
        return std::get<CheckRecord>(records[at]).suppression.has_value();
    };
    CHECK(is_marked(1));
    CHECK_FALSE(is_marked(2)); // of another rule
    CHECK(is_marked(3));
    CHECK(is_marked(4));
    CHECK_FALSE(is_marked(5));
    CHECK(std::get<CheckRecord>(records[1]).suppression->kind == "accepted-error");
    CHECK(std::get<CheckRecord>(records[1]).suppression->reason == "because");
    CHECK(std::get<EndRecord>(records[6]).findings == 2);
    CHECK(lines_of(list.unused()) == Lines{2});
    CHECK(list.pruned() == "row 1\nrow 3\n");
}

TEST_CASE("what is no finding is left alone", "[check]")
{
    CheckRecord holds = finding("p:1");
    holds.severity.reset();
    IgnoreList list(file_of({entry_of("p:1")}), k_today);
    const auto records = passed(list, {document("a.txt"), holds, end_of(0)});
    CHECK_FALSE(std::get<CheckRecord>(records[1]).suppression);
    CHECK(lines_of(list.unused()) == Lines{1});
}

TEST_CASE("counts belong to their document", "[check]")
{
    IgnoreList list(file_of({entry_of("p:1")}), k_today);
    const auto records = passed(list, {document("a.txt"), finding("p:1"), end_of(1),
                                       document("b.txt"), finding("p:2"), end_of(1)});
    CHECK(std::get<EndRecord>(records[2]).findings == 0);
    CHECK(std::get<EndRecord>(records[5]).findings == 1);
}

TEST_CASE("an expired entry accepts nothing and is told, not pruned", "[check]")
{
    const auto [until, is_expired] = GENERATE(table<std::string, bool>({
        {"2025-04-14", true},
        {"2025-04-15", false},
        {"2026-01-01", false},
        {"", false},
    }));
    CAPTURE(until);
    IgnoreList list(file_of({entry_of("p:1", "", "", until)}), k_today);
    const auto records = passed(list, {document("a.txt"), finding("p:1"), end_of(1)});
    CHECK(std::get<CheckRecord>(records[1]).suppression.has_value() != is_expired);
    CHECK(std::get<EndRecord>(records[2]).findings == (is_expired ? 1 : 0));
    CHECK(list.expired().size() == (is_expired ? 1 : 0));
    CHECK(list.unused().empty());
    CHECK(list.pruned() == "row 1\n");
}

TEST_CASE("an entry is judged only by its own document", "[check]")
{
    const auto [doc, is_judged] = GENERATE(table<std::string, bool>({
        {"", true},
        {"q1/báo cáo.txt", true},
        {"báo cáo.txt", true},
        {"/reports/q1/báo cáo.txt", true},
        {"cáo.txt", false},
        {"q2/báo cáo.txt", false},
        {"12/BC-UBND", true},
        {"0123456789abcdef", true},
        {"13/BC-UBND", false},
    }));
    CAPTURE(doc);
    IgnoreList list(file_of({entry_of("p:9", "", doc)}), k_today);
    passed(list, {document("/reports/q1/báo cáo.txt"), end_of(0)});
    CHECK(list.unused().size() == (is_judged ? 1 : 0));
}

TEST_CASE("a document that was not read to its end proves nothing", "[check]")
{
    const DocumentStatus status = GENERATE(DocumentStatus::failed, DocumentStatus::partial);
    IgnoreList list(
        file_of({entry_of("p:1"), entry_of("p:2", "", "a.txt"), entry_of("p:3", "", "b.txt")}),
        k_today);
    passed(list, {document("a.txt"), end_of(0, status), document("b.txt"), end_of(0)});
    CHECK(lines_of(list.unused()) == Lines{3});
}

TEST_CASE("the first list decides, every list learns what it is needed for", "[check]")
{
    IgnoreList ignored(file_of({entry_of("p:1")}), k_today);
    IgnoreEntry known = entry_of("p:1");
    known.kind = "baseline";
    IgnoreList baseline(file_of({known, entry_of("p:2")}), k_today);
    Collector<Record> out;
    Suppressor suppressor({ignored, baseline}, out);
    for (const Record& record : std::vector<Record>{document("a.txt"), finding("p:1"), end_of(1)}) {
        suppressor.put(record);
    }
    CHECK(std::get<CheckRecord>(out.items[1]).suppression->kind == "accepted-error");
    CHECK(std::get<EndRecord>(out.items[2]).findings == 0);
    CHECK(baseline.unused().size() == 1);
}

TEST_CASE("a new baseline has every open finding once", "[check]")
{
    Collector<Record> out;
    BaselineMaker maker(k_today, out);
    CheckRecord accepted = finding("p:2");
    accepted.suppression = Suppression{"revised", "x"};
    CheckRecord known = finding("p:3");
    known.suppression = Suppression{"baseline", "x"};
    CheckRecord holds = finding("p:4");
    holds.severity.reset();
    const std::vector<Record> records{document("q1/a.txt"),
                                      finding("p:1"),
                                      accepted,
                                      known,
                                      holds,
                                      finding("p:1"),
                                      end_of(2),
                                      document("b.txt"),
                                      finding("p:5"),
                                      end_of(0, DocumentStatus::failed),
                                      document("-"),
                                      finding("p:6"),
                                      end_of(1)};
    for (const Record& record : records) {
        maker.put(record);
    }
    CHECK(out.items.size() == records.size());
    const IgnoreFile file = parse_ignore_file(maker.rows(), "b.jsonl");
    REQUIRE(file.entries.size() == 3);
    CHECK(file.entries[0].fingerprint == "p:1");
    CHECK(file.entries[0].doc == "q1/a.txt");
    CHECK(file.entries[1].fingerprint == "p:3");
    CHECK(file.entries[2].doc == "0123456789abcdef");
}

TEST_CASE("checked percentages are those of checks that could fail", "[check]")
{
    Collector<Record> out;
    Tally tally(out);
    const auto percentage = [](std::string id) {
        ObservationRecord record;
        record.id = std::move(id);
        record.kind = ObservationKind::percentage;
        return record;
    };
    ObservationRecord amount;
    amount.id = "o9";
    const auto check = [](std::string id, Verdict verdict, std::string power) {
        CheckRecord record;
        record.stated.id = std::move(id);
        record.verdict = verdict;
        record.power = std::move(power);
        return record;
    };
    CheckRecord operands = check("o9", Verdict::consistent, "0.5");
    operands.operands.resize(2);
    operands.operands[0].id = "o4";
    operands.operands[1].id = "o5";
    operands.operands[1].doc = "fedcba9876543210";
    const std::vector<Record> records{document("a.txt"),
                                      percentage("o1"),
                                      percentage("o2"),
                                      percentage("o3"),
                                      percentage("o4"),
                                      percentage("o5"),
                                      amount,
                                      check("o1", Verdict::inconsistent, ""),
                                      check("o2", Verdict::consistent, "0.49"),
                                      check("o3", Verdict::not_checkable, ""),
                                      operands,
                                      end_of(0),
                                      document("b.txt"),
                                      percentage("o1"),
                                      finding("p:1"),
                                      end_of(0, DocumentStatus::failed)};
    for (const Record& record : records) {
        tally.put(record);
    }
    CHECK(tally.percentages() == 5);
    CHECK(tally.checked_percentages() == 2);
    CHECK(tally.counts().all() == 4);
    CHECK(tally.counts().findings_from(Severity::note) == 0);
    CHECK(out.items.size() == records.size());
}
