/// \file
/// How a document that failed is told.
#pragma once

#include "drive/bulk.hpp"

namespace solieu {

/// One line on standard error, in English and in Vietnamese.
void report_failure(const Failure& failure);

} // namespace solieu
