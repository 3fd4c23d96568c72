/// \file
/// Composes one letter with its combining marks, whatever their number and order.
#pragma once

#include <string>

namespace solieu {

/// Whether the code point may join, or change places with, what stands before it in NFC.
[[nodiscard]] bool joins_previous(char32_t code_point);

/// Whether NFC writes the code point, standing alone, in another way.
[[nodiscard]] bool is_rewritten_by_nfc(char32_t code_point);

enum class MarkOrder {
    as_typed, ///< plain NFC
    repaired, ///< a circumflex or breve comes before the tone, d with a stroke is đ
};

/// Brings a code point and all that join it, in reading order, into composed form. n log n in the
/// number of code points, also for hostile runs of marks.
void compose_cluster(std::u32string& cluster, MarkOrder order);

} // namespace solieu
