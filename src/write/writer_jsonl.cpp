#include "write/writer_jsonl.hpp"

#include "core/normalized.hpp"
#include "write/check_json.hpp"
#include "write/json_text.hpp"

#include <cerrno>
#include <ostream>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

namespace solieu {
namespace {

/// Stands for the value of `doc`, which is not yet known when a row is made. No JSON text holds
/// this byte, because control characters are escaped.
constexpr char k_doc_mark = '\x01';

/// The first keys of a row: what it is, and the place for its document.
void add_row_keys(JsonObject& json, std::string& out, std::string_view kind)
{
    json.add_word("record", kind);
    json.add_key("doc");
    out += k_doc_mark;
}

void end_line(JsonObject& json, std::string& out)
{
    json.close();
    out += '\n';
}

void add_table(JsonObject& json, std::string& out, const std::optional<TablePlace>& table)
{
    if (!table) {
        json.add_null("table");
        return;
    }
    json.add_key("table");
    JsonObject inner(out);
    inner.add_size("index", table->index);
    inner.add_size("row", table->row);
    inner.add_size("column", table->column);
    inner.add_text("row_label", table->row_label);
    inner.add_text("column_label", table->column_label);
    inner.close();
}

void add_source(JsonObject& json, std::string& out, const SourcePlace& source)
{
    json.add_key("source");
    JsonObject inner(out);
    inner.add_word("part", part_name(source.part));
    inner.add_size("block", source.block);
    if (source.line == 0) {
        inner.add_null("line");
    } else {
        inner.add_size("line", source.line);
    }
    inner.add_size("start", source.begin);
    inner.add_size("end", source.end);
    inner.close();
}

void add_doc(JsonObject& json, std::string_view doc)
{
    json.add_text("doc", doc);
}

void append_document(std::string& out, const DocumentRecord& document)
{
    JsonObject json(out);
    json.add_word("record", "document");
    add_doc(json, document.doc);
    json.add_bytes("path", document.path);
    json.add_text("format", document.format);
    json.add_text("sha256", document.sha256);
    if (document.sha256.empty() && document.bytes == 0) {
        json.add_null("bytes"); // nothing could be read; an empty file has a digest
    } else {
        json.add_size("bytes", document.bytes);
    }
    json.add_text("title", document.title);
    json.add_text("doc_type", document.doc_type);
    json.add_text("number", document.number);
    json.add_text("issuer", document.issuer);
    json.add_text("place", document.place);
    json.add_text("date", document.date);
    json.add_text("period", document.period);
    end_line(json, out);
}

void append_end(std::string& out, std::string_view doc, const EndRecord& end, Timing timing)
{
    const bool has_rows = end.status != DocumentStatus::failed;
    JsonObject json(out);
    json.add_word("record", "end");
    add_doc(json, doc);
    json.add_word("status", name_of(end.status));
    json.add_size("observations", has_rows ? end.observations : 0);
    json.add_size("citations", has_rows ? end.citations : 0);
    json.add_size("checks", has_rows ? end.checks : 0);
    json.add_size("findings", end.findings);
    json.add_size("warnings", end.warnings);
    if (timing == Timing::written && end.milliseconds) {
        json.add_size("ms", *end.milliseconds);
    } else {
        json.add_null("ms");
    }
    if (end.error_code.empty()) {
        json.add_null("error");
    } else {
        json.add_key("error");
        JsonObject error(out);
        error.add_word("code", end.error_code);
        error.add_bytes("message", end.error_message); // may quote a name from the input
        error.close();
    }
    end_line(json, out);
}

void append_with_doc(std::string& out, std::string_view rows, std::string_view doc_json)
{
    while (!rows.empty()) {
        const std::size_t mark = rows.find(k_doc_mark);
        out += rows.substr(0, mark);
        if (mark == std::string_view::npos) {
            return;
        }
        out += doc_json;
        rows.remove_prefix(mark + 1);
    }
}

} // namespace

WriterJsonl::WriterJsonl(std::ostream& out, const WriterOptions& options,
                         std::size_t max_bytes_in_memory)
    : m_out(out), m_options(options), m_rows(max_bytes_in_memory)
{
}

void WriterJsonl::put(Record record)
{
    std::visit([this](auto& one) { add(std::move(one)); }, record);
}

void WriterJsonl::add(DocumentRecord&& document)
{
    m_document = std::move(document);
}

void WriterJsonl::add(const HeadingRecord& heading)
{
    m_line.clear();
    JsonObject json(m_line);
    add_row_keys(json, m_line, "heading");
    json.add_text("id", heading.id);
    json.add_text("label", heading.label);
    json.add_integer("level", heading.level);
    json.add_text("title", heading.title);
    json.add_text("parent", heading.parent);
    end_line(json, m_line);
    m_rows.append(m_line);
}

void WriterJsonl::add(const ObservationRecord& observation)
{
    m_line.clear();
    JsonObject json(m_line);
    add_row_keys(json, m_line, "observation");
    json.add_text("id", observation.id);
    json.add_word("kind", name_of(observation.kind));
    json.add_text("quote", observation.quote);
    json.add_decimal("value", observation.value);
    json.add_integer("decimals", observation.value.decimals());
    if (observation.value2) {
        json.add_decimal("value2", *observation.value2);
    } else {
        json.add_null("value2");
    }
    json.add_integer("scale", observation.scale);
    json.add_key("normalized");
    append_normalized(m_line, observation.value, observation.scale);
    json.add_text("unit", observation.unit);
    json.add_word("role", name_of(observation.role));
    json.add_text("of", observation.of);
    json.add_text("indicator", observation.indicator);
    json.add_word("status", name_of(observation.status));
    json.add_word("bound", name_of(observation.bound));
    json.add_text("period", observation.period);
    json.add_text("basis", observation.basis);
    json.add_text("note", observation.note);
    json.add_text("section", observation.section);
    add_table(json, m_line, observation.table);
    add_source(json, m_line, observation.source);
    json.add_text("rule", observation.rule);
    end_line(json, m_line);
    m_rows.append(m_line);
}

void WriterJsonl::add(const CitationRecord& citation)
{
    m_line.clear();
    JsonObject json(m_line);
    add_row_keys(json, m_line, "citation");
    json.add_text("id", citation.id);
    json.add_text("quote", citation.quote);
    json.add_text("type", citation.type);
    json.add_text("number", citation.number);
    json.add_text("issuer", citation.issuer);
    json.add_text("date", citation.date);
    add_source(json, m_line, citation.source);
    end_line(json, m_line);
    m_rows.append(m_line);
}

void WriterJsonl::add(const CheckRecord& check)
{
    m_line.clear();
    JsonObject json(m_line);
    add_row_keys(json, m_line, "check");
    add_check(json, m_line, check);
    end_line(json, m_line);
    m_rows.append(m_line);
}

void WriterJsonl::add(const EndRecord& end)
{
    if (end.status == DocumentStatus::failed) {
        m_rows.discard();
    }
    write_document(end);
    m_document = DocumentRecord{};
}

void WriterJsonl::write_document(const EndRecord& end)
{
    const auto write_line = [this] {
        m_out.write(m_line.data(), static_cast<std::streamsize>(m_line.size()));
        m_line.clear();
    };
    errno = 0;
    m_line.clear();
    append_document(m_line, m_document);
    write_line();

    std::string doc_json;
    if (m_document.doc.empty()) {
        doc_json = "null";
    } else {
        append_json_string(doc_json, m_document.doc);
    }
    m_rows.take([&](std::string_view rows) {
        append_with_doc(m_line, rows, doc_json);
        write_line();
    });

    append_end(m_line, m_document.doc, end, m_options.timing);
    write_line();
    m_out.flush();
    if (!m_out) {
        throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                                "cannot write output");
    }
}

} // namespace solieu
