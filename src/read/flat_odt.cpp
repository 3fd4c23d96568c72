#include "read/flat_odt.hpp"

#include "core/error.hpp"
#include "read/xml_head.hpp"
#include "read/xml_reader.hpp"

#include <array>

namespace solieu {
namespace {

/// A part, and the element of the file that it lacks.
struct FlatPart {
    std::string_view name;
    Tag left_out;
};

constexpr std::array k_parts{
    FlatPart{"content.xml", Tag::odf_office_master_styles},
    FlatPart{"styles.xml", Tag::odf_office_body},
};

class PartFilter final : public XmlHandler {
public:
    PartFilter(Tag left_out, XmlHandler& handler) : m_left_out(left_out), m_handler(handler) {}

    void start(const XmlElement& element) override
    {
        if (element.tag == Tag::odf_office_document && !m_has_root) {
            check_type(element.attributes.get("mimetype", XmlSpace::odf_office));
        }
        m_has_root = true;
        if (m_skipped > 0 || element.tag == m_left_out) {
            ++m_skipped;
        } else {
            m_handler.start(element);
        }
    }
    void end(Tag tag) override
    {
        if (m_skipped > 0) {
            --m_skipped;
        } else {
            m_handler.end(tag);
        }
    }
    void text(std::string_view piece) override
    {
        if (m_skipped == 0) {
            m_handler.text(piece);
        }
    }

private:
    static void check_type(std::string_view type)
    {
        if (!type.empty() && !type.starts_with("application/vnd.oasis.opendocument.text")) {
            throw DocumentError(
                ErrorCode::unknown_format,
                "this is an OpenDocument file, but no text: save its text as DOCX",
                "đây là tệp OpenDocument nhưng không phải văn bản: hãy lưu phần văn bản thành "
                "DOCX");
        }
    }

    Tag m_left_out;
    XmlHandler& m_handler;
    std::size_t m_skipped = 0; ///< depth inside the element that is left out
    bool m_has_root = false;
};

} // namespace

bool is_flat_odt(const DocumentSource& source, std::string_view head)
{
    constexpr std::string_view k_root = ":document";
    constexpr std::string_view k_space = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    constexpr std::size_t k_searched = 16 * limits::k_kibi; // the root binds some 40 prefixes
    return xml_head(head).find(k_root) != std::string::npos &&
           xml_head(source.read_at(0, k_searched)).find(k_space) != std::string::npos;
}

std::optional<std::uint64_t> FlatOdt::find(std::string_view wanted) const
{
    for (std::uint64_t entry = 0; entry < k_parts.size(); ++entry) {
        if (k_parts[entry].name == wanted) {
            return entry;
        }
    }
    return std::nullopt;
}

std::string FlatOdt::name(std::uint64_t entry) const
{
    return std::string(k_parts.at(entry).name);
}

std::unique_ptr<XmlHandler> FlatOdt::filter(std::uint64_t entry, XmlHandler& handler) const
{
    return std::make_unique<PartFilter>(k_parts.at(entry).left_out, handler);
}

} // namespace solieu
