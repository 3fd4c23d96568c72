/// \file
/// Faults on demand, to test what drives workers.
#pragma once

#include <string_view>

namespace solieu {

/// The variable SOLIEU_WORKER_FAULTS holds `crash:TEXT`, `hang:TEXT` or `memory:TEXT`, several
/// parted by commas: a document whose address contains the text crashes the process, never ends, or
/// asks for memory until there is none. Does nothing without the variable.
void commit_faults(std::string_view address);

} // namespace solieu
