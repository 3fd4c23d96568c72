/// \file
/// The file of findings that people have looked at and accepted.
#pragma once

#include "core/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// One row: a finding, known by its fingerprint, and why it is accepted.
struct IgnoreEntry {
    std::string fingerprint;
    std::string rule; ///< of the finding; empty for any
    std::string doc;  ///< the document that it stands in: its path or the end of it, its number, or
                      ///< its id; empty where the row does not say
    std::string kind; ///< `accepted-error`, `tool-wrong`, `other-base`, `revised`, `baseline`
    std::string reason; ///< never empty
    std::string until;  ///< last day on which the row counts, ISO 8601; empty for ever
    std::size_t line = 0;
    std::string row; ///< as it is written
};

struct IgnoreFile {
    std::string path;
    std::vector<IgnoreEntry> entries; ///< in the file's order
};

/// Far above any corpus's findings; a file beyond is a mistake, and would be held in memory.
struct IgnoreLimits {
    std::size_t max_bytes = std::size_t{64} << 20U;
    std::size_t max_lines = 200'000;
};

/// JSON Lines, one entry a line; blank lines do not count. Throws UsageError: `FILE:LINE: `, what
/// is wrong and what to do, in English and in Vietnamese.
[[nodiscard]] IgnoreFile parse_ignore_file(std::string_view text, const std::string& path,
                                           const IgnoreLimits& limits = {});

/// The same of a file. Throws UsageError when it cannot be read.
[[nodiscard]] IgnoreFile read_ignore_file(const std::string& path, const IgnoreLimits& limits = {});

/// A row of kind `baseline` for a finding, with its line end.
[[nodiscard]] std::string baseline_row(const CheckRecord& check, std::string_view doc,
                                       std::string_view today);

} // namespace solieu
