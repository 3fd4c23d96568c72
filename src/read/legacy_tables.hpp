/// \file
/// The code charts of Vietnamese encodings before Unicode, as data.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace solieu {

/// The code point of each byte; U+FFFD where it has none of its own.
using LegacyLetters = std::array<char16_t, 256>;

/// A byte that changes the letter before it.
struct LegacyPair {
    char16_t letter;
    std::uint8_t mark;
    char16_t joined;
};

struct LegacyChart {
    const LegacyLetters& letters;
    std::span<const LegacyPair> pairs; ///< sorted by letter, then by mark
};

/// In the order of LegacyEncoding.
extern const std::array<LegacyChart, 6> k_legacy_charts;

} // namespace solieu
