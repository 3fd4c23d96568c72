/// \file
/// Numbers as people write them.
#pragma once

#include "check/rational.hpp"
#include "core/decimal.hpp"

#include <string>
#include <string_view>

namespace solieu {

/// Vietnamese: a comma before decimals, dots between thousands. \p plain is a decimal with a dot.
[[nodiscard]] std::string vietnamese_number(std::string_view plain);
/// English: a dot before decimals, commas between thousands.
[[nodiscard]] std::string english_number(std::string_view plain);

/// A quote with one of its numbers written otherwise, in the quote's own style: `53/58 đơn vị` with
/// its second number 59 is `53/59 đơn vị`. The number alone where the quote has none in digits.
[[nodiscard]] std::string rewritten_quote(std::string_view quote, std::size_t number,
                                          const Decimal& value);

} // namespace solieu
