#include "write/sarif_json.hpp"

#include "core/check_counts.hpp"
#include "core/percent_encoding.hpp"
#include "core/rules.hpp"

#include <array>

#include <nlohmann/json.hpp>

namespace solieu {
namespace {

/// Keeps the order in which keys are added.
using Json = nlohmann::ordered_json;

/// Bytes that are no UTF-8, as in a file's name, become U+FFFD.
std::string compact(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json text_of(std::string_view text)
{
    return Json{{"text", std::string(text)}};
}

std::string_view kind_name(SarifKind kind)
{
    switch (kind) {
    case SarifKind::pass:
        return "pass";
    case SarifKind::open:
        return "open";
    case SarifKind::not_applicable:
        return "notApplicable";
    case SarifKind::review:
        return "review";
    case SarifKind::fail:
        return "fail";
    }
    return "fail";
}

/// Reasons for which the relation does exist, but cannot be decided.
bool is_undecided(std::string_view reason)
{
    static constexpr std::array k_codes{"N002", "N007", "N008", "N009", "N010"};
    return std::find(k_codes.begin(), k_codes.end(), reason) != k_codes.end();
}

/// A rule's place in the table, which is the order of `tool.driver.rules`.
std::optional<std::size_t> rule_index(std::string_view code)
{
    const CheckRule* rule = find_rule(code);
    return rule == nullptr ? std::nullopt
                           : std::optional(static_cast<std::size_t>(rule - check_rules().data()));
}

Json rule_json(const CheckRule& rule, Language language)
{
    Json json;
    json["id"] = rule.code;
    json["shortDescription"] = text_of(in(rule.title_vi, rule.title_en, language));
    json["fullDescription"] = text_of(in(rule.text_vi, rule.text_en, language));
    json["help"] = text_of(rule.example);
    const std::string_view level = rule.severity ? name_of(*rule.severity) : "none";
    json["defaultConfiguration"] = Json{{"level", level}};
    return json;
}

Json artifact_location(const SarifArtifact& artifact)
{
    return Json{{"uri", artifact.uri}, {"index", artifact.index}};
}

/// A region of the original file where it has lines; else the block's name, because the numbers of
/// a DOCX's lines are made by whoever lays it out.
Json location_of(const CheckOperand& figure, const SarifArtifact& artifact)
{
    Json physical{{"artifactLocation", artifact_location(artifact)}};
    const SourcePlace& source = figure.source;
    if (source.line > 0) {
        physical["region"] = Json{{"startLine", source.line},
                                  {"byteOffset", source.begin},
                                  {"byteLength", source.end - source.begin},
                                  {"snippet", text_of(figure.quote)}};
    }
    Json location{{"physicalLocation", std::move(physical)}};
    if (source.line == 0) {
        const std::string block = "block " + std::to_string(source.block);
        location["logicalLocations"] =
            Json::array({Json{{"name", block}, {"fullyQualifiedName", block}, {"kind", "block"}}});
    }
    return location;
}

/// The other figures, each with its role and quote. One of another document has no location here.
Json related_locations(const CheckRecord& check, const SarifArtifact& artifact)
{
    Json related = Json::array();
    for (const CheckOperand& operand : check.operands) {
        Json location{{"id", related.size() + 1}};
        if (operand.doc.empty()) {
            location.update(location_of(operand, artifact));
        }
        std::string message = operand.role + ": «" + operand.quote + "»";
        if (!operand.doc.empty()) {
            message += " (" + operand.doc + ")";
        }
        location["message"] = text_of(message);
        related.push_back(std::move(location));
    }
    return related;
}

Json properties_of(const CheckRecord& check)
{
    Json json;
    json["check"] = check.id;
    json["type"] = name_of(check.type);
    json["verdict"] = name_of(check.verdict);
    const auto add = [&json](const char* key, std::string_view value) {
        if (!value.empty()) {
            json[key] = value;
        }
    };
    add("grade", name_of(check.grade));
    add("reason", check.reason);
    add("stated", check.stated.value);
    add("computed", check.computed);
    add("suggestion", check.suggestion);
    add("power", check.power);
    add("ulp", check.ulp);
    add("group", check.group);
    add("suspect", check.suspect);
    if (check.binding > 0) {
        json["binding"] = "B" + std::to_string(check.binding);
    }
    return json;
}

void add_acceptance(Json& json, const CheckRecord& check, const WriterOptions& options)
{
    const bool is_known = check.suppression && check.suppression->kind == "baseline";
    if (options.baseline == Baseline::given && check.severity) {
        json["baselineState"] = is_known ? "unchanged" : "new";
    }
    if (check.suppression && !is_known) {
        json["suppressions"] = Json::array({Json{{"kind", "external"},
                                                 {"status", "accepted"},
                                                 {"justification", check.suppression->reason}}});
    }
}

} // namespace

SarifKind sarif_kind(const CheckRecord& check)
{
    constexpr int k_sure_binding = 4;
    if (check.verdict == Verdict::not_checkable) {
        return is_undecided(check.reason) ? SarifKind::open : SarifKind::not_applicable;
    }
    if (check.verdict == Verdict::consistent && !check.severity) {
        return SarifKind::pass;
    }
    const bool is_sure = check.binding == 0 || check.binding >= k_sure_binding;
    return check.severity && is_sure ? SarifKind::fail : SarifKind::review;
}

std::string sarif_uri(std::string_view path)
{
    if (path == "-") {
        return "stdin";
    }
    return (path.starts_with('/') ? "file://" : "") + percent_encoded(path);
}

std::string sarif_tool(Language language, std::string_view version)
{
    Json driver{{"name", "solieu"}};
    if (!version.empty()) {
        driver["version"] = version;
    }
    driver["language"] = in("vi", "en", language);
    Json table = Json::array();
    for (const CheckRule& rule : check_rules()) {
        table.push_back(rule_json(rule, language));
    }
    driver["rules"] = std::move(table);
    return compact(Json{{"driver", std::move(driver)}});
}

std::string sarif_artifact(const DocumentRecord& document, std::string_view uri)
{
    Json json{{"location", Json{{"uri", std::string(uri)}}}};
    json["roles"] = Json::array({"analysisTarget"});
    if (!document.sha256.empty()) {
        json["length"] = document.bytes;
        json["hashes"] = Json{{"sha-256", document.sha256}};
    }
    if (document.format == "docx") {
        json["mimeType"] =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    } else if (document.format == "text") {
        json["mimeType"] = "text/plain";
    }
    return compact(json);
}

std::string sarif_result(const CheckRecord& check, const SarifArtifact& artifact,
                         const WriterOptions& options)
{
    const SarifKind kind = sarif_kind(check);
    const bool fails = kind == SarifKind::fail;
    Json json{{"ruleId", check.rule}};
    if (const auto index = rule_index(check.rule)) {
        json["ruleIndex"] = *index;
    }
    json["kind"] = kind_name(kind);
    json["level"] = fails ? name_of(*check.severity) : "none";
    json["message"] = text_of(in(check.message, options.language));
    json["locations"] = Json::array({location_of(check.stated, artifact)});
    if (!check.operands.empty()) {
        json["relatedLocations"] = related_locations(check, artifact);
    }
    if (!check.fingerprint.empty()) {
        json["partialFingerprints"] = Json{{"solieuCheck/v1", check.fingerprint}};
    }
    add_acceptance(json, check, options);
    json["properties"] = properties_of(check);
    return compact(json);
}

std::string sarif_notice(const Notice& notice, Language language)
{
    Json json{{"ruleId", notice.rule}};
    if (const auto index = rule_index(notice.rule)) {
        json["ruleIndex"] = *index;
    }
    json["kind"] = "fail";
    json["level"] = "warning";
    json["message"] = text_of(in(notice.message, language));
    Json physical{{"artifactLocation", Json{{"uri", sarif_uri(notice.path)}}},
                  {"region", Json{{"startLine", notice.line}}}};
    json["locations"] = Json::array({Json{{"physicalLocation", std::move(physical)}}});
    return compact(json);
}

std::string sarif_notification(const EndRecord& end, const SarifArtifact& artifact)
{
    Json json;
    json["descriptor"] = Json{{"id", end.error_code}};
    json["level"] = end.status == DocumentStatus::failed ? "error" : "warning";
    json["message"] = text_of(end.error_message);
    json["locations"] = Json::array(
        {Json{{"physicalLocation", Json{{"artifactLocation", artifact_location(artifact)}}}}});
    return compact(json);
}

} // namespace solieu
