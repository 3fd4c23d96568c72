/// \file
/// A defect of a document, as a value.
#pragma once

#include "core/text_span.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

enum class Severity { note, warning, error };

[[nodiscard]] std::string_view name_of(Severity severity);

/// Something in a document that a careful reader would point at; never a reason to stop.
struct Finding {
    Severity severity = Severity::warning;
    std::string code;       ///< stable, `number-malformed`
    std::string english;    ///< one sentence
    std::string vietnamese; ///< the same sentence
    std::size_t block = 0;
    std::size_t line = 0;
    TextSpan span; ///< in the block's normalised text
};

} // namespace solieu
