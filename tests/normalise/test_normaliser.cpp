#include "normalise/icu_text.hpp"
#include "normalise/nfc.hpp"
#include "normalise/normaliser.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

Block normalised(Block block)
{
    Collector<Block> out;
    Normaliser normaliser(out);
    normaliser.put(std::move(block));
    normaliser.finish();
    REQUIRE(out.items.size() == 1);
    REQUIRE(out.is_finished);
    return std::move(out.items.front());
}

Block line_block(const std::string& text)
{
    Block block;
    block.line = 1;
    block.text = text;
    return block;
}

/// The letter that replaces another one, or the letter itself; 0 where it is left out. Written
/// apart from the code under test, from the same table of the domain.
char32_t replaced(char32_t letter)
{
    const std::u32string spaces = U"\t\n\v\f\r\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
                                  U"\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
    const std::u32string hyphens = U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uF02D";
    const std::u32string digits = U"\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19";
    const std::u32string invisible = U"\u0007\u007F\u00AD\u200B\u200C\u200D\u200E\u200F\u202A"
                                     U"\u202E\u2060\u2064\uFEFF";
    if (spaces.find(letter) != std::u32string::npos) {
        return U' ';
    }
    if (hyphens.find(letter) != std::u32string::npos) {
        return U'-';
    }
    if (const auto digit = digits.find(letter); digit != std::u32string::npos) {
        return U'0' + static_cast<char32_t>(digit);
    }
    if (invisible.find(letter) != std::u32string::npos) {
        return 0;
    }
    if (letter == 0xD0 || letter == 0x189) {
        return U'Đ';
    }
    return letter == 0xF0 || letter == 0x256 ? U'đ' : letter;
}

std::string repaired_cluster(const std::u32string& cluster)
{
    std::u32string letters =
        test::letters_of(test::normalized(test::icu_nfd(), test::utf8_of(cluster)));
    const std::u32string tones = U"\u0300\u0301\u0303\u0309";
    const auto is_above = [](char32_t mark) {
        return test::icu_nfc().getCombiningClass(static_cast<UChar32>(mark)) == 230;
    };
    if (letters.size() > 1 && (letters[0] == U'd' || letters[0] == U'D')) {
        const auto is_stroke = [](char32_t mark) { return mark == 0x335 || mark == 0x336; };
        const bool has_stroke = std::any_of(letters.begin(), letters.end(), is_stroke);
        letters.erase(std::remove_if(letters.begin(), letters.end(), is_stroke), letters.end());
        if (has_stroke) {
            letters[0] = letters[0] == U'd' ? U'đ' : U'Đ';
        }
    }
    std::size_t first_tone = 0;
    for (std::size_t at = 1; at < letters.size(); ++at) {
        if (test::icu_nfc().getCombiningClass(static_cast<UChar32>(letters[at])) == 0) {
            break;
        }
        const bool is_tone = tones.find(letters[at]) != std::u32string::npos;
        if (first_tone == 0 && is_tone) {
            first_tone = at;
        }
        if (first_tone > 0 && !is_above(letters[at])) {
            break;
        }
        const std::u32string bases = letters[at] == 0x302   ? U"aeoAEO"
                                     : letters[at] == 0x306 ? U"aA"
                                                            : U"";
        if (bases.find(letters[0]) == std::u32string::npos) {
            continue;
        }
        if (first_tone > 0) {
            const char32_t quality = letters[at];
            letters.erase(at, 1);
            letters.insert(first_tone, 1, quality);
        }
        break;
    }
    return test::normalized(test::icu_nfc(), test::utf8_of(letters));
}

/// The oracle: letter by letter, cluster by cluster.
std::string plainly_normalised(const std::string& text)
{
    std::u32string letters;
    for (const char32_t letter : test::letters_of(text)) {
        if (const char32_t written = replaced(letter); written != 0) {
            letters += written;
        }
    }
    std::string out;
    for (std::size_t begin = 0; begin < letters.size();) {
        std::size_t end = begin + 1;
        while (end < letters.size() &&
               !test::icu_nfc().hasBoundaryBefore(static_cast<UChar32>(letters[end]))) {
            ++end;
        }
        out += repaired_cluster(letters.substr(begin, end - begin));
        begin = end;
    }
    return out;
}

