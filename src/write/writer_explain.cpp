#include "write/writer_explain.hpp"

#include <ostream>
#include <system_error>
#include <utility>
#include <variant>

namespace solieu {
namespace {

void add_field(std::string& text, const ObservationRecord& observation, std::string_view field,
               std::string_view value)
{
    text += "    ";
    text += field;
    text += ": ";
    text += value.empty() ? "-" : value;
    for (const Reason& reason : observation.reasons) {
        if (reason.field == field) {
            text += "   <- ";
            text += reason.words.empty() ? "" : "«" + reason.words + "» ";
            text += reason.place;
        }
    }
    text += '\n';
}

} // namespace

WriterExplain::WriterExplain(std::ostream& out, const WriterOptions&) : m_out(out) {}

void WriterExplain::add(const ObservationRecord& observation)
{
    std::string text = observation.id + " ";
    text += observation.source.line > 0 ? "line " + std::to_string(observation.source.line)
                                        : "block " + std::to_string(observation.source.block);
    text += observation.note.empty() ? "" : ", note " + observation.note;
    text += " «" + observation.quote + "»   <- rule " + observation.rule + "\n";
    std::string value = observation.value.stated();
    value += observation.value2 ? " | " + observation.value2->stated() : "";
    value += " x 10^" + std::to_string(observation.scale) + " " + observation.unit;
    add_field(text, observation, "value", value);
    add_field(text, observation, "indicator", observation.indicator);
    add_field(text, observation, "role", name_of(observation.role));
    add_field(text, observation, "of", observation.of);
    add_field(text, observation, "basis", observation.basis);
    add_field(text, observation, "status", name_of(observation.status));
    add_field(text, observation, "bound", name_of(observation.bound));
    add_field(text, observation, "period", observation.period);
    m_lines.append(text);
}

void WriterExplain::write_document(const EndRecord& end)
{
    m_out << m_document.path << ": " << name_of(end.status);
    if (end.status == DocumentStatus::failed) {
        m_out << ": " << end.error_message << '\n';
    } else {
        m_out << ", " << m_document.doc_type << " «" << m_document.title << "», period "
              << (m_document.period.empty() ? "unknown" : m_document.period) << '\n';
        m_lines.take([this](std::string_view bytes) { m_out << bytes; });
    }
    m_lines.discard();
    m_out.flush();
    if (!m_out) {
        throw std::system_error(std::make_error_code(std::errc::io_error), "cannot write output");
    }
}

void WriterExplain::put(Record record)
{
    if (auto* document = std::get_if<DocumentRecord>(&record)) {
        m_document = std::move(*document);
    } else if (const auto* observation = std::get_if<ObservationRecord>(&record)) {
        add(*observation);
    } else if (const auto* end = std::get_if<EndRecord>(&record)) {
        write_document(*end);
    }
}

} // namespace solieu
