/// \file
/// Documents as files that other processes can open.
#pragma once

#include "core/private_folder.hpp"
#include "read/document_source.hpp"

#include <filesystem>
#include <string>

namespace solieu {

/// Writes the bytes into a new file. Throws DocumentError not_readable and std::system_error.
void copy_into(const DocumentSource& source, const std::filesystem::path& file);

/// A copy in a folder of its own, removed when it is done with.
class SourceCopy {
public:
    /// Throws as copy_into() does.
    explicit SourceCopy(const DocumentSource& source);

    [[nodiscard]] std::string path() const;

private:
    PrivateFolder m_folder;
};

} // namespace solieu
