#include "write/framed_records.hpp"
#include "write/record_reader.hpp"
#include "write/samples.hpp"
#include "write/writer_jsonl.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

const WriterOptions k_timed{.timing = Timing::written};

std::string written(const std::vector<Record>& records)
{
    std::ostringstream out;
    WriterJsonl writer(out, k_timed);
    for (const Record& record : records) {
        writer.put(record);
    }
    return out.str();
}

std::string written_again(const std::string& jsonl)
{
    std::istringstream in(jsonl);
    std::ostringstream out;
    WriterJsonl writer(out, k_timed);
    read_records(in, "records", writer);
    return out.str();
}

std::string line_of(const Record& record)
{
    const std::string all = written({sample_document(), record, sample_end()});
    const std::size_t begin = all.find('\n') + 1;
    return all.substr(begin, all.find('\n', begin) - begin);
}

/// The line with the first \p from replaced.
std::string changed(std::string line, const std::string& from, const std::string& to)
{
    const std::size_t at = line.find(from);
    REQUIRE(at != std::string::npos);
    return line.replace(at, from.size(), to);
}

CheckRecord full_check()
{
    CheckRecord check = sample_check();
    check.grade = Grade::input_rounding;
    check.power = "0.95";
    check.interval = CheckInterval{"", false, "91.4", true};
    check.suppression = Suppression{"revised", "Đã đính chính."};
    check.operands.front().doc = "fedcba9876543210";
    return check;
}

} // namespace

TEST_CASE("what was written is read and written again byte by byte", "[write]")
{
    CHECK(written_again(written(sample_records())) == written(sample_records()));

    ObservationRecord huge = sample_observation();
    huge.value = *Decimal::parse("-123456789012345678901234567890.123450");
    huge.value2 = Decimal::parse("0.000000000000000000000000000000000001");
    huge.scale = 18;
    ObservationRecord odd = sample_table_observation();
    odd.quote = "\"\\\n\t\x01 \u2028 ỷ 𝔸";
    DocumentRecord empty = sample_document();
    empty.bytes = 0;
    EndRecord partial = sample_end();
    partial.status = DocumentStatus::partial;
    partial.error_code = "limit_exceeded";
    partial.milliseconds.reset();
    partial.citations = 0;
    const std::string first = written({empty, huge, odd, partial});
    CHECK(written_again(first) == first);

    const std::string checks = written(
        checked_document({full_check(), sample_check(), sample_pass(), sample_unchecked()}, 1));
    CHECK(written_again(checks) == checks);

    DocumentRecord missing;
    missing.path = "b\xE1o.txt";
    EndRecord failed;
    failed.status = DocumentStatus::failed;
    failed.error_code = "not_found";
    const std::string failure = written({missing, failed});
    CHECK(written_again(failure + first + failure) == failure + first + failure);
}

TEST_CASE("the corpus' records are read and written again byte by byte", "[write][corpus]")
{
    const std::filesystem::path folder =
        std::filesystem::path(SOLIEU_SOURCE_DIR) / "corpus/documents";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path() / "expected.jsonl", std::ios::binary);
        if (!in) {
            continue;
        }
        CAPTURE(entry.path());
        const std::string jsonl((std::istreambuf_iterator<char>(in)), {});
        CHECK(written_again(jsonl) == jsonl);
        ++files;
    }
    CHECK(files > 10);
}

TEST_CASE("every field of a record comes back", "[write]")
{
    RecordReader reader;
    const ReadRecord read = reader.read(line_of(sample_table_observation()));
    CHECK(read.doc == "0123456789abcdef");
    const auto& observation = std::get<ObservationRecord>(read.record);
    CHECK(observation.value.stated() == "-53.50");
    CHECK(observation.value2->stated() == "58");
    CHECK(observation.table->row_label == "Cấp xã");
    CHECK(observation.table->column == 2);
    CHECK(observation.source.part == Part::note);
    CHECK(observation.source.end == 20);
    CHECK(observation.bound == Bound::at_least);

    const ReadRecord second = reader.read(line_of(full_check()) + "\n");
    const auto& check = std::get<CheckRecord>(second.record);
    CHECK(check.operands.size() == 2);
    CHECK(check.operands[0].doc == "fedcba9876543210");
    CHECK(check.operands[1].role == "whole");
    CHECK(check.interval->low.empty());
    CHECK(check.interval->high_closed);
    CHECK(check.binding == 5);
    CHECK(check.message.vietnamese == sample_check().message.vietnamese);
    CHECK(check.suppression->kind == "revised");
    CHECK(check.severity == Severity::error);
}

TEST_CASE("keys may stand in any order", "[write]")
{
    RecordReader reader;
    const ReadRecord read =
        reader.read(R"({"parent":null,"title":"A","level":2,"label":null,"id":"h3",)"
                    R"("doc":"0123456789abcdef","record":"heading"})");
    CHECK(std::get<HeadingRecord>(read.record).level == 2);
}

