#include "page_helpers.hpp"
#include "read/page_notes.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace solieu {
using namespace test;

namespace {

/// The notes as `label:first word`, joined by `; `.
std::string notes_of(const std::vector<std::string>& lines, const std::string& last_note = "")
{
    std::string out;
    for (const auto& [label, line] : split_foot(page_of(lines).lines, last_note).notes) {
        out += (out.empty() ? "" : "; ") + label + ":" + line.words.front().text;
    }
    return out;
}

} // namespace

TEST_CASE("the foot of a page begins with a small number at the left", "[read]")
{
    CHECK(notes_of({"Thu", "Chi", "^1 một", "tiếp", "^2 hai"}) == "1:một; 1:tiếp; 2:hai");
    CHECK(notes_of({"Thu", "Chi", "^8 tám", "^9 chín"}, "7") == "8:tám; 9:chín");
    CHECK(notes_of({"Thu", "Chi", "^1 một"}, "7") == "1:một");
    CHECK(notes_of({"Thu", "Chi"}).empty());
    CHECK(notes_of({}).empty());
}

TEST_CASE("numbers that do not count on are text", "[read]")
{
    CHECK(notes_of({"Thu", "Chi", "^5 năm"}).empty());
    CHECK(notes_of({"Thu", "Chi", "^1 một", "^3 ba"}) == "1:một; 1:3");
    CHECK(split_foot(page_of({"Thu", "^5 năm"}).lines, "").text.size() == 2);
}

TEST_CASE("a note that goes on is told by its small letters", "[read]")
{
    std::vector<PageLine> lines = page_of({"Thu", "Chi", "Vay"}).lines;
    lines.push_back(line_of("tiếp", 700 * k_point, k_left, k_height - 2 * k_point));
    CHECK(split_foot(lines, "4").notes.size() == 1);
    CHECK(split_foot(lines, "4").notes.front().first == "4");
    CHECK(split_foot(lines, "").notes.empty());
}

TEST_CASE("labels have numbers", "[read]")
{
    CHECK(number_of_note("12") == 12);
    CHECK(number_of_note("") == 0);
    CHECK(number_of_note("99999999999") == 0);
}

} // namespace solieu
