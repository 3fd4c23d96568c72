#include "write/framed_records.hpp"

#include <array>
#include <cerrno>
#include <istream>
#include <system_error>
#include <utility>
#include <variant>

namespace solieu {

void FramedRecords::put_line(std::string_view line)
{
    ++m_line;
    try {
        take(m_reader.read(line));
    } catch (const RecordError& error) {
        throw RecordError(std::to_string(m_line) + ": " + error.what());
    }
}

void FramedRecords::take(ReadRecord&& read)
{
    if (std::holds_alternative<DocumentRecord>(read.record)) {
        begin(read.doc);
    } else if (!m_is_open) {
        throw RecordError("a row outside a document; its `document` line is missing");
    } else if (read.doc != m_doc) {
        throw RecordError("\"doc\": a row of another document before this one's `end`");
    }
    if (const auto* last = std::get_if<EndRecord>(&read.record)) {
        end(*last);
    } else {
        count(read.record);
    }
    m_next.put(std::move(read.record));
}

void FramedRecords::begin(const std::string& doc)
{
    if (m_is_open) {
        throw RecordError("a new document, but the one of line " + std::to_string(m_first_line) +
                          " has no `end`: it was cut off");
    }
    m_is_open = true;
    m_first_line = m_line;
    m_doc = doc;
    m_observations = 0;
    m_citations = 0;
    m_checks = 0;
}

void FramedRecords::count(const Record& record)
{
    m_observations += std::holds_alternative<ObservationRecord>(record) ? 1 : 0;
    m_citations += std::holds_alternative<CitationRecord>(record) ? 1 : 0;
    m_checks += std::holds_alternative<CheckRecord>(record) ? 1 : 0;
}

void FramedRecords::end(const EndRecord& record)
{
    const auto expect = [](std::string_view key, std::size_t stated, std::size_t counted) {
        if (stated != counted) {
            throw RecordError("end: \"" + std::string(key) + "\": " + std::to_string(stated) +
                              ", but the document has " + std::to_string(counted));
        }
    };
    expect("observations", record.observations, m_observations);
    expect("citations", record.citations, m_citations);
    expect("checks", record.checks, m_checks);
    m_is_open = false;
    ++m_documents;
}

void FramedRecords::finish()
{
    if (m_is_open) {
        throw RecordError(std::to_string(m_line) + ": the document of line " +
                          std::to_string(m_first_line) + " has no `end`");
    }
    m_next.finish();
}

namespace {

/// The next line without its end; of a line that is too long, at least one byte more than a record
/// may have.
bool read_line(std::istream& in, std::string& line)
{
    constexpr std::size_t k_piece = 4096;
    std::array<char, k_piece> buffer; // getline() writes it
    char* const piece = buffer.data();
    line.clear();
    while (line.size() <= JsonTree::k_max_bytes) {
        in.getline(piece, k_piece);
        const auto size = static_cast<std::size_t>(in.gcount());
        if (in.bad()) {
            throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                                    "cannot read records");
        }
        if (in.eof()) {
            line.append(piece, size);
            return !line.empty();
        }
        if (!in.fail()) {
            line.append(piece, size - 1); // the line's end was counted
            return true;
        }
        line.append(piece, size); // no room for the rest
        in.clear(in.rdstate() & ~std::ios::failbit);
    }
    return true;
}

} // namespace

std::size_t read_records(std::istream& in, const std::string& name, Sink<Record>& next)
{
    FramedRecords records(next);
    try {
        errno = 0;
        for (std::string line; read_line(in, line);) {
            records.put_line(line);
        }
        records.finish();
    } catch (const RecordError& error) {
        std::string what = name + ":" + error.what();
        if (in.eof() && records.is_within_document()) {
            what += "; the file ends here: it was cut off";
        } else if (records.documents() == 0 && !records.is_within_document()) {
            what += "; is this a file of records, as `solieu extract` writes them?";
        }
        throw RecordError(what);
    }
    return records.documents();
}

} // namespace solieu
