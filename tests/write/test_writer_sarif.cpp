#include "core/rules.hpp"
#include "write/samples.hpp"
#include "write/sarif_json.hpp"
#include "write/writer_sarif.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace solieu;
using namespace solieu::test;
using Json = nlohmann::json;

namespace {

std::string log_text(const std::vector<std::vector<Record>>& documents,
                     const WriterOptions& options = {}, const Closing& closing = {})
{
    std::ostringstream out;
    WriterSarif writer(out, options);
    for (const auto& records : documents) {
        for (const Record& record : records) {
            writer.put(record);
        }
    }
    writer.close(closing);
    return out.str();
}

/// The only run of the log.
Json run_of(const std::vector<std::vector<Record>>& documents, const WriterOptions& options = {},
            const Closing& closing = {})
{
    const Json log = Json::parse(log_text(documents, options, closing));
    REQUIRE(log.at("version") == "2.1.0");
    REQUIRE(log.at("runs").size() == 1);
    return log.at("runs").front();
}

/// What SARIF asks of every result, whatever it says.
void check_result(const Json& run, const Json& result)
{
    const Json& rule = run["tool"]["driver"]["rules"][result.at("ruleIndex").get<std::size_t>()];
    CHECK(rule.at("id") == result.at("ruleId"));
    CHECK((result.at("kind") == "fail") == (result.at("level") != "none"));
    CHECK_FALSE(result.at("message").at("text").get<std::string>().empty());
    for (const Json& location : result.at("locations")) {
        const Json& artifact = location.at("physicalLocation").at("artifactLocation");
        const Json& named = run["artifacts"][artifact.at("index").get<std::size_t>()];
        CHECK(named.at("location").at("uri") == artifact.at("uri"));
    }
}

} // namespace

