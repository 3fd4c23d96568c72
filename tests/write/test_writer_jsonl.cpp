#include "write/samples.hpp"
#include "write/writer_jsonl.hpp"

#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <system_error>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string written(const std::vector<Record>& records, WriterOptions options = {},
                    std::size_t max_bytes_in_memory = Spool::k_max_bytes_in_memory)
{
    std::ostringstream out;
    WriterJsonl writer(out, options, max_bytes_in_memory);
    for (const Record& record : records) {
        writer.put(record);
    }
    writer.finish();
    return out.str();
}

std::string line_of(const std::string& output, const std::string& kind)
{
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("{\"record\":\"" + kind + "\"")) {
            return line;
        }
    }
    return {};
}

std::string observation_line(const ObservationRecord& observation)
{
    return line_of(written({sample_document(), observation, sample_end()}), "observation");
}

/// Takes a number of bytes, then nothing more, as a full disk does.
class FullBuffer final : public std::streambuf {
public:
    explicit FullBuffer(std::streamsize room) : m_room(room) {}

private:
    std::streamsize xsputn(const char*, std::streamsize count) override
    {
        const std::streamsize taken = std::min(count, m_room);
        m_room -= taken;
        return taken;
    }
    int_type overflow(int_type) override
    {
        return traits_type::eof();
    }

    std::streamsize m_room;
};

} // namespace

TEST_CASE("every record is one line with all its keys in order", "[write]")
{
    const std::string output = written(sample_records());
    CHECK(output ==
          R"({"record":"document","doc":"0123456789abcdef","path":"báo cáo \"quý I\".txt",)"
          R"("format":"text",)"
          R"("sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",)"
          R"("bytes":42793,"title":"Kết quả thực hiện quý I năm 2025","doc_type":"Báo cáo",)"
          R"("number":null,"issuer":null,"place":null,"date":"2025-03-28","period":"2025-Q1"})"
          "\n"
          R"({"record":"heading","doc":"0123456789abcdef","id":"h1","label":"B.I.1.a","level":4,)"
          R"("title":"Thương mại, dịch vụ","parent":null})"
          "\n"
          R"({"record":"observation","doc":"0123456789abcdef","id":"o1","kind":"amount",)"
          R"("quote":"1.177 tỷ đồng","value":1177,"decimals":0,"value2":null,"scale":9,)"
          R"("normalized":1177000000000,"unit":"VND","role":"level","of":null,)"
          R"("indicator":"Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",)"
          R"("status":"estimate","bound":"exact","period":"2025-Q1","basis":null,"note":null,)"
          R"("section":"h1","table":null,)"
          R"("source":{"part":"body","block":11,"line":12,"start":1200,"end":1219},)"
          R"("rule":"amount"})"
          "\n"
          R"({"record":"observation","doc":"0123456789abcdef","id":"o2","kind":"fraction",)"
          R"("quote":"-53,50/58 đơn vị","value":-53.5,"decimals":2,"value2":58,"scale":0,)"
          R"("normalized":-53.5,"unit":"đơn vị","role":"share","of":"o1",)"
          R"("indicator":"Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",)"
          R"("status":"reported","bound":"at_least","period":"2025-Q1","basis":"kế hoạch",)"
          R"("note":"2","section":"h1",)"
          R"("table":{"index":0,"row":3,"column":2,"row_label":"Cấp xã","column_label":null},)"
          R"("source":{"part":"note","block":3,"line":null,"start":0,"end":20},"rule":"amount"})"
          "\n"
          R"({"record":"citation","doc":"0123456789abcdef","id":"c1",)"
          R"("quote":"Nghị quyết số 01/NQ-CP ngày 08/01/2025","type":"Nghị quyết",)"
          R"("number":"01/NQ-CP","issuer":"Chính phủ","date":"2025-01-08",)"
          R"("source":{"part":"body","block":1,"line":2,"start":80,"end":126}})"
          "\n"
          R"({"record":"end","doc":"0123456789abcdef","status":"ok","observations":2,)"
          R"("citations":1,"checks":0,"findings":0,"warnings":1,"ms":null,"error":null})"
          "\n");
}

TEST_CASE("a check is written with its figures, in the schema's order", "[write]")
{
    CheckRecord check = sample_check();
    CHECK(line_of(written(checked_document({check}, 1)), "check") ==
          R"({"record":"check","doc":"0123456789abcdef","id":"k1","rule":"P101",)"
          R"("type":"percentage_of","verdict":"inconsistent","grade":null,"severity":"error",)"
          R"("reason":null,"stated":{"id":"o2","quote":"93,4%","value":"93.4"},)"
          R"("operands":[{"role":"part","id":"o1","doc":null,"quote":"53/58 đơn vị","value":"53"},)"
          R"({"role":"whole","id":"o1","doc":null,"quote":"53/58 đơn vị","value":"58"}],)"
          R"("computed":"91.3793103448","interval":{"low":"91.3793103448","low_closed":true,)"
          R"("high":"91.3793103448","high_closed":true},"suggestion":"91,4%",)"
          R"("fingerprint":"p101:9c1f",)"
          R"("message":{"vi":"«93,4%» không khớp: 53 : 58 = 91,3793103448%.",)"
          R"("en":"«93,4%» does not hold: 53 : 58 = 91.3793103448%."},"binding":"B5",)"
          R"("power":null,"ulp":"-20.207","group":"g1","suspect":"o2","suppression":null})");
    check.operands.clear();
    check.interval = CheckInterval{"", false, "5", true};
    check.severity.reset();
    check.reason = "N003";
    check.grade = Grade::input_rounding;
    check.binding = 0;
    check.suppression = Suppression{"tool-wrong", "Không cùng kỳ."};
    const std::string line = line_of(written(checked_document({check}, 0)), "check");
    CHECK_THAT(line,
               Catch::Contains(R"("grade":"input-rounding","severity":null,"reason":"N003")"));
    CHECK_THAT(line, Catch::Contains(R"("operands":[],)"));
    CHECK_THAT(line, Catch::Contains(R"({"low":null,"low_closed":false,"high":"5",)"));
    CHECK_THAT(line, Catch::Contains(R"("binding":null,)"));
    CHECK_THAT(line, Catch::Contains(R"({"kind":"tool-wrong","reason":"Không cùng kỳ."}})"));
}

