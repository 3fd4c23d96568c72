#include "read/odt_reader.hpp"

#include "core/error.hpp"
#include "read/flat_odt.hpp"
#include "read/limits.hpp"
#include "read/odt_content.hpp"
#include "read/odt_styles.hpp"
#include "read/part_bytes.hpp"
#include "read/table_numbers.hpp"
#include "read/xml_part.hpp"
#include "read/zip_archive.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace solieu {
namespace {

/// Reads styles alone.
class StyleHandler final : public XmlHandler {
public:
    explicit StyleHandler(OdtStyles& styles) : m_styles(styles) {}

    void start(const XmlElement& element) override
    {
        m_styles.start(element);
    }
    void end(Tag tag) override
    {
        m_styles.end(tag);
    }

private:
    OdtStyles& m_styles;
};

/// Looks whether any part is encrypted.
class ManifestHandler final : public XmlHandler {
public:
    void start(const XmlElement& element) override
    {
        is_encrypted = is_encrypted || element.tag == Tag::odf_manifest_encryption_data;
    }
    void end(Tag /*tag*/) override {}

    bool is_encrypted = false;
};

std::unique_ptr<PartStore> open_odt(const DocumentSource& source, const ReadLimits& limits)
{
    if (source.read_at(0, 2) == "PK") {
        return std::make_unique<ZipArchive>(source, limits);
    }
    return std::make_unique<FlatOdt>(source, limits);
}

class OdtReader {
public:
    OdtReader(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options)
        : m_container(open_odt(source, options.limits)), m_store(*m_container), m_sink(sink),
          m_options(options)
    {
    }

    void read()
    {
        refuse_encrypted();
        const std::optional<std::uint64_t> content = m_store.find("content.xml");
        if (!content) {
            throw DocumentError(ErrorCode::no_document,
                                "the file lacks its main part content.xml: save the document again",
                                "tệp thiếu phần chính content.xml: hãy lưu lại tài liệu");
        }
        const std::optional<std::uint64_t> styles = m_store.find("styles.xml");
        if (styles) {
            StyleHandler handler(m_styles);
            XmlPart(m_store, place_of(*styles), handler).read_all();
        }
        read_part(*content);
        if (styles) {
            read_part(*styles); // headers and footers
        }
        m_sink.finish();
    }

private:
    [[nodiscard]] XmlPartPlace place_of(std::uint64_t entry) const
    {
        return {entry, m_options.limits.part_bytes, limits::k_chunk_bytes};
    }

    void refuse_encrypted()
    {
        const auto manifest = m_store.find("META-INF/manifest.xml");
        if (!manifest) {
            return;
        }
        ManifestHandler handler;
        XmlPart(m_store, place_of(*manifest), handler).read_all();
        if (handler.is_encrypted) {
            throw DocumentError(ErrorCode::encrypted,
                                "the document is encrypted: open it and save it without a password",
                                "tài liệu bị mã hóa: hãy mở rồi lưu lại không đặt mật khẩu");
        }
    }

    void read_part(std::uint64_t entry)
    {
        OdtContent content(m_styles, m_options);
        XmlPart part(m_store, place_of(entry), content);
        TableNumbers tables(m_next_table);
        bool is_going_on = true;
        while (is_going_on) {
            is_going_on = part.step();
            for (ContentBlock& item : content.blocks()) {
                item.block.index = m_next_index++;
                if (item.block.cell) {
                    tables.renumber(*item.block.cell);
                }
                m_sink.put(std::move(item.block));
            }
            content.blocks().clear();
        }
    }

    std::unique_ptr<PartStore> m_container;
    PartStore& m_store;
    Sink<Block>& m_sink;
    ReadOptions m_options;
    OdtStyles m_styles;
    std::size_t m_next_index = 0;
    std::size_t m_next_table = 0;
};

} // namespace

bool is_odt(const DocumentSource& source, std::string_view head)
{
    constexpr std::size_t k_name_at = 30; // behind the local header of the first entry
    constexpr std::string_view k_type = "application/vnd.oasis.opendocument.text";
    constexpr std::string_view k_type_part = "mimetype";
    if (is_flat_odt(source, head)) {
        return true;
    }
    if (!head.starts_with("PK\x03\x04") || head.size() <= k_name_at) {
        return false;
    }
    const std::string_view first = head.substr(k_name_at);
    for (const std::string_view of_word : {"[Content_Types].xml", "_rels/", "word/", "docProps/"}) {
        if (first.starts_with(of_word)) {
            return false;
        }
    }
    if (first.starts_with(k_type_part) && first.substr(k_type_part.size()).starts_with(k_type)) {
        return true;
    }
    ZipArchive archive(source);
    if (archive.find("[Content_Types].xml") || !archive.find("content.xml")) {
        return false;
    }
    const auto type = archive.find(k_type_part);
    return !type || bytes_of_part(archive, *type, limits::k_kibi).starts_with(k_type);
}

void read_odt(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options)
{
    OdtReader(source, sink, options).read();
}

} // namespace solieu
