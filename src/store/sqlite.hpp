/// \file
/// SQLite's C interface with owners, types and errors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace solieu {

/// The database cannot be used: what() names the file, says what happened and what to do. What was
/// committed before stays as it is.
class StoreError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class Access : std::uint8_t { read, write };

/// One connection to a database file, in which SQL knows `solieu_folded(text)`: the form in which
/// words are searched for. Belongs to one thread; its statements must not outlive it.
/// Every member throws StoreError.
class Connection {
public:
    /// With Access::write the file is made when it is missing; with Access::read it must be there.
    Connection(const std::string& path, Access access);

    /// Runs statements that give no rows.
    void run(const std::string& sql);

    /// The same for what may fail; whether it did not.
    [[nodiscard]] bool try_run(const std::string& sql);

    [[nodiscard]] const std::string& path() const
    {
        return m_path;
    }
    [[nodiscard]] sqlite3* handle() const
    {
        return m_handle.get();
    }
    [[nodiscard]] std::int64_t last_row() const;

    /// Throws what SQLite's result code means for the user; returns for success.
    void check(int code) const;

private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };

    std::string m_path;
    std::unique_ptr<sqlite3, Closer> m_handle;
};

/// One prepared statement. Values are bound in the order of its `?`, columns read in the order of
/// its SELECT. Texts are copied when bound; a text that is read is valid until the next step.
class Statement {
public:
    Statement(Connection& connection, std::string_view sql);

    Statement& text(std::string_view value);
    /// An empty text is an absent one: null.
    Statement& text_or_null(std::string_view value);
    Statement& bytes(std::string_view value);
    Statement& integer(std::int64_t value);
    Statement& size(std::size_t value);
    Statement& null();
    /// A plain decimal as SQLite can count with it: an integer where 64 bits hold it, else the
    /// nearest binary number. The exact text belongs beside it.
    Statement& number(std::string_view decimal);

    /// Whether there is a further row; false ends the statement, which may then be bound anew.
    [[nodiscard]] bool step();
    /// For statements without rows: steps to the end.
    void run();
    /// Gives up the rows that are left, so that values may be bound anew.
    void reset();

    [[nodiscard]] int columns() const;
    [[nodiscard]] std::string_view column_name(int column) const;
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] bool is_number(int column) const;
    /// Empty for null.
    [[nodiscard]] std::string_view text_at(int column) const;
    [[nodiscard]] std::string bytes_at(int column) const;
    [[nodiscard]] std::int64_t integer_at(int column) const;

private:
    struct Finaliser {
        void operator()(sqlite3_stmt* statement) const;
    };

    Connection& m_connection;
    std::unique_ptr<sqlite3_stmt, Finaliser> m_statement;
    int m_bound = 0;
};

/// A transaction that is taken back unless it is committed. Takes the database for writing at once,
/// so that a second writer hears of it before any work is done.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Connection* m_connection;
};

} // namespace solieu
