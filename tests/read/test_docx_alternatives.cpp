#include "read/document_helpers.hpp"
#include "read/docx_alternatives.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

std::string choice(const std::string& prefixes, const std::string& content)
{
    return "<mc:Choice xmlns:u='urn:later' Requires='" + prefixes + "'>" + content + "</mc:Choice>";
}

std::string alternatives(const std::string& content)
{
    return "<mc:AlternateContent>" + content + "</mc:AlternateContent>";
}

const std::string k_fallback = "<mc:Fallback>" + run("cũ") + "</mc:Fallback>";

} // namespace

TEST_CASE("the first choice that Word understands is read, else the fallback", "[read]")
{
    const auto [content, text] = GENERATE(table<std::string, std::string>({
        {choice("wps", run("mới")) + k_fallback, "mới"},
        {choice("wps w14", run("mới")) + k_fallback, "mới"},
        {choice("u", run("sai")) + k_fallback, "cũ"},
        {choice("wps u", run("sai")) + k_fallback, "cũ"},
        {choice("unbound", run("sai")) + k_fallback, "cũ"},
        {choice("u", run("sai")) + choice("wps", run("mới")) + k_fallback, "mới"},
        {choice("wps", run("mới")) + choice("w14", run("sai")) + k_fallback, "mới"},
        {choice("u", run("sai")), ""},
        {choice("wps", alternatives(choice("u", run("sai")) + k_fallback)) + k_fallback, "cũ"},
    }));
    CAPTURE(content);
    CHECK(texts_of(DocxBuilder("<w:p>" + run("a") + alternatives(content) + run("b") + "</w:p>")) ==
          Texts{"a" + text + "b"});
}

TEST_CASE("a prefix is judged by its namespace", "[read]")
{
    const std::string canvas = "<mc:Choice xmlns:x='http://schemas.microsoft.com/office/word/2010/"
                               "wordprocessingCanvas' Requires='x'>";
    CHECK(texts_of(DocxBuilder("<w:p>" +
                               alternatives(canvas + run("mới") + "</mc:Choice>" + k_fallback) +
                               "</w:p>")) == Texts{"mới"});
}

TEST_CASE("alternatives of paragraphs and rows count once", "[read]")
{
    const std::string cell = "<w:tc>" + paragraph("ô") + "</w:tc>";
    CHECK(
        texts_of(DocxBuilder(alternatives(choice("wps", paragraph("đoạn")) + "<mc:Fallback>" +
                                          paragraph("đoạn") + "</mc:Fallback>") +
                             "<w:tbl>" +
                             alternatives(choice("wps", "<w:tr>" + cell + "</w:tr>") +
                                          "<mc:Fallback><w:tr>" + cell + "</w:tr></mc:Fallback>") +
                             "</w:tbl>")) == Texts{"đoạn", "ô"});
}
