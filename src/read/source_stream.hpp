/// \file
/// A whole file as the stream of a part, for packages in one XML file.
#pragma once

#include "read/document_source.hpp"
#include "read/part_store.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace solieu {

/// Counts its bytes in the store; keeps references to both, which must outlive it.
class SourceStream final : public PartStream {
public:
    SourceStream(const DocumentSource& source, PartStore& store) : m_source(source), m_store(store)
    {
    }

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override
    {
        const std::string piece = m_source.read_at(m_offset, size);
        std::copy(piece.begin(), piece.end(), to);
        m_offset += piece.size();
        m_store.count_bytes(piece.size());
        return piece.size();
    }

private:
    const DocumentSource& m_source;
    PartStore& m_store;
    std::uint64_t m_offset = 0;
};

} // namespace solieu
