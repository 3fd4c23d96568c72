#include "assemble/list_context.hpp"
#include "assemble_support.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// A level with one total, named by its number.
ListLine level_of(const MatchedBlock& matched, const std::string& id)
{
    ListLine level;
    level.rank = list_rank(matched);
    level.is_intro = matched.block.text.ends_with(":");
    level.announces = level.rank > 0 || level.is_intro;
    Total total;
    total.id = id;
    level.totals.push_back(total);
    level.period = level.is_intro ? "2024-" + id : "";
    level.topic = "topic " + id;
    return level;
}

/// The total under which each line stands, parted by blanks; `-` where there is none.
std::string totals_above(const std::vector<std::string>& lines)
{
    ListContext lists;
    std::string out;
    int number = 0;
    for (const std::string& line : lines) {
        const MatchedBlock matched = test::match_text(line);
        lists.enter(matched);
        const Totals& totals = lists.totals();
        out += (out.empty() ? "" : " ") + (totals.empty() ? std::string("-") : totals.back().id);
        lists.leave(level_of(matched, std::to_string(++number)));
    }
    return out;
}

} // namespace

TEST_CASE("only labels of items and of prose have a rank in a list", "[assemble]")
{
    CHECK(list_rank(test::match_text("Thu 5 tỷ đồng.")) == 0);
    CHECK(list_rank(test::match_text("1. Về kinh tế")) == 0);
    const int prose = list_rank(test::match_text("1. Trồng 200 ha rừng."));
    const int dash = list_rank(test::match_text("- Lúa: 30 ha"));
    const int plus = list_rank(test::match_text("+ Lúa: 30 ha"));
    CHECK(prose > 0);
    CHECK(prose < dash);
    CHECK(dash < plus);
}

TEST_CASE("a line stands under the line above that announces it", "[assemble]")
{
    CHECK(totals_above({"Gieo trồng 90 ha, gồm:", "- Lúa 60 ha", "- Ngô 30 ha"}) == "- 1 1");
    CHECK(totals_above({"- Cây hằng năm 90 ha", "+ Lúa 60 ha", "+ Ngô 30 ha", "- Chè 20 ha"}) ==
          "- 1 1 -");
    CHECK(totals_above({"Gieo trồng 90 ha.", "- Lúa 60 ha"}) == "- -");
    CHECK(totals_above({"Gieo trồng 90 ha:", "- Lúa 60 ha", "Chăn nuôi 5 con.", "- Trâu 5 con"}) ==
          "- 1 - -");
}

TEST_CASE("a paragraph that begins with «in which» goes on with the one above", "[assemble]")
{
    CHECK(totals_above({"Tổng thu 90 tỷ đồng:", "Trong đó: thuế 60 tỷ đồng", "- Phí 5 tỷ đồng"}) ==
          "- 1 1");
}

TEST_CASE("a heading ends a list", "[assemble]")
{
    CHECK(totals_above({"Gieo trồng 90 ha, gồm:", "- Lúa 60 ha", "2. Chăn nuôi", "- Trâu 5 con"}) ==
          "- 1 - -");
}

TEST_CASE("an intro hands its period down, and its topic to the lines right below", "[assemble]")
{
    ListContext lists;
    CHECK(lists.period().empty());
    CHECK(lists.topic().empty());
    const MatchedBlock intro = test::match_text("Kết quả gieo trồng:");
    lists.enter(intro);
    lists.leave(level_of(intro, "1"));
    const MatchedBlock dash = test::match_text("- Cây hằng năm");
    lists.enter(dash);
    CHECK(lists.period() == "2024-1");
    CHECK(lists.topic() == "topic 1");
    lists.leave(level_of(dash, "2"));
    lists.enter(test::match_text("+ Lúa 60 ha"));
    CHECK(lists.period() == "2024-1");
    CHECK(lists.topic().empty());
    lists.enter(test::match_text("Chăn nuôi ổn định."));
    CHECK(lists.period().empty());
}

TEST_CASE("sums of parts are kept from line to line", "[assemble]")
{
    ListContext lists;
    const MatchedBlock intro = test::match_text("Gieo trồng 90 ha, gồm:");
    lists.enter(intro);
    lists.leave(level_of(intro, "1"));
    lists.enter(test::match_text("- Lúa 60 ha"));
    REQUIRE(lists.totals().size() == 1);
    lists.totals().front().taken = Decimal(60, 0);
    const MatchedBlock line = test::match_text("- Lúa 60 ha");
    lists.leave(level_of(line, "2"));
    lists.enter(test::match_text("- Ngô 30 ha"));
    REQUIRE(lists.totals().size() == 1);
    CHECK(lists.totals().front().taken == Decimal(60, 0));
}
