/// \file
/// Phrases with numbers from public test suites, where the file that lists them is at hand.
#include "match/matcher.hpp"
#include "match_support.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

constexpr const char* k_file = SOLIEU_SOURCE_DIR "/../shared/cases/vi-numbers.tsv";

struct Case {
    std::string text;
    std::string expected;
    std::string group;
};

/// Expectations of the suites that a reader of reports does not share.
const std::map<std::string, std::string>& oddities()
{
    constexpr const char* k_one_word =
        "one word is a figure only before a unit: it is in the negatives too";
    constexpr const char* k_dash = "a dash and a blank open a list item";
    constexpr const char* k_base_unit = "the suite turns the figure into its base unit";
    constexpr const char* k_unsaid =
        "a thousand that is left unsaid, or a unit that stands before the number";
    constexpr const char* k_growing =
        "a scale that grows again: the suite multiplies, reports never do";
    static const std::map<std::string, std::string> table{
        {"hai", k_one_word},
        {"năm", k_one_word},
        {"sáu", k_one_word},
        {"bảy", k_one_word},
        {"chín", k_one_word},
        {"- 1.200.000", k_dash},
        {"3kg-6kg", k_base_unit},
        {"năm mươi xu", k_base_unit},
        {"một xu", k_base_unit},
        {"phòng 301 sửa vòi 150", k_unsaid},
        {"công tơ mét 1200", k_unsaid},
        {"một tỉ hai trăm triệu ba trăm nghìn bốn trăm tỉ", k_growing},
        {"mười hai tỉ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm tỉ",
         k_growing},
    };
    return table;
}

std::vector<Case> read_cases(std::istream& in)
{
    std::vector<Case> cases;
    std::string line;
    std::getline(in, line); // the header
    while (std::getline(in, line)) {
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, '\t');) {
            cells.push_back(cell);
        }
        REQUIRE(cells.size() == 6);
        cases.push_back({cells[0], cells[1], cells[5]});
    }
    return cases;
}

/// Whether nothing but blanks and hedges stands outside the quantity.
bool is_whole(const MatchedBlock& matched, const Quantity& quantity)
{
    std::string rest = matched.block.text;
    const auto blank_out = [&rest](TextSpan span) {
        std::fill(rest.begin() + static_cast<std::ptrdiff_t>(span.begin),
                  rest.begin() + static_cast<std::ptrdiff_t>(span.end), ' ');
    };
    blank_out(quantity.span);
    for (const WordHit& word : matched.words) {
        if (word.list == ListId::bounds) {
            blank_out(word.span);
        }
    }
    return rest.find_first_not_of(' ') == std::string::npos;
}

std::string scaled(const Decimal& value, int scale)
{
    const auto whole = value.scaled(scale);
    return whole ? whole->shortest() : "too large";
}

/// The figures that a phrase states, `1000..2000` for a range; counts of things are none here.
std::vector<std::string> readings_of(const std::string& text)
{
    const MatchedBlock matched = solieu::test::match_text(text);
    std::vector<std::string> readings;
    for (const Quantity& quantity : matched.quantities) {
        const bool has_unit = quantity.unit_class != UnitClass::none;
        const bool is_figure = quantity.unit_class != UnitClass::count &&
                               (has_unit || quantity.scale > 0 || is_whole(matched, quantity));
        if (is_figure) {
            readings.push_back(scaled(quantity.value, quantity.scale));
            if (quantity.value2) {
                readings.back() += (quantity.is_closed_range ? ".." : "/") +
                                   scaled(*quantity.value2, quantity.scale);
            }
        }
    }
    return readings;
}

/// The expectation in the form of a reading: without the sign of a bound and needless zeros.
std::string plain(std::string expected)
{
    if (expected.starts_with("<=") || expected.starts_with(">=")) {
        expected.erase(0, 2);
    }
    const auto value = Decimal::parse(expected);
    return value ? value->shortest() : expected;
}

std::string shown(const std::vector<std::string>& readings)
{
    std::string out;
    for (const std::string& reading : readings) {
        out += (out.empty() ? "" : ", ") + reading;
    }
    return out.empty() ? "nothing" : out;
}

struct Tally {
    std::size_t all = 0;
    std::size_t right = 0;
    std::size_t wrong = 0; ///< something else was read; what is left was refused
    std::string failures;

    [[nodiscard]] double share() const
    {
        return all == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(all);
    }
};

std::map<std::string, Tally> tally(const std::vector<Case>& cases)
{
    std::map<std::string, Tally> groups;
    for (const Case& entry : cases) {
        if (entry.group != "negative" && oddities().count(entry.text) > 0) {
            continue;
        }
        const std::vector<std::string> readings = readings_of(entry.text);
        const bool is_negative = entry.group == "negative";
        const bool is_right = is_negative
                                  ? readings.empty()
                                  : readings.size() == 1 && readings[0] == plain(entry.expected);
        Tally& group = groups[entry.group];
        ++group.all;
        group.right += is_right ? 1 : 0;
        group.wrong += !is_right && !readings.empty() ? 1 : 0;
        if (!is_right) {
            group.failures +=
                "\n    " + entry.text + " = " + entry.expected + ", read " + shown(readings);
        }
    }
    return groups;
}

} // namespace

TEST_CASE("phrases of public suites are read, or refused", "[match][corpus]")
{
    std::ifstream in(k_file);
    if (!in) {
        WARN("no list of number phrases at " << k_file);
        return;
    }
    std::map<std::string, Tally> groups = tally(read_cases(in));
    for (const auto& [name, group] : groups) {
        UNSCOPED_INFO(name << ": " << group.right << " of " << group.all << " right, "
                           << group.wrong << " wrong" << group.failures);
    }
    CHECK(groups["digits"].share() >= 0.97);
    CHECK(groups["words-formal"].share() >= 0.97);
    CHECK(groups["words-with-unit"].share() >= 0.90);
    CHECK(groups["range"].share() >= 0.90);
    CHECK(groups["bound"].share() >= 0.90);
    CHECK(groups["negative"].wrong == 0);
    CHECK(groups["words-colloquial"].wrong == 0);
}
