/// \file
/// For people: each finding of a report's checks beside the sentence that it is about.
#pragma once

#include "core/check_counts.hpp"
#include "write/view_words.hpp"
#include "write/writer.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace solieu {

/// Per document the findings, worst first, those of one cause together: the passage with the
/// figures underlined (`^` the stated one, `~` the others), what is stated beside what is computed,
/// the suggestion and the message; then how much was checked, and what was not and why. Holds the
/// findings of one document, with Showing::all all its checks. Not meant to be read back.
class WriterView final : public Writer {
public:
    WriterView(std::ostream& out, const WriterOptions& options);

    void put(Record record) override;
    void close(const Closing& closing) override;

private:
    void take(CheckRecord check);
    void write_document(const EndRecord& end);
    void write_header(const EndRecord& end);
    void write_checks();
    void flush();

    std::ostream& m_out;
    WriterOptions m_options;
    const ViewWords& m_words;
    DocumentRecord m_document;
    std::vector<CheckRecord> m_checks; ///< those that are shown
    CheckCounts m_counts;
    CheckCounts m_total;
    std::size_t m_documents = 0;
    std::size_t m_failed = 0;
};

} // namespace solieu
