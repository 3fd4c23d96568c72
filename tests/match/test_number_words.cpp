#include "core/error.hpp"
#include "match/number_words.hpp"

#include <cstdint>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::vector<std::string> columns_of(const std::string& line)
{
    std::vector<std::string> columns;
    std::istringstream in(line);
    for (std::string column; std::getline(in, column, '\t');) {
        columns.push_back(column);
    }
    return columns;
}

const NumberWords& words()
{
    static const NumberWords all = [] {
        std::ifstream in(SOLIEU_SOURCE_DIR "/grammars/lists/number-words.tsv");
        std::vector<NumberWord> list;
        bool is_header = true;
        for (std::string line; std::getline(in, line);) {
            if (line.empty() || line[0] == '#') {
                continue;
            }
            const auto columns = columns_of(line);
            REQUIRE(columns.size() == 3);
            if (!is_header) {
                list.push_back({columns[0], columns[1], std::stoi(columns[2])});
            }
            is_header = false;
        }
        return NumberWords(list);
    }();
    return all;
}

std::string value_of(const WordNumber& number)
{
    const auto value = number.value.scaled(number.scale);
    return value ? value->shortest() : "too large";
}

/// What the whole phrase is read as; `-` when it is not read to its end.
std::string read_whole(const std::string& phrase)
{
    const auto reading = words().read(phrase, 0);
    if (!reading.number || reading.number->span.end != phrase.size()) {
        return "-";
    }
    return value_of(*reading.number);
}

/// The value and the words taken, for phrases that go on.
std::string read_part(const std::string& phrase)
{
    const auto reading = words().read(phrase, 0);
    if (reading.number) {
        return value_of(*reading.number) + " | " + std::string(reading.number->span.of(phrase));
    }
    switch (reading.problem) {
    case WordNumberProblem::none:
        return "none";
    case WordNumberProblem::unknown_tail:
        return "unknown_tail | " + std::string(reading.span.of(phrase));
    case WordNumberProblem::malformed:
        break;
    }
    return "malformed | " + std::string(reading.span.of(phrase));
}

/// One way of spelling numbers out.
struct Style {
    std::string filler = "linh";
    std::string thousand = "nghìn";
    std::string billion = "tỷ";
    std::string four_after_tens = "tư";
    bool spells_empty_hundreds = true;
};

const std::vector<std::string> k_digits{"không", "một", "hai", "ba",  "bốn",
                                        "năm",   "sáu", "bảy", "tám", "chín"};

std::string spell_units(int units, int tens, const Style& style)
{
    if (units == 1 && tens > 1) {
        return "mốt";
    }
    if (units == 4 && tens > 1) {
        return style.four_after_tens;
    }
    return units == 5 && tens > 0 ? "lăm" : k_digits[static_cast<std::size_t>(units)];
}

std::string spell_group(int value, bool is_leading, const Style& style)
{
    const int hundreds = value / 100;
    const int tens = value / 10 % 10;
    const int units = value % 10;
    std::string out;
    if (hundreds > 0 || (!is_leading && style.spells_empty_hundreds)) {
        out = k_digits[static_cast<std::size_t>(hundreds)] + " trăm ";
    }
    const bool needs_filler = tens == 0 && units > 0 && (hundreds > 0 || !is_leading);
    if (needs_filler) {
        out += style.filler + " ";
    } else if (tens == 1) {
        out += "mười ";
    } else if (tens > 1) {
        out += k_digits[static_cast<std::size_t>(tens)] + " mươi ";
    }
    if (units > 0 || value == 0) {
        out += spell_units(units, tens, style) + " ";
    }
    return out;
}

