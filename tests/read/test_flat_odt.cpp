#include "read/document_helpers.hpp"
#include "read/flat_odt.hpp"
#include "support/encodings.hpp"
#include "support/odt_builder.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

Texts texts_in(const std::string& bytes)
{
    Texts out;
    for (const Block& block : blocks_of(bytes)) {
        out.push_back((block.part == Part::footer ? "chân: " : "") + block.text);
    }
    return out;
}

OdtBuilder report(const std::string& text)
{
    OdtBuilder builder(text);
    builder.styles("<style:style style:name='A'><style:text-properties text:display='none'/>"
                   "</style:style>",
                   "<style:master-page><style:footer><text:p>Sở</text:p></style:footer>"
                   "</style:master-page>");
    return builder;
}

} // namespace

TEST_CASE("an OpenDocument text in one file reads as its container", "[read][odt]")
{
    const OdtBuilder builder =
        report("<text:p>Thu<text:span text:style-name='A'> ẩn</text:span> 5 tỷ</text:p>");
    const Encoding encoding = GENERATE(Encoding::utf8, Encoding::utf8_mark, Encoding::utf16_le);
    const std::string bytes = encoded(builder.flat_text(), encoding);
    CAPTURE(static_cast<int>(encoding));
    CHECK(format_of(DocumentSource::from_bytes(bytes)) == "odt");
    CHECK(texts_in(bytes) == Texts{"Thu 5 tỷ", "chân: Sở"});
    CHECK(texts_in(builder.bytes()) == texts_in(bytes));
}

TEST_CASE("pictures and objects inside the file are no text", "[read][odt]")
{
    const OdtBuilder builder = report(
        "<text:p>a<draw:frame><draw:object><office:document office:mimetype='application/"
        "vnd.oasis.opendocument.chart'><office:body><office:text><text:p>đồ thị</text:p>"
        "</office:text></office:body></office:document></draw:object><draw:image>"
        "<office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image></draw:frame>b</text:p>"
        "<text:p>c</text:p>");
    CHECK(texts_in(builder.flat_text()) == Texts{"ab", "c", "chân: Sở"});
}

TEST_CASE("other files in one are no OpenDocument text", "[read][odt]")
{
    const std::string text = report("<text:p>a</text:p>").flat_text();
    const std::string type = "opendocument.text";
    std::string sheet = text;
    sheet.replace(sheet.find(type), type.size(), "opendocument.spreadsheet");
    CHECK_THAT(failure_of(sheet), Catch::StartsWith("unknown_format: "));
    CHECK_THAT(failure_of(text.substr(0, text.size() - 9)), Catch::StartsWith("broken_xml: "));
    for (const std::string other : {"<a:document/>", "Văn bản <office:document", "PK<"}) {
        CAPTURE(other);
        CHECK_FALSE(is_flat_odt(DocumentSource::from_bytes(other), other));
    }
}
