/// \file
/// Records from JSON Lines, document by document.
#pragma once

#include "core/sink.hpp"
#include "write/record_reader.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace solieu {

/// Takes the lines of JSON Lines output, keeps to their framing (a `document`, its rows, one `end`
/// whose counts are those of the rows) and hands the records on as they come. Rows without their
/// `end` do not count: nothing may be done with them until the EndRecord comes, as every Writer
/// keeps it. Belongs to one thread; the sink must outlive it.
class FramedRecords {
public:
    explicit FramedRecords(Sink<Record>& next) : m_next(next) {}

    /// One line, with or without its `\n`. Throws RecordError that begins with the line's number;
    /// no line may follow it.
    void put_line(std::string_view line);

    /// Behind the last line. Throws RecordError when the last document was cut off.
    void finish();

    /// Whether a document has begun whose `end` is still to come.
    [[nodiscard]] bool is_within_document() const
    {
        return m_is_open;
    }
    /// Those that have ended.
    [[nodiscard]] std::size_t documents() const
    {
        return m_documents;
    }

private:
    void take(ReadRecord&& read);
    void begin(const std::string& doc);
    void count(const Record& record);
    void end(const EndRecord& record);

    Sink<Record>& m_next;
    RecordReader m_reader;
    std::size_t m_line = 0;
    std::size_t m_documents = 0;
    bool m_is_open = false;
    std::size_t m_first_line = 0; ///< of the open document
    std::string m_doc;
    std::size_t m_observations = 0;
    std::size_t m_citations = 0;
    std::size_t m_checks = 0;
};

/// Reads JSON Lines to their end. Throws RecordError that begins with \p name and the line's
/// number, and says what to do; std::system_error when the stream cannot be read. Documents that
/// ended before were handed on. Returns their number.
std::size_t read_records(std::istream& in, const std::string& name, Sink<Record>& next);

} // namespace solieu
