/// \file
/// A `.zip` with reports in it.
#pragma once

#include "read/document_source.hpp"
#include "read/zip_archive.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// What an archive holds, as far as it is of use.
struct ArchiveMembers {
    std::vector<std::string> names; ///< of files, in the archive's order, each once
    std::size_t passed_over = 0;    ///< second entries of one name
};

/// Lists and opens the files of a zip container. No name of a member is ever used as a path.
/// Belongs to one thread.
class ReportArchive {
public:
    /// Throws DocumentError truncated, limit_exceeded, not_readable, or broken_container, for one
    /// with symbolic links too.
    explicit ReportArchive(DocumentSource source);
    ReportArchive(const ReportArchive&) = delete;
    ReportArchive& operator=(const ReportArchive&) = delete;

    /// Whether the container is itself a document (Office Open XML, OpenDocument), no archive.
    [[nodiscard]] bool is_document() const;

    [[nodiscard]] ArchiveMembers members() const;

    [[nodiscard]] bool has(std::string_view member) const;

    /// The member's bytes: in memory when there are few, else in a temporary file without a name
    /// that goes with the source. Throws DocumentError: not_found, is_empty, encrypted,
    /// limit_exceeded, truncated, unknown_format.
    [[nodiscard]] DocumentSource open(std::string_view member);

private:
    DocumentSource m_source;
    ZipArchive m_archive;
};

} // namespace solieu
