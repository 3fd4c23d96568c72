#include "match/quantity_reader.hpp"
#include "match_support.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::built_in;
using solieu::test::shown_findings;
using solieu::test::shown_quantities;

namespace {

/// The block as the matcher hands it over, without mentions.
MatchedBlock block_of(const std::string& text)
{
    MatchedBlock matched;
    matched.block.text = text;
    Tokeniser(built_in().lexicon()).split(text, matched.tokens);
    return matched;
}

MatchedBlock read(const std::string& text)
{
    MatchedBlock matched = block_of(text);
    NumberStyle style;
    QuantityReader(built_in()).read(matched, 0, style);
    return matched;
}

} // namespace

TEST_CASE("numbers are read with their units", "[match]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"không có số", ""},
        {"thu 1.177 tỷ đồng", "1.177 tỷ đồng = 1177e9 VND"},
        {"đạt 24,36% kế hoạch", "24,36% = 24.36 %"},
        {"trồng 48.156,5m2 rau", "48.156,5m2 = 48156.5 m2"},
        {"gieo 346 000 ha", "346 000 ha = 346000 har"},
        {"nộp 136.904.000đ", "136.904.000đ = 136904000 VND"},
        {"53/58 đơn vị", "53/58 đơn vị = 53/58 đơn vị"},
        {"15-20 ha", "15-20 ha = 15..20 har"},
        {"3 đến 5%", "3 đến 5% = 3..5 %"},
        {"5 triệu rưỡi", "5 triệu rưỡi = 5.5e6"},
        {"07 hộ nghèo", "07 hộ nghèo = 7 hộ nghèo"},
        {"có 8 hộ và 12 ha", "8 hộ = 8 hộ; 12 ha = 12 har"},
        {"12", "12 = 12"},
    }));
    CAPTURE(text);
    CHECK(shown_quantities(read(text)) == expected);
}

TEST_CASE("percentages and fractions are kinds of their own", "[match]")
{
    const auto [text, kind] = GENERATE(table<std::string, ObservationKind>({
        {"5%", ObservationKind::percentage},
        {"5‰", ObservationKind::percentage},
        {"0,25 điểm phần trăm", ObservationKind::percentage},
        {"1,5 lần", ObservationKind::amount},
        {"5/7 xã", ObservationKind::fraction},
        {"5 - 7 xã", ObservationKind::amount},
    }));
    CAPTURE(text);
    const MatchedBlock matched = read(text);
    REQUIRE(matched.quantities.size() == 1);
    CHECK(matched.quantities[0].kind == kind);
}

TEST_CASE("digits of names and codes are no numbers", "[match]")
{
    const auto text =
        GENERATE("QL4D", "H5N1", "COVID-19", "covid-19", "B12", "ĐT129", "UV2", "12a34");
    CAPTURE(text);
    CHECK(shown_quantities(read(text)).empty());
}

TEST_CASE("digits that make no number are told and left", "[match]")
{
    const auto text = GENERATE("mục 12.34.56 của đề án", "thu 1.23,4.5 tỷ đồng");
    CAPTURE(text);
    const MatchedBlock matched = read(text);
    CHECK(shown_quantities(matched).empty());
    CHECK(shown_findings(matched) == "number-malformed");
}

TEST_CASE("marks of the other style are told", "[match]")
{
    const MatchedBlock matched = read("trồng 98.5 ha");
    CHECK(shown_quantities(matched) == "98.5 ha = 98.5 har");
    CHECK(shown_findings(matched) == "number-style");
    CHECK(matched.findings[0].span.of(matched.block.text) == "98.5");
}

TEST_CASE("a minus is one only where nothing else can stand", "[match]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"-5,2%", "-5,2% = -5.2 %"},
        {"(-5,2%)", "-5,2% = -5.2 %"},
        {"chênh lệch: -3 tỷ đồng", "-3 tỷ đồng = -3e9 VND"},
        {"lúa -3 tấn", "3 tấn = 3 t"},
        {"lúa - 3 tấn", "3 tấn = 3 t"},
    }));
    CAPTURE(text);
    CHECK(shown_quantities(read(text)) == expected);
}

