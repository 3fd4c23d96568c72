/// \file
/// Reads one XML part of a zip container, a piece at a time.
#pragma once

#include "read/xml_reader.hpp"
#include "read/zip_archive.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace solieu {

/// Which part is read, and in pieces of how many bytes; tests show that the size does not matter.
struct XmlPartPlace {
    std::uint64_t entry = 0;
    std::uint64_t max_bytes = 0;
    std::size_t chunk_bytes = 0;
};

/// Joins a part of the container and its XML reader. The archive and the handler must outlive it.
class XmlPart {
public:
    /// Throws as ZipArchive::open().
    XmlPart(ZipArchive& archive, XmlPartPlace place, XmlHandler& handler);

    /// Feeds the handler with the next piece; false when the part has ended.
    /// Throws as ZipPart::read() and XmlReader::feed().
    bool step();

    void read_all()
    {
        while (step()) {
        }
    }

private:
    ZipPart m_part;
    XmlReader m_reader;
    std::vector<char> m_chunk;
    bool m_has_ended = false;
};

} // namespace solieu
