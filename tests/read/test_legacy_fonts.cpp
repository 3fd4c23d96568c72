#include "core/vietnamese.hpp"
#include "read/document_helpers.hpp"
#include "read/legacy_fonts.hpp"
#include "support/legacy_encoder.hpp"

#include <string>
#include <string_view>
#include <tuple>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// The bytes as Word keeps them: the characters that Windows-1252 has at their places.
std::string in_word(const std::string& bytes)
{
    std::string text;
    for (const char byte : bytes) {
        const auto place = static_cast<unsigned char>(byte);
        const char32_t letter = place == 0x93   ? U'“'
                                : place == 0x94 ? U'”'
                                : place == 0x96 ? U'–'
                                                : char32_t{place};
        append_utf8(text, letter);
    }
    return text;
}

std::string run_in(const std::string& font, const std::string& text)
{
    return "<w:r><w:rPr><w:rFonts w:ascii='" + font + "' w:hAnsi='" + font +
           "'/></w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

std::string run_of(const std::string& font, LegacyEncoding encoding, const std::string& text)
{
    return run_in(font, in_word(in_legacy(text, encoding)));
}

std::string text_of(const std::string& runs)
{
    const auto texts = texts_of(DocxBuilder("<w:p>" + runs + "</w:p>"));
    return texts.size() == 1 ? texts[0] : "not one paragraph";
}

} // namespace

TEST_CASE("fonts say how their letters are encoded", "[read]")
{
    const auto [name, encoding, shows] = GENERATE(table<std::string, LegacyEncoding, LetterCase>({
        {".VnTime", LegacyEncoding::tcvn3, LetterCase::as_written},
        {".vntime", LegacyEncoding::tcvn3, LetterCase::as_written},
        {".VnTimeH", LegacyEncoding::tcvn3, LetterCase::capitals},
        {".VnArial NarrowH", LegacyEncoding::tcvn3, LetterCase::capitals},
        {"VNI-Times", LegacyEncoding::vni, LetterCase::as_written},
        {"VNI-Helve-Condense", LegacyEncoding::vni, LetterCase::as_written},
        {"VPS Times", LegacyEncoding::vps, LetterCase::as_written},
        {"VPS Times Hoa", LegacyEncoding::vps, LetterCase::capitals},
        {"VI Times", LegacyEncoding::viscii, LetterCase::as_written},
    }));
    const auto font = legacy_font(name);
    REQUIRE(font);
    CHECK(font->encoding == encoding);
    CHECK((font->shows == shows));
    for (const auto* other :
         {"Times New Roman", "", "Vn", "Verdana", "Visio", "VNtimes new roman"}) {
        CHECK_FALSE(legacy_font(other));
    }
}

TEST_CASE("runs of several fonts in one paragraph read right", "[read]")
{
    const std::string text =
        text_of(run_of(".VnTimeH", LegacyEncoding::tcvn3, "báo cáo ") +
                run_of(".VnTime", LegacyEncoding::tcvn3, "của ủy ban: “thu” đạt 1.177 tỷ đồng, ") +
                run_of("VNI-Times", LegacyEncoding::vni, "Đạt dự toán cả năm, ") +
                run_in("Times New Roman", "được Hội đồng nhân dân giao, là ") +
                run_of("VPS Times", LegacyEncoding::vps, "số ước ") +
                run_of("VI Times", LegacyEncoding::viscii, "thực hiện."));
    CHECK(text == "BÁO CÁO của ủy ban: “thu” đạt 1.177 tỷ đồng, Đạt dự toán cả năm, được Hội đồng "
                  "nhân dân giao, là số ước thực hiện.");
}

TEST_CASE("every letter reads right in its font", "[read]")
{
    const std::string letters =
        "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ0123456789.,%";
    const auto [font, encoding] = GENERATE(table<std::string, LegacyEncoding>({
        {".VnTime", LegacyEncoding::tcvn3},
        {"VNI-Times", LegacyEncoding::vni},
    }));
    CHECK(text_of(run_of(font, encoding, letters)) == letters);
    for (std::size_t at = 0; at < letters.size();) { // a run for each
        const CodePoint letter = decode_at(letters, at);
        const std::string one = letters.substr(at, letter.size);
        CHECK(text_of(run_of(font, encoding, one)) == one);
        at += letter.size;
    }
}

TEST_CASE("letters and their marks may stand in runs of their own", "[read]")
{
    CHECK(text_of(run_in("VNI-Times", "tyo") + run_in("VNI-Times", "û") +
                  run_in("VNI-Times", "ng")) == "tyỏng");
    CHECK(text_of(run_in("VNI-Times", "ñ") + run_in("VNI-Times", "o") + run_in("VNI-Times", "à") +
                  run_in("VNI-Times", "ng")) == "đồng");
    // A letter before it in another font keeps to itself.
    CHECK(text_of(run_in("Arial", "o") + run_in("VNI-Times", "à")) == "oà");
}

TEST_CASE("the font may come from styles and defaults", "[read]")
{
    const std::string fonts = "<w:rPr><w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/></w:rPr>";
    const std::string body = "<w:p><w:r><w:t>x·</w:t></w:r></w:p>";
    CHECK(texts_of(DocxBuilder(body).styles("<w:docDefaults><w:rPrDefault>" + fonts +
                                            "</w:rPrDefault></w:docDefaults>")) ==
          std::vector<std::string>{"xã"});
    CHECK(texts_of(DocxBuilder(body).styles("<w:style w:type='paragraph' w:default='1' "
                                            "w:styleId='N'>" +
                                            fonts + "</w:style>")) ==
          std::vector<std::string>{"xã"});
    CHECK(texts_of(DocxBuilder(body)) == std::vector<std::string>{"x·"});
}

TEST_CASE("Unicode in a font from before Unicode stays as it is", "[read]")
{
    CHECK(text_of(run_in(".VnTime", "Số liệu và các tỷ lệ")) == "Số liệu và các tỷ lệ");
    CHECK(text_of(run_in("VNI-Times", "đồng")) == "đồng");
    CHECK(text_of(run_in(".VnTime", "5 m\u2264 10")) == "5 m\u2264 10");
}

TEST_CASE("characters of private use and a Greek mu stand for bytes too", "[read]")
{
    CHECK(text_of(run_in(".VnTime", "l\uF0B5")) == "là");
    CHECK(text_of(run_in(".VnTime", "l\u03BC")) == "là");
    CHECK(text_of(run_in(".VnTime", "l\u00B5")) == "là");
    CHECK(text_of(run_in(".VnTime", "tr­êng")) == "trường"); // U+00AD is a letter here
}

TEST_CASE("a character without meaning in its font stays", "[read]")
{
    CHECK(text_of(run_in("VNI-Times", "là")) == "là");
    CHECK(text_of(run_in("VNI-Times", "5 ≥ 3 “x”")) == "5 ≥ 3 “x”");
}
