/// \file
/// Opens the container that a document's parts stand in.
#pragma once

#include "read/document_source.hpp"
#include "read/limits.hpp"
#include "read/part_store.hpp"

#include <memory>

namespace solieu {

/// A zip container, or a package in one XML file, by the first bytes. Keeps a reference to
/// \p source, which must outlive it. Throws DocumentError.
[[nodiscard]] std::unique_ptr<PartStore> open_container(const DocumentSource& source,
                                                        const ReadLimits& limits);

} // namespace solieu
