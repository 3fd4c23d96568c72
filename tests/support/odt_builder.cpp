#include "support/odt_builder.hpp"

#include "support/docx_builder.hpp"

#include <vector>

namespace solieu::test {
namespace {

std::string root(const std::string& name, const std::string& content)
{
    std::string spaces;
    for (const std::string space : {"office", "text", "table", "style"}) {
        spaces += " xmlns:" + space + "='urn:oasis:names:tc:opendocument:xmlns:" + space + ":1.0'";
    }
    return "<office:" + name + spaces +
           " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
           " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'>" +
           content + "</office:" + name + ">";
}

} // namespace

OdtBuilder& OdtBuilder::automatic_styles(const std::string& styles)
{
    m_automatic_styles = styles;
    return *this;
}

OdtBuilder& OdtBuilder::styles(const std::string& styles, const std::string& masters)
{
    m_styles = styles;
    m_masters = masters;
    return *this;
}

OdtBuilder& OdtBuilder::manifest(const std::string& manifest)
{
    m_manifest = manifest;
    return *this;
}

OdtBuilder& OdtBuilder::without_type()
{
    m_has_type = false;
    return *this;
}

std::string OdtBuilder::bytes() const
{
    std::vector<ZipEntry> entries;
    if (m_has_type) {
        entries.push_back({"mimetype", "application/vnd.oasis.opendocument.text"});
    }
    entries.push_back(
        {"content.xml",
         root("document-content", "<office:automatic-styles>" + m_automatic_styles +
                                      "</office:automatic-styles><office:body><office:text>" +
                                      m_text + "</office:text></office:body>")});
    entries.push_back(
        {"styles.xml", root("document-styles", "<office:styles>" + m_styles +
                                                   "</office:styles><office:master-styles>" +
                                                   m_masters + "</office:master-styles>")});
    entries.push_back(
        {"META-INF/manifest.xml",
         "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>" +
             m_manifest + "</manifest:manifest>"});
    return zip_bytes(entries);
}

std::string OdtBuilder::flat_text() const
{
    const std::string text = root(
        "document", "<office:styles>" + m_styles + "</office:styles><office:automatic-styles>" +
                        m_automatic_styles + "</office:automatic-styles><office:master-styles>" +
                        m_masters + "</office:master-styles><office:body><office:text>" + m_text +
                        "</office:text></office:body>");
    const std::string name = "<office:document";
    return name + " office:mimetype='application/vnd.oasis.opendocument.text'" +
           text.substr(name.size());
}

} // namespace solieu::test
