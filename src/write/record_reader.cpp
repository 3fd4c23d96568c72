#include "write/record_reader.hpp"

#include "core/normalized.hpp"
#include "write/json_fields.hpp"
#include "write/record_shapes.hpp"

#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// Powers of ten that a unit's words may multiply by; the largest known is 10^18.
constexpr std::uint64_t k_max_scale = 60;
constexpr std::uint64_t k_max_level = 1000;

using Shape = bool (*)(std::string_view);

std::string shaped(JsonFields& fields, std::string_view key, Shape is_right)
{
    std::string text = fields.text(key);
    if (!is_right(text)) {
        fields.fail(key, "wrong form: \"" + text + "\"");
    }
    return text;
}

std::string shaped_or_null(JsonFields& fields, std::string_view key, Shape is_right)
{
    std::string text = fields.text_or_null(key);
    if (!text.empty() && !is_right(text)) {
        fields.fail(key, "wrong form: \"" + text + "\"");
    }
    return text;
}

template <char letter>
bool is_id(std::string_view text)
{
    return is_record_id(text, letter);
}

bool is_digest(std::string_view text)
{
    constexpr std::size_t k_half = 16;
    return text.size() == 4 * k_half && is_document_id(text.substr(0, k_half)) &&
           is_document_id(text.substr(k_half, k_half)) &&
           is_document_id(text.substr(2 * k_half, k_half)) &&
           is_document_id(text.substr(3 * k_half));
}

/// `B1` to `B5`.
bool is_binding(std::string_view text)
{
    return text.size() == 2 && text[0] == 'B' && '1' <= text[1] && text[1] <= '5';
}

bool is_group(std::string_view text)
{
    return is_record_id(text, 'g');
}

bool is_decimal_or_date(std::string_view text)
{
    return is_decimal_text(text) || is_date(text);
}

DocumentRecord read_document(JsonFields& fields, const std::string& doc)
{
    DocumentRecord document;
    document.doc = doc;
    document.path = fields.text_or_null("path");
    document.format = fields.text_or_null("format");
    document.sha256 = shaped_or_null(fields, "sha256", is_digest);
    document.bytes = fields.count_or_null("bytes").value_or(0);
    document.title = fields.text_or_null("title");
    document.doc_type = fields.text_or_null("doc_type");
    document.number = fields.text_or_null("number");
    document.issuer = fields.text_or_null("issuer");
    document.place = fields.text_or_null("place");
    document.date = shaped_or_null(fields, "date", is_date);
    document.period = shaped_or_null(fields, "period", is_period);
    return document;
}

HeadingRecord read_heading(JsonFields& fields)
{
    HeadingRecord heading;
    heading.id = shaped(fields, "id", is_id<'h'>);
    heading.label = fields.text_or_null("label");
    heading.level = static_cast<int>(fields.count("level", 1, k_max_level));
    heading.title = fields.text_or_null("title");
    heading.parent = shaped_or_null(fields, "parent", is_id<'h'>);
    return heading;
}

/// The number with the decimals that it was stated with, which JSON's number does not show.
Decimal stated_value(JsonFields& fields)
{
    const Decimal value = fields.decimal("value");
    const auto decimals = static_cast<int>(fields.count("decimals", 0, Decimal::k_max_digits));
    if (decimals < value.decimals()) {
        fields.fail("decimals", "fewer than \"value\" has");
    }
    const auto coefficient = Decimal(value.coefficient(), 0).scaled(decimals - value.decimals());
    if (!coefficient) {
        fields.fail("decimals", "too many for the digits of \"value\"");
    }
    return {coefficient->coefficient(), decimals};
}

void expect_normalized(JsonFields& fields, const Decimal& value, int scale)
{
    const std::string digits = fields.digits("normalized");
    std::string expected;
    append_normalized(expected, value, scale);
    if (digits != expected) {
        fields.fail("normalized", digits + " instead of value × 10^scale, " + expected);
    }
}

std::optional<TablePlace> read_table(JsonFields& fields)
{
    auto inner = fields.object_or_null("table");
    if (!inner) {
        return std::nullopt;
    }
    TablePlace place;
    place.index = inner->count("index");
    place.row = inner->count("row");
    place.column = inner->count("column");
    place.row_label = inner->text_or_null("row_label");
    place.column_label = inner->text_or_null("column_label");
    inner->close();
    return place;
}

SourcePlace read_source(JsonFields& fields)
{
    JsonFields inner = fields.object("source");
    SourcePlace source;
    source.part = inner.word<Part>("part");
    source.block = inner.count("block");
    source.line = inner.count_or_null("line", 1).value_or(0);
    source.begin = inner.count("start");
    source.end = inner.count("end");
    inner.close();
    return source;
}

ObservationRecord read_observation(JsonFields& fields)
{
    ObservationRecord observation;
    observation.id = shaped(fields, "id", is_id<'o'>);
    observation.kind = fields.word<ObservationKind>("kind");
    observation.quote = fields.text("quote");
    observation.value = stated_value(fields);
    observation.value2 = fields.decimal_or_null("value2");
    observation.scale = static_cast<int>(fields.count("scale", 0, k_max_scale));
    expect_normalized(fields, observation.value, observation.scale);
    observation.unit = fields.text_or_null("unit");
    observation.role = fields.word<Role>("role");
    observation.of = shaped_or_null(fields, "of", is_id<'o'>);
    observation.indicator = fields.text_or_null("indicator");
    observation.status = fields.word<Status>("status");
    observation.bound = fields.word<Bound>("bound");
    observation.period = shaped_or_null(fields, "period", is_period);
    observation.basis = fields.text_or_null("basis");
    observation.note = fields.text_or_null("note");
    observation.section = shaped_or_null(fields, "section", is_id<'h'>);
    observation.table = read_table(fields);
    observation.source = read_source(fields);
    observation.rule = fields.text("rule");
    return observation;
}

