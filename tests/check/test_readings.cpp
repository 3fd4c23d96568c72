#include "check/readings.hpp"
#include "terms.hpp"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::shown;
using solieu::test::term;

namespace {

constexpr int k_places = 12;

std::string read(const std::string& text, Reading reading)
{
    return shown(reading_of(term(text), reading), k_places);
}

} // namespace

TEST_CASE("a stated number may be rounded or cut", "[check]")
{
    const auto [text, rounded, cut, closed] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"12", "[11.5; 12.5)", "[12; 13)", "[11.5; 12.5]"},
            {"-12", "(-12.5; -11.5]", "(-13; -12]", "[-12.5; -11.5]"},
            {"0", "(-0.5; 0.5)", "(-1; 1)", "[-0.5; 0.5]"},
            {"0.0", "(-0.05; 0.05)", "(-0.1; 0.1)", "[-0.05; 0.05]"},
            {"14.4", "[14.35; 14.45)", "[14.4; 14.5)", "[14.35; 14.45]"},
            {"13.350", "[13.3495; 13.3505)", "[13.35; 13.351)", "[13.3495; 13.3505]"},
            {"1177@9", "[1176500000000; 1177500000000)", "[1177000000000; 1178000000000)",
             "[1176500000000; 1177500000000]"},
            {"1099.7@9", "[1099650000000; 1099750000000)", "[1099700000000; 1099800000000)",
             "[1099650000000; 1099750000000]"},
            {"=53", "[53; 53]", "[53; 53]", "[53; 53]"},
            {"=0", "[0; 0]", "[0; 0]", "[0; 0]"},
        }));
    CAPTURE(text);
    CHECK(read(text, Reading::rounded) == rounded);
    CHECK(read(text, Reading::cut) == cut);
    CHECK(read(text, Reading::rounded_closed) == closed);
}

TEST_CASE("rounded or cut is what either reading holds", "[check]")
{
    CHECK(read("12", Reading::rounded_or_cut) == "[11.5; 13)");
    CHECK(read("-12", Reading::rounded_or_cut) == "(-13; -11.5]");
    CHECK(read("0", Reading::rounded_or_cut) == "(-1; 1)");
}

TEST_CASE("hedges stand for a tight and a loose set", "[check]")
{
    const auto [text, tight, loose] = GENERATE(table<std::string, std::string, std::string>({
        // hơn, trên: the last digit that is not zero tells how much more
        {">12800", "(12800; 12900)", "[12800; …)"},
        {">1.2@9", "(1200000000; 1300000000)", "[1200000000; …)"},
        {">1.20@9", "(1200000000; 1300000000)", "[1200000000; …)"},
        {">702@6", "(702000000; 703000000)", "[702000000; …)"},
        // of counts the whole numbers; `hơn 2.375 lượt` is idiom
        {"=>12800", "[12801; 12899]", "[12800; …)"},
        {"=>2375", "[2375; …)", "[2375; …)"},
        {"=>2370", "[2371; 2379]", "[2370; …)"},
        // gần, dưới, chưa đến
        {"<138000", "(137000; 138000)", "(…; 138000]"},
        {"=<138000", "[137001; 137999]", "(…; 138000]"},
        {"=<7", "(…; 7]", "(…; 7]"},
        // khoảng, xấp xỉ
        {"~300", "[200; 400]", "[200; 400]"},
        {"~340", "[330; 350]", "[306; 374]"},
        {"~12.5", "[12.4; 12.6]", "[11.25; 13.75]"},
        // ít nhất, không quá
        {">=40", "[40; …)", "[40; …)"},
        {"<=40", "(…; 40]", "(…; 40]"},
        // hedges speak of a number's size: `giảm hơn 5%`
        {">-5", "(-6; -5)", "(…; -5]"},
        {"<-5", "(-5; -4)", "[-5; …)"},
        {"<=-5", "[-5; …)", "[-5; …)"},
        // none
        {"12", "[11.5; 12.5)", "[11.5; 13]"},
        {"=12", "[12; 12]", "[12; 12]"},
    }));
    CAPTURE(text);
    CHECK(shown(tight_set(term(text)), k_places) == tight);
    CHECK(shown(loose_set(term(text)), k_places) == loose);
}
