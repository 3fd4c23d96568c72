/// \file
/// Time periods as SDMX writes them.
#pragma once

#include <string>
#include <string_view>

namespace solieu {

/// A period of the records as a value of TIME_PERIOD (SDMX 3.0, section 6, 4.2 «Time and time
/// format»): one period stays as it is, two joined by a slash become a time range, which is a day
/// and a duration (`2025-01/2025-09` is `2025-01-01/P9M`). Empty where it is no period, or its end
/// comes before its beginning.
[[nodiscard]] std::string sdmx_time_period(std::string_view period);

} // namespace solieu
