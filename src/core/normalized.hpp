/// \file
/// A stated value in the unit itself.
#pragma once

#include "core/decimal.hpp"

#include <string>

namespace solieu {

/// Appends value × 10^scale, written out in full and exactly, without needless zeros behind the
/// point. The scale is 0 or more; the result may have more digits than a Decimal holds.
void append_normalized(std::string& out, const Decimal& value, int scale);

} // namespace solieu
