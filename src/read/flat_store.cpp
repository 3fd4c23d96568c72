#include "read/flat_store.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace solieu {
namespace {

/// Keeps references to the source and the store, which must outlive it.
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

} // namespace

std::unique_ptr<PartStream> FlatStore::open(std::uint64_t /*entry*/, std::uint64_t /*max_bytes*/)
{
    return std::make_unique<SourceStream>(m_source, *this);
}

} // namespace solieu
