/// \file
/// The verdict on one relation.
#pragma once

#include "check/relation.hpp"

#include <span>

namespace solieu {

/// Goes down the ladder of verdicts: the stated figure is what the operands' face values give,
/// rounded; what they may give as rounded figures, rounded; either of it, cut toward zero; what
/// only ends of intervals touch; else inconsistent. Of a sum the parts are read at the finest place
/// of their list, as texts drop zeros at the end, and then at their own (Calculations 1.1 of XBRL).
/// A hedged figure (`hơn 12.800`) stands for a narrow set, which shows a relation, and a wide one,
/// which alone refutes it.
///
/// Not checkable are: too few operands (N001), a hedge that leaves both open (N002), a divisor that
/// is not positive or numbers beyond exact arithmetic (N010). Does not throw.
[[nodiscard]] Judgement judge(Formula formula, const Term& stated, std::span<const Term> operands,
                              const Conventions& conventions = {});

} // namespace solieu
