/// \file
/// From an address to a document's bytes.
#pragma once

#include "read/document_source.hpp"
#include "read/report_archive.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {

/// Between an archive and its member: `2024.zip!/quy-1/bao-cao.docx`, also several times.
inline constexpr std::string_view k_member_mark = "!/";

/// Opens what users and archives name: a file, `-` for standard input, or a member of an archive.
/// Keeps the archive opened last, since members come one after another. Belongs to one thread.
class DocumentOpener {
public:
    /// Throws DocumentError.
    [[nodiscard]] DocumentSource open(const std::string& address);

    /// Of the archive at the address. Throws DocumentError, no_document when it is not an archive.
    [[nodiscard]] ArchiveMembers members(const std::string& address);

private:
    struct OpenArchive {
        OpenArchive(std::string_view its_name, DocumentSource source)
            : name(its_name), archive(std::move(source))
        {
        }

        std::string name; ///< of the file, or of the member in the archive around it
        ReportArchive archive;
    };

    /// The archive that the address lies in, and the address's rest: a member's name.
    ReportArchive& enter(std::string_view& address);
    ReportArchive& enter_level(std::size_t level, std::string_view name);

    std::vector<std::unique_ptr<OpenArchive>> m_open; ///< the outer one first
};

} // namespace solieu
