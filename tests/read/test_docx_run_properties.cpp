#include "read/document_helpers.hpp"
#include "read/docx_content.hpp"
#include "read/docx_run_properties.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

const std::string k_root =
    "<w:x xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>";

void parse(const std::string& content, XmlHandler& handler)
{
    XmlReader reader("test", handler);
    reader.feed(k_root + content + "</w:x>");
    reader.finish();
}

/// Keeps the fonts of the last text.
class FontRecorder final : public XmlHandler {
public:
    explicit FontRecorder(DocxContent& content) : m_content(content) {}

    void start(const XmlElement& element) override
    {
        m_content.start(element);
    }
    void end(Tag tag) override
    {
        m_content.end(tag);
    }
    void text(std::string_view piece) override
    {
        const RunFonts fonts = m_content.fonts();
        found = std::string(fonts.ascii.value_or("?")) + "/" +
                std::string(fonts.high_ansi.value_or("?")) + "/" +
                std::string(fonts.complex_script.value_or("?"));
        m_content.text(piece);
    }

    std::string found;

private:
    DocxContent& m_content;
};

/// `ascii/hAnsi/cs` of a run; `?` where nothing states one.
std::string fonts_of(const std::string& styles, const std::string& paragraph_properties,
                     const std::string& run_properties)
{
    DocxStyles definitions;
    parse(styles, definitions);
    definitions.finish();
    DocxNumbering numbering([](XmlHandler&) {});
    DocxContent content(DocxStory{definitions, numbering});
    FontRecorder recorder(content);
    parse("<w:p><w:pPr>" + paragraph_properties + "</w:pPr><w:r><w:rPr>" + run_properties +
              "</w:rPr><w:t>x</w:t></w:r></w:p>",
          recorder);
    return recorder.found;
}

std::string fonts(const std::string& ascii, const std::string& high_ansi)
{
    return "<w:rFonts w:ascii='" + ascii + "' w:hAnsi='" + high_ansi + "'/>";
}

} // namespace

TEST_CASE("the font of a run is its own, its styles' or the document's", "[read]")
{
    const std::string styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme='minorHAnsi' w:ascii='Calibri'"
        " w:hAnsi='Arial' w:cs='Mangal'/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:styleId='Doan'><w:rPr>" +
        fonts(".VnTime", ".VnTime") +
        "</w:rPr></w:style><w:style w:type='paragraph' w:styleId='Con'><w:basedOn w:val='Doan'/>"
        "<w:rPr><w:rFonts w:ascii='VNI-Times'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='DoanMau'><w:basedOn w:val='Chu'/></w:style>"
        "<w:style w:type='character' w:styleId='Chu'><w:rPr>" +
        fonts("VNI-Helve", "VNI-Helve") +
        "</w:rPr></w:style><w:style w:type='character' w:styleId='ChuCon'><w:basedOn w:val='Chu'/>"
        "</w:style>";
    const auto [paragraph_properties, run_properties,
                expected] = GENERATE(table<std::string, std::string, std::string>({
        {"", "", "/Arial/Mangal"},
        {"<w:pStyle w:val='Doan'/>", "", ".VnTime/.VnTime/Mangal"},
        {"<w:pStyle w:val='Con'/>", "", "VNI-Times/.VnTime/Mangal"},
        {"<w:pStyle w:val='DoanMau'/>", "", "/Arial/Mangal"}, // a base of another kind
        {"<w:pStyle w:val='Doan'/>", "<w:rStyle w:val='Chu'/>", "VNI-Helve/VNI-Helve/Mangal"},
        {"", "<w:rStyle w:val='ChuCon'/>", "VNI-Helve/VNI-Helve/Mangal"},
        {"", "<w:rFonts w:hAnsi='.VnArial'/><w:rStyle w:val='Chu'/>", "VNI-Helve/.VnArial/Mangal"},
        {"", "<w:rFonts w:hAnsi='.VnArial' w:hAnsiTheme='majorHAnsi'/>", "//Mangal"},
        {"<w:rPr><w:rFonts w:ascii='Chỉ dấu đoạn'/></w:rPr>", "", "/Arial/Mangal"},
        {"<w:pStyle w:val='KhongCo'/>", "<w:rStyle w:val='Doan'/>", "/Arial/Mangal"},
    }));
    CAPTURE(paragraph_properties, run_properties);
    CHECK(fonts_of(styles, paragraph_properties, run_properties) == expected);
}

TEST_CASE("no font is stated where nothing states one", "[read]")
{
    CHECK(fonts_of("", "", "") == "?/?/?");
}

TEST_CASE("names of fonts are kept once, and bounded", "[read][hostile]")
{
    FontNames names;
    const std::string_view first = names.keep("Arial");
    CHECK(names.keep(".VnTime") == ".VnTime");
    CHECK(names.keep("Arial").data() == first.data());
    CHECK(names.keep(std::string(limits::k_max_font_name_bytes + 1, 'x')).empty());
    for (std::size_t i = 0; i < limits::k_max_fonts; ++i) {
        static_cast<void>(names.keep(std::to_string(i)));
    }
    CHECK(names.keep("new").empty());
    CHECK(names.keep("Arial").data() == first.data());
}
