#include "core/normalized.hpp"

#include <cassert>
#include <cstddef>

namespace solieu {

void append_normalized(std::string& out, const Decimal& value, int scale)
{
    assert(scale >= 0);
    if (const auto scaled = value.scaled(scale)) {
        scaled->append_shortest(out);
        return;
    }
    // Too many digits for a Decimal, which is then whole: the zeros are written by hand.
    Decimal(value.coefficient(), 0).append_shortest(out);
    out.append(static_cast<std::size_t>(scale - value.decimals()), '0');
}

} // namespace solieu
