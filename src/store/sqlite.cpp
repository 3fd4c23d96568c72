#include "store/sqlite.hpp"

#include "store/stored_text.hpp"

#include <cassert>
#include <charconv>
#include <new>
#include <sqlite3.h>

namespace solieu {
namespace {

/// How long another process may hold the database before this one gives up.
constexpr int k_busy_milliseconds = 5'000;

std::string advice(int code)
{
    constexpr int k_primary = 0xFF; // the low byte of an extended code
    switch (code & k_primary) {
    case SQLITE_FULL:
        return "the disk is full; free some space and run the same command again";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "it may not be written; check the permissions of the file and its folder";
    case SQLITE_CANTOPEN:
        return "it cannot be opened; check the name and the permissions of its folder";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program is writing to it; wait for that to end";
    case SQLITE_NOTADB:
        return "it is no SQLite database; give another name";
    case SQLITE_CORRUPT:
        return "it is damaged; restore a copy, or start with a new database";
    case SQLITE_IOERR:
        return "the disk cannot be read or written; check it and run the same command again";
    default:
        return {};
    }
}

/// Called by SQLite, so it lets nothing be thrown through it.
void folded(sqlite3_context* context, int, sqlite3_value** values) noexcept
{
    const auto* const text = sqlite3_value_text(values[0]);
    if (text == nullptr) {
        sqlite3_result_null(context);
        return;
    }
    try {
        const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
        const std::string result = search_text({reinterpret_cast<const char*>(text), size});
        sqlite3_result_text64(context, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

void Connection::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Connection::Connection(const std::string& path, Access access) : m_path(path)
{
    const int flags =
        access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    m_handle.reset(handle);
    if (handle == nullptr) {
        throw std::bad_alloc();
    }
    check(code);
    check(sqlite3_busy_timeout(handle, k_busy_milliseconds));
    // A database is data: what it holds may not call functions with side effects.
    check(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
    // Triggers keep the search index, which SQLite allows in trusted schemas alone.
    check(sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, access == Access::write ? 1 : 0,
                            nullptr));
    check(sqlite3_create_function_v2(handle, "solieu_folded", 1,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                     nullptr, folded, nullptr, nullptr, nullptr));
}

void Connection::run(const std::string& sql)
{
    check(sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

bool Connection::try_run(const std::string& sql)
{
    return sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::int64_t Connection::last_row() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

void Connection::check(int code) const
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) {
        return;
    }
    const std::string words = advice(code);
    const std::string cause = sqlite3_errmsg(m_handle.get());
    throw StoreError("the database «" + m_path + "»: " + (words.empty() ? cause : words) +
                     (words.empty() ? "" : " (" + cause + ")"));
}

void Statement::Finaliser::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(Connection& connection, std::string_view sql) : m_connection(connection)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
    connection.check(code);
}

Statement& Statement::text(std::string_view value)
{
    m_connection.check(sqlite3_bind_text64(m_statement.get(), ++m_bound, value.data(), value.size(),
                                           SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::text_or_null(std::string_view value)
{
    return value.empty() ? null() : text(value);
}

Statement& Statement::bytes(std::string_view value)
{
    m_connection.check(sqlite3_bind_blob64(m_statement.get(), ++m_bound, value.data(), value.size(),
                                           SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::integer(std::int64_t value)
{
    m_connection.check(sqlite3_bind_int64(m_statement.get(), ++m_bound, value));
    return *this;
}

Statement& Statement::size(std::size_t value)
{
    return integer(static_cast<std::int64_t>(value));
}

Statement& Statement::null()
{
    m_connection.check(sqlite3_bind_null(m_statement.get(), ++m_bound));
    return *this;
}

Statement& Statement::number(std::string_view decimal)
{
    const char* const end = decimal.data() + decimal.size();
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(decimal.data(), end, whole);
        read.ec == std::errc() && read.ptr == end) {
        return integer(whole);
    }
    double nearest = 0;
    const auto read = std::from_chars(decimal.data(), end, nearest);
    assert(read.ec == std::errc() && read.ptr == end);
    static_cast<void>(read);
    m_connection.check(sqlite3_bind_double(m_statement.get(), ++m_bound, nearest));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    m_bound = 0;
    sqlite3_reset(m_statement.get());
    m_connection.check(code);
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    m_bound = 0;
    sqlite3_reset(m_statement.get());
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement.get());
}

std::string_view Statement::column_name(int column) const
{
    return sqlite3_column_name(m_statement.get(), column);
}

bool Statement::is_null(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

bool Statement::is_number(int column) const
{
    const int type = sqlite3_column_type(m_statement.get(), column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

std::string_view Statement::text_at(int column) const
{
    const auto* const text = sqlite3_column_text(m_statement.get(), column);
    if (text == nullptr) {
        return {};
    }
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return {reinterpret_cast<const char*>(text), size};
}

std::string Statement::bytes_at(int column) const
{
    const void* const bytes = sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

std::int64_t Statement::integer_at(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

Transaction::Transaction(Connection& connection) : m_connection(&connection)
{
    connection.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_connection != nullptr && sqlite3_get_autocommit(m_connection->handle()) == 0) {
        sqlite3_exec(m_connection->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit()
{
    m_connection->run("COMMIT");
    m_connection = nullptr;
}

} // namespace solieu
