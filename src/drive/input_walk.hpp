/// \file
/// From the files, folders and lists that a user names to the addresses of documents.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

struct WalkOptions {
    /// Shell patterns (fnmatch) of file names; one with a `/` is held against the whole path. With
    /// none, every file counts but hidden ones and those that systems and word processors leave
    /// about. Files that the user names count in any case.
    std::vector<std::string> globs;
    /// Never a document, nor are the files beside it whose names go on from its own.
    std::filesystem::path database;
};

struct InputAddress {
    std::string address;     ///< bytes as the file system has them
    bool is_archive = false; ///< its members are the documents
};

struct WalkCounts {
    std::size_t passed_over = 0;         ///< links to folders, special files, names that do not fit
    std::vector<std::string> unreadable; ///< folders that could not be listed
};

/// Walks one input after another, folders with all that is in them, in the order of the names'
/// bytes. Holds the names of the folders that it is in, not those of the whole tree.
///
/// A folder that is reached by a link is passed over, so that a loop of links ends nothing; a
/// folder that the user names is walked, link or not.
class InputWalk {
public:
    InputWalk(std::vector<std::string> inputs, WalkOptions options);

    /// The next document or archive; empty behind the last.
    [[nodiscard]] std::optional<InputAddress> next();

    /// Whether a member of an archive counts, by its name within the archive.
    [[nodiscard]] bool takes_member(const std::string& name) const;

    [[nodiscard]] const WalkCounts& counts() const
    {
        return m_counts;
    }

private:
    struct Entry {
        std::string path;
        bool is_folder = false;
    };

    void list(const std::string& folder);
    [[nodiscard]] bool takes(const std::string& path) const;
    [[nodiscard]] bool fits_globs(const std::string& path) const;
    [[nodiscard]] bool is_database(const std::string& path) const;

    WalkOptions m_options;
    std::vector<Entry> m_waiting; ///< the next one last
    WalkCounts m_counts;
};

/// Whether the name says that the file is an archive; what is in it decides later.
[[nodiscard]] bool is_archive_name(std::string_view name);

} // namespace solieu
