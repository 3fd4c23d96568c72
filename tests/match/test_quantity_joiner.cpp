#include "match/quantity_joiner.hpp"
#include "match_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::shown;

namespace {

struct Part {
    std::string quote;
    std::string value;
    int scale = 0;
    std::string unit = {};
    UnitClass unit_class = UnitClass::none;
    std::string total = {}; ///< of a fraction
};

/// Quantities as the reader would hand them over, at the parts' places in the text.
std::vector<Quantity> quantities_of(const std::string& text, const std::vector<Part>& parts)
{
    std::vector<Quantity> quantities;
    std::size_t from = 0;
    for (const Part& part : parts) {
        const std::size_t begin = text.find(part.quote, from);
        REQUIRE(begin != std::string::npos);
        from = begin + part.quote.size();
        Quantity quantity;
        quantity.span = {begin, from};
        quantity.number_span = {begin, begin + part.quote.find_first_not_of("0123456789.,/")};
        if (part.quote.find_first_not_of("0123456789.,/") == std::string::npos) {
            quantity.number_span = quantity.span;
        }
        quantity.value = Decimal::parse(part.value).value();
        quantity.scale = part.scale;
        quantity.unit = part.unit;
        quantity.unit_class = part.unit_class;
        if (!part.total.empty()) {
            quantity.kind = ObservationKind::fraction;
            quantity.value2 = Decimal::parse(part.total);
        } else if (part.unit == "%") {
            quantity.kind = ObservationKind::percentage;
        }
        quantities.push_back(quantity);
    }
    return quantities;
}

std::string joined(const std::string& text, const std::vector<Part>& parts)
{
    std::vector<Quantity> quantities = quantities_of(text, parts);
    join_quantities(text, quantities);
    std::string out;
    for (const Quantity& quantity : quantities) {
        out += (out.empty() ? "" : "; ") + shown(quantity, text);
    }
    return out;
}

constexpr UnitClass k_money = UnitClass::money;
constexpr UnitClass k_measure = UnitClass::measure;
constexpr UnitClass k_ratio = UnitClass::ratio;
constexpr UnitClass k_count = UnitClass::count;

} // namespace

TEST_CASE("a multiplier and a smaller amount are one amount", "[match]")
{
    CHECK(joined("2 tỷ 350 triệu đồng",
                 {{"2 tỷ", "2", 9}, {"350 triệu đồng", "350", 6, "VND", k_money}}) ==
          "2 tỷ 350 triệu đồng = 2350e6 VND");
    CHECK(joined("1 tỷ 200 triệu 50 nghìn đồng", {{"1 tỷ", "1", 9},
                                                  {"200 triệu", "200", 6},
                                                  {"50 nghìn đồng", "50", 3, "VND", k_money}}) ==
          "1 tỷ 200 triệu 50 nghìn đồng = 1200050e3 VND");
    CHECK(joined("2.000 tỷ 345 tỷ đồng",
                 {{"2.000 tỷ", "2000", 9}, {"345 tỷ đồng", "345", 9, "VND", k_money}}) ==
          "2.000 tỷ 345 tỷ đồng = 2345e9 VND");
}

TEST_CASE("amounts that are complete, grow or are parted stay two", "[match]")
{
    CHECK(joined("2 tỷ đồng 350 triệu đồng", {{"2 tỷ đồng", "2", 9, "VND", k_money},
                                              {"350 triệu đồng", "350", 6, "VND", k_money}}) ==
          "2 tỷ đồng = 2e9 VND; 350 triệu đồng = 350e6 VND");
    CHECK(
        joined("2 triệu 3 tỷ đồng", {{"2 triệu", "2", 6}, {"3 tỷ đồng", "3", 9, "VND", k_money}}) ==
        "2 triệu = 2e6 VND; 3 tỷ đồng = 3e9 VND");
    CHECK(joined("2 tỷ, 350 triệu", {{"2 tỷ", "2", 9}, {"350 triệu", "350", 6}}) ==
          "2 tỷ = 2e9 VND; 350 triệu = 350e6 VND");
    CHECK(joined("1 triệu 2 nghìn hộ",
                 {{"1 triệu", "1", 6}, {"2 nghìn hộ", "2", 3, "hộ", k_count}}) ==
          "1 triệu = 1e6 VND; 2 nghìn hộ = 2e3 hộ");
}

