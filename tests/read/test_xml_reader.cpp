#include "read/document_helpers.hpp"
#include "read/limits.hpp"
#include "read/xml_reader.hpp"

#include <stdexcept>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// Writes down what it is given.
class Recorder final : public XmlHandler {
public:
    void start(const XmlElement& element) override
    {
        log += "<" + std::string(element.local_name);
        if (const auto value = element.attributes.find("val")) {
            log += "=" + std::string(*value);
        }
        log += ">";
    }
    void end(Tag /*tag*/) override
    {
        log += "</>";
    }
    void text(std::string_view piece) override
    {
        log += piece;
    }

    std::string log;
};

std::string log_of(std::string_view xml, std::size_t chunk_bytes)
{
    Recorder recorder;
    XmlReader reader("word/document.xml", recorder);
    for (std::size_t at = 0; at < xml.size(); at += chunk_bytes) {
        reader.feed(xml.substr(at, chunk_bytes));
    }
    reader.finish();
    return recorder.log;
}

std::string failure_of_xml(const std::string& xml)
{
    const auto error = error_of([&] { static_cast<void>(log_of(xml, 1'000)); });
    return error ? std::string(error_code_name(error->code())) + ": " + error->what()
                 : std::string();
}

std::string in_utf16(const std::string& ascii)
{
    std::string out = "\xFF\xFE";
    for (const char letter : ascii) {
        out += letter;
        out += '\0';
    }
    return out;
}

} // namespace

TEST_CASE("nodes are the same wherever the pieces break", "[read]")
{
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a><b val=\"x&amp;y\">Đạt "
                            "1.1&#55;7 &lt;tỷ&gt; &amp; <![CDATA[<đồng>]]></b><!-- c --><c/></a>";
    const std::string log = "<a><b=x&y>Đạt 1.177 <tỷ> & <đồng></><c></></>";
    const std::size_t chunk_bytes = GENERATE(1, 2, 3, 5, 7, 64, 10'000);
    CAPTURE(chunk_bytes);
    CHECK(log_of(xml, chunk_bytes) == log);
    CHECK(log_of("\xEF\xBB\xBF" + xml, chunk_bytes) == log);
}

TEST_CASE("a part may be UTF-16", "[read]")
{
    const std::size_t chunk_bytes = GENERATE(1, 3, 10'000);
    const std::string xml =
        in_utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a><b val=\"7\">mot</b></a>");
    CHECK(log_of(xml, chunk_bytes) == "<a><b=7>mot</></>");
}

TEST_CASE("broken XML is refused with part, line and column", "[read][hostile]")
{
    const std::string xml = GENERATE(as<std::string>{}, "<a>\n<b></a>", "<a>\n<b>", "<a>\n&x;</a>",
                                     "<a>\n<b val='1' val='2'/></a>", "<a>\n</a><b/>",
                                     "<a>\n\xFF</a>", "<a>\n<b\x01/></a>");
    CAPTURE(xml);
    CHECK_THAT(failure_of_xml(xml),
               Catch::StartsWith(
                   "broken_xml: the part word/document.xml is broken XML at line 2, column"));
}

TEST_CASE("an empty part is broken XML", "[read][hostile]")
{
    CHECK_THAT(failure_of_xml(""), Catch::StartsWith("broken_xml: "));
    CHECK_THAT(failure_of_xml("<a"), Catch::StartsWith("broken_xml: "));
}

TEST_CASE("a document type declaration is refused, and with it all entities", "[read][hostile]")
{
    const std::string xml =
        GENERATE(as<std::string>{}, "<!DOCTYPE a [<!ENTITY b \"bomb\">]><a>&b;</a>",
                 "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "<!DOCTYPE a><a/>");
    CHECK_THAT(failure_of_xml(xml),
               Catch::StartsWith("broken_xml: ") && Catch::Contains("document type declaration"));
}

TEST_CASE("depth is bounded, and near the bound nothing breaks", "[read][hostile]")
{
    const std::size_t depth = limits::k_max_xml_depth;
    CHECK(failure_of_xml(repeated("<a>", depth) + repeated("</a>", depth)).empty());
    CHECK_THAT(failure_of_xml(repeated("<a>", depth + 1) + repeated("</a>", depth + 1)),
               Catch::StartsWith("limit_exceeded: ") && Catch::Contains("50000"));
}

TEST_CASE("attributes and names are bounded", "[read][hostile]")
{
    const std::string longest = repeated("x", limits::k_max_attribute_bytes);
    CHECK(failure_of_xml("<a val='" + longest + "'/>").empty());
    CHECK_THAT(failure_of_xml("<a val='" + longest + "x'/>"),
               Catch::StartsWith("limit_exceeded: "));
    CHECK_THAT(failure_of_xml("<" + repeated("x", 20'000'000) + "/>"),
               Catch::StartsWith("limit_exceeded: "));
    CHECK_FALSE(failure_of_xml("<a><!--" + repeated("x", 20'000'000) + "--></a>").empty());
}

TEST_CASE("what the handler throws comes out of the parser", "[read]")
{
    class Thrower final : public XmlHandler {
    public:
        void start(const XmlElement& /*element*/) override
        {
            throw std::runtime_error("stop");
        }
        void end(Tag /*tag*/) override {}
    };
    Thrower thrower;
    XmlReader reader("a", thrower);
    CHECK_THROWS_WITH(reader.feed("<a><b/></a>"), "stop");
}

TEST_CASE("switches are on unless they say otherwise", "[read]")
{
    class Switches final : public XmlHandler {
    public:
        void start(const XmlElement& element) override
        {
            log += element.attributes.is_on() ? '1' : '0';
        }
        void end(Tag /*tag*/) override {}
        std::string log;
    };
    Switches switches;
    XmlReader reader("a", switches);
    reader.feed("<a><b val='1'/><b val='true'/><b val='on'/>");
    reader.feed("<b val='0'/><b val='false'/><b val='off'/></a>");
    reader.finish();
    CHECK(switches.log == "1111000");
}

TEST_CASE("attributes and prefixes are bounded", "[read][hostile]")
{
    const std::string space =
        " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    const auto many = [](const std::string& before, const std::string& after, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            out += before + std::to_string(i) + after;
        }
        return out;
    };
    const auto main = [&](const std::string& body) {
        return "<w:document" + space + "><w:body>" + body + "</w:body></w:document>";
    };
    const std::string xml = GENERATE_COPY(
        main("<w:p" + many(" a", "='1'", limits::k_max_attributes + 1) + "/>"),
        main("<w:p" + many(" a", "='1'", 150'000) + "/>"), // in time, too
        main("<w:p" + many(" xmlns:a", "='b'", limits::k_max_bound_prefixes + 1) + "/>"),
        main(many("<w:p xmlns:a", "='b'>", limits::k_max_bound_prefixes + 1)),
        main("<w:p a='" + repeated("x", limits::k_max_silent_bytes + 100'000) + "'/>"),
        main("<!--" + repeated("x", 2 * limits::k_max_silent_bytes) + "-->"));
    DocxBuilder builder("");
    builder.part("word/document.xml", xml);
    CHECK_THAT(failure_of(builder.bytes()), Catch::StartsWith("limit_exceeded: "));
}
