/// \file
/// The table of runs: who filled the database, when, and how it ended.
#pragma once

#include "store/record_store.hpp"
#include "store/sqlite.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace solieu {

struct RunCounts {
    std::size_t documents = 0; ///< put into the database, failed ones among them
    std::size_t unchanged = 0; ///< there already
    std::size_t failed = 0;
    std::size_t pruned = 0;
};

/// The row of one run. Its members are to be used inside a Transaction and throw StoreError; times
/// are ISO 8601 in UTC.
class RunLog {
public:
    /// Rows of runs that never ended are marked as interrupted.
    RunLog(Connection& connection, const Maker& maker, std::string_view started);

    void note(const RunCounts& counts);
    void finish(const RunCounts& counts, std::string_view finished, bool is_interrupted);

private:
    Statement m_note;
    Statement m_finish;
    std::int64_t m_id = 0;
};

} // namespace solieu