/// Up to 10^15, in groups of three from the top, as an amount on a payment order is spelt.
std::string spell(std::uint64_t number, const Style& style)
{
    const std::vector<std::pair<std::uint64_t, std::string>> scales{
        {1'000'000'000, style.billion + " "}, {1'000'000, "triệu "}, {1000, style.thousand + " "}};
    std::string out;
    if (number >= 1'000'000'000'000) {
        out = spell(number / 1'000'000'000, style) + " " + style.billion + " ";
        number %= 1'000'000'000;
    }
    for (const auto& [unit, name] : scales) {
        if (number >= unit) {
            out += spell_group(static_cast<int>(number / unit), out.empty(), style) + name;
            number %= unit;
        }
    }
    if (number > 0 || out.empty()) {
        out += spell_group(static_cast<int>(number), out.empty(), style);
    }
    out.pop_back();
    return out;
}

const std::vector<Style> k_styles{
    {},
    {"lẻ", "ngàn", "tỉ", "bốn", true},
    {"linh", "nghìn", "tỷ", "tư", false},
};

} // namespace

TEST_CASE("number words: formal phrases have one value", "[match]")
{
    const auto [phrase, value] = GENERATE(table<std::string, std::string>({
        {"không", "0"},
        {"tám", "8"},
        {"mười", "10"},
        {"mười một", "11"},
        {"mười lăm", "15"},
        {"hai mươi", "20"},
        {"hai mươi mốt", "21"},
        {"bốn mươi một", "41"},
        {"ba mươi tư", "34"},
        {"sáu mươi bốn", "64"},
        {"bảy mươi lăm", "75"},
        {"tám mươi nhăm", "85"},
        {"một trăm", "100"},
        {"một trăm linh ba", "103"},
        {"bốn trăm lẻ tư", "404"},
        {"sáu trăm linh lăm", "605"},
        {"một trăm linh năm", "105"},
        {"hai trăm mười một", "211"},
        {"chín trăm chín mươi chín", "999"},
        {"năm nghìn", "5000"},
        {"Năm Nghìn", "5000"},
        {"bảy ngàn không trăm linh hai", "7002"},
        {"một nghìn lẻ tám", "1008"},
        {"hai nghìn mười sáu", "2016"},
        {"hai nghìn không trăm hai mươi lăm", "2025"},
        {"ba nghìn năm trăm", "3500"},
        {"ba nghìn năm mươi", "3050"},
        {"mười hai nghìn ba trăm", "12300"},
        {"hai vạn ba nghìn", "23000"},
        {"bốn triệu", "4000000"},
        {"bốn triệu năm trăm nghìn", "4500000"},
        {"một triệu không trăm linh năm nghìn", "1005000"},
        {"một triệu năm nghìn", "1005000"},
        {"ba mươi hai triệu tám trăm nghìn", "32800000"},
        {"sáu tỷ", "6000000000"},
        {"SÁU TỈ", "6000000000"},
        {"một nghìn hai trăm tỷ", "1200000000000"},
        {"một nghìn không trăm mười hai tỷ", "1012000000000"},
        {"tám nghìn tỷ", "8000000000000"},
        {"tám nghìn tỷ bốn trăm tỷ", "8400000000000"},
        {"hai triệu tỷ", "2000000000000000"},
        {"chín tỷ tỷ", "9000000000000000000"},
        {"hai triệu rưỡi", "2500000"},
        {"mười hai tỷ rưởi", "12500000000"},
        {"hai triệu ba trăm nghìn rưỡi", "2300500"},
        {"không phẩy bảy", "0.7"},
        {"mười hai phẩy năm", "12.5"},
        {"ba phẩy không năm", "3.05"},
        {"sáu phẩy hai mươi lăm", "6.25"},
        {"bảy phẩy mười hai", "7.12"},
        {"bốn chấm ba", "4.3"},
        {"một phẩy bốn tỷ", "1400000000"},
        {"một nghìn hai trăm phẩy năm tỷ", "1200500000000"},
        {"hai phẩy ba năm triệu", "2350000"},
        {"âm bốn phẩy hai", "-4.2"},
        {"trừ sáu mươi", "-60"},
    }));
    CAPTURE(phrase);
    CHECK(read_whole(phrase) == value);
}

TEST_CASE("number words: spoken short forms are read and marked", "[match]")
{
    const auto [phrase, value] = GENERATE(table<std::string, std::string>({
        {"hai mốt", "21"},
        {"ba lăm", "35"},
        {"bảy tư", "74"},
        {"tám hai", "82"},
        {"hai lăm nghìn", "25000"},
        {"mười tư", "14"},
        {"ba chục", "30"},
        {"sáu chục nghìn", "60000"},
        {"hai trăm tư", "240"},
        {"ba trăm sáu", "360"},
        {"hai trăm ba lăm", "235"},
        {"trăm rưỡi", "150"},
        {"trăm hai", "120"},
        {"triệu hai", "1200000"},
        {"triệu rưỡi", "1500000"},
        {"tỷ tư", "1400000000"},
        {"ba nghìn hai", "3200"},
        {"tám tỷ ba", "8300000000"},
        {"bốn triệu mốt", "4100000"},
        {"nửa tỷ", "500000000"},
        {"bốn rưỡi", "4.5"},
        {"hai mươi năm triệu", "25000000"},
        {"một triệu hai lăm nghìn", "1025000"},
        {"hai nghìn ba trăm bốn sáu", "2346"},
    }));
    CAPTURE(phrase);
    CHECK(read_whole(phrase) == value);
    CHECK(words().read(phrase, 0).number->is_colloquial);
}

TEST_CASE("number words: what makes no number is refused whole", "[match]")
{
    const auto phrase = GENERATE(values<std::string>({
        "hai triệu mười tỷ",
        "hai triệu ba triệu",
        "năm nghìn sáu nghìn",
        "hai tỷ ba nghìn triệu",
        "bốn nghìn hai tỷ",
        "tỷ nghìn hai",
        "ba mười hai",
        "một mươi",
        "mười mốt",
        "hai mươi không",
        "hai hai mươi",
        "bốn sáu hai",
        "hai ba",
        "ba bốn trăm",
        "năm sáu triệu",
        "năm bảy",
        "một hai ba",
        "một trăm một",
        "một trăm năm triệu",
        "hai triệu một",
        "hai triệu ba lăm",
        "nghìn lăm",
        "hai trăm lăm",
        "hai trăm linh mốt",
        "hai trăm linh mười",
        "hai mươi rưỡi",
        "hai chục rưỡi",
        "hai nghìn tỷ rưỡi",
        "một triệu hai trăm rưỡi",
        "hai triệu rưỡi ba nghìn",
        "năm rưỡi",
        "một năm rưỡi",
        "mười năm triệu",
        "mười năm hai triệu",
        "ba năm hai",
        "mười hai chấm mốt",
        "ba phẩy lăm",
        "hai phẩy ba năm",
        "hai phẩy năm năm",
        "một phẩy hai trăm",
        "một phẩy hai trăm triệu",
        "một phẩy hai tỷ ba triệu",
        "hai triệu phẩy ba nghìn",
        "hai phẩy ba phẩy bốn",
        "lăm trăm nghìn",
        "hai nửa",
        "tỷ tỷ tỷ tỷ hai",
    }));
    CAPTURE(phrase);
    CHECK(read_part(phrase) == "malformed | " + phrase);
}

TEST_CASE("number words: a number that goes on is not cut short", "[match]")
{
    const auto [phrase, refused] = GENERATE(table<std::string, std::string>({
        {"hai mươi mấy người", "hai mươi"},
        {"ba ức đồng", "ba"},
        {"hai trăm lẻ", "hai trăm lẻ"},
        {"hai triệu 500 nghìn", "hai triệu"},
        {"hai phẩy 5", "hai"},
        {"hai triệu, ba trăm nghìn đồng", "hai triệu"},
    }));
    CAPTURE(phrase);
    CHECK(read_part(phrase) == "unknown_tail | " + refused);
}

TEST_CASE("number words: reading stops where the number ends", "[match]")
{
    const auto [phrase, part] = GENERATE(table<std::string, std::string>({
        {"hai mươi năm qua", "20 | hai mươi"},
        {"ba năm", "3 | ba"},
        {"năm năm", "5 | năm"},
        {"mười năm", "10 | mười"},
        {"hai nghìn năm", "2000 | hai nghìn"},
        {"một trăm năm", "100 | một trăm"},
        {"mười triệu năm", "10000000 | mười triệu"},
        {"ba mươi hai triệu đồng", "32000000 | ba mươi hai triệu"},
        {"hai triệu, năm triệu", "2000000 | hai triệu"},
        {"mười hai chấm điểm", "12 | mười hai"},
        {"mười trừ hai", "10 | mười"},
        {"hai-ba", "2 | hai"},
        {"sáu  mươi   lăm  ha", "65 | sáu  mươi   lăm"},
        {"ba phần tư", "3 | ba"},
        {"hai3", "none"},
        {"hàng", "none"},
        {"trăm triệu đồng", "none"},
        {"tỷ lệ", "none"},
        {"mươi lăm ngày", "none"},
        {"năm 2024", "none"},
        {"năm hai nghìn không trăm hai mươi tư", "none"},
        {"không một hộ nào", "none"},
        {"tư hai trăm triệu", "none"},
        {"trừ trường hợp", "none"},
        {"nhà", "none"},
        {"", "none"},
    }));
    CAPTURE(phrase);
    CHECK(read_part(phrase) == part);
}

TEST_CASE("number words: words before the number may spoil it", "[match]")
{
    const auto [before, phrase] = GENERATE(table<std::string, std::string>({
        {"vài ", "ba triệu"},
        {"khoảng dăm ", "bảy trăm"},
        {"mươi ", "hai"},
        {"2 ", "triệu rưỡi"},
        {"hàng ", "trăm hai"},
    }));
    CAPTURE(before, phrase);
    const auto reading = words().read(before + phrase, before.size());
    CHECK_FALSE(reading.number);
    CHECK(reading.span == TextSpan{before.size(), before.size() + phrase.size()});
}

TEST_CASE("number words: one closing scale stays apart", "[match]")
{
    const auto [phrase, value, scale] = GENERATE(table<std::string, std::string, int>({
        {"ba mươi hai triệu", "32", 6},
        {"một phẩy hai triệu", "1.2", 6},
        {"hai triệu rưỡi", "2.5", 6},
        {"năm nghìn tỷ", "5", 12},
        {"một nghìn hai trăm tỷ", "1200", 9},
        {"một triệu hai trăm nghìn", "1200000", 0},
        {"bốn trăm", "400", 0},
    }));
    CAPTURE(phrase);
    const auto reading = words().read(phrase, 0);
    REQUIRE(reading.number);
    CHECK(reading.number->value.stated() == value);
    CHECK(reading.number->scale == scale);
}

TEST_CASE("number words: every number that is spelt out is read back", "[match]")
{
    const auto check = [](std::uint64_t number) {
        for (const Style& style : k_styles) {
            const std::string phrase = spell(number, style);
            if (read_whole(phrase) != std::to_string(number)) {
                FAIL_CHECK(phrase << " is read as " << read_part(phrase));
            }
        }
    };
    for (std::uint64_t number = 0; number < 1'000'000; number += number < 20'000 ? 1 : 37) {
        check(number);
    }
    std::mt19937_64 random(20240501);
    for (int round = 0; round < 20'000; ++round) {
        const int digits = std::uniform_int_distribution(1, 15)(random);
        std::uint64_t limit = 1;
        for (int count = 0; count < digits; ++count) {
            limit *= 10;
        }
        check(std::uniform_int_distribution<std::uint64_t>(0, limit - 1)(random));
    }
}

TEST_CASE("number words: any words give a value or a refusal, in linear time", "[match][hostile]")
{
    const std::vector<std::string> pool{"một",  "năm", "mười", "mươi", "trăm", "linh", "nghìn",
                                        "tỷ",   "tỷ",  "rưỡi", "phẩy", "tư",   "lăm",  "không",
                                        "chín", "nửa", "âm",   "chục", "mấy",  "vạn",  "triệu"};
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> pick(0, pool.size() - 1);
    for (int round = 0; round < 50'000; ++round) {
        std::string phrase;
        for (int count = 0; count < round % 12 + 1; ++count) {
            phrase += pool[pick(random)] + " ";
        }
        const auto reading = words().read(phrase, 0);
        CHECK(reading.span.end <= phrase.size());
    }
    std::string endless;
    for (int count = 0; count < 200'000; ++count) {
        endless += "chín tỷ ";
    }
    const auto reading = words().read(endless, 0);
    CHECK_FALSE(reading.number);
    CHECK(reading.span.end == endless.size() - 1);
}

TEST_CASE("number words: the list is checked", "[match]")
{
    CHECK_THROWS_AS(NumberWords({{"hai", "digits", 2}}), GrammarError);
    CHECK_THROWS_AS(NumberWords({{"tỷ", "scale", 9}, {"tỉ", "scale", 9}}), GrammarError);
    CHECK(words().can_begin("hai"));
    CHECK(words().can_begin("tỉ"));
    CHECK_FALSE(words().can_begin("linh"));
    CHECK_FALSE(words().can_begin("nhà"));
}

TEST_CASE("number words: the collected cases are right or refused", "[match][cases]")
{
    std::ifstream in(SOLIEU_SOURCE_DIR "/../shared/cases/vi-numbers.tsv");
    if (!in) {
        WARN("vi-numbers.tsv is not there: skipped");
        return;
    }
    struct Score {
        int right = 0;
        int refused = 0;
        int wrong = 0;
    };
    std::map<std::string, Score> scores;
    for (std::string line; std::getline(in, line);) {
        const auto columns = columns_of(line);
        if (columns.size() < 6 || columns[5].rfind("words-", 0) != 0) {
            continue;
        }
        const bool has_unit = columns[5] == "words-with-unit";
        // The value of a cent is stated in dollars, and a half may follow the unit.
        if (has_unit && (columns[0].ends_with(" xu") || columns[0].ends_with(" rưỡi"))) {
            continue;
        }
        const auto reading = words().read(columns[0], 0);
        const bool is_whole = reading.number && reading.number->span.end == columns[0].size();
        Score& score = scores[columns[5]];
        const auto expected = Decimal::parse(columns[1]);
        REQUIRE(expected);
        if (!reading.number || (!has_unit && !is_whole)) {
            ++score.refused;
            UNSCOPED_INFO("refused: " << columns[5] << ": " << columns[0]);
        } else if (reading.number->value.scaled(reading.number->scale) == *expected) {
            ++score.right;
        } else {
            ++score.wrong;
            UNSCOPED_INFO("wrong: " << columns[5] << ": " << columns[0] << " = " << columns[1]);
        }
    }
    for (const auto& [name, score] : scores) {
        UNSCOPED_INFO(name << ": right " << score.right << ", refused " << score.refused
                           << ", wrong " << score.wrong);
    }
    const Score& formal = scores["words-formal"];
    CHECK(formal.wrong == 0);
    CHECK(formal.right >= 0.97 * (formal.right + formal.refused));
    CHECK(scores["words-colloquial"].wrong == 0);
    CHECK(scores["words-contested"].wrong == 0);
    CHECK(scores["words-with-unit"].wrong == 0);
    CHECK(scores["words-with-unit"].refused == 0);
}
