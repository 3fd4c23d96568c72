/// \file
/// Puts the records of documents into the database.
#pragma once

#include "core/record.hpp"
#include "store/sqlite.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace solieu {

/// With what documents are read: the same bytes with the same maker give the same records.
struct Maker {
    std::string program_version;
    std::string grammar_sha256;
    std::string choices = {}; ///< the options that change what is read or checked; empty for none
};

/// Puts one document after another, each whole or not at all, in place of what was there under its
/// name. To be used inside a Transaction. Belongs to one thread; throws StoreError.
class RecordStore {
public:
    /// The connection must outlive the store.
    RecordStore(Connection& connection, Maker maker);

    /// Starts a document. \p name is its name as the file system has it: any bytes.
    void begin(std::string_view name);

    /// The document's records in the order of the contract, its DocumentRecord first; its path is
    /// not used. An EndRecord ends the document.
    void put(const Record& record);

    /// Takes back what was put since begin(), and what was there before is there again.
    void abandon();

    [[nodiscard]] bool is_open() const
    {
        return m_is_open;
    }

private:
    void add(const DocumentRecord& document);
    void add(const HeadingRecord& heading);
    void add(const ObservationRecord& observation);
    void add(const AbsenceRecord&) {} // for the checks alone
    void add(const CitationRecord& citation);
    void add(const CheckRecord& check);
    void add(const EndRecord& end);

    Connection& m_connection;
    Maker m_maker;
    Statement m_find;
    Statement m_remove;
    Statement m_document;
    Statement m_heading;
    Statement m_observation;
    Statement m_citation;
    Statement m_check;
    Statement m_operand;
    Statement m_end;
    std::string m_name;
    std::int64_t m_id = 0;
    std::size_t m_position = 0;
    bool m_is_open = false;
};

} // namespace solieu
