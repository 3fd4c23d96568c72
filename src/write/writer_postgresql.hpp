/// \file
/// A script for PostgreSQL.
#pragma once

#include "write/document_tables.hpp"

#include <array>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace solieu {

/// A script for psql that makes the schema `solieu` with its tables and fills them, all in one
/// transaction. Numbers are `numeric` and so exact. Rows go into blocks of COPY, as often as enough
/// of them have come; foreign keys are deferred, because a row may lead to one of a later block.
class WriterPostgresql final : public DocumentTables {
public:
    /// The stream must outlive the writer.
    WriterPostgresql(std::ostream& out, const WriterOptions& options);

    void close(const Closing& closing) override;
    [[nodiscard]] std::vector<Message> remarks() const override;

protected:
    void put_row(const TableRow& row) override;

private:
    void write_blocks();

    std::ostream& m_out;
    std::array<std::string, static_cast<std::size_t>(TableId::operands) + 1> m_lines;
    std::size_t m_bytes = 0;
    std::size_t m_lost_nulls = 0; ///< characters U+0000, which PostgreSQL does not store
};

} // namespace solieu
