#include "store/questions.hpp"
#include "store/record_store.hpp"
#include "store/schema.hpp"
#include "temporary_database.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

namespace solieu {
namespace {

void put_figure(RecordStore& records, const std::string& name, const std::string& place,
                const std::string& indicator, const std::string& period)
{
    records.begin(name);
    DocumentRecord document;
    document.place = place;
    records.put(document);
    ObservationRecord observation;
    observation.id = "o1";
    observation.quote = "12 ha";
    observation.value = *Decimal::parse("12");
    observation.unit = "ha";
    observation.indicator = indicator;
    observation.period = period;
    records.put(observation);
    CheckRecord check;
    check.id = "k1";
    check.rule = "P101";
    check.severity = place == "Hà Giang" ? Severity::error : Severity::note;
    check.stated.id = "o1";
    records.put(check);
    records.put(ended(1, 1));
}

/// The first column of the answer and, behind a slash, that of \p column.
std::set<std::string> answer(Connection& connection, std::string_view name,
                             const QuestionTerms& terms, std::string_view column)
{
    const auto all = questions();
    const auto question = std::find_if(
        all.begin(), all.end(), [name](const StoreQuestion& one) { return one.name == name; });
    REQUIRE(question != all.end());
    Statement rows = question->ask(connection, terms);
    int at = 0;
    while (rows.column_name(at) != column) {
        ++at;
        REQUIRE(at < rows.columns());
    }
    std::set<std::string> texts;
    while (rows.step()) {
        texts.emplace(rows.text_at(at));
    }
    return texts;
}

} // namespace

TEST_CASE("questions are answered from the rows", "[store]")
{
    using Set = std::set<std::string>;
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    prepare_for_writing(connection);
    RecordStore records(connection, {"1", "g"});
    put_figure(records, "a", "Hà Giang", "Diện tích trồng rừng", "2024-Q1");
    put_figure(records, "b", "Lâm Đồng", "Diện tích trồng rừng", "2025-Q1");
    put_figure(records, "c", "Lâm Đồng", "Diện tích đường sắt", "2025");

    const auto ask = [&](std::string_view name, QuestionTerms terms, std::string_view column) {
        terms.limit = 10;
        return answer(connection, name, terms, column);
    };
    CHECK(ask("series", {.words = "trong rung"}, "path") == Set{"a", "b"});
    CHECK(ask("series", {.words = "RỪNG trồng"}, "path") == Set{"a", "b"});
    CHECK(ask("series", {.words = "dien tich", .place = "lam dong"}, "path") == Set{"b", "c"});
    CHECK(ask("series", {.words = "dien tich", .period = "2025"}, "path") == Set{"b", "c"});
    CHECK(ask("series", {.words = "dien tich", .period = "2025-Q1"}, "path") == Set{"b"});
    CHECK(ask("series", {.words = "dien tich", .period = "%"}, "path").empty());
    CHECK(ask("search", {.words = "duong"}, "path") == Set{"c"});
    CHECK(ask("search", {.words = R"(du"ong AND)"}, "path").empty());
    CHECK(ask("findings", {.severity = "error"}, "path") == Set{"a"});
    CHECK(ask("findings", {.place = "Lâm", .severity = "note"}, "path") == Set{"b", "c"});
    CHECK(ask("documents", {.only_failed = true}, "path").empty());
    CHECK(ask("documents", {}, "path") == Set{"a", "b", "c"});
    CHECK(ask("top-indicators", {}, "documents") == Set{"1", "2"});
}

} // namespace solieu
