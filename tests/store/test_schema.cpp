#include "store/schema.hpp"
#include "temporary_database.hpp"

#include <catch2/catch.hpp>

namespace solieu {

using Catch::Matchers::Contains;

TEST_CASE("tables are made once and known again", "[store]")
{
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    prepare_for_writing(connection);
    CHECK_NOTHROW(prepare_for_writing(connection));
    Connection reader(file.path(), Access::read);
    CHECK_NOTHROW(require_schema(reader));
}

TEST_CASE("databases of others and of other versions are refused", "[store]")
{
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    SECTION("a foreign one is left as it is")
    {
        connection.run("CREATE TABLE t (x)");
        CHECK_THROWS_WITH(prepare_for_writing(connection), Contains("not a database of solieu"));
        Statement tables(connection, "SELECT count(*) FROM sqlite_schema");
        REQUIRE(tables.step());
        CHECK(tables.integer_at(0) == 1);
    }
    SECTION("a newer one")
    {
        prepare_for_writing(connection);
        connection.run("PRAGMA user_version = 1000");
        CHECK_THROWS_WITH(require_schema(connection), Contains("use the newer program"));
    }
    SECTION("an older one")
    {
        prepare_for_writing(connection);
        connection.run("PRAGMA user_version = 0");
        CHECK_THROWS_WITH(require_schema(connection), Contains("make a new database"));
    }
}

TEST_CASE("values that the contract does not know are refused by the tables", "[store]")
{
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    prepare_for_writing(connection);
    const auto insert =
        GENERATE(as<std::string>{},
                 "INSERT INTO documents (path, path_bytes, status, observations, "
                 "citations, checks, findings, warnings, program_version, "
                 "grammar_sha256) VALUES ('a', x'61', 'fine', 0, 0, 0, 0, 0, '', '')",
                 "INSERT INTO headings VALUES ('x', 'h1', 1, NULL, 1, NULL, NULL)");
    CHECK_THROWS_AS(connection.run(insert), StoreError);
}

} // namespace solieu
