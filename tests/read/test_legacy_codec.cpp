#include "core/vietnamese.hpp"
#include "read/legacy_codec.hpp"
#include "read/legacy_tables.hpp"
#include "support/docx_builder.hpp"
#include "support/legacy_encoder.hpp"

#include <algorithm>
#include <array>
#include <iconv.h>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

constexpr std::string_view k_letters =
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ"
    "0123456789.,;:%()'\"?!+-*/^~`\\@#";

std::string decoded(const std::string& bytes, LegacyEncoding encoding)
{
    std::string out;
    const LegacyCodec& codec = LegacyCodec::of(encoding);
    for (std::size_t at = 0; at < bytes.size();) {
        const LegacyLetter letter = codec.letter_at(bytes, at);
        append_utf8(out, letter.value);
        at += letter.size;
    }
    return out;
}

LegacyEncoding any_encoding()
{
    return static_cast<LegacyEncoding>(GENERATE(range<std::size_t>(0, k_legacy_encodings)));
}

/// By glibc itself; empty when it lacks the encoding.
std::string by_iconv(const char* from, std::string bytes)
{
    const iconv_t converter = ::iconv_open("UTF-8", from);
    if (converter == iconv_t(-1)) { // NOLINT(performance-no-int-to-ptr)
        return {};
    }
    std::array<char, 64> out{};
    char* in = bytes.data();
    std::size_t in_size = bytes.size();
    char* to = out.data();
    std::size_t size = out.size();
    ::iconv(converter, &in, &in_size, &to, &size);
    ::iconv(converter, nullptr, nullptr, &to, &size);
    ::iconv_close(converter);
    return {out.data(), static_cast<std::size_t>(to - out.data())};
}

} // namespace

TEST_CASE("every letter of Vietnamese is carried both ways", "[read]")
{
    const LegacyEncoding encoding = any_encoding();
    for (std::size_t at = 0; at < k_letters.size();) {
        const CodePoint code_point = decode_at(k_letters, at);
        const std::string letter(k_letters.substr(at, code_point.size));
        at += code_point.size;
        CAPTURE(letter, static_cast<int>(encoding));
        const std::string carried = as_carried(letter, encoding);
        if (encoding != LegacyEncoding::tcvn3) {
            CHECK(carried == letter);
        }
        CHECK(lower(carried) == lower(letter));
        const std::string bytes = in_legacy(carried, encoding);
        CHECK(decoded(bytes, encoding) == carried);
        const LegacyLetter read = LegacyCodec::of(encoding).letter_at(bytes + "z", 0);
        CHECK(read.size == bytes.size());
    }
}

TEST_CASE("letters follow each other without joining", "[read]")
{
    const LegacyEncoding encoding = any_encoding();
    std::string text;
    for (const std::string word :
         {"Đồng", "add", "xã?", "huyện.", "(a)", "ổn^", "số+", "ư'", "1.5"}) {
        text += word + " " + word;
    }
    const std::string carried = as_carried(text, encoding);
    CHECK(decoded(in_legacy(carried, encoding), encoding) == carried);
}

TEST_CASE("the published examples of each encoding", "[read]")
{
    const auto [encoding, bytes, text] = GENERATE(table<LegacyEncoding, std::string, std::string>({
        {LegacyEncoding::tcvn3,
         "C\xE9ng h\xDF"
         "a x\xB7 h\xE9i ch\xF1 ngh\xDC"
         "a",
         "Cộng hòa xã hội chủ nghĩa"},
        {LegacyEncoding::tcvn3, "\x93\xA7\xE9\x63 l\xCB\x70\x94 \x96 \x74\xFB \xAE\xE5ng",
         "“Độc lập” – tỷ đồng"},
        {LegacyEncoding::vni,
         "Co\xE4ng ho\xF8"
         "a xa\xF5 ho\xE4i chu\xFB ngh\xF3"
         "a",
         "Cộng hòa xã hội chủ nghĩa"},
        {LegacyEncoding::vni,
         "\xD1O\xC4"
         "C LA\xC4P \xF1\xF4n v\xF2 m\xF6\xF9"
         "c",
         "ĐỘC LẬP đơn vị mức"},
        {LegacyEncoding::vni, "A\xE2 O\xEF", "Â Ọ"}, // small marks behind capitals
        {LegacyEncoding::viscii,
         "C\xB5ng h\xF2"
         "a x\xE3 h\xB5i ch\xFC ngh\xEE"
         "a",
         "Cộng hòa xã hội chủ nghĩa"},
        {LegacyEncoding::vps,
         "C\xB6ng h\xF2"
         "a x\xE3 h\xB6i ch\xFB ngh\xEF"
         "a",
         "Cộng hòa xã hội chủ nghĩa"},
        {LegacyEncoding::viqr, "Co^.ng ho`a xa~ ho^.i chu? nghi~a DDo^.c la^.p",
         "Cộng hòa xã hội chủ nghĩa Độc lập"},
        {LegacyEncoding::viqr, R"(Ha` No^.i\. Ca\? a\\b add\d c:\x)",
         R"(Hà Nội. Ca? a\b ađd c:\x)"},
        {LegacyEncoding::viqr, "“xa~”", "“xã”"},
        {LegacyEncoding::windows_1258,
         "C\xF4\xF2ng ho\xCC"
         "a x\x61\xDE h\xF4\xF2i chu\xD2 nghi\xDE"
         "a",
         "Cộng hòa xã hội chủ nghĩa"},
    }));
    CHECK(decoded(bytes, encoding) == text);
}

TEST_CASE("the charts are those of glibc where it has them", "[read]")
{
    const auto [encoding, name, first] = GENERATE(table<LegacyEncoding, const char*, int>({
        {LegacyEncoding::tcvn3, "TCVN5712-1", 0xA0},
        {LegacyEncoding::viscii, "VISCII", 0x01},
        {LegacyEncoding::windows_1258, "CP1258", 0x01},
    }));
    if (by_iconv(name, "a").empty()) {
        WARN("no " << name << " on this machine");
        return;
    }
    for (int byte = first; byte < 0x100; ++byte) {
        const std::string bytes(1, static_cast<char>(byte));
        const std::string wanted = by_iconv(name, bytes);
        CAPTURE(name, byte);
        CHECK(decoded(bytes, encoding) == (wanted.empty() ? "\uFFFD" : wanted));
    }
}

TEST_CASE("a mark without its letter is nothing", "[read][hostile]")
{
    CHECK(decoded("\xE2", LegacyEncoding::vni) == "\uFFFD");
    CHECK(decoded("l\xE0", LegacyEncoding::vni) == "l\uFFFD");
    CHECK(decoded("\x81", LegacyEncoding::tcvn3) == "\uFFFD");
    CHECK(decoded("\\", LegacyEncoding::viqr) == "\\");
    CHECK(decoded("\xFF", LegacyEncoding::viqr) == "\uFFFD");
    for (std::size_t at = 0; at < k_legacy_encodings; ++at) {
        CHECK(LegacyCodec::of(static_cast<LegacyEncoding>(at)).letter_at("", 0).size == 0);
    }
}

TEST_CASE("pairs are sorted, as they are searched", "[read]")
{
    for (const LegacyChart& chart : k_legacy_charts) {
        CHECK(std::is_sorted(chart.pairs.begin(), chart.pairs.end(),
                             [](const LegacyPair& left, const LegacyPair& right) {
                                 return std::tie(left.letter, left.mark) <
                                        std::tie(right.letter, right.mark);
                             }));
    }
}
