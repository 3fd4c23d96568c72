/// \file
/// What the captures of a block rule say: document number, date, period.
#pragma once

#include "core/match.hpp"
#include "match/rule_set.hpp"

namespace solieu {

/// Makes a mention of a match and its captures. Captures with a meaning: `type`, `number`; `day`,
/// `month`, `year` of a date; `year`, `year2`, `quarter`, `half`, `months`, `month`, `month2` of a
/// period, with `day`, `day2` of a span of days. Dates that no calendar has stay empty.
[[nodiscard]] Mention read_mention(const RuleMatch& match, const Captures& captures);

} // namespace solieu
