/// \file
/// The structure message that goes with SDMX-CSV.
#pragma once

#include <string>

namespace solieu {

/// SDMX-ML 3.0: codelists, concepts, the data structure definition and its dataflow. XML in UTF-8;
/// always the same.
[[nodiscard]] std::string sdmx_structure_message();

} // namespace solieu
