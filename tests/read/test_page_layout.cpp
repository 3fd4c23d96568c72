#include "core/error.hpp"
#include "document_helpers.hpp"
#include "read/foreign_formats.hpp"
#include "read/limits.hpp"
#include "read/page_layout.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

const std::string k_head = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
                           "\"xhtml1-transitional.dtd\"><html "
                           "xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<title></title>\n"
                           "</head>\n<body>\n<doc>\n";
const std::string k_foot = "</doc>\n</body>\n</html>\n";

std::string word(int left, int top, const std::string& text)
{
    const auto points = [](int value) { return std::to_string(value) + ".500000\""; };
    return "<word xMin=\"" + points(left) + " yMin=\"" + points(top) + " xMax=\"" +
           points(left + 30) + " yMax=\"" + points(top + 14) + ">" + text + "</word>\n";
}

std::string line(const std::string& words)
{
    return "<line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n" + words + "</line>\n";
}

std::string page(const std::string& lines)
{
    return "  <page width=\"612.000000\" height=\"792.000000\">\n<flow>\n<block>\n" + lines +
           "</block>\n</flow>\n</page>\n";
}

std::string texts(const std::string& bytes)
{
    std::string out;
    for (const Block& block : blocks_of(bytes)) {
        out += (out.empty() ? "" : "; ") + block.text;
    }
    return out;
}

} // namespace

TEST_CASE("pages with the places of words are read", "[read]")
{
    const std::string bytes =
        k_head +
        page(line(word(72, 100, "Thu") + word(106, 100, "R&amp;D") + word(140, 100, "5\x01tỷ")) +
             line(word(72, 130, "Chi"))) +
        page(line(word(72, 100, "") + word(72, 100, "Hết"))) + page("") + k_foot;
    CHECK(format_of(DocumentSource::from_bytes(bytes)) == "pages");
    CHECK(foreign_format_name(DocumentSource::from_bytes(bytes)).empty());
    CHECK(texts(bytes) == "Thu R&D 5 tỷ; Chi; Hết");
}

TEST_CASE("other web pages are not taken for pages of words", "[read]")
{
    CHECK_THAT(failure_of("<!DOCTYPE html><html><doc>\n<page></html>"),
               Catch::Contains("a web page"));
}

TEST_CASE("pages that are cut off are read up to there", "[read][hostile]")
{
    const std::string bytes =
        k_head + page(line(word(72, 100, "Thu"))) + page(line(word(72, 100, "Chi")));
    Collector<Block> sink;
    const auto error = error_of([&] {
        read_document(DocumentSource::from_bytes(bytes.substr(0, bytes.size() - 20)), sink);
    });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::broken_xml);
}

TEST_CASE("scanned pages are told", "[read]")
{
    CHECK_THAT(failure_of(k_head + page("") + page("") + k_foot),
               Catch::StartsWith("is_empty: ") && Catch::Contains("OCR"));
}

TEST_CASE("places that are no numbers harm nothing", "[read][hostile]")
{
    const std::string edge = GENERATE(as<std::string>{}, "", "x", "-5.25", "99999999999999999999",
                                      "9999999.5", "1e9", ".5", "1.", "nan");
    CAPTURE(edge);
    const std::string bytes =
        k_head +
        page(line("<word xMin=\"" + edge + "\" yMin=\"" + edge + "\" xMax=\"" + edge +
                  "\" yMax=\"" + edge + "\">a</word>")) +
        k_foot;
    CHECK(texts(bytes) == "a");
}

TEST_CASE("the words of a page are bounded", "[read][hostile]")
{
    const std::string bytes =
        k_head + page(line(repeated(word(72, 100, "a"), limits::k_max_page_words + 1))) + k_foot;
    CHECK_THAT(failure_of(bytes), Catch::StartsWith("limit_exceeded: "));
}
