/// \file
/// SARIF 2.1.0, for the tools that show and compare the findings of checkers.
#pragma once

#include "write/writer.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace solieu {

/// One log with one run. By default its results are what fails: findings that nobody has accepted
/// and that are sure enough (binding above B3; weaker ones are of kind `review`). With
/// Showing::all also what holds (`pass`), is open, does not apply, is for review or is suppressed.
/// The same records give the same bytes. Written document by document; holds the checks of one
/// document, and of each only its name and digest.
class WriterSarif final : public Writer {
public:
    WriterSarif(std::ostream& out, const WriterOptions& options);

    void put(Record record) override;
    /// Must be called, or the log is cut off.
    void close(const Closing& closing) override;

private:
    void write_begin();
    void write_result(const std::string& json);
    void write_document(const EndRecord& end);
    void flush();

    std::ostream& m_out;
    WriterOptions m_options;
    DocumentRecord m_document;
    std::vector<CheckRecord> m_checks;
    std::vector<std::string> m_artifacts;     ///< JSON of each
    std::vector<std::string> m_notifications; ///< JSON of each
    bool m_has_begun = false;
    bool m_has_results = false;
    bool m_is_complete = true; ///< every document could be read
};

} // namespace solieu
