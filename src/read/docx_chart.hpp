/// \file
/// Reads what a chart shows from its part.
#pragma once

#include "read/part_store.hpp"
#include "read/xml_part.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace solieu {

/// One line for each title of the chart and its axes, then one for each category with the values of
/// all series that share it: `Quý I: Kế hoạch 12,5; Thực hiện 13`. Values are those that the
/// document keeps (ECMA-376 part 1, 21.2: caches and literals); the workbook behind them is not
/// opened. Throws DocumentError as XmlPart, and limit_exceeded for a line of more than
/// \p max_paragraph_bytes.
[[nodiscard]] std::vector<std::string> read_chart(PartStore& store, XmlPartPlace place,
                                                  std::uint64_t max_paragraph_bytes);

} // namespace solieu
