/// \file
/// What workers tell of archives and of documents that cannot be read.
#pragma once

#include "core/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace solieu {

/// The answer to WorkerAction::list.
struct ArchiveList {
    bool is_archive = false;
    bool is_document = false; ///< its name promises an archive, but it is a document itself
    std::vector<std::string> members;
    std::size_t passed_over = 0; ///< second entries of one name
};

/// Reads the lines of the answer. Throws std::runtime_error for what no worker writes.
[[nodiscard]] ArchiveList read_archive_list(std::string_view lines);

/// Digest and size from the answer to WorkerAction::identify; empty where there are none.
[[nodiscard]] DocumentRecord identity_in(std::string_view lines);

/// Whether the file at an address is gone, or the member from one of the archives listed; what lies
/// in other archives counts as there.
[[nodiscard]] bool is_missing(const std::string& address,
                              const std::unordered_set<std::string>& listed);

} // namespace solieu
