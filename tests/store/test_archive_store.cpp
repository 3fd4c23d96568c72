#include "store/archive_store.hpp"
#include "store/schema.hpp"
#include "temporary_database.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

namespace solieu {
namespace {

const Maker k_maker{"1", "g"};

void put_document(ArchiveStore& store, const std::string& name)
{
    store.records().begin(name);
    store.records().put(DocumentRecord{});
    store.records().put(EndRecord{});
}

std::int64_t count_in(const std::string& path, const std::string& table)
{
    Connection connection(path, Access::write); // a log that was left needs it
    Statement rows(connection, "SELECT count(*) FROM " + table);
    return rows.step() ? rows.integer_at(0) : -1;
}

std::string status_of_runs(const std::string& path)
{
    Connection connection(path, Access::write);
    Statement rows(connection, "SELECT group_concat(status || ':' || documents) FROM runs");
    return rows.step() ? std::string(rows.text_at(0)) : "";
}

} // namespace

TEST_CASE("only whole batches are there after a program that died", "[store]")
{
    const TemporaryDatabase file;
    {
        ArchiveStore store(file.path(), k_maker);
        put_document(store, "a");
        store.commit({.documents = 1}, true);
        put_document(store, "b");
        store.commit({.documents = 2}, false);
        store.records().begin("c"); // half a document
    }
    CHECK(count_in(file.path(), "documents") == 1);
    CHECK(status_of_runs(file.path()) == "running:1");
    ArchiveStore(file.path(), k_maker).close({}, false);
    CHECK(status_of_runs(file.path()) == "interrupted:1,finished:0");
}

TEST_CASE("a database that is closed is one file", "[store]")
{
    const TemporaryDatabase file;
    ArchiveStore store(file.path(), k_maker);
    put_document(store, "a");
    store.close({.documents = 1}, true);
    CHECK(status_of_runs(file.path()) == "interrupted:1");
    const auto folder = std::filesystem::path(file.path()).parent_path();
    const auto files = std::distance(std::filesystem::directory_iterator(folder), {});
    CHECK(files <= 3); // the open connection may keep an empty log
    CHECK(count_in(file.path(), "documents") == 1);
}

TEST_CASE("documents that are gone are taken out", "[store]")
{
    const TemporaryDatabase file;
    ArchiveStore store(file.path(), k_maker);
    put_document(store, "a");
    put_document(store, "b");
    CHECK(store.last_document() == 2);
    CHECK(store.remove_gone([](std::int64_t, const std::string& name) { return name == "a"; }) ==
          1);
    store.close({.pruned = 1}, false);
    CHECK_FALSE(store.find("a"));
    CHECK(store.find("b"));
}

TEST_CASE("a second writer hears of the first", "[store]")
{
    const TemporaryDatabase file;
    ArchiveStore store(file.path(), k_maker);
    put_document(store, "a"); // its batch is open
    Connection second(file.path(), Access::write);
    second.run("PRAGMA busy_timeout = 1");
    CHECK_THROWS_WITH(Transaction(second), Catch::Matchers::Contains("another program"));
}

} // namespace solieu
