/// \file
/// Reads documents back from the database.
#pragma once

#include "core/record.hpp"
#include "core/sink.hpp"
#include "store/sqlite.hpp"

#include <cstddef>

namespace solieu {

/// Hands on the records of every document, in the order in which documents stand in the database
/// and with the records of each as they were stored: what JSON Lines holds, but for `end.ms`.
/// Memory does not grow with the database. Returns the number of documents. Throws StoreError.
std::size_t read_stored_records(Connection& connection, Sink<Record>& next);

} // namespace solieu
