#include "write/document_tables.hpp"

#include <cstddef>
#include <utility>
#include <variant>

namespace solieu {

void DocumentTables::put(Record record)
{
    std::visit([this](auto& one) { add(std::move(one)); }, record);
}

void DocumentTables::add(DocumentRecord&& document)
{
    m_document = std::move(document);
}

void DocumentTables::add(const CheckRecord& check)
{
    fill(m_row, m_input, check);
    hold();
    for (std::size_t position = 0; position < check.operands.size(); ++position) {
        fill(m_row, m_input, check, position);
        hold();
    }
}

void DocumentTables::add(const EndRecord& end)
{
    if (end.status == DocumentStatus::failed) {
        m_rows.discard();
    }
    EndRecord shown = end;
    if (m_timing == Timing::left_out) {
        shown.milliseconds.reset();
    }
    fill(m_row, m_input, m_document, shown);
    put_row(m_row);
    release();
    end_document();
    m_document = DocumentRecord{};
    ++m_input;
}

void DocumentTables::hold()
{
    m_bytes.clear();
    m_row.append_to(m_bytes);
    m_rows.append(m_bytes);
}

void DocumentTables::release()
{
    std::string rest; // of a piece: the beginning of a row
    m_rows.take([&](std::string_view piece) {
        rest += piece;
        std::string_view bytes = rest;
        while (const std::size_t size = m_row.read(bytes)) {
            m_row.set_doc(m_document.doc);
            put_row(m_row);
            bytes.remove_prefix(size);
        }
        rest.erase(0, rest.size() - bytes.size());
    });
}

} // namespace solieu
