#include "match/unit_reader.hpp"
#include "match_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::list_of;

namespace {

/// A few words of each list, so that the tests do not depend on the grammar's.
const Lexicon& lexicon()
{
    static const Lexicon words = [] {
        Lexicon lexicon;
        lexicon.add(ListId::units,
                    list_of("%\t%\tratio\t0\nlần\tlần\tratio\t0\nđồng|đ\tVND\tmoney\t0\n"
                            "trđ\tVND\tmoney\t6\nha\thar\tmeasure\t0\ntạ\tdt\tmeasure\t0\n"
                            "m\tm\tmeasure\t0\nm2|m²\tm2\tmeasure\t0\n"
                            "tấn\tt\tmeasure\t0\nkm\tkm\tmeasure\t0\ngiờ\th\ttime\t0\n"
                            "năm\ta\ttime\t0\nngày công\tngày công\tcount\t0\n"));
        lexicon.add(ListId::scales,
                    list_of("nghìn|ngàn\t\t\t3\ntriệu\t\t\t6\ntỷ\t\t\t9\nM\tM\tglued\t6\n"
                            "rưỡi\t\thalf\t0\n"));
        lexicon.add(
            ListId::count_nouns,
            list_of("người\nhộ\nhộ nghèo\nxã\nvụ\nđồng hồ\ncơ quan\nđơn vị\ncông chức\ncán bộ\n"
                    "số tiền\t\tstand-alone\n"));
        lexicon.add(ListId::unit_stops,
                    list_of("của\t\tparticle\ntại\t\tparticle\nđạt\t\tverb\n"
                            "tỷ lệ\t\tguard\ntấn công\t\tguard\nvà\t\tparticle\n"));
        return lexicon;
    }();
    return words;
}

UnitReading read_after_number(const std::string& text, std::size_t limit = std::string::npos)
{
    std::vector<Token> tokens;
    Tokeniser(lexicon()).split(text, tokens);
    return UnitReader(lexicon()).read(text, tokens, 1, tokens.at(0).end,
                                      std::min(limit, text.size()));
}

/// `5 [tỷ đồng] là` tells the unit's end by the bracket; the same text without brackets is read.
struct Marked {
    std::string text;
    std::string unit;
};

Marked without_brackets(const std::string& marked)
{
    const std::size_t open = marked.find('[');
    if (open == std::string::npos) {
        return {marked, ""};
    }
    const std::size_t close = marked.find(']');
    const std::string unit = marked.substr(open + 1, close - open - 1);
    return {marked.substr(0, open) + unit + marked.substr(close + 1), unit};
}

} // namespace

