#include "assemble/sentences.hpp"
#include "assemble_support.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// The sentences of a text, parted by `|`.
std::string cut(const std::string& text)
{
    const MatchedBlock matched = test::match_text(text);
    std::string out;
    for (const TextSpan sentence : sentences_of(matched)) {
        out += out.empty() ? "" : "|";
        out += sentence.of(text);
    }
    return out;
}

} // namespace

TEST_CASE("sentences end at marks, not inside numbers, dates and abbreviations", "[assemble]")
{
    const auto [text, sentences] = GENERATE(table<std::string, std::string>({
        {"Thu 5 tỷ đồng. Chi 4 tỷ đồng.", "Thu 5 tỷ đồng.| Chi 4 tỷ đồng."},
        {"Thu 5 tỷ đồng; chi 4 tỷ đồng", "Thu 5 tỷ đồng; chi 4 tỷ đồng"},
        {"Đã đạt chưa? Chưa! Còn thiếu.", "Đã đạt chưa?| Chưa!| Còn thiếu."},
        {"Thu 1.250 tỷ đồng. 12 hộ đã nộp.", "Thu 1.250 tỷ đồng.| 12 hộ đã nộp."},
        {"Năng suất 15.5 tạ/ha ngô", "Năng suất 15.5 tạ/ha ngô"},
        {"Họp ngày 15.3.2025 tại xã", "Họp ngày 15.3.2025 tại xã"},
        {"Tại TP. Sông Vàng có 5 phường.", "Tại TP. Sông Vàng có 5 phường."},
        {"Ông Nguyễn V. An được khen. Ông Lò Q. Bình được khen.",
         "Ông Nguyễn V. An được khen.| Ông Lò Q. Bình được khen."},
        {"Thu 9 tỷ đồng, Tr.đó thuế 5 tỷ đồng.", "Thu 9 tỷ đồng, Tr.đó thuế 5 tỷ đồng."},
        {"Ngô, khoai, v.v. Tất cả đều tăng.", "Ngô, khoai, v.v. Tất cả đều tăng."},
        {"Hoàn thành.Tiếp tục duy trì.", "Hoàn thành.|Tiếp tục duy trì."},
        {"(Có 5 hộ.) Còn 3 hộ.", "(Có 5 hộ.|) Còn 3 hộ."},
        {"Ghi chú. không viết hoa", "Ghi chú. không viết hoa"},
        {"Gồm ngô, đậu,... và rau.", "Gồm ngô, đậu,... và rau."},
        {"1. Về kinh tế có 5 xã. Còn lại 2 xã.", "1. Về kinh tế có 5 xã.| Còn lại 2 xã."},
        {"Thu. Đạt cao.", "Thu.| Đạt cao."},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(cut(text) == sentences);
}

TEST_CASE("any initial ends no sentence", "[assemble]")
{
    CHECK(cut("Bà Lò T. Hoa được khen.") == "Bà Lò T. Hoa được khen.");
}

TEST_CASE("sentences cover their text without gaps", "[assemble]")
{
    const std::string text = "I. Thu 5 tỷ đồng. Chi 4,5 tỷ đồng! TP. Lào Cai 3 xã? Hết. ";
    std::size_t end = 0;
    for (const TextSpan sentence : sentences_of(test::match_text(text))) {
        CHECK(sentence.begin == end);
        CHECK(sentence.end > sentence.begin);
        end = sentence.end;
    }
    CHECK(end == text.size());
}

TEST_CASE("a sentence without an end is cut at a blank", "[assemble]")
{
    std::string text;
    while (text.size() < 40'000) {
        text += "rất dài ";
    }
    const MatchedBlock matched = test::match_text(text);
    const auto sentences = sentences_of(matched);
    CHECK(sentences.size() >= 4);
    for (const TextSpan sentence : sentences) {
        CHECK(sentence.size() < 9'000);
        CHECK((sentence.end == text.size() || text[sentence.end - 1] == ' '));
    }
}
