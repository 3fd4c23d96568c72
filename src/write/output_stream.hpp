/// \file
/// Writing bytes that must not be lost.
#pragma once

#include <iosfwd>
#include <string_view>

namespace solieu {

/// Throws std::system_error when the stream takes no more, with the system's reason if it is known.
void write_all(std::ostream& out, std::string_view bytes);

/// The same for what the stream still holds.
void flush_all(std::ostream& out);

} // namespace solieu
