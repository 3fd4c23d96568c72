/// \file
/// What packages in one XML file have in common: the stream of each part is the whole file.
#pragma once

#include "read/document_source.hpp"
#include "read/limits.hpp"
#include "read/part_store.hpp"

#include <cstdint>
#include <memory>

namespace solieu {

/// Each part needs its filter(). Belongs to one thread.
class FlatStore : public PartStore {
public:
    /// Keeps a reference to \p source, which must outlive it.
    FlatStore(const DocumentSource& source, const ReadLimits& limits)
        : PartStore(limits), m_source(source)
    {
    }

    /// The bytes count in the store, which bounds them: each reading goes through all parts, so
    /// that the bound of one does not apply.
    [[nodiscard]] std::unique_ptr<PartStream> open(std::uint64_t entry,
                                                   std::uint64_t max_bytes) final;
    [[nodiscard]] bool holds_more_than_parts() const final
    {
        return true;
    }

private:
    const DocumentSource& m_source;
};

} // namespace solieu
