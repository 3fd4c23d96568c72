#include "support/docx_builder.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

#include <zip.h>

namespace solieu::test {
namespace {

struct SourceFreer {
    void operator()(zip_source_t* source) const
    {
        zip_source_free(source);
    }
};
using Source = std::unique_ptr<zip_source_t, SourceFreer>;

void require(bool holds)
{
    if (!holds) {
        throw std::logic_error("libzip could not build the test file");
    }
}

std::string content_of(zip_source_t* source)
{
    zip_stat_t status;
    require(zip_source_stat(source, &status) == 0 && zip_source_open(source) == 0);
    std::string bytes(status.size, '\0');
    require(zip_source_read(source, bytes.data(), bytes.size()) ==
            static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(source);
    return bytes;
}

std::string word_space(Dialect dialect)
{
    return dialect == Dialect::strict
               ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
               : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
}

std::string relationship_space(Dialect dialect)
{
    return dialect == Dialect::strict
               ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
               : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

void set_size(std::string& zip, std::size_t at, unsigned int size)
{
    for (std::size_t i = 0; i < 4; ++i) {
        zip[at + i] = static_cast<char>(size >> (8 * i) & 0xFFU);
    }
}

/// Sets the size in each header of that signature that carries the name.
void set_size_in_headers(std::string& zip, std::string_view signature, std::size_t size_offset,
                         std::size_t name_offset, std::string_view name, unsigned int size)
{
    for (std::size_t at = zip.find(signature); at != std::string::npos;
         at = zip.find(signature, at + 1)) {
        if (zip.compare(at + name_offset, name.size(), name) == 0) {
            set_size(zip, at + size_offset, size);
        }
    }
}

} // namespace

std::string zip_bytes(const std::vector<ZipEntry>& entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source memory(zip_source_buffer_create(nullptr, 0, 0, &error));
    require(memory != nullptr);
    zip_source_keep(memory.get()); // one reference is the archive's, one is ours
    zip_t* const archive = zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error);
    require(archive != nullptr);
    for (const ZipEntry& entry : entries) {
        zip_source_t* const part =
            zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
        require(zip_file_add(archive, entry.name.c_str(), part, ZIP_FL_ENC_UTF_8) >= 0);
    }
    require(zip_close(archive) == 0);
    return content_of(memory.get());
}

std::string with_declared_size(std::string zip, std::string_view name, unsigned int size)
{
    set_size_in_headers(zip, "PK\x03\x04", 22, 30, name, size);
    set_size_in_headers(zip, "PK\x01\x02", 24, 46, name, size);
    return zip;
}

DocxBuilder::DocxBuilder(std::string body, Dialect dialect)
    : m_dialect(dialect), m_body(std::move(body))
{
}

DocxBuilder& DocxBuilder::footnotes(const std::string& notes)
{
    related_part("footnotes", notes);
    return *this;
}

DocxBuilder& DocxBuilder::endnotes(const std::string& notes)
{
    related_part("endnotes", notes);
    return *this;
}

DocxBuilder& DocxBuilder::comments(const std::string& comments)
{
    related_part("comments", comments);
    return *this;
}

DocxBuilder& DocxBuilder::settings(const std::string& settings)
{
    related_part("settings", settings);
    return *this;
}

DocxBuilder& DocxBuilder::header(const std::string& id, const std::string& content)
{
    m_related[id] = {"header", id + ".xml", root("hdr", content)};
    return *this;
}

DocxBuilder& DocxBuilder::footer(const std::string& id, const std::string& content)
{
    m_related[id] = {"footer", id + ".xml", root("ftr", content)};
    return *this;
}

DocxBuilder& DocxBuilder::diagram(const std::string& data)
{
    m_related["diagramData"] = {
        "diagramData", "diagramData.xml",
        "<dgm:dataModel xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
        " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>" +
            data + "</dgm:dataModel>"};
    return *this;
}

DocxBuilder& DocxBuilder::chart(const std::string& content)
{
    m_related["chart"] = {
        "chart", "chart.xml",
        "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"
        " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:chart>" +
            content + "</c:chart></c:chartSpace>"};
    return *this;
}

DocxBuilder& DocxBuilder::import(const std::string& id, const std::string& bytes)
{
    m_related[id] = {"aFChunk", id + ".bin", bytes};
    return *this;
}

DocxBuilder& DocxBuilder::styles(const std::string& styles)
{
    related_part("styles", styles);
    return *this;
}

DocxBuilder& DocxBuilder::numbering(const std::string& numbering)
{
    related_part("numbering", numbering);
    return *this;
}

DocxBuilder& DocxBuilder::main_part(const std::string& name, const std::string& target)
{
    m_main_name = name;
    m_main_target = target;
    return *this;
}

DocxBuilder& DocxBuilder::part(const std::string& name, const std::string& bytes)
{
    m_parts[name] = bytes;
    return *this;
}

DocxBuilder& DocxBuilder::without(const std::string& name)
{
    m_left_out.push_back(name);
    return *this;
}

void DocxBuilder::related_part(const std::string& kind, const std::string& content)
{
    m_related[kind] = {kind, kind + ".xml", root(kind, content)};
}

std::string DocxBuilder::root(const std::string& name, const std::string& content) const
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + " xmlns:w=\"" +
           word_space(m_dialect) + "\" xmlns:r=\"" + relationship_space(m_dialect) +
           "\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
           " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">" +
           content + "</w:" + name + ">";
}

std::string DocxBuilder::relationships(const std::vector<Target>& targets) const
{
    std::string out = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                      "relationships\">";
    for (const auto& [id, kind, target] : targets) {
        out += "<Relationship Id=\"" + id + "\" Type=\"" + relationship_space(m_dialect) + "/" +
               kind + "\" Target=\"" + target + "\"/>";
    }
    return out + "</Relationships>";
}

std::string DocxBuilder::bytes() const
{
    return zip_bytes(entries());
}

std::vector<ZipEntry> DocxBuilder::entries() const
{
    const std::size_t folder_size = m_main_name.rfind('/') + 1; // 0 when there is no folder
    const std::string folder = m_main_name.substr(0, folder_size);
    std::map<std::string, std::string> parts;
    std::vector<Target> targets;
    for (const auto& [id, related] : m_related) {
        parts[folder + related.file] = related.bytes;
        targets.push_back({id, related.kind, related.file});
    }
    parts["_rels/.rels"] = relationships({{"main", "officeDocument", m_main_target}});
    parts[folder + "_rels/" + m_main_name.substr(folder_size) + ".rels"] = relationships(targets);
    parts[m_main_name] = root("document", "<w:body>" + m_body + "</w:body>");
    for (const auto& [name, content] : m_parts) {
        parts[name] = content;
    }
    std::vector<ZipEntry> entries;
    for (const auto& [name, content] : parts) {
        if (std::find(m_left_out.begin(), m_left_out.end(), name) == m_left_out.end()) {
            entries.push_back({name, content});
        }
    }
    return entries;
}

std::string paragraph(const std::string& text, const std::string& properties)
{
    const std::string marked =
        properties.empty() ? std::string() : "<w:pPr>" + properties + "</w:pPr>";
    return "<w:p>" + marked + run(text) + "</w:p>";
}

std::string run(const std::string& text)
{
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string repeated(std::string_view text, std::size_t count)
{
    std::string out;
    out.reserve(text.size() * count);
    for (; count > 0; --count) {
        out += text;
    }
    return out;
}

} // namespace solieu::test
