/// \file
/// JSON Lines: the canonical output, as records.schema.json describes it.
#pragma once

#include "write/spool.hpp"
#include "write/writer.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>

namespace solieu {

/// One object a line, keys in the schema's order, every key always there. Holds back the rows of
/// one document in a spool until its EndRecord; a failed document's rows are dropped, and its
/// counts of rows are then written as 0.
class WriterJsonl final : public Writer {
public:
    /// The stream must outlive the writer; nobody else may write to it between put(EndRecord)s.
    WriterJsonl(std::ostream& out, const WriterOptions& options,
                std::size_t max_bytes_in_memory = Spool::k_max_bytes_in_memory);

    void put(Record record) override;

private:
    void add(const HeadingRecord& heading);
    void add(const ObservationRecord& observation);
    void add(const CitationRecord& citation);
    void add(const CheckRecord& check);
    void add(const AbsenceRecord&) {} // for the checks alone
    void add(DocumentRecord&& document);
    void add(const EndRecord& end);

    void write_document(const EndRecord& end);

    std::ostream& m_out;
    WriterOptions m_options;
    Spool m_rows;
    DocumentRecord m_document;
    std::string m_line; ///< kept for its memory
};

} // namespace solieu
