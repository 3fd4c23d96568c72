#include "store/known_documents.hpp"
#include "store/schema.hpp"
#include "temporary_database.hpp"

#include <catch2/catch.hpp>

namespace solieu {

TEST_CASE("a document is known by its name, digest and maker", "[store]")
{
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    prepare_for_writing(connection);
    const Maker maker{"1", "g"};
    RecordStore records(connection, maker);
    DocumentRecord document;
    document.sha256 = "d1";
    records.begin("a");
    records.put(document);
    records.put(EndRecord{});
    records.begin("b");
    records.put(DocumentRecord{});
    EndRecord failure;
    failure.status = DocumentStatus::failed;
    records.put(failure);

    KnownDocuments known(connection, maker);
    CHECK_FALSE(known.find("c"));
    const auto first = known.find("a");
    REQUIRE(first);
    CHECK(first->sha256 == "d1");
    CHECK_FALSE(first->is_failed);
    CHECK(first->is_current);
    const auto second = known.find("b");
    REQUIRE(second);
    CHECK(second->sha256.empty());
    CHECK(second->is_failed);

    for (const Maker& other : {Maker{"2", "g"}, Maker{"1", "h"}, Maker{"1", "g", "--no-checks"}}) {
        CHECK_FALSE(KnownDocuments(connection, other).find("a")->is_current);
    }

    known.remove(first->id);
    std::string names;
    known.for_each([&names](std::int64_t, const std::string& name) { names += name; });
    CHECK(names == "b");
}

} // namespace solieu