TEST_CASE("a unit is taken as far as it goes", "[match]")
{
    struct Row {
        std::string text;
        std::string unit;
        int scale;
        UnitClass unit_class;
    };
    const Row row = GENERATE(values<Row>({
        // Listed units, near and glued.
        {"5 [ha]", "har", 0, UnitClass::measure},
        {"5[ha] lúa", "har", 0, UnitClass::measure},
        {"5[%]", "%", 0, UnitClass::ratio},
        {"5 [m2] đất", "m2", 0, UnitClass::measure},
        {"5[m²]", "m2", 0, UnitClass::measure},
        {"5 [lần]", "lần", 0, UnitClass::ratio},
        {"5 mừng", "mừng", 0, UnitClass::count},
        {"5    ha", "", 0, UnitClass::none}, // too far
        {"5, ha", "", 0, UnitClass::none},
        {"5", "", 0, UnitClass::none},
        // Multipliers.
        {"5 [tỷ đồng] và", "VND", 9, UnitClass::money},
        {"5 [nghìn tỷ đồng]", "VND", 12, UnitClass::money},
        {"5[trđ]", "VND", 6, UnitClass::money},
        {"5 [triệu]", "", 6, UnitClass::none},
        {"5 [tỉ ĐỒNG]", "VND", 9, UnitClass::money},
        {"5[M]", "", 6, UnitClass::none},
        {"5 [m]", "m", 0, UnitClass::measure}, // the multiplier is glued
        {"5 [nghìn ha] của", "har", 3, UnitClass::measure},
        {"5 [triệu người]", "người", 6, UnitClass::count},
        // Words that only begin like a unit.
        {"5 [đồng hồ]", "đồng hồ", 0, UnitClass::count},
        {"5 tấn công", "", 0, UnitClass::none},
        {"5 tỷ lệ", "", 0, UnitClass::none},
        // Per something.
        {"5 [tạ/ha]", "dt/har", 0, UnitClass::measure},
        {"5 [triệu đồng/người/năm]", "VND/{người}/a", 6, UnitClass::money},
        {"5 [đồng/hộ nghèo]", "VND/{hộ nghèo}", 0, UnitClass::money},
        {"5 [km trên giờ]", "km/h", 0, UnitClass::measure},
        {"5 [km] trên xã", "km", 0, UnitClass::measure},
        {"5 [ha]/12 xã", "har", 0, UnitClass::measure},
        // Counted things.
        {"5 [hộ] của", "hộ", 0, UnitClass::count},
        {"5 [hộ nghèo] đạt", "hộ nghèo", 0, UnitClass::count},
        {"5 [hộ kinh doanh] tại", "hộ kinh doanh", 0, UnitClass::count},
        {"5 [Hộ Nghèo]", "hộ nghèo", 0, UnitClass::count},
        {"5 [xã] Bình Lâm", "xã", 0, UnitClass::count},
        {"5 [vụ án MTQG]", "vụ án MTQG", 0, UnitClass::count},
        {"5 [hộ], trong đó", "hộ", 0, UnitClass::count},
        {"5 [cơ quan, đơn vị] đạt", "cơ quan, đơn vị", 0, UnitClass::count},
        {"5 [vụ], số tiền", "vụ", 0, UnitClass::count},
        {"5 [vụ], xã 3", "vụ", 0, UnitClass::count},
        {"5 [ngày công]", "ngày công", 0, UnitClass::count},
        {"5hộ", "", 0, UnitClass::none}, // glued letters are a code
        {"5 của hộ", "", 0, UnitClass::none},
        {"5 (ha)", "", 0, UnitClass::none},
    }));
    const Marked marked = without_brackets(row.text);
    // A row without brackets and with a unit is taken to its end.
    const std::string expected =
        marked.unit.empty() && !row.unit.empty() ? marked.text.substr(2) : marked.unit;
    CAPTURE(row.text);
    const UnitReading reading = read_after_number(marked.text);
    CHECK(reading.unit == row.unit);
    CHECK(reading.scale == row.scale);
    CHECK(reading.unit_class == row.unit_class);
    const std::string taken = reading.end == 0 ? "" : marked.text.substr(1, reading.end - 1);
    CHECK(taken.substr(std::min(taken.find_first_not_of(' '), taken.size())) == expected);
}

TEST_CASE("half of a multiplier is told apart from the unit", "[match]")
{
    const UnitReading reading = read_after_number("2 triệu rưỡi đồng");
    CHECK(reading.has_half);
    CHECK(reading.scale == 6);
    CHECK(reading.unit == "VND");
    CHECK(reading.scale_end == std::string("2 triệu rưỡi").size());
    CHECK_FALSE(read_after_number("2 rưỡi").has_half);
}

TEST_CASE("nothing is taken at or beyond the limit", "[match]")
{
    const std::string text = "5 hộ nghèo xã";
    CHECK(read_after_number(text, std::string("5 hộ nghèo").size()).unit == "hộ nghèo");
    CHECK(read_after_number(text, std::string("5 hộ ng").size()).unit == "hộ");
    CHECK(read_after_number(text, 1).end == 0);
    const UnitReading money = read_after_number("5 tỷ đồng", std::string("5 tỷ").size());
    CHECK(money.scale == 9);
    CHECK(money.unit.empty());
}

TEST_CASE("a counted noun phrase has a bound", "[match]")
{
    std::string text = "5 hộ";
    for (int word = 0; word < 40; ++word) {
        text += " gì";
    }
    const UnitReading reading = read_after_number(text);
    CHECK(reading.end < text.size() / 3);
    CHECK(reading.unit_class == UnitClass::count);
}

TEST_CASE("a unit, multiplier or listed noun announces itself", "[match]")
{
    const auto [text, expected] = GENERATE(table<std::string, bool>(
        {{"ha lúa", true}, {"tỷ", true}, {"hộ nghèo", true}, {"gì", false}, {"", false}}));
    std::vector<Token> tokens;
    Tokeniser(lexicon()).split(text, tokens);
    CAPTURE(text);
    CHECK(UnitReader(lexicon()).is_unit_at(text, tokens, 0) == expected);
}