/// Calls with every span that begins and ends at a place where nothing joins.
template <typename Check>
void for_each_cluster(const std::string& text, Check check)
{
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + decode_at(text, begin).size;
        while (end < text.size() && !test::icu_nfc().hasBoundaryBefore(
                                        static_cast<UChar32>(decode_at(text, end).value))) {
            end += decode_at(text, end).size;
        }
        check(TextSpan{begin, end});
        begin = end;
    }
}

} // namespace

TEST_CASE("normaliser: texts in one spelling", "[normalise]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"Tổng thu ngân sách đạt 12,5 tỷ đồng", "Tổng thu ngân sách đạt 12,5 tỷ đồng"},
        {"to\u0302\u0309ng sa\u0309n pha\u0302\u0309m", "tổng sản phẩm"},
        {"xa\u0301\u0302y dựng", "xấy dựng"},
        {"1\u00A0234\u202F567\u3000ha", "1 234 567 ha"},
        {"thôn\tbản\n\rxã", "thôn bản  xã"},
        {"2021–2025 − 3—4\uF02D5", "2021-2025 - 3-4-5"},
        {"sản\u200B lượng\uFEFF\u00AD!\u0001", "sản lượng!"},
        {"Ðồng Ðăng, ðường, \u0189ức, \u0256i, d\u0336ó", "Đồng Đăng, đường, Đức, đi, đó"},
        {"\uFF11\uFF12,\uFF15%", "12,5%"},
        {"m² x³ ½ “thóc” … ‘ngô’ 5⁴", "m² x³ ½ “thóc” … ‘ngô’ 5⁴"},
        {"hoà hòa thuỷ thủy lý lí", "hoà hòa thuỷ thủy lý lí"},
        {"a\u200B\u0301b", "áb"},
        {"\u0301", "\u0301"},
        {"\u200B", ""},
        {"\xFF\xE1\xBA", "\xFF\xE1\xBA"},
    }));
    CAPTURE(text);
    CHECK(normalised(line_block(text)).text == expected);
}

TEST_CASE("normaliser: a clean block passes untouched", "[normalise]")
{
    Block block = line_block("Năm 2024 – “đạt”");
    block.text = "Năm 2024: “đạt” 5 m² q\u0307";
    block.map = OffsetMap::copied_from(100, block.text.size());
    block.marks = {{4, "1"}};
    const Block out = normalised(block);
    CHECK(out.text == block.text);
    CHECK(out.raw_text.empty());
    CHECK(out.raw_map.is_identity());
    CHECK(out.map.source_of({4, 8}) == TextSpan{104, 108});
    CHECK(out.marks[0].offset == 4);
}

TEST_CASE("normaliser: maps lead to the source and to the raw text", "[normalise]")
{
    Block block = line_block("5\u00A0ta\u0302\u0301n –\u200B la\u0323c");
    const std::string raw = block.text;
    block.map = OffsetMap::copied_from(1000, raw.size());
    const Block out = normalised(block);
    REQUIRE(out.text == "5 tấn - lạc");
    CHECK(out.raw_text == raw);
    const auto source_of = [&](std::string_view word) {
        const std::size_t begin = out.text.find(word);
        const TextSpan span{begin, begin + word.size()};
        const TextSpan in_raw = out.raw_map.source_of(span);
        CHECK(out.map.source_of(span) == TextSpan{in_raw.begin + 1000, in_raw.end + 1000});
        return std::string(in_raw.of(raw));
    };
    CHECK(source_of("5") == "5");
    CHECK(source_of(" tấn") == "\u00A0ta\u0302\u0301n");
    CHECK(source_of("tấn") == "ta\u0302\u0301n");
    CHECK(source_of("ấ") == "a\u0302\u0301");
    CHECK(source_of("- l") == "–\u200B l");
    CHECK(source_of("lạc") == "la\u0323c");
}