CitationRecord read_citation(JsonFields& fields)
{
    CitationRecord citation;
    citation.id = shaped(fields, "id", is_id<'c'>);
    citation.quote = fields.text("quote");
    citation.type = fields.text_or_null("type");
    citation.number = fields.text("number");
    citation.issuer = fields.text_or_null("issuer");
    citation.date = shaped_or_null(fields, "date", is_date);
    citation.source = read_source(fields);
    return citation;
}

/// The last keys of the stated figure and of every operand.
void read_figure(JsonFields& fields, CheckOperand& figure)
{
    figure.quote = fields.text("quote");
    figure.value = shaped_or_null(fields, "value", is_decimal_or_date);
    fields.close();
}

CheckOperand read_stated(JsonFields fields)
{
    CheckOperand stated;
    stated.role = "stated";
    stated.id = shaped(fields, "id", is_figure_id);
    read_figure(fields, stated);
    return stated;
}

CheckOperand read_operand(JsonFields& fields)
{
    CheckOperand operand;
    operand.role = fields.text("role");
    operand.id = shaped(fields, "id", is_figure_id);
    operand.doc = shaped_or_null(fields, "doc", is_document_id);
    read_figure(fields, operand);
    return operand;
}

std::optional<CheckInterval> read_interval(JsonFields& fields)
{
    auto inner = fields.object_or_null("interval");
    if (!inner) {
        return std::nullopt;
    }
    CheckInterval interval;
    interval.low = shaped_or_null(*inner, "low", is_decimal_text);
    interval.low_closed = inner->truth("low_closed");
    interval.high = shaped_or_null(*inner, "high", is_decimal_text);
    interval.high_closed = inner->truth("high_closed");
    inner->close();
    return interval;
}

Message read_message(JsonFields fields)
{
    Message message;
    message.vietnamese = fields.text_or_null("vi");
    message.english = fields.text_or_null("en");
    fields.close();
    return message;
}

std::optional<Suppression> read_suppression(JsonFields& fields)
{
    auto inner = fields.object_or_null("suppression");
    if (!inner) {
        return std::nullopt;
    }
    Suppression suppression;
    suppression.kind = inner->text("kind");
    suppression.reason = inner->text_or_null("reason");
    inner->close();
    return suppression;
}

int read_binding(JsonFields& fields)
{
    const std::string binding = shaped_or_null(fields, "binding", is_binding);
    return binding.empty() ? 0 : binding[1] - '0';
}

CheckRecord read_check(JsonFields& fields)
{
    CheckRecord check;
    check.id = shaped(fields, "id", is_id<'k'>);
    check.rule = shaped(fields, "rule", is_rule_code);
    check.type = fields.word<RelationType>("type");
    check.verdict = fields.word<Verdict>("verdict");
    check.grade = fields.word_or_null<Grade>("grade").value_or(Grade::none);
    check.severity = fields.word_or_null<Severity>("severity");
    check.reason = shaped_or_null(fields, "reason", is_rule_code);
    check.stated = read_stated(fields.object("stated"));
    for (JsonFields& operand : fields.objects("operands")) {
        check.operands.push_back(read_operand(operand));
    }
    check.computed = shaped_or_null(fields, "computed", is_decimal_or_date);
    check.interval = read_interval(fields);
    check.suggestion = fields.text_or_null("suggestion");
    check.fingerprint = fields.text_or_null("fingerprint");
    check.message = read_message(fields.object("message"));
    check.binding = read_binding(fields);
    check.power = shaped_or_null(fields, "power", is_decimal_text);
    check.ulp = shaped_or_null(fields, "ulp", is_decimal_text);
    check.group = shaped_or_null(fields, "group", is_group);
    check.suspect = shaped_or_null(fields, "suspect", is_figure_id);
    check.suppression = read_suppression(fields);
    return check;
}

EndRecord read_end(JsonFields& fields)
{
    EndRecord end;
    end.status = fields.word<DocumentStatus>("status");
    end.observations = fields.count("observations");
    end.citations = fields.count("citations");
    end.checks = fields.count("checks");
    end.findings = fields.count("findings");
    end.warnings = fields.count("warnings");
    end.milliseconds = fields.count_or_null("ms");
    if (auto error = fields.object_or_null("error")) {
        end.error_code = error->text("code");
        end.error_message = error->text_or_null("message");
        error->close();
    }
    if (end.status == DocumentStatus::failed && end.error_code.empty()) {
        fields.fail("error", "null for a document that failed");
    }
    return end;
}

Record read_record(const std::string& kind, JsonFields& fields, const std::string& doc)
{
    if (kind == "document") {
        return read_document(fields, doc);
    }
    if (kind == "heading") {
        return read_heading(fields);
    }
    if (kind == "observation") {
        return read_observation(fields);
    }
    if (kind == "citation") {
        return read_citation(fields);
    }
    if (kind == "check") {
        return read_check(fields);
    }
    if (kind == "end") {
        return read_end(fields);
    }
    fields.fail("record", "unknown kind \"" + kind + "\"");
}

} // namespace

ReadRecord RecordReader::read(std::string_view line)
{
    m_tree.parse(line);
    JsonFields start(m_tree, 0, "record");
    const std::string kind = start.text("record");
    JsonFields fields(m_tree, 0, kind);
    std::string doc = shaped_or_null(fields, "doc", is_document_id);
    Record record = read_record(kind, fields, doc);
    fields.close();
    return {std::move(doc), std::move(record)};
}

} // namespace solieu
