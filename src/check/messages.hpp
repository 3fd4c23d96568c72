/// \file
/// What a finding says to people.
#pragma once

#include "check/relations.hpp"
#include "core/record.hpp"

namespace solieu {

/// One or two sentences: what was stated, what it is compared with, what comes out. Filled from a
/// record that has everything else.
[[nodiscard]] Message message_of(const CheckRecord& check, const Found& found);
[[nodiscard]] Message message_of_citation(const CheckRecord& check);

} // namespace solieu
