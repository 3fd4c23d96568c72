#include "read/container.hpp"
#include "read/document_helpers.hpp"
#include "support/encodings.hpp"
#include "support/zip_writer.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

/// A report with a note, styles and a list: every kind of part that the reader looks up.
DocxBuilder report(Dialect dialect = Dialect::transitional)
{
    DocxBuilder builder("<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr>" + run("Thu đạt 24%") +
                            "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>" +
                            paragraph("Chi", "<w:numPr><w:numId w:val='1'/></w:numPr>"),
                        dialect);
    builder.footnotes("<w:footnote w:id='2'>" + paragraph("Dự toán năm") + "</w:footnote>")
        .styles("<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 2'/></w:style>")
        .numbering("<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt "
                   "w:val='upperRoman'/><w:start w:val='1'/><w:lvlText w:val='%1.'/></w:lvl>"
                   "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
    return builder;
}

const std::string k_read = "2 Thu đạt 24%|0 Dự toán năm|0 I. Chi";

/// `level text` of each block, joined by `|`; or the failure.
std::string read_of(const std::string& bytes)
{
    const std::string failure = failure_of(bytes);
    std::string out = failure;
    for (const Block& block : failure.empty() ? blocks_of(bytes) : std::vector<Block>()) {
        out += (out.empty() ? "" : "|") + std::to_string(block.heading_level) + " " + block.text;
    }
    return out;
}

template <typename Change>
std::vector<ZipEntry> changed(std::vector<ZipEntry> entries, Change change)
{
    for (ZipEntry& entry : entries) {
        change(entry);
    }
    return entries;
}

std::string in_upper_case(std::string name)
{
    for (char& letter : name) {
        letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return name;
}

std::string with_backslashes(std::string name)
{
    for (char& letter : name) {
        letter = letter == '/' ? '\\' : letter;
    }
    return name;
}

std::string without_declaration(const std::string& xml)
{
    return xml.starts_with("<?xml") ? xml.substr(xml.find("?>") + 2) : xml;
}

} // namespace

TEST_CASE("containers of every layout are read", "[read][container]")
{
    const ZipLayout layout = GENERATE(ZipLayout::stored, ZipLayout::streamed, ZipLayout::zip64,
                                      ZipLayout::zip64_locally, ZipLayout::after_a_comment);
    CAPTURE(static_cast<int>(layout));
    CHECK(read_of(stored_zip(report().entries(), layout)) == k_read);
}

TEST_CASE("entries are found by odd names", "[read][container]")
{
    const auto read_with = [](auto name_of) {
        return read_of(stored_zip(
            changed(report().entries(), [&](ZipEntry& entry) { entry.name = name_of(entry.name); }),
            ZipLayout::stored));
    };
    CHECK(read_with([](const std::string& name) { return "/" + name; }) == k_read);
    CHECK(read_with(with_backslashes) == k_read);
    CHECK(read_with([](const std::string& name) { return "\\" + with_backslashes(name); }) ==
          k_read);
    CHECK(read_with(in_upper_case) == k_read);
    CHECK(read_with([](const std::string& name) { return "./" + name; }) == k_read);
}

TEST_CASE("parts may be in UTF-16 or begin with a byte order mark", "[read][container]")
{
    const Encoding encoding =
        GENERATE(Encoding::utf8, Encoding::utf8_mark, Encoding::utf16_le, Encoding::utf16_be);
    const bool is_wide = encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
    const std::string declaration =
        std::string("<?xml version='1.0' encoding='") + (is_wide ? "UTF-16" : "UTF-8") + "'?>";
    const auto read_with = [&](const std::string& prologue) {
        return read_of(zip_bytes(changed(report().entries(), [&](ZipEntry& entry) {
            entry.bytes = encoded(prologue + without_declaration(entry.bytes), encoding);
        })));
    };
    CAPTURE(static_cast<int>(encoding));
    CHECK(read_with("") == k_read);
    CHECK(read_with(declaration) == k_read);
}

TEST_CASE("strict documents are found and read through", "[read][container]")
{
    CHECK(read_of(report(Dialect::strict).bytes()) == k_read);
}

TEST_CASE("documents with macros and templates are documents", "[read][container]")
{
    const std::string type =
        GENERATE("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                 "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
                 "application/vnd.ms-word.document.macroEnabled.main+xml",
                 "application/vnd.ms-word.template.macroEnabledTemplate.main+xml");
    CAPTURE(type);
    DocxBuilder builder = report();
    builder.part("[Content_Types].xml",
                 "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                 "<Override PartName='/word/document.xml' ContentType='" +
                     type + "'/></Types>");
    CHECK(read_of(builder.bytes()) == k_read);
    // Where the relationship leads nowhere the type alone tells.
    builder.main_part("word/document.xml", "word/khac.xml");
    CHECK(read_of(builder.bytes()) == k_read);
}

TEST_CASE("targets may be percent-encoded, and so may names of entries", "[read][container]")
{
    const auto [name, target] = GENERATE(table<std::string, std::string>({
        {"báo cáo/phần chính.xml", "b%C3%A1o%20c%C3%A1o/ph%e1%ba%a7n%20ch%C3%ADnh.xml"},
        {"b%C3%A1o%20c%C3%A1o/chinh.xml", "b%C3%A1o%20c%C3%A1o/chinh.xml"},
        {"báo cáo/chinh.xml", "báo cáo/chinh.xml"},
    }));
    CAPTURE(name, target);
    DocxBuilder builder = report();
    builder.main_part(name, target);
    CHECK(read_of(builder.bytes()) == k_read);
}
