#include "match/digits.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

NumberStyle english()
{
    NumberStyle style;
    style.learn("1,234.5");
    return style;
}

/// The value as stated, with `!` behind it when its marks are in the other style; `-` for none.
std::string read(const std::string& digits, UnitClass unit_class, int scale,
                 const NumberStyle& style = {})
{
    const DigitsReading reading = read_digits(digits, unit_class, scale, style);
    if (!reading.value) {
        return "-";
    }
    return reading.value->stated() + (reading.problem == DigitsProblem::style_slip ? "!" : "");
}

} // namespace

TEST_CASE("digits whose marks leave no doubt are read alike in every document", "[match]")
{
    const auto [digits, expected] = GENERATE(table<std::string, std::string>({
        // No mark.
        {"0", "0"},
        {"7", "7"},
        {"07", "7"},
        {"2025", "2025"},
        {"136904000", "136904000"},
        // Both marks: the last one parts the decimals.
        {"1.234,5", "1234.5"},
        {"48.156,25", "48156.25"},
        {"1.234.567,891", "1234567.891"},
        {"1,234.5", "1234.5"},
        {"1,234,567.80", "1234567.80"},
        {"12.34,5", "-"},
        {"1234.567,8", "-"},
        {"1.23,4.5", "-"},
        {"1,234.5,6", "-"},
        {"1.2345,6", "-"},
        // The same mark twice and more: groups of three, or no number.
        {"1.234.567", "1234567"},
        {"12.345.678.900", "12345678900"},
        {"1,234,567", "1234567"},
        {"12.34.56", "-"},
        {"1.2.3", "-"},
        {"1,2,3", "-"},
        {"1234.567.890", "-"},
        {"1.234.56", "-"},
        // One comma with any but three digits behind it.
        {"98,5", "98.5"},
        {"0,25", "0.25"},
        {"4,0", "4.0"},
        {"12,3456", "12.3456"},
        {"1234,567", "1234.567"},
        {"0,125", "0.125"},
        // Blanks between groups.
        {"346 000", "346000"},
        {"9 600", "9600"},
        {"1 234 567,8", "1234567.8"},
        {"1 234 567.8", "1234567.8"},
        {"12 34", "-"},
        {"1234 567", "-"},
        {"1 23 456", "-"},
        {"1 234,5 6", "-"},
        {"346 000.125 678", "-"},
        {"1 234.567,8", "-"},
    }));
    const auto style = GENERATE(NumberStyle(), english());
    const auto unit_class = GENERATE(UnitClass::none, UnitClass::ratio, UnitClass::money,
                                     UnitClass::measure, UnitClass::count);
    CAPTURE(digits, style.is_english(), static_cast<int>(unit_class));
    CHECK(read(digits, unit_class, 0, style) == expected);
    CHECK(read(digits, unit_class, 6, style) == expected);
}

TEST_CASE("one mark before three digits is decided by unit, multiplier and document", "[match]")
{
    struct Row {
        std::string digits;
        UnitClass unit_class;
        int scale;
        std::string vietnamese;
        std::string english;
    };
    const Row row = GENERATE(values<Row>({
        {"16.671", UnitClass::none, 0, "16671", "16.671"},
        {"16.671", UnitClass::measure, 0, "16671", "16.671"},
        {"16.671", UnitClass::money, 6, "16671", "16.671"},
        {"16.671", UnitClass::money, 0, "16671", "16671"}, // đồng has no thousandths
        {"16.671", UnitClass::count, 0, "16671", "16671"},
        {"16.671", UnitClass::ratio, 0, "16.671!", "16.671!"}, // no thousands of per cent
        {"1,088", UnitClass::none, 0, "1.088", "1088"},
        {"1,088", UnitClass::measure, 0, "1.088", "1088"},
        {"1,088", UnitClass::money, 6, "1.088", "1088"},
        {"1,088", UnitClass::money, 0, "1088!", "1088"},
        {"1,088", UnitClass::count, 0, "1088!", "1088"},
        {"1,088", UnitClass::ratio, 0, "1.088", "1088"},
        {"0,125", UnitClass::money, 0, "0.125", "0.125"},
        {"0.125", UnitClass::measure, 0, "0.125!", "0.125"},
    }));
    CAPTURE(row.digits, static_cast<int>(row.unit_class), row.scale);
    CHECK(read(row.digits, row.unit_class, row.scale) == row.vietnamese);
    CHECK(read(row.digits, row.unit_class, row.scale, english()) == row.english);
}

TEST_CASE("a decimal dot is read and noted, in an English document not even noted", "[match]")
{
    const auto [digits, value] = GENERATE(table<std::string, std::string>({
        {"98.5", "98.5"},
        {"28.25", "28.25"},
        {"1.2345", "1.2345"},
        {"1234.567", "1234.567"},
    }));
    CAPTURE(digits);
    CHECK(read(digits, UnitClass::measure, 0) == value + "!");
    CHECK(read(digits, UnitClass::measure, 0, english()) == value);
}

TEST_CASE("the decimals stated are kept", "[match]")
{
    CHECK(read("13,350", UnitClass::money, 6) == "13.350");
    CHECK(read("1.234,00", UnitClass::money, 9) == "1234.00");
    const DigitsReading reading = read_digits("13,350", UnitClass::money, 6, {});
    CHECK(reading.value->decimals() == 3);
}

TEST_CASE("more digits than a number may have give no value", "[match]")
{
    const std::string longest(36, '9');
    CHECK(read(longest, UnitClass::none, 0) == longest);
    CHECK(read(longest + "9", UnitClass::none, 0) == "-");
}

TEST_CASE("a document's style is learnt from numbers without doubt alone", "[match]")
{
    struct Row {
        std::vector<std::string> numbers;
        bool is_english;
    };
    const Row row = GENERATE(values<Row>({
        {{}, false},
        {{"1,234.5"}, true},
        {{"1,234,567"}, true},
        {{"1.234,5"}, false},
        {{"1.234.567"}, false},
        {{"1,234", "12.5", "1.5"}, false}, // ambiguous
        {{"12,34,56", "1,23.4"}, false},   // no numbers
        {{"1,234.5", "1.234,5"}, false},   // a tie
        {{"1,234.5", "1.234,5", "2,345,678"}, true},
        {{"1,234.5", "1.234,5", "2.345.678"}, false},
    }));
    NumberStyle style;
    for (const std::string& number : row.numbers) {
        style.learn(number);
    }
    CAPTURE(row.numbers);
    CHECK(style.is_english() == row.is_english);
}
