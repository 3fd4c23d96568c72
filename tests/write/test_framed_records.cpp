#include "write/framed_records.hpp"
#include "write/samples.hpp"
#include "write/writer_jsonl.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

struct Received final : Sink<Record> {
    std::vector<Record> records;
    bool is_finished = false;

    void put(Record record) override
    {
        records.push_back(std::move(record));
    }
    void finish() override
    {
        is_finished = true;
    }
};

std::vector<std::string> sample_lines()
{
    std::ostringstream out;
    WriterJsonl writer(out, {});
    for (const Record& record : sample_records()) {
        writer.put(record);
    }
    std::istringstream in(out.str());
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line + "\n");
    }
    return lines;
}

/// The lines with the given numbers, from 0.
std::string chosen(const std::vector<std::size_t>& numbers)
{
    const auto lines = sample_lines();
    std::string text;
    for (const std::size_t number : numbers) {
        text += lines.at(number);
    }
    return text;
}

std::string error_of(const std::string& text)
{
    Received received;
    std::istringstream in(text);
    try {
        read_records(in, "a.jsonl", received);
    } catch (const RecordError& error) {
        CHECK_FALSE(received.is_finished);
        return error.what();
    }
    CHECK(received.is_finished);
    return {};
}

} // namespace

TEST_CASE("records are handed on in order, document by document", "[write]")
{
    Received received;
    std::istringstream in(chosen({0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5}));
    CHECK(read_records(in, "a.jsonl", received) == 2);
    CHECK(received.records.size() == 12);
    CHECK(std::holds_alternative<EndRecord>(received.records[5]));
}

TEST_CASE("no records are no error", "[write]")
{
    CHECK(error_of("").empty());
}

TEST_CASE("the last line's end may be missing", "[write]")
{
    std::string text = chosen({0, 1, 2, 3, 4, 5});
    text.pop_back();
    CHECK(error_of(text).empty());
}

TEST_CASE("a file that does not keep to the framing is one clear error", "[write]")
{
    const std::string cut = chosen({0, 1, 2, 3, 4});
    const auto [text, expected] = GENERATE_COPY(table<std::string, std::string>({
        {cut, "a.jsonl:5: the document of line 1 has no `end`; the file ends here: it was cut off"},
        {cut.substr(0, cut.size() - 30), "not JSON at byte"},
        {cut.substr(0, cut.size() - 30), "a.jsonl:5: "},
        {cut.substr(0, cut.size() - 30), "; the file ends here: it was cut off"},
        {chosen({0, 1, 0}), "a.jsonl:3: a new document, but the one of line 1 has no `end`"},
        {chosen({1, 5}), "a.jsonl:1: a row outside a document"},
        {chosen({0, 1, 2, 3, 5}), "a.jsonl:5: end: \"citations\": 1, but the document has 0"},
        {chosen({0, 1, 2, 3, 4, 5, 5}), "a.jsonl:7: a row outside a document"},
        {"doc,id\n1,2\n", "a.jsonl:1: not JSON at byte 1; is this a file of records"},
        {"\n", "a.jsonl:1: not JSON"},
        {std::string(10000, '[') + "\n", "a.jsonl:1: nested too deeply"},
    }));
    CAPTURE(text);
    CHECK_THAT(error_of(text), Catch::Contains(expected));
}

TEST_CASE("a row of another document is refused", "[write]")
{
    std::string text = chosen({0, 1, 2, 3, 4, 5});
    text.replace(text.find("0123456789abcdef", text.find('\n')), 4, "ffff");
    CHECK_THAT(error_of(text), Catch::Contains("a.jsonl:2: \"doc\": a row of another document"));
}

TEST_CASE("one knows whether a document is open", "[write]")
{
    Received received;
    FramedRecords records(received);
    const auto lines = sample_lines();
    CHECK_FALSE(records.is_within_document());
    records.put_line(lines.front());
    CHECK(records.is_within_document());
    for (std::size_t at = 1; at < lines.size(); ++at) {
        records.put_line(lines[at]);
    }
    CHECK_FALSE(records.is_within_document());
    records.finish();
    CHECK(records.documents() == 1);
}
