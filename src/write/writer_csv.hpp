/// \file
/// CSV (RFC 4180): one file per table.
#pragma once

#include "write/csv_text.hpp"
#include "write/destination.hpp"
#include "write/document_tables.hpp"

#include <array>
#include <iosfwd>
#include <string>

namespace solieu {

/// In a folder `documents.csv`, `headings.csv` and so on, all of them, even if they have no rows;
/// to a stream the one table of WriterOptions::table. UTF-8, a line of names first.
class WriterCsv : public DocumentTables {
public:
    /// Throws UsageError for an unknown table.
    WriterCsv(Destination& destination, const WriterOptions& options);

    void close(const Closing& closing) override;

protected:
    void put_row(const TableRow& row) override;
    void end_document() override;

private:
    /// A table's file, and what is still to be written to it.
    struct Output {
        std::ostream* file = nullptr; ///< null for a table that nobody wants
        std::string lines;
    };

    void write(Output& output);

    CsvDialect m_dialect;
    std::array<Output, static_cast<std::size_t>(TableId::operands) + 1> m_outputs;
};

} // namespace solieu