TEST_CASE("normaliser: sources without lines keep the identity", "[normalise]")
{
    Block block;
    block.text = "lúa\u00A0nu\u031Bo\u031B\u0301c";
    const Block out = normalised(block);
    CHECK(out.text == "lúa nước");
    CHECK(out.raw_text.empty());
    CHECK(out.raw_map.is_identity());
    CHECK(out.map.is_identity());
}

TEST_CASE("normaliser: note marks and labels move with the text", "[normalise]")
{
    Block block;
    block.text = "1.\u00A0ca\u0301\u200B ngu\u031B\u0300";
    block.label_size = std::string("1.\u00A0").size();
    const auto offset_of = [&](std::string_view word) { return block.text.find(word); };
    block.marks = {{0, "1"},
                   {offset_of("ca"), "2"},
                   {offset_of("\u0301"), "3"},
                   {offset_of("\u200B"), "4"},
                   {offset_of(" n"), "5"},
                   {block.text.size(), "6"}};
    const Block out = normalised(block);
    REQUIRE(out.text == "1. cá ngừ");
    CHECK(out.label_size == 3);
    std::vector<std::size_t> offsets;
    for (const NoteMark& mark : out.marks) {
        offsets.push_back(mark.offset);
    }
    const std::size_t after_fish = out.text.find(" n");
    CHECK(offsets ==
          std::vector<std::size_t>{0, 3, after_fish, after_fish, after_fish, out.text.size()});
}

TEST_CASE("normaliser: random texts agree with the plain oracle", "[normalise]")
{
    std::mt19937 random(5);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = test::random_text(random, test::tricky_pieces(), 14);
        CAPTURE(text);
        const Block out = normalised(line_block(text));
        REQUIRE(out.text == plainly_normalised(text));
        REQUIRE(out.text == test::normalized(test::icu_nfc(), out.text));
        REQUIRE(normalised(line_block(out.text)).text == out.text);
    }
}

TEST_CASE("normaliser: the source of every letter makes that letter, in order", "[normalise]")
{
    std::mt19937 random(6);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = test::random_text(random, test::tricky_pieces(), 14);
        CAPTURE(text);
        Block block = line_block(text);
        block.map = OffsetMap::copied_from(50, text.size());
        const Block out = normalised(block);
        if (out.text == text) {
            continue;
        }
        REQUIRE(out.raw_text == text);
        std::size_t last_end = 0;
        for_each_cluster(out.text, [&](TextSpan span) {
            const TextSpan raw = out.raw_map.source_of(span);
            REQUIRE(raw.begin >= last_end);
            REQUIRE(raw.end > raw.begin);
            REQUIRE(out.map.source_of(span) == TextSpan{raw.begin + 50, raw.end + 50});
            last_end = raw.end;
            const std::string source(raw.of(text));
            REQUIRE(plainly_normalised(source) == span.of(out.text));
            const std::string composed = nfc(source);
            if (plainly_normalised(composed) == composed) {
                REQUIRE(composed == span.of(out.text));
            }
        });
        REQUIRE(last_end <= text.size());
    }
}

TEST_CASE("normaliser: marks stay before what they stood before", "[normalise]")
{
    std::mt19937 random(8);
    for (int round = 0; round < 5'000; ++round) {
        const std::string before = test::random_text(random, test::tricky_pieces(), 6);
        const std::string after = "ơ" + test::random_text(random, test::tricky_pieces(), 6);
        CAPTURE(before, after);
        Block block = line_block(before + after);
        block.marks = {{before.size(), "1"}};
        const Block out = normalised(block);
        CHECK(out.marks[0].offset == plainly_normalised(before).size());
    }
}

TEST_CASE("normaliser: hostile lines cost linear time", "[normalise][hostile]")
{
    const auto piece = GENERATE(values<std::string>({
        "\u0323\u0301",
        "\u0301\u200B",
        "a\u0301\u0302",
        "\u200B",
        "\u00A0–",
        "\u1161",
        "\xFF",
    }));
    std::string text = "a";
    while (text.size() < 2'000'000) {
        text += piece;
    }
    CAPTURE(piece);
    CHECK(normalised(line_block(text)).text.size() <= text.size());
}
