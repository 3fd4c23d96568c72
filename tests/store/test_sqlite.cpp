#include "store/sqlite.hpp"
#include "temporary_database.hpp"

#include <catch2/catch.hpp>

namespace solieu {

using Catch::Matchers::Contains;

TEST_CASE("a decimal is an integer where 64 bits hold it, else the nearest number", "[store]")
{
    const auto [decimal, type, shown] = GENERATE(table<std::string, std::string, std::string>({
        {"0", "integer", "0"},
        {"-12", "integer", "-12"},
        {"1250000000000", "integer", "1250000000000"},
        {"9223372036854775807", "integer", "9223372036854775807"},
        {"9223372036854775808", "real", "9.22337203685478e+18"},
        {"13.35", "real", "13.35"},
        {"-0.5", "real", "-0.5"},
    }));
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    Statement row(connection, "SELECT typeof(?1), CAST(?1 AS TEXT)");
    row.number(decimal);
    REQUIRE(row.step());
    CHECK(row.text_at(0) == type);
    CHECK(row.text_at(1) == shown);
}

TEST_CASE("texts and bytes come back as they are, NUL among them", "[store]")
{
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    Statement row(connection, "SELECT ?, ?, ?, ?");
    const std::string bytes("a\0\xFFz", 4);
    row.bytes(bytes).text("số liệu").text_or_null("").null();
    REQUIRE(row.step());
    CHECK(row.bytes_at(0) == bytes);
    CHECK(row.text_at(1) == "số liệu");
    CHECK(row.is_null(2));
    CHECK(row.text_at(3).empty());
    CHECK_FALSE(row.step());
}

TEST_CASE("a transaction that is not committed is taken back", "[store]")
{
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    connection.run("CREATE TABLE t (x)");
    {
        const Transaction lost(connection);
        connection.run("INSERT INTO t VALUES (1)");
    }
    {
        Transaction kept(connection);
        connection.run("INSERT INTO t VALUES (2)");
        kept.commit();
    }
    Statement rows(connection, "SELECT x FROM t");
    REQUIRE(rows.step());
    CHECK(rows.integer_at(0) == 2);
    CHECK_FALSE(rows.step());
}

TEST_CASE("errors name the database and say what to do", "[store]")
{
    const TemporaryDatabase file;
    CHECK_THROWS_WITH(Connection(file.path(), Access::read),
                      Contains(file.path()) && Contains("cannot be opened"));
    Connection connection(file.path(), Access::write);
    connection.run("CREATE TABLE t (x)");
    Connection reader(file.path(), Access::read);
    CHECK_THROWS_WITH(reader.run("INSERT INTO t VALUES (1)"), Contains("may not be written"));
    CHECK_THROWS_AS(connection.run("INSERT INTO none VALUES (1)"), StoreError);
    CHECK_FALSE(connection.try_run("INSERT INTO none VALUES (1)"));
}

TEST_CASE("SQL knows the form in which words are searched for", "[store]")
{
    const TemporaryDatabase file;
    Connection connection(file.path(), Access::write);
    Statement row(connection, "SELECT solieu_folded(?), solieu_folded(NULL)");
    row.text("Đắk Lắk");
    REQUIRE(row.step());
    CHECK(row.text_at(0) == "dak lak");
    CHECK(row.is_null(1));
}

} // namespace solieu
