#include "read/flat_package.hpp"

#include "read/part_name.hpp"
#include "read/xml_head.hpp"
#include "read/xml_reader.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

class NameHandler final : public XmlHandler {
public:
    NameHandler(std::vector<std::string>& names, const PartStore& store)
        : m_names(names), m_store(store)
    {
    }

    void start(const XmlElement& element) override
    {
        if (element.tag != Tag::flat_part) {
            return;
        }
        m_store.check_entries(m_names.size() + 1);
        m_names.push_back(folded_part_name(element.attributes.get("name", XmlSpace::flat_package)));
    }
    void end(Tag /*tag*/) override {}

private:
    std::vector<std::string>& m_names;
    const PartStore& m_store;
};

/// Passes on what stands inside the XML of one part.
class PartFilter final : public XmlHandler {
public:
    PartFilter(std::uint64_t wanted, XmlHandler& handler) : m_wanted(wanted), m_handler(handler) {}

    void start(const XmlElement& element) override
    {
        if (m_depth > 0) {
            ++m_depth;
            m_handler.start(element);
        } else if (element.tag == Tag::flat_part) {
            m_is_wanted = m_next++ == m_wanted;
        } else if (element.tag == Tag::flat_xml_data && m_is_wanted) {
            m_depth = 1;
        }
    }
    void end(Tag tag) override
    {
        if (m_depth > 1) {
            m_handler.end(tag);
        }
        m_depth -= m_depth > 0 ? 1 : 0;
    }
    void text(std::string_view piece) override
    {
        if (m_depth > 1) {
            m_handler.text(piece);
        }
    }

private:
    std::uint64_t m_wanted;
    XmlHandler& m_handler;
    std::uint64_t m_next = 0;
    bool m_is_wanted = false;
    std::size_t m_depth = 0; ///< inside the part's pkg:xmlData
};

} // namespace

bool is_flat_package(std::string_view head)
{
    constexpr std::string_view k_space = "http://schemas.microsoft.com/office/2006/xmlPackage";
    return xml_head(head.substr(0, k_flat_head_bytes)).find(k_space) != std::string::npos;
}

FlatPackage::FlatPackage(const DocumentSource& source, const ReadLimits& limits)
    : FlatStore(source, limits)
{
    NameHandler handler(m_names, *this);
    XmlReader reader("of the package", handler);
    const std::unique_ptr<PartStream> stream = open(0, limits::k_max_package_bytes);
    std::vector<char> chunk(limits::k_chunk_bytes);
    while (const std::size_t size = stream->read(chunk.data(), chunk.size())) {
        reader.feed({chunk.data(), size});
    }
    reader.finish();
}

std::optional<std::uint64_t> FlatPackage::find(std::string_view wanted) const
{
    const auto found = std::find(m_names.begin(), m_names.end(), folded_part_name(wanted));
    if (found == m_names.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint64_t>(found - m_names.begin());
}

std::string FlatPackage::name(std::uint64_t entry) const
{
    return m_names.at(entry);
}

std::unique_ptr<XmlHandler> FlatPackage::filter(std::uint64_t entry, XmlHandler& handler) const
{
    return std::make_unique<PartFilter>(entry, handler);
}

} // namespace solieu
