#include "read/document_helpers.hpp"
#include "read/text_reader.hpp"
#include "support/legacy_encoder.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string in_utf16(const std::u16string& text, bool is_little)
{
    std::string out = is_little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        out += is_little ? low : high;
        out += is_little ? high : low;
    }
    return out;
}

/// The source bytes behind a piece of a block's text.
std::string source_of(const std::string& bytes, const Block& block, const std::string& piece)
{
    const std::size_t begin = block.text.find(piece);
    const TextSpan span = block.map.source_of({begin, begin + piece.size()});
    return bytes.substr(span.begin, span.size());
}

} // namespace

TEST_CASE("one block a line, with its number and its place in the file", "[read]")
{
    const std::string mark = GENERATE("", "\xEF\xBB\xBF");
    const std::string end = GENERATE("\n", "\r\n");
    const std::string bytes = mark + "Thu 5 tỷ" + end + end + " \t\u00A0" + end + "  Chi 3 tỷ ";
    const auto blocks = blocks_of(bytes);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text == "Thu 5 tỷ");
    CHECK(blocks[0].line == 1);
    CHECK(blocks[1].text == "  Chi 3 tỷ ");
    CHECK(blocks[1].line == 4);
    CHECK(blocks[1].index == 1);
    CHECK(blocks[1].part == Part::body);
    CHECK(source_of(bytes, blocks[0], "tỷ") == "tỷ");
    CHECK(source_of(bytes, blocks[1], "3 tỷ ") == "3 tỷ ");
    CHECK(blocks[1].map.source_of({2, 5}).begin == bytes.find("Chi"));
}

TEST_CASE("UTF-16 maps back to its own bytes", "[read]")
{
    const bool is_little = GENERATE(true, false);
    const std::string bytes = in_utf16(u"Thu\r\n\nChi 3 tỷ \U0001F642 đồng\rx", is_little);
    const auto blocks = blocks_of(bytes);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text == "Thu");
    CHECK(blocks[1].text == "Chi 3 tỷ \U0001F642 đồng\rx");
    CHECK(blocks[1].line == 3);
    CHECK(source_of(bytes, blocks[1], "tỷ") == in_utf16(u"tỷ", is_little).substr(2));
    CHECK(source_of(bytes, blocks[1], "\U0001F642 đồng") ==
          in_utf16(u"\U0001F642 đồng", is_little).substr(2));
}

TEST_CASE("the last line may end or not, and a CR inside a line stays", "[read]")
{
    CHECK(blocks_of("a\rb\n").size() == 1);
    CHECK(blocks_of("a\rb\n")[0].text == "a\rb");
    CHECK(blocks_of("a\r").at(0).text == "a");
    CHECK(blocks_of(in_utf16(u"a\r", true)).at(0).text == "a");
    CHECK(blocks_of("\n\n").empty());
    CHECK(blocks_of(in_utf16(u"", true)).empty());
}

TEST_CASE("a line may have any length", "[read]")
{
    const std::string line = repeated("số liệu ", 1'000'000);
    const auto blocks = blocks_of(line + "\nhết");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text.size() == line.size());
    CHECK(blocks[1].line == 2);
}

TEST_CASE("text in no known encoding gives an error and no block", "[read][hostile]")
{
    Collector<Block> sink;
    const auto error =
        error_of([&] { read_text(DocumentSource::from_bytes("D\xF9ng\ntr\xEAn \xFF"), sink); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::unknown_encoding);
    CHECK_THAT(error->what(), Catch::StartsWith("byte 1 ") && Catch::Contains("UTF-8"));
    CHECK_THAT(error->vietnamese(), Catch::StartsWith("byte 1 "));
    CHECK(sink.items.empty());
}

TEST_CASE("a text in an encoding before Unicode maps back to its own bytes", "[read]")
{
    const auto encoding =
        static_cast<LegacyEncoding>(GENERATE(range<std::size_t>(0, k_legacy_encodings)));
    const std::string end = GENERATE("\n", "\r\n");
    CAPTURE(static_cast<int>(encoding), end);
    const auto legacy = [&](const std::string& text) { return in_legacy(text, encoding); };
    const std::string bytes = legacy("Tổng thu ngân sách huyện") + end + end +
                              legacy("đạt 1.177 tỷ đồng, tăng") + end + legacy("ở xã");
    const auto blocks = blocks_of(bytes);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].text == "Tổng thu ngân sách huyện");
    CHECK(blocks[1].text.size() >= std::string("đạt 1.177 tỷ đồng, tăng").size());
    CHECK(blocks[1].line == 3);
    CHECK(blocks[2].line == 4);
    Collector<Block> sink;
    CHECK(source_of(bytes, blocks[1], "1.177") == "1.177");
    CHECK(source_of(bytes, blocks[0], "huy") == "huy");
    if (encoding != LegacyEncoding::windows_1258) { // which reads decomposed, as it is written
        CHECK(source_of(bytes, blocks[1], "tỷ đồng") == legacy("tỷ đồng"));
        CHECK(source_of(bytes, blocks[2], "ở xã") == legacy("ở xã"));
    }
}