TEST_CASE("a finding is a result of kind fail with its figures", "[write]")
{
    const Json run = run_of({checked_document({sample_check(), sample_pass()}, 1)},
                            {.language = Language::vietnamese, .version = "9.8.7"});
    CHECK(run["language"] == "vi");
    CHECK(run["columnKind"] == "unicodeCodePoints");
    CHECK(run["tool"]["driver"]["name"] == "solieu");
    CHECK(run["tool"]["driver"]["version"] == "9.8.7");
    REQUIRE(run["results"].size() == 1);
    const Json& result = run["results"].front();
    check_result(run, result);
    CHECK(result["ruleId"] == "P101");
    CHECK(result["level"] == "error");
    CHECK(result["message"]["text"] == sample_check().message.vietnamese);
    const Json& place = result["locations"].front()["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "b%C3%A1o%20c%C3%A1o%20%22qu%C3%BD%20I%22.txt");
    CHECK(place["region"]["startLine"] == 22);
    CHECK(place["region"]["byteOffset"] == sample_check().stated.source.begin);
    CHECK(place["region"]["byteLength"] == std::string("93,4%").size());
    CHECK(place["region"]["snippet"]["text"] == "93,4%");
    REQUIRE(result["relatedLocations"].size() == 2);
    CHECK(result["relatedLocations"][1]["id"] == 2);
    CHECK(result["relatedLocations"][1]["message"]["text"] == "whole: «53/58 đơn vị»");
    CHECK(result["partialFingerprints"]["solieuCheck/v1"] == "p101:9c1f");
    CHECK(result["properties"]["binding"] == "B5");
    CHECK(result["properties"]["computed"] == "91.3793103448");
    CHECK_FALSE(result.contains("baselineState"));
}

TEST_CASE("the log describes every rule and every document", "[write]")
{
    const Json run = run_of({checked_document({}, 0)});
    const Json& rules = run["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == check_rules().size());
    CHECK(rules.front()["id"] == "P101");
    CHECK(rules.front()["defaultConfiguration"]["level"] == "error");
    CHECK_FALSE(rules.front()["fullDescription"]["text"].get<std::string>().empty());
    const Json& artifact = run["artifacts"].front();
    CHECK(artifact["hashes"]["sha-256"] == sample_document().sha256);
    CHECK(artifact["length"] == sample_document().bytes);
    CHECK(artifact["mimeType"] == "text/plain");
    CHECK(run["results"] == Json::array());
    CHECK(run["invocations"].front()["executionSuccessful"] == true);
}

TEST_CASE("every check has its kind", "[write]")
{
    CheckRecord check = sample_check();
    const auto kind = [&check] { return sarif_kind(check); };
    CHECK(kind() == SarifKind::fail);
    check.binding = 3;
    CHECK(kind() == SarifKind::review);
    check = sample_check();
    check.severity.reset();
    CHECK(kind() == SarifKind::review);
    check = sample_pass();
    CHECK(kind() == SarifKind::pass);
    check.severity = Severity::warning; // S205: possible, but improbable
    CHECK(kind() == SarifKind::fail);
    check = sample_unchecked();
    for (const ReasonRow& reason : reasons()) {
        CAPTURE(reason.code);
        check.reason = reason.code;
        const bool is_open =
            reason.code == "N002" || (reason.code >= "N007" && reason.code <= "N010");
        CHECK(kind() == (is_open ? SarifKind::open : SarifKind::not_applicable));
    }
}

TEST_CASE("all results are written on request, accepted ones as suppressed", "[write]")
{
    CheckRecord accepted = sample_check();
    accepted.suppression = Suppression{"tool-wrong", "Số của hai kỳ."};
    CheckRecord unsure = sample_check();
    unsure.binding = 3;
    const auto records =
        checked_document({sample_pass(), sample_unchecked(), accepted, unsure, sample_check()}, 2);
    CHECK(run_of({records})["results"].size() == 1);
    const Json run = run_of({records}, {.showing = Showing::all});
    REQUIRE(run["results"].size() == 5);
    std::vector<std::string> kinds;
    for (const Json& result : run["results"]) {
        check_result(run, result);
        kinds.push_back(result["kind"]);
    }
    CHECK(kinds == std::vector<std::string>{"pass", "notApplicable", "fail", "review", "fail"});
    CHECK(run["results"][1]["properties"]["reason"] == "N006");
    const Json& suppression = run["results"][2]["suppressions"].front();
    CHECK(suppression["kind"] == "external");
    CHECK(suppression["status"] == "accepted");
    CHECK(suppression["justification"] == "Số của hai kỳ.");
    CHECK_FALSE(run["results"][4].contains("suppressions"));
}

TEST_CASE("beside a baseline every finding is new or unchanged", "[write]")
{
    CheckRecord known = sample_check();
    known.suppression = Suppression{"baseline", "known"};
    const Json run = run_of({checked_document({known, sample_check(), sample_pass()}, 1)},
                            {.showing = Showing::all, .baseline = Baseline::given});
    CHECK(run["results"][0]["baselineState"] == "unchanged");
    CHECK_FALSE(run["results"][0].contains("suppressions"));
    CHECK(run["results"][1]["baselineState"] == "new");
    CHECK_FALSE(run["results"][2].contains("baselineState"));
}

TEST_CASE("a source without lines is located by its block", "[write]")
{
    CheckRecord check = sample_check();
    check.stated.source.line = 0;
    CheckOperand elsewhere = check.operands.back();
    elsewhere.doc = "fedcba9876543210";
    check.operands = {elsewhere};
    const Json run = run_of({checked_document({check}, 1)});
    const Json& result = run["results"].front();
    const Json& location = result["locations"].front();
    CHECK_FALSE(location["physicalLocation"].contains("region"));
    CHECK(location["logicalLocations"].front()["fullyQualifiedName"] == "block 21");
    const Json& related = result["relatedLocations"].front();
    CHECK_FALSE(related.contains("physicalLocation"));
    CHECK(related["message"]["text"] == "whole: «53/58 đơn vị» (fedcba9876543210)");
}

TEST_CASE("a document that fails is a notification, and the run no success", "[write]")
{
    DocumentRecord missing;
    missing.path = "b\xE1o.txt";
    EndRecord failed;
    failed.status = DocumentStatus::failed;
    failed.error_code = "not_found";
    failed.error_message = "no \xFF file";
    const Json run =
        run_of({{missing, sample_check(), failed}, checked_document({sample_check()}, 1)});
    REQUIRE(run["results"].size() == 1);
    check_result(run, run["results"].front());
    CHECK(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1);
    const Json& invocation = run["invocations"].front();
    CHECK(invocation["executionSuccessful"] == false);
    const Json& notification = invocation["toolExecutionNotifications"].front();
    CHECK(notification["descriptor"]["id"] == "not_found");
    CHECK(notification["level"] == "error");
    CHECK(notification["message"]["text"] == "no \uFFFD file");
    CHECK(run["artifacts"].front()["location"]["uri"] == "b%E1o.txt");
}

TEST_CASE("entries of an ignore file that need a look are results of their own", "[write]")
{
    const std::vector<Notice> notices{{"Z001", "tệp.jsonl", 3, {"cũ", "old"}}};
    const Json run = run_of({checked_document({}, 0)}, {}, {.notices = notices});
    REQUIRE(run["results"].size() == 1);
    const Json& result = run["results"].front();
    CHECK(result["ruleId"] == "Z001");
    CHECK(result["level"] == "warning");
    CHECK(result["message"]["text"] == "old");
    const Json& place = result["locations"].front()["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "t%E1%BB%87p.jsonl");
    CHECK(place["region"]["startLine"] == 3);
}

TEST_CASE("names become URIs", "[write]")
{
    const auto [path, uri] = GENERATE(table<std::string, std::string>({
        {"a/b.txt", "a/b.txt"},
        {"../a b.txt", "../a%20b.txt"},
        {"/tmp/x#1?.txt", "file:///tmp/x%231%3F.txt"},
        {"a:b.txt", "a%3Ab.txt"},
        {"100%.txt", "100%25.txt"},
        {"-", "stdin"},
    }));
    CHECK(sarif_uri(path) == uri);
}

TEST_CASE("the same records give the same bytes, and none is a log too", "[write]")
{
    const auto records = checked_document({sample_check(), sample_pass()}, 1);
    CHECK(log_text({records, records}) == log_text({records, records}));
    CHECK(run_of({})["results"] == Json::array());
}

TEST_CASE("a full disk stops the log", "[write]")
{
    std::ofstream full("/dev/full");
    REQUIRE(full);
    WriterSarif writer(full, {});
    writer.put(sample_document());
    CHECK_THROWS_WITH(writer.put(sample_end()), Catch::Contains("cannot write output"));
}
