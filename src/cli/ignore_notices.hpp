/// \file
/// What is to be told about the entries of an ignore file.
#pragma once

#include "check/suppressor.hpp"
#include "write/writer.hpp"

#include <vector>

namespace solieu {

/// Whether entries that fit nothing are taken out of their file.
enum class Pruning { off, on };

/// Entries that fit nothing any more (Z001), unless they are about to be taken out, and those that
/// have expired (Z002), once all documents have been seen.
[[nodiscard]] std::vector<Notice> notices_of(const IgnoreList& list, Pruning pruning);

/// One line each on standard error, in English and in Vietnamese.
void report_notices(const std::vector<Notice>& notices);

} // namespace solieu
