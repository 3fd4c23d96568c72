/// \file
/// For people: every figure with the words and rules behind each of its fields.
#pragma once

#include "write/spool.hpp"
#include "write/writer.hpp"

#include <iosfwd>
#include <string>

namespace solieu {

/// A few lines of text for each observation: where it stands, what it says, and for each field the
/// words that decided it and the line of the grammar file that knows them. Not meant to be read
/// back by programs.
class WriterExplain final : public Writer {
public:
    WriterExplain(std::ostream& out, const WriterOptions& options);

    void put(Record record) override;

private:
    void add(const ObservationRecord& observation);
    void write_document(const EndRecord& end);

    std::ostream& m_out;
    Spool m_lines;
    DocumentRecord m_document;
};

} // namespace solieu