TEST_CASE("what is no record is refused with its key", "[write]")
{
    const std::string observation = line_of(sample_observation());
    const std::string check = line_of(full_check());
    const std::string value = R"("value":1177,"decimals":0)";
    const auto [line, expected] = GENERATE_COPY(table<std::string, std::string>({
        {"", "not JSON"},
        {"[]", "not an object"},
        {"7", "not an object"},
        {"{}", "\"record\": missing"},
        {R"({"record":"row","doc":null})", "unknown kind \"row\""},
        {observation.substr(0, 100), "not JSON at byte"},
        {observation + observation, "not JSON at byte"},
        {changed(observation, "tỷ", "\xFF"), "not JSON at byte"},
        {changed(observation, R"("unit":"VND",)", ""), "observation: \"unit\": missing"},
        {changed(observation, R"("unit":)", R"("unit":"VND","unit":)"),
         "\"unit\": unknown or repeated"},
        {changed(observation, R"("unit":)", R"("units":1,"unit":)"), "\"units\": unknown"},
        {changed(observation, R"("line":12)", R"("line":12,"x":1)"), "\"x\": unknown"},
        {changed(observation, R"("line":12)", R"("line":0)"),
         "\"line\": not a whole number from 1"},
        {changed(observation, R"("VND")", "7"), "\"unit\": a number instead of a text"},
        {changed(observation, R"("VND")", R"("")"), "\"unit\": empty; what is absent is null"},
        {changed(observation, R"("amount")", R"("sum")"), "\"kind\": unknown word \"sum\""},
        {changed(observation, R"("amount")", "null"), "\"kind\": null instead of a text"},
        {changed(observation, R"("o1")", R"("o0")"), "\"id\": wrong form"},
        {changed(observation, R"("2025-Q1")", R"("2025-Q5")"), "\"period\": wrong form"},
        {changed(observation, "0123456789abcdef", "0123"), "\"doc\": wrong form"},
        {changed(observation, value, R"("value":1.177e3,"decimals":0)"),
         "\"value\": not a plain decimal"},
        {changed(observation, value, R"("value":"1177","decimals":0)"),
         "\"value\": a text instead of a number"},
        {changed(observation, value, R"("value":1177.5,"decimals":0)"), "\"decimals\": fewer than"},
        {changed(observation, value, R"("value":1177,"decimals":36)"), "\"decimals\": too many"},
        {changed(observation, value, R"("value":1177,"decimals":37)"),
         "\"decimals\": more than 36"},
        {changed(observation, value, R"("value":1177,"decimals":-1)"), "\"decimals\": not a whole"},
        {changed(observation, value, R"("value":1177,"decimals":0.0)"),
         "\"decimals\": not a whole"},
        {changed(observation, value, R"("value":1178,"decimals":0)"),
         "\"normalized\": 1177000000000 instead"},
        {changed(observation, value, R"("value":)" + std::string(37, '9') + R"(,"decimals":0)"),
         "\"value\": not a plain decimal"},
        {changed(observation, value, R"("value":)" + std::string(400, '9') + R"(,"decimals":0)"),
         "not JSON"},
        {changed(observation, R"("scale":9)", R"("scale":1000000000)"), "\"scale\": more than 60"},
        {changed(observation, R"("table":null)", R"("table":[[[[[[[[[[)"), "nested too deeply"},
        {changed(check, R"("role":"part")", R"("role":null)"), "check: \"role\": null instead"},
        {changed(check, R"("low_closed":false)", R"("low_closed":0)"), "a number instead of true"},
        {changed(check, R"("high":"91.4")", R"("high":"1e5")"), "\"high\": wrong form"},
        {changed(check, R"("B5")", R"("B6")"), "\"binding\": wrong form"},
        {changed(check, R"("operands":[{)", R"("operands":[1,{)"), "not an array of objects"},
    }));
    CAPTURE(line);
    RecordReader reader;
    CHECK_THROWS_AS(static_cast<void>(reader.read(line)), RecordError);
    CHECK_THROWS_WITH(static_cast<void>(reader.read(line)), Catch::Contains(expected));
    CHECK_NOTHROW(static_cast<void>(reader.read(observation))); // and goes on with the next line
}

TEST_CASE("damaged lines are refused or read, and what is read stays the same", "[write]")
{
    std::istringstream samples(written(sample_records()) +
                               written(checked_document({full_check(), sample_unchecked()}, 1)));
    std::vector<std::string> lines;
    for (std::string line; std::getline(samples, line);) {
        lines.push_back(line);
    }
    std::minstd_rand chance(1); // the same numbers everywhere
    const auto below = [&chance](std::size_t bound) { return chance() % bound; };
    constexpr std::string_view k_pieces = "{}[]\",:0123456789-.eE\\u n\xFF\x00\xC3";
    RecordReader reader;
    std::size_t read = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string line = lines[below(lines.size())];
        for (std::size_t edits = 1 + below(3); edits > 0; --edits) {
            const std::size_t at = below(line.size());
            switch (below(4)) {
            case 0:
                line[at] = k_pieces[below(k_pieces.size())];
                break;
            case 1:
                line.erase(at, 1 + below(8));
                break;
            case 2:
                line.insert(at, line.substr(below(line.size()), below(20)));
                break;
            default:
                std::swap(line[at], line[below(line.size())]);
            }
            line += line.empty() ? "x" : "";
        }
        CAPTURE(line);
        try {
            ReadRecord record = reader.read(line);
            ++read;
            if (!std::holds_alternative<DocumentRecord>(record.record) &&
                !std::holds_alternative<EndRecord>(record.record)) {
                const std::string again = line_of(record.record);
                CHECK(line_of(reader.read(again).record) == again);
            }
        } catch (const RecordError& error) {
            CHECK_FALSE(std::string(error.what()).empty());
        }
    }
    CHECK(read > 500);
}
