/// \file
/// Reads one XML part of a container, a piece at a time.
#pragma once

#include "read/part_store.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace solieu {

/// Which part is read, and in pieces of how many bytes; tests show that the size does not matter.
struct XmlPartPlace {
    std::uint64_t entry = 0;
    std::uint64_t max_bytes = 0;
    std::size_t chunk_bytes = 0;
};

/// Joins a part of the container and its XML reader. The store and the handler must outlive it.
class XmlPart {
public:
    /// Throws as PartStore::open().
    XmlPart(PartStore& store, XmlPartPlace place, XmlHandler& handler);

    /// A part whose bytes come from elsewhere; \p name is for messages.
    XmlPart(std::unique_ptr<PartStream> stream, std::string name, std::size_t chunk_bytes,
            XmlHandler& handler);

    /// Feeds the handler with the next piece; false when the part has ended.
    /// Throws as PartStream::read() and XmlReader::feed().
    bool step();

    void read_all()
    {
        while (step()) {
        }
    }

private:
    std::unique_ptr<PartStream> m_part;
    std::unique_ptr<XmlHandler> m_filter; ///< null where the part's handler needs none
    XmlReader m_reader;
    std::vector<char> m_chunk;
    bool m_has_ended = false;
};

} // namespace solieu