TEST_CASE("a currency may stand before its number", "[match]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"vốn $10", "$10 = 10 USD"},
        {"vốn USD 1,23", "USD 1,23 = 1.23 USD"},
        {"vốn USD1,23", "USD1,23 = 1.23 USD"},
        {"đồng 5", "5 = 5"}, // a word, not a currency sign
    }));
    CAPTURE(text);
    CHECK(shown_quantities(read(text)) == expected);
}

TEST_CASE("numbers in words count where nothing else can be meant", "[match]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"hỗ trợ ba mươi hai hộ nghèo", "ba mươi hai hộ nghèo = 32 hộ nghèo"},
        {"nộp mười lăm nghìn đồng", "mười lăm nghìn đồng = 15e3 VND"},
        {"xã có một trạm y tế", "một trạm y tế = 1 trạm y tế"},
        {"một số hộ", ""},
        {"một trong những xã", ""},
        {"thứ ba", ""},
        {"trong ba tháng", ""},
        {"hai mươi năm qua", ""},
        {"Hai Bà Trưng", ""},
        {"Ba Vì", ""},
        {"năm nay", ""},
        {"vài ba triệu đồng", ""},
    }));
    CAPTURE(text);
    CHECK(shown_quantities(read(text)) == expected);
}

TEST_CASE("a quantity in words says so", "[match]")
{
    const MatchedBlock matched = read("thêm hai mươi ha");
    REQUIRE(matched.quantities.size() == 1);
    CHECK(matched.quantities[0].is_in_words);
    CHECK(matched.quantities[0].rule == "number-words");
    CHECK(matched.quantities[0].number_span.of(matched.block.text) == "hai mươi");
}

TEST_CASE("nothing is read inside a mention, and no unit reaches into one", "[match]")
{
    const std::string text = "ngày 15 và 20 hộ";
    MatchedBlock matched = block_of(text);
    Mention mention;
    mention.span = {0, text.find(" và")};
    matched.mentions.push_back(mention);
    mention.span = {text.find("hộ"), text.size()};
    matched.mentions.push_back(mention);
    NumberStyle style;
    QuantityReader(built_in()).read(matched, 0, style);
    CHECK(shown_quantities(matched) == "20 = 20");
}

TEST_CASE("a unit ends at a note's mark", "[match]")
{
    const std::string text = "5 hộ nghèo";
    MatchedBlock matched = block_of(text);
    matched.block.marks.push_back({text.find(" nghèo"), "1"});
    NumberStyle style;
    QuantityReader(built_in()).read(matched, 0, style);
    CHECK(shown_quantities(matched) == "5 hộ = 5 hộ");
}

TEST_CASE("a note's mark parts two numbers that touch without it", "[match]")
{
    const std::string text = "hết 12345 hộ"; // 12, a mark, 345
    MatchedBlock matched = block_of(text);
    matched.block.marks.push_back({text.find("345"), "1"});
    NumberStyle style;
    QuantityReader(built_in()).read(matched, 0, style);
    const std::string found = shown_quantities(matched);
    CHECK_THAT(found, !Catch::Contains("12345"));
}

TEST_CASE("what stands before the first byte is left", "[match]")
{
    MatchedBlock matched = block_of("1. 5 hộ");
    NumberStyle style;
    QuantityReader(built_in()).read(matched, 3, style);
    CHECK(shown_quantities(matched) == "5 hộ = 5 hộ");
}

TEST_CASE("the reader knows whether a unit follows a place", "[match]")
{
    const QuantityReader reader(built_in());
    CHECK(reader.is_followed_by_unit(block_of("loại 3 tấn"), std::string("loại 3").size()));
    CHECK_FALSE(reader.is_followed_by_unit(block_of("loại 3 là"), std::string("loại 3").size()));
    CHECK_FALSE(reader.is_followed_by_unit(block_of("loại 3"), std::string("loại 3").size()));
}

TEST_CASE("the document's style is learnt while reading", "[match]")
{
    NumberStyle style;
    MatchedBlock matched = block_of("revenue 1,234.5 ha");
    QuantityReader(built_in()).read(matched, 0, style);
    CHECK(style.is_english());
    MatchedBlock next = block_of("1,088 ha và 16.671 ha");
    QuantityReader(built_in()).read(next, 0, style);
    CHECK(shown_quantities(next) == "1,088 ha = 1088 har; 16.671 ha = 16.671 har");
}
