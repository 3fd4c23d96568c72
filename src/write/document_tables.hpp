/// \file
/// What the writers of tables have in common.
#pragma once

#include "write/spool.hpp"
#include "write/table_row.hpp"
#include "write/writer.hpp"

#include <cstdint>
#include <string>

namespace solieu {

/// Turns records into rows of tables. Holds back a document's rows in a spool until its EndRecord;
/// then hands them on, the document's own row first, with their number and `doc`. Of a document
/// that failed there is its own row alone.
class DocumentTables : public Writer {
public:
    explicit DocumentTables(Timing timing) : m_timing(timing) {}

    void put(Record record) final;

protected:
    /// The row is valid during the call. May throw std::system_error.
    virtual void put_row(const TableRow& row) = 0;
    /// Behind the last row of a document.
    virtual void end_document() {}

private:
    void add(DocumentRecord&& document);
    void add(const CheckRecord& check);
    void add(const EndRecord& end);
    void add(const AbsenceRecord&) {} // for the checks alone
    template <typename Row>
    void add(const Row& record)
    {
        fill(m_row, m_input, record);
        hold();
    }

    void hold();
    void release();

    Timing m_timing;
    std::uint64_t m_input = 1;
    DocumentRecord m_document;
    TableRow m_row;
    std::string m_bytes;
    Spool m_rows;
};

} // namespace solieu
