/// \file
/// Rows of a query, for people and for programs.
#pragma once

#include "store/sqlite.hpp"

#include <cstddef>
#include <iosfwd>

namespace solieu {

/// Columns side by side, numbers to the right, long texts cut with `…`. Holds the rows. Returns
/// whether there are more than \p limit.
[[nodiscard]] bool write_aligned(std::ostream& out, Statement& rows, std::size_t limit);

/// RFC 4180, with a header; lines end with CR LF. Returns as write_aligned().
[[nodiscard]] bool write_csv(std::ostream& out, Statement& rows, std::size_t limit);

} // namespace solieu
