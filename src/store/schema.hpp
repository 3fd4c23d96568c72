/// \file
/// The tables of the database, and what happens to a database of another version.
#pragma once

#include "store/sqlite.hpp"

namespace solieu {

/// Stands in the file's `user_version`; raised with every change of the tables.
inline constexpr int k_schema_version = 1;

/// Makes the tables in an empty database, brings those of an older one up to date. Throws
/// StoreError for a database that is not solieu's or comes from a newer program.
void prepare_for_writing(Connection& connection);

/// Throws StoreError unless the database has the tables of this program.
void require_schema(Connection& connection);

} // namespace solieu
