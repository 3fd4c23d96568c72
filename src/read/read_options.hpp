/// \file
/// What a caller may choose about the reading of documents.
#pragma once

#include "core/text_encoding.hpp"
#include "read/limits.hpp"

#include <optional>

namespace solieu {

/// Which text of a document with tracked changes is read: as it is when all changes are accepted,
/// or as it was before them.
enum class Changes { accepted, original };

struct ReadOptions {
    Changes changes = Changes::accepted;
    /// Of texts; without it each text tells its own.
    std::optional<TextEncoding> encoding = std::nullopt;
    ReadLimits limits = {};
};

} // namespace solieu
