/// \file
/// Numbers of a chart as the chart shows them.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// A cached number (xsd:double, ECMA-376 part 1, 21.2.2.234) in the number format of its series
/// (18.8.31), in Vietnamese notation: `0.24360000000000001` in `0.00%` is `24,36%`. Followed are
/// decimals, grouping, percent, thousands, days and texts behind the number; in `General`, and in
/// formats of other kinds, 15 digits as Excel shows at most. What is no number stays as it is.
[[nodiscard]] std::string chart_number(std::string_view value, std::string_view format);

} // namespace solieu
