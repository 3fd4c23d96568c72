/// \file
/// What a caller may choose about the reading of documents.
#pragma once

#include "read/limits.hpp"

namespace solieu {

/// Which text of a document with tracked changes is read: as it is when all changes are accepted,
/// or as it was before them.
enum class Changes { accepted, original };

struct ReadOptions {
    Changes changes = Changes::accepted;
    ReadLimits limits = {};
};

} // namespace solieu
