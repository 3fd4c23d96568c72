/// \file
/// What a relation across reports says to people.
#pragma once

#include "check/across.hpp"
#include "core/record.hpp"

namespace solieu {

/// Which figures of which reports, and what comes out. Never more than that reports disagree: which
/// of them is wrong no arithmetic tells.
[[nodiscard]] Message message_of(const FoundAcross& found);

/// Of a text that names a period older than its report's.
[[nodiscard]] Message message_of_carried_over(const CheckOperand& stated, const std::string& period,
                                              const std::string& report_period);

} // namespace solieu