TEST_CASE("digits behind a multiplier are its decimals", "[match]")
{
    CHECK(joined("1 tỷ 2", {{"1 tỷ", "1", 9}, {"2", "2"}}) == "1 tỷ 2 = 1.2e9 VND");
    CHECK(joined("1tr05", {{"1tr", "1", 6}, {"05", "5"}}) == "1tr05 = 1.05e6 VND");
    CHECK(
        joined("1 triệu 250 đồng", {{"1 triệu", "1", 6}, {"250 đồng", "250", 0, "VND", k_money}}) ==
        "1 triệu 250 đồng = 1.250e6 VND");
    CHECK(joined("1,5 tỷ 2", {{"1,5 tỷ", "1.5", 9}, {"2", "2"}}) == "1,5 tỷ = 1.5e9 VND; 2 = 2");
    CHECK(joined("1 tỷ 2025", {{"1 tỷ", "1", 9}, {"2025", "2025"}}) ==
          "1 tỷ = 1e9 VND; 2025 = 2025");
    CHECK(joined("1 tỷ 3 hộ", {{"1 tỷ", "1", 9}, {"3 hộ", "3", 0, "hộ", k_count}}) ==
          "1 tỷ = 1e9 VND; 3 hộ = 3 hộ");
}

TEST_CASE("cents are hundredths of the currency before them", "[match]")
{
    CHECK(joined("2 đô và 23 xen",
                 {{"2 đô", "2", 0, "USD", k_money}, {"23 xen", "23", 0, "cent", k_money}}) ==
          "2 đô và 23 xen = 2.23 USD");
    CHECK(joined("2 đồng 23 xen",
                 {{"2 đồng", "2", 0, "VND", k_money}, {"23 xen", "23", 0, "cent", k_money}}) ==
          "2 đồng = 2 VND; 23 xen = 23 cent");
}

TEST_CASE("a range with units at both ends is one quantity", "[match]")
{
    CHECK(joined("15 ha - 20 ha",
                 {{"15 ha", "15", 0, "har", k_measure}, {"20 ha", "20", 0, "har", k_measure}}) ==
          "15 ha - 20 ha = 15..20 har");
    CHECK(joined("từ 3% đến 5%", {{"3%", "3", 0, "%", k_ratio}, {"5%", "5", 0, "%", k_ratio}}) ==
          "3% đến 5% = 3..5 %");
    CHECK(joined("5 triệu - 10 triệu đồng",
                 {{"5 triệu", "5", 6}, {"10 triệu đồng", "10", 6, "VND", k_money}}) ==
          "5 triệu - 10 triệu đồng = 5..10e6 VND");
    CHECK(joined("từ 5 triệu đến 10 triệu đồng",
                 {{"5 triệu", "5", 6}, {"10 triệu đồng", "10", 6, "VND", k_money}}) ==
          "5 triệu đến 10 triệu đồng = 5..10e6 VND");
    CHECK(joined("10k-20k", {{"10k", "10", 3}, {"20k", "20", 3}}) == "10k-20k = 10..20e3 VND");
    CHECK(joined("giữa 1,1 và 1,3 đô la",
                 {{"1,1", "1.1"}, {"1,3 đô la", "1.3", 0, "USD", k_money}}) ==
          "1,1 và 1,3 đô la = 1.1..1.3 USD");
}

TEST_CASE("what only looks like a range stays two quantities", "[match]")
{
    // A growth from one level to another.
    CHECK(joined("20 ha đến 15 ha",
                 {{"20 ha", "20", 0, "har", k_measure}, {"15 ha", "15", 0, "har", k_measure}}) ==
          "20 ha = 20 har; 15 ha = 15 har");
    CHECK(joined("3 ha - 5 m", {{"3 ha", "3", 0, "har", k_measure},
                                {"5 m", "5", 0, "m", k_measure}}) == "3 ha = 3 har; 5 m = 5 m");
    CHECK(joined("3 hộ - 5 hộ", {{"3 hộ", "3", 0, "hộ", k_count},
                                 {"5 hộ", "5", 0, "hộ", k_count}}) == "3 hộ = 3 hộ; 5 hộ = 5 hộ");
    CHECK(joined("3 triệu đồng và 5 triệu đồng", {{"3 triệu đồng", "3", 6, "VND", k_money},
                                                  {"5 triệu đồng", "5", 6, "VND", k_money}}) ==
          "3 triệu đồng = 3e6 VND; 5 triệu đồng = 5e6 VND");
}

TEST_CASE("one unit on both sides of a slash is a fraction", "[match]")
{
    CHECK(joined("364,5 ha/910,7 ha", {{"364,5 ha", "364.5", 0, "har", k_measure},
                                       {"910,7 ha", "910.7", 0, "har", k_measure}}) ==
          "364,5 ha/910,7 ha = 364.5/910.7 har");
    CHECK(joined("8 lượt/9 người",
                 {{"8 lượt", "8", 0, "lượt", k_count}, {"9 người", "9", 0, "người", k_count}}) ==
          "8 lượt = 8 lượt; 9 người = 9 người");
}

TEST_CASE("a fraction without a unit is no quantity", "[match]")
{
    CHECK(joined("1/2", {{"1/2", "1", 0, "", UnitClass::none, "2"}}).empty());
    CHECK(joined("1/2 xã", {{"1/2 xã", "1", 0, "xã", k_count, "2"}}) == "1/2 xã = 1/2 xã");
}