TEST_CASE("an encoding that is named is not questioned", "[read]")
{
    const auto read = [](const std::string& bytes, TextEncoding encoding) {
        Collector<Block> sink;
        read_document(DocumentSource::from_bytes(bytes), sink, {.encoding = encoding});
        return sink.items.at(0).text;
    };
    CHECK(read("x\xB7", TextEncoding::tcvn3) == "xã");
    CHECK(read("xa\xF5", TextEncoding::vni) == "xã");
    CHECK(read("xa~", TextEncoding::viqr) == "xã");
    CHECK(read("xa~", TextEncoding::utf8) == "xa~");
    CHECK(read(std::string("x\0\xE3\0", 4), TextEncoding::utf16_le) == "xã");
    CHECK(read("\xFF\xFEx" + std::string("\0", 1), TextEncoding::utf16_le) == "x");
    const auto error = error_of([&] { read("a\xFF", TextEncoding::utf8); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::unknown_encoding);
    const auto nul = error_of([&] { read(std::string("ab\0", 3), TextEncoding::vps); });
    REQUIRE(nul);
    CHECK_THAT(nul->what(), Catch::StartsWith("byte 2 is NUL"));
}

TEST_CASE("an encoding that cannot be told names the candidates and the option", "[read]")
{
    const auto error = error_of([] { static_cast<void>(blocks_of("D\xF9ng tr\xEAn \xFF")); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::unknown_encoding);
    for (const auto& words : {std::string(error->what()), error->vietnamese()}) {
        CHECK_THAT(words, Catch::StartsWith("byte 1 ") && Catch::Contains("--encoding"));
        for (const auto* name : {"TCVN3 ", "VNI ", "VISCII ", "VPS ", "VIQR ", "Windows-1258 "}) {
            CHECK_THAT(words, Catch::Contains(name));
        }
    }
}

TEST_CASE("lines pasted in as UTF-8 stay UTF-8 among those of an older encoding", "[read]")
{
    const auto encoding = GENERATE(LegacyEncoding::tcvn3, LegacyEncoding::vni,
                                   LegacyEncoding::viscii, LegacyEncoding::vps);
    const std::string old = "Tổng thu ngân sách huyện đạt 1.177 tỷ đồng";
    const std::string pasted = "Chi ngân sách được 2.250 tỷ đồng";
    const std::string bytes = pasted + "\r\n" + in_legacy(old, encoding) + "\r\n" + pasted + "\r\n";
    const auto blocks = blocks_of(bytes);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].text == pasted);
    CHECK(blocks[1].text == old);
    CHECK(blocks[2].text == pasted);
    CHECK(source_of(bytes, blocks[1], "1.177 tỷ đồng") == in_legacy("1.177 tỷ đồng", encoding));
    CHECK(source_of(bytes, blocks[2], "2.250 tỷ đồng") == "2.250 tỷ đồng");
}

TEST_CASE("a text in UTF-8 with a damaged letter is no older encoding", "[read][hostile]")
{
    const std::string line = "Tổng thu ngân sách huyện đạt 1.177 tỷ đồng\n";
    CHECK_THAT(failure_of(line + "Chi ngân sách \xE1\xBB tỷ đồng, tăng\n" + line),
               Catch::StartsWith("unknown_encoding: byte "));
}
