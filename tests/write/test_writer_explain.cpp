#include "write/writer_explain.hpp"
#include "write/writers.hpp"

#include <sstream>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("every field of a figure is shown with its reasons", "[write]")
{
    std::ostringstream out;
    WriterExplain writer(out, {});
    DocumentRecord document;
    document.path = "a.txt";
    writer.put(document);
    ObservationRecord observation;
    observation.id = "o1";
    observation.quote = "5%";
    observation.value = *Decimal::parse("-5");
    observation.unit = "%";
    observation.role = Role::change;
    observation.rule = "number";
    observation.source.line = 7;
    observation.reasons = {{"role", "giảm", "lists/roles.tsv:6"}};
    writer.put(observation);
    CHECK(out.str().empty()); // nothing of a document before its end
    writer.put(EndRecord{});
    CHECK_THAT(out.str(), Catch::Contains("o1 line 7 «5%»   <- rule number"));
    CHECK_THAT(out.str(), Catch::Contains("role: change   <- «giảm» lists/roles.tsv:6"));
    CHECK_THAT(out.str(), Catch::Contains("period: -"));
}

TEST_CASE("a document that failed shows why and no figures", "[write]")
{
    std::ostringstream out;
    WriterExplain writer(out, {});
    writer.put(DocumentRecord{});
    writer.put(ObservationRecord{});
    EndRecord end;
    end.status = DocumentStatus::failed;
    end.error_message = "broken";
    writer.put(end);
    CHECK_THAT(out.str(), Catch::Contains("failed: broken"));
    CHECK_THAT(out.str(), !Catch::Contains("line"));
    CHECK(find_writer_format("explain").explaining == Explaining::on);
}