TEST_CASE("what only the checks use is not written", "[write]")
{
    CHECK(written({sample_document(), AbsenceRecord{"ngô", {}}, sample_end()}) ==
          written({sample_document(), sample_end()}));
}

TEST_CASE("numbers are exact decimals without an exponent", "[write]")
{
    const auto [value, scale, expected] = GENERATE(table<std::string, int, std::string>({
        {"0", 0, R"("value":0,"decimals":0,"value2":null,"scale":0,"normalized":0,)"},
        {"0.00", 9, R"("value":0,"decimals":2,"value2":null,"scale":9,"normalized":0,)"},
        {"13.350", 6,
         R"("value":13.35,"decimals":3,"value2":null,"scale":6,"normalized":13350000,)"},
        {"-5.90", 0, R"("value":-5.9,"decimals":2,"value2":null,"scale":0,"normalized":-5.9,)"},
        {"0.1234", 3, R"("value":0.1234,"decimals":4,"value2":null,"scale":3,"normalized":123.4,)"},
        {"1625313564", 12,
         R"("value":1625313564,"decimals":0,"value2":null,"scale":12,"normalized":1625313564000000000000,)"},
        {"-123456789012345678901234567890.5", 12,
         R"("value":-123456789012345678901234567890.5,"decimals":1,"value2":null,"scale":12,)"
         R"("normalized":-123456789012345678901234567890500000000000,)"},
    }));
    CAPTURE(value, scale);
    ObservationRecord observation = sample_observation();
    observation.value = *Decimal::parse(value);
    observation.scale = scale;
    CHECK_THAT(observation_line(observation), Catch::Contains(expected));
}

TEST_CASE("a document's own record may come late, and the spool may spill", "[write]")
{
    const std::vector<Record> early = sample_records();
    std::vector<Record> late(early.begin() + 1, early.end());
    late.insert(late.end() - 1, early.front());
    const std::size_t max_bytes = GENERATE(1U, 300U, 700U, 1000000U);
    CAPTURE(max_bytes);
    CHECK(written(late, {}, max_bytes) == written(early));
}

TEST_CASE("a failed document has its document and end alone", "[write]")
{
    std::vector<Record> records = sample_records();
    EndRecord end = sample_end();
    end.status = DocumentStatus::failed;
    end.error_code = "broken_xml";
    end.error_message = "word/\xFF.xml: not XML";
    records.back() = end;
    const std::size_t max_bytes = GENERATE(10U, 1000000U);
    const std::string output = written(records, {}, max_bytes);
    CHECK(output == line_of(written(sample_records()), "document") +
                        "\n"
                        R"({"record":"end","doc":"0123456789abcdef","status":"failed",)"
                        R"("observations":0,"citations":0,"checks":0,"findings":0,"warnings":1,)"
                        R"("ms":null,"error":{"code":"broken_xml",)"
                        "\"message\":\"word/\uFFFD.xml: not XML\"}}\n");
}

TEST_CASE("documents follow one another, and nothing of one is left for the next", "[write]")
{
    DocumentRecord missing;
    missing.path = "missing.txt";
    EndRecord failed;
    failed.status = DocumentStatus::failed;
    failed.error_code = "not_found";
    std::vector<Record> records = sample_records();
    records.emplace_back(missing);
    records.emplace_back(failed);
    const std::string alone = written(sample_records());
    CHECK(written(records) ==
          alone + R"({"record":"document","doc":null,"path":"missing.txt","format":null,)"
                  R"("sha256":null,"bytes":null,"title":null,"doc_type":null,"number":null,)"
                  R"("issuer":null,"place":null,"date":null,"period":null})"
                  "\n"
                  R"({"record":"end","doc":null,"status":"failed","observations":0,"citations":0,)"
                  R"("checks":0,"findings":0,"warnings":0,"ms":null,)"
                  R"("error":{"code":"not_found","message":null}})"
                  "\n");
}

TEST_CASE("time is written only where it is asked for", "[write]")
{
    const std::string timed = written(sample_records(), {.timing = Timing::written});
    CHECK_THAT(line_of(timed, "end"), Catch::Contains(R"("ms":17,)"));
}

TEST_CASE("nothing is written before a document's end", "[write]")
{
    std::ostringstream out;
    WriterJsonl writer(out, {});
    writer.put(sample_document());
    writer.put(sample_observation());
    writer.finish();
    CHECK(out.str().empty());
}

TEST_CASE("an output that takes no more is an error", "[write]")
{
    const std::streamsize room = GENERATE(0, 100, 900);
    CAPTURE(room);
    FullBuffer buffer(room);
    std::ostream out(&buffer);
    WriterJsonl writer(out, {});
    writer.put(sample_document());
    writer.put(sample_observation());
    CHECK_THROWS_AS(writer.put(sample_end()), std::system_error);
}
