/// \file
/// Runs documents through the pipeline and keeps what comes out; files that last as long as a test.
#pragma once

#include "core/private_folder.hpp"
#include "core/record.hpp"
#include "drive/bulk.hpp"
#include "support/built_in.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::test {

/// A new folder, removed with its files.
class TemporaryFolder {
public:
    /// Writes a file of that name; returns its path.
    [[nodiscard]] std::string file(const std::string& name, std::string_view bytes) const;
    [[nodiscard]] std::string path(const std::string& name = "") const;

private:
    PrivateFolder m_folder;
};

/// What a bulk of documents gave.
struct Outcome {
    std::vector<Record> records;
    std::vector<Failure> failures;
    std::vector<std::string> findings; ///< their codes
    BulkSummary summary;

    /// The records of one kind, in order.
    template <typename Kind>
    [[nodiscard]] std::vector<Kind> all() const
    {
        std::vector<Kind> chosen;
        for (const Record& record : records) {
            if (const auto* wanted = std::get_if<Kind>(&record)) {
                chosen.push_back(*wanted);
            }
        }
        return chosen;
    }
};

[[nodiscard]] Outcome run_bulk(const std::vector<std::string>& paths);

/// The bytes of a file.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);

} // namespace solieu::test
