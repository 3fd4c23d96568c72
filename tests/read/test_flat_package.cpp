#include "read/document_helpers.hpp"
#include "read/flat_package.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

std::string part(const std::string& name, const std::string& xml)
{
    return "<pkg:part pkg:name='" + name + "'><pkg:xmlData>" + xml + "</pkg:xmlData></pkg:part>";
}

std::string relationships(const std::string& rows)
{
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
           rows + "</Relationships>";
}

std::string relationship(const std::string& kind, const std::string& target)
{
    return "<Relationship Id='" + kind +
           "' Type='http://schemas.openxmlformats.org/officeDocument/"
           "2006/relationships/" +
           kind + "' Target='" + target + "'/>";
}

std::string word(const std::string& root, const std::string& content)
{
    return "<w:" + root +
           " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + content +
           "</w:" + root + ">";
}

std::string package(const std::string& parts)
{
    return "<?xml version='1.0' standalone='yes'?><?mso-application progid='Word.Document'?>"
           "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>" +
           parts + "</pkg:package>";
}

std::string document()
{
    return package(
        part("/_rels/.rels", relationships(relationship("officeDocument", "word/document.xml"))) +
        part("/word/_rels/document.xml.rels",
             relationships(relationship("footnotes", "footnotes.xml"))) +
        part("/word/document.xml",
             word("document", "<w:body><w:p>" + run("Thu 5 tỷ") +
                                  "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>" +
                                  paragraph("Chi") + "</w:body>")) +
        "<pkg:part pkg:name='/word/media/a.png'><pkg:binaryData>AAAA</pkg:binaryData></pkg:part>" +
        part("/word/footnotes.xml",
             word("footnotes", "<w:footnote w:id='1'>" + paragraph("gồm thuế") + "</w:footnote>")));
}

Texts texts(const std::string& bytes)
{
    Texts out;
    for (const Block& block : blocks_of(bytes)) {
        out.push_back(block.text);
    }
    return out;
}

} // namespace

TEST_CASE("a package in one XML file is read as a container", "[read]")
{
    CHECK(format_of(DocumentSource::from_bytes(document())) == "docx");
    CHECK(texts(document()) == Texts{"Thu 5 tỷ", "gồm thuế", "Chi"});
    CHECK(texts("\xEF\xBB\xBF" + document()) == Texts{"Thu 5 tỷ", "gồm thuế", "Chi"});
}

TEST_CASE("other XML is not taken for a package", "[read]")
{
    CHECK_FALSE(is_flat_package("<a/>"));
    CHECK_FALSE(is_flat_package("PK http://schemas.microsoft.com/office/2006/xmlPackage"));
    CHECK_FALSE(is_flat_package("Văn bản < http://schemas.microsoft.com/office/2006/xmlPackage"));
}

TEST_CASE("broken packages in one XML file", "[read][hostile]")
{
    CHECK_THAT(failure_of(package("")), Catch::StartsWith("no_document: "));
    CHECK_THAT(failure_of(document().substr(0, document().size() - 20)),
               Catch::StartsWith("broken_xml: "));
    CHECK_THAT(failure_of(package(
                   part("/_rels/.rels", relationships(relationship("officeDocument", "x.xml"))))),
               Catch::StartsWith("no_document: "));
}
