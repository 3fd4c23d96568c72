#include "store/record_store.hpp"

#include "core/normalized.hpp"
#include "core/utf8.hpp"
#include "store/stored_text.hpp"

#include <cassert>
#include <utility>
#include <variant>

namespace solieu {
namespace {

constexpr std::string_view k_insert_document =
    "INSERT INTO documents (document_id, path, path_bytes, doc, format, sha256, bytes, title, "
    "doc_type, number, issuer, place, date, period, status, observations, citations, checks, "
    "findings, warnings, program_version, grammar_sha256, choices) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
    "?, "
    "?, ?, ?, ?, ?, 'failed', 0, 0, 0, 0, 0, ?, ?, ?)";
constexpr std::string_view k_insert_heading =
    "INSERT INTO headings (document_id, position, id, label, level, title, parent) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view k_insert_observation =
    "INSERT INTO observations (document_id, position, id, kind, quote, value, value_exact, "
    "decimals, value2, value2_exact, scale, normalized, normalized_exact, unit, role, of_id, "
    "indicator, status, bound, period, basis, note, section, table_index, table_row, table_column, "
    "row_label, column_label, source_part, source_block, source_line, source_start, source_end, "
    "rule, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view k_insert_citation =
    "INSERT INTO citations (document_id, position, id, quote, type, number, issuer, date, "
    "source_part, source_block, source_line, source_start, source_end) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view k_insert_check =
    "INSERT INTO checks (document_id, position, id, rule, type, verdict, grade, severity, reason, "
    "stated_id, stated_quote, stated_value, computed, low, low_closed, high, high_closed, "
    "suggestion, fingerprint, message_vi, message_en, binding, power, ulp, cause, suspect, "
    "suppression_kind, suppression_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view k_insert_operand =
    "INSERT INTO check_operands (document_id, check_id, place, role, operand_id, operand_doc, "
    "quote, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view k_update_end =
    "UPDATE documents SET status = ?, observations = ?, citations = ?, checks = ?, findings = ?, "
    "warnings = ?, error_code = ?, error_message = ? WHERE document_id = ?";

void bind_place(Statement& statement, const SourcePlace& source)
{
    statement.text(part_name(source.part)).size(source.block);
    source.line == 0 ? statement.null() : statement.size(source.line);
    statement.size(source.begin).size(source.end);
}

void bind_interval(Statement& statement, const std::optional<CheckInterval>& interval)
{
    if (!interval) {
        statement.null().null().null().null();
        return;
    }
    statement.text_or_null(interval->low).integer(interval->low_closed ? 1 : 0);
    statement.text_or_null(interval->high).integer(interval->high_closed ? 1 : 0);
}

void bind_table(Statement& statement, const std::optional<TablePlace>& table)
{
    if (!table) {
        statement.null().null().null().null().null();
        return;
    }
    statement.size(table->index).size(table->row).size(table->column);
    statement.text_or_null(table->row_label).text_or_null(table->column_label);
}

} // namespace

RecordStore::RecordStore(Connection& connection, Maker maker)
    : m_connection(connection), m_maker(std::move(maker)),
      m_find(connection, "SELECT document_id FROM documents WHERE path_bytes = ?"),
      m_remove(connection, "DELETE FROM documents WHERE document_id = ?"),
      m_document(connection, k_insert_document), m_heading(connection, k_insert_heading),
      m_observation(connection, k_insert_observation), m_citation(connection, k_insert_citation),
      m_check(connection, k_insert_check), m_operand(connection, k_insert_operand),
      m_end(connection, k_update_end)
{
}

void RecordStore::begin(std::string_view name)
{
    assert(!m_is_open);
    m_connection.run("SAVEPOINT document");
    m_is_open = true;
    m_name = name;
    m_position = 0;
    m_id = 0; // a new one
    m_find.bytes(name);
    if (m_find.step()) {
        m_id = m_find.integer_at(0);
        m_find.reset();
        m_remove.integer(m_id).run();
    }
}

void RecordStore::put(const Record& record)
{
    assert(m_is_open);
    std::visit([this](const auto& one) { add(one); }, record);
}

void RecordStore::abandon()
{
    m_connection.run("ROLLBACK TO document");
    m_connection.run("RELEASE document");
    m_is_open = false;
}

void RecordStore::add(const DocumentRecord& document)
{
    m_id == 0 ? m_document.null() : m_document.integer(m_id);
    m_document.text(valid_utf8(m_name)).bytes(m_name);
    m_document.text_or_null(document.doc).text_or_null(document.format);
    m_document.text_or_null(document.sha256);
    document.sha256.empty() && document.bytes == 0 ? m_document.null()
                                                   : m_document.size(document.bytes);
    m_document.text_or_null(document.title)
        .text_or_null(document.doc_type)
        .text_or_null(document.number)
        .text_or_null(document.issuer)
        .text_or_null(document.place)
        .text_or_null(document.date)
        .text_or_null(document.period)
        .text(m_maker.program_version)
        .text(m_maker.grammar_sha256)
        .text(m_maker.choices)
        .run();
    m_id = m_connection.last_row();
}

void RecordStore::add(const HeadingRecord& heading)
{
    m_heading.integer(m_id).size(++m_position).text(heading.id).text_or_null(heading.label);
    m_heading.integer(heading.level).text_or_null(heading.title).text_or_null(heading.parent).run();
}

void RecordStore::add(const ObservationRecord& observation)
{
    std::string normalized;
    append_normalized(normalized, observation.value, observation.scale);
    const std::string value = observation.value.shortest();
    Statement& row = m_observation;
    row.integer(m_id).size(++m_position).text(observation.id).text(name_of(observation.kind));
    row.text(observation.quote).number(value).text(value).integer(observation.value.decimals());
    if (observation.value2) {
        const std::string value2 = observation.value2->shortest();
        row.number(value2).text(value2);
    } else {
        row.null().null();
    }
    row.integer(observation.scale).number(normalized).text(normalized);
    row.text_or_null(observation.unit).text(name_of(observation.role));
    row.text_or_null(observation.of).text_or_null(observation.indicator);
    row.text(name_of(observation.status)).text(name_of(observation.bound));
    row.text_or_null(observation.period).text_or_null(observation.basis);
    row.text_or_null(observation.note).text_or_null(observation.section);
    bind_table(row, observation.table);
    bind_place(row, observation.source);
    row.text_or_null(observation.rule);
    row.text(search_text(observation.indicator + ' ' + observation.quote)).run();
}

void RecordStore::add(const CitationRecord& citation)
{
    m_citation.integer(m_id).size(++m_position).text(citation.id).text(citation.quote);
    m_citation.text_or_null(citation.type).text_or_null(citation.number);
    m_citation.text_or_null(citation.issuer).text_or_null(citation.date);
    bind_place(m_citation, citation.source);
    m_citation.run();
}

void RecordStore::add(const CheckRecord& check)
{
    Statement& row = m_check;
    row.integer(m_id).size(++m_position).text(check.id).text(check.rule);
    row.text(name_of(check.type)).text(name_of(check.verdict)).text_or_null(name_of(check.grade));
    row.text_or_null(check.severity ? name_of(*check.severity) : "").text_or_null(check.reason);
    row.text_or_null(check.stated.id).text_or_null(check.stated.quote);
    row.text_or_null(check.stated.value).text_or_null(check.computed);
    bind_interval(row, check.interval);
    row.text_or_null(check.suggestion).text_or_null(check.fingerprint);
    row.text_or_null(check.message.vietnamese).text_or_null(check.message.english);
    check.binding == 0 ? row.null() : row.integer(check.binding);
    row.text_or_null(check.power).text_or_null(check.ulp);
    row.text_or_null(check.group).text_or_null(check.suspect);
    row.text_or_null(check.suppression ? check.suppression->kind : "");
    row.text_or_null(check.suppression ? check.suppression->reason : "").run();
    std::size_t place = 0;
    for (const CheckOperand& operand : check.operands) {
        m_operand.integer(m_id).text(check.id).size(++place).text_or_null(operand.role);
        m_operand.text_or_null(operand.id).text_or_null(operand.doc);
        m_operand.text_or_null(operand.quote).text_or_null(operand.value).run();
    }
}

void RecordStore::add(const EndRecord& end)
{
    m_end.text(name_of(end.status)).size(end.observations).size(end.citations).size(end.checks);
    m_end.size(end.findings).size(end.warnings);
    m_end.text_or_null(end.error_code).text_or_null(valid_utf8(end.error_message));
    m_end.integer(m_id).run();
    m_connection.run("RELEASE document");
    m_is_open = false;
}

} // namespace solieu
