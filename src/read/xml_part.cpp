#include "read/xml_part.hpp"

#include <utility>

namespace solieu {

XmlPart::XmlPart(PartStore& store, XmlPartPlace place, XmlHandler& handler)
    : m_part(store.open(place.entry, place.max_bytes)),
      m_filter(store.filter(place.entry, handler)),
      m_reader(store.name(place.entry), m_filter ? *m_filter : handler), m_chunk(place.chunk_bytes)
{
}

XmlPart::XmlPart(std::unique_ptr<PartStream> stream, std::string name, std::size_t chunk_bytes,
                 XmlHandler& handler)
    : m_part(std::move(stream)), m_reader(std::move(name), handler), m_chunk(chunk_bytes)
{
}

bool XmlPart::step()
{
    if (m_has_ended) {
        return false;
    }
    const std::size_t size = m_part->read(m_chunk.data(), m_chunk.size());
    if (size == 0) {
        m_has_ended = true;
        m_reader.finish();
        return false;
    }
    m_reader.feed({m_chunk.data(), size});
    return true;
}

} // namespace solieu
