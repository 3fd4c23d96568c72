/// \file
/// What must hold of every matched block, tried on paragraphs glued together at random.
#include "core/vietnamese.hpp"
#include "match/matcher.hpp"
#include "match/note_splitter.hpp"
#include "match_support.hpp"

#include <array>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

constexpr std::array k_pieces{"5",
                              "12",
                              "1.177",
                              "24,36",
                              "98.5",
                              "346 000",
                              "12.34.56",
                              "1.234.567,8",
                              "07",
                              "2025",
                              "0",
                              "1/2",
                              "53/58",
                              "15-20",
                              "999999999999999999999999999999999999999999",
                              "-",
                              " - ",
                              "/",
                              "%",
                              "‰",
                              ",",
                              ".",
                              ":",
                              ";",
                              "(",
                              ")",
                              "[",
                              "]",
                              "\"",
                              "+",
                              "$",
                              " ",
                              " ",
                              " ",
                              " ",
                              "tỷ",
                              "tỉ",
                              "triệu",
                              "nghìn",
                              "đồng",
                              "tỷ đồng",
                              "trđ",
                              "tr",
                              "k",
                              "rưỡi",
                              "ha",
                              "m2",
                              "m²",
                              "m",
                              "km",
                              "tạ/ha",
                              "đồng/người/năm",
                              "lần",
                              "điểm phần trăm",
                              "hộ",
                              "hộ nghèo",
                              "cơ quan, đơn vị",
                              "người",
                              "đồng hồ",
                              "tỷ lệ",
                              "ngày",
                              "tháng",
                              "năm",
                              "quý",
                              "Quý I/2025",
                              "6 tháng đầu năm",
                              "15/9/2024",
                              "31/02/2024",
                              "giai đoạn 2021-2025",
                              "Quyết định số 15/QĐ-UBND ngày 05/02/2024",
                              "Nghị quyết số",
                              "12-NQ/TU",
                              "Điều 5",
                              "tổ 8",
                              "QL4D",
                              "COVID-19",
                              "Km26+250",
                              "24/24 giờ",
                              "[footnoteRef:1]",
                              "[1:  Gồm 5 xã.]",
                              "[^2]",
                              "(1)",
                              "¹",
                              "²",
                              "10⁶",
                              "(2) ",
                              "[^2]: ",
                              "hai mươi lăm",
                              "ba",
                              "một",
                              "năm mươi",
                              "hai triệu rưỡi",
                              "vài",
                              "mấy",
                              "phẩy",
                              "âm",
                              "trăm",
                              "hơn",
                              "khoảng",
                              "từ",
                              "đến",
                              "giữa",
                              "và",
                              "trong đó",
                              "ước đạt",
                              "kế hoạch",
                              "I. ",
                              "1. ",
                              "1.2. ",
                              "a) ",
                              "- ",
                              "+ ",
                              "Đắk",
                              "Ưng",
                              "ễ",
                              "\xCC\x81",
                              "…",
                              "–",
                              "«",
                              "»",
                              "\xEF\xBF\xBD",
                              "🙂"};

std::string random_paragraph(std::mt19937& random)
{
    std::string text;
    const std::size_t count = random() % 30;
    for (std::size_t piece = 0; piece < count; ++piece) {
        text += k_pieces[random() % k_pieces.size()];
        if (random() % 3 != 0) {
            text += ' ';
        }
    }
    return text;
}

bool is_boundary(std::string_view text, std::size_t offset)
{
    return offset <= text.size() &&
           (offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U);
}

void check_span(std::string_view text, TextSpan span, const char* what)
{
    CAPTURE(what, span.begin, span.end);
    REQUIRE(span.begin <= span.end);
    REQUIRE(is_boundary(text, span.begin));
    REQUIRE(is_boundary(text, span.end));
}

void check_block(const MatchedBlock& matched)
{
    const std::string_view text = matched.block.text;
    CAPTURE(std::string(text));
    std::size_t end = matched.label ? matched.label->span.end : 0;
    for (const Quantity& quantity : matched.quantities) {
        check_span(text, quantity.span, "quantity");
        check_span(text, quantity.number_span, "number");
        check_span(text, quantity.unit_span, "unit");
        REQUIRE_FALSE(quantity.span.is_empty());
        REQUIRE(quantity.span.begin >= end); // in order, without overlap, behind the label
        REQUIRE(quantity.number_span.begin >= quantity.span.begin);
        REQUIRE(quantity.number_span.end <= quantity.span.end);
        REQUIRE_FALSE(quantity.rule.empty());
        end = quantity.span.end;
        for (const Mention& mention : matched.mentions) {
            REQUIRE_FALSE(quantity.span.overlaps(mention.span));
        }
        for (const NoteMark& mark : matched.block.marks) { // a mark never stands inside a number
            const bool is_inside_number =
                mark.offset > quantity.number_span.begin && mark.offset < quantity.number_span.end;
            REQUIRE_FALSE(is_inside_number);
        }
    }
    std::size_t mention_end = 0;
    for (const Mention& mention : matched.mentions) {
        check_span(text, mention.span, "mention");
        REQUIRE(mention.span.begin >= mention_end);
        mention_end = mention.span.end;
    }
    for (const WordHit& word : matched.words) {
        check_span(text, word.span, "word");
    }
    for (const Finding& finding : matched.findings) {
        check_span(text, finding.span, "finding");
    }
    for (const NoteMark& mark : matched.block.marks) {
        REQUIRE(is_boundary(text, mark.offset));
    }
}

} // namespace

TEST_CASE("whatever the paragraph, its matches are in order and apart", "[match][property]")
{
    constexpr unsigned int k_seed = 20250328; // any, but the same in every run
    constexpr int k_documents = 400;
    std::mt19937 random(k_seed);
    for (int document = 0; document < k_documents; ++document) {
        Collector<MatchedBlock> blocks;
        Matcher matcher(solieu::test::built_in(), blocks);
        NoteSplitter splitter(solieu::test::built_in(), matcher);
        for (std::size_t line = 1; line <= 10; ++line) {
            Block block;
            block.text = random_paragraph(random);
            block.line = line;
            block.map = OffsetMap::copied_from(0, block.text.size());
            splitter.put(std::move(block));
        }
        splitter.finish();
        for (const MatchedBlock& matched : blocks.items) {
            check_block(matched);
        }
    }
}

TEST_CASE("bytes that are no UTF-8 are survived", "[match][property][hostile]")
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string text = random_paragraph(random);
        for (std::size_t hit = 0; hit < 4 && !text.empty(); ++hit) {
            text[random() % text.size()] = static_cast<char>(random() % 256);
        }
        const MatchedBlock matched = solieu::test::match_text(text);
        for (const Quantity& quantity : matched.quantities) {
            REQUIRE(quantity.span.end <= text.size());
        }
    }
}
